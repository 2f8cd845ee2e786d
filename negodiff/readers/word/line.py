"""A paragraph in the making: one of the file's, or several where a mark between them is gone."""

from typing import NamedTuple

from lxml import etree

from negodiff.model.markup import Anchor, Change, Colour, Revision
from negodiff.readers.counters import Numbered
from negodiff.readers.raising import Level
from negodiff.readers.word.styles import NO_LOOK, Layout, ParagraphStyle
from negodiff.readers.writing import Words

Marks = tuple[Revision, ...]
"""The tracked changes that a piece of the file stands in, the outermost first."""


class Cited(NamedTuple):
    """A note that a paragraph cites.

    Attributes:
        kind: "footnote" or "endnote".
        identifier: Its identifier in the file.
        label: Its number as printed, or "" when this view does not print the citation.
        marks: The tracked changes the citation stands in.
    """

    kind: str
    identifier: str
    label: str
    marks: Marks


class Line:
    """Words with what is attached to them while they are read.

    Attributes:
        where: The place in the file, in words.
        cited: The notes cited.
        boxes: The text boxes that hang on it, each with the tracked changes it stands in.
        hidden: The words that are hidden.
        comments: Where in the words each open range of a comment begins.
        anchors: The bookmarks that are open, by their identifiers: name, and where each begins.
        element: That paragraph.
        layout_of: The properties of the last paragraph of the file that went into it.
        own: The layout that they state in this view.
        style: Their style.
        heading: The level of heading that they make it, from 0, or ``None``.
        listed: The numbering and the level it is counted in, if a field may count below it.
        numbered: Its number then, which is counted before the field's; or that of a field that
            begins it.
        letters: How many characters are printed.
        bold: How many of them are bold.
        contents: Whether it is part of a table of contents.
        runs_on: Whether the mark after it is hidden, so that the next paragraph goes on in it.
    """

    def __init__(self, where: str) -> None:
        self.words = Words()
        self.where = where
        self.cited: list[Cited] = []
        self.boxes: list[tuple[etree._Element, Marks]] = []
        self.hidden: list[str] = []
        self.comments: dict[str, int] = {}
        self.anchors: dict[str, tuple[str, int]] = {}
        self.element: etree._Element | None = None
        self.layout_of: etree._Element | None = None
        self.own = Layout()
        self.style = ParagraphStyle(Layout(), NO_LOOK)
        self.heading: int | None = None
        self.listed: tuple[int, int] | None = None
        self.numbered: Numbered | None = None
        self.letters = 0
        self.bold = 0
        self.contents = False
        self.runs_on = False
        self._open: dict[Revision | Colour, tuple[int, list[str]]] = {}
        self._inside: tuple[Revision | Colour, ...] = ()

    def enter(self, inside: tuple[Revision | Colour, ...]) -> None:
        """What follows stands in these, and in nothing else."""
        if inside == self._inside:
            return
        self._inside = inside
        for each in [each for each in self._open if each not in inside]:
            self._close(each)
        for each in inside:
            if each not in self._open:
                self._open[each] = (self.words.position, [])

    def note(self, text: str) -> None:
        """Remember a text with the tracked changes that it stands in."""
        for each, (_, texts) in self._open.items():
            if isinstance(each, Revision) and each.change is not Change.FORMATTED:
                texts.append(text)

    def say(self, text: str, level: Level, *, bold: bool) -> None:
        """Print words that stand on a level."""
        self.words.add(text, level)
        size = len(text.strip())
        self.letters += size
        if bold:
            self.bold += size

    def mark(self, revision: Revision) -> None:
        """The paragraph's mark is inserted, deleted or moved: with the words before it, if so."""
        if revision in self._open:
            self._open[revision][1].append("¶")
        else:
            self.words.attach(self.words.position, revision._replace(text="¶"))

    def anchor(self, identifier: str) -> None:
        """A bookmark ends; one that goes on in the next paragraph names this one."""
        if identifier in self.anchors:
            name, start = self.anchors.pop(identifier)
            self.words.attach(start, Anchor(name))

    def finish(self) -> None:
        """Nothing more is added."""
        self.enter(())
        for identifier in list(self.anchors):
            self.anchor(identifier)

    def _close(self, each: Revision | Colour) -> None:
        start, texts = self._open.pop(each)
        if isinstance(each, Revision) and each.change is not Change.FORMATTED:
            each = each._replace(text="".join(texts))
        self.words.attach(start, each)
