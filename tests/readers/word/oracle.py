"""What independent programs say that the files beside the checkout contain, and what we read."""

import difflib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from negodiff.model.block import BlockKind
from negodiff.model.markup import AsideKind, View
from negodiff.readers.docx import body
from negodiff.readers.grid import Grid
from negodiff.readers.package import Package
from negodiff.readers.raising import stretches
from negodiff.readers.reading import Reading
from negodiff.readers.word.document import Document
from negodiff.readers.word.parts import Parts
from negodiff.readers.word.story import Origin, Piece
from negodiff.readers.writing import Paragraph

ORACLE = Path(__file__).parents[4] / "shared" / "docx-oracle"
TORTURE = ORACLE / "torture.expected.json"
FILES = sorted(ORACLE.glob("*__*.docx")) if ORACLE.is_dir() else []
NAMES = [file.stem for file in FILES if ".peer-" not in file.stem]

_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_LEGAL = {
    ("docx4j__article-section-isLgl", "Section I.01"): "Section 1.01",
    ("docx4j__article-section-isLgl", "Section II.01"): "Section 2.01",
}
"""Where the README says that LibreOffice is wrong: what Word shows."""
_LATIN = {"α.": "1.", "β.": "2.", "γ.": "3."}
"""Formats of one's own, which LibreOffice prints as plain figures."""
_BULLETS = re.compile("[•◦▪➢\uf000-\uf0ff]")


class Line(NamedTuple):
    """A paragraph as somebody sees it."""

    label: str
    text: str


def squeezed(text: str) -> str:
    """A text for comparing: without white space, and without what LibreOffice computes anew.

    In its texts nothing is raised or lowered.
    """
    text = "".join(typed for _, typed in stretches(text))
    letters = "".join(text.replace("\xad", "").replace("\u2011", "-").split())
    return _DATE.sub("DATE", letters)


def read(file: Path, view: View) -> tuple[Document, list[Piece]]:
    data = file.read_bytes()
    reading = Reading(view=view)
    document = Document(Parts(Package(data, file.name, reading.limits)), reading)
    return document, body(document)


def paragraphs(pieces: Iterable[Piece]) -> list[Paragraph]:
    """The paragraphs as they stand in the file, those of tables cell by cell; no notes, no boxes.

    LibreOffice's texts hold neither.
    """
    found: list[Paragraph] = []
    for piece in pieces:
        if piece.origin in (Origin.BOX, Origin.NOTE):
            continue
        if isinstance(piece.content, Grid):
            found += [p for row in piece.content.rows for cell in row for p in cell.paragraphs]
        else:
            found.append(piece.content)
    return [p for p in found if p.block.kind is not BlockKind.NOTE]


def own_lines(file: Path, view: View) -> list[Line]:
    """The paragraphs that we read."""
    document, pieces = read(file, view)
    lines = [Line(p.block.label, squeezed(p.block.text)) for p in seen_by_both(document, pieces)]
    return [line for line in lines if line.label or line.text]


def seen_by_both(document: Document, pieces: Iterable[Piece]) -> list[Paragraph]:
    """The paragraphs without the numbers that fields make: LibreOffice shows none of these."""
    made = {
        aside.text.partition(" → ")[2]
        for aside in document.shown_fields
        if aside.text.startswith(("LISTNUM", "AUTONUM"))
    }
    return [
        p._replace(block=p.block._replace(label="")) if p.block.label in made else p
        for p in paragraphs(pieces)
    ]


def differences_in_labels(name: str, view: View) -> list[str]:
    """How our labels differ from LibreOffice's, paragraph by paragraph.

    A paragraph is told by its text; where LibreOffice's own text is not what the suite's authors
    state, its labels are compared alone.
    """
    stated = json.loads((ORACLE / f"{name}.labels.json").read_text("utf-8")).get(view.value)
    if stated is None:
        return []
    theirs = [label.strip() for label, *_ in stated if label.strip()]
    own = [line.label for line in own_lines(ORACLE / f"{name}.docx", view)]
    own = [_LATIN.get(label, label) for label in own if label and not _BULLETS.fullmatch(label)]
    theirs = [_LEGAL.get((name, label), label) for label in theirs]
    return _different(theirs, own)


def differences_in_text(name: str, view: View) -> list[str]:
    """How our text, numbers included, differs from what is stated for this view.

    The suite's own statement goes before LibreOffice's. Formulas, which no plain text holds, are
    left out of the comparison, and so are formats of one's own, and the hidden text that
    LibreOffice prints; a text box may be there or not. LibreOffice prints the marks of notes where
    they are cited, and a table that floats beside the text elsewhere: paragraph by paragraph, it is
    the same.
    """
    text = _stated_text(name, view)
    if text is None:
        return []
    document, pieces = read(ORACLE / f"{name}.docx", view)
    lines = [
        _comparable(f"{_LATIN.get(p.block.label, p.block.label)}{p.block.text}")
        for p in seen_by_both(document, pieces)
    ]
    source = document.parts.package.read(document.parts.main)
    if b"<m:oMath" in source:
        return []
    if b"<w:tblpPr" in source:
        stated = (_comparable(line) for line in text.splitlines())
        return _different(sorted(filter(None, stated)), sorted(filter(None, lines)))
    theirs, own = _comparable(text), "".join(lines)
    theirs = _without_marks(theirs, own, _marks(pieces))
    for (file, wrong), right in _LEGAL.items():
        if file == name:
            theirs = theirs.replace(squeezed(wrong), squeezed(right))
    for aside in document.asides:
        if aside.kind is AsideKind.HIDDEN:
            theirs = theirs.replace(_comparable(aside.text), "", 1)
    for piece in pieces:
        if piece.origin is Origin.BOX and theirs != own and isinstance(piece.content, Paragraph):
            theirs = theirs.replace(_comparable(piece.content.block.text), "", 1)
    return _different([theirs], [own]) if theirs != own else []


def _marks(pieces: Iterable[Piece]) -> list[str]:
    """The marks of the notes, in the order in which they are cited."""
    return [
        piece.content.block.label.strip("[^]")
        for piece in pieces
        if piece.origin is Origin.NOTE and isinstance(piece.content, Paragraph)
    ]


def _without_marks(theirs: str, own: str, marks: list[str]) -> str:
    """A text without the marks of notes, each where the other has none, and nowhere else."""
    kept, at = "", 0
    while at < len(theirs):
        if marks and not own.startswith(theirs[at], len(kept)) and theirs.startswith(marks[0], at):
            at += len(marks.pop(0))
            continue
        kept += theirs[at]
        at += 1
    return kept


def is_stated(name: str, view: View, kind: str) -> bool:
    """Whether anything is stated about the labels ("labels") or the text ("text") of a view."""
    if kind == "text":
        return _stated_text(name, view) is not None
    return view.value in json.loads((ORACLE / f"{name}.labels.json").read_text("utf-8"))


def _comparable(text: str) -> str:
    return _BULLETS.sub("", squeezed(text))


def _stated_text(name: str, view: View) -> str | None:
    endings = {
        View.ACCEPTED: (".peer-accepted.txt", ".txt"),
        View.REJECTED: (".peer-rejected.txt", ".rejected.txt"),
    }
    files = [ORACLE / f"{name}{ending}" for ending in endings[view]]
    found = next((file for file in files if file.is_file()), None)
    return None if found is None else found.read_text("utf-8")


def _different(theirs: list[str], own: list[str]) -> list[str]:
    found = difflib.unified_diff(theirs, own, "stated", "read", n=0, lineterm="")
    return [line for line in found if not line.startswith(("---", "+++", "@@"))]
