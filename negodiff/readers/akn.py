"""Akoma Ntoso becomes blocks: numbers, headings and paragraphs as its elements say."""

from typing import Final

from lxml import etree

from negodiff.errors import InputError
from negodiff.model.block import BlockKind
from negodiff.model.finding import Finding
from negodiff.model.markup import Aside, AsideKind, Change
from negodiff.readers.flow import PLAIN, Flow, Shape
from negodiff.readers.grid import Cell, Grid, lay_out
from negodiff.readers.material import Material
from negodiff.readers.noticed import noticed, unusual
from negodiff.readers.raising import Level, on_level
from negodiff.readers.reading import Reading
from negodiff.readers.walking import walk
from negodiff.readers.writing import Paragraph, handed_on
from negodiff.readers.xml import parse

_SILENT: Final = frozenset({"meta", "img", "marker", "remark", "editorial"})
_PARAGRAPHS: Final = frozenset(
    {"p", "block", "longTitle", "docTitle", "heading", "subheading", "num", "crossHeading", "from"}
)
_DIVISIONS: Final = {
    "part": 1, "title": 1, "book": 1, "chapter": 2, "section": 3, "subsection": 4, "article": 4,
    "attachment": 1, "division": 2, "tome": 1, "hcontainer": 4, "subpart": 2, "subchapter": 3,
}  # fmt: skip
"""Elements whose number and heading stand on a line of their own, with the heading's level."""
_INLINE: Final = frozenset(
    {
        "a", "abbr", "affectedDocument", "argument", "b", "change", "concept", "courtType",
        "date", "decoration", "def", "del", "docAuthority", "docCommittee", "docDate",
        "docIntroducer", "docJurisdiction", "docNumber", "docProponent", "docPurpose", "docStage",
        "docStatus", "docType", "embeddedText", "entity", "event", "fillIn", "i", "inline", "ins",
        "judge", "lawyer", "location", "mod", "mref", "neutralCitation", "object", "omissis",
        "opinion", "organization", "party", "person", "placeholder", "process", "quantity",
        "quotedText", "recordedTime", "ref", "relatedDocument", "rmod", "role", "rref", "session",
        "shortTitle", "signature", "span", "sub", "sup", "term", "u", "vote",
    }
)  # fmt: skip
"""Elements inside a paragraph; everything else begins one."""
_LEVELS: Final = {"sup": Level.RAISED, "sub": Level.LOWERED}
_CHANGES: Final = {"ins": Change.INSERTED, "del": Change.DELETED}


def read(data: bytes, path: str, reading: Reading) -> Material:
    """Read a document.

    Raises:
        InputError: It is no well-formed XML, is above a limit, or holds no text.
    """
    reading.limits.keep("part", len(data), "the document has bytes", path)
    walk = _Walk(parse(data, path), reading)
    blocks, markup = handed_on(walk.paragraphs(), walk.asides)
    if not blocks and not markup.revisions:
        hint = "Give the file that holds the text."
        raise InputError("the document holds no text", place=path, hint=hint)
    reading.limits.keep("paragraphs", len(blocks), "the document has paragraphs", path)
    findings = (
        *unusual(blocks),
        *walk.findings,
        *noticed(markup, reading.view, no_text=not blocks),
    )
    return Material(blocks, "", "", findings, markup=markup)


class _Walk:
    """One way through a document, or a note of it, in reading order."""

    def __init__(self, root: etree._Element, reading: Reading) -> None:
        self.root = root
        self.reading = reading
        self.flow = Flow(reading)
        self.asides: list[Aside] = []
        self.findings: list[Finding] = []
        self._label = ""
        self._divides = False
        self._notes: list[etree._Element] = []
        self._apart = {
            each.get("eId", f"{at}"): each
            for at, each in enumerate(root.iter("{*}note"))
            if each is not root
        }

    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs; notes that stand apart where they are cited, and else at the end."""
        walk(self.root, self._open, self._close, self._say)
        self._number_alone()
        self._end()
        self._notes = [*self._apart.values()]
        self._end()
        return self.flow.paragraphs

    def _say(self, text: str | None, element: etree._Element) -> None:
        if text and (not text.isspace() or self.flow.shape is not PLAIN or _is_inline(element)):
            if not text.isspace() and self._divides:
                self._number_alone()
            elif not text.isspace() and self._label:
                self.flow.shape = self.flow.shape._replace(label=self._label)
                self._label = ""
            self.flow.say(text, f"line {element.sourceline}" if element.sourceline else "")

    def _end(self) -> None:
        self.flow.end()
        cited, self._notes = self._notes, []
        for note in cited:
            walk = _Walk(note, self.reading)
            label = f"[^{note.get('marker') or len(self.flow.paragraphs)}]"
            for paragraph in walk.paragraphs():
                block = paragraph.block._replace(kind=BlockKind.NOTE, level=0, label=label)
                self.flow.paragraphs.append(paragraph._replace(block=block))
            self.asides += walk.asides

    def _open(self, element: etree._Element) -> bool:
        name = _name(element)
        if name in _SILENT:
            return False
        if name == "noteRef":
            note = self._apart.pop(element.get("href", "").removeprefix("#"), None)
            self._notes += [] if note is None else [note]
            return False
        if name == "toc":
            self._leave_out(AsideKind.CONTENTS, element)
            return False
        if name == "authorialNote" and element is not self.root:
            self._notes.append(element)
            return False
        if name in ("br", "eol"):
            self.flow.line_break()
            return False
        if name == "num":
            self._number_alone()
            self._end()
            self._label = _number(element)
            self._divides = bool(self._label) and _level(element) > 0
            return False
        if name == "table":
            self._number_alone()
            self._end()
            self._table(element)
            return False
        if not _is_inline(element):
            self._end()
        if name == "heading" and (level := _level(element)):
            self.flow.shape = Shape(BlockKind.HEADING, level, self._label)
            self._label = ""
            self._divides = False
        elif name in _DIVISIONS:
            self._number_alone()
        elif name in ("docTitle", "longTitle", "crossHeading"):
            self.flow.shape = Shape(BlockKind.HEADING, 1 if name == "docTitle" else 2)
        if name in _CHANGES:
            self.flow.open_change(
                _CHANGES[name], element.get("by") or "", element.get("date") or ""
            )
        if name == "b":
            self.flow.strong += 1
        elif name in _LEVELS:
            self.flow.open_level(_LEVELS[name])
        self._say(element.text, element)
        return True

    def _close(self, element: etree._Element) -> None:
        name = _name(element)
        if not _is_inline(element):
            self._end()
        if name in _CHANGES:
            self.flow.close_change()
        if name == "b":
            self.flow.strong -= 1
        elif name in _LEVELS:
            self.flow.close_level()
        if name in _DIVISIONS:
            self._number_alone()
        if name in _PARAGRAPHS:
            self.flow.shape = PLAIN

    def _number_alone(self) -> None:
        """A number that no words follow is a paragraph of its own."""
        if self._label:
            self._end()
            self.flow.shape = Shape(BlockKind.HEADING, 4, self._label)
            self._label = ""
            self._divides = False
            self.flow.end()
            self.flow.shape = PLAIN

    def _leave_out(self, kind: AsideKind, element: etree._Element) -> None:
        text = " ".join("".join(str(each) for each in element.itertext()).split())
        self.asides.append(Aside(kind, text, f"line {element.sourceline}"))

    def _table(self, element: etree._Element) -> None:
        rows = []
        for row in element.iter("{*}tr"):
            cells = []
            for cell in row:
                walk = _Walk(cell, self.reading)
                cells.append(Cell(tuple(walk.paragraphs())))
                self.asides += walk.asides
            rows.append(tuple(cells))
        laid = lay_out(Grid(tuple(rows), f"table at line {element.sourceline}"), self.reading)
        self.flow.paragraphs += laid.paragraphs
        self.findings += laid.findings
        self.asides += laid.asides


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _is_inline(element: etree._Element) -> bool:
    return _name(element) in _INLINE


def _number(element: etree._Element) -> str:
    """The words of a number, which can have a raised figure behind it."""
    words = ""
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            words += on_level(each.text or "", _LEVELS.get(_name(each), Level.LINE))
        elif each is not element:
            words += each.tail or ""
    return " ".join(words.split())


def _level(element: etree._Element) -> int:
    """The level of the division whose heading or number this is; 0 for that of a paragraph."""
    parent = element.getparent()
    return _DIVISIONS.get(_name(parent), 0) if parent is not None else 0
