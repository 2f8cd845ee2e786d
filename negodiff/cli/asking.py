"""What a user can say of a folder's drafts: what a file may cost, whose people wrote in it."""

import os
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, NamedTuple

import click

from negodiff.cli.options import Decorated, limit_option
from negodiff.public.reading import AS_IT_IS, Limits

LIMITS_VARIABLE = "NEGODIFF_LIMIT"


class Asked(NamedTuple):
    """What was said.

    Attributes:
        authors: Whose people the authors of tracked changes are: pairs of a name and a party.
        limits: What one file may cost.
    """

    authors: tuple[tuple[str, str], ...] = ()
    limits: Limits = AS_IT_IS.limits


def of_environment() -> Asked:
    """What the environment says, for commands that take no options of this kind.

    Raises:
        UsageError: A limit in it is none.
    """
    limits = AS_IT_IS.limits
    for each in os.environ.get(LIMITS_VARIABLE, "").split():
        try:
            limits = limits.raised(each)
        except ValueError as error:
            raise click.UsageError(f"{LIMITS_VARIABLE}: {error}") from None
    return Asked((), limits)


def author_option(command: Decorated) -> Decorated:
    """``--author``, which the command gets as ``authors``."""
    return click.option(
        "--author",
        "authors",
        metavar="NAME=PARTY",
        multiple=True,
        callback=_authors,
        help='Whose people an author of tracked changes is: "J. Doe"=AZ; repeats. Their changes in '
        "one draft become the parties' positions. negodiff.yaml can say it under authors.",
    )(command)


def asking_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--author`` and ``--limit``; the command gets both as one argument, ``asked``."""

    @wraps(command)
    def asking(
        *arguments: Any, authors: tuple[tuple[str, str], ...], limits: Limits, **others: Any
    ) -> Any:
        return command(*arguments, asked=Asked(authors, limits), **others)

    return author_option(limit_option(asking))


def _authors(
    context: click.Context, parameter: click.Parameter, stated: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    found = []
    for each in stated:
        name, sign, party = each.rpartition("=")
        if not (name.strip() and sign and party.strip()):
            raise click.BadParameter(
                'give the author and the party, as in "J. Doe"=AZ', ctx=context, param=parameter
            )
        found.append((name.strip(), party.strip()))
    return tuple(found)
