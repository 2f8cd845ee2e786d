"""What became of the points between two drafts, put into words."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from negodiff.model.comparison import Comparison
from negodiff.model.development import Became, Development, Turn

LOOSE = (
    "Two files that are no drafts of one folder: nothing is known of the parties and their "
    "positions, so nothing is said of what was resolved or reopened."
)
"""What is said where there is no negotiation to look at."""

_TITLES: Mapping[Turn, str] = {
    Turn.REOPENED: "Reopened",
    Turn.WITHDRAWN: "Convergence withdrawn",
    Turn.AGREED: "Resolved: agreed",
    Turn.CONVERGED: "Resolved: converged, awaiting confirmation",
    Turn.DROPPED: "Resolved: dropped",
    Turn.CONTESTED: "Newly contested",
    Turn.CONFIRMED: "Confirmed: was converged, now agreed",
    Turn.NEW: "New",
}


_NAMED_IN_FULL = frozenset({Turn.REOPENED, Turn.WITHDRAWN, Turn.CONTESTED, Turn.DROPPED})
_MANY = 16
"""More points than this of which the same is said are not all named."""
_FIRST = 8


class Group(NamedTuple):
    """Points of which the same is said.

    Attributes:
        items: The points.
        why: The one sentence.
    """

    items: tuple[Became, ...]
    why: str

    @property
    def named(self) -> tuple[Became, ...]:
        """Those worth naming: all that ceased to be settled, of many others the first.

        A joint text can confirm a hundred points at once; ``status`` and the JSON have them all.
        """
        if len(self.items) <= _MANY or self.items[0].turn in _NAMED_IN_FULL:
            return self.items
        return self.items[:_FIRST]


class Section(NamedTuple):
    """All points of one turn.

    Attributes:
        title: What happened to them.
        size: How many they are.
        groups: Those with the same reason together, in the order in which reasons first occur.
    """

    title: str
    size: int
    groups: tuple[Group, ...]


def sections(items: Iterable[Became]) -> Iterator[Section]:
    """What is worth telling first, turn by turn."""
    for turn, grouped in groupby(items, key=lambda item: item.turn):
        members = tuple(grouped)
        reasons: dict[str, list[Became]] = {}
        for item in members:
            reasons.setdefault(item.status.why, []).append(item)
        groups = tuple(Group(tuple(same), why) for why, same in reasons.items())
        yield Section(_TITLES[turn], len(members), groups)


def counts(value: Development) -> str:
    """How many points became settled or ceased to be, in one sentence."""
    if not value.resolved and not value.reopened:
        return "No point was resolved or reopened."
    only = f" ({value.withdrawn} of them had only converged)" if value.withdrawn else ""
    return f"Points: {value.resolved:,} resolved, {value.reopened:,} reopened{only}."


def caveat(comparison: Comparison) -> str:
    """What limits what can be said of the points; "" for nothing."""
    value = comparison.development
    if value is None:
        named = comparison.old.name is not None and comparison.new.name is not None
        return "" if named else LOOSE
    if not value.unknown:
        return ""
    drafts = "draft" if len(value.unknown) == 1 else "drafts"
    return (
        f"It is not known who tabled {drafts} {' and '.join(value.unknown)}: of what they say only "
        "brackets and explicit notes speak."
    )
