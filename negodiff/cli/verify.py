"""``negodiff verify``: is every recorded draft still byte for byte what was received."""

from enum import StrEnum
from pathlib import Path

import click

from negodiff.cli import output
from negodiff.cli.options import drafts_option
from negodiff.cli.recording import record_folder, say, told
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import writes
from negodiff.errors import ExitCode, InputError
from negodiff.ledger import store
from negodiff.ledger.folder import SHORTEST_ID
from negodiff.ledger.store import Problem, ProblemKind
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
    folder = record_folder(click_context, drafts)
    if manifest:
        if format_ is Format.JSON:
            message = "a manifest is what sha256sum reads, and no JSON"
            raise InputError(message, place="--manifest", hint="Leave --format out.")
        output.write(store.manifest(folder).encode(), output_)
        return ExitCode.DONE
    for head in known:
        if len(head) < SHORTEST_ID:
            hint = f"Give at least {SHORTEST_ID} digits of it."
            raise InputError("this is too short for a head", place=f"--known {head}", hint=hint)
    problems = store.verify(folder, known=known)
    broken = [problem for problem in problems if problem.breaks]
    noticed = [problem for problem in problems if not problem.breaks]
    if format_ is Format.JSON:
        from negodiff.report.verify_json import verify_json  # noqa: PLC0415

        whole = None if broken or _is_unfinished(noticed) else store.load(folder)
        output.write(verify_json(str(folder), [*broken, *noticed], whole), output_)
    elif output_ is not None:
        output.write(_report(folder, broken, noticed).encode(), output_)
    else:
        say(_report(folder, broken, noticed))
    return ExitCode.RECORD if broken else ExitCode.DONE


def _is_unfinished(noticed: list[Problem]) -> bool:
    return any(problem.kind is ProblemKind.UNFINISHED for problem in noticed)


def _report(folder: Path, broken: list[Problem], noticed: list[Problem]) -> str:
    name = safe.one_line(str(folder))
    if broken:
        head = f"{name}: {wording.counted(len(broken), 'thing')} not as recorded.\n"
        return head + recorded.problems(told(folder, [*broken, *noticed]))
    if _is_unfinished(noticed):
        return recorded.problems(told(folder, noticed))
    project = store.load(folder)
    parts = [
        f"{name}: {wording.counted(len(project.drafts), 'draft')} and "
        f"{wording.counted(len(project.records), 'record')} are what was recorded.\n",
        *(f"head {head}\n" for head in project.heads),
    ]
    return "".join(parts) + recorded.problems(told(folder, noticed))
