"""Text as it flows through markup (HTML, Akoma Ntoso): words, and what opens and closes."""

from typing import NamedTuple

from negodiff.model.block import Block, BlockKind
from negodiff.model.markup import Change, Colour, Revision, View
from negodiff.readers.raising import Level, on_level
from negodiff.readers.reading import Reading
from negodiff.readers.writing import Counted, Paragraph, Words


class Shape(NamedTuple):
    """What the paragraph that comes next is.

    Attributes:
        kind, level, label, indent: As of a :class:`Block`.
    """

    kind: BlockKind = BlockKind.TEXT
    level: int = 0
    label: str = ""
    indent: int = 0


PLAIN = Shape()


class Flow:
    """Paragraphs in the making.

    Attributes:
        paragraphs: Those that are finished.
        shape: What the paragraph that comes next is.
        strong: So many open elements set their words in bold.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.paragraphs: list[Paragraph] = []
        self.shape = PLAIN
        self.strong = 0
        self._words = Words()
        self._weak = False
        self._said = False
        self._where = ""
        self._changes: list[Revision] = []
        self._colours: list[Colour] = []
        self._levels = [Level.LINE]

    def say(self, text: str, where: str) -> None:
        """Add words as they stand in the file."""
        if not text:
            return
        revision = self._changes[-1] if self._changes else None
        printed = all(self._prints(change) for change in self._changes)
        start = self._words.position
        if printed:
            self._words.add(text, self._levels[-1])
            if not text.isspace():
                self._weak = self._weak or not self.strong
                self._said = True
        if self._where == "" and not text.isspace():
            self._where = where
        if revision is not None and (text.strip() or printed):
            words = on_level(" ".join(text.split()), self._levels[-1])
            self._words.attach(start, revision._replace(text=words))
        for colour in self._colours:
            if printed and not text.isspace():
                self._words.attach(start, colour)

    def position(self) -> tuple[Words, int]:
        """This place, to ask later what came after it."""
        return self._words, self._words.position

    def since(self, start: tuple[Words, int]) -> str:
        """The words from a place to here; none where it is in another paragraph."""
        return self._words.since(start[1]) if start[0] is self._words else ""

    def count(self, start: tuple[Words, int]) -> None:
        """The words from a place to here are counted by a field."""
        if start[0] is self._words:
            self._words.attach(start[1], Counted())

    def line_break(self) -> None:
        """Begin a new line inside the paragraph."""
        self._words.line_break()

    def open_change(self, change: Change, author: str, date: str) -> None:
        """What follows was inserted or deleted."""
        self._changes.append(Revision(change, author, date, ""))

    def close_change(self) -> None:
        """It ends."""
        self._changes.pop()

    def open_level(self, level: Level) -> None:
        """What follows stands there."""
        self._levels.append(level)

    def close_level(self) -> None:
        """It ends."""
        self._levels.pop()

    def open_colour(self, colour: Colour) -> None:
        """What follows is set off by a colour."""
        self._colours.append(colour)

    def close_colour(self) -> None:
        """It ends."""
        self._colours.pop()

    def end(self) -> None:
        """End the paragraph, if there is one."""
        text, attached = self._words.finished()
        shape = self.shape
        if text or attached or (shape.label and shape.kind is BlockKind.HEADING):
            strong = self._said and not self._weak
            block = Block(
                text, None, shape.kind, shape.level, shape.indent, shape.label, strong, True,
                self._where,
            )  # fmt: skip
            self.paragraphs.append(Paragraph(block, attached))
            if text:
                self.shape = PLAIN
        self._words = Words()
        self._weak = self._said = False
        self._where = ""

    def _prints(self, revision: Revision) -> bool:
        """Whether the view has the words of a tracked change."""
        view = self.reading.view
        known = revision.signed in self.reading.shared
        if view is View.MARKED and not known:
            return True
        accepted = view is View.ACCEPTED or known
        return (revision.change is Change.INSERTED) is accepted
