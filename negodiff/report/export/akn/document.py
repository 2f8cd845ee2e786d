"""A draft put together as a document: preface, preamble, body, conclusions, annexes."""

from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from negodiff.model.clause import Clause, Kind
from negodiff.model.comparison import Side
from negodiff.readers.formats import FILE_FORMATS
from negodiff.report.export.akn.hierarchy import Hierarchy
from negodiff.report.export.akn.meta import meta
from negodiff.report.export.akn.names import NAMESPACE, Names, element
from negodiff.structure.show import folded

_CITING: Final = frozenset(form.name for form in FILE_FORMATS if form.places_notes)
"""Formats of files that tell where a note is cited; lines of text have their notes apart."""


def draft_akn(side: Side, points: Mapping[int, str]) -> bytes:
    """A draft as Akoma Ntoso XML.

    An article and its only paragraph are one element. ``eId`` follows the printed numbers; ``wId``,
    where it is known, is the point that the clause is through all drafts.

    Args:
        side: The draft.
        points: Ids of the points that its clauses are, by position.
    """
    entries = folded(side.draft)
    position = {old: at for at, (_, index, child) in enumerate(entries) for old in (index, child)}
    clauses = [
        clause if clause.parent < 0 else clause._replace(parent=position[clause.parent])
        for clause, _, _ in entries
    ]
    known = {position[old]: point for old, point in points.items() if old in position}
    hierarchy = Hierarchy(clauses, known, Names(clauses))
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    root.append(_Document(side, hierarchy).made())
    etree.indent(root)
    if side.format in _CITING:
        hierarchy.cite(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


class _Document:
    """The document while its parts are told apart."""

    def __init__(self, side: Side, hierarchy: Hierarchy) -> None:
        self.side = side
        self.hierarchy = hierarchy
        self.clauses = hierarchy.clauses

    def made(self) -> etree._Element:
        """The whole document."""
        top = self.hierarchy.below(-1)
        kinds = [self.clauses[at].kind for at in top]
        front = next(
            (at for at, kind in enumerate(kinds) if kind not in (Kind.TITLE, Kind.TEXT)), len(top)
        )
        preface = [at for at in top[:front] if not self.hierarchy.below(at)]
        preamble = [at for at in top if self.clauses[at].kind is Kind.PREAMBLE]
        closing = [at for at in top if self.clauses[at].kind is Kind.CLOSING]
        annexes = [at for at in top if self.clauses[at].kind is Kind.ANNEX]
        apart = {*preface, *preamble, *closing, *annexes}
        made = element("doc", meta(self.side, *self._notes()), name="draft")
        if preface:
            made.append(self._preface(preface))
        if preamble:
            made.append(self._preamble(preamble))
        made.append(self._body([at for at in top if at not in apart], ""))
        if closing:
            made.append(self._conclusions(closing))
        if annexes:
            numbered = enumerate(annexes, start=1)
            attachments = (self._annex(at, number) for number, at in numbered)
            made.append(element("attachments", *attachments))
        return made

    def _preface(self, positions: Sequence[int]) -> etree._Element:
        made = element("preface")
        for at in positions:
            clause = self.clauses[at]
            paragraphs = self.hierarchy.paragraphs(clause.words)
            if clause.kind is Kind.TITLE and made.find(f"{{{NAMESPACE}}}longTitle") is None:
                for paragraph in paragraphs:
                    title = element("docTitle")
                    title.text, paragraph.text = paragraph.text, None
                    paragraph.append(title)
                name = self.hierarchy.names.numbered("", "longTitle")
                identity = self.hierarchy.identity(at, name)
                made.append(element("longTitle", *paragraphs, **identity))
            else:
                made.extend(paragraphs)
        return made

    def _preamble(self, positions: Sequence[int]) -> etree._Element:
        made = element("preamble")
        recitals: etree._Element | None = None
        names = self.hierarchy.names
        for at in positions:
            clause = self.clauses[at]
            if clause.heading:
                made.extend(self.hierarchy.paragraphs(clause.heading))
            if clause.text:
                made.append(self._formula("opening", at, clause))
            for child in self._all_below(at):
                recital = self.clauses[child]
                if recital.kind is Kind.CLOSING:
                    made.append(self._formula("enacting", child, recital))
                    recitals = None
                    continue
                if recitals is None:
                    recitals = element("recitals", eId=names.numbered("", "recs"))
                    made.append(recitals)
                name = names.numbered(recitals.get("eId", ""), "rec")
                recitals.append(
                    element(
                        "recital",
                        *self.hierarchy.labels(recital),
                        *self.hierarchy.paragraphs(recital.text),
                        **self.hierarchy.identity(child, name),
                    )
                )
        if not len(made):
            made.append(element("p"))
        return made

    def _all_below(self, at: int) -> list[int]:
        """Every clause below one, in reading order."""
        found: list[int] = []
        pending = self.hierarchy.below(at)[::-1]
        while pending:
            found.append(pending.pop())
            pending.extend(self.hierarchy.below(found[-1])[::-1])
        return found

    def _formula(self, kind: str, at: int, clause: Clause) -> etree._Element:
        name = self.hierarchy.names.numbered("", "formula")
        words = self.hierarchy.paragraphs(clause.text)
        return element("formula", *words, name=kind, **self.hierarchy.identity(at, name))

    def _body(self, positions: Sequence[int], above: str) -> etree._Element:
        made = element("mainBody")
        self.hierarchy.fill(made, positions, above)
        if not len(made):
            made.append(element("p"))
        return made

    def _conclusions(self, positions: Sequence[int]) -> etree._Element:
        made = element("conclusions")
        for at in positions:
            for each in [at, *self._all_below(at)]:
                clause = self.clauses[each]
                words = " ".join(part for part in (clause.label, clause.words) if part)
                for number, paragraph in enumerate(self.hierarchy.paragraphs(words)):
                    if not number:
                        name = self.hierarchy.names.numbered("", "concl")
                        for key, value in self.hierarchy.identity(each, name).items():
                            if value:
                                paragraph.set(key, value)
                    made.append(paragraph)
        return made

    def _annex(self, at: int, number: int) -> etree._Element:
        clause = self.clauses[at]
        name = self.hierarchy.names.numbered("", "att", str(number))
        below = self.hierarchy.below(at)
        closing = [each for each in below if self.clauses[each].kind is Kind.CLOSING]
        body = self._body([each for each in below if each not in closing], name)
        if clause.text:
            if len(body) == 1 and body[0].tag.endswith("}p"):
                body.remove(body[0])
            for place, paragraph in enumerate(self.hierarchy.paragraphs(clause.text)):
                body.insert(place, paragraph)
        made = element("doc", meta(self.side, component=f"annex_{number}"), body, name="annex")
        if closing:
            made.append(self._conclusions(closing))
        identity = self.hierarchy.identity(at, name)
        return element("attachment", *self.hierarchy.labels(clause), made, **identity)

    def _notes(self) -> list[etree._Element]:
        """The footnotes, which stand in the metadata."""
        made = []
        for at, clause in enumerate(self.clauses):
            if clause.kind is Kind.NOTE:
                name = self.hierarchy.names.numbered("", "note", clause.number)
                words = self.hierarchy.paragraphs(clause.words)
                marker = clause.number or name.rpartition("_")[2]
                identity = self.hierarchy.identity(at, name)
                made.append(element("note", *words, marker=marker, **identity))
        return made
