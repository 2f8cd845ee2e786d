"""Whether a redline is both drafts: as we read it ourselves, and as LibreOffice has it.

LibreOffice is compared with LibreOffice: what it makes of the redline with what it makes of the
drafts, their own tracked changes accepted before. What it computes itself, as dates and contents,
it computes on both sides.

Some drafts LibreOffice reads otherwise than Word: it knows no ``w:isLgl``, leaves tables that float
out of the text, prints today's date for a stored one. A redline that has at such a place what Word
has, as our reader tells it, is right, though LibreOffice has something else of the draft. Such
views are counted apart.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
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

    def as_word(self, choice: str) -> str:
        """A Word draft as Word shows it, by our own reader."""
        data = self.drafts.new if choice == "accepted" else self.drafts.old
        return " ".join(shown(data))


def _paragraphs(data: bytes, view: View) -> list[str]:
    lines = (_LETTERS.sub("", line) for line in shown(data, view))
    return [line for line in lines if line]


class Differing(NamedTuple):
    """A view of a redline that LibreOffice has otherwise than the draft.

    Attributes:
        name: The pair.
        choice: "accepted" or "rejected".
        words: Whether words differ; else only numbers at the start of a line, and bullets.
        as_word: Whether all that differs is as Word has it.
    """

    name: str
    choice: str
    words: bool
    as_word: bool = False

    def __str__(self) -> str:
        what = ": as Word has it" if self.as_word else "" if self.words else ": numbers only"
        return f"  {self.name}, {self.choice}{what}"


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
                as_word = each.drafts.ending == ".docx" and is_either(
                    told, wanted, each.as_word(choice)
                )
                found.append(Differing(each.drafts.name, choice, unlike, as_word))
    return found


def is_either(told: str, *readings: str) -> bool:
    """Whether a text is, at every place, what one of two readings of a draft has there."""
    words = _WORD.findall(told)
    first, second = (_apart(words, _WORD.findall(reading)) for reading in readings)
    return not any(a <= other_b and other_a <= b for a, b in first for other_a, other_b in second)


def _apart(words: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches of words, maybe empty, in whose place others stand."""
    matcher = SequenceMatcher(None, others, words, autojunk=False)
    return [(first, last) for kind, _, _, first, last in matcher.get_opcodes() if kind != "equal"]


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
