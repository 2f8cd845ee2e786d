"""A draft's tracked changes within its words: without signs, old and new words would run together.

Between reading and printing, a changed stretch stands between two characters that no text may have.
"""

import re
from collections.abc import Iterable
from typing import Final

from negodiff.model.clause import Draft
from negodiff.model.comparison import Op
from negodiff.model.markup import Revision
from negodiff.report.terminal.ink import Run, foreign
from negodiff.report.terminal.redline import changed
from negodiff.structure.tracked import bounded

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
    clauses = tuple(
        clause._replace(
            heading=clause.heading.translate(_HARMLESS), text=clause.text.translate(_HARMLESS)
        )
        for clause in draft.clauses
    )
    return bounded(draft._replace(clauses=clauses), revisions, _BOUNDS)


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
