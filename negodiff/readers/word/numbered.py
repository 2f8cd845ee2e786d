"""The number of a paragraph: in which list it is counted, and what that gives in this view."""

from negodiff.model.markup import Revision, View
from negodiff.readers.counters import Numbered
from negodiff.readers.word.auto_numbers import TEXT_LEVEL
from negodiff.readers.word.document import Document
from negodiff.readers.word.line import Line, Marks
from negodiff.readers.word.numbering import Numbering
from negodiff.readers.word.styles import Layout, ParagraphStyle


def count(
    document: Document, own: Layout, style: ParagraphStyle, mark: Revision | None
) -> Numbered | None:
    """Count a paragraph in its list; ``None`` where it stands in none.

    Args:
        document: The file.
        own: The layout it states itself.
        style: Its style.
        mark: The tracked change of its mark.
    """
    listed = in_list(document.numbering, own, style)
    if listed is None:
        return None
    num, level = listed
    if document.reading.view is not View.MARKED:
        return document.counters.count(num, level)
    before = None
    if mark is None or document.was_before(mark):
        before = document.struck.count(num, level)
    if mark is not None and document.is_struck(mark):
        return before
    return document.counters.count(num, level)


def count_first(document: Document, line: Line, marks: Marks, mark: Revision | None) -> None:
    """Count a paragraph before its fields, which may count below it."""
    outline = line.own.outline if line.own.outline is not None else line.style.layout.outline
    line.heading = outline if outline is not None and outline < TEXT_LEVEL else None
    line.listed = in_list(document.numbering, line.own, line.style)
    if document.prints(marks) and (mark is None or not document.is_gone(mark)):
        line.numbered = count(document, line.own, line.style, mark)


def in_list(numbering: Numbering, own: Layout, style: ParagraphStyle) -> tuple[int, int] | None:
    """The numbering that a paragraph is counted in, and its level there."""
    num = style.layout.num if own.num is None else own.num
    if not num:
        return None
    level = own.level
    return num, level_of_style(numbering, num, own, style) if level is None else level


def level_of_style(numbering: Numbering, num: int, own: Layout, style: ParagraphStyle) -> int:
    """The level that stands for a paragraph's style, or for one that it is based on.

    The nearest style that a level names, or that states a level, decides.
    """
    found = numbering.list(num)
    names = style.linked if own.num is None else style.linked[:1]
    for name, stated in names:
        for level, defined in () if found is None else found.levels.items():
            if defined.style == name:
                return level
        if stated is not None:
            return stated
    return style.layout.level or 0
