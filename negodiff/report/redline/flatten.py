"""The tracked changes of a Word file accepted, in its elements."""

from typing import Final

from lxml import etree

from negodiff.readers.word.parts import Parts
from negodiff.report.ooxml.word import tag

_P: Final = tag("p")
_PPR: Final = tag("pPr")
_RPR: Final = tag("rPr")
_ROW: Final = tag("tr")
_GONE: Final = frozenset(map(tag, ("del", "moveFrom")))
_HERE: Final = frozenset(map(tag, ("ins", "moveTo")))
_SIGNS: Final = tuple(
    map(
        tag,
        (
            "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
            "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
            "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "rPrChange", "pPrChange",
            "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange",
            "tblGridChange", "numberingChange", "cellIns", "cellMerge",
        ),
    )
)  # fmt: skip
_PARTS: Final = ("footnotes", "endnotes", "header", "footer")


def flatten(parts: Parts) -> tuple[str, ...]:
    """Accept all tracked changes of a file's texts; the parts that changed."""
    names = (parts.main, *(name for kind in _PARTS for name in parts.related(kind)))
    return tuple(name for name in names if _accept(parts.xml(name)))


def _accept(root: etree._Element | None) -> bool:
    if root is None:
        return False
    found = False
    for kind in (*_SIGNS, *_HERE, *_GONE, tag("cellDel")):
        found = found or next(root.iter(kind), None) is not None
    if found:
        _rows_and_cells(root)
        _paragraphs(root)
        _words(root)
        for sign in list(root.iter(*_SIGNS)):
            _remove(sign)
    return found


def _rows_and_cells(root: etree._Element) -> None:
    for row in list(root.iter(_ROW)):
        own = row.find(tag("trPr"))
        if own is not None and own.find(tag("del")) is not None:
            table = row.getparent()
            _remove(row)
            if table is not None and table.tag == tag("tbl") and table.find(f".//{_ROW}") is None:
                _remove(table)
    for sign in list(root.iter(tag("cellDel"))):
        cell = next(sign.iterancestors(tag("tc")), None)
        if cell is not None:
            _remove(cell)


def _paragraphs(root: etree._Element) -> None:
    """Join the paragraphs whose ends are gone with the next ones."""
    for paragraph in reversed(list(root.iter(_P))):
        look = paragraph.find(f"{_PPR}/{_RPR}")
        if look is None or not any(each.tag in _GONE for each in look):
            continue
        following = paragraph.getnext()
        content = [each for each in paragraph if each.tag != _PPR]
        if following is not None and following.tag == _P:
            first = 1 if len(following) and following[0].tag == _PPR else 0
            for at, each in enumerate(content):
                following.insert(first + at, each)
            _remove(paragraph)
        elif _is_empty(paragraph) and _may_go(paragraph):
            _remove(paragraph)


def _is_empty(paragraph: etree._Element) -> bool:
    """Whether nothing is left of a paragraph but its end."""
    runs = paragraph.iter(tag("r"))
    return all(any(each.tag in _GONE for each in run.iterancestors()) for run in runs)


def _may_go(paragraph: etree._Element) -> bool:
    """Whether a paragraph is not the only one, nor the one that says how its section is set."""
    before = paragraph.getprevious()
    section = paragraph.find(f"{_PPR}/{tag('sectPr')}")
    return before is not None and before.tag == _P and section is None


def _words(root: etree._Element) -> None:
    """Take out what is gone, and leave what is put in without its sign."""
    for gone in list(root.iter(*_GONE)):
        _remove(gone)
    for here in list(root.iter(*_HERE)):
        above = here.getparent()
        if above is not None:
            place = above.index(here)
            above[place : place + 1] = list(here)


def _remove(element: etree._Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)
