"""Rows of tables among the strips: as a table of a document, its rows tracked as rows."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.clause import Kind
from negodiff.model.comparison import Op, Piece
from negodiff.report.ooxml import styles, word
from negodiff.report.ooxml.word import element
from negodiff.report.redline.strips import Strip
from negodiff.report.redline.tracked import MARKS, Changes
from negodiff.report.safe import reads_right_to_left

_BAR: Final = " | "
"""What parts the cells of a row in the words of its clause."""
_NARROWEST, _WIDEST = 6, 40
"""How many letters a column is made for, at least and at most."""


class Row(NamedTuple):
    """A row.

    Attributes:
        strip: What it comes from.
        op: What happened to it as a whole.
        cells: The words of each cell.
    """

    strip: Strip
    op: Op
    cells: list[list[Piece]]


def is_row(strip: Strip) -> bool:
    """Whether a strip is a row of a table."""
    clauses = (*strip.old, *strip.new)
    lines = any("\n" in text for _, text in strip.words)
    return not lines and all(clause.kind is Kind.TABLE for clause in clauses)


def rows_of(strip: Strip) -> list[Row]:
    """The row that a strip is; two where the old one and the new one have other cells."""
    old, new = (
        "".join(text for op, text in strip.words if op is not left_out)
        for left_out in (Op.INSERT, Op.DELETE)
    )
    gone, come = (
        Row(strip, op, _cells([Piece(op, text)]))
        for op, text in ((Op.DELETE, old), (Op.INSERT, new))
    )
    if not strip.new:
        return [gone]
    if not strip.old:
        return [come]
    bars = sum(text.count(_BAR) for op, text in strip.words if op is Op.SAME)
    if old.count(_BAR) == new.count(_BAR) == bars:
        return [Row(strip, Op.SAME, _cells(strip.words))]
    return [gone, come]


def _cells(pieces: Sequence[Piece]) -> list[list[Piece]]:
    found: list[list[Piece]] = [[]]
    for op, text in pieces:
        first, *rest = text.split(_BAR)
        found[-1].append(Piece(op, first))
        found += [[Piece(op, part)] for part in rest]
    return found


def table(
    rows: Sequence[Row],
    paragraph: Callable[[Row, int], etree._Element],
    changes: Changes,
    width: int,
) -> etree._Element:
    """A table.

    Args:
        rows: Its rows.
        paragraph: Makes the paragraph of a cell of a row.
        changes: Makes the tracked changes.
        width: Of the text of a page, in twips.
    """
    columns = max(len(row.cells) for row in rows)
    lengths = [_NARROWEST] * columns
    for row in rows:
        for at, cell in enumerate(row.cells):
            size = sum(len(text) for _, text in cell)
            lengths[at] = max(lengths[at], min(size, _WIDEST))
    widths = [width * length // sum(lengths) for length in lengths]
    made: list[etree._Element] = []
    for row in rows:
        cells: list[etree._Element] = []
        for at in range(len(row.cells)):
            span = columns - at if at == len(row.cells) - 1 else 1
            across = sum(widths[at : at + span])
            cells.append(word.cell([paragraph(row, at)], across, span=span))
        made.append(word.row(cells))
        if row.op in MARKS:
            kept = element("cantSplit")
            made[-1].insert(0, element("trPr", kept, changes.made(MARKS[row.op])))
    found = word.table(made, widths, style=styles.TABLE)
    words = "".join(text for row in rows for cell in row.cells for _, text in cell)
    if reads_right_to_left(words):
        found[0].insert(1, element("bidiVisual"))
    return found
