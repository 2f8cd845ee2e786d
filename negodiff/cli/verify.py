"""``negodiff verify``: is every recorded draft still byte for byte what was received."""

from enum import StrEnum

import click

from negodiff.cli import output
from negodiff.cli.options import drafts_folder, drafts_option
from negodiff.cli.recording import say, told
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import writes
from negodiff.errors import ExitCode, InputError
from negodiff.public import recording
from negodiff.public.drafts import SHORTEST_ID
from negodiff.report import recorded, safe, wording


class Format(StrEnum):
    """What the finding can be written as."""

    TERMINAL = "terminal"
    JSON = "json"


@click.command("verify", short_help=COMMANDS["verify"].summary)
@click.option("--manifest", is_flag=True, help="Print all hashes instead, for sha256sum -c.")
@click.option(
    "--known",
    multiple=True,
    metavar="HEAD",
    help="A head that was noted elsewhere and must be there. Repeats.",
)
@writes({".json": Format.JSON}, Format.TERMINAL)
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    *,
    manifest: bool,
    known: tuple[str, ...],
    format_: Format,
    output_: str | None,
    drafts: str | None,
) -> int:
    """Check that every draft and every record is still what it was.

    Names each draft whose bytes changed and each record that is damaged, missing or was edited,
    with its remedy, and exits with 3 if there is one. The records vouch for one another, and
    nothing vouches for the latest ones: note the heads that are printed in a mail or a minute, and
    give them back with --known to be sure of those, too.
    """
    folder = drafts_folder(click_context, drafts)
    if manifest:
        if format_ is Format.JSON:
            message = "a manifest is what sha256sum reads, and no JSON"
            raise InputError(message, place="--manifest", hint="Leave --format out.")
        output.write(recording.manifest(folder).encode(), output_)
        return ExitCode.DONE
    for head in known:
        if len(head) < SHORTEST_ID:
            hint = f"Give at least {SHORTEST_ID} digits of it."
            raise InputError("this is too short for a head", place=f"--known {head}", hint=hint)
    found = recording.verify(folder, known)
    if format_ is Format.JSON:
        from negodiff.report.verify_json import verify_json  # noqa: PLC0415

        output.write(verify_json(found), output_)
    elif output_ is not None:
        output.write(_report(found).encode(), output_)
    else:
        say(_report(found))
    return ExitCode.RECORD if found.broken else ExitCode.DONE


def _report(found: recording.Verified) -> str:
    name = safe.one_line(str(found.folder))
    problems = recorded.problems(told(found.folder, found.problems))
    if found.broken:
        count = wording.counted(len(found.broken), "thing")
        return f"{name}: {count} not as recorded.\n{problems}"
    if found.project is None:
        return problems
    drafts = wording.counted(len(found.project.drafts), "draft")
    records = wording.counted(len(found.project.records), "record")
    heads = "".join(f"head {head}\n" for head in found.project.heads)
    return f"{name}: {drafts} and {records} are what was recorded.\n{heads}{problems}"
