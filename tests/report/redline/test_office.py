"""What another program makes of a redline, and whether its elements stand in the order asked for.

LibreOffice does not give a paragraph its old number back when a change of its properties is
rejected, so that numbers at the start of a line are left out of what it says.
"""

import re
import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.readers.reading import Reading
from negodiff.report.ooxml.word import tag
from negodiff.report.redline.choice import redline
from negodiff.report.redline.docx import comparison_docx
from negodiff.report.redline.inplace import File
from negodiff.report.redline.tracked import Sender, sender_of
from tests.readers.word.build import docx, listed, numbering, p
from tests.report.redline import office
from tests.report.redline.test_redline import DRAFTS, words

_NUMBER = re.compile(r"^\s*\w{1,4}[.)]\s*", re.MULTILINE)
_WORD = re.compile(r"\w+")
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind contextualSpacing jc "
    "textAlignment outlineLvl rPr sectPr pPrChange"
).split()
_RUN = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike vanish color "
    "sz szCs highlight u vertAlign rtl cs lang rPrChange"
).split()
_TREATY = [
    ("", "Treaty on Transit"), ("1", "The Parties open all routes within thirty days."),
    ("1", "The Commission meets twice a year in the capitals of the Parties in turn."),
    ("1", "Goods in transit are free of duties. Fees may be charged for services."),
    ("", "Done in two copies, both texts being equally authentic."),
]  # fmt: skip
_LATER = [
    *_TREATY[:1], ("1", "The Parties open the routes within sixty days."), *_TREATY[3:4],
    ("1", "The lists of goods are exchanged every spring."), *_TREATY[4:],
]  # fmt: skip


def _treaty(lines: list[tuple[str, str]]) -> bytes:
    body = "".join(p(text, of=listed(1) if number else "") for number, text in lines)
    return docx(body, numbering=numbering("1 decimal %1."))


def inside(old: bytes, new: bytes) -> bytes:
    files = File(old, "old.docx", Reading()), File(new, "new.docx", Reading())
    comparison = compare_sources(Source(old, "old.docx"), Source(new, "new.docx"))
    data, note = redline(comparison, files, Sender("Lomera", "2024-05-01"))
    assert not note
    return data


@pytest.mark.skipif(not office.is_there(), reason="needs LibreOffice and its bridge to Python")
def test_libreoffice_accepts_and_rejects_it_to_the_two_drafts(tmp_path: Path) -> None:
    old, new = _treaty(_TREATY), _treaty(_LATER)
    files = {"old": old, "new": new, "inside": inside(old, new)}
    pairs = {}
    for before, after in pairwise(DRAFTS):
        comparison = compare_sources(
            Source(before.read_bytes(), before.name), Source(after.read_bytes(), after.name)
        )
        files[after.stem] = comparison_docx(comparison, sender_of(comparison.new))
        pairs[after.stem] = comparison
    for name, data in files.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    office.ask([tmp_path / f"{name}.docx" for name in files], tmp_path)

    def said(name: str, choice: str) -> str:
        return (tmp_path / f"{name}.{choice}.txt").read_text(encoding="utf-8-sig")

    for name, comparison in pairs.items():
        assert _WORD.findall(said(name, "accepted")) == words(comparison.new)
        assert _WORD.findall(said(name, "rejected")) == words(comparison.old)
    for choice, like in (("accepted", "new"), ("rejected", "old")):
        told, wanted = (
            _WORD.findall(_NUMBER.sub("", _NUMBER.sub("", said(name, each))))
            for name, each in (("inside", choice), (like, "accepted"))
        )
        assert told == wanted


@pytest.mark.parametrize("way", ["forth", "back"])
def test_properties_stand_in_the_order_that_the_standard_asks_for(way: str) -> None:
    texts = [_treaty(_TREATY), _treaty(_LATER)]
    old, new = texts if way == "forth" else reversed(texts)
    data = inside(old, new)
    root = etree.fromstring(zipfile.ZipFile(BytesIO(data)).read("word/document.xml"))
    for name, order in (("pPr", _PARAGRAPH), ("rPr", _RUN)):
        for properties in root.iter(tag(name)):
            found = [str(each.tag).rpartition("}")[2] for each in properties]
            assert found == sorted(found, key=order.index)
            assert len(found) == len(set(found))
    for paragraph in root.iter(tag("p")):
        assert all(each.tag != tag("pPr") for each in list(paragraph)[1:])
    for gone in root.iter(tag("del")):
        assert next(gone.iter(tag("t")), None) is None
    kinds = ("ins", "del", "moveFrom", "moveTo", "pPrChange")
    numbers = [each.get(tag("id")) for kind in kinds for each in root.iter(tag(kind))]
    assert numbers
    assert len(numbers) == len(set(numbers))
