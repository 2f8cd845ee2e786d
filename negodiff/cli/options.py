"""Options that several commands share."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import wraps
from typing import Any, TypeVar

import click

from negodiff.model.markup import View
from negodiff.readers.reading import Limits, Reading

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


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
    from negodiff.structure.languages import LANGUAGES  # noqa: PLC0415 - seldom given

    code = value.strip().lower().replace("_", "-").partition("-")[0]
    if code not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
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
    click.option(
        "--limit",
        "limits",
        metavar="NAME=N",
        multiple=True,
        envvar="NEGODIFF_LIMIT",
        callback=_limits,
        help="Raise a limit that a file may not go beyond: file=200MB (env NEGODIFF_LIMIT).",
    ),
)


def quiet_option(command: Decorated) -> Decorated:
    """``-q/--quiet``."""
    return click.option(
        "-q", "--quiet", is_flag=True, help="No notes on stderr about how the drafts were read."
    )(command)


def output_to(*endings: str) -> Callable[[Decorated], Decorated]:
    """``-o/--output`` of a command that writes files with these endings."""
    return click.option(
        "-o",
        "--output",
        "output_",
        metavar="FILE",
        help="Write to FILE, whole or not at all. "
        f"Its ending chooses the format: {', '.join(endings)}.",
    )


def format_option(formats: type[StrEnum]) -> Callable[[Decorated], Decorated]:
    """``--format``, of a command that can write these."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice([each.value for each in formats]),
        help="What to write; default: terminal, or what FILE ends in.",
    )


def output_option(command: Decorated) -> Decorated:
    """``-o/--output``."""
    return output_to(".json", ".md")(command)


def screen_options(command: Decorated) -> Decorated:
    """``--color``, ``--width`` and ``--pager``."""
    command = click.option(
        "--pager/--no-pager",
        default=None,
        help="Page what is longer than the screen; default: on a screen. "
        "env NEGODIFF_PAGER, PAGER.",
    )(command)
    command = click.option(
        "--width",
        type=click.IntRange(min=20),
        metavar="N",
        help="Columns to wrap at; default: those of the screen. Not wrapped when piped.",
    )(command)
    return click.option(
        "--color/--no-color",
        default=None,
        help="Colours; default: on a screen. env NO_COLOR, FORCE_COLOR.",
    )(command)
