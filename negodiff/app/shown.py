"""What the drafts of a negotiation changed without showing it (R8), by draft and by point."""

from typing import TYPE_CHECKING

from negodiff.errors import NegodiffError
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


def with_flags(sheet: Sheet, value: "Undisclosed", base: Sheet) -> Sheet:
    """The sheet with a flag on every point that was changed without showing it.

    Args:
        sheet: Where everything stands after the draft.
        value: What the draft did not show.
        base: Where everything stood after the draft it answers.
    """
    refs = {clause.ref for pair in value.changes for clause in pair.old}
    points = {row.point for row in base.rows if row.step.clause is not None and row.ref in refs}
    words = {clause.words for pair in value.changes if not pair.old for clause in pair.new}
    return sheet._replace(
        rows=tuple(
            _flagged(row) if row.point in points or row.step.text in words else row
            for row in sheet.rows
        )
    )


def _flagged(row: Row) -> Row:
    return row._replace(step=row.step._replace(flags=(*row.step.flags, FLAG)))
