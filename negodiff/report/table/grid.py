"""The comparative table laid out: what stands in which cell.

Every format writes this one grid, so that all say the same.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from negodiff.points.table import Column, ColumnKind, Group, Line, Table
from negodiff.report import standing, wording
from negodiff.report.table.cells import (
    Cell,
    Look,
    Paragraph,
    Run,
    compromise,
    other_refs,
    position,
    remarks,
)

_FIRST, _LAST = (0.1, 0.1), (0.18, 0.15)
"""Shares of the width: the first two columns, the last two."""


class Record(NamedTuple):
    """One line of the grid.

    Attributes:
        key: The point's id, or the article's citation.
        state: Where it stands: a state, or "partly".
        cells: One for each column.
    """

    key: str
    state: str
    cells: tuple[Cell, ...]


class Section(NamedTuple):
    """Lines under one heading.

    Attributes:
        title: The heading; () for none.
        records: The lines.
    """

    title: Paragraph
    records: tuple[Record, ...]


class Grid(NamedTuple):
    """A table to be written.

    Attributes:
        title: What is negotiated, or what this is.
        notes: What is to be known of the whole, a sentence or two each.
        heads: What each column is.
        widths: How wide each is to be, in shares of the whole.
        sections: The lines.
        language: ISO 639-1 code of the drafts' language, or "und".
    """

    title: str
    notes: tuple[str, ...]
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    sections: tuple[Section, ...]
    language: str = "und"

    @property
    def records(self) -> Iterator[Record]:
        """All lines."""
        for section in self.sections:
            yield from section.records


class Layout(NamedTuple):
    """How a table is to be laid out.

    Attributes:
        by_article: A line for each article rather than for each point.
        marks: Words that differ are marked.
        compromise: What the compromise column offers for a point that is open, by its id.
    """

    by_article: bool = False
    marks: bool = True
    compromise: Mapping[str, str] = {}


def grid(table: Table, layout: Layout) -> Grid:
    """Lay a table out."""
    names = standing.names_of(table.parties)
    share = (1 - sum(_FIRST) - sum(_LAST)) / len(table.columns)
    sections = _articles if layout.by_article else _points
    return Grid(
        table.title or "Comparative table",
        _notes(table, layout, names),
        (
            "Article" if layout.by_article else "Point",
            "State",
            *(_head(each, names) for each in table.columns),
            "Compromise text",
            "Remarks",
        ),
        (*_FIRST, *([share] * len(table.columns)), *_LAST),
        sections(table, layout, names),
        table.language,
    )


def _points(table: Table, layout: Layout, names: Mapping[str, str]) -> tuple[Section, ...]:
    return tuple(
        Section(_heading(group), tuple(_point(line, table, layout, names) for line in group.lines))
        for group in table.groups
    )


def _articles(table: Table, layout: Layout, names: Mapping[str, str]) -> tuple[Section, ...]:
    return (Section((), tuple(_article(group, table, layout, names) for group in table.groups)),)


def _head(column: Column, names: Mapping[str, str]) -> str:
    if column.kind is ColumnKind.PARTY:
        name = names.get(column.name, column.name)
        return name if name == column.name else f"{name} ({column.name})"
    if column.facts is None:
        return "Chair"
    told = standing.draft(column.facts, column.name, names)
    return told[0].upper() + told[1:]


def _notes(table: Table, layout: Layout, names: Mapping[str, str]) -> tuple[str, ...]:
    drafts = any(column.kind is ColumnKind.DRAFT for column in table.columns)
    marks = (
        "Underlined: put in since the draft to the left. Struck through: taken out."
        if drafts
        else "Underlined: words that not every side has."
    )
    offered = (
        "Where a point is open, the compromise column has the positions in brackets, with who "
        "holds what; nobody has proposed this text."
    )
    unknown = (
        f"It is not known who tabled {', '.join(f'draft {each}' for each in table.unknown)}."
        if table.unknown
        else ""
    )
    told = standing.draft(table.facts, table.sheet.draft, names)
    notes = (
        f"As of {told}. {standing.headline(table.sheet)}",
        marks if layout.marks else "",
        offered if layout.compromise else "",
        unknown,
    )
    return tuple(note for note in notes if note)


def _heading(group: Group) -> Paragraph:
    if not group.ref:
        return (Run("No longer in the text", Look.STRONG),)
    runs = [Run(group.ref, Look.STRONG, foreign=True)]
    if group.heading and group.heading != group.ref:
        runs += [Run(" · "), Run(group.heading, foreign=True)]
    return tuple(runs)


def _point(line: Line, table: Table, layout: Layout, names: Mapping[str, str]) -> Record:
    row = line.row
    return Record(
        row.point,
        str(row.step.state),
        (
            (
                (Run(row.point, Look.STRONG), Run(" "), Run(row.ref, foreign=True)),
                *other_refs(line),
            ),
            ((Run(standing.state(row)),),),
            *(
                position(entry, row, column, marks=layout.marks)
                for entry, column in zip(line.entries, table.columns, strict=True)
            ),
            compromise(line, layout.compromise),
            remarks(line, names),
        ),
    )


def _article(group: Group, table: Table, layout: Layout, names: Mapping[str, str]) -> Record:
    """All points of an article in one line, each paragraph of a cell with its citation."""
    points = ", ".join(line.row.point for line in group.lines)
    count = f"{group.settled} of {wording.counted(group.total, 'point')} settled"
    columns = [
        _together(
            (line, position(line.entries[at], line.row, column, marks=layout.marks))
            for line in group.lines
        )
        for at, column in enumerate(table.columns)
    ]
    return Record(
        group.ref or "gone",
        str(group.whole),
        (
            (_heading(group), (Run(points, Look.NOTE),)),
            ((Run(str(group.whole)),), (Run(count, Look.NOTE),)),
            *columns,
            _together((line, compromise(line, layout.compromise)) for line in group.lines),
            _together((line, remarks(line, names)) for line in group.lines),
        ),
    )  # fmt: skip


def _together(cells: "Iterator[tuple[Line, Cell]]") -> Cell:
    return tuple(
        (Run(f"{line.row.ref}: ", Look.NOTE, foreign=True), *paragraph) if at == 0 else paragraph
        for line, cell in cells
        for at, paragraph in enumerate(cell)
    )
