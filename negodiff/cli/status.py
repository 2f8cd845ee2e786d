"""``negodiff status``: where every point stands."""

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
from negodiff.cli.picking import only_option
from negodiff.cli.progress import progress
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import ENDINGS, Format, show_text, write_text, writes
from negodiff.public.picks import Pick


@click.command("status", short_help=COMMANDS["status"].summary)
@click.option(
    "--at", default="latest", metavar="DRAFT", show_default=True, help="As of this draft."
)
@writes(ENDINGS, Format.TERMINAL)
@only_option
@screen_options
@drafts_option()
@asking_options
@click.pass_context
def command(
    click_context: click.Context,
    *,
    at: str,
    format_: Format,
    output_: str | None,
    only: frozenset[Pick],
    look: Look,
    drafts: str | None,
    asked: Asked,
) -> None:
    """Show where every point stands.

    First the headline: how many articles are settled, of how many. Then what is open, with each
    side's exact words and how many exchanges it has been open; where the texts have converged and
    nobody has confirmed it; what was walked back, by whom; packages, reservations, blanks; and
    what was said publicly, beside what was computed.
    """
    with progress("Reading the drafts"):
        negotiation = opened(drafts_folder(click_context, drafts), asked)
        output.refuse_overwriting(output_, map(str, negotiation.all_files))
        overview = negotiation.status(at, only)
    # Each format imports its own renderer, so that none pays for another's libraries.
    if format_ is Format.JSON:
        from negodiff.report.status_json import status_json  # noqa: PLC0415

        output.write(status_json(overview), output_)
    elif format_ is Format.MARKDOWN:
        from negodiff.report.status_markdown import status_markdown  # noqa: PLC0415

        write_text(status_markdown(overview), output_)
    else:
        from negodiff.report.terminal.status import status_text  # noqa: PLC0415

        show_text(partial(status_text, overview), output_, look)
