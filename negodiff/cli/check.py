"""``negodiff check``: the CI gate over a drafts folder."""

from enum import StrEnum
from functools import partial

import click

from negodiff.cli import output
from negodiff.cli.asking import Asked, asking_options
from negodiff.cli.opening import opened
from negodiff.cli.options import Look, drafts_folder, drafts_option, screen_options
from negodiff.cli.progress import progress
from negodiff.cli.selection import several
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import show_text, writes
from negodiff.errors import ExitCode
from negodiff.model.gate import USUAL, Gate, Rule
from negodiff.public.drafts import SETTINGS


class Format(StrEnum):
    """What a gate's findings can be written as."""

    PEOPLE = "people"
    TERMINAL = "terminal"
    JSON = "json"
    JUNIT = "junit"
    SARIF = "sarif"
    GITHUB = "github"


_ENDINGS = {".json": Format.JSON, ".xml": Format.JUNIT, ".sarif": Format.SARIF}


@click.command("check", short_help=COMMANDS["check"].summary)
@click.option(
    "--fail-on",
    "fail_on",
    multiple=True,
    metavar="RULE[,…]",
    callback=several(Rule, "rule of the gate"),
    help=f"What to stop at: {', '.join(Rule)}. Reopened is what was agreed or dropped, and what "
    f"had converged. Default: fail-on in {SETTINGS}, else {', '.join(USUAL)}.",
)
@click.option(
    "--at", default="latest", metavar="DRAFT", show_default=True, help="The draft to look at."
)
@writes(_ENDINGS, Format.PEOPLE, "people and terminal are the same.")
@screen_options
@drafts_option()
@asking_options
@click.pass_context
def command(
    click_context: click.Context,
    *,
    fail_on: frozenset[Rule],
    at: str,
    format_: Format,
    output_: str | None,
    look: Look,
    drafts: str | None,
    asked: Asked,
) -> int:
    """Stop when a draft touched what was settled.

    Looks at one draft, the latest by default: whether it reopened settled points or touched agreed
    ones, and whether its text has stale references, brackets without counterpart, blanks and the
    like. Exits with 1 when it finds what it stops at, with a message that can be sent on; with 3
    when a recorded draft or a record is not what it was.
    """
    with progress("Checking"):
        negotiation = opened(drafts_folder(click_context, drafts), asked, strict=True)
        output.refuse_overwriting(output_, map(str, negotiation.all_files))
        gate = negotiation.check(at, tuple(fail_on) or None)
    if format_ in (Format.PEOPLE, Format.TERMINAL):
        from negodiff.report.gate.people import gate_text  # noqa: PLC0415

        show_text(partial(gate_text, gate), output_, look._replace(pager=look.pager or False))
    else:
        output.write(_document(gate, format_), output_)
    return ExitCode.GATE if gate.hits else ExitCode.DONE


# Each format imports its own renderer, so that none pays for another's libraries.


def _document(gate: Gate, format_: Format) -> bytes:
    if format_ is Format.JUNIT:
        from negodiff.report.gate.junit import gate_junit  # noqa: PLC0415

        return gate_junit(gate)
    if format_ is Format.SARIF:
        from negodiff.report.gate.sarif import gate_sarif  # noqa: PLC0415

        return gate_sarif(gate)
    if format_ is Format.GITHUB:
        from negodiff.report.gate.github import gate_github  # noqa: PLC0415

        return gate_github(gate)
    from negodiff.report.gate.json import gate_json  # noqa: PLC0415

    return gate_json(gate)
