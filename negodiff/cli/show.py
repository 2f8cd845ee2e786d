"""``negodiff show``: the clause tree that was read from a draft."""

from enum import StrEnum
from functools import partial

import click

from negodiff.cli import notes, output
from negodiff.cli.opening import opened
from negodiff.cli.options import (
    Look,
    drafts_folder,
    drafts_option,
    quiet_option,
    reading_options,
    screen_options,
)
from negodiff.cli.progress import progress
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import show_text, writes
from negodiff.model.markup import View
from negodiff.public.drafts import as_shown, below, find, read
from negodiff.public.drafts import brackets as count
from negodiff.public.reading import Reading
from negodiff.report.revisions import told


class Format(StrEnum):
    """What a draft's tree can be written as."""

    TERMINAL = "terminal"
    JSON = "json"


_ENDINGS = {".json": Format.JSON}


@click.command("show", short_help=COMMANDS["show"].summary)
@click.argument("draft", required=False)
@writes(_ENDINGS, Format.TERMINAL)
@click.option("--clause", metavar="REF", help="Only this clause and what is below it.")
@click.option("--full", is_flag=True, help="All the words, not only the first of each clause.")
@click.option("--findings", "only_findings", is_flag=True, help="Only what was noticed on reading.")
@click.option(
    "--revisions",
    "with_revisions",
    is_flag=True,
    help="Tracked changes and comments, with author and date.",
)
@click.option(
    "--redact", is_flag=True, help="With --revisions: numbers in place of names, and no times."
)
@click.option(
    "--brackets",
    is_flag=True,
    help="The brackets in figures, of the whole and of each clause, with the rule of counting.",
)
@screen_options
@reading_options
@drafts_option()
@quiet_option
@click.pass_context
def command(
    click_context: click.Context,
    *,
    draft: str | None,
    format_: Format,
    output_: str | None,
    clause: str | None,
    full: bool,
    only_findings: bool,
    with_revisions: bool,
    redact: bool,
    brackets: bool,
    look: Look,
    reading: Reading,
    drafts: str | None,
    quiet: bool,
) -> None:
    """Show the clause tree that was read from a draft.

    DRAFT is a file, the number or id of a recorded draft, "latest", "previous" or GITREV:path;
    default: the latest draft of the folder. Each clause has its line, in reading order: its
    reference, what it is, its heading and first words. The names of those who made tracked changes
    and comments are told with --revisions only.
    """
    source = find(draft, drafts_folder(click_context, drafts))
    output.refuse_overwriting(output_, [source.path])
    with progress("Reading"):
        side = read(source, reading)
    findings = side.draft.findings
    marked = side.draft
    is_marked = reading.view is View.MARKED and format_ is not Format.JSON
    if is_marked:
        from negodiff.report.terminal.marked import with_changes  # noqa: PLC0415

        marked = with_changes(marked, side.markup.revisions)
    tree = as_shown(marked)
    clauses = tree.clauses if clause is None else below(side, tree, clause, opened)
    # Each format imports its own renderer, so that none pays for another's libraries.
    if format_ is Format.JSON:
        from negodiff.report.json import draft_json  # noqa: PLC0415

        revisions = told(side, redact=redact) if with_revisions else None
        counts = count(side) if brackets else None
        output.write(draft_json(side, tree, clauses, findings, revisions, counts), output_)
    else:
        from negodiff.report.terminal import tree as words  # noqa: PLC0415

        if only_findings:
            text = partial(words.findings_text, side, findings)
        elif brackets:
            _, whole, each = count(side)
            text = partial(words.brackets_text, side, whole, each)
        elif with_revisions:
            text = partial(words.revisions_text, side, told(side, redact=redact))
        else:
            text = partial(words.draft_text, side, tree, clauses, full=full, marked=is_marked)
        show_text(text, output_, look)
    if not quiet and not only_findings:
        notes.tell(side, findings)
