"""The overview of an opened negotiation: ``status`` as a value."""

from collections.abc import Callable

from negodiff.app.opened import Opened
from negodiff.app.whole import last_whole, with_words
from negodiff.model.record import Annotation
from negodiff.points import overview
from negodiff.points.overview import Overview, Recorded
from negodiff.points.sheet import Row


def overview_of(
    opened: Opened,
    at: int,
    wanted: Callable[[Row], bool] | None = None,
    *,
    in_words: bool = False,
) -> Overview:
    """Where everything stands after a draft.

    Args:
        opened: The negotiation.
        at: The draft's position.
        wanted: Which points were asked for; all by default.
        in_words: Tell the last words of points that a partial text leaves alone.
    """
    sheet = opened.sheet(at)
    base = last_whole(opened.facts, at)
    if in_words and base != at:
        sheet = sheet._replace(rows=with_words(sheet.rows, opened.sheet(base)))
    rows = sheet.rows if wanted is None else tuple(row for row in sheet.rows if wanted(row))
    recorded = recorded_until(opened, at)
    sent = opened.facts[: at + 1]
    numbers = tuple(str(entry.number) for entry in opened.entries)
    claims = [
        each._replace(draft=numbers[int(each.draft) - 1] if each.draft else "")
        for each in overview.beside(opened.claims, sent, lambda place: opened.sheet(place).headline)
    ]
    return Overview(
        opened.title,
        opened.parties,
        opened.facts[at],
        sheet,
        rows,
        overview.outstanding(rows),
        overview.unconfirmed(rows),
        overview.walked_back(rows),
        overview.packages(rows, recorded),
        overview.reservations(rows, recorded),
        overview.blanks(rows),
        overview.proposals(rows),
        tuple(claims),
        tuple(number for number, facts in zip(numbers, sent, strict=False) if facts.is_of_unknown),
        opened.translations,
        opened.unplaced,
    )


def recorded_until(opened: Opened, at: int) -> Recorded:
    """What people recorded of the drafts up to one, by its position."""
    said: dict[str, list[Annotation]] = {}
    for (place, point), annotations in sorted(opened.said.items()):
        if place <= at:
            said.setdefault(point, []).extend(annotations)
    return Recorded(
        opened.annotations,
        opened.packages,
        {point: tuple(each) for point, each in said.items()},
    )
