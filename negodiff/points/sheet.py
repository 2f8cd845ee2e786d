"""Where everything stands after one draft, as one value: a row for each point, and the headline.

This is what lists, gates and comparisons are made of. A row carries what it takes of the point's
past, so that nobody has to walk through the steps again.
"""

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from negodiff.model.clause import Kind
from negodiff.model.point import Event, EventKind, State, Step
from negodiff.points import rollup
from negodiff.points.negotiation import Course, Exchange
from negodiff.points.rollup import Headline, Tally


class Row(NamedTuple):
    """One point after one draft.

    Attributes:
        point: Its id.
        kind: What sort of clause it is.
        step: Its step of that draft.
        ref: Its citation there, or its last one.
        in_text: Whether it counts as being in the text.
        exchanges_open: How many drafts were sent since it became open; ``None`` when settled.
        events: Every event so far, the oldest first.
    """

    point: str
    kind: str
    step: Step
    ref: str
    in_text: bool
    exchanges_open: int | None
    events: tuple[Event, ...]

    @property
    def event(self) -> Event | None:
        """What the draft did to it."""
        return self.step.event

    @property
    def walked_back(self) -> tuple[Event, ...]:
        """The events that reopened it."""
        return tuple(event for event in self.events if event.kind is EventKind.REOPENED)


class Sheet(NamedTuple):
    """All points after one draft.

    Attributes:
        draft: The draft's number.
        rows: The points to be listed, in reading order; those that left the text at the end.
        headline: Articles, title and preamble in numbers.
        tally: What the draft did, in counts.
        articles: How many articles each draft up to this one has, by its number.
    """

    draft: str
    rows: tuple[Row, ...]
    headline: Headline
    tally: Tally
    articles: tuple[tuple[str, int], ...]

    def row(self, point: str) -> Row | None:
        """The row of a point, or ``None`` where it is not listed."""
        return next((row for row in self.rows if row.point == point), None)


def sheet(course: Course, exchanges: Sequence[Exchange], at: int) -> Sheet:
    """Everything after a draft, by its position."""
    placed: list[tuple[tuple[bool, int], Row]] = []
    behind = len(course.numbers) - 1 - at
    for line in rollup.lines(course, at):
        past = line.point.steps[: len(line.point.steps) - behind]
        events = tuple(step.event for step in past if step.event is not None)
        last = next(step.clause for step in reversed(past) if step.clause is not None)
        row = Row(
            line.point.id,
            line.point.kind,
            line.step,
            line.ref,
            line.in_text,
            line.exchanges_open,
            events,
        )
        placed.append(((not line.in_text, last), row))
    placed.sort(key=itemgetter(0))
    return Sheet(
        course.numbers[at],
        tuple(row for _, row in placed),
        rollup.headline(course, exchanges, at),
        rollup.tally(course, at),
        tuple((each.number, _articles(each)) for each in exchanges[: at + 1]),
    )


def withdrawn(event: Event) -> bool:
    """Whether an event withdrew a convergence, which is reported apart from what was agreed."""
    return event.kind is EventKind.REOPENED and event.was is State.CONVERGED


def _articles(exchange: Exchange) -> int:
    return sum(clause.kind is Kind.ARTICLE for clause in exchange.draft.clauses)
