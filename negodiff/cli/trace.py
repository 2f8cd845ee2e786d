"""``negodiff trace``: one point through every draft."""

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
from negodiff.report.standing import names_of


@click.command("trace", short_help=COMMANDS["trace"].summary)
@click.argument("ref")
@click.option(
    "--at",
    default="latest",
    metavar="DRAFT",
    show_default=True,
    help="The draft in which the point is cited; its whole way is shown all the same.",
)
@writes(ENDINGS, Format.TERMINAL)
@screen_options
@drafts_option()
@asking_options
@click.pass_context
def command(
    click_context: click.Context,
    *,
    ref: str,
    at: str,
    format_: Format,
    output_: str | None,
    look: Look,
    drafts: str | None,
    asked: Asked,
) -> None:
    """Follow one point through every draft.

    REF is a citation as it is printed in the draft --at, "Article 5(2)(a)" or 5.2.a, or the id of
    the point, P014; of an article with several points, all are followed, one after another. For
    each draft: how it was cited then, its words against those before, who
    tabled it, where it stands and why; words that came back name the draft they are from; who
    moved toward whom is told as the share of words that are apart.
    """
    with progress("Reading the drafts"):
        negotiation = opened(drafts_folder(click_context, drafts), asked)
        output.refuse_overwriting(output_, map(str, negotiation.all_files))
        trails = negotiation.traces(ref, at)
    # Each format imports its own renderer, so that none pays for another's libraries.
    if format_ is Format.JSON:
        from negodiff.report.trace_json import trace_json  # noqa: PLC0415

        output.write(trace_json(trails), output_)
    elif format_ is Format.MARKDOWN:
        from negodiff.report.trace_markdown import trace_markdown  # noqa: PLC0415

        write_text(trace_markdown(trails, names_of(negotiation.parties)), output_)
    else:
        from negodiff.report.terminal.trace import trace_text  # noqa: PLC0415

        names = names_of(negotiation.parties)
        show_text(partial(trace_text, trails, names), output_, look)
