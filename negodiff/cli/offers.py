"""What is offered for the parameters of commands, by what their help calls them.

Reads what it must of the drafts folder, quickly; any failure is the caller's to keep quiet about.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from negodiff.cli.options import drafts_folder
from negodiff.report.safe import one_line

if TYPE_CHECKING:
    from negodiff.model.clause import Draft

_MOST_BYTES = 4 << 20
"""A draft larger than this takes longer to read than one waits for a Tab."""
_HELP = 60
_POINT = re.compile(r"[Pp]\d*")

Items = Iterable["CompletionItem[str]"]
Offers = Callable[[click.Context, str], Items]
"""What is offered in a context for what was typed so far."""


def _words(kind: Callable[[], Iterable[str]]) -> Offers:
    """The members of a closed set."""

    def words(context: click.Context, typed: str) -> Items:
        del context
        return [CompletionItem(str(word)) for word in kind() if word.startswith(typed)]

    return words


def _relations() -> Iterable[str]:
    from negodiff.cli.selection import Only  # noqa: PLC0415 - each is asked for by itself

    return Only


def _weights() -> Iterable[str]:
    from negodiff.model.weight import Weight  # noqa: PLC0415

    return Weight


def _rules() -> Iterable[str]:
    from negodiff.model.gate import Rule  # noqa: PLC0415

    return Rule


def _picks() -> Iterable[str]:
    from negodiff.public.picks import Pick  # noqa: PLC0415

    return Pick


def _files(context: click.Context, typed: str) -> Items:
    del context
    yield CompletionItem(typed, type="file")


def _folders(context: click.Context, typed: str) -> Items:
    del context
    yield CompletionItem(typed, type="dir")


def _drafts(context: click.Context, typed: str) -> Items:
    """Words and numbers for the drafts of the folder, their files, else any file."""
    found = [item for item in _known_drafts(context) if item.value.startswith(typed)]
    return found or [CompletionItem(typed, type="file")]


def _known_drafts(context: click.Context) -> "Iterator[CompletionItem[str]]":
    from negodiff.public.drafts import drafts  # noqa: PLC0415 - most questions need none

    entries = drafts(_folder(context)).drafts
    if len(entries) > 1:
        yield CompletionItem("latest", help=_said(entries[-1].file_name))
        yield CompletionItem("previous", help=_said(entries[-2].file_name))
    for entry in entries:
        facts = entry.facts
        known = (facts.party, facts.date, entry.file_name) if facts else (entry.file_name,)
        told = _said(", ".join(part for part in known if part))
        yield CompletionItem(str(entry.number), help=told)
    for entry in entries:
        yield CompletionItem(entry.path, help=f"draft {entry.number}")


def _refs(context: click.Context, typed: str) -> Items:
    """Points for "P0", citations for letters, and the short form "5.2.a" for all else."""
    if typed and _POINT.fullmatch(typed):
        yield from _points(context, typed)
    draft = _read(context)
    if draft is None:
        return
    short = not typed or typed[0].isdigit()
    seen: set[str] = set()
    for value, told in _short(draft) if short else _cited(draft):
        if value not in seen and value.casefold().startswith(typed.casefold()):
            seen.add(value)
            yield CompletionItem(value, help=told)


def _points(context: click.Context, typed: str) -> Items:
    from negodiff.cli.opening import opened  # noqa: PLC0415

    sheet = opened(_folder(context)).status().sheet
    for row in sheet.rows:
        if row.point.startswith(typed.upper()):
            yield CompletionItem(row.point, help=_said(row.ref))


def _read(context: click.Context) -> "Draft | None":
    """The draft that the rest of the command line names, else the latest; as it is shown."""
    from negodiff.public.drafts import as_shown, find, read  # noqa: PLC0415

    given = context.params
    named = next((given[name] for name in ("new", "old", "draft", "at") if given.get(name)), None)
    source = find(named, _folder(context))
    if len(source.data) > _MOST_BYTES:
        return None
    return as_shown(read(source).draft)


def _cited(draft: "Draft") -> Iterator[tuple[str, str]]:
    """Every clause as it is cited, with its first words."""
    for clause in draft.clauses:
        yield one_line(clause.ref), _said(clause.words) or str(clause.kind)


def _short(draft: "Draft") -> Iterator[tuple[str, str]]:
    """The clauses of articles by their numbers alone, which a shell need not quote."""
    numbers: list[str] = []
    for clause in draft.clauses:
        above = numbers[clause.parent] if clause.parent >= 0 else ""
        own = clause.number if clause.number.isalnum() else ""
        if clause.kind == "article" and own:
            numbers.append(own)
        else:
            numbers.append(f"{above}.{own}" if above and own else "")
        if numbers[-1]:
            yield numbers[-1], _said(f"{clause.ref}: {clause.words}")


def _parties(context: click.Context, typed: str) -> Items:
    from negodiff.public.recording import records  # noqa: PLC0415

    for party in records(_folder(context)).parties:
        if party.code.startswith(typed):
            yield CompletionItem(party.code, help=_said(party.name))


def _folder(context: click.Context) -> str | None:
    folder = drafts_folder(context, context.params.get("drafts"))
    return folder if folder is not None else os.environ.get("NEGODIFF_DRAFTS")


def _said(words: str) -> str:
    told = one_line(words.replace("\n", " "))
    return told if len(told) <= _HELP else f"{told[:_HELP].rstrip()}…"


OFFERS: Mapping[str, Offers] = {
    "DRAFT": _drafts,
    "OLD": _drafts,
    "NEW": _drafts,
    "BASE": _drafts,
    "RECEIVED": _drafts,
    "REF": _refs,
    "PARTY": _parties,
    "FILE": _files,
    "DIR": _folders,
    "RELATION": _words(_relations),
    "WEIGHT": _words(_weights),
    "RULE": _words(_rules),
    "WHAT": _words(_picks),
}
"""What is offered for a parameter, by what its help calls it."""
