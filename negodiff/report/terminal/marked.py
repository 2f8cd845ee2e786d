"""A draft's tracked changes within its words: without signs, old and new words would run together.

Between reading and printing, a changed stretch stands between two characters that no text may have.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from negodiff.model.clause import Draft
from negodiff.model.comparison import Op
from negodiff.model.markup import Change, Revision
from negodiff.report.terminal.ink import Run, foreign
from negodiff.report.terminal.redline import changed

_SHOWN: Final = {
    Change.INSERTED: Op.INSERT,
    Change.MOVED_TO: Op.INSERT,
    Change.DELETED: Op.DELETE,
    Change.MOVED_FROM: Op.DELETE,
}
_BOUNDS: Final = {Op.DELETE: ("\ufdd0", "\ufdd1"), Op.INSERT: ("\ufdd2", "\ufdd3")}
_PIECE: Final = re.compile(
    "\ufdd0(?P<gone>[^\ufdd1]*)\ufdd1|\ufdd2(?P<come>[^\ufdd3]*)\ufdd3|(?P<same>[^\ufdd0\ufdd2]+)"
)
_HARMLESS: Final = dict.fromkeys(range(0xFDD0, 0xFDD4), "\ufffd")


def with_changes(draft: Draft, revisions: Iterable[Revision]) -> Draft:
    """The draft with the bounds of its tracked changes; :func:`marked_runs` turns them into signs.

    Args:
        draft: As read in the marked view.
        revisions: Its tracked changes, by their places in its clauses.
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
            heading=_bounded(clause.heading, ops), text=_bounded(clause.text, text)
        )
    return draft._replace(clauses=tuple(clauses))


def marked_runs(text: str) -> list[Run]:
    """Words with bounds as runs with signs; words of their own that look like bounds are none."""
    runs: list[Run] = []
    for piece in _PIECE.finditer(text):
        if piece["same"] is not None:
            runs += foreign(piece["same"])
        else:
            gone = piece["gone"]
            op = Op.INSERT if gone is None else Op.DELETE
            runs += changed(op, piece["come"] if gone is None else gone)
    return runs


def has_changes(text: str) -> bool:
    """Whether there are bounds in some words."""
    return "\ufdd0" in text or "\ufdd2" in text


def _bounded(words: str, ops: list[Op]) -> str:
    words = words.translate(_HARMLESS)
    told = ""
    at = 0
    for op, run in groupby(ops[: len(words)]):
        end = at + sum(1 for _ in run)
        opening, closing = _BOUNDS.get(op, ("", ""))
        told += f"{opening}{words[at:end]}{closing}"
        at = end
    return told + words[at:]
