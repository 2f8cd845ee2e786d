"""Whose words a draft is made of, as ``whose`` shows it: every point's runs, and the shares."""

from collections.abc import Sequence
from typing import NamedTuple

from negodiff.model.point import Point, Step
from negodiff.model.record import DraftFacts, Party
from negodiff.points.whose import Run, Share, shares, whose


class Byline(NamedTuple):
    """One point of the text: its id, its citation, and who brought in which words."""

    point: str
    ref: str
    runs: tuple[Run, ...]


class Bylines(NamedTuple):
    """The words of a draft, or of a part of it.

    Attributes:
        title: What is negotiated, or "".
        draft: The draft's number.
        facts: What is known of it.
        parties: The sides.
        lines: The points, in reading order.
        by_draft: Shares by party and draft, the largest first.
        by_party: Shares by party alone, with "" as the draft.
    """

    title: str
    draft: str
    facts: DraftFacts
    parties: tuple[Party, ...]
    lines: tuple[Byline, ...]
    by_draft: tuple[Share, ...]
    by_party: tuple[Share, ...]


def lines_of(points: Sequence[Point], draft: str, chosen: Sequence[Point]) -> tuple[Byline, ...]:
    """The runs of some points of a draft, in reading order.

    Args:
        points: All points of the negotiation: words are followed through splits and merges.
        draft: The draft's number.
        chosen: Which points to tell.
    """
    known = whose(points, draft)
    found: list[tuple[int, Byline]] = []
    for point in chosen:
        step = _step(point, draft)
        if step is not None and step.clause is not None and point.id in known:
            found.append((step.clause, Byline(point.id, step.ref, known[point.id])))
    return tuple(line for _, line in sorted(found, key=lambda each: each[0]))


def shares_of(lines: Sequence[Byline]) -> tuple[tuple[Share, ...], tuple[Share, ...]]:
    """Shares by party and draft, and by party alone."""
    runs = [run for line in lines for run in line.runs]
    return shares(runs), shares(run._replace(draft="") for run in runs)


def _step(point: Point, draft: str) -> Step | None:
    return next((step for step in reversed(point.steps) if step.draft == draft), None)
