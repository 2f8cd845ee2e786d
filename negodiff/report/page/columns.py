"""Two pictures over the drafts, drawn above each other: points by state, and pairs of brackets."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from negodiff.model.log import LogEntry
from negodiff.model.point import State
from negodiff.points.pictures import Tier
from negodiff.report.page.draw import element, picture, sign, words

ORDER = (
    State.AGREED,
    State.CONVERGED,
    State.DROPPED,
    State.IN_PRINCIPLE,
    State.DEFERRED,
    State.PROPOSED,
    State.CONTESTED,
)
"""From the bottom of a column to its top: what is settled, then what is not."""

_LEFT, _TOP, _HEIGHT, _FOOT = 44.0, 26.0, 210.0, 40.0
_ROOM = 1000.0
_WIDEST, _NARROWEST = 88.0, 34.0
_SIGN = 12.0


def states(tiers: Sequence[Tier], parties: Sequence[str]) -> Markup:
    """Points by state as stacked columns; a line marks where settled ends.

    Args:
        tiers: One for each draft.
        parties: Who tabled each.
    """
    most = max((tier.total for tier in tiers), default=0) or 1
    step = _step(len(tiers))
    bars: list[Markup] = []
    for at, tier in enumerate(tiers):
        x = _LEFT + at * step
        bars.append(_column(tier, x, step - 10, _HEIGHT / most))
    width, height = _LEFT + len(tiers) * step + 8, _TOP + _HEIGHT + _FOOT
    return picture(
        width,
        height,
        *_scale(most, width),
        *bars,
        *_feet([tier.draft for tier in tiers], parties, step),
        labelled_by="fig-states-title fig-states-text",
    )


def brackets(drafts: Sequence[LogEntry]) -> Markup:
    """Pairs of brackets as points on a line."""
    step = _step(len(drafts))
    height = 96.0
    counts = [entry.brackets or 0 for entry in drafts]
    most = max(counts, default=0) or 1
    places = [
        (_LEFT + at * step + (step - 10) / 2, _TOP + height * (1 - count / most))
        for at, count in enumerate(counts)
    ]
    lines = [
        element("line", x1=x, y1=y, x2=to_x, y2=to_y, class_="line")
        for (x, y), (to_x, to_y) in pairwise(places)
    ]
    dots = [
        Markup("").join(
            (
                element("circle", cx=x, cy=y, r=3.5, class_="dot"),
                words(f"{count:,}", x, y - 9, "t n", "middle"),
            )
        )
        for (x, y), count in zip(places, counts, strict=True)
    ]
    width = _LEFT + len(drafts) * step + 8
    floor = element(
        "line", x1=_LEFT - 6, y1=_TOP + height, x2=width, y2=_TOP + height, class_="axis"
    )
    feet = _feet(
        [str(entry.number) for entry in drafts],
        [entry.facts.party for entry in drafts],
        step,
        _TOP + height,
    )
    return picture(
        width,
        _TOP + height + _FOOT,
        floor,
        *lines,
        *dots,
        *feet,
        labelled_by="fig-brackets-title fig-brackets-text",
    )


def _step(count: int) -> float:
    return max(_NARROWEST, min(_WIDEST, _ROOM / max(count, 1)))


def _column(tier: Tier, x: float, width: float, scale: float) -> Markup:
    y = _TOP + _HEIGHT
    found: list[Markup] = []
    for state in ORDER:
        count = tier.states[state]
        if not count:
            continue
        height = count * scale
        y -= height
        title = element("title", f"Draft {tier.draft}: {count} {state}")
        found.append(
            element("rect", title, x=x, y=y, width=width, height=height, class_=f"bar s-{state}")
        )
        if height >= _SIGN + 4:
            found.append(sign(state, x + (width - _SIGN) / 2, y + (height - _SIGN) / 2))
    settled = _TOP + _HEIGHT - tier.settled * scale
    found.append(element("line", x1=x - 3, y1=settled, x2=x + width + 3, y2=settled, class_="mark"))
    label = f"{tier.settled}/{tier.total}"
    found.append(words(label, x + width / 2, y - 7, "t n", "middle"))
    return Markup("").join(found)


def _scale(most: int, width: float) -> list[Markup]:
    """A floor, and a few even numbers beside it."""
    found = []
    for count in _even(most):
        y = _TOP + _HEIGHT * (1 - count / most)
        class_ = "grid" if count else "axis"
        found.append(element("line", x1=_LEFT - 6, y1=y, x2=width, y2=y, class_=class_))
        found.append(words(f"{count:,}", _LEFT - 10, y + 4, "t q", "end"))
    return found


def _even(most: int) -> list[int]:
    """Round numbers from 0 to ``most``, at most five."""
    step = 1
    for step in (size * 10**power for power in range(9) for size in (1, 2, 5)):
        if step * 4 >= most:
            break
    return list(range(0, most + 1, step))


def _feet(
    numbers: Sequence[str], parties: Sequence[str], step: float, floor: float = _TOP + _HEIGHT
) -> list[Markup]:
    """What stands below each column: the draft's number and who tabled it."""
    found = []
    for at, (number, party) in enumerate(zip(numbers, parties, strict=True)):
        middle = _LEFT + at * step + (step - 10) / 2
        found.append(words(number, middle, floor + 18, "t b", "middle"))
        found.append(words(party or "?", middle, floor + 33, "t q", "middle"))
    return found
