"""The trail of one point of an opened negotiation: ``trace`` as a value."""

from negodiff.app.opened import Opened
from negodiff.model.point import Point
from negodiff.points.trail import Trail, trail


def trail_of(opened: Opened, point: Point) -> Trail:
    """A point's way through the drafts."""
    numbers = [each.number for each in opened.exchanges]
    return trail(
        point,
        dict(zip(numbers, opened.facts, strict=True)),
        {numbers[at]: said for (at, name), said in opened.said.items() if name == point.id},
    )
