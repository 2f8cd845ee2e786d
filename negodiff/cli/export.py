"""``negodiff export``: a draft as a text again, or everything for other programs."""

from enum import StrEnum
from typing import TYPE_CHECKING

import click

from negodiff.cli import notes, output
from negodiff.cli.opening import opened
from negodiff.cli.options import (
    drafts_folder,
    drafts_option,
    quiet_option,
    reading_options,
)
from negodiff.cli.progress import progress
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import writes
from negodiff.public.drafts import find
from negodiff.public.reading import Reading

if TYPE_CHECKING:
    from negodiff.public.values import Chosen


class Format(StrEnum):
    """What can be written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    AKN = "akn"
    DOCX = "docx"
    JSON = "json"


_ENDINGS = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".xml": Format.AKN,
    ".akn": Format.AKN,
    ".docx": Format.DOCX,
    ".json": Format.JSON,
}


@click.command("export", short_help=COMMANDS["export"].summary)
@click.argument("draft", required=False)
@writes(
    _ENDINGS,
    Format.TEXT,
    "akn is Akoma Ntoso XML; docx is a Word document; json is all drafts, points, positions, "
    "events and comparisons up to this draft.",
    json_flag=True,
)
@click.option(
    "--bracketed",
    is_flag=True,
    help="Where a point is open, the sides' words in brackets with who holds what.",
)
@reading_options
@drafts_option()
@quiet_option
@click.pass_context
def command(
    click_context: click.Context,
    *,
    draft: str | None,
    format_: Format,
    bracketed: bool,
    output_: str | None,
    reading: Reading,
    drafts: str | None,
    quiet: bool,
) -> None:
    """Write a draft out again, or everything for other programs.

    DRAFT is named as in "show"; default: the latest draft of the folder. Text, Markdown and Word
    files have its words without front matter and markup, in a form that negodiff reads as the same
    clauses under the same numbers; where a format cannot carry that, a note says for how many
    clauses.
    """
    folder = drafts_folder(click_context, drafts)
    if format_ is Format.JSON:
        output.write(_everything(draft or "latest", folder, output_), output_)
        return
    from negodiff.public.documents import export  # noqa: PLC0415

    if format_ is Format.DOCX:
        output.refuse_screen(output_, "draft.docx")
    with progress("Reading"):
        found = _draft(draft, folder, reading, bracketed=bracketed, placed=format_ is Format.AKN)
        output.refuse_overwriting(output_, [found.source.path])
        data, unlike = export(found, format_)
    output.write(data, output_)
    if unlike and not bracketed and not quiet:
        total = len(found.side.draft.clauses)
        notes.say(
            f"note: {unlike:,} of {total:,} clauses cannot be written as {format_} so that "
            "negodiff reads them under the same number"
        )
    if found.added and not quiet:
        notes.say(f"note: put in, since a side wants it and the text lacks it: {found.added:,}")


def _draft(
    name: str | None, folder: str | None, reading: Reading, *, bracketed: bool, placed: bool
) -> "Chosen":
    """The draft a user names; one of a negotiation, where its points are wanted."""
    if bracketed:
        negotiation = opened(folder)
        if not negotiation.parties:
            notes.say(
                "note: it is not known who tabled the drafts: only their own brackets are shown"
            )
        return negotiation.text(name or "latest", bracketed=True)
    from negodiff.public.documents import text_of  # noqa: PLC0415

    source = find(name, folder)
    found = text_of(source, reading)
    if placed and source.name is not None:
        return opened(folder).placed(found)
    return found


def _everything(name: str, folder: str | None, output_: str | None) -> bytes:
    from negodiff.report.export.everything import everything_json  # noqa: PLC0415

    with progress("Reading the drafts"):
        negotiation = opened(folder)
        output.refuse_overwriting(output_, map(str, negotiation.all_files))
        return everything_json(negotiation.everything(name))
