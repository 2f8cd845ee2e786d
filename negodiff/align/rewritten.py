"""Last step: a clause that was written anew where it stood, or elsewhere among its neighbours.

What is left by then has no counterpart by its words anywhere. Two such clauses in one place are
one, rewritten, if they have letters in common (see :mod:`negodiff.align.letters`), and more than
they have with other clauses around: what is new there speaks of the same subject as all of them.
Where both neighbours, the number and the heading above stayed, next to none will do; where the two
left their place below the clause above, many are asked for.
"""

import itertools
from collections import defaultdict
from collections.abc import Callable
from functools import cache

from negodiff.align.letters import Letters
from negodiff.align.matching import Matching
from negodiff.align.options import AlignOptions
from negodiff.align.places import fill_gaps
from negodiff.align.tree import ROOT
from negodiff.model.clause import Kind

_FEW = 100
"""Pairs of candidates in one place beyond which place says too little."""
_CLOSER = 4
"""So many clauses around may have more in common with either of two that are all that is left."""
_LONG = 150
"""Words of a clause with all below it beyond which any two have most of their letters in common."""


def link_rewritten(matching: Matching, options: AlignOptions) -> None:
    """Link what is left between linked neighbours where the letters have enough in common.

    Where two clauses are each other's only possible counterpart, less is asked, and a few clauses
    around may be closer to one of them: all speak of the same Mission or Buyer. Pairs that would
    cross one with more in common are not linked: nothing but its place speaks for such a clause.
    At last, what is left below two linked clauses is linked out of order if it is much alike.
    """
    letters = cache(lambda: Letters(matching))

    def choose(old_gap: list[int], new_gap: list[int]) -> list[tuple[int, int]]:
        if len(old_gap) * len(new_gap) > _FEW:
            return []
        only = len(old_gap) == 1 == len(new_gap)
        if only and _is_held(matching, old_gap[0], new_gap[0]):
            alike = letters().alike(old_gap[0], new_gap[0])
            return [(old_gap[0], new_gap[0])] if alike >= options.rewritten_held else []
        bar = (options.rewritten_only if only else options.rewritten) + letters().doubt
        scored = _scored(matching, letters(), old_gap, new_gap, bar, _CLOSER if only else 0)
        found: list[tuple[int, int]] = []
        for _, old, new in scored:
            if all((old - one) * (new - other) > 0 for one, other in found):
                found.append((old, new))
        return found

    fill_gaps(matching, choose)
    if _link_displaced(matching, letters, options):
        fill_gaps(matching, choose)


def _is_held(matching: Matching, old: int, new: int) -> bool:
    """Whether all around two paragraphs stayed: heading, number, the clauses on both sides."""
    tree, other = matching.old, matching.new
    one, another = tree.clauses[old], other.clauses[new]
    if one.kind is not Kind.PARAGRAPH or one.kind is not another.kind or one.parent == ROOT:
        return False
    for side, new_side in ((tree.before, other.before), (tree.after, other.after)):
        neighbour, new_neighbour = side[old], new_side[new]
        if neighbour is None or matching.new_of[neighbour] != new_neighbour:
            return False
    heading = tree.clauses[one.parent].heading.casefold()
    same_heading = heading == other.clauses[another.parent].heading.casefold()
    return heading != "" and same_heading and one.number == another.number


def _link_displaced(
    matching: Matching, letters: Callable[[], Letters], options: AlignOptions
) -> bool:
    """Link what is much alike below two linked clauses, though other clauses changed sides.

    Returns:
        Whether anything was linked.
    """
    found = False
    below: defaultdict[int, list[int]] = defaultdict(list)
    for new in matching.free_new():
        below[matching.new.parents[new]].append(new)
    old_below: defaultdict[int, list[int]] = defaultdict(list)
    for old in matching.free_old():
        old_below[matching.new_of[matching.old.parents[old]]].append(old)
    for above, olds in old_below.items():
        news = below.get(above, [])
        if not 0 < len(olds) * len(news) <= _FEW:
            continue
        for _, old, new in _scored(matching, letters(), olds, news, options.displaced, 0):
            fewest = min(matching.old.masses[old], matching.new.masses[new])
            if fewest >= options.short and matching.is_free_old(old) and matching.is_free_new(new):
                matching.link(old, new)
                found = True
    return found


def _scored(
    matching: Matching,
    letters: Letters,
    olds: list[int],
    news: list[int],
    bar: float,
    around: int,
) -> list[tuple[float, int, int]]:
    """The pairs that are alike enough, the most alike first."""
    found: list[tuple[float, int, int]] = []
    for old, new in itertools.product(olds, news):
        if _comparable(matching, old, new):
            alike = letters.alike(old, new)
            if alike >= bar and not letters.closer(old, new, around):
                found.append((-alike, old, new))
    return sorted(found)


def _comparable(matching: Matching, old: int, new: int) -> bool:
    return (
        matching.old.clauses[old].kind is matching.new.clauses[new].kind
        and matching.old.masses[old] <= _LONG
        and matching.new.masses[new] <= _LONG
    )
