"""``negodiff withdraw``: say that something recorded no longer holds."""

import click

from negodiff.cli.options import drafts_option
from negodiff.cli.recording import recorder, say
from negodiff.cli.table import COMMANDS
from negodiff.report import recorded


@click.command("withdraw", short_help=COMMANDS["withdraw"].summary)
@click.argument("record", metavar="ID")
@click.option("--reason", metavar="TEXT", required=True, help="Why it does not hold.")
@drafts_option()
@click.pass_context
def command(click_context: click.Context, *, record: str, reason: str, drafts: str | None) -> None:
    """Withdraw a draft, an annotation, a claim or an amendment.

    ID is the beginning of its id, as "negodiff log --records" shows it. Nothing is deleted: the
    record and its withdrawal both stay, and a draft's file stays where it is.
    """
    secretary = recorder(click_context, drafts)
    numbers = recorded.numbers_of(secretary.records().drafts)
    gone = secretary.withdraw(record, reason=reason)
    say(f"Withdrawn {gone.id[: recorded.SHORT]}: {recorded.fact(gone.fact, numbers)}\n")
