"""``negodiff claim``: record what somebody says publicly about the state."""

import re

import click

from negodiff.cli.options import drafts_option
from negodiff.cli.recording import recorder, say
from negodiff.cli.table import COMMANDS
from negodiff.errors import InputError
from negodiff.model.record import Claim
from negodiff.report import recorded

_COUNT = re.compile(r"(\d{1,4})\s*(?:/|of)\s*(\d{1,4})", re.ASCII)


@click.command("claim", short_help=COMMANDS["claim"].summary)
@click.argument("words")
@click.option("--by", required=True, metavar="WHO", help="Who said it.")
@click.option("--date", required=True, metavar="DATE", help="When it was said, as 2024-12-31.")
@click.option("--settled", metavar="N/TOTAL", help="Articles said to be settled, of all: 15/17.")
@click.option("--draft", default="", metavar="DRAFT", help="The draft it is about.")
@click.option("--source", default="", metavar="TEXT", help="Where it is documented.")
@drafts_option()
@click.pass_context
def command(
    click_context: click.Context,
    *,
    words: str,
    by: str,
    date: str,
    settled: str | None,
    draft: str,
    source: str,
    drafts: str | None,
) -> None:
    """Record what somebody says publicly about the state.

    WORDS are what was said: "15 of 17 articles are agreed". A claim stands beside the computed
    state and never changes it.
    """
    secretary = recorder(click_context, drafts)
    some, total = _count(settled) if settled else (None, None)
    said = secretary.claim(Claim("", date, by, words, source, draft, some, total))
    numbers = recorded.numbers_of(secretary.records().drafts)
    say(f"Recorded {said.id[: recorded.SHORT]}: {recorded.fact(said, numbers)}\n")


def _count(said: str) -> tuple[int, int]:
    match = _COUNT.fullmatch(said.strip())
    if match is None:
        hint = "Give the number settled and the number of all, as 15/17."
        raise InputError("this is no count", place=f"--settled {said[:40]}", hint=hint)
    return int(match[1]), int(match[2])
