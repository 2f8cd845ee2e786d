"""Redlines inside a Word file, and what they say in readable lines."""

import zipfile
from io import BytesIO

from lxml import etree

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison
from negodiff.model.markup import View
from negodiff.readers.reading import Reading
from negodiff.report.ooxml.word import tag
from negodiff.report.redline.choice import Redline, redline
from negodiff.report.redline.inplace import File
from negodiff.report.redline.tracked import Sender
from tests.readers.word.build import shown


def compared(old: bytes, new: bytes) -> Comparison:
    return compare_sources(Source(old, "old.docx"), Source(new, "new.docx"))


def redlined(old: bytes, new: bytes, *, comments: bool = False, flatten: bool = False) -> Redline:
    files = File(old, "old.docx", Reading()), File(new, "new.docx", Reading())
    sender = Sender("Lomera", "2024-05-01")
    return redline(compared(old, new), files, sender, comments=comments, flatten=flatten)


def part(data: bytes, name: str = "document") -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(BytesIO(data)).read(f"word/{name}.xml"))


def marked(data: bytes, name: str = "document") -> str:
    """Every paragraph with what its runs, its end and its row say.

    ``[-taken out-]``, ``[+put in+]``, ``[<moved away<]``, ``[>moved here>]``; ``^`` cites a note, a
    bar begins a cell, and ``{1`` and ``1}`` bound what moved. Of rows and cells the first says what
    happened to it.
    """
    lines = []
    for paragraph in part(data, name).iter(tag("p")):
        told = "".join(map(_told, paragraph.iter(etree.Element)))
        after = paragraph.getnext()
        told += _ends(paragraph.find(f"{tag('pPr')}/{tag('rPr')}"), "¶")
        told += "" if after is None else _told(after)
        cell = next(paragraph.iterancestors(tag("tc")), None)
        if cell is not None and cell.find(tag("p")) is paragraph:
            row = next(cell.iterancestors(tag("tr")))
            signs = _ends(row.find(tag("trPr")), "row") + _ends(cell.find(tag("tcPr")), "cell")
            told = f"|{signs} {told}"
        lines.append(told)
    return "\n".join(lines)


_SIGNS = {
    "ins": "+", "del": "-", "moveFrom": "<", "moveTo": ">", "cellIns": "+", "cellDel": "-",
}  # fmt: skip


def _told(each: etree._Element) -> str:
    """What one element of a paragraph shows."""
    kind = _kind(each)
    number = each.get(tag("name"), "").removeprefix("move")
    if kind.endswith("RangeStart"):
        return f"{{{number} "
    if kind.endswith("RangeEnd"):
        return " }"
    cites = kind in ("footnoteReference", "endnoteReference")
    text = "^" if cites else each.text or "" if kind in ("t", "delText") else ""
    above = map(_kind, each.iterancestors())
    sign = next((_SIGNS[kind] for kind in above if kind in _SIGNS), "")
    return f"[{sign}{text}{sign}]" if sign and text else text


def _ends(properties: etree._Element | None, what: str) -> str:
    kinds = [] if properties is None else [_kind(each) for each in properties]
    return "".join(f" [{_SIGNS[kind]}{what}]" for kind in kinds if kind in _SIGNS)


def _kind(each: etree._Element) -> str:
    return str(each.tag).rpartition("}")[2]


def holds(old: bytes, new: bytes) -> str:
    """What the redline says, which is both drafts: their words, numbers and paragraphs."""
    data, note = redlined(old, new)
    assert note == ""
    assert shown(data) == shown(new)
    assert shown(data, View.REJECTED) == shown(old)
    return marked(data)
