"""Same words in two lists: links that cross from one to the other are put straight.

Alternatives repeat each other: "Option 1" and "Option 2" list the same dozen items, and the first
steps, which know nothing of the lists yet, can link the items of either with those of the other.
Once the lists themselves are linked, two such links are exchanged where that brings both clauses
below the counterpart of what they stood below. What moved for good is no such pair.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable

from negodiff.align.matching import FREE, Matching
from negodiff.align.tree import ROOT, Tree

_NOWHERE = -3
"""The home of a clause none of whose containers is linked. It is nobody's."""

_Where = tuple[str, int]
"""A clause's letters and figures, and its home."""


def exchange_crossed(matching: Matching) -> None:
    """Exchange crossed links of clauses with the same words where that puts all in their place."""
    strays = _strays(matching)
    if not strays:
        return
    crossed = _crossed(matching, strays)
    free = _free_old(matching)
    for old, new in strays:
        if matching.new_of[old] == new and not _exchange(matching, old, new, crossed):
            _give_up(matching, old, new, free)


def link_same_words(matching: Matching) -> None:
    """Link clauses with the same words that are still free in one place."""
    free = _free_old(matching)
    if not free:
        return
    for new in matching.free_new():
        if not matching.new.children[new] and (olds := free.get(_at_home_new(matching, new))):
            matching.link(olds.pop(0), new)


_Crossed = dict[tuple[str, int, int], list[int]]
"""New clauses of strays, the last first, by the letters of the new clause and the homes of both."""


def _strays(matching: Matching) -> list[tuple[int, int]]:
    """Linked clauses, one and one without others below, that stand in different lists."""
    old_below, new_below = matching.old.children, matching.new.children
    return [
        (old, new)
        for old, new in enumerate(matching.new_of[:-1])
        if new != FREE
        and matching.new_of[matching.old.parents[old]] != matching.new.parents[new]
        and not (old_below[old] or new_below[new])
        and not (old in matching.splits or new in matching.merges)
        and not _are_one(_home_old(matching, old), _home_new(matching, new))
    ]


def _crossed(matching: Matching, strays: Iterable[tuple[int, int]]) -> _Crossed:
    crossed: defaultdict[tuple[str, int, int], list[int]] = defaultdict(list)
    for old, new in strays:
        homes = (_home_old(matching, old), _home_new(matching, new))
        crossed[_bare(matching.new, new), *homes].append(new)
    for news in crossed.values():
        news.sort(reverse=True)
    return crossed


def _exchange(matching: Matching, old: int, new: int, crossed: _Crossed) -> bool:
    """Give a clause the counterpart that another has, if both are at home then."""
    here, there = _home_old(matching, old), _home_new(matching, new)
    if _NOWHERE in {here, there}:
        return False
    others = crossed.get((_bare(matching.old, old), there, here), [])
    while others:
        other = others.pop()
        holder = matching.old_of[other]
        # Those exchanged or given up since are no strays any more.
        if holder >= 0 and _home_old(matching, holder) == there:
            matching.unlink(old, new)
            matching.unlink(holder, other)
            matching.link(old, other)
            matching.link(holder, new)
            return True
    return False


def _give_up(matching: Matching, old: int, new: int, free: dict[_Where, list[int]]) -> None:
    """Leave a clause to one with the same words that is at home there and has no other."""
    if others := free.get(_at_home_new(matching, new)):
        matching.unlink(old, new)
        matching.link(others.pop(0), new)
        insort(free.setdefault(_at_home_old(matching, old), []), old)


def _free_old(matching: Matching) -> dict[_Where, list[int]]:
    """The old clauses without counterpart and without others below them, in reading order."""
    found: defaultdict[_Where, list[int]] = defaultdict(list)
    for old in matching.free_old():
        if not matching.old.children[old]:
            found[_at_home_old(matching, old)].append(old)
    return {
        (words, home): olds for (words, home), olds in found.items() if words and home != _NOWHERE
    }


def _at_home_old(matching: Matching, old: int) -> _Where:
    return _bare(matching.old, old), _home_old(matching, old)


def _at_home_new(matching: Matching, new: int) -> _Where:
    return _bare(matching.new, new), _home_new(matching, new)


def _are_one(here: int, there: int) -> bool:
    return here == there != _NOWHERE


def _home_old(matching: Matching, old: int) -> int:
    """The counterpart of the nearest linked clause that an old one stands below."""
    above = matching.old.parents[old]
    if above == ROOT:
        return ROOT
    while above != ROOT and matching.new_of[above] == FREE:
        above = matching.old.parents[above]
    return _NOWHERE if above == ROOT else matching.new_of[above]


def _home_new(matching: Matching, new: int) -> int:
    """The nearest linked clause that a new one stands below."""
    above = matching.new.parents[new]
    if above == ROOT:
        return ROOT
    while above != ROOT and matching.old_of[above] == FREE:
        above = matching.new.parents[above]
    return _NOWHERE if above == ROOT else above


def _bare(tree: Tree, at: int) -> str:
    """The letters and figures of a clause's own words."""
    return "".join(filter(str.isalnum, tree.keys[at])).casefold()
