"""A draft with the positions woven into it: the text as it stands between the sides.

What is settled stands as it is; what is open has brackets that say who holds what; what one side
left out of the draft and another still wants stands where it was last.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.point import Point
from negodiff.points.bracketed import bracketed
from negodiff.points.settled import settled_words
from negodiff.points.sheet import Row
from negodiff.structure.show import folded_children

_RANKS: Mapping[str, int] = {Kind.PARAGRAPH: 1, Kind.SUBPARAGRAPH: 2}
"""How deep a clause stands below its article."""


class Compiled(NamedTuple):
    """A draft with brackets computed from the positions.

    Attributes:
        draft: The clauses, with words of their own and further clauses where one side left a point
            out.
        texts: The clauses of the draft as sent whose words are other ones, by their positions.
        added: How many clauses were put in.
    """

    draft: Draft
    texts: Mapping[int, str]
    added: int


def compiled(
    draft: Draft, rows: Sequence[Row], points: Sequence[Point], parties: Sequence[str]
) -> Compiled:
    """Weave the positions into a draft.

    Args:
        draft: The draft.
        rows: All points after it.
        points: The same points with their steps up to that draft.
        parties: Codes of all parties.
    """
    children = folded_children(draft)
    inner = frozenset(children.values())
    texts: dict[int, str] = {}
    for row in rows:
        at = row.step.clause
        if at is None or settled_words(row.step) == row.step.text:
            continue
        at = children.get(at, at)
        clause = draft.clauses[at]
        article = draft.clauses[clause.parent] if at in inner else clause
        words = bracketed(row, parties, article.heading)
        if words is not None and words != draft.clauses[at].text:
            texts[at] = words
    behind = _left_out(draft, rows, {point.id: point for point in points}, parties)
    clauses: list[Clause] = []
    place: dict[int, int] = {-1: -1}
    for words, parent in behind.get(-1, ()):
        clauses.append(_further(words, parent, place))
    for at, clause in enumerate(draft.clauses):
        place[at] = len(clauses)
        clauses.append(
            clause._replace(text=texts.get(at, clause.text), parent=place[clause.parent])
        )
        for words, parent in behind.get(at, ()):
            clauses.append(_further(words, parent, place))
    return Compiled(draft._replace(clauses=tuple(clauses)), texts, len(clauses) - len(place) + 1)


def _further(words: str, parent: int, place: Mapping[int, int]) -> Clause:
    return Clause(place[parent], Kind.PARAGRAPH, "", "", "", "", words, None)


def _left_out(
    draft: Draft, rows: Sequence[Row], points: Mapping[str, Point], parties: Sequence[str]
) -> dict[int, list[tuple[str, int]]]:
    """What is open and not in the draft: behind which clause it goes, its words, what holds it.

    It goes behind what stood before it in the last draft that had it, where that is still there.
    """
    there = {row.point: row.step.clause for row in rows if row.step.clause is not None}
    found: dict[int, list[tuple[str, int]]] = {}
    for row in rows:
        if row.step.clause is not None or row.step.state.settled:
            continue
        words = bracketed(row, parties)
        if not words:
            continue
        at = _last_before(points[row.point], points.values(), there)
        while at >= 0 and _RANKS.get(draft.clauses[at].kind, 0) > _RANKS.get(row.kind, 0):
            at = draft.clauses[at].parent
        parent = draft.clauses[at].parent if at >= 0 else -1
        found.setdefault(_end_of(draft, at), []).append((words.replace("\n", " "), parent))
    return found


def _last_before(point: Point, points: Iterable[Point], there: Mapping[str, int]) -> int:
    """The clause, in the draft, of what stood before a point in the last draft that had it."""
    last = next(step for step in reversed(point.steps) if step.clause is not None)
    assert last.clause is not None, "a point begins where it is in the text"
    nearest, at = -1, -1
    for other in points:
        step = next((each for each in other.steps if each.draft == last.draft), None)
        if other.id not in there or step is None or step.clause is None:
            continue
        if nearest < step.clause < last.clause:
            nearest, at = step.clause, there[other.id]
    return at


def _end_of(draft: Draft, at: int) -> int:
    """The last clause below one, or itself."""
    end = at
    while at >= 0 and end + 1 < len(draft.clauses) and draft.clauses[end + 1].parent >= at:
        end += 1
    return end
