"""Options that several commands share."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, NamedTuple, TypeVar

import click

from negodiff.model.markup import View
from negodiff.public.reading import Limits, Reading, languages

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Look(NamedTuple):
    """What a user asks of the screen; ``None`` where that is left to the screen.

    Attributes:
        color: Use colours.
        width: Columns to wrap at.
        pager: Page what is shown.
    """

    color: bool | None
    width: int | None
    pager: bool | None


def drafts_option(*, envvar: str | None = None) -> Callable[[Decorated], Decorated]:
    """``-C/--drafts``, which may stand before or after the name of a command."""
    return click.option(
        "-C",
        "--drafts",
        "drafts",
        metavar="DIR",
        envvar=envvar,
        help="The drafts folder (env NEGODIFF_DRAFTS); default: drafts/ here, else this folder.",
    )


def drafts_folder(context: click.Context, after: str | None) -> str | None:
    """The folder named after the command, else before it or by the environment, else ``None``."""
    if after is not None:
        return after
    before: str | None = context.find_root().params.get("drafts")
    return before


def known_language(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """The code of a language whose drafts can be read, or say which ones there are."""
    if value is None:
        return None
    code = value.strip().lower().replace("_", "-").partition("-")[0]
    if code not in languages():
        known = ", ".join(sorted(languages()))
        raise click.BadParameter(
            f"{value!r} is no language that is known here. Known are: {known}.",
            ctx=context,
            param=parameter,
        )
    return code


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """How files are read; the command gets it all as one argument, ``reading``."""
    return _with_reading(command, (*_READING[:2], _VIEW, *_READING[2:]))


def undoing_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The same for a command that undoes tracked changes itself: without a view."""
    return _with_reading(command, _READING)


def _with_reading(
    command: Callable[..., Any], options: Sequence[Callable[..., Any]]
) -> Callable[..., Any]:
    @wraps(command)
    def with_reading(
        *arguments: Any, language: str | None, encoding: str | None, column: str, limits: Limits,
        view: str = View.ACCEPTED.value, **others: Any,
    ) -> Any:  # fmt: skip
        reading = Reading(language, encoding, View(view), column=column, limits=limits)
        return command(*arguments, reading=reading, **others)

    for option in reversed(options):
        with_reading = option(with_reading)
    return with_reading


def _limits(context: click.Context, parameter: click.Parameter, stated: tuple[str, ...]) -> Limits:
    limits = Limits()
    for each in stated:
        try:
            limits = limits.raised(each)
        except ValueError as error:
            raise click.BadParameter(str(error), ctx=context, param=parameter) from None
    return limits


_VIEW = click.option(
    "--view",
    type=click.Choice([each.value for each in View]),
    default=View.ACCEPTED.value,
    show_default=True,
    help="Which text of a file with tracked changes: with all of them accepted, all rejected, "
    "or both side by side as marked.",
)

limit_option = click.option(
    "--limit",
    "limits",
    metavar="NAME=N",
    multiple=True,
    envvar="NEGODIFF_LIMIT",
    callback=_limits,
    help="Raise a limit that a file may not go beyond: file=200MB (env NEGODIFF_LIMIT).",
)
"""``--limit``, which the command gets as ``limits``."""

_READING = (
    click.option(
        "--language",
        metavar="CODE",
        callback=known_language,
        help="Language of the drafts (ISO 639-1, such as en, fr, hy); default: detected. "
        "It chooses among parallel texts in one file.",
    ),
    click.option("--encoding", metavar="NAME", help="Encoding of text files; default: detected."),
    click.option(
        "--column",
        metavar="NAME|N",
        default="",
        help="Which column of a table of parallel texts or positions is the draft.",
    ),
    limit_option,
)


def quiet_option(command: Decorated) -> Decorated:
    """``-q/--quiet``."""
    return click.option(
        "-q", "--quiet", is_flag=True, help="No notes on stderr about how the drafts were read."
    )(command)


def screen_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--color``, ``--width`` and ``--pager``; the command gets them as one argument, ``look``."""

    @wraps(command)
    def with_look(
        *arguments: Any, color: bool | None, width: int | None, pager: bool | None, **others: Any
    ) -> Any:
        return command(*arguments, look=Look(color, width, pager), **others)

    for option in reversed(_LOOK):
        with_look = option(with_look)
    return with_look


_LOOK = (
    click.option(
        "--color/--no-color",
        default=None,
        help="Colours; default: on a screen. env NO_COLOR, FORCE_COLOR.",
    ),
    click.option(
        "--width",
        type=click.IntRange(min=20),
        metavar="N",
        help="Columns to wrap at; default: those of the screen. Not wrapped when piped.",
    ),
    click.option(
        "--pager/--no-pager",
        default=None,
        help="Page what is longer than the screen; default: on a screen. "
        "env NEGODIFF_PAGER, PAGER.",
    ),
)
