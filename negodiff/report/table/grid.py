"""The comparative table laid out: what stands in which cell, in words and their looks.

Every format writes this one grid, so that all say the same. Words of a draft are told from ours:
each format makes them harmless in its own way.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from negodiff.model.comparison import Op
from negodiff.model.point import PositionBasis, State
from negodiff.model.record import DraftKind
from negodiff.points.sheet import Row
from negodiff.points.table import Column, ColumnKind, Entry, Group, Line, Table
from negodiff.report import standing, wording
from negodiff.report.safe import reads_right_to_left

NOTHING = "—"
_FIRST, _LAST = (0.1, 0.1), (0.18, 0.15)
"""Shares of the width: the first two columns, the last two."""


class Look(StrEnum):
    """How some words look."""

    PLAIN = "plain"
    STRONG = "strong"
    NOTE = "note"
    INSERTED = "inserted"
    DELETED = "deleted"


class Run(NamedTuple):
    """Some words of a cell.

    Attributes:
        text: Them; a line feed ends a line.
        look: How they look.
        foreign: They come from a draft alone, not from a sentence of ours that quotes one.
    """

    text: str
    look: Look = Look.PLAIN
    foreign: bool = False


Paragraph = tuple[Run, ...]
"""Some words that stand on lines of their own."""
Cell = tuple[Paragraph, ...]


def right_to_left(paragraph: Paragraph) -> bool:
    """Whether a paragraph is set from right to left: one of foreign words that are written so."""
    return all(run.foreign for run in paragraph) and reads_right_to_left(
        "".join(run.text for run in paragraph)
    )


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
                *_other_refs(line),
            ),
            ((Run(standing.state(row)),),),
            *(
                _entry(entry, row, column, layout)
                for entry, column in zip(line.entries, table.columns, strict=True)
            ),
            _compromise(line, layout),
            _remarks(line, names),
        ),
    )


def _article(group: Group, table: Table, layout: Layout, names: Mapping[str, str]) -> Record:
    """All points of an article in one line, each paragraph of a cell with its citation."""
    points = ", ".join(line.row.point for line in group.lines)
    count = f"{group.settled} of {wording.counted(group.total, 'point')} settled"
    columns = [
        _together(
            (line, _entry(line.entries[at], line.row, column, layout)) for line in group.lines
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
            _together((line, _compromise(line, layout)) for line in group.lines),
            _together((line, _remarks(line, names)) for line in group.lines),
        ),
    )  # fmt: skip


def _together(cells: "Iterator[tuple[Line, Cell]]") -> Cell:
    return tuple(
        (Run(f"{line.row.ref}: ", Look.NOTE, foreign=True), *paragraph) if at == 0 else paragraph
        for line, cell in cells
        for at, paragraph in enumerate(cell)
    )


def _other_refs(line: Line) -> Iterator[Paragraph]:
    """The numbers that it has in the drafts where it is cited otherwise than now."""
    for ref, drafts in groupby(line.refs, key=lambda each: each[1]):
        if ref == line.row.ref:
            continue
        numbers = [draft for draft, _ in drafts]
        told = f"draft {numbers[0]}" if len(numbers) == 1 else f"drafts {numbers[0]}–{numbers[-1]}"
        yield (Run(f"{told}: ", Look.NOTE), Run(ref, Look.NOTE, foreign=True))


def _entry(entry: Entry | None, row: Row, column: Column, layout: Layout) -> Cell:
    if entry is None:
        return ((Run(_absent(column), Look.NOTE),),)
    below = _source(entry, row, column)
    if entry.text is None:
        words: Paragraph = (Run(standing.stance(entry.stance), Look.NOTE),)
    elif layout.marks:
        words = tuple(run for op, text in entry.words for run in _marked(op, text))
    else:
        words = (Run(entry.text, foreign=True),)
    return (words, below) if below else (words,)


def _marked(op: Op, text: str) -> Iterator[Run]:
    """A piece of a redline, its mark on the words and not on the space around them."""
    words = text.strip()
    if op is Op.SAME or not words:
        yield Run(text, _LOOKS[op], foreign=True)
        return
    at = text.index(words)
    for part, look in (
        (text[:at], Look.PLAIN),
        (words, _LOOKS[op]),
        (text[at + len(words) :], Look.PLAIN),
    ):
        if part:
            yield Run(part, look, foreign=True)


def _source(entry: Entry, row: Row, column: Column) -> Paragraph:
    """Where the words are from: the draft, unless the column is one, and another number there."""
    since = standing.source_of(entry.draft, reported=entry.reported)
    told = [since] if since and column.facts is None else []
    if entry.basis is not None and entry.basis is not PositionBasis.TACIT:
        told.append(str(entry.basis))
    runs = [Run(", ".join(told), Look.NOTE)] if told else []
    if entry.ref and entry.ref != row.ref:
        runs += [Run(", " if told else "", Look.NOTE), Run(entry.ref, Look.NOTE, foreign=True)]
    return tuple(run for run in runs if run.text)


_LOOKS = {Op.SAME: Look.PLAIN, Op.INSERT: Look.INSERTED, Op.DELETE: Look.DELETED}


def _absent(column: Column) -> str:
    if column.facts is not None and column.facts.kind is DraftKind.PARTIAL:
        return "not in this partial draft"
    return "no answer yet" if column.kind is ColumnKind.PARTY else NOTHING


def _compromise(line: Line, layout: Layout) -> Cell:
    if line.settled is not None:
        return ((Run(line.settled, foreign=True),),)
    if line.row.step.state is State.DROPPED:
        return ((Run("dropped", Look.NOTE),),)
    offered = layout.compromise.get(line.row.point, "")
    return ((Run(offered, foreign=True),),) if offered else ()


def _remarks(line: Line, names: Mapping[str, str]) -> Cell:
    row = line.row
    told: list[Paragraph] = []
    chairs = line.settled is not None and line.settled != row.step.text
    if not row.step.state.settled or row.step.event is not None or chairs:
        told.append((Run(row.step.why),))
    if opened := standing.open_for(row):
        told.append((Run(opened[0].upper() + opened[1:] + "."),))
    if row.step.reopened:
        times = {1: "once", 2: "twice"}.get(row.step.reopened, f"{row.step.reopened} times")
        told.append((Run(f"Reopened {times} so far."),))
    told += [(Run(f"{flag[0].upper()}{flag[1:]}."),) for flag in standing.flags(row)]
    told += [(Run(standing.annotation(each, names)),) for each in line.said]
    return tuple(told)
