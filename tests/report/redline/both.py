"""Whether a redline is both drafts: as we read it ourselves, and as LibreOffice has it.

LibreOffice is compared with LibreOffice: what it makes of the redline with what it makes of the
drafts, their own tracked changes accepted before. What it computes itself, as dates and contents,
it computes on both sides.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.model.comparison import Side
from negodiff.model.markup import View
from negodiff.readers.package import Package
from negodiff.readers.reading import Reading
from negodiff.readers.word.parts import Parts
from negodiff.report.redline.choice import redline
from negodiff.report.redline.docx import comparison_docx
from negodiff.report.redline.flatten import flatten
from negodiff.report.redline.inplace import File
from negodiff.report.redline.tracked import Sender, sender_of
from tests.readers.word.build import shown
from tests.report.redline import office
from tests.report.redline.pairs import Drafts
from tests.report.redline.test_redline import reread, words

_NUMBER = re.compile(r"^\s*(?:\W?\w{1,8}[.)]|\W)\s*", re.MULTILINE)
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[\W_]+")


class Written:
    """A redline of two drafts.

    Attributes:
        drafts: They.
        data: It.
        faults: What is wrong with it as we read it ourselves.
    """

    def __init__(self, drafts: Drafts) -> None:
        self.drafts = drafts
        old, new = (
            Source(data, f"{name}{drafts.ending}")
            for name, data in (("old", drafts.old), ("new", drafts.new))
        )
        self._sides = compare_sources(old, new)
        self.faults: list[str] = []
        if drafts.ending == ".docx":
            self.data = self._inside()
        else:
            self.data = comparison_docx(self._sides, sender_of(self._sides.new))
            for view, side in ((View.ACCEPTED, self._sides.new), (View.REJECTED, self._sides.old)):
                if words(reread(self.data, side, view)) != words(side):
                    self.faults.append(view.value)

    def _inside(self) -> bytes:
        old, new = self.drafts.old, self.drafts.new
        files = File(old, "old.docx", Reading()), File(new, "new.docx", Reading())
        data, note = redline(self._sides, files, Sender("Lomera", "2024-05-01"), flatten=True)
        self.faults += [note] if note else []
        for view, was in ((View.ACCEPTED, new), (View.REJECTED, old)):
            if _paragraphs(data, view) != _paragraphs(was, View.ACCEPTED):
                self.faults.append(view.value)
        return data

    def side(self, choice: str) -> Side:
        return self._sides.new if choice == "accepted" else self._sides.old


def _paragraphs(data: bytes, view: View) -> list[str]:
    lines = (_LETTERS.sub("", line) for line in shown(data, view))
    return [line for line in lines if line]


class Differing(NamedTuple):
    """A view of a redline that LibreOffice has otherwise than the draft.

    Attributes:
        name: The pair.
        choice: "accepted" or "rejected".
        words: Whether words differ; else only numbers at the start of a line, and bullets.
    """

    name: str
    choice: str
    words: bool

    def __str__(self) -> str:
        return f"  {self.name}, {self.choice}{'' if self.words else ': numbers only'}"


def differs_in_office(
    redlines: Sequence[Written], folder: Path, *, lines: bool = False
) -> list[Differing]:
    """Where LibreOffice has something else than the drafts, when it accepts or rejects all.

    Args:
        redlines: They.
        folder: Where to write files.
        lines: Compare paragraphs, not just the words in their order.
    """
    files = list(_laid_out(redlines, folder))
    office.ask(files, folder)
    found: list[Differing] = []
    for number, each in enumerate(redlines):
        for choice, name in (("accepted", "new"), ("rejected", "old")):
            told = _text(folder, f"{number}.{choice}")
            if each.drafts.ending == ".docx":
                wanted = _text(folder, f"{number}-{name}.accepted")
            else:
                wanted = " ".join(words(each.side(choice)))
            parted = lines and _lines(told) != _lines(wanted)
            if parted or _WORD.findall(told) != _WORD.findall(wanted):
                unlike = _WORD.findall(_unnumbered(told)) != _WORD.findall(_unnumbered(wanted))
                found.append(Differing(each.drafts.name, choice, unlike))
    return found


def _laid_out(redlines: Sequence[Written], folder: Path) -> Iterable[Path]:
    for number, each in enumerate(redlines):
        held = {f"{number}": each.data}
        if each.drafts.ending == ".docx":
            held[f"{number}-old"], held[f"{number}-new"] = map(accepted, each.drafts[1:3])
        for name, data in held.items():
            file = folder / f"{name}.docx"
            file.write_bytes(data)
            yield file


def _text(folder: Path, name: str) -> str:
    return (folder / f"{name}.txt").read_text(encoding="utf-8-sig")


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def _unnumbered(text: str) -> str:
    return _NUMBER.sub("", _NUMBER.sub("", text))


def accepted(data: bytes) -> bytes:
    """A Word file with its own tracked changes accepted."""
    parts = Parts(Package(data, "draft.docx", Reading().limits))
    changed = {name: parts.xml(name) for name in flatten(parts)}
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(held, "w") as target:
        for info in source.infolist():
            root = changed.get(info.filename)
            content = source.read(info) if root is None else etree.tostring(root)
            target.writestr(info, content)
    return held.getvalue()
