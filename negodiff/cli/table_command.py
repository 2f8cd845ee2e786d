"""``negodiff table``: the comparative table of the sides' words."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from negodiff.cli import output
from negodiff.cli.asking import Asked, asking_options
from negodiff.cli.opening import opened
from negodiff.cli.options import drafts_folder
from negodiff.cli.picking import only_option
from negodiff.cli.progress import progress
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import utf8, writes
from negodiff.public import documents
from negodiff.public.picks import Pick
from negodiff.public.writing import to_markdown
from negodiff.report.table.grid import Layout

if TYPE_CHECKING:
    from negodiff.public.values import Table


class Format(StrEnum):
    """What a table can be written as."""

    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"


_ENDINGS = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".docx": Format.DOCX,
    ".xlsx": Format.XLSX,
    ".csv": Format.CSV,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
}
_BINARY = frozenset({Format.DOCX, Format.XLSX})


@click.command("table", short_help=COMMANDS["table"].summary)
@click.option(
    "-C",
    "folder",
    metavar="DIR",
    help="The drafts folder (env NEGODIFF_DRAFTS); default: drafts/ here, else this folder.",
)
@click.option(
    "--drafts",
    "columns",
    metavar="DRAFT[,…]",
    multiple=True,
    help="A column for each of these drafts (1,4,8) in place of one for each party. The name of a "
    "folder is the drafts folder, as everywhere.",
)
@click.option(
    "--by",
    type=click.Choice(["point", "article"]),
    default="point",
    show_default=True,
    help="What a line of the table is.",
)
@only_option
@click.option(
    "--at", metavar="DRAFT", help="As of this draft; default: the latest, or the latest column."
)
@click.option(
    "--bracketed",
    is_flag=True,
    help="Where a point is open, offer the sides' words in brackets as compromise text.",
)
@click.option(
    "--marks/--no-marks", default=True, show_default=True, help="Mark the words that differ."
)
@writes(_ENDINGS, Format.MARKDOWN)
@asking_options
@click.pass_context
def command(
    click_context: click.Context,
    *,
    folder: str | None,
    columns: tuple[str, ...],
    by: str,
    only: frozenset[Pick],
    at: str | None,
    bracketed: bool,
    marks: bool,
    format_: Format,
    output_: str | None,
    asked: Asked,
) -> None:
    """Set the sides' words beside each other.

    A line for each point, with its stable id and its number in each draft, where it stands, and a
    column for what each party holds: its exact words, those that not every side has marked. Then a
    column for the compromise text, which has the settled words and else is to be filled in, and one
    for remarks. In Word and spreadsheet files the head is repeated, words of a draft are never
    formulas, and cells can be edited.
    """
    if format_ in _BINARY:
        output.refuse_screen(output_, f"table.{format_}")
    named, numbers = _told_apart(columns)
    with progress("Reading the drafts"):
        negotiation = opened(drafts_folder(click_context, folder or named), asked)
        output.refuse_overwriting(output_, map(str, negotiation.all_files))
        table = negotiation.table(at, numbers, only)
        layout = Layout(
            by_article=by == "article",
            marks=marks,
            compromise=negotiation.bracketed(table.sheet.draft) if bracketed else {},
        )
        document = _written(table, layout, format_)
    output.write(document, output_)


def _told_apart(values: Sequence[str]) -> tuple[str | None, list[str]]:
    """The drafts folder, where one is named, and the drafts."""
    folders = [value for value in values if Path(value).is_dir()]
    names = [name.strip() for value in values if value not in folders for name in value.split(",")]
    return (folders[-1] if folders else None), [name for name in names if name]


def _written(table: "Table", layout: Layout, format_: Format) -> bytes:
    match format_:
        case Format.HTML:
            return documents.to_html(table, layout=layout)
        case Format.DOCX:
            return documents.to_docx(table, layout)
        case Format.XLSX:
            return documents.to_xlsx(table, layout)
        case Format.CSV:
            return documents.to_csv(table, layout)
        case Format.MARKDOWN:
            return utf8(to_markdown(table, layout))
