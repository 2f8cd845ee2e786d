"""Points after a partial text, seen in the last whole text before it.

A partial text takes nothing out (R4). Its own clauses are few, so that neither the order of the
points nor the articles that hold them can be told from it.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from negodiff.model.clause import Draft
from negodiff.model.record import DraftFacts, DraftKind
from negodiff.points.sheet import Row, Sheet

if TYPE_CHECKING:
    from negodiff.app.opened import Opened


class Standing(NamedTuple):
    """Where the points of a draft stand in a whole text.

    Attributes:
        draft: The text: the draft itself, or the last whole one before it.
        clauses: The clause of each point there, by its id; ``None`` where it is not in the text. A
            point that only the partial text has stands with the one before it.
    """

    draft: Draft
    clauses: Mapping[str, int | None]


def last_whole(facts: Sequence[DraftFacts], at: int) -> int:
    """The position of the last draft, up to one, that is no partial text; that one if all are."""
    places = range(at, -1, -1)
    return next((each for each in places if facts[each].kind is not DraftKind.PARTIAL), at)


def standing(opened: "Opened", at: int) -> Standing:
    """Where the points after a draft stand in the text that is a whole one."""
    base, rows = last_whole(opened.facts, at), opened.sheet(at).rows
    if base == at:
        return Standing(opened.draft(at), {row.point: row.step.clause for row in rows})
    places = _places(rows, opened.sheet(base))
    return Standing(opened.draft(base), {point: place[0] for point, place in places.items()})


def ordered(sheet: Sheet, base: Sheet) -> Sheet:
    """A sheet after a partial text with its points in the order of the whole text's sheet."""
    places = _places(sheet.rows, base)
    last = len(places)

    def place(row: Row) -> tuple[int, int]:
        clause, own = places[row.point]
        return (last if clause is None else clause, own)

    found = [row for row in sheet.rows if row.in_text]
    gone = [row for row in sheet.rows if not row.in_text]
    last += max((clause for clause, _ in places.values() if clause is not None), default=0)
    return sheet._replace(rows=(*sorted(found, key=place), *gone))


def with_words(rows: Sequence[Row], base: Sheet) -> tuple[Row, ...]:
    """Points after a partial text, those that it leaves alone with the words of the whole one."""
    was = {row.point: row.step.text for row in base.rows}
    return tuple(
        row._replace(step=row.step._replace(text=was.get(row.point)))
        if row.step.text is None and row.in_text
        else row
        for row in rows
    )


def rows_in(rows: Sequence[Row], base: Sheet) -> list[Row]:
    """The same with their clauses in the whole text; ``None`` for what only the partial one has."""
    was = {row.point: row.step.clause for row in base.rows}
    return [
        row._replace(step=row.step._replace(clause=was.get(row.point)))
        for row in with_words(rows, base)
    ]


def _places(rows: Sequence[Row], base: Sheet) -> dict[str, tuple[int | None, int]]:
    """Each point's clause in the whole text; behind it, its own place where it has none there."""
    was = {row.point: row.step.clause for row in base.rows}
    found: dict[str, tuple[int | None, int]] = {}
    for row in rows:
        if row.in_text and was.get(row.point) is not None:
            found[row.point] = (was[row.point], -1)
    known = [
        (row.step.clause, found[row.point][0])
        for row in rows
        if row.point in found and row.step.clause is not None
    ]
    for row in rows:
        own = row.step.clause
        if row.point in found:
            continue
        if own is None:
            found[row.point] = (None, 0)
            continue
        before = max((each for each in known if each[0] < own), default=(0, 0))
        found[row.point] = (before[1], own)
    return found
