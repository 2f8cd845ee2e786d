"""For each word of a point's text the party and the draft that brought it in.

As a line of code has its commit: a word belongs to the draft in which it came to stand where it
stands. Words that return are those of the draft they return to. A part of a split has its words
from the whole, merged words have theirs from the members.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from negodiff.diff.redline import redline
from negodiff.model.comparison import Op
from negodiff.model.point import Point, Step
from negodiff.text.tokens import tokens, words


class Run(NamedTuple):
    """Words in a row that one party brought in with one draft.

    Attributes:
        text: The words, white space and signs included.
        party: Code of who tabled the draft, or "" when unknown.
        draft: Its number.
    """

    text: str
    party: str
    draft: str


class Share(NamedTuple):
    """How much of a text one party and draft brought in: words, and their share from 0 to 1."""

    party: str
    draft: str
    words: int
    share: float


def whose(points: Iterable[Point], draft: str | None = None) -> dict[str, tuple[Run, ...]]:
    """Who brought in the words of every point that is in the text of a draft.

    Args:
        points: All points of the negotiation.
        draft: The draft's number; the last one when left out.

    Returns:
        By the point's id, runs that join to the point's text exactly.
    """
    known = {point.id: point for point in points}
    reader = _Reader(known)
    found: dict[str, tuple[Run, ...]] = {}
    for point in known.values():
        at = _position(point, draft)
        if at is not None and point.steps[at].text is not None:
            found[point.id] = reader.runs(point, at)
    return found


def shares(runs: Iterable[Run]) -> tuple[Share, ...]:
    """How much each party and draft brought in, the largest share first."""
    counted: Counter[tuple[str, str]] = Counter()
    for run in runs:
        counted[run.party, run.draft] += len(words(run.text))
    total = counted.total() or 1
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Share(party, draft, count, round(count / total, 4))
        for (party, draft), count in ordered
        if count
    )


class _Reader:
    """Reads runs, each point's history once."""

    def __init__(self, points: Mapping[str, Point]) -> None:
        self._points = points
        self._known: dict[str, list[tuple[Run, ...]]] = {}
        self._ending: dict[tuple[str, str], list[Point]] = {}
        for point in points.values():
            if point.ended_in:
                end = next((step for step in point.steps if "merged" in step.flags), None)
                if end is not None:
                    self._ending.setdefault((point.ended_in, end.draft), []).append(point)

    def runs(self, point: Point, at: int) -> tuple[Run, ...]:
        """The runs of a point in its step ``at``; empty where it is not in the text."""
        known = self._known.setdefault(point.id, [])
        while len(known) <= at:
            known.append(self._next(point, len(known), known))
        return known[at]

    def _next(self, point: Point, at: int, known: list[tuple[Run, ...]]) -> tuple[Run, ...]:
        step = point.steps[at]
        if step.text is None:
            return ()
        before = self._before(point, at, known)
        if "".join(run.text for run in before) == step.text:
            return before
        if step.reverts_to:
            back = _position(point, step.reverts_to)
            if back is not None and point.steps[back].text == step.text:
                return known[back]
        return _taken_over(before, step)

    def _before(self, point: Point, at: int, known: list[tuple[Run, ...]]) -> tuple[Run, ...]:
        """What a step's words are compared with: the last text of the point or of its origin."""
        last = next((runs for runs in reversed(known) if runs), ())
        if not last and point.origin in self._points:
            origin = self._points[point.origin]
            place = _position(origin, point.steps[at].draft)
            if place:
                last = self.runs(origin, place - 1)
        for member in self._ending.get((point.id, point.steps[at].draft), ()):
            place = _position(member, point.steps[at].draft)
            theirs = self.runs(member, place - 1) if place else ()
            gap = (Run(" ", point.steps[at].party, point.steps[at].draft),)
            later = _order(member, place) > _order(point, at)
            last = (*last, *gap, *theirs) if later else (*theirs, *gap, *last)
        return last


def _order(point: Point, place: int | None) -> int:
    """Where a point stood in the draft before."""
    clause = point.steps[place - 1].clause if place else None
    return -1 if clause is None else clause


def _position(point: Point, draft: str | None) -> int | None:
    if draft is None:
        return len(point.steps) - 1
    return next((at for at, step in enumerate(point.steps) if step.draft == draft), None)


def _taken_over(before: tuple[Run, ...], step: Step) -> tuple[Run, ...]:
    """The runs of a new text: words in common keep theirs, the others are the step's."""
    owners = [(run.party, run.draft) for run in before for _ in run.text]
    assert step.text is not None
    found: list[Run] = []
    at = 0
    for piece in redline("".join(run.text for run in before), step.text):
        if piece.op is Op.DELETE:
            at += len(piece.text)
        elif piece.op is Op.INSERT:
            _append(found, piece.text, (step.party, step.draft))
        else:
            for token in tokens(piece.text):
                _append(found, token, owners[at])
                at += len(token)
    return tuple(found)


def _append(found: list[Run], text: str, owner: tuple[str, str]) -> None:
    if found and (found[-1].party, found[-1].draft) == owner:
        found[-1] = found[-1]._replace(text=found[-1].text + text)
    else:
        found.append(Run(text, *owner))
