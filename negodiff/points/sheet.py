"""Where everything stands after one draft, as one value: a row for each point, and the headline.

This is what lists, gates and comparisons are made of. A row carries what it takes of the point's
past, so that nobody has to walk through the steps again; rows can be made of a point's steps, or of
the row before and one more step, with the same result.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from negodiff.model.clause import Kind
from negodiff.model.point import Basis, Event, EventKind, Point, Ruling, State, Step
from negodiff.points.negotiation import Course, Exchange
from negodiff.points.rollup import Counted, Headline, Owners, Tally, summed

if TYPE_CHECKING:
    from negodiff.points.lineage import Track

_PLAIN = frozenset({State.PROPOSED, State.CONVERGED, State.AGREED})


Past = tuple[str, str, str, str, str, str, str]
"""An event as plain data: kind, draft, by, was, basis, rule, why."""


class Row(NamedTuple):
    """One point after one draft.

    Attributes:
        point: Its id.
        kind: What sort of clause it is.
        step: Its step of that draft.
        ref: Its citation there, or its last one.
        in_text: Whether it counts as being in the text: partial drafts take nothing out of it.
        exchanges_open: How many drafts were sent since it became open; ``None`` when settled.
        past: Every event so far, the oldest first, as plain data: most are never looked at.
    """

    point: str
    kind: str
    step: Step
    ref: str
    in_text: bool
    exchanges_open: int | None
    past: tuple[Past, ...]

    @property
    def event(self) -> Event | None:
        """What the draft did to it."""
        return self.step.event

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event so far, the oldest first."""
        return tuple([_event(each) for each in self.past])


class Fold(NamedTuple):
    """A row, and what else of the past the next one is made of.

    Attributes:
        row: The row.
        clause: Position of its clause in the last draft that had it.
        kind: What counted it there: an article, the title, the preamble, or something else.
        owner: Identity of that article.
        untouched: Nobody ever disputed or touched it.
    """

    row: Row
    clause: int
    kind: Kind
    owner: int
    untouched: bool

    @property
    def listed(self) -> bool:
        """Whether it is a point to be listed.

        Left out are points that ended in another one, and the opening and enacting words of a
        preamble as long as nobody ever touched them.
        """
        flags = self.row.step.flags
        return "merged" not in flags and not ("formula" in flags and self.untouched)


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


def advance(before: Fold | None, point: str, kind: str, step: Step, owners: Owners) -> Fold:
    """A point's fold after one more step.

    Args:
        before: The fold after the draft before, or ``None`` for the first step.
        point: The point's id.
        kind: What sort of clause it is.
        step: The step.
        owners: Where the clauses of the step's draft belong.
    """
    settled = step.state.settled
    untouched = is_untouched(step)
    happened = () if step.event is None else (_past(step.event),)
    if before is None:
        assert step.clause is not None, "a point begins where it is in the text"
        row = Row(point, kind, step, step.ref, True, None if settled else 0, happened)
        return Fold(row, step.clause, *owners.of(step.clause), untouched)
    old = before.row
    open_for: int | None = None
    if not settled:
        open_for = 0 if old.exchanges_open is None else old.exchanges_open + 1
    there = step.clause is not None
    row = Row(
        point,
        kind,
        step,
        step.ref or old.ref,
        there or (old.in_text and step.rule is Ruling.NO_ANSWER),
        open_for,
        old.past + happened,
    )
    untouched = untouched and before.untouched
    if step.clause is None:
        return Fold(row, before.clause, before.kind, before.owner, untouched)
    return Fold(row, step.clause, *owners.of(step.clause), untouched)


class Folder:
    """Folds the steps of points, draft by draft; reads each draft once."""

    def __init__(self, exchanges: Sequence[Exchange], threads: Sequence[Sequence[int]]) -> None:
        self._exchanges = exchanges
        self._threads = threads
        self._owners: dict[int, Owners] = {}

    def owners(self, at: int) -> Owners:
        """Where the clauses of a draft belong, by its position."""
        if at not in self._owners:
            self._owners[at] = Owners(self._exchanges[at].draft, self._threads[at])
        return self._owners[at]

    def fold(self, point: str, kind: str, steps: Sequence[Step], at: int) -> Fold:
        """A point's fold after its ``steps``, the last of which is in the draft at ``at``."""
        first = at - len(steps) + 1
        last = step = steps[-1]
        ref = ""
        in_text: bool | None = None
        place = at
        for back, step in enumerate(reversed(steps)):
            ref = ref or step.ref
            if step.clause is not None:
                in_text = True if in_text is None else in_text
                place = at - back
                break
            if step.rule is not Ruling.NO_ANSWER:
                in_text = False
        assert step.clause is not None, f"a point begins where it is in the text: {first}"
        open_for: int | None = None
        if not last.state.settled:
            open_for = 0
            for earlier in reversed(steps[:-1]):
                if earlier.state.settled:
                    break
                open_for += 1
        row = Row(
            point,
            kind,
            last,
            ref,
            bool(in_text),
            open_for,
            tuple([_past(each.event) for each in steps if each.event is not None]),
        )
        untouched = all(map(is_untouched, steps))
        return Fold(row, step.clause, *self.owners(place).of(step.clause), untouched)


def sheet_of(folds: Iterable[Fold], draft: str, articles: tuple[tuple[str, int], ...]) -> Sheet:
    """The sheet that some folds make.

    Args:
        folds: One for each point so far, in the order of their ids.
        draft: The draft's number.
        articles: How many articles each draft up to this one has.
    """
    listed = [fold for fold in folds if fold.listed]
    ordered = sorted(listed, key=lambda fold: (not fold.row.in_text, fold.clause))
    events = [fold.row.step.event for fold in listed if fold.row.step.event is not None]
    reopened = [event for event in events if event.kind is EventKind.REOPENED]
    return Sheet(
        draft,
        tuple([fold.row for fold in ordered]),
        summed(
            Counted(fold.kind, fold.owner, fold.row.in_text, fold.row.step.state) for fold in listed
        ),
        Tally(
            len(events) - len(reopened),
            len(reopened),
            sum(event.was is State.CONVERGED for event in reopened),
        ),
        articles,
    )


def sheet(course: Course, exchanges: Sequence[Exchange], at: int) -> Sheet:
    """Everything after a draft, by its position."""
    behind = len(course.numbers) - 1 - at
    folder = Folder(exchanges, course.lineage.threads)
    folds = [
        folder.fold(point.id, _kind(track, point, at), point.steps[: len(point.steps) - behind], at)
        for point, track in zip(course.points, course.lineage.tracks, strict=True)
        if len(point.steps) > behind
    ]
    counted = tuple((each.number, article_count(each)) for each in exchanges[: at + 1])
    return sheet_of(folds, course.numbers[at], counted)


def _kind(track: "Track", point: Point, at: int) -> str:
    """What sort of clause a point was in the last draft until ``at`` that had it."""
    for unit in reversed(track.units[: at - track.first + 1]):
        if unit is not None:
            return str(unit.kind)
    return point.kind


def article_count(exchange: Exchange) -> int:
    """How many articles a draft has."""
    return sum([clause.kind is Kind.ARTICLE for clause in exchange.draft.clauses])


def _past(event: Event) -> Past:
    return (
        event.kind.value,
        event.draft,
        event.by,
        event.was.value,
        event.basis.value,
        event.rule.value,
        event.why,
    )


def _event(past: Past) -> Event:
    kind, draft, by, was, basis, rule, why = past
    return Event(EventKind(kind), draft, by, State(was), Basis(basis), Ruling(rule), why)


def is_untouched(step: Step) -> bool:
    """Whether nobody disputes or touches a point in a draft."""
    return step.state in _PLAIN and "touched" not in step.flags


def withdrawn(event: Event) -> bool:
    """Whether an event withdrew a convergence, which is reported apart from what was agreed."""
    return event.kind is EventKind.REOPENED and event.was is State.CONVERGED
