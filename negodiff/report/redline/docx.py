"""The strips of a comparison as a Word document whose changes are tracked ones.

Words are written as they are, but for what XML cannot carry: accepted or rejected, the document is
one draft or the other, letter by letter.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from pathlib import PurePath
from typing import Final

from lxml import etree

from negodiff.model.clause import Kind
from negodiff.model.comparison import Comparison, Op, Side
from negodiff.report import safe
from negodiff.report.ooxml import styles
from negodiff.report.ooxml.document import document
from negodiff.report.ooxml.word import A4_PORTRAIT, element, root
from negodiff.report.redline.moves import bound
from negodiff.report.redline.remarks import Remarks, around
from negodiff.report.redline.strips import Strip, strips
from negodiff.report.redline.tabular import Row, is_row, rows_of, table
from negodiff.report.redline.tracked import MARKS, Changes, Sender, run_of

_HEADED: Final = frozenset(
    {Kind.PREAMBLE, Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.ANNEX}
)
_STEP: Final = 360
"""How far a subparagraph is set in from the one above it, in twips."""


def comparison_docx(comparison: Comparison, sender: Sender, *, comments: bool = False) -> bytes:
    """The comparison as the bytes of a ``.docx`` file; the same arguments give the same bytes.

    Args:
        comparison: What is shown, all of it.
        sender: Under whose name.
        comments: Say beside each change what happened to the clause, and what that does.
    """
    remarks = Remarks(comparison) if comments else None
    writer = _Writer(sender, remarks)
    body = element("body", *writer.made(strips(comparison)))
    writer.bind_moves()
    title = f"{_called(comparison.old)} → {_called(comparison.new)}"
    return document(
        body,
        A4_PORTRAIT,
        title=title,
        language=comparison.new.draft.language,
        others={"comments": root("comments", *remarks.made)} if remarks and remarks.made else None,
    )


def _called(side: Side) -> str:
    """A draft's number, else its file's name: where it lies here is nobody else's business."""
    return f"draft {side.name}" if side.name else PurePath(side.path).name


class _Writer:
    """Makes paragraphs and tables."""

    def __init__(self, sender: Sender, remarks: Remarks | None) -> None:
        self._changes = Changes(sender)
        self._remarks = remarks

    def made(self, strips: Iterable[Strip]) -> Iterator[etree._Element]:
        """What stands for the strips; rows that follow one another are a table."""
        for in_table, group in groupby(strips, is_row):
            if in_table:
                rows = [row for strip in group for row in rows_of(strip)]
                yield table(rows, self._cell, self._changes, A4_PORTRAIT.text_width)
            else:
                told = list(group)
                for strip, following in zip_longest(told, told[1:]):
                    yield from self._paragraphs(strip, following)

    def _cell(self, row: Row, at: int) -> etree._Element:
        """The paragraph of a cell; what is said of a row stands in its first one."""
        plain = row.strip._replace(moved=0)
        content = [self._run(op, text, plain) for op, text in row.cells[at] if text]
        if at == 0 and self._remarks is not None:
            told = self._remarks.about(row.strip)
            content = content if told is None else around(content, told)
        words = "".join(text for _, text in row.cells[at])
        mark = element("rPr", self._changes.of(row.op)) if row.op in MARKS else None
        turned = element("bidi") if safe.reads_right_to_left(words) else None
        return element(
            "p", element("pPr", element("pStyle", val=styles.CELL), turned, mark), *content
        )

    def _paragraphs(self, strip: Strip, following: Strip | None) -> Iterator[etree._Element]:
        lone = self._lone(strip)
        lines = list(_lines(strip))
        if not lone and following is not None:
            lines = _with_own_ends(lines)
        begins = [_begins(pieces) for pieces, _ in lines]
        begins.append(None if following is None else self._lone(following) or _first(following))
        for number, (pieces, mark) in enumerate(lines):
            last = number == len(lines) - 1
            ends = lone if lone and (last or mark is Op.SAME) else mark
            joins = ends not in MARKS and not strip.moved and begins[number + 1] is Op.INSERT
            written = _parted(pieces) if joins else pieces
            content = [self._run(op, text, strip) for op, text in written if text]
            if number == 0 and self._remarks is not None:
                told = self._remarks.about(strip)
                content = content if told is None else around(content, told)
            words = "".join(text for _, text in pieces)
            yield element("p", self._properties(strip, ends, words, first=number == 0), *content)

    def bind_moves(self) -> None:
        """Once all is in its place: say of what was moved where from and where to."""
        bound(self._changes)

    def _lone(self, strip: Strip) -> Op | None:
        """What happened to the last paragraph mark of a strip that stands on one side only."""
        if not strip.new:
            return Op.DELETE
        return None if strip.old else Op.INSERT

    def _properties(
        self, strip: Strip, ends: Op | None, words: str, *, first: bool
    ) -> etree._Element | None:
        mark = None
        if ends in MARKS:
            mark = element("rPr", self._changes.of(ends, move=strip.moved))
        style = _style(strip, first=first)
        depth = max((strip.new or strip.old)[0].ref.count("(") - 1, 0)
        properties = element(
            "pPr",
            element("pStyle", val=style),
            element("bidi") if safe.reads_right_to_left(words) else None,
            element("ind", left=depth * _STEP) if depth else None,
            mark,
        )
        return properties if len(properties) else None

    def _run(self, op: Op, text: str, strip: Strip) -> etree._Element:
        """A run of words inside what happened to them."""
        if op is Op.SAME and strip.moved:
            return self._changes.of(Op.INSERT, run_of(text, deleted=False), move=strip.moved)
        if op is Op.SAME:
            return run_of(text, deleted=False)
        move = strip.moved if op is Op.DELETE else 0
        return self._changes.of(op, run_of(text, deleted=not move and op is Op.DELETE), move=move)


_Line = tuple[list[tuple[Op, str]], Op]
"""The words of a paragraph, and what happened to the mark that ends it."""


def _lines(strip: Strip) -> Iterator[_Line]:
    """The words of a strip by paragraph, each with what happened to the mark that ends it."""
    line: list[tuple[Op, str]] = []
    for op, text in strip.words:
        first, *rest = text.split("\n")
        line.append((op, first))
        for part in rest:
            yield line, op
            line = [(op, part)]
    yield line, Op.SAME


def _with_own_ends(lines: Sequence[_Line]) -> list[_Line]:
    """Lines put in, or taken out, as a whole together with their own ends.

    A difference of words may tell that the end before them was, and not theirs, which is as true.
    But then their words stand beside those of the next clause, and LibreOffice would join both.
    """
    found = list(lines)
    for at, (pieces, mark) in enumerate(lines):
        op = lines[at - 1][1] if at else Op.SAME
        if mark is not Op.SAME or op is Op.SAME:
            continue
        first = at
        while first and lines[first - 1][1] is op and _is_all(lines[first][0], op):
            first -= 1
        if first < at:
            found[first] = found[first][0], Op.SAME
            found[at] = pieces, op
    return found


def _is_all(pieces: Iterable[tuple[Op, str]], op: Op) -> bool:
    return all(each is op for each, text in pieces if text)


def _begins(pieces: Iterable[tuple[Op, str]]) -> Op | None:
    """What happened to the first words of a paragraph; ``None`` where it has none."""
    return next((op for op, text in pieces if text), None)


def _first(strip: Strip) -> Op | None:
    return _begins(next(_lines(strip))[0])


def _parted(pieces: Iterable[tuple[Op, str]]) -> list[tuple[Op, str]]:
    """The words of a paragraph, so that they do not end with some that are put in.

    LibreOffice takes them, and those that are put in at the start of the next paragraph, for one
    insertion, and the end between them with it. What was taken out comes last; where nothing was,
    the last word that was kept is put in and taken out.
    """
    told = [each for each in pieces if each[1]]
    put_in = len(told)
    while put_in and told[put_in - 1][0] is Op.INSERT:
        put_in -= 1
    taken_out = put_in
    while taken_out and told[taken_out - 1][0] is Op.DELETE:
        taken_out -= 1
    if taken_out < put_in < len(told):
        return [*told[:taken_out], *told[put_in:], *told[taken_out:put_in]]
    if put_in in (0, len(told)):
        return told
    kept = told[put_in - 1][1]
    cut = kept.rstrip().rfind(" ") + 1
    before = [*told[: put_in - 1], (Op.SAME, kept[:cut])]
    return [*before, (Op.INSERT, kept[cut:]), *told[put_in:], (Op.DELETE, kept[cut:])]


def _style(strip: Strip, *, first: bool) -> str:
    """That of a heading for the first line of a clause that has one, or divides the text."""
    clause = (strip.new or strip.old)[0]
    if clause.kind is Kind.NOTE:
        return styles.SMALL
    if clause.kind is Kind.TITLE:
        return styles.TITLE
    if first and (clause.kind in _HEADED and (clause.heading or not clause.text)):
        return styles.HEADING
    return styles.BODY
