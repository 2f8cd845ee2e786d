"""The comparative table: each point with what every side holds on it, the words that differ marked.

A column is a party's position or a draft. Renderers lay the table out; what is in a cell, and which
of its words are marked, is found here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from negodiff.diff.redline import redline
from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.comparison import Op, Piece, Redline
from negodiff.model.point import Point, Position, PositionBasis, Stance, State, Step
from negodiff.model.record import Annotation, DraftFacts, Party
from negodiff.points.rollup import Whole, together
from negodiff.points.settled import settled_words
from negodiff.points.sheet import Row, Sheet

Wanted = Callable[[Row], bool]
"""Which points are asked for."""


class ColumnKind(StrEnum):
    """What a column shows."""

    PARTY = "party"
    CHAIR = "chair"
    DRAFT = "draft"


class Column(NamedTuple):
    """One column of words.

    Attributes:
        kind: What it shows.
        name: The party's code, or the draft's number; "" for the chair's words.
        facts: What is known of the draft; ``None`` for a party.
    """

    kind: ColumnKind
    name: str
    facts: DraftFacts | None = None


class Entry(NamedTuple):
    """What a column has on one point.

    Attributes:
        ref: The point's own citation in the draft that the words are from, or "".
        draft: That draft's number, or "".
        stance: What sort of position it is.
        basis: How the position is known; ``None`` for the words of a draft.
        text: The words, or ``None`` where the stance has none.
        words: The words with those that differ marked: for a position, as put in, what not every
            side has; for a draft, what it put in and took out against the draft to its left.
        reported: It is a position that another's text reports.
    """

    ref: str
    draft: str
    stance: Stance
    basis: PositionBasis | None
    text: str | None
    words: Redline
    reported: bool = False


class Line(NamedTuple):
    """One point.

    Attributes:
        row: Where it stands.
        refs: Its citation in each draft that has it, as (draft's number, citation).
        entries: What each column has on it, or ``None``.
        settled: The settled words; ``None`` as long as it is open, or where it was dropped.
        said: What people recorded of it, the oldest first.
    """

    row: Row
    refs: tuple[tuple[str, str], ...]
    entries: tuple[Entry | None, ...]
    settled: str | None
    said: tuple[Annotation, ...]


class Group(NamedTuple):
    """The points of one article, or of the title, the preamble, an annex, the closing.

    Attributes:
        ref: Its citation; "" for what is no longer in the text.
        heading: Its heading, or "".
        whole: Where its points stand together.
        settled: How many of them are settled.
        total: How many it has.
        lines: Those that were asked for, in reading order.
    """

    ref: str
    heading: str
    whole: Whole
    settled: int
    total: int
    lines: tuple[Line, ...]


class Table(NamedTuple):
    """The comparative table after one draft.

    Attributes:
        title: What is negotiated, or "".
        parties: The sides.
        facts: What is known of the draft.
        sheet: All points after it, and the headline.
        columns: The columns of words.
        groups: The points that were asked for, by article.
        unknown: Numbers of the drafts of which it is not known who tabled them.
        language: ISO 639-1 code of the draft's language, or "und".
    """

    title: str
    parties: tuple[Party, ...]
    facts: DraftFacts
    sheet: Sheet
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    unknown: tuple[str, ...]
    language: str = "und"


class Source(NamedTuple):
    """What the lines are made of.

    Attributes:
        columns: The columns.
        numbers: The numbers of all drafts up to the one asked for, in order.
        points: The points, by their ids.
        said: What people recorded of a point, by its id.
        chair: Numbers of the drafts that are a chair's text.
    """

    columns: tuple[Column, ...]
    numbers: tuple[str, ...]
    points: Mapping[str, Point]
    said: Mapping[str, tuple[Annotation, ...]]
    chair: frozenset[str]


def line(row: Row, source: Source) -> Line:
    """One point as a line of the table."""
    steps = {
        step.draft: step
        for step in source.points[row.point].steps
        if step.draft in source.numbers and step.clause is not None
    }
    entries = (
        _of_drafts(source.columns, steps)
        if all(column.kind is ColumnKind.DRAFT for column in source.columns)
        else _of_parties(source, steps, row.step.positions)
    )
    last = row.step
    if last.text is None and row.in_text and steps:  # a partial text leaves it as it was
        last = last._replace(text=list(steps.values())[-1].text)
    return Line(
        row,
        tuple((draft, step.ref) for draft, step in steps.items()),
        entries,
        settled_words(last),
        source.said.get(row.point, ()),
    )


def grouped(
    lines: Iterable[Line], draft: Draft, clauses: Mapping[str, int | None], rows: Iterable[Row]
) -> tuple[Group, ...]:
    """Lines by the article that holds them in a text; what left the text comes last.

    Args:
        lines: In reading order.
        draft: The text.
        clauses: The clause of each point in it, by its id.
        rows: All points, so that an article stands as all its points do.
    """
    states: dict[int | None, list[State]] = {}
    for row in rows:
        states.setdefault(owner_of(draft, clauses[row.point]), []).append(row.step.state)
    found: list[Group] = []
    for owner, group in groupby(lines, key=lambda each: owner_of(draft, clauses[each.row.point])):
        clause: Clause | None = None if owner is None else draft.clauses[owner]
        found.append(
            Group(
                clause.ref if clause else "",
                clause.heading if clause else "",
                together(states[owner]),
                sum(state.settled for state in states[owner]),
                len(states[owner]),
                tuple(group),
            )
        )
    return tuple(found)


def own_words(text: str, others: Iterable[str]) -> Redline:
    """A text in which, as if put in, every word is marked that one of the others has not."""
    marked = bytearray(len(text))
    for other in set(others) - {text}:
        at = 0
        for op, words in redline(other, text):
            if op is Op.DELETE:
                continue
            if op is Op.INSERT:
                marked[at : at + len(words)] = b"\1" * len(words)
            at += len(words)
    pieces: list[Piece] = []
    at = 0
    for own, run in groupby(marked):
        end = at + sum(1 for _ in run)
        pieces.append(Piece(Op.INSERT if own else Op.SAME, text[at:end]))
        at = end
    return tuple(pieces)


def owner_of(draft: Draft, at: int | None) -> int | None:
    """The article of a clause, or else what stands at the top above it; ``None`` for no clause."""
    if at is None:
        return None
    articles = any(clause.kind is Kind.ARTICLE for clause in draft.clauses)
    top = at
    while at >= 0:
        top = at
        if articles and draft.clauses[at].kind is Kind.ARTICLE:
            break
        at = draft.clauses[at].parent
    return top


def _of_drafts(columns: Sequence[Column], steps: Mapping[str, Step]) -> tuple[Entry | None, ...]:
    entries: list[Entry | None] = []
    before: str | None = None
    for column in columns:
        step = steps.get(column.name)
        if step is None or step.text is None:
            entries.append(None)
            continue
        words = redline(step.text if before is None else before, step.text)
        entries.append(Entry(step.ref, step.draft, Stance.TEXT, None, step.text, words))
        before = step.text
    return tuple(entries)


def _of_parties(
    source: Source, steps: Mapping[str, Step], positions: Sequence[Position]
) -> tuple[Entry | None, ...]:
    held = {each.party: each for each in positions}
    texts = [each.text for each in positions if each.text is not None]

    def cell(column: Column) -> Entry | None:
        if column.kind is ColumnKind.CHAIR:
            return _of_chair(steps, source.chair, texts)
        position = held.get(column.name)
        if position is None:
            return None
        step = steps.get(position.draft)
        return Entry(
            step.ref if step else "",
            position.draft,
            position.stance,
            position.basis,
            position.text,
            () if position.text is None else own_words(position.text, texts),
            position.reported,
        )

    return tuple(cell(column) for column in source.columns)


def _of_chair(
    steps: Mapping[str, Step], chair: frozenset[str], texts: Sequence[str]
) -> Entry | None:
    """The words of the last chair's text that has the point."""
    step = next((each for draft, each in reversed(list(steps.items())) if draft in chair), None)
    if step is None or step.text is None:
        return None
    words = own_words(step.text, texts)
    return Entry(step.ref, step.draft, Stance.TEXT, None, step.text, words)
