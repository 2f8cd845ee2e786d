"""Tables become paragraphs: parallel texts, positions by column, numbered text, or rows.

What a table is, is told by its columns, not by its words: two long columns in two languages are
parallel texts; columns of long text in one language whose rows share words are positions of
several sides; a narrow column of numbers beside one of text is numbered text; everything else is a
table, one clause a row.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from negodiff.errors import InputError
from negodiff.model.block import Block, BlockKind
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.reading import Reading
from negodiff.readers.scripts import columns
from negodiff.readers.writing import Paragraph, joined
from negodiff.structure.detect import detect
from negodiff.structure.labels import leading_label

_LONG: Final = 40
"""A column as wide as that, on average over its cells, is one of text."""
_SHORT: Final = 12
"""So is one of shorter sentences: half of its cells close as clauses do, and it is that wide."""
_CLOSED: Final = re.compile(r"(?:[.;:,]|[.;:,] (?:and|or))[\"'»”)\]]*$|[。；：，、।።։؛،]$")
"""How a clause ends."""
_HEADING: Final = 60
"""A heading of a column is shorter than that."""
_NAME: Final = 2
"""The name of a language is of so many words at most: "English text"."""
_ALIKE: Final = 0.2
"""Positions on one clause share at least so many of their words, on average over the rows."""
_WIDEST: Final = 64
"""So many columns are told apart: word processors know no more."""
_WORD: Final = re.compile(r"\w+")


class Cell(NamedTuple):
    """A cell: its paragraphs, and how many columns it spans."""

    paragraphs: tuple[Paragraph, ...]
    across: int = 1


class Grid(NamedTuple):
    """A table as its file has it.

    Attributes:
        rows: Its rows of cells.
        where: The place in the file, in words: "table 2".
    """

    rows: tuple[tuple[Cell, ...], ...]
    where: str


class LaidOut(NamedTuple):
    """What became of a table.

    Attributes:
        paragraphs: Its text in reading order.
        findings: What was chosen.
        asides: The columns that were left out.
    """

    paragraphs: tuple[Paragraph, ...]
    findings: tuple[Finding, ...] = ()
    asides: tuple[Aside, ...] = ()


def lay_out(grid: Grid, reading: Reading) -> LaidOut:
    """Read a table.

    Raises:
        InputError: The column asked for is in no such table.
    """
    rows = [_spread(row) for row in grid.rows]
    width = max((len(row) for row in rows), default=0)
    if not width:
        return LaidOut(())
    rows = [[*row, *[()] * (width - len(row))] for row in rows]
    if width == 1:
        return LaidOut(tuple(paragraph for row in rows for paragraph in row[0]))
    table = _Table(rows, width, grid.where)
    if len(table.long) >= 2:
        languages = [detect([p.block for p in table.column(at)]) for at in table.long]
        told = set(languages) - {"und"}
        if len(told) >= 2:
            return _parallel(table, languages, reading)
        if len(table.body) >= 2 and table.likeness(table.long) >= _ALIKE:
            table.take_short_positions()
            return _positions(table, reading)
    if len(table.long) == 1 and (labels := table.label_column()) is not None:
        return LaidOut(tuple(_numbered(table, labels)))
    laid = [p for at, row in enumerate(rows, 1) if any(row) for p in _row(row, at, grid.where)]
    return LaidOut(tuple(laid))


Row = list[tuple[Paragraph, ...]]


class _Table:
    """Cells by row and column, and what kind of columns they are."""

    def __init__(self, rows: Sequence[Row], width: int, where: str) -> None:
        self.rows = rows
        self.width = width
        self.where = where
        body = rows[1:]
        cells = [[w for row in body if (w := _words(row[at]))] for at in range(width)]
        lengths = [sum(map(columns, texts)) / len(texts) if texts else 0 for texts in cells]
        self.long = [
            at
            for at in range(width)
            if 2 * len(cells[at]) >= len(body)
            and (lengths[at] >= _LONG or (lengths[at] >= _SHORT and _is_prose(cells[at])))
        ]
        titles = rows[0]
        self.headed = bool(self.long) and all(
            0 < _size(titles[at]) < min(_HEADING, lengths[at]) for at in self.long
        )
        self.body = body if self.headed else rows

    def keep_titles(self) -> None:
        """Count the first row as text if it says more than a name: it is the title of the text."""
        if self.headed and any(len(self.heading(at).split()) > _NAME for at in self.long):
            self.headed = False
            self.body = self.rows

    def heading(self, at: int) -> str:
        """What a column is headed, or ""."""
        return _words(self.rows[0][at]) if self.headed else ""

    def column(self, at: int) -> list[Paragraph]:
        """The paragraphs of a column, without its heading."""
        return [paragraph for row in self.body for paragraph in row[at]]

    def take_short_positions(self) -> None:
        """Count as text the columns of sides that say little: they share words with the others."""
        first = self.long
        for at in range(self.width):
            alike = at not in first and max(self.likeness((at, long)) for long in first) >= _ALIKE
            if alike:
                self.long = sorted((*self.long, at))

    def beside(self) -> list[tuple[int, str]]:
        """The columns that are neither text nor numbers, and what they say."""
        found = []
        for at in range(self.width):
            cells = [words for row in self.body if (words := _words(row[at]))]
            if at not in self.long and any(not _is_label(words) for words in cells):
                found.append((at, "\n".join(cells)))
        return found

    def likeness(self, columns: Sequence[int]) -> float:
        """How many of their words the cells of a row share, on average over the rows."""
        shares: list[float] = []
        for row in self.body:
            cells = [set(_WORD.findall(_words(row[at]).casefold())) for at in columns]
            cells = [cell for cell in cells if cell]
            if len(cells) > 1:
                first = cells[0]
                shares += [len(first & cell) / len(first | cell) for cell in cells[1:]]
        return sum(shares) / len(shares) if shares else 0.0

    def label_column(self) -> int | None:
        """The column before that of the text, if all it holds is numbers."""
        at = self.long[0] - 1
        if at != 0 or self.width != 2:
            return None
        cells = [_words(row[at]) for row in self.rows]
        return at if any(cells) and all(not cell or _is_label(cell) for cell in cells) else None

    def label_of(self, row: Row) -> str:
        """The number that stands in a row beside its texts, or ""."""
        for at in range(self.width):
            if at not in self.long and (words := _words(row[at])) and _is_label(words):
                return words
        return ""


def _parallel(table: _Table, languages: list[str], reading: Reading) -> LaidOut:
    """One of several texts that say the same in several languages."""
    table.keep_titles()
    names = [
        table.heading(at) or language for at, language in zip(table.long, languages, strict=True)
    ]
    if reading.column:
        chosen = _asked(table, names, reading.column)
    elif reading.language in languages:
        chosen = languages.index(reading.language or "")
    else:
        chosen = 0
    return _one_column(table, chosen, names, [*languages])


def _positions(table: _Table, reading: Reading) -> LaidOut:
    """Positions of several sides: one column asked for, or each side's words attributed."""
    names = [table.heading(at) or f"column {at + 1}" for at in table.long]
    if reading.column:
        return _one_column(table, _asked(table, names, reading.column), names, [])
    paragraphs = [
        _attributed(table, row, names) for row in table.body if any(row[at] for at in table.long)
    ]
    evidence = (", ".join(names), table.where)
    finding = Finding(
        FindingKind.COLUMN_CHOSEN, Severity.NOTE, "", None, ("positions", *evidence), table.where
    )
    findings, asides = _left_beside(table)
    return LaidOut(tuple(paragraphs), (finding, *findings), asides)


def _left_beside(table: _Table) -> tuple[tuple[Finding, ...], tuple[Aside, ...]]:
    """What is left out of a table because it is nobody's text: remarks, titles of its rows."""
    beside = table.beside()
    if not beside:
        return (), ()
    asides = tuple(Aside(AsideKind.COLUMN, text, table.where) for _, text in beside)
    count = "1 column" if len(beside) == 1 else f"{len(beside)} columns"
    named = ", ".join(table.heading(at) or f"column {at + 1}" for at, _ in beside)
    evidence = (count, named)
    left = Finding(FindingKind.LEFT_OUT, Severity.NOTE, "", None, evidence, table.where)
    return (left,), asides


def _attributed(table: _Table, row: Row, names: Sequence[str]) -> Paragraph:
    """A row of positions as alternatives in brackets, each with the heading of its column."""
    cells = [(name, row[at]) for name, at in zip(names, table.long, strict=True) if row[at]]
    label = table.label_of(row)
    texts = {" ".join(_words(cell).split()) for _, cell in cells}
    first = cells[0][1][0].block
    block = first._replace(kind=BlockKind.TEXT, level=0, label=label)
    if len(texts) == 1 and len(cells) == len(table.long):
        return joined(cells[0][1], "\n", block)
    pieces: list[Paragraph] = []
    for name, cell in cells:
        side = joined(cell, " ", block._replace(label=""))
        pieces += [_piece(f"[{name}: "), side, _piece("] ")]
    return _trimmed(joined(pieces, "", block))


def _piece(text: str) -> Paragraph:
    return Paragraph(Block(text))


def _trimmed(paragraph: Paragraph) -> Paragraph:
    return paragraph._replace(block=paragraph.block._replace(text=paragraph.block.text.rstrip()))


def _asked(table: _Table, names: Sequence[str], column: str) -> int:
    """Which of the long columns a user means, by its heading, its language or its number."""
    wanted = column.strip().casefold()
    for at, name in enumerate(names):
        if wanted in (name.casefold(), str(table.long[at] + 1)):
            return at
    starts = [at for at, name in enumerate(names) if name.casefold().startswith(wanted)]
    if len(starts) == 1:
        return starts[0]
    listed = ", ".join(f"{table.long[at] + 1} ({name})" for at, name in enumerate(names))
    raise InputError(f"no column {column!r}", place=table.where, hint=f"The columns are {listed}.")


def _one_column(
    table: _Table, chosen: int, names: Sequence[str], languages: Sequence[str]
) -> LaidOut:
    """The paragraphs of one column; the others are left out, and it is said so."""
    at = table.long[chosen]
    paragraphs: list[Paragraph] = []
    for row in table.body:
        cell = row[at]
        label = table.label_of(row)
        if cell and label and not cell[0].block.label and leading_label(cell[0].block.text) is None:
            cell = (cell[0]._replace(block=cell[0].block._replace(label=label)), *cell[1:])
        paragraphs += cell
    others = [name for place, name in enumerate(names) if place != chosen]
    kind = "languages" if languages else "positions"
    evidence = (kind, ", ".join(others), table.where, names[chosen])
    finding = Finding(FindingKind.COLUMN_CHOSEN, Severity.NOTE, "", None, evidence, table.where)
    asides = tuple(
        Aside(AsideKind.COLUMN, "\n".join(p.block.text for p in table.column(other)), table.where)
        for other in table.long
        if other != at
    )
    findings, more = _left_beside(table)
    return LaidOut(tuple(paragraphs), (finding, *findings), (*asides, *more))


def _numbered(table: _Table, labels: int) -> list[Paragraph]:
    """Text whose numbers stand in a column of their own."""
    found: list[Paragraph] = []
    for row in table.rows:
        label = _words(row[labels])
        cell = row[table.long[0]]
        if label and cell:
            cell = (cell[0]._replace(block=cell[0].block._replace(label=label)), *cell[1:])
        elif label:
            cell = row[labels]
        found += cell
    return found


def _row(row: Row, number: int, where: str) -> list[Paragraph]:
    """A row of a table as one paragraph, a bar between its cells; then the notes it cites.

    A row without words has no bars.
    """
    blank = Block("", kind=BlockKind.ROW, where=f"{where}, row {number}")
    notes = [p for cell in row for p in cell if p.block.kind is BlockKind.NOTE]
    texts = [[p for p in cell if p.block.kind is not BlockKind.NOTE] for cell in row]
    cells = [joined(cell, " ", blank) if cell else Paragraph(blank) for cell in texts]
    separator = " | " if any(_words(cell) for cell in texts) else ""
    return [joined(cells, separator, blank), *notes]


def _spread(row: Sequence[Cell]) -> Row:
    """The cells of a row by column; a cell that spans several stands in the first.

    What stands beyond the last column that is read is added to it.
    """
    spread: Row = []
    rest: list[Paragraph] = []
    for cell in row:
        filled = tuple(p for p in cell.paragraphs if p.block.text or p.block.label or p.attached)
        if len(spread) >= _WIDEST:
            rest += filled
        else:
            spread += [filled, *[()] * (min(cell.across, _WIDEST - len(spread)) - 1)]
    return [*spread[:-1], (*spread[-1], *rest)] if rest else spread


def _words(cell: Sequence[Paragraph]) -> str:
    return " ".join(f"{p.block.label} {p.block.text}".strip() for p in cell).strip()


def _size(cell: Sequence[Paragraph]) -> int:
    return columns(_words(cell))


def _is_prose(cells: Sequence[str]) -> bool:
    """Whether cells hold sentences, however short: half of them end as a clause does."""
    closed = [cell for cell in cells if _CLOSED.search(cell) and not _is_label(cell)]
    return 2 * len(closed) >= len(cells)


def _is_label(words: str) -> bool:
    """Whether a cell holds nothing but a number, as a clause carries it."""
    if len(words) > 40:
        return False
    label = leading_label(f"{words} ")
    return (label is not None and not words[label.end :].strip(" .:)")) or words.isdecimal()
