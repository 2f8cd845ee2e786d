"""``negodiff table``: the comparative table of the sides' words."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import click

from negodiff.cli import output
from negodiff.cli.asking import Asked, asking_options
from negodiff.cli.opening import opened
from negodiff.cli.options import drafts_folder
from negodiff.cli.picking import Pick, only_option, wanted
from negodiff.cli.progress import progress
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import utf8, writes
from negodiff.report.table.grid import Grid, Layout, grid


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
        output.refuse_overwriting(output_, map(str, negotiation.files))
        table = negotiation.table(at, numbers, wanted(only))
        layout = Layout(
            by_article=by == "article",
            marks=marks,
            compromise=negotiation.bracketed(table.sheet.draft) if bracketed else {},
        )
        document = _written(grid(table, layout), format_)
    output.write(document, output_)


def _told_apart(values: Sequence[str]) -> tuple[str | None, list[str]]:
    """The drafts folder, where one is named, and the drafts."""
    folders = [value for value in values if Path(value).is_dir()]
    names = [name.strip() for value in values if value not in folders for name in value.split(",")]
    return (folders[-1] if folders else None), [name for name in names if name]


def _written(found: Grid, format_: Format) -> bytes:
    # Each format imports its own renderer, so that none pays for another's libraries.
    if format_ is Format.HTML:
        from negodiff.report.table.html import table_html  # noqa: PLC0415

        return utf8(table_html(found))
    if format_ is Format.DOCX:
        from negodiff.report.table.docx import table_docx  # noqa: PLC0415

        return table_docx(found)
    if format_ is Format.XLSX:
        from negodiff.report.table.xlsx import table_xlsx  # noqa: PLC0415

        return table_xlsx(found)
    if format_ is Format.CSV:
        from negodiff.report.table.csv import table_csv  # noqa: PLC0415

        return table_csv(found)
    from negodiff.report.table.markdown import table_markdown  # noqa: PLC0415

    return utf8(table_markdown(found))
