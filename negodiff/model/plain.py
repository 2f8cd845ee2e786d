"""A draft as read, and judged pairs, as plain data and back: to hand to another process.

Quick rather than general: column by column, so that no step of Python is taken for each clause.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.comparison import Judged, Op, Piece, Side
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.markup import NO_MARKUP
from negodiff.model.relation import Link, Relation
from negodiff.model.weight import Flag, Rule, Weight

Plain = Any
"""Lists and tuples of strings, numbers and ``None``."""

_KINDS = {each.value: each for each in Kind}
_OPS = {each.value: each for each in Op}
_WEIGHTS = {each.value: each for each in Weight}
_RULES = {each.value: each for each in Rule}
_OF_FILE = ("draft", "markup")
"""What of a side is told apart, or is not there."""


def side_to_plain(side: Side) -> Plain:
    """A draft as plain data; ``None`` for one whose file holds more than words."""
    if side.markup != NO_MARKUP:
        return None
    draft = side.draft
    columns = list(zip(*draft.clauses, strict=True))
    if columns:
        columns[1] = tuple([kind.value for kind in columns[1]])
    origin = {name: value for name, value in side._asdict().items() if name not in _OF_FILE}
    return columns, draft.language, findings_to_plain(draft.findings), origin


def side_from_plain(plain: Plain) -> Side:
    """The draft that :func:`side_to_plain` was given."""
    columns, language, told, origin = plain
    if columns:
        columns[1] = map(_KINDS.__getitem__, columns[1])
    clauses = tuple(map(tuple.__new__, repeat(Clause), zip(*columns, strict=True)))
    return Side(Draft(clauses, language, findings_from_plain(told)), **origin)


def links_to_plain(links: Sequence[Link]) -> Plain:
    """Links as plain data, without what they rest on and how sure they are."""
    olds, news, relations, _, _ = zip(*links, strict=True) if links else ((),) * 5
    several = {each: at for at, each in enumerate(dict.fromkeys(relations))}
    told = [tuple([relation.value for relation in each]) for each in several]
    return olds, news, list(map(several.__getitem__, relations)), told


def links_from_plain(plain: Plain) -> tuple[Link, ...]:
    """The links that :func:`links_to_plain` was given, as far as they were told."""
    olds, news, which, told = plain
    several = [tuple([Relation(relation) for relation in each]) for each in told]
    rows = zip(olds, news, map(several.__getitem__, which), repeat(()), repeat(0.0), strict=False)
    return tuple(map(tuple.__new__, repeat(Link), rows))


def judged_to_plain(judged: Iterable[Judged]) -> Plain:
    """Judged pairs as plain data: the signs of each redline in one string, its texts, the rest."""
    return [
        (
            "".join([op.value for op, _ in words]),
            [text for _, text in words],
            weight and weight.value,
            [(rule.value, *said) for rule, *said in flags],
        )
        for words, weight, flags in judged
    ]


def judged_from_plain(plain: Plain) -> list[Judged]:
    """The judged pairs that :func:`judged_to_plain` was given."""
    of_sign, piece = _OPS.__getitem__, repeat(Piece)
    return [
        Judged(
            tuple(map(tuple.__new__, piece, zip(map(of_sign, signs), texts, strict=True))),
            weight and _WEIGHTS[weight],
            tuple([Flag(_RULES[rule], *said) for rule, *said in flags]),
        )
        for signs, texts, weight, flags in plain
    ]


def findings_to_plain(findings: Iterable[Finding]) -> Plain:
    """Findings as plain data."""
    return [(kind.value, severity.value, *rest) for kind, severity, *rest in findings]


def findings_from_plain(plain: Plain) -> tuple[Finding, ...]:
    """The findings that :func:`findings_to_plain` was given."""
    return tuple(
        [Finding(FindingKind(kind), Severity(severity), *rest) for kind, severity, *rest in plain]
    )
