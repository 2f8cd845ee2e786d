"""Same words in two lists: links that cross from one to the other are put straight.

Alternatives repeat each other: "Option 1" and "Option 2" list the same dozen items, and the first
steps, which know nothing of the lists yet, can link the items of either with those of the other.
Once the lists themselves are linked, two such links are exchanged where that brings both clauses
below the counterpart of what they stood below. What moved for good is no such pair.
"""

from collections import defaultdict

from negodiff.align.matching import FREE, Matching
from negodiff.align.tree import ROOT, Tree


def exchange_crossed(matching: Matching) -> None:
    """Exchange crossed links of clauses with the same words where that puts all in their place."""
    links = enumerate(matching.new_of[:-1])
    strays = [(old, new) for old, new in links if new != FREE and _is_stray(matching, old, new)]
    if not strays:
        return
    keys = {_bare(matching.old, old) for old, _ in strays}
    keys.update(_bare(matching.new, new) for _, new in strays)
    olds, news = _leaves(matching.old, keys), _leaves(matching.new, keys)
    for old, new in strays:
        if matching.new_of[old] == new and not _exchange(matching, old, new, news):
            _give_up(matching, old, new, olds)


def link_same_words(matching: Matching) -> None:
    """Link clauses with the same words that are still free in one place."""
    left = [old for old in matching.free_old() if not matching.old.children[old]]
    if not left or not matching.free_new():
        return
    news = _leaves(matching.new, {_bare(matching.old, old) for old in left})
    for old in left:
        for new in news.get(_bare(matching.old, old), ()):
            if matching.is_free_new(new) and _is_home(matching, old, new):
                matching.link(old, new)
                break


def _exchange(matching: Matching, old: int, new: int, news: dict[str, list[int]]) -> bool:
    """Give a clause the counterpart that another has, if both are at home then."""
    for other in news.get(_bare(matching.old, old), ()):
        holder = matching.old_of[other]
        if (
            holder >= 0
            and _is_home(matching, old, other)
            and _is_home(matching, holder, new)
            and _is_stray(matching, holder, other)
        ):
            matching.unlink(old, new)
            matching.unlink(holder, other)
            matching.link(old, other)
            matching.link(holder, new)
            return True
    return False


def _give_up(matching: Matching, old: int, new: int, olds: dict[str, list[int]]) -> None:
    """Leave a clause to one with the same words that is at home there and has no other."""
    for other in olds.get(_bare(matching.new, new), ()):
        if matching.is_free_old(other) and _is_home(matching, other, new):
            matching.unlink(old, new)
            matching.link(other, new)
            return


def _is_stray(matching: Matching, old: int, new: int) -> bool:
    """Whether two linked clauses, one and one without others below, stand in different lists."""
    if matching.old.children[old] or matching.new.children[new]:
        return False
    alone = old not in matching.splits and new not in matching.merges
    return alone and not _is_home(matching, old, new)


def _is_home(matching: Matching, old: int, new: int) -> bool:
    """Whether the nearest linked clauses that two stand below are each other's counterparts."""
    above, there = matching.old.parents[old], matching.new.parents[new]
    if ROOT in {above, there}:
        return above == there
    while above != ROOT and matching.new_of[above] == FREE:
        above = matching.old.parents[above]
    while there != ROOT and matching.old_of[there] == FREE:
        there = matching.new.parents[there]
    return ROOT not in {above, there} and matching.new_of[above] == there


def _leaves(tree: Tree, keys: set[str]) -> dict[str, list[int]]:
    """The clauses without others below them that have these words, in reading order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(len(tree)):
        if not tree.children[at] and (key := _bare(tree, at)) and key in keys:
            found[key].append(at)
    return found


def _bare(tree: Tree, at: int) -> str:
    """The letters and figures of a clause's own words."""
    return "".join(filter(str.isalnum, tree.keys[at])).casefold()
