"""What a program counts anew when it opens or saves a file: a page's number, today's date.

A reader says which words these are (:attr:`negodiff.model.markup.Markup.counted`). That they
differ is nobody's change; that one of them was typed over is.
"""

import re
from collections.abc import Iterable
from typing import Final

from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.markup import Aside
from negodiff.model.relation import Relation

SIGN: Final = "\ufffc"
"""What stands for the words of a field that counts: no text has it of its own."""
_BESIDE: Final = re.compile(rf"\s*{SIGN}\s*")
_Clauses = dict[tuple[str, str], list[tuple[int, int]]]
"""Stretches from the end of a clause's words, by its citation and text: an article and its only
paragraph, which are shown as one, share them with it."""


def without_counted(comparison: Comparison) -> Comparison:
    """The comparison in which a clause is unchanged where only what fields count in it differs."""
    old, new = _stretches(comparison.old), _stretches(comparison.new)
    if not (old and new):
        return comparison
    counts, weights = dict(comparison.counts), dict(comparison.weights)
    pairs: list[Pair] = []
    for pair in comparison.pairs:
        if pair.relations == (Relation.EDITED,) and _only_counted(pair, old, new):
            counts[Relation.EDITED] -= 1
            counts[Relation.UNCHANGED] += 1
            if pair.weight is not None:
                weights[pair.weight] -= 1
            pair = pair._replace(relations=(Relation.UNCHANGED,), weight=None, flags=())
        pairs.append(pair)
    return comparison._replace(pairs=tuple(pairs), counts=counts, weights=weights)


def uncounted(aside: Aside) -> str:
    """The words of an aside, a sign for those that a field counts."""
    return " ".join(masked(aside.text, aside.counted).split())


def _only_counted(pair: Pair, old: _Clauses, new: _Clauses) -> bool:
    if not len(pair.old) == len(pair.new) == 1:
        return False
    was, now = _words(pair.old[0], old), _words(pair.new[0], new)
    return SIGN in was and was == now


def _stretches(side: Side) -> _Clauses:
    found: _Clauses = {}
    for at, start, end in side.markup.counted:
        if at >= 0:
            clause = side.draft.clauses[at]
            size = len(clause.words)
            found.setdefault((clause.ref, clause.text), []).append((start - size, end - size))
    return found


def _words(clause: Clause, stretches: _Clauses) -> str:
    size = len(clause.words)
    inside = stretches.get((clause.ref, clause.text), [])
    return masked(clause.words, [(size + start, size + end) for start, end in inside])


def masked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """A text with a sign for each stretch, and no space beside it: an empty field has lost it."""
    told, at = "", 0
    for start, end in sorted(stretches):
        if start >= at:
            told += text[at:start] + SIGN
        at = max(at, end)
    return _BESIDE.sub(SIGN, told + text[at:])
