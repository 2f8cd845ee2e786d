"""First step: clauses whose words did not change are found by their words and surroundings."""

from collections import defaultdict

from negodiff.align.matching import FREE, Matching


def link_unique(matching: Matching, least: int) -> None:
    """Link clauses whose words occur once in either draft, and what stands equal beside them.

    Boilerplate that occurs several times is left to its surroundings, and so are clauses of fewer
    than ``least`` words, unless others stand below them (a heading is short by nature).
    """
    old_where = _single(matching.old.keys)
    new_where = _single(matching.new.keys)
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


def _single(keys: list[str]) -> dict[str, int]:
    """Where each key stands that occurs once; -1 for the others."""
    where: dict[str, int] = {}
    for at, key in enumerate(keys):
        where[key] = -1 if key in where else at
    return where


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
    )


def link_repeated(matching: Matching) -> None:
    """Link what occurs several times in order where the clauses above it are linked."""
    old_groups, new_groups = _groups(matching)
    found: list[tuple[int, int]] = []
    for key, old_group in old_groups.items():
        new_group = new_groups.get(key)
        if not new_group:
            continue
        below: defaultdict[int, list[int]] = defaultdict(list)
        for new in reversed(new_group):
            below[matching.new.parents[new]].append(new)
        for old in old_group:
            parent = matching.new_of[matching.old.parents[old]]
            if parent != FREE and below.get(parent):
                new = below[parent].pop()
                matching.link(old, new)
                found.append((old, new))
    spread(matching, found)


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
