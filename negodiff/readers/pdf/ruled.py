"""Tables drawn with rules: what stands in which cell.

A table is a stretch of a page with rules across and at least one upright rule between two columns.
One that goes on at the top of the next page, with its columns at the same places, is one table.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from negodiff.readers.pdf.values import Page, Piece, Rule

_THIN: Final = 3.0
_SHORTEST: Final = 8.0
_NEAR: Final = 3.5
"""Points within which two rules meet, or are one."""
_LARGE: Final = 0.15
"""A table higher than so much of its page is no running head."""
_MOST_COLUMNS, _MOST_ROWS, _MOST_RULES = 64, 300, 3_000
"""A page with more is a drawing."""


class Cell(NamedTuple):
    """What stands between four rules.

    Attributes:
        pieces: Its words.
        left, right: Its edges.
        across: How many columns it is wide.
    """

    pieces: tuple[Piece, ...]
    left: float
    right: float
    across: int = 1


class Table(NamedTuple):
    """One table.

    Attributes:
        page: The page it begins on.
        top, bottom: Where it begins there, and where it ends on its last page.
        edges: The places of its upright rules, from left to right.
        rows: Its cells by row, and of each row the page.
    """

    page: Page
    top: float
    bottom: float
    edges: tuple[float, ...]
    rows: tuple[tuple[Page, tuple[Cell, ...]], ...]


def without_tables(pages: Sequence[Page]) -> tuple[list[Page], list[Table]]:
    """The pages without their tables, and the tables in order."""
    left: list[Page] = []
    found: list[Table] = []
    ended = False
    for page in pages:
        tables = _tables(page)
        inside = set(_pieces(tables))
        rest = page.pieces
        if inside:
            rest = tuple(piece for piece in page.pieces if piece not in inside)
        for at, table in enumerate(tables):
            first = not at and all(piece.top < table.top for piece in rest)
            if ended and first and _goes_on(found[-1], table):
                before = found.pop()
                table = before._replace(
                    bottom=table.bottom, rows=before.rows + _body(before, table)
                )
            found.append(table)
        ended = bool(tables) and all(piece.bottom > tables[-1].bottom for piece in rest)
        left.append(page._replace(pieces=rest))
    return left, found


def large(pages: Sequence[Page]) -> list[frozenset[Piece]]:
    """Of each page the words in large tables, which no running head is."""
    found = []
    for page in pages:
        least = _LARGE * (page.box.top - page.box.bottom)
        tables = [table for table in _tables(page) if table.top - table.bottom > least]
        found.append(frozenset(_pieces(tables)))
    return found


def _pieces(tables: Sequence[Table]) -> Iterator[Piece]:
    return (piece for table in tables for _, row in table.rows for c in row for piece in c.pieces)


def _goes_on(before: Table, table: Table) -> bool:
    """Whether a table has its columns where the one before it has them."""
    return len(before.edges) == len(table.edges) and all(
        abs(a - b) <= _NEAR for a, b in zip(before.edges, table.edges, strict=True)
    )


def _body(before: Table, table: Table) -> tuple[tuple[Page, tuple[Cell, ...]], ...]:
    """The rows of a table that goes on, without the head that is printed again."""
    again = _words(before.rows[0][1]) == _words(table.rows[0][1])
    return table.rows[1:] if again else table.rows


def _words(row: Sequence[Cell]) -> list[list[str]]:
    return [[piece.text for piece in cell.pieces] for cell in row]


def _tables(page: Page) -> list[Table]:
    if page.turns or len(page.rules) > _MOST_RULES:
        return []
    found = []
    for band in _bands(page.rules):
        upright = [rule for rule in band if _is_upright(rule)]
        across = [rule for rule in band if not _is_upright(rule)]
        if upright and across and (table := _table(page, upright, across)) is not None:
            found.append(table)
    return found


def _is_upright(rule: Rule) -> bool:
    return rule.right - rule.left <= _THIN and rule.top - rule.bottom > _THIN


def _bands(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that hang together from top to bottom, the uppermost first."""
    long = [
        rule for rule in rules
        if max(rule.right - rule.left, rule.top - rule.bottom) >= _SHORTEST
    ]  # fmt: skip
    found: list[list[Rule]] = []
    lowest = 0.0
    for rule in sorted(long, key=lambda rule: -rule.top):
        if found and rule.top >= lowest - _NEAR:
            found[-1].append(rule)
            lowest = min(lowest, rule.bottom)
        else:
            found.append([rule])
            lowest = rule.bottom
    return found


def _places(values: Sequence[float]) -> list[float]:
    """Values in order, those that are nearly the same only once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _table(page: Page, upright: Sequence[Rule], across: Sequence[Rule]) -> Table | None:
    outer = (min(rule.left for rule in across), max(rule.right for rule in across))
    edges = _places([*(rule.left for rule in upright), *outer])
    heights = _places([
        *(rule.bottom for rule in across),
        min(rule.bottom for rule in upright), max(rule.top for rule in upright),
    ])[::-1]  # fmt: skip
    columns, rows = len(edges) - 1, len(heights) - 1
    if not 2 <= columns <= _MOST_COLUMNS or not 1 <= rows <= _MOST_ROWS:
        return None
    walls = [[rule for rule in upright if abs(rule.left - edge) <= _NEAR] for edge in edges]
    floors = [[rule for rule in across if abs(rule.bottom - height) <= _NEAR] for height in heights]
    if not any(walls[1:-1]):
        return None
    held: dict[tuple[int, int], list[Piece]] = {}
    for piece in page.pieces:
        x, y = (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2
        column = bisect(edges, x) - 1
        row = bisect([-height for height in heights], -y) - 1
        if 0 <= column < columns and 0 <= row < rows:
            middle = (heights[row] + heights[row + 1]) / 2
            while column and not any(w.bottom <= middle <= w.top for w in walls[column]):
                column -= 1
            while row and not any(f.left <= x <= f.right for f in floors[row]):
                row -= 1
            held.setdefault((row, column), []).append(piece)
    if len({column for _, column in held}) < 2:
        return None
    made = []
    for row in range(rows):
        middle = (heights[row] + heights[row + 1]) / 2
        parted = [
            at for at in range(columns)
            if not at or any(wall.bottom <= middle <= wall.top for wall in walls[at])
        ]  # fmt: skip
        made.append((page, tuple(
            Cell(tuple(held.get((row, start), ())), edges[start], edges[stop], stop - start)
            for start, stop in zip(parted, [*parted[1:], columns], strict=True)
        )))  # fmt: skip
    return Table(page, heights[0], heights[-1], tuple(edges), tuple(made))
