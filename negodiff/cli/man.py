"""``negodiff man``: the manual, from the same help that ``--help`` shows."""

from pathlib import Path
from typing import cast

import click

from negodiff.cli import manual, output
from negodiff.cli.recording import say
from negodiff.cli.table import COMMANDS
from negodiff.errors import InputError
from negodiff.report.roff import roff
from negodiff.report.safe import one_line


@click.command("man", short_help=COMMANDS["man"].summary)
@click.argument("name", required=False, metavar="[COMMAND]", type=click.Choice(list(COMMANDS)))
@click.option(
    "-o", "--output", "output_", metavar="DIR", help="Write the pages into this folder instead."
)
@click.pass_context
def command(click_context: click.Context, *, name: str | None, output_: str | None) -> None:
    """Print a page of the manual, for man.

    The page of COMMAND or, without one, of the program: "negodiff man compare | man -l -". With -o
    all pages are written, or that of COMMAND, as man finds them in a folder man1.
    """
    group = cast("click.Group", click_context.find_root().command)
    if output_ is None:
        output.write(roff(manual.page(group, name or "")).encode("ascii"), None)
        return
    _make(Path(output_))
    chosen = manual.names() if name is None else [name]
    for each in chosen:
        document = roff(manual.page(group, each)).encode("ascii")
        output.write(document, str(Path(output_) / manual.file_name(each)))
    pages = "1 page" if len(chosen) == 1 else f"{len(chosen)} pages"
    say(f"{one_line(output_)}: {pages}\n")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"the folder cannot be made: {error.strerror}",
            place=str(folder),
            hint="Name another folder after -o.",
        ) from error
