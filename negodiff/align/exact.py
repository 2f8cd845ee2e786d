"""First step: clauses whose words did not change are found by their words and surroundings."""

import re
from collections import defaultdict

from negodiff.align.boilerplate import boilerplate
from negodiff.align.matching import FREE, Matching

_FIGURE = re.compile(r"\d")
_SAME_LIST = 0.5
"""Share of listed words in common at which two lists under the same words are one."""
_MANY = 900
"""Pairs of lists under the same words beyond which they are linked in order."""


def link_identical(matching: Matching) -> None:
    """Link all clauses of two drafts that are the same, however often any words recur in them."""
    old, new = matching.old, matching.new
    if old.keys == new.keys and old.parents == new.parents:
        for at in range(len(old)):
            matching.link(at, at)


def link_unique(matching: Matching, least: int) -> None:
    """Link clauses whose words occur once in either draft, and what stands equal beside them.

    Boilerplate that occurs several times is left to its surroundings, and so are clauses of fewer
    than ``least`` words, unless others stand below them (a heading is short by nature).
    """
    old_where = matching.old.once
    new_where = matching.new.once
    sizes = matching.old.sizes
    children = matching.old.children
    found: list[tuple[int, int]] = []
    for key, old in old_where.items():
        new = new_where.get(key, -1)
        if old < 0 or new < 0 or not key:
            continue
        free = matching.is_free_old(old) and matching.is_free_new(new)
        if free and (sizes[old] >= least or children[old]):
            matching.link(old, new)
            found.append((old, new))
    spread(matching, found)


def spread(matching: Matching, found: list[tuple[int, int]]) -> None:
    """Link neighbours of linked clauses that have the same words, as far as that goes."""
    old, new, new_of = matching.old, matching.new, matching.new_of
    pending = list(found)
    while pending:
        here, there = pending.pop()
        for old_side, new_side in ((old.after, new.after), (old.before, new.before)):
            here_next, there_next = old_side[here], new_side[there]
            if here_next is None or there_next is None:
                continue
            if new_of[here_next] == FREE and _may_link(matching, here_next, there_next):
                matching.link(here_next, there_next)
                pending.append((here_next, there_next))
        here_below, there_below = old.children[here], new.children[there]
        if here_below and there_below:
            for end in (0, -1):
                at = here_below[end]
                if new_of[at] == FREE and _may_link(matching, at, there_below[end]):
                    matching.link(at, there_below[end])
                    pending.append((at, there_below[end]))


def _may_link(matching: Matching, old: int, new: int) -> bool:
    key = matching.old.keys[old]
    return (
        key != ""
        and matching.is_free_old(old)
        and matching.is_free_new(new)
        and key == matching.new.keys[new]
        and _may_list_the_same(matching, old, new)
    )


def _may_list_the_same(matching: Matching, old: int, new: int) -> bool:
    """Whether two clauses with the same words list something that is the same, or list nothing."""
    old_below, new_below = matching.old.children[old], matching.new.children[new]
    if not old_below or not new_below:
        return True
    old_keys, new_keys = matching.old.keys, matching.new.keys
    return not {old_keys[at] for at in old_below}.isdisjoint([new_keys[at] for at in new_below])


def link_repeated(matching: Matching) -> None:
    """Link what occurs several times: lists by what they list, the rest in order.

    In order only where the clauses above are linked.
    """
    old_groups, new_groups = _groups(matching)
    found: list[tuple[int, int]] = []
    for key, old_group in old_groups.items():
        new_group = new_groups.get(key)
        if new_group and len(old_group) * len(new_group) <= _MANY:
            found.extend(_link_lists(matching, old_group, new_group))
    spread(matching, found)
    for key, old_group in old_groups.items():
        new_group = new_groups.get(key)
        if not new_group:
            continue
        below: defaultdict[int, list[int]] = defaultdict(list)
        for new in reversed(new_group):
            if matching.is_free_new(new):
                below[matching.new.parents[new]].append(new)
        for old in old_group:
            if not matching.is_free_old(old):
                continue
            parent = matching.new_of[matching.old.parents[old]]
            if parent != FREE and below.get(parent):
                new = below[parent].pop()
                matching.link(old, new)
                found.append((old, new))
    spread(matching, found)


def _link_lists(matching: Matching, olds: list[int], news: list[int]) -> list[tuple[int, int]]:
    """Link lists under the same words ("The notification shall contain:") by what they list.

    Under linked clauses the most alike first; elsewhere only what is more alike than any other.
    """
    scored: list[tuple[float, int, int]] = []
    for old in olds:
        listed = set(map(matching.old.keys.__getitem__, matching.old.children[old]))
        for new in news if listed else ():
            share = _listed_in_common(matching, listed, old, new)
            if share >= _SAME_LIST:
                scored.append((-share, old, new))
    if not scored:
        return []
    scored.sort()
    found: list[tuple[int, int]] = []
    for anywhere in (False, True):
        for at, (score, old, new) in enumerate(scored):
            if not (matching.is_free_old(old) and matching.is_free_new(new)):
                continue
            above = matching.new_of[matching.old.parents[old]]
            if above != matching.new.parents[new] and not (
                anywhere and _is_best(matching, scored, at, score)
            ):
                continue
            matching.link(old, new)
            found.append((old, new))
    return found


def _is_best(
    matching: Matching, scored: list[tuple[float, int, int]], at: int, score: float
) -> bool:
    """Whether no other pair of free lists with one of the two at ``at`` is as alike."""
    _, old, new = scored[at]
    return not any(
        other <= score
        and (one == old) != (another == new)
        and matching.is_free_old(one)
        and matching.is_free_new(another)
        for other, one, another in scored
    )


def _listed_in_common(matching: Matching, listed: set[str], old: int, new: int) -> float:
    """Share of the words below two clauses that stands in children with the same words (Dice)."""
    tree = matching.new
    common = sum([tree.masses[at] for at in tree.children[new] if tree.keys[at] in listed])
    below = matching.old.masses[old] - matching.old.sizes[old] + tree.masses[new] - tree.sizes[new]
    return min(1.0, 2 * common / below) if below else 0.0


def unlink_strays(matching: Matching) -> None:
    """Take back links of boilerplate that nothing but its figures ties together.

    "Within 30 days" under one article and "within 30 days" under another are no more the same
    clause than either and "within 20 days" are, unless what stands beside them went along.
    """
    strays: list[tuple[int, int]] = []
    for old, new in enumerate(matching.new_of[:-1]):
        if new == FREE or matching.new_of[matching.old.parents[old]] == matching.new.parents[new]:
            continue
        key = matching.old.keys[old]
        if key != matching.new.keys[new] or not _FIGURE.search(key):
            continue
        if not _goes_along(matching, old, new):
            strays.append((old, new))
    if not strays:
        return
    common = boilerplate(matching.old, [old for old, _ in strays])
    common_new = boilerplate(matching.new, [new for _, new in strays])
    for old, new in strays:
        if (old in common or new in common_new) and not matching.old.children[old]:
            matching.unlink(old, new)


def _goes_along(matching: Matching, old: int, new: int) -> bool:
    """Whether a clause beside the old one is linked with one that stands beside the new one."""
    beside = {matching.new.before[new], matching.new.after[new]}
    for neighbour in (matching.old.before[old], matching.old.after[old]):
        if neighbour is not None and matching.new_of[neighbour] in beside:
            return True
    return False


def _groups(matching: Matching) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Free clauses by their words, for either draft."""
    groups: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
    for found, keys, free in (
        (groups[0], matching.old.keys, matching.free_old()),
        (groups[1], matching.new.keys, matching.free_new()),
    ):
        for at in free:
            if keys[at]:
                found.setdefault(keys[at], []).append(at)
    return groups
