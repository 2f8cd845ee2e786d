"""``--only`` of the commands that list points: which sorts of point can be asked for."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

import click

from negodiff.cli.selection import several
from negodiff.points.sheet import Row

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Pick(StrEnum):
    """Which points can be asked for."""

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


def only_option(command: Decorated) -> Decorated:
    """``--only``, which may be repeated or name several sorts at once."""
    return click.option(
        "--only",
        multiple=True,
        metavar="WHAT[,…]",
        callback=several(Pick, "sort of point"),
        help=f"Only these points: {', '.join(Pick)}. Resolved and reopened are those of this "
        "draft, walked-back those that were ever reopened.",
    )(command)


def wanted(only: frozenset[Pick]) -> Callable[[Row], bool] | None:
    """Whether a row is of one of these sorts; ``None`` where none is named, for all rows."""
    if not only:
        return None

    def is_wanted(row: Row) -> bool:
        step = row.step
        found = {str(step.state), *step.flags}
        found.add(Pick.SETTLED if step.state.settled else Pick.OPEN)
        if step.event is not None:
            found.add(str(step.event.kind))
        if step.reopened:
            found.add(Pick.WALKED_BACK)
        return not only.isdisjoint(found)

    return is_wanted
