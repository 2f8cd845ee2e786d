"""``negodiff annotate``: state of a point what only people can know."""

from collections.abc import Sequence
from typing import NamedTuple

import click

from negodiff.cli.options import Decorated, drafts_option
from negodiff.cli.recording import parties_of, recorder, say
from negodiff.cli.table import COMMANDS
from negodiff.errors import InputError
from negodiff.model.record import Act, Level
from negodiff.report import recorded, safe

_FLAGS = {
    Act.AGREED: "It is agreed: by --by, or by all if nobody is named.",
    Act.IN_PRINCIPLE: "The objective is agreed, the wording is open.",
    Act.DEFERRED: "It is left to another instrument or time.",
    Act.DROPPED: "It is given up by all sides, or by --by.",
    Act.REOPENED: "It is no longer settled.",
    Act.RESERVED: "--by withholds its agreement.",
    Act.LIFTED: "--by withdraws its reservation.",
    Act.REFUSED: "--by will not discuss it.",
    Act.EDITORIAL: "The change is declared to be editorial.",
    Act.ACKNOWLEDGED: "The change to agreed words was seen and stands.",
}
_MOST_SHOWN = 300


class Said(NamedTuple):
    """What the command line says of the point.

    Attributes:
        act: What is said.
        note: Free words.
        others: The further points it goes with, as the user cites them.
    """

    act: Act
    note: str = ""
    others: tuple[str, ...] = ()


def _act_flags(command: Decorated) -> Decorated:
    """One flag for each act that is said by itself."""
    for act, told in reversed(_FLAGS.items()):
        command = click.option(f"--{act}", act.name.lower(), is_flag=True, help=told)(command)
    return command


@click.command("annotate", short_help=COMMANDS["annotate"].summary)
@click.argument("ref")
@_act_flags
@click.option(
    "--same-as",
    multiple=True,
    metavar="REF",
    help="It is the point REF of the draft before, or of another: 3:REF. Repeats.",
)
@click.option(
    "--with",
    "with_",
    multiple=True,
    metavar="REF",
    help="It stands or falls with REF: a package. Repeats.",
)
@click.option("--condition", metavar="TEXT", help="It holds on a condition.")
@click.option("--topic", metavar="TEXT", help="What it is about.")
@click.option("--note-only", is_flag=True, help="The --note is all there is to say.")
@click.option("--by", multiple=True, metavar="PARTY", help="Whose act it is. Repeats.")
@click.option(
    "--at",
    default="latest",
    metavar="DRAFT",
    show_default=True,
    help="The draft in which the point is cited.",
)
@click.option(
    "--level",
    type=click.Choice([each.value for each in Level]),
    help="At which level it was agreed.",
)
@click.option("--date", default="", metavar="DATE", help="When that was, as 2024-12-31.")
@click.option("--note", default="", metavar="TEXT", help="Free words.")
@click.option("--source", default="", metavar="TEXT", help="Where it is documented.")
@click.option(
    "--for",
    "audience",
    multiple=True,
    metavar="PARTY",
    help="Who may read it in a report made for one side; all: every side. Repeats. Default: those "
    "of --by; else your own team.",
)
@click.option(
    "--replaces",
    default="",
    metavar="ID",
    help="The annotation that this one puts right; it stays in the record as replaced.",
)
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    /,
    *,
    ref: str,
    same_as: tuple[str, ...],
    with_: tuple[str, ...],
    condition: str | None,
    topic: str | None,
    note_only: bool,
    by: tuple[str, ...],
    at: str,
    level: str | None,
    date: str,
    note: str,
    source: str,
    audience: tuple[str, ...],
    replaces: str,
    drafts: str | None,
    **flags: bool,
) -> None:
    """State of a point what only people can know.

    REF cites the point as it is printed in the draft --at: "Article 5(2)(a)", 5.2.a. Say one thing
    at a time. Its words in that draft are recorded with it, so that it is seen when they change.
    Nothing is ever edited: what turns out wrong is replaced by what is said now (--replaces), or
    withdrawn.
    """
    acts = [act for act in _FLAGS if flags[act.name.lower()]]
    said = _said(acts, same_as, with_, condition, topic, note, note_only=note_only)
    secretary = recorder(click_context, drafts)
    annotation = secretary.annotate(
        said.act,
        ref,
        at=at,
        others=said.others,
        by=parties_of(by),
        level=Level(level) if level else None,
        date=date,
        note=said.note,
        source=source,
        audience=parties_of(audience),
        withdraws=replaces,
    )
    numbers = recorded.numbers_of(secretary.records().drafts)
    say(
        f"Recorded {annotation.id[: recorded.SHORT]}: {recorded.fact(annotation, numbers)}\n"
        f"  Its words there: {_shown(annotation.words)}\n"
    )


def _said(
    acts: Sequence[Act],
    same_as: tuple[str, ...],
    with_: tuple[str, ...],
    condition: str | None,
    topic: str | None,
    note: str,
    *,
    note_only: bool,
) -> Said:
    """The one thing that is said.

    Raises:
        InputError: Nothing is said, or several things at once.
    """
    found = [Said(act, note) for act in acts]
    if same_as:
        found.append(Said(Act.SAME_AS, note, same_as))
    if with_:
        found.append(Said(Act.PACKAGE, note, with_))
    if condition is not None:
        found.append(Said(Act.CONDITION, _words(condition, note, "--condition")))
    if topic is not None:
        found.append(Said(Act.TOPIC, _words(topic, note, "--topic")))
    if note_only or (note and not found):
        found.append(Said(Act.NOTE, _words(note, "", "--note")))
    if len(found) == 1:
        return found[0]
    flags = ", ".join(f"--{act}" for act in _FLAGS)
    if not found:
        raise InputError(
            "nothing is said of the point",
            hint=f"Give one of {flags}, --same-as, --with, --condition, --topic, --note.",
        )
    told = " and ".join(f"“{each.act}”" for each in found)
    raise InputError(
        f"{told} are several things at once",
        hint="Record them one after the other, each with its own command.",
    )


def _words(words: str, note: str, option: str) -> str:
    if not words.strip():
        raise InputError("there are no words", place=option, hint="Say it in a few words.")
    return f"{words}; {note}" if note else words


def _shown(words: str) -> str:
    told = safe.one_line(words.replace("\n", " "))
    return told if len(told) <= _MOST_SHOWN else f"{told[:_MOST_SHOWN].rstrip()}…"
