"""``negodiff add``: record a draft as exchanged."""

from pathlib import Path
from typing import Any

import click

from negodiff.cli.asking import of_environment
from negodiff.cli.options import drafts_option
from negodiff.cli.progress import progress
from negodiff.cli.recording import fact_options, recorder, say, stated, told
from negodiff.cli.table import COMMANDS
from negodiff.errors import NegodiffError
from negodiff.model.record import DraftFacts, DraftKind
from negodiff.public.drafts import drafts as drafts_of
from negodiff.public.reading import AS_IT_IS
from negodiff.public.recording import Recorder
from negodiff.report import recorded, safe


@click.command("add", short_help=COMMANDS["add"].summary)
@click.argument("file", type=click.Path(path_type=Path))
@fact_options
@click.option("--name", metavar="NAME", help="What to call it in the folder; default: as it is.")
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    /,
    *,
    file: Path,
    name: str | None,
    drafts: str | None,
    **facts: Any,
) -> None:
    """Record a draft as exchanged.

    FILE is copied into the drafts folder byte for byte, or recorded where it is when it lies there
    already. What is not given is taken from its own front matter. Without --party it is unknown
    who tabled it, and nothing is inferred from it. Drafts are numbered by their dates.
    """
    secretary = recorder(click_context, drafts)
    known = secretary.add(file, stated(facts), name=name or "")
    say(_report(secretary, known))


def _report(secretary: Recorder, facts: DraftFacts) -> str:
    folder, project = secretary.folder, secretary.records()
    facts = project.draft(facts.id)
    number = project.number(facts)
    lines = [
        f"Recorded {recorded.fact(facts, recorded.numbers_of(project.drafts))}",
        f"  {safe.one_line(str(folder / facts.file))}, SHA-256 {facts.sha256}",
    ]
    later = len(project.drafts) - number
    if later:
        lines.append(
            f"By its date it comes before {later} recorded already; they have new numbers."
        )
    lines.append(f"  {_what_changed(folder, number)}")
    doubts = told(folder, secretary.doubtful(facts))
    return "\n".join(lines) + "\n" + recorded.problems(doubts)


def _what_changed(folder: Path, number: int) -> str:
    """What the draft did to the one before it, in one line.

    It is recorded by now, whatever can be read of it: a draft that cannot be compared is no fault.
    """
    if number == 1:
        return "It is the first draft: nothing stands before it."
    from negodiff.public.comparing import compare  # noqa: PLC0415 - recording must not wait for it
    from negodiff.report import wording  # noqa: PLC0415
    from negodiff.report.undisclosed import brief  # noqa: PLC0415

    drafts = drafts_of(folder).drafts
    base = number - 1
    while base > 1 and _is_partial(drafts[base - 1].facts):
        base -= 1  # it took nothing out of the text before it
    reading = AS_IT_IS._replace(limits=of_environment().limits)
    try:
        with progress("Comparing"):
            comparison = compare(drafts[base - 1].read(), drafts[number - 1].read(), reading)
    except NegodiffError as error:
        place = f"{error.place}: " if error.place else ""
        return safe.one_line(f"Not compared with draft {base}: {place}{error.message}")
    brackets = wording.brackets(comparison)
    told = f"Against draft {base}: {wording.headline(comparison)} {brackets}".rstrip()
    if comparison.undisclosed is not None:
        told += f" {brief(comparison.undisclosed)}"
    return safe.one_line(told)


def _is_partial(facts: DraftFacts | None) -> bool:
    return facts is not None and facts.kind is DraftKind.PARTIAL
