"""What Word asks of a document, as far as we depend on it: a file that breaks it is "repaired".

The orders of children are those of ISO/IEC 29500-1 (WordprocessingML). Where a validator of the
whole standard is installed (``openxml_audit``), it is asked as well.
"""

import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from lxml import etree

from negodiff.report.ooxml.word import tag

ORDERS = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
        suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi adjustRightInd snapToGrid spacing
        ind contextualSpacing jc textAlignment outlineLvl rPr sectPr pPrChange""",
    "rPr": """ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike
        noProof vanish color spacing w kern position sz szCs highlight u bdr shd vertAlign rtl cs
        lang rPrChange""",
    "numPr": "ilvl numId ins",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "trPr": "gridBefore gridAfter cantSplit trHeight tblHeader jc ins del",
    "tblPr": """tblStyle bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout
        tblCellMar tblLook""",
    "tcPr": """tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign""",
    "sectPr": "footerReference pgSz pgMar cols docGrid",
    "style": "name basedOn next link qFormat pPr rPr tblPr",
}
REPEATED = {"tr", "tc", "footerReference"}
FIRST = {"p": "pPr", "r": "rPr", "tc": "tcPr"}
"""What stands first where it stands at all."""
CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "moveFromRangeStart",
    "moveToRangeStart",
)  # fmt: skip
RANGES = ("moveFromRange", "moveToRange", "commentRange", "bookmark")


def faults(data: bytes) -> list[str]:
    """Everything in a file that breaks a rule, each once, in words."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/")]
        parts = {name: etree.fromstring(archive.read(name)) for name in names if ".xml" in name}
    texts = {name: root for name, root in parts.items() if "_rels" not in name}
    found = [f"{name}: {fault}" for name, root in texts.items() for fault in _of_part(root)]
    return list(dict.fromkeys([*found, *_of_numbers(texts), *_of_references(texts)]))


def audited(data: bytes) -> list[str]:
    """What a validator of the whole standard says; nothing where none is installed."""
    if find_spec("openxml_audit") is None:
        return []
    from openxml_audit import OpenXmlValidator  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "file.docx")
        file.write_bytes(data)
        errors = OpenXmlValidator().validate(file).errors
    # The standard asks for no theme; numbering 0 is how it says that there is none.
    known = ("required relationship", "Numbering definition '0'")
    told = [f"{each.part_uri}: {each.description}" for each in errors]
    return [each for each in told if not any(part in each for part in known)]


def _of_part(root: etree._Element) -> Iterator[str]:
    for each in root.iter(etree.Element):
        name = _name(each)
        children = [_name(child) for child in each]
        if name in ORDERS:
            order = ORDERS[name].split()
            if unknown := set(children) - set(order):
                yield f"{name} holds {', '.join(sorted(unknown))}"
            elif children != sorted(children, key=order.index):
                yield f"{name} holds {' '.join(children)}, in this order"
            elif twice := [c for c, n in Counter(children).items() if n > 1 and c not in REPEATED]:
                yield f"{name} holds {', '.join(twice)} more than once"
        if FIRST.get(name, "") in children[1:]:
            yield f"{FIRST[name]} does not stand first in {name}"
        if name == "tc" and children[-1:] != ["p"]:
            yield "a cell does not end with a paragraph"
        if name == "trPr" and not set(children) - {"ins", "del"}:
            yield "a row's properties hold nothing but a change"
        if name in ("moveFromRangeStart", "moveToRangeStart") and each.get(tag("date")) is None:
            yield f"{name} has no date"
        if name == "t" and _is_in(each, "del"):
            yield f"words are deleted that stand as words: {each.text}"
        if name == "delText" and not _is_in(each, "del"):
            yield f"words are gone and nobody deleted them: {each.text}"
    for kind in RANGES:
        starts, ends = (
            [each.get(tag("id")) for each in root.iter(tag(kind + end))] for end in ("Start", "End")
        )
        if sorted(map(str, starts)) != sorted(map(str, ends)):
            yield f"{kind}: begun are {starts}, ended are {ends}"
    moves = [
        sorted(str(each.get(tag("name"))) for each in root.iter(tag(f"{side}RangeStart")))
        for side in ("moveFrom", "moveTo")
    ]
    if moves[0] != moves[1]:
        yield f"moved away are {moves[0]}, moved here are {moves[1]}"
    for side in ("moveFrom", "moveTo"):
        if next(root.iter(tag(side)), None) is not None and not moves[0]:
            yield f"{side} without a name"


def _of_numbers(texts: dict[str, etree._Element]) -> Iterator[str]:
    numbers = [
        each.get(tag("id")) for root in texts.values() for each in root.iter(*map(tag, CHANGES))
    ]
    for number, count in Counter(numbers).items():
        if number is None or count > 1:
            yield f"{count} changes have the number {number}"


def _of_references(texts: dict[str, etree._Element]) -> Iterator[str]:
    """Comments, notes, styles and lists that are named, and are not there."""
    for element, attribute, named in (
        ("comment", "id", ("commentReference", "commentRangeStart")),
        ("footnote", "id", ("footnoteReference",)),
        ("style", "styleId", ("pStyle", "rStyle", "tblStyle")),
        ("num", "numId", ("numId",)),
    ):
        there = {
            each.get(tag(attribute)) for root in texts.values() for each in root.iter(tag(element))
        }
        for root in texts.values():
            for each in root.iter(*map(tag, named)):
                wanted = each.get(tag("id")) or each.get(tag("val"))
                if wanted not in there and not (element == "num" and wanted == "0"):
                    yield f"{_name(each)} names {wanted}, which is not there"


def _is_in(each: etree._Element, name: str) -> bool:
    return next(each.iterancestors(tag(name)), None) is not None


def _name(each: etree._Element) -> str:
    return str(each.tag).rpartition("}")[2]
