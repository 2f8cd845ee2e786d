"""Everything that is known of a negotiation up to one draft, for other programs."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from negodiff.app.comparing import with_development
from negodiff.app.opened import Opened
from negodiff.app.overview import overview_of
from negodiff.diff.pairs import compare
from negodiff.model.comparison import Comparison, Side
from negodiff.model.point import Point
from negodiff.model.record import Annotation, DraftFacts, Party
from negodiff.points.overview import Beside, Package
from negodiff.points.sheet import Sheet


class Held(NamedTuple):
    """One draft.

    Attributes:
        number: Its number.
        facts: What is known about it.
        side: What was read from it.
        sheet: Where everything stands after it.
    """

    number: str
    facts: DraftFacts
    side: Side
    sheet: Sheet


class Everything(NamedTuple):
    """A negotiation.

    Attributes:
        title: What is negotiated, or "".
        recorded: The drafts are recorded; else the folder is one of plain files.
        parties: The sides.
        drafts: The drafts up to the one asked for, the oldest first.
        points: All points so far, each with its steps up to that draft.
        comparisons: Each draft against the one before it.
        said: What people recorded of a point, by the draft's number and the point's id.
        packages: Points that stand or fall together.
        claims: What was said publicly, beside what was computed.
        unknown: Numbers of the drafts of which it is not known who tabled them.
        translations: Numbers of the drafts that are left out as translations.
    """

    title: str
    recorded: bool
    parties: tuple[Party, ...]
    drafts: tuple[Held, ...]
    points: tuple[Point, ...]
    comparisons: tuple[Comparison, ...]
    said: Mapping[tuple[str, str], tuple[Annotation, ...]]
    packages: tuple[Package, ...]
    claims: tuple[Beside, ...]
    unknown: tuple[str, ...]
    translations: tuple[str, ...]


def everything(opened: Opened, at: int) -> Everything:
    """All that is known after a draft, by its position."""
    numbers = [exchange.number for exchange in opened.exchanges[: at + 1]]
    sides = [opened.side(each) for each in range(at + 1)]
    overview = overview_of(opened, at)
    points = (
        point._replace(steps=tuple(step for step in point.steps if step.draft in numbers))
        for point in opened.points
    )
    return Everything(
        opened.title,
        opened.folder.recorded,
        opened.parties,
        tuple(
            Held(number, opened.facts[place], sides[place], opened.sheet(place))
            for place, number in enumerate(numbers)
        ),
        tuple(point for point in points if point.steps),
        tuple(with_development(compare(old, new), opened) for old, new in pairwise(sides)),
        {
            (numbers[place], point): annotations
            for (place, point), annotations in opened.said.items()
            if place <= at
        },
        overview.packages,
        overview.claims,
        overview.unknown,
        overview.translations,
    )
