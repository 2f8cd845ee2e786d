"""``--only`` of the commands that list points: which sorts of point can be asked for."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from negodiff.cli.selection import several
from negodiff.public.picks import Pick

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


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
