"""What only the old file has, made anew in the new one as taken out: paragraphs, rows, tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.readers.raising import Level, on_level
from negodiff.readers.word.styles import Styles, read_look
from negodiff.readers.writing import Traced
from negodiff.report.ooxml.word import element, tag
from negodiff.report.redline.lists import Listed, Lists
from negodiff.report.redline.notes import AddedNotes
from negodiff.report.redline.numbers import without_label
from negodiff.report.redline.paragraphs import mark_end
from negodiff.report.redline.scripts import Citation, Deleted, Numbered
from negodiff.report.redline.text import Text
from negodiff.report.redline.tokens import Token, move_of
from negodiff.report.redline.tracked import Changes, runs_of

_P: Final = tag("p")
_PPR: Final = tag("pPr")
_RPR: Final = tag("rPr")
_TABLE: Final = tag("tbl")
_ROW: Final = tag("tr")
_CELL: Final = tag("tc")
_COLUMN: Final = tag("gridCol")
_OWN_TABLE: Final = frozenset(
    map(
        tag,
        (
            "bidiVisual", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd",
            "tblLayout", "tblCellMar", "tblLook",
        ),
    )
)  # fmt: skip
_OWN_ROW: Final = frozenset(
    map(tag, ("gridBefore", "gridAfter", "cantSplit", "trHeight", "tblHeader", "jc"))
)
_OWN_CELL: Final = frozenset(
    map(
        tag,
        (
            "tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
            "tcFitText", "vAlign",
        ),
    )
)  # fmt: skip
_OWN: Final = tuple(
    map(tag, ("keepNext", "keepLines", "bidi", "spacing", "ind", "jc", "outlineLvl"))
)
"""What can be taken over from another file without what it refers to."""
_OWN_LOOK: Final = tuple(
    map(
        tag,
        (
            "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "vanish", "color",
            "sz", "szCs", "highlight", "u", "vertAlign", "rtl", "cs",
        ),
    )
)  # fmt: skip


class _Piece(NamedTuple):
    """Words of one look, which moved together or not at all."""

    look: etree._Element | None
    text: str
    move: int


class Restored:
    """Makes what only the old file has.

    Attributes:
        old: The characters of the old file.
        numbered: What was made that has a number which is computed, and what number.
    """

    def __init__(
        self,
        old: Text,
        styles: tuple[Styles, Styles],
        lists: Lists,
        changes: Changes,
        notes: AddedNotes,
    ) -> None:
        """Begin.

        Args:
            old: The characters of the old file.
            styles: Those of the old and of the new file.
            lists: The lists of both.
            changes: Makes the tracked changes.
            notes: Adds notes to the new file.
        """
        self.old = old
        self.numbered: dict[etree._Element, Numbered] = {}
        self._lists = lists
        self._notes = notes
        self._old, self._new = styles
        self._changes = changes
        self._held: defaultdict[etree._Element, list[Traced]] = defaultdict(list)
        for leaf in old.leaves:
            owner = _owner(leaf.element)
            if owner is not None:
                self._held[owner].append(leaf)

    def paragraph(self, deleted: Deleted, *, mark: bool = True) -> etree._Element:
        """A paragraph of the old file, taken out."""
        items = self._begun(deleted)
        made = element("p", self._properties(deleted.old, in_list=items is not None))
        if items is not None and deleted.old is not None:
            self._count(made, deleted.old)
        for piece in self._pieces(deleted.items if items is None else items):
            if isinstance(piece, Citation):
                made.append(self._changes.of(Op.DELETE, self.citation(piece.note)))
                continue
            runs = runs_of(piece.text, deleted=not piece.move, look=piece.look)
            made.append(self._changes.of(Op.DELETE, *runs, move=piece.move))
        if mark:
            tokens = [each for each in deleted.items if isinstance(each, Token)]
            mark_end(made, Op.DELETE, self._changes, move=move_of(tokens))
        return made

    def _begun(self, deleted: Deleted) -> Sequence[Token | Citation] | None:
        """The words behind a number, or bullet, that is computed; ``None`` where none is."""
        was = deleted.old
        if was is None or self._lists.was(was) is None:
            return None
        if was in self.old.labels:
            return without_label(deleted.items, was, self.old)
        first = next((t.old for t in deleted.items if isinstance(t, Token) and t.old >= 0), -1)
        is_whole = first >= 0 and (not first or self.old.chars[first - 1].paragraph is not was)
        return deleted.items if is_whole else None

    def _count(self, made: etree._Element, was: etree._Element) -> None:
        self.numbered[made] = Numbered(self.old.labels.get(was, ""), made, None)

    def citation(self, note: etree._Element) -> etree._Element:
        """A run that cites a note of the old file, which is added to the new one, taken out."""
        kind = str(note.tag).rpartition("}")[2]
        content = [self._whole(each) for each in note.iter(_P)]
        sign = element("r", _raised(), element(f"{kind}Ref"))
        for each in content[:1]:
            each.insert(1, self._changes.of(Op.DELETE, sign))
        return element("r", _raised(), self._notes.add(kind, content))

    def row(self, row: etree._Element) -> etree._Element:
        """A row of a table of the old file, taken out with all that it holds."""
        own = row.find(tag("trPr"))
        kept = [] if own is None else [deepcopy(each) for each in own if each.tag in _OWN_ROW]
        cells = [each for each in row.iter(_CELL) if next(each.iterancestors(_ROW)) is row]
        made = element("trPr", *(kept or [no_property()]), self._changes.made("del"))
        return element("tr", made, *(self.cell(each) for each in cells))

    def table(self, rows: Sequence[etree._Element]) -> etree._Element:
        """A table of the old file, of rows that are taken out."""
        was = next(rows[0].iterancestors(_TABLE))
        own, columns = (
            was.iterfind(f"{tag('tblPr')}/*"),
            was.iterfind(f"{tag('tblGrid')}/{_COLUMN}"),
        )
        return element(
            "tbl",
            element("tblPr", *(deepcopy(each) for each in own if each.tag in _OWN_TABLE)),
            element("tblGrid", *map(deepcopy, columns)),
            *map(self.row, rows),
        )

    def cell(self, cell: etree._Element, sign: etree._Element | None = None) -> etree._Element:
        """A cell of the old file with all that it holds taken out; with a sign of its own."""
        own = cell.find(tag("tcPr"))
        kept = [] if own is None else [deepcopy(each) for each in own if each.tag in _OWN_CELL]
        kept += [] if sign is None else [sign]
        made = [self._whole(each) for each in cell.iter(_P)] or [element("p")]
        return element("tc", element("tcPr", *kept) if kept else None, *made)

    def _whole(self, paragraph: etree._Element) -> etree._Element:
        """A paragraph with all of its words, whatever the comparison knows of it."""
        counted = self._lists.was(paragraph) is not None
        made = element("p", self._properties(paragraph, in_list=counted))
        label = self.old.labels.get(paragraph, "")
        if counted:
            self._count(made, paragraph)
            label = ""
        held = self._held.get(paragraph)
        if held is None:  # of a column that was not read, as the other language of parallel texts
            inside = [each for each in paragraph.iter(tag("t")) if _owner(each) is paragraph]
            held = [Traced(each, each.text or "", _level(each.getparent())) for each in inside]
        told = [
            (_own_look(each.element.getparent()), on_level(each.text, each.level)) for each in held
        ]
        for look, text in [(None, f"{label} "), *told] if label else told:
            words = runs_of(text.replace("\n", " "), deleted=True, look=look)
            made.append(self._changes.of(Op.DELETE, *words))
        mark_end(made, Op.DELETE, self._changes)
        return made

    def _properties(
        self, paragraph: etree._Element | None, *, in_list: bool
    ) -> etree._Element | None:
        was = None if paragraph is None else paragraph.find(_PPR)
        if was is None:
            return None
        made = element("pPr")
        stated = was.find(tag("pStyle"))
        name = "" if stated is None else self._old.name(stated.get(tag("val"), ""))
        style = self._new.identifier(name)
        if style:
            made.append(element("pStyle", val=style))
        made.extend([deepcopy(each) for each in was if each.tag in _OWN[:2]])
        listed = self._lists.was(paragraph) if in_list and paragraph is not None else None
        of_style = self._lists.of_style(style)
        if listed != of_style:
            made.append((listed or Listed(0, 0)).stated())
        made.extend([deepcopy(each) for each in was if each.tag in _OWN[2:]])
        return made

    def _pieces(self, items: Iterable[Token | Citation]) -> Iterator[_Piece | Citation]:
        """Words with the look they had, as far as it stands for itself, and notes."""
        words, look, move = "", None, 0
        last: etree._Element | None = None
        for token in items:
            if isinstance(token, Citation):
                if words:
                    yield _Piece(look, words, move)
                words = ""
                yield token
                continue
            leaf = self.old.chars[token.old].leaf if token.old >= 0 else -1
            run = self.old.leaves[leaf].element.getparent() if leaf >= 0 else last
            now = look if run is last else _own_look(run)
            if words and (token.move != move or look is not now):
                yield _Piece(look, words, move)
                words = ""
            look = now
            words, last, move = words + token.text, run, token.move
        if words:
            yield _Piece(look, words, move)


def no_property() -> etree._Element:
    """What a row without properties has: the schema asks for one, and this says nothing."""
    return element("gridBefore", val=0)


def _owner(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(_P), None)


def _raised() -> etree._Element:
    return element("rPr", element("vertAlign", val="superscript"))


def _level(run: etree._Element | None) -> Level:
    """Where a run of a column that was not read stands, by what it states itself."""
    return read_look(None if run is None else run.find(_RPR)).level or Level.LINE


def _own_look(run: etree._Element | None) -> etree._Element | None:
    look = None if run is None else run.find(_RPR)
    if look is None:
        return None
    return element("rPr", *(deepcopy(each) for each in look if each.tag in _OWN_LOOK))
