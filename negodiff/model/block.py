"""What a reader hands on: the paragraphs of a draft as its file presents them."""

from enum import StrEnum
from typing import NamedTuple

Lines = tuple[int, int]
"""First and last line in the source file, 1-based, both included."""


class BlockKind(StrEnum):
    """What the file format itself says a block is."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    NOTE = "note"


class Block(NamedTuple):
    r"""One paragraph, heading, list item, table row or note, with its markup taken off.

    Attributes:
        text: The words, white space collapsed to single spaces; inner line breaks that the file
            sets on purpose are kept as ``"\n"``. A label typed as text ("2.", "(a)") is part
            of it.
        lines: Where it stands in the source, for line-based formats.
        kind: What the format says it is.
        level: Heading level (1 to 6) for a heading; nesting depth (1 outermost) for a list item;
            otherwise 0.
        indent: Columns of white space before it.
        label: The label the format computes ("2.", "(a)", "[^1]"), when it is not in ``text``.
        strong: The whole block is set in bold or centred like a heading.
        gap: An empty line (or its equivalent) stands before it.
        where: Where it stands in a file that has no lines: "paragraph 12", "table 2, row 3", "page
            4"; "" for line-based formats.
    """

    text: str
    lines: Lines | None = None
    kind: BlockKind = BlockKind.TEXT
    level: int = 0
    indent: int = 0
    label: str = ""
    strong: bool = False
    gap: bool = True
    where: str = ""
