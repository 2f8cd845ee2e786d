"""Tables without rules: words that stand in three columns or more, with white between them.

Read line by line, the words of neighbouring cells would be one sentence. Taken for a table is only
what can hardly be anything else: columns of text in line with each other, white between them all
the way down, and rows with white above them or a first cell of their own.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from negodiff.readers.pdf.rows import visual_lines
from negodiff.readers.pdf.ruled import Cell, Table
from negodiff.readers.pdf.values import Page, Piece
from negodiff.structure.labels import leading_label

_COLUMNS: Final = 3
"""Two columns are a text beside its numbers, or two texts."""
_LINES: Final = 4
_ROWS: Final = 3
_WHITE: Final = 0.9
"""So much white is between columns, in heights of a letter."""
_FAR: Final = 2.5
"""Lines of a table stand no farther apart, in heights of a letter."""
_LOOSE: Final = 1.25
"""Above a row there is so much more white than between the lines of a cell."""
_NEAR: Final = 1.5
_MOSTLY: Final = 0.8
_FULL: Final = 0.8
"""Lines that fill so much of the width of their column are those of a text that goes on."""

_MOST: Final = 8

Line = list[Piece]
Held = list[list[Piece]]
"""What a line has in each column."""


class _Column(NamedTuple):
    """From where to where a column reaches."""

    left: float
    right: float


def without_aligned(pages: Sequence[Page]) -> tuple[list[Page], list[Table]]:
    """The pages without tables of aligned words, and these tables."""
    left: list[Page] = []
    found: list[Table] = []
    for page in pages:
        tables = [] if page.turns else _tables(page)
        found += tables
        inside = {
            id(piece) for table in tables for _, row in table.rows
            for cell in row for piece in cell.pieces
        }  # fmt: skip
        left.append(page._replace(pieces=tuple(p for p in page.pieces if id(p) not in inside)))
    return left, found


def _tables(page: Page) -> list[Table]:
    if len(page.pieces) - len({piece.bottom for piece in page.pieces}) < 2 * _ROWS:
        return []  # hardly anything stands beside anything
    lines = visual_lines(page.pieces)
    found: list[Table] = []
    at = 0
    while at < len(lines):
        end, columns = _run(lines, at)
        held = [[_inside(line, column) for column in columns] for line in lines[at:end]]
        begin, at = at, at + 1
        if end - begin < _LINES or len(columns) < _COLUMNS:
            continue
        if _goes_on(held, columns):
            at = end
        elif (table := _table(page, lines[begin:end], held, columns)) is not None:
            found.append(table)
            at = end
    return found


def _run(lines: Sequence[Line], start: int) -> tuple[int, list[_Column]]:
    """The lines from one on that stand in the same columns: the position behind, the columns."""
    columns = _columns(lines[start])
    end = start + 1
    while len(columns) >= _COLUMNS and end < len(lines):
        line = lines[end]
        size = max(piece.size for piece in line)
        lefts = [column.left for column in columns]
        if max(p.bottom for p in lines[end - 1]) - line[0].bottom > _FAR * size:
            break
        if len(line) == 1 and all(abs(left - line[0].left) > _NEAR for left in lefts):
            break
        wider = _columns([*_pieces(lines[start:end]), *line])
        if len(wider) != len(columns):
            break
        columns = wider
        end += 1
    return end, columns


def _pieces(lines: Sequence[Line]) -> list[Piece]:
    return [piece for line in lines for piece in line]


def _columns(pieces: Sequence[Piece]) -> list[_Column]:
    """The stretches from side to side that words cover, with white between them."""
    found: list[_Column] = []
    white = _WHITE * max(piece.size for piece in pieces)
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if found and piece.left - found[-1].right < white:
            found[-1] = _Column(found[-1].left, max(found[-1].right, piece.right))
        else:
            found.append(_Column(piece.left, piece.right))
    return found


def _table(
    page: Page, lines: Sequence[Line], held: Sequence[Held], columns: Sequence[_Column]
) -> Table | None:
    texts = _texts(held)
    if not all(map(_in_line, texts)) or sum(map(_says_more, texts)) < _COLUMNS:
        return None
    rows = _rows(lines, held)
    while rows and sum(map(bool, rows[-1])) < 2:
        rows.pop()
    if len(rows) < _ROWS or _is_contents(rows):
        return None
    kept = [piece for row in rows for cell in row for piece in cell]
    middles = [(a.right + b.left) / 2 for a, b in pairwise(columns)]
    edges = (columns[0].left, *middles, columns[-1].right)
    made = tuple(
        (
            page,
            tuple(
                Cell(tuple(cell), *sides) for cell, sides in zip(row, pairwise(edges), strict=True)
            ),
        )
        for row in rows
    )
    top, bottom = max(piece.top for piece in kept), min(piece.bottom for piece in kept)
    return Table(page, top, bottom, edges, made)


def _inside(line: Line, column: _Column) -> list[Piece]:
    return [piece for piece in line if column.left <= piece.left <= column.right]


def _in_line(cells: Sequence[Piece]) -> bool:
    """Whether the lines of a column begin, end or have their middle at one place."""
    for places in (
        [piece.left for piece in cells],
        [piece.right for piece in cells],
        [(piece.left + piece.right) / 2 for piece in cells],
    ):
        usual = median(places)
        if sum(abs(place - usual) <= _NEAR for place in places) >= _MOSTLY * len(places):
            return len(places) > 1
    return False


def _says_more(cells: Sequence[Piece]) -> bool:
    """Whether a column has words, rather than numbers that stand beside a text."""
    for piece in cells:
        label = leading_label(piece.text)
        whole = label is not None and label.end >= len(piece.text)
        if not whole and not piece.text.strip(".()").isdecimal():
            return True
    return False


def _texts(held: Sequence[Held]) -> list[list[Piece]]:
    """The lines of each column."""
    return [[cell[0] for row in held if (cell := row[at])] for at in range(len(held[0]))]


def _goes_on(held: Sequence[Held], columns: Sequence[_Column]) -> bool:
    """Whether two columns are filled from side to side by so many lines as no cells have."""
    full = 0
    for texts, column in zip(_texts(held), columns, strict=True):
        spans = [piece.right - piece.left for piece in texts]
        wide = median(spans) > _FULL * (column.right - column.left)
        full += wide and len(texts) > _MOST
    return full > 1


def _rows(lines: Sequence[Line], held: Sequence[Held]) -> list[Held]:
    """The rows, each of the pieces of its cells: by the white above them, else by first cells."""
    pitches = [max(p.bottom for p in a) - max(p.bottom for p in b) for a, b in pairwise(lines)]
    least = min(pitches)
    begins = [True, *(pitch > _LOOSE * least for pitch in pitches)]
    if sum(begins) < _ROWS:
        begins = [at == 0 or bool(row[0]) for at, row in enumerate(held)]
    rows: list[Held] = []
    for begin, row in zip(begins, held, strict=True):
        if begin:
            rows.append([list(cell) for cell in row])
        else:
            for cell, more in zip(rows[-1], row, strict=True):
                cell += more
    return rows


def _is_contents(rows: Sequence[Held]) -> bool:
    """Whether the last column counts pages."""
    ends = [row[-1][-1].text for row in rows if row[-1]]
    if len(ends) < len(rows) - 1 or not all(text.isdecimal() and len(text) < 5 for text in ends):
        return False
    return all(int(a) <= int(b) for a, b in pairwise(ends))
