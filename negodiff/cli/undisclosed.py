"""``negodiff undisclosed``: what was changed without being shown."""

from functools import partial

import click

from negodiff.cli import notes, output
from negodiff.cli.options import (
    Look,
    drafts_folder,
    drafts_option,
    quiet_option,
    screen_options,
    undoing_options,
)
from negodiff.cli.progress import progress
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import ENDINGS, Format, show_text, write_text, writes
from negodiff.errors import ExitCode, NegodiffError
from negodiff.model.finding import Severity
from negodiff.model.undisclosed import Verdict
from negodiff.public.comparing import undisclosed
from negodiff.public.drafts import Source, all_drafts, find
from negodiff.public.reading import Reading


@click.command("undisclosed", short_help=COMMANDS["undisclosed"].summary)
@click.argument("base")
@click.argument("received")
@writes(ENDINGS, Format.TERMINAL)
@screen_options
@undoing_options
@drafts_option()
@quiet_option
@click.option("--exit-code", is_flag=True, help="Exit with 1 when something was not shown.")
@click.pass_context
def command(
    click_context: click.Context,
    *,
    base: str,
    received: str,
    format_: Format,
    output_: str | None,
    look: Look,
    reading: Reading,
    drafts: str | None,
    quiet: bool,
    exit_code: bool,
) -> int:
    """Find what a received file changed without showing it.

    BASE is what you had sent, RECEIVED what came back: files, numbers or ids of recorded drafts,
    or GITREV:path. The tracked changes of RECEIVED are undone and the result is compared with
    BASE. Every difference was made while tracking was off: it is listed with its place, its words
    and its weight. Headers, footers, hidden text and the like are compared, too. In a drafts
    folder it is also said which recorded draft the file was really made from.
    """
    folder = drafts_folder(click_context, drafts)
    sources = find(base, folder), find(received, folder)
    output.refuse_overwriting(output_, [source.path for source in sources])
    with progress("Comparing"):
        value = undisclosed(*sources, reading, _others(folder, sources))
    # Each format imports its own renderer, so that none pays for another's libraries.
    if format_ is Format.JSON:
        from negodiff.report.undisclosed_json import undisclosed_json  # noqa: PLC0415

        output.write(undisclosed_json(value), output_)
    elif format_ is Format.MARKDOWN:
        from negodiff.report.undisclosed_markdown import undisclosed_markdown  # noqa: PLC0415

        write_text(undisclosed_markdown(value), output_)
    else:
        from negodiff.report.terminal.undisclosed import undisclosed_text  # noqa: PLC0415

        show_text(partial(undisclosed_text, value), output_, look)
    if not quiet:
        for side in (value.base, value.received):  # what was left out is compared here, and told
            warnings = [each for each in side.draft.findings if each.severity is Severity.WARNING]
            notes.tell(side, warnings, besides=value.comparison.findings)
    clean = value.verdict in (Verdict.NOTHING, Verdict.SAME)
    return ExitCode.GATE if exit_code and not clean else ExitCode.DONE


def _others(folder: str | None, sources: tuple[Source, Source]) -> tuple[Source, ...]:
    """The recorded drafts that the file could have been made from; none outside a folder."""
    if folder is None and not any(source.name for source in sources):
        return ()
    try:
        drafts = all_drafts(folder)
    except NegodiffError:
        return ()
    return tuple(source for source in drafts if source.data != sources[1].data)
