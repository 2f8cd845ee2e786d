"""What every reader hands on, whatever the format."""

from typing import NamedTuple

from negodiff.model.block import Block
from negodiff.model.finding import Finding
from negodiff.model.markup import NO_MARKUP, Markup


class Material(NamedTuple):
    """A file's content as blocks.

    Attributes:
        blocks: The text of the draft in reading order.
        front_matter: The YAML between the two ``---`` lines at the top, unparsed, or "".
        encoding: The encoding the bytes were read in, as Python names it, or "" for binary formats.
        findings: What was assumed or left out while reading.
        format: The format's name.
        markup: What the file holds beside the words, placed in the blocks.
    """

    blocks: tuple[Block, ...]
    front_matter: str = ""
    encoding: str = ""
    findings: tuple[Finding, ...] = ()
    format: str = ""
    markup: Markup = NO_MARKUP
