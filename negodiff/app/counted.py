"""What a program counts anew when it opens or saves a file: a page's number, today's date.

A reader says which words these are (:attr:`negodiff.model.markup.Markup.counted`). That they
differ is nobody's change; that one of them was typed over is.
"""

import re
from collections.abc import Iterable
from typing import Final

from negodiff.app.refreshed import citations, letters
from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.markup import Aside
from negodiff.model.relation import Relation

SIGN: Final = "\ufffc"
"""What stands for the words of a field that counts: no text has it of its own."""
_BESIDE: Final = re.compile(rf"[^\S\n]*{SIGN}[^\S\n]*")
_WIDE: Final = re.compile(r"[^\S\n]+")
_UNCHANGED: Final = (Relation.UNCHANGED,)
_Stretch = tuple[int, int]


def without_counted(comparison: Comparison) -> Comparison:
    """The comparison in which a clause is unchanged where only what programs write differs.

    That is what fields count, what references show once they are updated
    (:mod:`negodiff.app.refreshed`), and how white space is made as wide as it is.
    """
    old, new = _Stretches(comparison.old), _Stretches(comparison.new)
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


def _only_counted(pair: Pair, old: "_Stretches", new: "_Stretches") -> bool:
    if not len(pair.old) == len(pair.new) == 1:
        return False
    (before,), (after,) = pair.old, pair.new
    fresh = _updated(before, after, old, new)
    was = _words(before, old, [own for own, _ in fresh])
    now = _words(after, new, [own for _, own in fresh])
    return was == now and (SIGN in was or before.words != after.words)


def _updated(
    was: Clause, now: Clause, old: "_Stretches", new: "_Stretches"
) -> list[tuple[_Stretch, _Stretch]]:
    """The references that show in the new clause what those of the old one would, once updated."""
    before, after = old.cited.get(_key(was), []), new.cited.get(_key(now), [])
    if len(before) != len(after):
        return []
    found: list[tuple[_Stretch, _Stretch]] = []
    for (start, end, forms), (first, last, _) in zip(before, after, strict=True):
        shown = letters(_part(now, first, last))
        if shown in forms or shown == letters(_part(was, start, end)):
            found.append(((start, end), (first, last)))
    return found


def _part(clause: Clause, start: int, end: int) -> str:
    size = len(clause.words)
    return clause.words[size + start : size + end]


def _key(clause: Clause) -> tuple[str, str]:
    return clause.ref, clause.text


class _Stretches:
    """Stretches of clauses' words that fields make, from the end of the words.

    They are kept by citation and text: an article and its only paragraph, which are shown as one,
    share them.

    Attributes:
        counted: What fields count.
        cited: What they take from elsewhere, and what that could be.
    """

    def __init__(self, side: Side) -> None:
        self.counted: dict[tuple[str, str], list[_Stretch]] = {}
        self.cited: dict[tuple[str, str], list[tuple[int, int, frozenset[str]]]] = {}
        for at, start, end in side.markup.counted:
            if at >= 0:
                clause = side.draft.clauses[at]
                size = len(clause.words)
                self.counted.setdefault(_key(clause), []).append((start - size, end - size))
        for at, start, end, forms in citations(side):
            clause = side.draft.clauses[at]
            size = len(clause.words)
            self.cited.setdefault(_key(clause), []).append((start - size, end - size, forms))


def _words(clause: Clause, stretches: _Stretches, more: Iterable[_Stretch] = ()) -> str:
    size = len(clause.words)
    inside = [*stretches.counted.get(_key(clause), []), *more]
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
