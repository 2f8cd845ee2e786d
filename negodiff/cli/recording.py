"""What the commands that record have in common: the user, what is stated, what is told.

The only module of the command line that asks who is at the keyboard.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from negodiff.cli import output
from negodiff.cli.asking import of_environment
from negodiff.cli.opening import opened
from negodiff.cli.options import Decorated, drafts_folder, known_language
from negodiff.cli.screen import screen
from negodiff.errors import InputError
from negodiff.model.record import DraftKind
from negodiff.public.drafts import usual
from negodiff.public.recording import Problem, Recorder, Stated, record
from negodiff.report.recorded import Told

AUTHOR_VARIABLE = "NEGODIFF_AUTHOR"


def recorder(context: click.Context, drafts: str | None) -> Recorder:
    """Whoever is at the keyboard, about to record in the drafts folder.

    Raises:
        InputError: It has no record.
    """
    folder = drafts_folder(context, drafts)
    return record(folder, author(folder), limits=of_environment().limits, opener=opened)


def say(text: str) -> None:
    """Tell on stdout what was done. The text was made harmless by whoever worded it."""
    output.show(text, None, screen(output=None, width=None, color=None), paged=False)


def told(folder: Path, problems: Iterable[Problem]) -> list[Told]:
    """Problems with their places as the user reaches them."""
    return [Told(str(folder / each.place), each.message, each.hint) for each in problems]


def fact_options(command: Decorated) -> Decorated:
    """The facts of a draft, as ``add`` and ``amend`` take them."""
    for option in reversed(_FACTS):
        command = option(command)
    return command


def stated(facts: Mapping[str, Any]) -> Stated:
    """What :func:`fact_options` gave.

    Raises:
        InputError: A sign has no meaning.
    """
    kind, signs = facts["kind"], facts["legend"]
    legend = _legend(sign for sign in signs if sign) if signs else None
    return Stated(**{**facts, "kind": DraftKind(kind) if kind else None, "legend": legend})


def _legend(signs: Iterable[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for said in signs:
        sign, _, meaning = (part.strip() for part in said.partition("="))
        if not sign or not meaning:
            raise InputError(
                "a sign and what it means are expected",
                place=f"--legend {said[:40]}",
                hint="Give it as --legend green=agreed.",
            )
        found.append((sign, meaning))
    return tuple(found)


def parties_of(said: Iterable[str]) -> list[str]:
    """Parties that were given one by one, or several joined by commas or strokes."""
    parts = [part.strip() for value in said for part in value.replace("/", ",").split(",")]
    return [part for part in parts if part]


_FACTS = (
    click.option("--party", metavar="CODE", help="Who tabled it; AZ/AM for a joint text."),
    click.option("--date", metavar="DATE", help="When it was sent, as 2024-12-31."),
    click.option(
        "--kind",
        type=click.Choice([each.value for each in DraftKind]),
        help="What sort of text it is; default: full.",
    ),
    click.option("--reply-to", metavar="DRAFT", help="The draft it answers."),
    click.option("--received", metavar="DATE", help="When it was received."),
    click.option("--ordinal", metavar="TEXT", help='What its sender calls it: "10th package".'),
    click.option("--note", metavar="TEXT", help="The cover note."),
    click.option(
        "--language",
        metavar="CODE",
        callback=known_language,
        help="Its language (ISO 639-1).",
    ),
    click.option(
        "--legend",
        multiple=True,
        metavar="SIGN=MEANING",
        help="What a colour or sign means in this one draft: green=agreed. Repeats.",
    ),
)


def author(folder: str | None) -> str:
    """Who is at the keyboard: as the environment says, or git, or the system."""
    if said := os.environ.get(AUTHOR_VARIABLE, "").strip():
        return said
    from negodiff.ledger import git  # noqa: PLC0415 - only for those who have not said

    path = Path(usual(folder))
    return git.user(path if path.is_dir() else Path()) or _login()


def _login() -> str:
    from getpass import getuser  # noqa: PLC0415

    try:
        return getuser()
    except (ImportError, KeyError, OSError):
        return ""  # the record then says what to set
