"""The rows of a table of HTML, and where in them its cells stand."""

from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from negodiff.readers.grid import Cell

_WIDEST: Final = 64
"""So many columns of a table are looked at for cells that reach down into the next row."""


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not those of tables in its cells."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def reaches(element: etree._Element, name: str) -> int:
    """How many columns or rows a cell reaches over."""
    stated = element.get(name, "1")
    usual = stated.isascii() and stated.isdecimal() and len(stated) < 4
    return max(int(stated), 1) if usual else 1


def placed(
    cells: Iterable[tuple[Cell, int]], covered: dict[int, int]
) -> tuple[tuple[Cell, ...], dict[int, int]]:
    """The cells of a row where they stand: empty ones under those that reach down from above.

    Args:
        cells: The cells, and over how many rows each of them reaches.
        covered: The columns that cells above reach into, and over how many rows.

    Returns:
        The row, and what is covered below it.
    """
    found: list[Cell] = []
    below = {column: rows - 1 for column, rows in covered.items() if rows > 1}
    column = 0
    for cell, rows in cells:
        while column in covered:
            found.append(Cell(()))
            column += 1
        found.append(cell)
        if rows > 1:
            reached = range(column, min(column + cell.across, _WIDEST))
            below |= dict.fromkeys(reached, rows - 1)
        column += cell.across
    found += [Cell(()) for each in covered if each >= column]
    return tuple(found), below
