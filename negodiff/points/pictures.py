"""The numbers behind the pictures of a negotiation: counts over the drafts, articles, moves.

Everything is read from the points' steps and from the sheets; how it is drawn is not known here.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from negodiff.model.clause import Kind
from negodiff.model.point import EventKind, State
from negodiff.model.relation import Relation
from negodiff.points.movement import Movement
from negodiff.points.negotiation import Course, Exchange
from negodiff.points.rollup import Owners, Tally, Whole, together
from negodiff.points.sheet import Fold, Sheet, advance, withdrawn

_UNTOUCHED = frozenset({Relation.UNCHANGED, Relation.RENUMBERED})


class Tier(NamedTuple):
    """Where the points stood after one draft.

    Attributes:
        draft: Its number.
        states: How many points were in each state; every state is a key.
        tally: What the draft did.
    """

    draft: str
    states: Mapping[State, int]
    tally: Tally

    @property
    def settled(self) -> int:
        """How many points were settled."""
        return sum(count for state, count in self.states.items() if state.settled)

    @property
    def total(self) -> int:
        """How many points there were."""
        return sum(self.states.values())


class Cell(NamedTuple):
    """One article after one draft.

    Attributes:
        ref: Its citation in that draft, or "" where it is not in the text.
        whole: Where its points stand together; ABSENT where all of them are dropped.
        points: How many it has.
        changed: How many the draft changed, apart from their numbers.
        resolved: How many became settled.
        reopened: How many ceased to be agreed or dropped.
        withdrawn: How many ceased to be converged.
    """

    ref: str
    whole: Whole
    points: int
    changed: int
    resolved: int
    reopened: int
    withdrawn: int


class Strip(NamedTuple):
    """One article, or the title, the preamble, an annex, through the drafts.

    Attributes:
        ref: Its citation in the last draft that has it.
        number: Its number there without its style ("5"), or "".
        heading: Its heading there, or "".
        article: Whether it is counted as an article.
        clause: Position of its clause there.
        in_text: Whether the last draft has it.
        cells: One for each draft; ``None`` before it appeared.
    """

    ref: str
    number: str
    heading: str
    article: bool
    clause: int
    in_text: bool
    cells: tuple[Cell | None, ...]


class Moved(NamedTuple):
    """How one draft's words moved as measured against another side's last ones, over all points.

    Attributes:
        draft: The draft.
        party: Whose it is.
        against: By whose words it is measured.
        toward: On how many points it came nearer.
        away: On how many it went away.
        level: On how many it moved and is as far as before.
        net: The sum of the differences of distance, in points: positive is nearer.
    """

    draft: str
    party: str
    against: str
    toward: int
    away: int
    level: int
    net: float


def tiers(sheets: Iterable[Sheet]) -> tuple[Tier, ...]:
    """Counts of states, a tier for each draft."""
    found = []
    for sheet in sheets:
        counts = Counter(row.step.state for row in sheet.rows)
        found.append(Tier(sheet.draft, {state: counts[state] for state in State}, sheet.tally))
    return tuple(found)


def moves(movements: Iterable[Movement]) -> tuple[Moved, ...]:
    """Movements summed up by draft and sides, in the order of the drafts."""
    found: dict[tuple[str, str, str], list[float]] = {}
    for each in movements:
        found.setdefault((each.draft, each.party, each.against), []).append(each.toward)
    ordered = sorted(found.items(), key=lambda item: (int(item[0][0]), item[0][1:]))
    return tuple(
        Moved(
            *sides,
            sum(step > 0 for step in steps),
            sum(step < 0 for step in steps),
            sum(step == 0 for step in steps),
            round(sum(steps), 2),
        )
        for sides, steps in ordered
    )


def strips(course: Course, exchanges: Sequence[Exchange], at: int, base: int) -> tuple[Strip, ...]:
    """Articles by drafts, as far as the draft at a position, in its reading order; the gone last.

    Title, preamble, annexes and whatever else stands outside the articles have a strip each.

    Args:
        course: The points.
        exchanges: The drafts.
        at: The position of the last one.
        base: That of the last whole text, which has what a partial one leaves alone.
    """
    threads = course.lineage.threads
    folds: dict[str, Fold] = {}
    columns: list[dict[int, list[Fold]]] = []
    places: list[dict[int, int]] = []
    kinds: dict[int, Kind] = {}
    for place in range(at + 1):
        owners = Owners(exchanges[place].draft, threads[place])
        _advance(folds, course, place, owners)
        column: dict[int, list[Fold]] = {}
        for fold in folds.values():
            if fold.listed:
                column.setdefault(fold.owner, []).append(fold)
                kinds[fold.owner] = fold.kind
        columns.append(column)
        places.append({thread: clause for clause, thread in enumerate(threads[place])})
    found: list[tuple[tuple[bool, int, int], Strip]] = []
    for owner in dict.fromkeys(owner for column in columns for owner in column):
        known = [place for place in range(at + 1) if owner in places[place]]
        last = max((place for place in known if owner in columns[place]), default=known[-1])
        last = base if owner in places[base] and last >= base else last
        clause = exchanges[last].draft.clauses[places[last][owner]]
        cells = tuple(
            _cell(column.get(owner, ()), exchanges[place], places[place].get(owner))
            for place, column in enumerate(columns)
        )
        heading = clause.text if clause.kind is Kind.TITLE else clause.heading
        there = places[last]
        position = _position(owner, there, places[base]) if last > base else there[owner]
        article = kinds[owner] is Kind.ARTICLE
        strip = Strip(
            clause.ref,
            clause.number,
            heading,
            article,
            position,
            last in (at, base) and cells[-1] is not None,
            cells,
        )
        found.append(((last not in (at, base), position, owner), strip))
    return tuple(strip for _, strip in sorted(found, key=lambda each: each[0]))


def _position(owner: int, there: Mapping[int, int], whole: Mapping[int, int]) -> int:
    """Where a thread stands in a whole text: what only a partial one has, with what precedes it."""
    if owner in whole:
        return whole[owner]
    return max((whole[each] for each in there if each in whole and there[each] < there[owner]),
               default=there[owner])  # fmt: skip


def _advance(folds: dict[str, Fold], course: Course, place: int, owners: Owners) -> None:
    """Take every point's step of one draft."""
    count = len(course.numbers)
    for point in course.points:
        step = place - (count - len(point.steps))
        if step >= 0:
            before = folds.get(point.id)
            folds[point.id] = advance(before, point.id, point.kind, point.steps[step], owners)


def _cell(folds: Iterable[Fold], exchange: Exchange, clause: int | None) -> Cell | None:
    known = list(folds)
    if not known:
        return None
    present = [fold for fold in known if fold.row.in_text]
    states = [fold.row.step.state for fold in present or known]
    dropped = not present and all(state is State.DROPPED for state in states)
    events = [fold.row.step.event for fold in known if fold.row.step.event is not None]
    gone = [event for event in events if event.kind is EventKind.REOPENED]
    only = sum(withdrawn(event) for event in gone)
    return Cell(
        exchange.draft.clauses[clause].ref if clause is not None else "",
        Whole.ABSENT if dropped else together(states),
        len(present),
        sum(_changed(fold) for fold in known),
        len(events) - len(gone),
        len(gone) - only,
        only,
    )


def _changed(fold: Fold) -> bool:
    return not _UNTOUCHED.issuperset(fold.row.step.relations)
