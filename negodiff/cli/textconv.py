"""``negodiff textconv``: a draft as git compares it, a clause a line."""

import click

from negodiff.cli import output
from negodiff.cli.options import reading_options
from negodiff.cli.table import COMMANDS
from negodiff.errors import NegodiffError
from negodiff.public.drafts import Source, read, read_file
from negodiff.public.reading import Reading
from negodiff.report.lines import as_they_are, clause_lines, is_in_conflict, unread_lines


@click.command("textconv", short_help=COMMANDS["textconv"].summary)
@click.argument("file")
@reading_options
def command(*, file: str, reading: Reading) -> None:
    """Print a draft as lines, one for each clause: its reference, two spaces, its words.

    This is what git compares once "negodiff git-setup" has told it to. The same file always gives
    the same lines. Of a file that cannot be read as a draft it prints why, and its hash, and does
    not fail, since git would give up at that. A file that git could not merge keeps its lines.
    """
    data = read_file(file, empty=True)
    if is_in_conflict(data):
        output.write(as_they_are(data).encode("utf-8", "backslashreplace"), None)
        return
    try:
        text = clause_lines(read(Source(data, file), reading).draft)
    except NegodiffError as error:
        text = unread_lines(error.message, data)
    output.write(text.encode("utf-8", "backslashreplace"), None)
