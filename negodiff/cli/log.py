"""``negodiff log``: the drafts in order, with who tabled each and what it did."""

from functools import partial
from typing import TYPE_CHECKING

import click

from negodiff.cli import output
from negodiff.cli.asking import Asked, asking_options
from negodiff.cli.opening import opened
from negodiff.cli.options import (
    Look,
    drafts_folder,
    drafts_option,
    screen_options,
)
from negodiff.cli.progress import progress
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import ENDINGS, Format, show_text, write_text, writes
from negodiff.errors import InputError

if TYPE_CHECKING:
    from negodiff.public.recording import Project


@click.command("log", short_help=COMMANDS["log"].summary)
@writes(ENDINGS, Format.TERMINAL)
@click.option("--brief", is_flag=True, help="Only list the drafts; compare none, follow no points.")
@click.option(
    "--records",
    is_flag=True,
    help="Instead: everything that was recorded, with its id, by whom, and when.",
)
@screen_options
@drafts_option()
@asking_options
@click.pass_context
def command(
    click_context: click.Context,
    *,
    format_: Format,
    output_: str | None,
    brief: bool,
    records: bool,
    look: Look,
    drafts: str | None,
    asked: Asked,
) -> None:
    """Show the drafts in order, with who tabled each and what it did.

    For each draft: its number, who tabled it and when, the days since the exchange before it, what
    sort of text it is, how many points it resolved and reopened and how many are settled after it,
    its pairs of brackets, its file, and what happened to the clauses of the draft before it; then
    the course of settled points and of brackets. A folder without a record works too: its files say
    of themselves what they say.
    """
    if records:
        if format_ is Format.MARKDOWN:
            hint = "Choose another format."
            message = "what was recorded is told as text and as JSON only"
            raise InputError(message, place="--records", hint=hint)
        from negodiff.public.recording import records as recorded  # noqa: PLC0415

        project = recorded(drafts_folder(click_context, drafts))
        if format_ is Format.JSON:
            from negodiff.report.records_json import records_json  # noqa: PLC0415

            output.write(records_json(project), output_)
        else:
            show_text(lambda _: _history(project), output_, look)
        return
    with progress("Comparing"):
        negotiation = opened(drafts_folder(click_context, drafts), asked)
        output.refuse_overwriting(output_, map(str, negotiation.all_files))
        log = negotiation.log(brief=brief)
    # Each format imports its own renderer, so that none pays for another's libraries.
    if format_ is Format.JSON:
        from negodiff.report.log_json import log_json  # noqa: PLC0415

        output.write(log_json(log), output_)
    elif format_ is Format.MARKDOWN:
        from negodiff.report.log_markdown import log_markdown  # noqa: PLC0415

        write_text(log_markdown(log), output_)
    else:
        from negodiff.report.terminal.log import log_text  # noqa: PLC0415

        show_text(partial(log_text, log), output_, look)


def _history(project: "Project") -> str:
    from negodiff.public.recording import ended  # noqa: PLC0415 - a log of the drafts needs none
    from negodiff.report import recorded  # noqa: PLC0415

    numbers = recorded.numbers_of(project.drafts)
    return recorded.history(project.records, ended(project.records), numbers)
