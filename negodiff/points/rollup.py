"""Where the whole stands: articles, title and preamble, the headline, what is open and since when.

Counted over the articles that are in the text, with what is open of them though the latest draft
left it out: a paragraph that one side wants deleted keeps its article from being settled. Title and
preamble stand apart from the articles; annexes and closing are points like others but no articles.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from negodiff.model.clause import Draft, Kind
from negodiff.model.point import EventKind, Point, Ruling, State, Step
from negodiff.points.negotiation import Course, Exchange


class Whole(StrEnum):
    """Where several points stand together."""

    AGREED = "agreed"
    CONVERGED = "converged"
    PARTLY = "partly"
    PROPOSED = "proposed"
    CONTESTED = "contested"
    ABSENT = "absent"


class Articles(NamedTuple):
    """How many articles stand where.

    Attributes:
        total: Articles in the text; settled + partly + open.
        settled: All their points are settled; agreed + converged.
        agreed: All their points are agreed.
        converged: All settled, and at least one nobody has confirmed.
        partly: Some points are settled.
        open: None is.
        dropped: Articles that are gone from the text by consent; beside the total.
    """

    total: int
    settled: int
    agreed: int
    converged: int
    partly: int
    open: int
    dropped: int


class Headline(NamedTuple):
    """The numbers that are quoted, with their denominator."""

    articles: Articles
    title: Whole
    preamble: Whole


class Line(NamedTuple):
    """One point as it stands after one draft.

    Attributes:
        point: The point.
        step: Its step of that draft.
        ref: Its citation there, or its last one.
        in_text: Whether it counts as being in the text.
        exchanges_open: How many drafts were sent since it became open; ``None`` when settled.
    """

    point: Point
    step: Step
    ref: str
    in_text: bool
    exchanges_open: int | None


class Tally(NamedTuple):
    """What one draft did, in counts."""

    resolved: int
    reopened: int
    withdrawn: int


_LIVE: Final = (State.CONTESTED, State.PROPOSED)
"""How a point stands that is disputed although it is not in the latest text."""


def together(states: Iterable[State]) -> Whole:
    """Where several points stand as one: agreed or converged when all are settled."""
    found = list(states)
    if not found:
        return Whole.ABSENT
    settled = [state for state in found if state.settled]
    if len(settled) == len(found):
        agreed = all(state is not State.CONVERGED for state in found)
        return Whole.AGREED if agreed else Whole.CONVERGED
    if settled:
        return Whole.PARTLY
    if all(state is State.PROPOSED for state in found):
        return Whole.PROPOSED
    return Whole.CONTESTED


def lines(course: Course, at: int) -> tuple[Line, ...]:
    """All points to be listed after a draft, by its position, in the order of their ids.

    Left out are points that ended in another one, and the opening and enacting words of a preamble
    as long as nobody ever touched them.
    """
    found: list[Line] = []
    first = {track.id: track.first for track in course.lineage.tracks}
    for point in course.points:
        place = at - first[point.id]
        if place < 0:
            continue
        steps = point.steps[: place + 1]
        step = steps[-1]
        if "merged" in step.flags or ("formula" in step.flags and _untouched(steps)):
            continue
        ref = step.ref or next((each.ref for each in reversed(steps) if each.ref), "")
        found.append(Line(point, step, ref, _in_text(steps), _open_for(steps)))
    return tuple(found)


class Counted(NamedTuple):
    """What the headline needs of a point: where it belongs, and how it stands.

    Attributes:
        kind: What counts it: an article, the title, the preamble, or something else.
        owner: Identity of that article.
        in_text: Whether it counts as being in the text.
        state: Where it stands.
    """

    kind: Kind
    owner: int
    in_text: bool
    state: State


def headline(course: Course, exchanges: Sequence[Exchange], at: int) -> Headline:
    """The headline after a draft, by its position."""
    first = {track.id: track.first for track in course.lineage.tracks}
    owners: dict[int, Owners] = {}
    found: list[Counted] = []
    for line in lines(course, at):
        place, clause = _last_place(line.point, first[line.point.id], at)
        if place not in owners:
            owners[place] = Owners(exchanges[place].draft, course.lineage.threads[place])
        kind, owner = owners[place].of(clause)
        found.append(Counted(kind, owner, line.in_text, line.step.state))
    return summed(found)


def summed(points: Iterable[Counted]) -> Headline:
    """The headline of some points."""
    articles: dict[int, list[State]] = {}
    gone: dict[int, list[State]] = {}
    title: list[State] = []
    preamble: list[State] = []
    for kind, owner, in_text, state in points:
        counts = in_text or state in _LIVE
        if kind is Kind.ARTICLE:
            (articles if in_text else gone).setdefault(owner, []).append(state)
        elif counts and kind is Kind.TITLE:
            title.append(state)
        elif counts and kind is Kind.PREAMBLE:
            preamble.append(state)
    for owner in articles.keys() & gone.keys():
        articles[owner] += [state for state in gone[owner] if state in _LIVE]
    wholes = [together(states) for states in articles.values()]
    agreed, converged = wholes.count(Whole.AGREED), wholes.count(Whole.CONVERGED)
    partly = wholes.count(Whole.PARTLY)
    dropped = sum(
        owner not in articles and all(state is State.DROPPED for state in states)
        for owner, states in gone.items()
    )
    settled = agreed + converged
    return Headline(
        Articles(
            len(wholes), settled, agreed, converged, partly, len(wholes) - settled - partly, dropped
        ),
        together(title),
        together(preamble),
    )


def tally(course: Course, at: int) -> Tally:
    """What a draft did, by its position; ``withdrawn`` are those reopened that had converged."""
    events = [line.step.event for line in lines(course, at) if line.step.event is not None]
    reopened = [event for event in events if event.kind is EventKind.REOPENED]
    withdrawn = sum(event.was is State.CONVERGED for event in reopened)
    return Tally(len(events) - len(reopened), len(reopened), withdrawn)


def _untouched(steps: Sequence[Step]) -> bool:
    return all(
        step.state in (State.PROPOSED, State.CONVERGED, State.AGREED)
        and "touched" not in step.flags
        for step in steps
    )


def _in_text(steps: Sequence[Step]) -> bool:
    """Whether the last draft has it, partial ones aside that do not show it."""
    for step in reversed(steps):
        if step.clause is not None:
            return True
        if step.rule is not Ruling.NO_ANSWER:
            return False
    return False


def _open_for(steps: Sequence[Step]) -> int | None:
    if steps[-1].state.settled:
        return None
    count = 0
    for step in reversed(steps[:-1]):
        if step.state.settled:
            break
        count += 1
    return count


def _last_place(point: Point, first: int, at: int) -> tuple[int, int]:
    for place in range(at - first, -1, -1):
        clause = point.steps[place].clause
        if clause is not None:
            return place + first, clause
    raise AssertionError("a point begins where it is in the text")


class Owners:
    """Which article, title or preamble each clause of one draft belongs to.

    In a draft without articles its topmost sections or numbered clauses are counted in their place.
    """

    def __init__(self, draft: Draft, threads: Sequence[int]) -> None:
        self._draft = draft
        self._threads = threads
        kinds = {clause.kind for clause in draft.clauses}
        if Kind.ARTICLE in kinds:
            self._counted = frozenset({Kind.ARTICLE})
        elif Kind.SECTION in kinds:
            self._counted = frozenset({Kind.SECTION})
        else:
            self._counted = frozenset({Kind.PARAGRAPH})

    def of(self, clause: int) -> tuple[Kind, int]:
        """The kind that counts (article, title, preamble, or the topmost one), and its identity."""
        owner = -1
        top = clause
        at = clause
        while at >= 0:
            top = at
            if self._draft.clauses[at].kind in self._counted:
                owner = at
            at = self._draft.clauses[at].parent
        kind = self._draft.clauses[top].kind
        if kind in (Kind.TITLE, Kind.PREAMBLE, Kind.ANNEX, Kind.CLOSING) or owner < 0:
            return kind, self._threads[top]
        return Kind.ARTICLE, self._threads[owner]
