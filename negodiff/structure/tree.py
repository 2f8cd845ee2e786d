"""The clause tree while it grows. Nodes change until the last block; ``refs`` freezes them."""

from collections.abc import Sequence
from typing import Final

from negodiff.model.block import Block, BlockKind, Lines
from negodiff.model.clause import Kind
from negodiff.structure.headings import is_sentence
from negodiff.structure.labels import Label, leading_label
from negodiff.structure.vocabulary import Word

RANKS: Final = {
    "annex": 0, "part": 1, "title": 2, "chapter": 3, "section": 4, "subsection": 5, "article": 6,
}  # fmt: skip
"""Divisions from the highest to the lowest; everything else stands below an article."""

DIVISIONS: Final = frozenset(RANKS)

BELOW: Final = 9
"""The rank of everything that is not a division, an article or a region."""


class Node:
    """One clause in the making.

    What most nodes never change stands in the class, which keeps making one cheap. ``family`` is
    the label's family, or "root", "heading" (a heading without a label), "plain" (an unlabelled
    paragraph), "flush" (closing words of a list), "title", "preamble", "recital", "enacting",
    "closing", "row", "note", "text".

    Attributes:
        style, ordinal: Of its own label, among its siblings.
        rank: From :data:`RANKS`; regions have 0, headings 8, all else :data:`BELOW`.
        headed: Unlabelled blocks below it are paragraphs of their own.
        depth: Level of the heading it was printed as, or 0.
        last_style, last_ordinal, last_number, last_indent: Of the last labelled child.
        last_option, option_indent: Of the last block alternative below it.
        plain: Unlabelled paragraphs below it, its own chapeau included.
        rows, flushed: Table rows and closing words below it.
        implied: Its first paragraph has no number, and the next one is the second.
        untitled: Labelled children in a row, from the first, that have no heading.
        serial: Its place among the unlabelled of its family below the same clause, from 1.
        qualified: It is cited with the division above it, since numbering restarts there.
        carries: The numbers of its paragraphs go on through all divisions of its kind.
    """

    number = ""
    heading = ""
    more: list[str] | None = None
    style = ""
    ordinal = 0
    numeral = ""
    words: tuple[Word, ...] = ()
    indent = 0
    level = 0
    depth = 0
    rank = BELOW
    headed = False
    last_style = ""
    last_ordinal = 0
    last_number = ""
    last_indent = 0
    last_option = 0
    option_indent = 0
    children = 0
    plain = 0
    rows = 0
    flushed = 0
    untitled = 0
    implied = False
    serial = 0
    ref = ""
    display = ""
    qualified = False
    carries = False

    __slots__ = ("__dict__", "family", "index", "kind", "label", "lines", "parent", "text")

    def __init__(
        self, parent: "Node | None", kind: Kind, family: str, label: str, text: str,
        lines: Lines | None,
    ) -> None:  # fmt: skip
        self.parent = parent
        self.kind = kind
        self.family = family
        self.label = label
        self.text = text
        self.lines = lines
        self.index = -1

    def append(self, text: str, lines: Lines | None) -> None:
        """Add the words of one more block."""
        if self.more is not None:
            self.more.append(text)
        elif self.text:
            self.more = [text]
        else:
            self.text = text
        self.extend(lines)

    def extend(self, lines: Lines | None) -> None:
        """Let the clause reach to the end of further lines."""
        if lines is not None:
            self.lines = (self.lines[0], lines[1]) if self.lines else lines

    def head(self, heading: str, lines: Lines | None) -> None:
        """Add words to its heading."""
        self.heading = f"{self.heading} {heading}" if self.heading else heading
        self.extend(lines)

    @property
    def last_words(self) -> str:
        """The words a next block would follow on."""
        return self.more[-1] if self.more else self.text

    @property
    def full_text(self) -> str:
        """All its own words, blocks joined by a newline."""
        return "\n".join([self.text, *self.more]) if self.more else self.text


def lines_of(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, those with inner lines that carry labels taken apart into one per line.

    A sentence in the style of a heading is no heading.
    """
    if not any("\n" in block.text or block.kind is BlockKind.HEADING for block in blocks):
        return blocks
    found: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING and is_sentence(block.text):
            block = block._replace(kind=BlockKind.TEXT, level=0, strong=False)
        if "\n" in block.text:
            found.extend(_taken_apart(block))
        else:
            found.append(block)
    return found


def _taken_apart(block: Block) -> list[Block]:
    pieces = [piece for line in block.text.split("\n") if (piece := line.strip())]
    labels = [leading_label(piece) for piece in pieces]
    if not _is_layered(labels):
        return [block]
    start = block.lines
    exact = start is not None and start[1] - start[0] + 1 == len(pieces)
    result: list[Block] = []
    for position, piece in enumerate(pieces):
        lines = (start[0] + position,) * 2 if start is not None and exact else start
        if position > 1 and labels[position] is None and labels[position - 1] is None:
            before = result[-1]
            result[-1] = before._replace(text=f"{before.text}\n{piece}")
        elif position:
            result.append(block._replace(text=piece, lines=lines, label="", gap=False))
        else:
            result.append(block._replace(text=piece, lines=lines))
    return result


def _is_layered(labels: list[Label | None]) -> bool:
    """Whether lines of one block are clauses of their own: a heading line, or several labels."""
    if len(labels) < 2:
        return False
    first = labels[0]
    return any(labels[1:]) or (first is not None and first.family not in ("item", "bullet"))
