"""The ends that Word asks for around everything that was moved."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.report.ooxml.word import tag
from negodiff.report.redline.paragraphs import holder
from negodiff.report.redline.tracked import MARKS, Changes

_P: Final = tag("p")
_BODY: Final = tag("body")


def bound(changes: Changes) -> None:
    """Name the two places of every move, in a text that is whole by now.

    What cannot be shown as moved, because it has one place only or is strewn over cells, becomes
    words put in and taken out.
    """
    for move in sorted({number for number, _ in changes.moved}):
        places = {op: changes.moved.get((move, op), []) for op in MARKS}
        if all(_stands_together(made) for made in places.values()):
            for op, made in places.items():
                _bind(made, changes.ends_of_move(move, op))
        else:
            for op, made in places.items():
                for each in made:
                    _told_plainly(each, op)


def _stands_together(made: Sequence[etree._Element]) -> bool:
    """Whether the parts of one end of a move stand in one text."""
    return len({holder(each) for each in made}) == 1


def _bind(made: Sequence[etree._Element], ends: tuple[etree._Element, etree._Element]) -> None:
    """Put the ends around what was moved; around the mark of its last paragraph, if it moved."""
    first, last = _paragraph(made[0]), _paragraph(made[-1])
    start, end = ends
    if made[0].getparent() is first:
        made[0].addprevious(start)
    else:
        first.insert(1 if len(first) and first[0].tag == tag("pPr") else 0, start)
    if made[-1].getparent() is last or last.getparent() is None:
        made[-1].addnext(end)
    elif last.getparent() is not None and last.getparent().tag == _BODY:  # type: ignore[union-attr]
        last.addnext(end)
    else:
        last.append(end)


def _paragraph(made: etree._Element) -> etree._Element:
    return next(made.iterancestors(_P))


def _told_plainly(made: etree._Element, op: Op) -> None:
    made.tag = tag(MARKS[op])
    if op is Op.DELETE:
        for words in made.iter(tag("t")):
            words.tag = tag("delText")
