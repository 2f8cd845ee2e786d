"""A draft as read, and redlines, as plain tuples and strings, and back: to hand to another process.

Quick rather than general: column by column, so that no step of Python is taken for each clause.
"""

from collections.abc import Iterable
from itertools import repeat
from typing import Any

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.comparison import Op, Piece, Redline, Side
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.markup import NO_MARKUP

Plain = Any
"""Lists and tuples of strings, numbers and ``None``."""

_KINDS = {each.value: each for each in Kind}
_OPS = {each.value: each for each in Op}


def side_to_plain(side: Side) -> Plain:
    """A draft as plain data; ``None`` for one whose file holds more than words."""
    if side.markup != NO_MARKUP:
        return None
    draft = side.draft
    columns = list(zip(*draft.clauses, strict=True))
    if columns:
        columns[1] = tuple([kind.value for kind in columns[1]])
    told = [(kind.value, severity.value, *rest) for kind, severity, *rest in draft.findings]
    return columns, draft.language, told, tuple(side[1:-1])


def side_from_plain(plain: Plain) -> Side:
    """The draft that :func:`side_to_plain` was given."""
    columns, language, told, origin = plain
    if columns:
        columns[1] = map(_KINDS.__getitem__, columns[1])
    clauses = tuple(map(tuple.__new__, repeat(Clause), zip(*columns, strict=True)))
    findings = [
        Finding(FindingKind(kind), Severity(severity), *rest) for kind, severity, *rest in told
    ]
    return Side(Draft(clauses, language, tuple(findings)), *origin)


def redlines_to_plain(redlines: Iterable[Redline]) -> Plain:
    """Redlines as plain data: the signs of each in one string, and its texts."""
    return [
        ("".join([op.value for op, _ in each]), [text for _, text in each]) for each in redlines
    ]


def redlines_from_plain(plain: Plain) -> list[Redline]:
    """The redlines that :func:`redlines_to_plain` was given."""
    of_sign, piece = _OPS.__getitem__, repeat(Piece)
    return [
        tuple(map(tuple.__new__, piece, zip(map(of_sign, signs), texts, strict=True)))
        for signs, texts in plain
    ]
