"""Paragraphs of OpenDocument in the making, and the flows of text they stand in."""

from collections.abc import Sequence
from typing import NamedTuple

from negodiff.model.block import Block, BlockKind
from negodiff.readers import making
from negodiff.readers.odt.lists import Item, Lists
from negodiff.readers.odt.numbering import BULLET
from negodiff.readers.odt.styles import Look, Run, Styles
from negodiff.readers.raising import Level
from negodiff.readers.writing import Paragraph


class Making(making.Making):
    """A paragraph in the making.

    Attributes:
        item: What it is numbered as, or ``None``.
        look: What its style makes of it.
        heading: Its level as a heading, 0 for none.
        where: Its place in the file, in words.
    """

    def __init__(self, item: Item | None, look: Look, heading: int, where: str) -> None:
        super().__init__()
        self.item = item
        self.look = look
        self.heading = heading
        self.where = where

    @classmethod
    def like(cls, other: "Making") -> "Making":
        """One without words that is otherwise the same."""
        return cls(other.item, other.look, other.heading, other.where)

    def become(self, other: "Making") -> None:
        """Take over what another paragraph is, but not its words."""
        self.item, self.look, self.heading = other.item, other.look, other.heading

    def add(self, text: str, run: Run, *, link: bool) -> None:
        """Add words that are printed; what the paragraph's named style colours is no mark."""
        named = self.look.named
        behind = run.behind if run.behind != named.behind else ""
        colour = run.colour if not link and run.colour != named.colour else ""
        level = run.level or Level.LINE
        self.print(text, level, bold=bool(run.bold), behind=behind or "", colour=colour or "")

    def finished(self, styles: Styles, *, counts: bool) -> list[Paragraph]:
        """It and what comes after it.

        Args:
            styles: The document's styles.
            counts: It is there to be numbered.
        """
        text, attached = self.written()
        shown = counts and bool(text or not self.hidden)
        label = self.item.label(styles) if self.item is not None and shown else ""
        kind = BlockKind.TEXT
        level = 0
        if self.item is not None and label == BULLET:
            kind, level = BlockKind.ITEM, self.item.level
        elif self.heading:
            kind, level = BlockKind.HEADING, self.heading
        strong = not self.heading and self.printed and (self.look.centred or self.bold)
        block = Block(text, kind=kind, level=level, label=label, strong=strong, where=self.where)
        return [Paragraph(block, tuple(attached)), *self.after]


class Flow:
    """A text that flows: the body, a cell, a note, a text box.

    Attributes:
        where: Its place in the file, in words, or "" for the body, whose paragraphs are counted.
        lists: The lists open in it.
        made: Its finished paragraphs.
        making: The paragraph in the making; also one whose end is not there in this view, so that
            the next one goes on with it.
        open: Words that are met now are its words.
        quiet: Inside of something whose own characters are no words.
        runs: How words look, innermost last.
        links: Inside of so many links.
        begun: The fields and links that are open, innermost last: in which paragraph and where
            each begins.
    """

    def __init__(self, where: str, lists: Lists) -> None:
        self.where = where
        self.lists = lists
        self.made: list[Paragraph] = []
        self.making: Making | None = None
        self.open = False
        self.quiet = 0
        self.runs: list[Run] = []
        self.links = 0
        self.begun: list[tuple[Making, int] | None] = []

    def put(self, paragraphs: Sequence[Paragraph]) -> None:
        """Put finished paragraphs behind what is there."""
        (self.made if self.making is None else self.making.after).extend(paragraphs)

    def finish(self, styles: Styles, *, counts: bool = True) -> None:
        """Finish the paragraph in the making."""
        if self.making is not None:
            self.made += self.making.finished(styles, counts=counts)
        self.making = None
        self.open = False


class Box(NamedTuple):
    """What a flow becomes when it ends.

    Attributes:
        flow: The flow it stands in.
        label: Of a note, its label.
    """

    flow: Flow
    label: str = ""
