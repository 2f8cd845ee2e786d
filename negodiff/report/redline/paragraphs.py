"""Paragraphs of a Word file: their ends marked, their numbers told, and cut in two."""

from copy import deepcopy
from typing import Final

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.report.ooxml.word import element, tag
from negodiff.report.redline.runs import SPLIT
from negodiff.report.redline.tracked import Changes, run_of

_P: Final = tag("p")
_PPR: Final = tag("pPr")
_RPR: Final = tag("rPr")
_NUMBER: Final = tag("numPr")
_CHANGE: Final = tag("pPrChange")
_HOLDERS: Final = frozenset(map(tag, ("body", "tc", "footnote", "endnote", "txbxContent")))


def holder(paragraph: etree._Element) -> etree._Element | None:
    """What holds a paragraph: the body, a cell, a note, a text box."""
    return next((each for each in paragraph.iterancestors() if each.tag in _HOLDERS), None)


def properties(paragraph: etree._Element) -> etree._Element:
    """A paragraph's properties, made where there are none."""
    found = paragraph.find(_PPR)
    if found is None:
        found = element("pPr")
        paragraph.insert(0, found)
    return found


def mark_end(paragraph: etree._Element, op: Op, changes: Changes, *, move: int = 0) -> None:
    """Say of a paragraph's end that it was put in or taken out, or was part of a move."""
    own = properties(paragraph)
    look = own.find(_RPR)
    if look is None:
        look = element("rPr")
        later = next((each for each in own if each.tag in (tag("sectPr"), tag("pPrChange"))), None)
        own.insert(len(own) if later is None else own.index(later), look)
    look.insert(0, changes.of(op, move=move))


def changed_number(paragraph: etree._Element, was: etree._Element | None, changes: Changes) -> None:
    """Say by a tracked change what list a paragraph stood in; ``None`` for none."""
    own = properties(paragraph)
    for each in own.findall(_CHANGE):
        own.remove(each)
    before = element("pPr", *(deepcopy(each) for each in own if each.tag not in _NEVER_BEFORE))
    _set_number(before, was)
    own.append(changes.made("pPrChange", before))


_NEVER_BEFORE: Final = frozenset(map(tag, ("rPr", "sectPr", "pPrChange")))
_BEFORE_NUMBER: Final = frozenset(
    map(tag, ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))
)


def without_number(paragraph: etree._Element) -> None:
    """Put a paragraph into no list."""
    _set_number(properties(paragraph), None)


def _set_number(own: etree._Element, number: etree._Element | None) -> None:
    for each in own.findall(_NUMBER):
        own.remove(each)
    if number is None:
        number = element("numPr", element("ilvl", val=0), element("numId", val=0))
    own.insert(sum(1 for each in own if each.tag in _BEFORE_NUMBER), number)


def say_first(paragraph: etree._Element, text: str, changes: Changes) -> None:
    """Begin a paragraph with words that were taken out, or moved away with the rest of it."""
    first = 1 if len(paragraph) and paragraph[0].tag == _PPR else 0
    moved = paragraph.find(tag("moveFrom"))
    if moved is None:
        gone = changes.made("del", run_of(text, deleted=True))
    else:
        gone = changes.before_moved(moved, run_of(text, deleted=False))
    paragraph.insert(first, gone)


def cut(paragraph: etree._Element, changes: Changes) -> list[etree._Element]:
    """Cut a paragraph where its runs say so; the pieces but the last, their ends taken out.

    A cut inside a link or a content control becomes a space that was taken out.
    """
    found: list[etree._Element] = []
    for split in list(paragraph.iter(SPLIT)):
        if split.getparent() is not paragraph:
            above = split.getparent()
            assert above is not None
            above.replace(split, changes.made("del", run_of(" ", deleted=True)))
            continue
        place = paragraph.index(split)
        content = [each for each in list(paragraph)[:place] if each.tag != _PPR]
        own = paragraph.find(_PPR)
        copied = None if own is None else without_end(own)
        paragraph.remove(split)
        piece = element("p", copied)
        piece.extend(content)
        mark_end(piece, Op.DELETE, changes)
        paragraph.addprevious(piece)
        found.append(piece)
    return found


def without_end(own: etree._Element) -> etree._Element:
    """A copy of a paragraph's properties without what belongs to its end."""
    copied = deepcopy(own)
    for each in [*copied.iterchildren(tag("sectPr")), *copied.iterfind(f"{_RPR}/*")]:
        above = each.getparent()
        if above is not None and each.tag in _ENDS:
            above.remove(each)
    return copied


_ENDS: Final = frozenset(map(tag, ("sectPr", "ins", "moveTo")))
