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
_BESIDE: Final = re.compile(rf"[^\S\n]*{SIGN}[^\S\n]*")
_WIDE: Final = re.compile(r"[^\S\n]+")
_UNCHANGED: Final = (Relation.UNCHANGED,)
_Clauses = dict[tuple[str, str], list[tuple[int, int]]]
"""Stretches from the end of a clause's words, by its citation and text: an article and its only
paragraph, which are shown as one, share them with it."""


def without_counted(comparison: Comparison) -> Comparison:
    """The comparison in which a clause is unchanged where only what fields count in it differs.

    So is one where only the width of white space differs, which programs write in signs of their
    own.
    """
    old, new = _stretches(comparison.old), _stretches(comparison.new)
    counts, weights = dict(comparison.counts), dict(comparison.weights)
    pairs: list[Pair] = []
    gone: dict[str, list[Pair]] = {}
    for pair in comparison.pairs:
        if pair.relations == (Relation.REMOVED,) and SIGN in (words := _words(pair.old[0], old)):
            gone.setdefault(words, []).append(pair)
    replaced: list[Pair] = []
    for pair in comparison.pairs:
        found: tuple[Pair, ...] = ()
        if pair.relations == (Relation.EDITED,) and _only_counted(pair, old, new):
            found = (pair,)
        elif pair.relations == (Relation.ADDED,) and (before := gone.get(_words(pair.new[0], new))):
            found = (pair, before.pop(0))
            replaced.append(found[1])
        for each in found:
            counts[each.relations[0]] -= 1
            if each.weight is not None:
                weights[each.weight] -= 1
        if found:
            counts[Relation.UNCHANGED] += 1
            was = found[-1].old
            pair = pair._replace(old=was, relations=_UNCHANGED, weight=None, flags=())
        pairs.append(pair)
    left = tuple(pair for pair in pairs if not any(pair is each for each in replaced))
    return comparison._replace(pairs=left, counts=counts, weights=weights)


def uncounted(aside: Aside) -> str:
    """The words of an aside, a sign for those that a field counts."""
    return " ".join(masked(aside.text, aside.counted).split())


def _only_counted(pair: Pair, old: _Clauses, new: _Clauses) -> bool:
    if not len(pair.old) == len(pair.new) == 1:
        return False
    was, now = _words(pair.old[0], old), _words(pair.new[0], new)
    return was == now and (SIGN in was or pair.old[0].words != pair.new[0].words)


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
    words = masked(clause.words, [(size + start, size + end) for start, end in inside])
    return _WIDE.sub(" ", words).strip()


def masked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """A text with a sign for each stretch, and no space beside it: an empty field has lost it."""
    told, at = "", 0
    for start, end in sorted(stretches):
        if start >= at:
            told += text[at:start] + SIGN
        at = max(at, end)
    return _BESIDE.sub(SIGN, told + text[at:])
