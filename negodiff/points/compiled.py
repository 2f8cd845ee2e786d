"""A draft with the positions woven into it: the text as it stands between the sides.

What is settled stands as it is; what is open has brackets that say who holds what; what one side
left out of the draft and another still wants stands where it was last.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.point import Point
from negodiff.points.bracketed import bracketed
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


class _Further(NamedTuple):
    """A clause that is put in.

    Attributes:
        parent: Position in the draft of the clause that holds it, or -1.
        words: Its words, in brackets.
        last: The clause as it was in the last draft that had it.
        numbered: That clause's number is nobody else's there, so that it can have it again.
    """

    parent: int
    words: str
    last: Clause
    numbered: bool


def compiled(
    draft: Draft,
    rows: Sequence[Row],
    points: Sequence[Point],
    parties: Sequence[str],
    before: Callable[[str], Draft],
) -> Compiled:
    """Weave the positions into a draft.

    Args:
        draft: The draft.
        rows: All points after it.
        points: The same points with their steps up to that draft.
        parties: Codes of all parties.
        before: Gives an earlier draft by its number.
    """
    children = folded_children(draft)
    inner = frozenset(children.values())
    texts: dict[int, str] = {}
    for row in rows:
        at = row.step.clause
        if at is None:
            continue
        at = children.get(at, at)
        clause = draft.clauses[at]
        article = draft.clauses[clause.parent] if at in inner else clause
        words = bracketed(row, parties, article.heading)
        if words is not None and words != draft.clauses[at].text:
            texts[at] = words
    known = {point.id: point for point in points}
    behind = _left_out(draft, rows, known, parties, before)
    clauses: list[Clause] = []
    place: dict[int, int] = {-1: -1}
    clauses.extend(_clause(each, place) for each in behind.get(-1, ()))
    for at, clause in enumerate(draft.clauses):
        place[at] = len(clauses)
        clauses.append(
            clause._replace(text=texts.get(at, clause.text), parent=place[clause.parent])
        )
        clauses.extend(_clause(each, place) for each in behind.get(at, ()))
    return Compiled(draft._replace(clauses=tuple(clauses)), texts, len(clauses) - len(place) + 1)


def _clause(further: _Further, place: Mapping[int, int]) -> Clause:
    last = further.last
    label, number = (last.label, last.number) if further.numbered else ("", "")
    kind = last.kind if label and last.kind in _RANKS else Kind.PARAGRAPH
    return Clause(place[further.parent], kind, label, number, "", "", further.words, None)


def _left_out(
    draft: Draft,
    rows: Sequence[Row],
    points: Mapping[str, Point],
    parties: Sequence[str],
    before: Callable[[str], Draft],
) -> dict[int, list[_Further]]:
    """What is open and not in the draft, by the clause that it goes behind.

    It goes behind what stood before it in the last draft that had it, where that is still there.
    """
    there = {row.point: row.step.clause for row in rows if row.step.clause is not None}
    found: dict[int, list[_Further]] = {}
    told: set[tuple[str, int]] = set()
    for row in rows:
        if row.step.clause is not None or row.step.state.settled:
            continue
        words = bracketed(row, parties)
        if not words:
            continue
        place = _Place(points[row.point], points.values(), there)
        at = place.before
        while at >= 0 and _RANKS.get(draft.clauses[at].kind, 0) > _RANKS.get(row.kind, 0):
            at = draft.clauses[at].parent
        parent = draft.clauses[at].parent if at >= 0 else -1
        was = before(place.draft)
        article = place.article(was)
        if article >= 0 and (place.draft, article) not in told:
            told.add((place.draft, article))
            words = _headed(words, was.clauses[article].heading)
        further = _Further(
            parent,
            words.replace("\n", " – "),
            was.clauses[place.clause],
            _is_free(place, was, draft, parent),
        )
        found.setdefault(_end_of(draft, at), []).append(further)
    return found


class _Place:
    """Where a point stood in the last draft that had it, among those that are still there.

    Attributes:
        draft: The number of that draft.
        clause: The point's clause there.
        before: The clause, in the draft that is written, of what stood before it; -1 for none.
        others: Clauses of the points that both drafts have: there, and in the one that is written.
    """

    def __init__(self, point: Point, points: Iterable[Point], there: Mapping[str, int]) -> None:
        last = next(step for step in reversed(point.steps) if step.clause is not None)
        assert last.clause is not None, "a point begins where it is in the text"
        self.draft, self.clause = last.draft, last.clause
        self.others: list[tuple[int, int]] = []
        for other in points:
            step = next((each for each in other.steps if each.draft == last.draft), None)
            if other.id in there and step is not None and step.clause is not None:
                self.others.append((step.clause, there[other.id]))
        _, self.before = max(
            (each for each in self.others if each[0] < last.clause), default=(-1, -1)
        )

    def article(self, was: Draft) -> int:
        """The article that it stood in, where nothing of it is left and it had a heading, or -1."""
        at = was.clauses[self.clause].parent
        while at >= 0 and was.clauses[at].kind in _RANKS:
            at = was.clauses[at].parent
        if at < 0 or not was.clauses[at].heading or was.clauses[self.clause].kind not in _RANKS:
            return -1
        end = _end_of(was, at)
        return -1 if any(at <= then <= end for then, _ in self.others) else at


def _headed(words: str, heading: str) -> str:
    """Words in brackets with the heading of the article that was left out with them."""
    if f"{heading}\n" in words:
        return words  # those of an article that is one paragraph have it
    attributed, colon, rest = words.partition(": ")
    if colon and words[0] == "[":
        return f"{attributed}: {heading} – {rest}"
    return f"{heading} – {words}"


def _is_free(place: _Place, was: Draft, draft: Draft, parent: int) -> bool:
    """Whether a clause that was left out can have its number again.

    It can where it goes under the clause that held it, which its neighbours of that time show, and
    nothing there has that number by now.
    """
    clause = was.clauses[place.clause]
    if not clause.label or clause.kind not in _RANKS:
        return False
    siblings = [now for then, now in place.others if was.clauses[then].parent == clause.parent]
    if not any(draft.clauses[now].parent == parent for now in siblings):
        return False
    return all(each.number != clause.number for each in draft.clauses if each.parent == parent)


def _end_of(draft: Draft, at: int) -> int:
    """The last clause below one, or itself."""
    end = at
    while at >= 0 and end + 1 < len(draft.clauses) and draft.clauses[end + 1].parent >= at:
        end += 1
    return end
