"""Where paragraphs and rows of the old file go in the new one."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lxml import etree

from negodiff.readers.word.parts import Parts
from negodiff.report.ooxml.word import tag
from negodiff.report.redline.fields import ends_of_others
from negodiff.report.redline.paragraphs import holder
from negodiff.report.redline.restored import Restored
from negodiff.report.redline.rows import GoneRow, GoneRows, outermost_row
from negodiff.report.redline.scripts import Citation, Deleted
from negodiff.report.redline.text import UnplacedError
from negodiff.report.redline.tokens import Token

_P: Final = tag("p")
_TABLE: Final = tag("tbl")
_PARTED: Final = (_TABLE, tag("tr"))
_BLOCKS: Final = frozenset(map(tag, ("p", "tbl", "sdt", "customXml")))


class Placed(NamedTuple):
    """What was put somewhere: the paragraph that it begins with, and its characters."""

    paragraph: etree._Element
    items: Sequence[Token | Citation]


class Placing:
    """Puts what is restored into the text of the new file."""

    def __init__(self, parts: Parts, restored: Restored, rows: GoneRows) -> None:
        root = parts.xml(parts.main)
        body = None if root is None else root.find(tag("body"))
        if body is None:
            raise UnplacedError
        self._body = body
        self._restored = restored
        self._rows = rows
        self._put_back: set[etree._Element] = set()

    def place(
        self,
        deleted: Sequence[Deleted],
        last: etree._Element | None,
        following: etree._Element | None,
    ) -> Iterator[Placed]:
        """Put what stood at one place of the old file between two paragraphs of the new one.

        Rows go into the table that has the rows they stood beside; where none of them is left, the
        place is in no table, or paragraphs go before them, they are a table of their own.
        """
        made: list[etree._Element] = []
        rows: list[etree._Element] = []
        row_before = None if last is None else outermost_row(last)
        row_after = None if following is None else outermost_row(following)
        for part in self._rows.parted(deleted):
            if isinstance(part, GoneRow):
                if part.follows and row_before is not None and not made:
                    row = self._restored.row(part.row)
                    while (after := row_before.getnext()) is not None and after in self._put_back:
                        row_before = after
                    row_before.addnext(row)
                    self._put_back.add(row)
                elif part.goes_before and row_after is not None:
                    row = self._restored.row(part.row)
                    row_after.addprevious(row)
                else:
                    row = self._own_table(part.row, rows, made)
                yield Placed(next(row.iter(_P)), part.items)
            elif part.items:
                made.append(self._restored.paragraph(part))
                yield Placed(made[-1], part.items)
        self._put(made, last, following)

    def inside(self, deleted: Sequence[Deleted], following: etree._Element) -> Iterator[Placed]:
        """Put what stood in a cell right before a paragraph of that cell."""
        for part in deleted:
            made = self._restored.paragraph(part)
            following.addprevious(made)
            yield Placed(made, part.items)

    def _own_table(
        self, row: etree._Element, rows: list[etree._Element], made: list[etree._Element]
    ) -> etree._Element:
        """A row in a table of its own, together with those before it of the same table."""
        if rows and rows[-1].getparent() is row.getparent():
            found = self._restored.row(row)
            made[-1].append(found)
        else:
            made.append(self._restored.table([row]))
            found = made[-1][-1]
        rows.append(row)
        return found

    def _put(
        self,
        made: Sequence[etree._Element],
        last: etree._Element | None,
        following: etree._Element | None,
    ) -> None:
        if not made:
            return
        if following is not None:
            place = _before(self._body if last is None else last, following)
            if made[0].tag == _P:
                # Else what is gone would stand in that field, as an entry of its contents list.
                first = 0 if made[0].find(tag("pPr")) is None else 1
                made[0][first:first] = ends_of_others(following)
            for each in made:
                place.addprevious(each)
        elif last is not None and holder(last) is self._body:
            while last.getparent() is not self._body and last.getparent() is not None:
                last = last.getparent()
                assert last is not None
            for each in reversed(made):
                last.addnext(each)
        else:
            section = self._body.find(tag("sectPr"))
            for each in made:
                if section is None:
                    self._body.append(each)
                else:
                    section.addprevious(each)
        for each in made:
            if each.tag == _TABLE:
                self._keep_apart(each)

    def _keep_apart(self, table: etree._Element) -> None:
        """Put a paragraph that is gone between a table and what may not stand beside one."""
        before, after = table.getprevious(), table.getnext()
        if before is not None and before.tag == _TABLE:
            table.addprevious(self._restored.paragraph(Deleted([], None)))
        if after is None or after.tag in (_TABLE, tag("sectPr")):
            table.addnext(self._restored.paragraph(Deleted([], None)))


def _before(last: etree._Element, following: etree._Element) -> etree._Element:
    """Before which element something goes that stands between two paragraphs.

    Where the second one begins a table or a content control, it goes before that; between two cells
    there is no place, and it goes into the second.
    """
    around_last = {last, *last.iterancestors()}
    found = following
    for above in following.iterancestors():
        if above in around_last:
            holds_blocks = above.tag not in _PARTED and found.tag in _BLOCKS
            return found if holds_blocks else following
        found = above
    return following
