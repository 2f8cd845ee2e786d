"""``negodiff check``: the CI gate over a drafts folder."""

from enum import StrEnum
from pathlib import Path

import click

from negodiff.cli import output
from negodiff.cli.opening import opened
from negodiff.cli.options import drafts_folder, drafts_option, output_option, screen_options
from negodiff.cli.progress import progress
from negodiff.cli.screen import screen
from negodiff.cli.selection import several
from negodiff.cli.table import COMMANDS
from negodiff.errors import ExitCode
from negodiff.ledger.folder import SETTINGS, is_recorded, usual
from negodiff.model.gate import USUAL, Gate, Rule


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
@click.option(
    "--format",
    "format_",
    type=click.Choice([each.value for each in Format]),
    help="What to write; default: people (the same as terminal), or what FILE ends in: .json, "
    ".xml (JUnit), .sarif.",
)
@output_option
@screen_options
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    *,
    fail_on: frozenset[Rule],
    at: str,
    format_: str | None,
    output_: str | None,
    color: bool | None,
    width: int | None,
    pager: bool | None,
    drafts: str | None,
) -> int:
    """Stop when a draft touched what was settled.

    Looks at one draft, the latest by default: whether it reopened settled points or touched agreed
    ones, and whether its text has stale references, brackets without counterpart, blanks and the
    like. Exits with 1 when it finds what it stops at, with a message that can be sent on; with 3
    when a recorded draft or a record is not what it was.
    """
    folder = drafts_folder(click_context, drafts)
    with progress("Checking"):
        _refuse_broken(folder)
        negotiation = opened(folder)
        output.refuse_overwriting(output_, map(str, negotiation.files))
        gate = negotiation.check(at, tuple(fail_on) or None)
    format_chosen = Format(format_) if format_ else output.by_ending(output_, _ENDINGS)
    if format_chosen in (None, Format.PEOPLE, Format.TERMINAL):
        from negodiff.report.gate.people import gate_text  # noqa: PLC0415
        from negodiff.report.terminal.options import Options  # noqa: PLC0415

        target = screen(output=output_, width=width, color=color)
        options = Options(target.width, target.text_width, target.colors)
        output.show(gate_text(gate, options), output_, target, paged=pager or False)
    else:
        output.write(_document(gate, format_chosen), output_)
    return ExitCode.GATE if gate.hits else ExitCode.DONE


def _refuse_broken(folder: str | None) -> None:
    """Stop when the records do not hold together: nothing can be checked against them.

    Raises:
        RecordError: Names the gravest problem, and says how many more there are.
    """
    path = usual(folder)
    if not is_recorded(path):
        return
    from negodiff.ledger import store  # noqa: PLC0415
    from negodiff.ledger.store.problem import refuse_broken  # noqa: PLC0415

    refuse_broken(Path(path), store.verify(Path(path)))


# Each format imports its own renderer, so that none pays for another's libraries.


def _document(gate: Gate, format_: Format | None) -> bytes:
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
