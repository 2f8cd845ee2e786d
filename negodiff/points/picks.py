"""Which sorts of point can be asked for, and which points are of them."""

from collections.abc import Callable, Collection
from enum import StrEnum

from negodiff.points.sheet import Row

Wanted = Callable[[Row], bool]
"""Whether a point is wanted, by its row."""


class Pick(StrEnum):
    """A sort of point: where it stands, what the draft did to it, what is to be known of it."""

    OPEN = "open"
    SETTLED = "settled"
    PROPOSED = "proposed"
    CONTESTED = "contested"
    IN_PRINCIPLE = "in-principle"
    DEFERRED = "deferred"
    CONVERGED = "converged"
    AGREED = "agreed"
    DROPPED = "dropped"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    WALKED_BACK = "walked-back"
    PACKAGE = "package"
    RESERVED = "reserved"
    BLANK = "blank"
    TOUCHED = "touched"
    CONDITIONAL = "conditional"
    STALE_ANNOTATION = "stale-annotation"


def picked(picks: Collection[Pick]) -> Wanted | None:
    """Whether a row is of one of these sorts; ``None`` where none is named, for all rows."""
    if not picks:
        return None
    chosen = frozenset(picks)

    def is_picked(row: Row) -> bool:
        step = row.step
        found = {str(step.state), *step.flags}
        found.add(Pick.SETTLED if step.state.settled else Pick.OPEN)
        if step.event is not None:
            found.add(str(step.event.kind))
        if step.reopened:
            found.add(Pick.WALKED_BACK)
        return not chosen.isdisjoint(found)

    return is_picked
