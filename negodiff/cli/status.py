"""``negodiff status``: where every point stands."""

from enum import StrEnum

import click

from negodiff.cli import output
from negodiff.cli.opening import opened
from negodiff.cli.options import (
    drafts_folder,
    drafts_option,
    format_option,
    output_option,
    screen_options,
)
from negodiff.cli.picking import Pick, only_option, wanted
from negodiff.cli.progress import progress
from negodiff.cli.screen import screen
from negodiff.cli.table import COMMANDS
from negodiff.points.overview import Overview


class Format(StrEnum):
    """What the status can be written as."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"


_ENDINGS = {".json": Format.JSON, ".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN}


@click.command("status", short_help=COMMANDS["status"].summary)
@click.option(
    "--at", default="latest", metavar="DRAFT", show_default=True, help="As of this draft."
)
@format_option(Format)
@output_option
@only_option
@screen_options
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    *,
    at: str,
    format_: str | None,
    output_: str | None,
    only: frozenset[Pick],
    color: bool | None,
    width: int | None,
    pager: bool | None,
    drafts: str | None,
) -> None:
    """Show where every point stands.

    First the headline: how many articles are settled, of how many. Then what is open, with each
    side's exact words and how many exchanges it has been open; where the texts have converged and
    nobody has confirmed it; what was walked back, by whom; packages, reservations, blanks; and
    what was said publicly, beside what was computed.
    """
    with progress("Reading the drafts"):
        negotiation = opened(drafts_folder(click_context, drafts))
        output.refuse_overwriting(output_, map(str, negotiation.files))
        overview = negotiation.status(at, wanted(only))
    # Each format imports its own renderer, so that none pays for another's libraries.
    format_chosen = Format(format_) if format_ else output.by_ending(output_, _ENDINGS)
    if format_chosen is Format.JSON:
        from negodiff.report.status_json import status_json  # noqa: PLC0415

        output.write(status_json(overview), output_)
    elif format_chosen is Format.MARKDOWN:
        output.write(_markdown(overview), output_)
    else:
        from negodiff.report.terminal.options import Options  # noqa: PLC0415
        from negodiff.report.terminal.status import status_text  # noqa: PLC0415

        target = screen(output=output_, width=width, color=color)
        options = Options(target.width, target.text_width, target.colors)
        output.show(status_text(overview, options), output_, target, paged=pager)


def _markdown(overview: Overview) -> bytes:
    from negodiff.report.status_markdown import status_markdown  # noqa: PLC0415

    return status_markdown(overview).encode("utf-8", "backslashreplace")
