"""The texts of an RTF file that flow, one inside the other, and the tables open in them."""

from collections.abc import Sequence

from negodiff.model.markup import AsideKind
from negodiff.readers.grid import LaidOut
from negodiff.readers.making import Making
from negodiff.readers.reading import Reading
from negodiff.readers.tables import Table
from negodiff.readers.writing import Paragraph


class OpenTable:
    """A table that is being read."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.row = False
        self.cell: list[Paragraph] = []
        self._edges: list[tuple[int, ...]] = []

    def end_cell(self) -> None:
        """A cell ends."""
        if not self.row:
            self.table.open_row()
            self.row = True
        self.table.add(self.cell)
        self.cell = []

    def end_row(self, edges: Sequence[int] = ()) -> None:
        """A row ends, with what stands in it outside of cells, and the edges of its cells."""
        if self.cell:
            self.end_cell()
        if self.row:
            self._edges.append(tuple(edges))
        self.row = False

    def laid_out(self, reading: Reading) -> LaidOut:
        """Its text in reading order."""
        self.table.spread(self._edges)
        return self.table.laid_out(reading)


class Flow:
    """A text that flows: the body, a note, a text box, or one that is none of the draft.

    Attributes:
        note: The kind of note it is, or "".
        aside: What it is put aside as, or ``None``.
        met: Of the words of the paragraph in the making, in which views they are: once all changes
            are accepted, and in the one asked for.
        label: The label printed before the paragraph in the making; ``None`` where none is.
        passed: How many ends of paragraphs in the paragraph in the making are not printed.
        before: How many asides and fields were met before it.
    """

    def __init__(
        self, where: str, note: str = "", aside: AsideKind | None = None,
        before: tuple[int, int] = (0, 0),
    ) -> None:  # fmt: skip
        self.where = where
        self.note = note
        self.aside = aside
        self.before = before
        self.label: str | None = None
        self.made: list[Paragraph] = []
        self.making: Making | None = None
        self.taken = False
        self.met: set[tuple[bool, bool]] = set()
        self.passed = 0
        self.tables: list[OpenTable] = []
