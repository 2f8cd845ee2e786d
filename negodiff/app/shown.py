"""What the drafts of a negotiation changed without showing it (R8), by draft and by point."""

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from negodiff.errors import NegodiffError
from negodiff.model.clause import Draft
from negodiff.points.sheet import Row, Sheet
from negodiff.readers.formats import FILE_FORMATS

if TYPE_CHECKING:
    from negodiff.app.opened import Opened
    from negodiff.model.undisclosed import Undisclosed

FLAG = "undisclosed"
_TRACKING = tuple(ending for form in FILE_FORMATS if form.tracks for ending in form.suffixes)


def answered(opened: "Opened", at: int) -> int | None:
    """The position of the draft that a draft answers: the one recorded, else the one before it."""
    stated = opened.facts[at].reply_to
    for place, facts in enumerate(opened.facts[:at]):
        if stated and stated in (facts.id, opened.exchanges[place].number):
            return place
    return at - 1 if at else None


def of_draft(opened: "Opened", at: int) -> "Undisclosed | None":
    """What a draft changed without showing it, against the draft it answers.

    ``None`` where its file shows no tracked changes: then it does not claim to show what changed.
    """
    base = answered(opened, at)
    entry = opened.entries[at]
    if base is None or not entry.path.lower().endswith(_TRACKING):
        return None
    from negodiff.app.undisclosed import undisclosed  # noqa: PLC0415 - most drafts track nothing

    try:
        value = undisclosed(opened.entries[base].read(), entry.read(), opened.reading)
    except NegodiffError:
        return None  # whoever asks for the draft's words is told why it cannot be read
    return value if any(value.tracked.values()) else None


def with_flags(sheet: Sheet, value: "Undisclosed", base: Sheet, draft: Draft) -> Sheet:
    """The sheet with a flag on every point that was changed without showing it.

    Args:
        sheet: Where everything stands after the draft.
        value: What the draft did not show.
        base: Where everything stood after the draft it answers.
        draft: The draft's clauses, as the points see them.
    """
    refs = {clause.ref for pair in value.changes for clause in pair.old}
    points = {row.point for row in base.rows if row.step.clause is not None and row.ref in refs}
    added = {clause.ref for pair in value.changes if not pair.old for clause in pair.new}
    points |= _standing(sheet, draft, value.comparison.new.draft, added)
    return sheet._replace(
        rows=tuple(_flagged(row) if row.point in points else row for row in sheet.rows)
    )


def _standing(sheet: Sheet, draft: Draft, undone: Draft, refs: AbstractSet[str]) -> set[str]:
    """The points whose clauses are these of the draft undone: they stand in the same place.

    Tracked changes may have renumbered them and changed their words, and the same words may stand
    elsewhere; what two clauses in one place are is told by their words, if by anything.
    """
    at_place: dict[str, list[Row]] = {}
    for row in sheet.rows:
        if row.step.clause is not None:
            at_place.setdefault(draft.clauses[row.step.clause].where, []).append(row)
    found: set[str] = set()
    for clause in undone.clauses:
        if clause.ref in refs and clause.text:
            there = at_place.get(clause.where, [])
            same = [row for row in there if row.step.text == clause.words]
            found.update(row.point for row in same or (there if clause.where else ()))
    return found


def _flagged(row: Row) -> Row:
    return row._replace(step=row.step._replace(flags=(*row.step.flags, FLAG)))
