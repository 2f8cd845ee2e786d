"""Which of the old file's lists the new one has, so that a paragraph can be counted in it again."""

from typing import NamedTuple

from lxml import etree

from negodiff.readers.word.numbered import in_list
from negodiff.readers.word.numbering import Numbering
from negodiff.readers.word.parts import Parts
from negodiff.readers.word.styles import ParagraphStyle, Styles, read_layout
from negodiff.report.ooxml.word import element, tag


class Listed(NamedTuple):
    """A paragraph's place in a list.

    Attributes:
        num: The numbering.
        level: Its level there, from 0.
    """

    num: int
    level: int

    def stated(self) -> etree._Element:
        """What a paragraph says that stands there."""
        return element("numPr", element("ilvl", val=self.level), element("numId", val=self.num))


class _File(NamedTuple):
    styles: Styles
    numbering: Numbering


class Lists:
    """The lists of both files."""

    def __init__(self, old: Parts, new: Parts) -> None:
        self._old, self._new = (
            _File(styles, Numbering(parts.first("numbering"), styles))
            for parts in (old, new)
            for styles in (Styles(parts.first("styles")),)
        )

    def was(self, paragraph: etree._Element) -> Listed | None:
        """Where a paragraph of the old file stands, if the new file has the very same list.

        Not in one that begins anew: LibreOffice has it begin at its first paragraph in the file,
        even where that one is gone.
        """
        found = _listed(self._old, paragraph)
        if found is None:
            return None
        defined = self._old.numbering.list(found.num)
        same = defined is not None and defined == self._new.numbering.list(found.num)
        return found if same and defined and not defined.starts else None

    def was_none(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph of the old file stands in no list."""
        return _listed(self._old, paragraph) is None

    def now(self, paragraph: etree._Element) -> Listed | None:
        """Where a paragraph of the new file stands."""
        return _listed(self._new, paragraph)

    def of_style(self, style: str) -> Listed | None:
        """Where a style of the new file puts a paragraph."""
        return _placed(self._new, None, self._new.styles.paragraph(style))

    def can_change(self, old: etree._Element, new: etree._Element) -> bool:
        """Whether a tracked change can put a paragraph of the new file where it was in the old one.

        LibreOffice takes another list back, but not another level of the same one.
        """
        was, now = self.was(old), self.now(new)
        return was is not None and (was == now or now is None or was.num != now.num)


def _listed(file: _File, paragraph: etree._Element) -> Listed | None:
    own = paragraph.find(tag("pPr"))
    return _placed(file, own, file.styles.paragraph(read_layout(own).style))


def _placed(file: _File, own: etree._Element | None, style: ParagraphStyle) -> Listed | None:
    found = in_list(file.numbering, read_layout(own), style)
    return None if found is None else Listed(*found)
