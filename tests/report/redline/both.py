"""Whether a redline is both drafts: as we read it ourselves, and as LibreOffice has it."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.model.comparison import Side
from negodiff.model.markup import View
from negodiff.readers.reading import Reading
from negodiff.report.redline.choice import redline
from negodiff.report.redline.docx import comparison_docx
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


def differs_in_office(redlines: Sequence[Written], folder: Path) -> list[str]:
    """Where LibreOffice has other words than the drafts, when it accepts or rejects everything.

    Numbers at the start of a line are left out: it computes some otherwise than Word.
    """
    files = list(_laid_out(redlines, folder))
    office.ask(files, folder)
    found: list[str] = []
    for number, each in enumerate(redlines):
        for choice, name in (("accepted", "new"), ("rejected", "old")):
            if each.drafts.ending == ".docx":
                told = _said(folder, f"{number}.{choice}")
                wanted = _said(folder, f"{number}-{name}.accepted")
            else:
                told = _WORD.findall(_text(folder, f"{number}.{choice}"))
                wanted = words(each.side(choice))
            if told != wanted:
                found.append(f"{each.drafts.name}, {choice}")
    return found


def _laid_out(redlines: Sequence[Written], folder: Path) -> Iterable[Path]:
    for number, each in enumerate(redlines):
        held = {f"{number}": each.data}
        if each.drafts.ending == ".docx":
            held |= {f"{number}-old": each.drafts.old, f"{number}-new": each.drafts.new}
        for name, data in held.items():
            file = folder / f"{name}.docx"
            file.write_bytes(data)
            yield file


def _text(folder: Path, name: str) -> str:
    return (folder / f"{name}.txt").read_text(encoding="utf-8-sig")


def _said(folder: Path, name: str) -> list[str]:
    return _WORD.findall(_NUMBER.sub("", _NUMBER.sub("", _text(folder, name))))
