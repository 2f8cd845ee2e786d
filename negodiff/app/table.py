"""The comparative table of an opened negotiation: ``table`` as a value."""

from collections.abc import Sequence

from negodiff.app.opened import Opened
from negodiff.app.overview import recorded_until
from negodiff.app.whole import standing
from negodiff.errors import InputError
from negodiff.model.clause import Draft, Kind
from negodiff.model.record import DraftKind
from negodiff.points.bracketed import bracketed
from negodiff.points.table import Column, ColumnKind, Source, Table, Wanted, grouped, line

_WITHOUT_PARTIES = 2
"""How many of the latest drafts are set side by side where no party is known."""


def table_of(
    opened: Opened, at: int, drafts: Sequence[int] = (), wanted: Wanted | None = None
) -> Table:
    """Every point with what each side holds on it.

    Args:
        opened: The negotiation.
        at: Position of the draft after which the points stand as they do.
        drafts: Positions of the drafts that are to be the columns; none for a column per party, and
            for the two latest drafts where no party is known.
        wanted: Which points were asked for; all by default.

    Raises:
        InputError: One of the drafts is later than the one at ``at``.
    """
    columns = _of_drafts(opened, at, drafts) if drafts else _of_parties(opened, at)
    numbers = tuple(each.number for each in opened.exchanges[: at + 1])
    facts = opened.facts[: at + 1]
    source = Source(
        columns,
        numbers,
        {point.id: point for point in opened.points},
        recorded_until(opened, at).said,
        frozenset(
            number
            for number, known in zip(numbers, facts, strict=True)
            if known.kind is DraftKind.CHAIR
        ),
    )
    sheet = opened.sheet(at)
    rows = sheet.rows if wanted is None else tuple(row for row in sheet.rows if wanted(row))
    lines = [line(row, source) for row in rows]
    if columns[0].kind is ColumnKind.DRAFT:
        lines = [each for each in lines if any(each.entries)]
    return Table(
        opened.title or _called(opened.draft(at)),
        opened.parties,
        opened.facts[at],
        sheet,
        columns,
        grouped(lines, *standing(opened, at), sheet.rows),
        tuple(number for number, known in zip(numbers, facts, strict=True) if known.is_of_unknown),
        opened.draft(at).language,
    )


def _called(draft: Draft) -> str:
    """What a draft calls itself, or ""."""
    return next((clause.text for clause in draft.clauses if clause.kind is Kind.TITLE), "")


def _of_parties(opened: Opened, at: int) -> tuple[Column, ...]:
    if not opened.parties:
        return _of_drafts(opened, at, range(max(at + 1 - _WITHOUT_PARTIES, 0), at + 1))
    columns = [Column(ColumnKind.PARTY, party.code) for party in opened.parties]
    if any(facts.kind is DraftKind.CHAIR for facts in opened.facts[: at + 1]):
        columns.append(Column(ColumnKind.CHAIR, ""))
    return tuple(columns)


def _of_drafts(opened: Opened, at: int, drafts: Sequence[int]) -> tuple[Column, ...]:
    for each in drafts:
        if each > at:
            raise InputError(
                f"draft {opened.exchanges[each].number} is later than draft "
                f"{opened.exchanges[at].number}, as of which the table is asked for",
                hint="Name a later draft with --at, or leave --at out.",
            )
    return tuple(
        Column(ColumnKind.DRAFT, opened.exchanges[each].number, opened.facts[each])
        for each in dict.fromkeys(drafts)
    )


def offered(opened: Opened, at: int) -> dict[str, str]:
    """For each point that is open after a draft, by its id, the sides' words in brackets."""
    codes = [party.code for party in opened.parties]
    found = {
        row.point: bracketed(row, codes)
        for row in opened.sheet(at).rows
        if not row.step.state.settled
    }
    return {point: text for point, text in found.items() if text}
