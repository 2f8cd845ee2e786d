"""Two sheets beside each other: what became of the points from one draft to a later one."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from negodiff.model.comparison import Pair
from negodiff.model.development import Became, Development, Status, Turn
from negodiff.model.point import EventKind, State
from negodiff.points.sheet import Row, Sheet

_SETTLING: Mapping[State, Turn] = {
    State.AGREED: Turn.AGREED,
    State.CONVERGED: Turn.CONVERGED,
    State.DROPPED: Turn.DROPPED,
}


class Both(NamedTuple):
    """One point in two sheets.

    Attributes:
        old: Its row after the older draft, or ``None`` when it was not there yet.
        new: Its row after the newer draft.
        status: From what to what.
    """

    old: Row | None
    new: Row
    status: Status


def beside(old: Sheet, new: Sheet) -> tuple[Both, ...]:
    """Every point of the newer sheet with what it was in the older one."""
    before = {row.point: row for row in old.rows}
    numbers = [number for number, _ in new.articles]
    since = frozenset(numbers[numbers.index(old.draft) + 1 :])
    return tuple(
        Both(was, row, _status(was, row, since))
        for row in new.rows
        for was in [before.get(row.point)]
    )


def development(
    old: Sheet, new: Sheet, both: Iterable[Both], unknown: tuple[str, ...] = ()
) -> Development:
    """What became of all points.

    Args:
        old: After the older draft.
        new: After the newer one.
        both: The points in both, as :func:`beside` gives them.
        unknown: Numbers of the drafts of which it is not known who tabled them.
    """
    items: list[Became] = []
    counts = dict.fromkeys(EventKind, 0)
    withdrawn = 0
    for each in both:
        turn = _turn(each.status)
        if each.status.event is not None:
            counts[each.status.event] += 1
            withdrawn += turn is Turn.WITHDRAWN
        if turn is not None:
            items.append(Became(each.new.point, each.new.ref, turn, each.status))
    order = list(Turn)
    items.sort(key=lambda item: order.index(item.turn))
    return Development(
        old.draft,
        new.draft,
        counts[EventKind.RESOLVED],
        counts[EventKind.REOPENED],
        withdrawn,
        tuple(items),
        unknown,
    )


def with_points(pairs: Iterable[Pair], both: Iterable[Both]) -> tuple[Pair, ...]:
    """The pairs of a comparison, each with the point it is and what became of it.

    A point is found by its citation in either draft. Of an article and its only paragraph, which
    share one, it is the pair that has the words.
    """
    told = list(pairs)
    news = _places(told, new=True)
    olds = _places(told, new=False)
    for each in both:
        if each.new.step.clause is not None:
            at = news.get(each.new.ref)
        elif each.old is not None and each.old.step.clause is not None:
            at = olds.get(each.old.ref)
        else:
            at = None
        if at is not None and told[at].point is None:
            told[at] = told[at]._replace(point=each.new.point, status=each.status)
    return tuple(told)


def _places(pairs: list[Pair], *, new: bool) -> dict[str, int]:
    """Where each citation of one draft stands among the pairs."""
    found: dict[str, int] = {}
    worded: dict[str, bool] = {}
    for at, pair in enumerate(pairs):
        for clause in pair.new if new else pair.old:
            has_words = bool(clause.text)
            if clause.ref not in found or (has_words and not worded[clause.ref]):
                found[clause.ref] = at
                worded[clause.ref] = has_words
    return found


def _status(old: Row | None, new: Row, since: frozenset[str]) -> Status:
    """From what to what; the event is the last of its kind in the drafts ``since`` the older."""
    was = old.step.state if old is not None else None
    now = new.step.state
    kind: EventKind | None = None
    if now.settled and not (was is not None and was.settled):
        kind = EventKind.RESOLVED
    elif was is not None and was.settled and not now.settled:
        kind = EventKind.REOPENED
    happened = (each for each in reversed(new.events) if each.draft in since)
    event = next((each for each in happened if each.kind is kind), None)
    if event is None:
        return Status(was, now, None, new.step.party, new.step.basis, new.step.why)
    return Status(was, now, kind, event.by, event.basis, event.why)


def _turn(status: Status) -> Turn | None:
    """What is worth telling first, if anything is."""
    if status.event is EventKind.REOPENED:
        return Turn.WITHDRAWN if status.old is State.CONVERGED else Turn.REOPENED
    if status.event is EventKind.RESOLVED:
        return _SETTLING[status.new]
    if status.old is None:
        return Turn.NEW
    if status.old is State.CONVERGED and status.new is State.AGREED:
        return Turn.CONFIRMED
    if status.new is State.CONTESTED and status.old is not State.CONTESTED:
        return Turn.CONTESTED
    return None
