"""``negodiff schema``: print the JSON Schema of an output."""

import click

from negodiff.cli import output
from negodiff.cli.table import COMMANDS
from negodiff.cli.writing import output_option
from negodiff.report.schema import SCHEMAS, schema


@click.command("schema", short_help=COMMANDS["schema"].summary)
@click.argument("name", required=False, type=click.Choice(list(SCHEMAS)))
@output_option()
def command(*, name: str | None, output_: str | None) -> None:
    """Print the JSON Schema of an output; without NAME, list the schemas."""
    if name is None:
        width = max(map(len, SCHEMAS))
        lines = [f"{each.ljust(width)}  {told}\n" for each, told in SCHEMAS.items()]
        output.write("".join(lines).encode(), output_)
    else:
        output.write(schema(name), output_)
