"""The characters of a comparison, and the ends of its paragraphs: what a redline is made of."""

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from negodiff.model.comparison import Op


class Token(NamedTuple):
    """A character that is no white space, or a space.

    Attributes:
        op: What happened to it.
        text: It.
        old: Its place among the old file's characters, or -1.
        new: Its place among the new file's, or -1.
        move: Number of the move that it is part of, or 0.
        strip: The strip it comes from.
    """

    op: Op
    text: str
    old: int = -1
    new: int = -1
    move: int = 0
    strip: int = -1


class Mark(NamedTuple):
    """The end of a paragraph.

    Attributes:
        op: What happened to it.
        new: The new file's paragraph that ends, or ``None``.
        old: The old file's paragraph that ends, or ``None``.
    """

    op: Op
    new: etree._Element | None
    old: etree._Element | None


Stream = list[Token | Mark]


def move_of(tokens: Iterable[Token]) -> int:
    """The number of the move that characters are part of, edited or not; 0 for none."""
    return next((token.move for token in tokens if token.move), 0)
