"""A point as a person names it: its id, or a citation of a draft."""

from typing import NamedTuple

from negodiff.app.opened import Opened
from negodiff.errors import InputError
from negodiff.model.point import Point, Step, point_id
from negodiff.structure.citations import Outcome, resolve

_MOST_NEAR = 8


class Placed(NamedTuple):
    """A point as it stands in a draft.

    Attributes:
        point: The point.
        step: Its step there.
        ref: Its citation there, or its last one before.
    """

    point: Point
    step: Step
    ref: str


def point_called(opened: Opened, written: str, at: int) -> Point:
    """The one point that a reference means.

    A citation is looked for in the draft, then in those before it, so that a point which left the
    text is found by the citation it had last.

    Args:
        opened: The negotiation.
        written: "P014", "Article 5(2)(a)", "5.2.a".
        at: The draft's position.

    Raises:
        InputError: It means no point, or several; names those there are.
    """
    found = points_called(opened, written, at)
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"{each.id} {_cited(each, opened, at)}" for each in found[:_MOST_NEAR])
    more = f" and {len(found) - _MOST_NEAR} more" if len(found) > _MOST_NEAR else ""
    raise InputError(
        f"{written!r} holds {len(found)} points",
        place=opened.entries[at].path,
        hint=f"Name one of them: {listed}{more}.",
    )


def points_called(opened: Opened, written: str, at: int) -> tuple[Point, ...]:
    """Every point that a reference means: the one cited, or those below the clause cited.

    Raises:
        InputError: As :func:`point_called`, for none.
    """
    written = written.strip()
    if named := point_id(written):
        return (_by_id(opened, named, at),)
    near: list[str] = []
    for place in range(at, -1, -1):
        draft = opened.draft(place)
        meant = resolve(written, draft)
        if meant.outcome is Outcome.EXACT:
            if found := _at(opened, place, meant.clauses[0]):
                return found
        elif place == at or meant.outcome is Outcome.AMBIGUOUS:
            near = near or [draft.clauses[each].ref for each in meant.clauses[:5]]
            if meant.outcome is Outcome.AMBIGUOUS and place == at:
                raise InputError(
                    f"the reference {written!r} may mean several clauses",
                    place=opened.entries[at].path,
                    hint=f"Name one of them: {', '.join(near)}.",
                )
    raise InputError(
        f"there is no clause {written!r}, in this draft or before it",
        place=opened.entries[at].path,
        hint=f"Near it are: {', '.join(near)}." if near else '"negodiff status" lists the points.',
    )


def placed(opened: Opened, point: Point, at: int) -> Placed | None:
    """A point as it stands in a draft, by its position; ``None`` before its first one."""
    first = len(opened.entries) - len(point.steps)
    if at < first:
        return None
    step = point.steps[at - first]
    return Placed(point, step, step.ref or _cited(point, opened, at))


def _by_id(opened: Opened, name: str, at: int) -> Point:
    for point in opened.points:
        if point.id == name:
            first = len(opened.entries) - len(point.steps)
            if at >= first:
                return point
            raise InputError(
                f"{name} does not exist yet in draft {opened.exchanges[at].number}",
                hint=f"It came with draft {opened.exchanges[first].number}.",
            )
    last = opened.points[-1].id if opened.points else "none"
    raise InputError(
        f"there is no point {name}",
        place=opened.folder.path,
        hint=f'The points go up to {last}; "negodiff status" lists them.',
    )


def _at(opened: Opened, place: int, clause: int) -> tuple[Point, ...]:
    """The point that a clause is in a draft, or else those below it, in reading order."""
    clauses = opened.draft(place).clauses
    here: dict[int, Point] = {}
    for point in opened.points:
        known = placed(opened, point, place)
        if known is not None and known.step.clause is not None:
            here[known.step.clause] = point
    if clause in here:
        return (here[clause],)
    below = {clause}
    found: list[Point] = []
    for at in range(clause + 1, len(clauses)):
        if clauses[at].parent not in below:
            continue
        below.add(at)
        if at in here:
            found.append(here[at])
    own = [point for point in found if _same_ref(point, opened, place, clauses[clause].ref)]
    return tuple(own[:1] or found)


def _same_ref(point: Point, opened: Opened, place: int, ref: str) -> bool:
    known = placed(opened, point, place)
    return known is not None and known.step.ref == ref


def _cited(point: Point, opened: Opened, at: int) -> str:
    """A point's citation in a draft, or its last one before."""
    first = len(opened.entries) - len(point.steps)
    steps = point.steps[: max(at - first + 1, 1)]
    return next((step.ref for step in reversed(steps) if step.ref), point.id)
