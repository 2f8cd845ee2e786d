"""What all parts of one Word file share while it is read."""

from typing import Final

from lxml import etree

from negodiff.model.markup import Aside, AsideKind, Change, Revision, View
from negodiff.readers.counters import Counters
from negodiff.readers.reading import Reading
from negodiff.readers.word import bound
from negodiff.readers.word.auto_numbers import FIELDS, AutoNumbers
from negodiff.readers.word.line import Cited, Marks
from negodiff.readers.word.names import MC, PPR, RPR, W
from negodiff.readers.word.numbering import Numbering
from negodiff.readers.word.parts import Parts
from negodiff.readers.word.remarks import Remarks
from negodiff.readers.word.sections import KINDS, Sections
from negodiff.readers.word.styles import Layout, Styles, read_layout

CHANGES: Final = {
    f"{W}ins": Change.INSERTED,
    f"{W}del": Change.DELETED,
    f"{W}moveFrom": Change.MOVED_FROM,
    f"{W}moveTo": Change.MOVED_TO,
}
_TAKEN: Final = frozenset({Change.DELETED, Change.MOVED_FROM})
_GIVEN: Final = frozenset({Change.INSERTED, Change.MOVED_TO})
INSTRUCTION: Final = f"{W}instrText"
_AUTHOR: Final = f"{W}author"
_DATE: Final = f"{W}date"
_ID: Final = f"{W}id"
_DEEPEST: Final = 40
"""Of tables, notes and text boxes inside one another; people nest two or three."""


class Document:
    """One file: its parts, what is asked for, and what was met so far.

    Attributes:
        inside: In how many other files this one stands.
        traced: Whether every word is told what element it comes from.
        chunks: How many texts of other formats were taken in.
        depth: How many tables, notes and text boxes are open, one inside the other.
        asides: What was left out of the text.
        elsewhere: The tracked changes outside of the text: in headers, of tables and sections.
        shown_fields: The fields whose result is text: their instructions.
        notes: The notes of each kind, by identifier.
        sections: The sections, and the numbers of notes in them.
        counters: The numbers reached, in this view.
        auto: The numbers that fields reached.
        struck: The numbers reached in the text before the tracked changes, for the paragraphs
            that they delete and the marked view shows.
    """

    def __init__(self, parts: Parts, reading: Reading, inside: int = 0) -> None:
        self.inside = inside
        self.traced = False
        self.chunks = 0
        self.depth = 0
        self.parts = parts
        self.reading = reading
        self.place = parts.package.place
        self.styles = Styles(parts.first("styles"))
        self.numbering = Numbering(parts.first("numbering"), self.styles)
        self.remarks = Remarks(parts)
        self.counters = Counters(self.numbering.list, self.styles.language)
        self.auto = AutoNumbers(self.counters, self.numbering.named)
        self.struck = Counters(self.numbering.list, self.styles.language)
        self.asides: list[Aside] = []
        self.elsewhere: list[Revision] = []
        self.shown_fields: list[Aside] = []
        self.notes = {kind: _notes(parts, kind) for kind in KINDS}
        for kind in KINDS:
            self._remember_lines(kind)
        self.sections = Sections(parts)
        self._printed: dict[Marks, bool] = {(): True}
        self._paragraphs = 0
        self._boxes = 0
        root = parts.xml(parts.main)
        codes = () if root is None else root.iter(INSTRUCTION)
        self._counting = any(FIELDS.search(each.text or "") for each in codes)
        for words in () if root is None else bound.bring_in(root, parts):
            self.aside(AsideKind.HIDDEN, words, "a content control, in place of what it shows")

    def counts_inside(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph holds fields that number by themselves."""
        return self._counting and any(
            FIELDS.search(each.text or "") for each in paragraph.iter(INSTRUCTION)
        )

    def another_paragraph(self) -> None:
        """Count a paragraph of the file.

        Raises:
            InputError: It has more of them than the limit allows.
        """
        self._paragraphs += 1
        if self._paragraphs > self.reading.limits.paragraphs:
            self.reading.limits.keep(
                "paragraphs", self._paragraphs, "the file has paragraphs", self.place
            )

    def _remember_lines(self, kind: str) -> None:
        """Put aside the words of the lines between text and notes ("continued on next page")."""
        root = self.parts.first(f"{kind}s")
        for element in () if root is None else root.iterchildren(f"{W}{kind}"):
            if element.get(f"{W}type", "normal") != "normal":
                words = "".join(each.text or "" for each in element.iter(f"{W}t"))
                self.aside(AsideKind.OTHER, words, f"line above {kind}s")

    def another_box(self) -> int:
        """The number of the next text box."""
        self._boxes += 1
        return self._boxes

    def too_deep(self, root: etree._Element, where: str) -> bool:
        """Whether a text stands so deep inside others that it is put aside instead of read."""
        if self.depth < _DEEPEST:
            return False
        words = " ".join(each.text for each in root.iter(f"{W}t", f"{W}delText") if each.text)
        self.aside(AsideKind.EMBEDDED, words, where or "a table inside many others")
        return True

    def aside(self, kind: AsideKind, text: str, where: str) -> None:
        """Remember something that is no text, if it says anything."""
        if text := text.strip():
            self.asides.append(Aside(kind, text, where))

    def mark_of(self, element: etree._Element) -> Revision | None:
        """The tracked change that an element stands for."""
        change = CHANGES.get(str(element.tag))
        return None if change is None else self.revision(change, element)

    def revision(self, change: Change, element: etree._Element, text: str = "") -> Revision:
        """A tracked change with the author and the date that an element states."""
        return Revision(change, element.get(_AUTHOR, ""), element.get(_DATE, ""), text)

    def with_mark(self, marks: Marks, element: etree._Element) -> Marks:
        """Tracked changes with one more, unless it is there already."""
        mark = self.mark_of(element)
        return marks if mark is None or mark in marks else (*marks, mark)

    def prints(self, marks: Marks) -> bool:
        """Whether this view prints what stands in these tracked changes."""
        found = self._printed.get(marks)
        if found is None:
            found = not any(self.is_gone(mark) for mark in marks)
            self._printed[marks] = found
        return found

    def is_gone(self, mark: Revision) -> bool:
        """Whether this view lacks what a tracked change holds."""
        view = self.reading.view
        if view is View.ACCEPTED or self._is_shared(mark):
            return mark.change in _TAKEN
        if view is View.MARKED:
            return False
        return mark.change in _GIVEN

    def was_before(self, mark: Revision) -> bool:
        """Whether the text before the tracked changes had what this one holds."""
        return mark.change not in _GIVEN

    def is_struck(self, mark: Revision) -> bool:
        """Whether the text after the tracked changes lacks what this one holds."""
        return mark.change in _TAKEN

    def prefers_old(self, element: etree._Element) -> bool:
        """Whether the properties before a tracked change of format are those of this view."""
        if self.reading.view is not View.REJECTED:
            return False
        return not self._is_shared(self.revision(Change.FORMATTED, element))

    def _is_shared(self, mark: Revision) -> bool:
        return mark.signed in self.reading.shared

    def layout(self, ppr: etree._Element | None) -> Layout:
        """The layout that paragraph properties state, in this view."""
        if ppr is None:
            return _PLAIN
        change = ppr.find(_PPR_CHANGE)
        if change is not None and self.prefers_old(change):
            ppr = change.find(PPR)
        layout = read_layout(ppr)
        inserted = None if ppr is None else ppr.find(_NUMBERING_INSERTED)
        if inserted is not None and self.is_gone(self.revision(Change.INSERTED, inserted)):
            return layout._replace(num=None, level=None)
        return layout

    def cite(self, kind: str, element: etree._Element, marks: Marks) -> Cited | None:
        """A note that is cited, with its number as this view prints it."""
        identifier = element.get(_ID, "")
        if identifier not in self.notes[kind]:
            return None
        if not self.prints(marks):
            return Cited(kind, identifier, "", marks)
        if element.get(f"{W}customMarkFollows", "0") not in ("0", "false", "off"):
            return Cited(kind, identifier, "*", marks)
        return Cited(kind, identifier, self.sections.cite(kind, self.styles.language), marks)


_PLAIN: Final = Layout()
_PPR_CHANGE: Final = f"{W}pPrChange"
_NUMBERING_INSERTED: Final = f"{W}numPr/{W}ins"
_KNOWN: Final = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")


def branch(alternatives: etree._Element) -> etree._Element | None:
    """The branch of alternatives that Word takes: the first that needs nothing unknown to it."""
    for choice in alternatives.iterchildren(f"{MC}Choice"):
        needed = [choice.nsmap.get(prefix, "") for prefix in choice.get("Requires", "").split()]
        if all(uri.startswith(_KNOWN) for uri in needed):
            return choice
    return alternatives.find(f"{MC}Fallback")


def _notes(parts: Parts, kind: str) -> dict[str, etree._Element]:
    """The notes of a kind without those that are lines between text and notes."""
    root = parts.first(f"{kind}s")
    found: dict[str, etree._Element] = {}
    for element in () if root is None else root.iterchildren(f"{W}{kind}"):
        if element.get(f"{W}type", "normal") == "normal":
            found.setdefault(element.get(_ID, ""), element)
    return found


def mark_properties(ppr: etree._Element | None) -> etree._Element | None:
    """The properties of a paragraph's mark."""
    return None if ppr is None else ppr.find(RPR)
