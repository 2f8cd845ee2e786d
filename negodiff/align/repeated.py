"""Clauses that repeat each other in one list are told by their order and by what stands between.

Eight paragraphs with the same words, one of them edited: which of the other seven stayed which is
told neither by their words nor by counting from the top. Of all ways to keep the order, the one
with most in common is taken, the edited clauses counted by the words that they kept.
"""

from collections.abc import Sequence
from functools import cache

from negodiff.align.exact import spread
from negodiff.align.matching import FREE, Matching
from negodiff.align.places import fill_gaps
from negodiff.text.tokens import unspaced

_ASIDE = 20
"""So many places a clause may stand away from its counterpart, beside those put in or taken out."""
_CELLS = 50_000
"""Pairs of candidates in one place beyond which clauses that repeat are only counted."""
_ALIKE = 0.75
"""Least share of words in common at which a clause may be an edited one of the same place."""


def link_repeated_in_place(matching: Matching) -> None:
    """Link clauses with the same words, several of which stand in one place, in the best order."""
    old, new_of = matching.old, matching.new_of
    above = {old.parents[free] for free in matching.free_old()}
    spread(matching, [(at, new_of[at]) for at in sorted(above) if new_of[at] != FREE])

    def choose(old_gap: list[int], new_gap: list[int]) -> list[tuple[int, int]]:
        if len(old_gap) * (abs(len(new_gap) - len(old_gap)) + 2 * _ASIDE) > _CELLS:
            return []
        olds = [old.keys[at] for at in old_gap]
        news = [matching.new.keys[at] for at in new_gap]
        if len(set(olds)) == len(olds) and len(set(news)) == len(news):
            return []
        return [
            (old_gap[at], new_gap[other])
            for at, other in _in_order(olds, news)
            if olds[at]
            and not old.children[old_gap[at]]
            and not matching.new.children[new_gap[other]]
        ]

    fill_gaps(matching, choose)


def _in_order(olds: Sequence[str], news: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs, in order on both sides, with the greatest likeness in all (Needleman-Wunsch).

    Looked for near the diagonal.
    """
    alike = cache(_alike)
    longer = len(news) - len(olds)
    least, most = min(longer, 0) - _ASIDE, max(longer, 0) + _ASIDE
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    for at in range(len(olds) - 1, -1, -1):
        here, below = best[at], best[at + 1]
        for other in range(min(len(news), at + most) - 1, max(0, at + least) - 1, -1):
            share = alike(olds[at], news[other])
            here[other] = max(share and share + below[other + 1], below[other], here[other + 1])
    found: list[tuple[int, int]] = []
    at = other = 0
    while at < len(olds) and other < len(news):
        share = alike(olds[at], news[other])
        if share and best[at][other] == share + best[at + 1][other + 1]:
            found.append((at, other))
            at, other = at + 1, other + 1
        elif best[at][other] == best[at + 1][other]:
            at += 1
        else:
            other += 1
    return found


def _alike(one: str, other: str) -> float:
    """Share of words in common, 0 to 1 (Dice), 0 where it is too small to tell anything."""
    words, others = _words(one), _words(other)
    share = 2 * len(words & others) / (len(words) + len(others) or 1)
    return share if share >= _ALIKE else 0.0


def _words(key: str) -> frozenset[str]:
    return frozenset(key) if unspaced(key) else frozenset(key.split())
