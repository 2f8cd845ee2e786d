"""``negodiff whose``: who brought in which words."""

from functools import partial

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


@click.command("whose", short_help=COMMANDS["whose"].summary)
@click.option(
    "--at", default="latest", metavar="DRAFT", show_default=True, help="The draft to read."
)
@click.option(
    "--clause", metavar="REF", help='Only this clause and what is below it: "Article 5(2)", P014.'
)
@writes(ENDINGS, Format.TERMINAL)
@screen_options
@drafts_option()
@asking_options
@click.pass_context
def command(
    click_context: click.Context,
    *,
    at: str,
    clause: str | None,
    format_: Format,
    output_: str | None,
    look: Look,
    drafts: str | None,
    asked: Asked,
) -> None:
    """Show who brought in which words.

    For each word of a draft the party and the draft by which it came to stand where it stands, as
    a line of code has its commit, and the shares of all. Words that came back belong to the draft
    they came back to.
    """
    with progress("Reading the drafts"):
        negotiation = opened(drafts_folder(click_context, drafts), asked)
        output.refuse_overwriting(output_, map(str, negotiation.all_files))
        bylines = negotiation.whose(at, clause)
    # Each format imports its own renderer, so that none pays for another's libraries.
    if format_ is Format.JSON:
        from negodiff.report.bylines_json import bylines_json  # noqa: PLC0415

        output.write(bylines_json(bylines), output_)
    elif format_ is Format.MARKDOWN:
        from negodiff.report.bylines_markdown import bylines_markdown  # noqa: PLC0415

        write_text(bylines_markdown(bylines), output_)
    else:
        from negodiff.report.terminal.bylines import bylines_text  # noqa: PLC0415

        show_text(partial(bylines_text, bylines), output_, look)
