"""Paragraphs in the making, and the flows of text they stand in."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from negodiff.model.block import Block, BlockKind
from negodiff.model.markup import Change, Colour, Comment
from negodiff.readers.odt.changes import Region
from negodiff.readers.odt.lists import Item, Lists
from negodiff.readers.odt.numbering import BULLET
from negodiff.readers.odt.styles import Look, Run, Styles
from negodiff.readers.writing import Paragraph, Words

MARK: Final = "¶"
"""What stands for the end of a paragraph, where nothing else was changed."""
_NO_COLOURS: Final = {"highlight": frozenset(("", "ffffff")), "colour": frozenset(("", "000000"))}


class Making:
    """A paragraph in the making.

    Attributes:
        item: What it is numbered as, or ``None``.
        look: What its style makes of it.
        heading: Its level as a heading, 0 for none.
        words: Its words.
        after: What comes right after it: its notes and text boxes.
        hidden: Words of it that are not shown.
        printed: It has words that are printed.
    """

    def __init__(self, item: Item | None, look: Look, heading: int, where: str) -> None:
        self.item = item
        self.look = look
        self.heading = heading
        self.where = where
        self.words = Words()
        self.after: list[Paragraph] = []
        self.hidden: list[str] = []
        self.printed = False
        self._plain = False
        self._marks: dict[str, tuple[Region, int, list[str]]] = {}
        self._colours: dict[str, tuple[str, int]] = {}
        self._ranges: dict[str, tuple[Comment, int]] = {}

    @classmethod
    def like(cls, other: "Making") -> "Making":
        """One without words that is otherwise the same."""
        return cls(other.item, other.look, other.heading, other.where)

    def become(self, other: "Making") -> None:
        """Take over what another paragraph is, but not its words."""
        self.item, self.look, self.heading = other.item, other.look, other.heading

    def add(self, text: str, run: Run, *, link: bool) -> None:
        """Add words that are printed."""
        colour = run.colour if not link and run.colour != self.look.named.colour else ""
        behind = run.behind if run.behind != self.look.named.behind else ""
        self._set("highlight", behind or "")
        self._set("colour", colour or "")
        self.words.add(text)
        if text.strip():
            self.printed = True
            self._plain = self._plain or not run.bold

    def mark(self, name: str, region: Region, start: int, text: str) -> None:
        """Words from here on, or these that are not printed, fall under a tracked change."""
        self._marks.setdefault(name, (region, start, []))[2].append(text)

    def end_mark(self, name: str) -> None:
        """They no longer do."""
        region, start, texts = self._marks.pop(name, (None, 0, []))
        if region is None:
            return
        lines = (" ".join(line.split()) for line in "".join(texts).split("\n"))
        text = "\n".join(line for line in lines if line)
        for revision in region.revisions if text or self.words.position > start else ():
            formatted = revision.change is Change.FORMATTED
            self.words.attach(start, revision._replace(text="" if formatted else text))

    def comment(self, name: str, comment: Comment) -> None:
        """A comment begins here, on the words up to the end of its name, or on none."""
        if name:
            self._ranges[name] = (comment, self.words.position)
        else:
            self.words.attach(self.words.position, comment)

    def end_comment(self, name: str) -> None:
        """It ends here, if it began in this paragraph."""
        if name in self._ranges:
            comment, start = self._ranges.pop(name)
            self.words.attach(start, comment)

    def finished(self, styles: Styles, *, counts: bool) -> list[Paragraph]:
        """It and what comes after it.

        Args:
            styles: The document's styles.
            counts: It is there to be numbered.
        """
        for name in [*self._marks]:
            self.end_mark(name)
        for name in [*self._ranges]:
            self.end_comment(name)
        self._set("highlight", "")
        self._set("colour", "")
        text, attached = self.words.finished()
        shown = counts and bool(text or not self.hidden)
        label = self.item.label(styles) if self.item is not None and shown else ""
        kind = BlockKind.TEXT
        level = 0
        if self.heading:
            kind, level = BlockKind.HEADING, self.heading
        elif self.item is not None and label == BULLET:
            kind, level = BlockKind.ITEM, self.item.level
        strong = self.printed and (self.look.centred or not self._plain) and not self.heading
        block = Block(text, kind=kind, level=level, label=label, strong=strong, where=self.where)
        return [Paragraph(block, attached), *self.after]

    def _set(self, means: str, value: str) -> None:
        """From here on this colour holds."""
        value = "" if value in _NO_COLOURS[means] else value
        old, start = self._colours.get(means, ("", 0))
        if value == old:
            return
        if old:
            self.words.attach(start, Colour(means, old))
        self._colours[means] = (value, self.words.position)


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
        kind: "cell", "note" or "box".
        flow: The flow.
        label: Of a note, its label.
    """

    kind: str
    flow: Flow
    label: str = ""
