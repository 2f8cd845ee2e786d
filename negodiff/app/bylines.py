"""Whose words an opened negotiation's draft is made of: ``whose`` as a value."""

from collections.abc import Sequence

from negodiff.app.opened import Opened
from negodiff.model.point import Point
from negodiff.points.bylines import Bylines, lines_of, shares_of


def bylines_of(opened: Opened, at: int, chosen: Sequence[Point] | None = None) -> Bylines:
    """Who brought in which words of a draft.

    Args:
        opened: The negotiation.
        at: The draft's position.
        chosen: Which points to tell; all by default.
    """
    number = opened.exchanges[at].number
    points = opened.points
    lines = lines_of(points, number, points if chosen is None else chosen)
    by_draft, by_party = shares_of(lines)
    return Bylines(
        opened.title, number, opened.facts[at], opened.parties, lines, by_draft, by_party
    )
