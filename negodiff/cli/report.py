"""``negodiff report``: a page to look at and to send on."""

import sys
from pathlib import Path

import click

from negodiff.cli import notes, output
from negodiff.cli.asking import Asked, asking_options
from negodiff.cli.opening import opened
from negodiff.cli.options import drafts_folder, drafts_option
from negodiff.cli.progress import progress
from negodiff.cli.table import COMMANDS
from negodiff.errors import InputError
from negodiff.public.documents import to_html
from negodiff.public.opening import Withheld
from negodiff.report import wording

_ENDINGS = frozenset({".html", ".htm", ".xhtml", ""})


@click.command("report", short_help=COMMANDS["report"].summary)
@click.option(
    "-o",
    "--output",
    "output_",
    metavar="FILE",
    help="Write to FILE, whole or not at all; its name ends in .html. Without it, or with -: to "
    "standard output, which has to be a file or a pipe.",
)
@click.option(
    "--at", default="latest", metavar="DRAFT", show_default=True, help="As of this draft."
)
@click.option(
    "--for",
    "reader",
    metavar="PARTY",
    help="Made to be sent to this side: annotations and notes that are neither its own nor shared "
    "are left out, and so is what follows from them.",
)
@click.option("--title", default="", metavar="TEXT", help="What the page is called.")
@click.option(
    "--names",
    is_flag=True,
    help="Name the drafts' files and who recorded what, which can be confidential.",
)
@drafts_option()
@asking_options
@click.pass_context
def command(
    click_context: click.Context,
    *,
    output_: str | None,
    at: str,
    reader: str | None,
    title: str,
    names: bool,
    drafts: str | None,
    asked: Asked,
) -> None:
    """Make a page to look at and to send on.

    One file of HTML that needs no network and can be mailed and printed: where everything stands
    and what the last exchange did; what is open, with each side's words; what awaits confirmation
    and what was walked back; pictures of the course of the talks; every point with its history,
    to be searched and filtered; and the whole text, with states in the margin.
    """
    _refuse_what_is_no_page(output_)
    with progress("Reading the drafts"):
        negotiation = opened(drafts_folder(click_context, drafts), asked)
        output.refuse_overwriting(output_, map(str, negotiation.all_files))
        party = "" if reader is None else negotiation.party(reader)
        document = to_html(negotiation.dossier(at, party), title=title, names=names)
    output.write(document, output_)
    if party and (left_out := _left_out(negotiation.withheld(party))):
        notes.say(f"note: left out for {party}: {left_out}")


def _left_out(kept: Withheld) -> str:
    """How much of what was recorded a page does not tell; "" for nothing."""
    whole = wording.counted(kept.annotations, "annotation")
    told = [
        f"{kept.left_out} of {whole}" if kept.left_out else "",
        f"who recorded {kept.wordless} more, and why" if kept.wordless else "",
    ]
    return ", ".join(part for part in told if part)


def _refuse_what_is_no_page(output_: str | None) -> None:
    """Stop before anything is read.

    Raises:
        InputError: The file's name stands for something else, or the page would go to a screen.
    """
    if output_ is None or output_ == "-":
        if sys.stdout.isatty():
            hint = "Name a file: negodiff report -o report.html"
            raise InputError("a page is nothing for a screen", place="report", hint=hint)
        return
    ending = Path(output_).suffix.lower()
    if ending not in _ENDINGS:
        raise InputError(
            f"a report is a page of HTML, not a {ending} file",
            place=output_,
            hint="Let the name end in .html.",
        )
