"""A table while its cells are read."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from negodiff.readers.grid import Cell, Grid, LaidOut, lay_out
from negodiff.readers.reading import Reading
from negodiff.readers.writing import Paragraph

_WIDEST = 64
"""A cell is repeated no more often than that."""
_SAME_EDGE = 30
"""Twips; edges of cells that are so close to each other are drawn as one line."""


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

    def spread(self, edges: Sequence[Sequence[int]]) -> None:
        """Have cells reach across columns, as the edges of other rows show.

        Args:
            edges: By rows, where the right edges of their cells stand; a row that states others
                than it has cells is left as it is.
        """
        columns: list[int] = []
        for edge in sorted({edge for row in edges for edge in row}):
            if not columns or edge - columns[-1] > _SAME_EDGE:
                columns.append(edge)
        for at, row in enumerate(edges[: len(self._rows)]):
            cells = self._rows[at]
            if len(row) == len(cells):
                places = [bisect_right(columns, edge) for edge in row]
                spans = [here - before for before, here in pairwise((0, *places))]
                self._rows[at] = [
                    cell._replace(across=max(1, min(across, _WIDEST)))
                    for cell, across in zip(cells, spans, strict=True)
                ]

    def laid_out(self, reading: Reading) -> LaidOut:
        """Its text in reading order."""
        return lay_out(Grid(tuple(tuple(row) for row in self._rows), self._where), reading)
