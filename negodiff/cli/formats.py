"""``negodiff formats``: what can be read here, and what is missing for the rest."""

import json
from enum import StrEnum

import click

from negodiff.cli import output
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import writes
from negodiff.public.reading import formats as known_formats


class Format(StrEnum):
    """What the list can be written as."""

    TERMINAL = "terminal"
    JSON = "json"


@click.command("formats", short_help=COMMANDS["formats"].summary)
@writes({".json": Format.JSON}, Format.TERMINAL)
def command(*, format_: str | None, output_: str | None) -> None:
    """List the formats that can be read here, and what to install for the others.

    A file's format is told by its content; its ending decides only between Markdown and plain
    text.
    """
    formats = known_formats()
    if format_ is Format.JSON:
        fields = [
            {
                "name": each.name,
                "suffixes": each.suffixes,
                "installed": each.installed,
                "install": each.install or None,
            }
            for each in formats
        ]
        text = json.dumps({"schema": "negodiff.formats/1", "formats": fields}, indent=1)
        output.write(f"{text}\n".encode(), output_)
        return
    width = max(len(each.name) for each in formats)
    endings = max(len(" ".join(each.suffixes)) for each in formats)
    lines = [
        f"{each.name:{width}}  {' '.join(each.suffixes):{endings}}  "
        + ("installed" if each.installed else f"not installed: {each.install}")
        for each in formats
    ]
    output.write("".join(f"{line.rstrip()}\n" for line in lines).encode(), output_)
