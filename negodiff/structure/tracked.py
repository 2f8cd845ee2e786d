"""Tracked changes set apart within the words of a draft: old and new ones would run together."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from negodiff.model.clause import Draft
from negodiff.model.comparison import Op
from negodiff.model.markup import Change, Revision

Bounds = Mapping[Op, tuple[str, str]]
"""What stands before and behind words that were taken out, and that were put in."""

TYPED: Final[Bounds] = {Op.DELETE: ("{-", "-}"), Op.INSERT: ("{+", "+}")}
"""Bounds that are words of the text, for comparing it as it stands on the page."""

_SHOWN: Final = {
    Change.INSERTED: Op.INSERT,
    Change.MOVED_TO: Op.INSERT,
    Change.DELETED: Op.DELETE,
    Change.MOVED_FROM: Op.DELETE,
}


def bounded(draft: Draft, revisions: Iterable[Revision], bounds: Bounds) -> Draft:
    """The draft, its words that were taken out or put in between bounds.

    Args:
        draft: As read in the marked view.
        revisions: Its tracked changes, by their places in its clauses.
        bounds: What to set them apart by.
    """
    marks: dict[int, list[Op]] = {}
    for each in revisions:
        at, start, end = each.place
        if each.change not in _SHOWN or at < 0:
            continue
        ops = marks.setdefault(at, [Op.SAME] * len(draft.clauses[at].words))
        for place in range(start, min(end, len(ops))):
            if ops[place] is not Op.DELETE:  # what was put in and taken out again is taken out
                ops[place] = _SHOWN[each.change]
    clauses = list(draft.clauses)
    for at, clause in enumerate(clauses):
        ops = marks.get(at, [])
        text = ops[len(clause.words) - len(clause.text) :]
        clauses[at] = clause._replace(
            heading=_set_apart(clause.heading, ops, bounds),
            text=_set_apart(clause.text, text, bounds),
        )
    return draft._replace(clauses=tuple(clauses))


def _set_apart(words: str, ops: list[Op], bounds: Bounds) -> str:
    told = ""
    at = 0
    for op, run in groupby(ops[: len(words)]):
        end = at + sum(1 for _ in run)
        opening, closing = bounds.get(op, ("", ""))
        told += f"{opening}{words[at:end]}{closing}"
        at = end
    return told + words[at:]
