"""A table while its cells are read."""

from collections.abc import Iterable

from negodiff.readers.grid import Cell, Grid, LaidOut, lay_out
from negodiff.readers.reading import Reading
from negodiff.readers.writing import Paragraph

_WIDEST = 64
"""A cell is repeated no more often than that."""


class Table:
    """Rows of cells. A cell that another one covers is there, and empty."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._rows: list[list[Cell]] = []

    @property
    def where(self) -> str:
        """The place of the row being read, in words."""
        return f"{self._where}, row {len(self._rows)}"

    def open_row(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def add(self, paragraphs: Iterable[Paragraph], times: int = 1) -> None:
        """Put a cell into the row, so many times as it is repeated."""
        if self._rows:
            self._rows[-1] += [Cell(tuple(paragraphs))] * max(1, min(times, _WIDEST))

    def laid_out(self, reading: Reading) -> LaidOut:
        """Its text in reading order."""
        return lay_out(Grid(tuple(tuple(row) for row in self._rows), self._where), reading)
