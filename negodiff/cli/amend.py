"""``negodiff amend``: put what is recorded about a draft right."""

from typing import Any

import click

from negodiff.cli.options import drafts_option
from negodiff.cli.recording import fact_options, recorder, say, stated
from negodiff.cli.table import COMMANDS
from negodiff.report import recorded


@click.command("amend", short_help=COMMANDS["amend"].summary)
@click.argument("draft")
@fact_options
@click.option("--reason", metavar="TEXT", default="", help="Why.")
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    /,
    *,
    draft: str,
    reason: str,
    drafts: str | None,
    **facts: Any,
) -> None:
    """Put what is recorded about a draft right, by a further record.

    DRAFT is its number, the beginning of its id, the name of its file, "latest" or "previous". An
    empty value says that a fact is unknown: --party "". The draft itself cannot be amended: other
    words are another draft.
    """
    secretary = recorder(click_context, drafts)
    known = secretary.amend(draft, stated(facts), reason=reason)
    numbers = recorded.numbers_of(secretary.records().drafts)
    say(f"From now on: {recorded.fact(known, numbers)}\n")
