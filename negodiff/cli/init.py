"""``negodiff init``: start a drafts folder and take over the drafts in it."""

import click

from negodiff.cli.options import drafts_folder, drafts_option
from negodiff.cli.recording import author, say, told
from negodiff.cli.table import COMMANDS
from negodiff.errors import InputError
from negodiff.model.record import Party
from negodiff.public.drafts import unread, usual
from negodiff.public.recording import Recorder, start
from negodiff.report import recorded, safe
from negodiff.report.recorded import Told


@click.command("init", short_help=COMMANDS["init"].summary)
@click.argument("folder", metavar="[DIR]", required=False)
@click.option("--title", metavar="TEXT", help="What is negotiated; default: as the drafts say.")
@click.option(
    "--party",
    "parties",
    multiple=True,
    metavar="CODE=NAME",
    help="A side of the negotiation: AZ=Azerbaijan. Repeats. A chair or mediator is none.",
)
@click.option("--tacit", is_flag=True, help='Allow "agreed (tacit)" after one full cycle.')
@click.option("--empty", is_flag=True, help="Take over none of the drafts that lie there.")
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    *,
    folder: str | None,
    title: str | None,
    parties: tuple[str, ...],
    tacit: bool,
    empty: bool,
    drafts: str | None,
) -> None:
    """Start a drafts folder and take over the drafts in it.

    DIR is made if there is none; default: as for --drafts. Each text file in it is recorded as a
    draft, with what its own front matter states. No file is changed: what is recorded goes into
    negodiff.yaml and the folder records/ beside the drafts.
    """
    path = folder or usual(drafts_folder(click_context, drafts))
    sides = [_party(each) for each in parties]
    say(_report(start(path, author(path), title, sides, tacit=tacit, empty=empty)))


def _party(said: str) -> Party:
    code, _, name = (part.strip() for part in said.partition("="))
    if not code:
        raise InputError(
            "the code of a party is missing",
            place=f"--party {said}",
            hint="Give code and name, as --party AZ=Azerbaijan.",
        )
    return Party(code, name or code)


def _report(secretary: Recorder) -> str:
    path, project = secretary.folder, secretary.records()
    numbers = recorded.numbers_of(project.drafts)
    lines = [f"Started {safe.one_line(str(path))}: {safe.one_line(project.title)}"]
    parties = [f"{party.code} {party.name}" for party in project.parties]
    lines.append(f"Parties: {safe.one_line('; '.join(parties)) or 'none named yet'}")
    lines.append(
        f"Took over {len(project.drafts)}:" if project.drafts else "There are no drafts yet."
    )
    lines += [f"  {recorded.draft(each, numbers[each.id], numbers)}" for each in project.drafts]
    doubts = told(path, secretary.doubts)
    if not project.parties:
        hint = f"Add them to {path / 'negodiff.yaml'}, under parties: AZ: Azerbaijan."
        doubts.append(Told(str(path), "no party is named, so no position is anybody's", hint))
    for name in unread(str(path)):
        hint = "Save it as .docx, .md or .txt, and record that with negodiff add, if it is a draft."
        why = "was not taken over: files of its kind cannot be read"
        doubts.append(Told(str(path / name), why, hint))
    if doubts:
        lines.append(f"In doubt, {len(doubts)}:")
    return "\n".join(lines) + "\n" + recorded.problems(doubts)
