"""The answer of a program that is always right, to test the scorer with."""

from __future__ import annotations

from collections import defaultdict

from .model import Link, Pair, Rendered, Unit
from .program import Answer, Clause


def answers(pair: Pair) -> tuple[Answer, ...]:
    """The truth of a pair in the form in which a program gives it."""
    truth = pair.truth
    moved = {min(move.uids) for move in truth.moves}
    complex_links = truth.splits | truth.merges
    out = []
    for group in _groups(truth.links):
        olds, news = {a for a, _ in group}, {b for _, b in group}
        relations = set()
        if group & truth.edited:
            relations.add("edited")
        if group & truth.renumbered:
            relations.add("renumbered")
        if group & truth.splits:
            relations.add("split")
        if group & truth.merges:
            relations.add("merged")
        if news & moved and not group & complex_links:
            relations.add("moved")
        out.append(
            Answer(
                tuple(sorted(relations)) or ("unchanged",),
                tuple(_clause(pair.old, uid) for uid in sorted(olds)),
                tuple(_clause(pair.new, uid) for uid in sorted(news)),
            )
        )
    linked_old = {a for a, _ in truth.links}
    linked_new = {b for _, b in truth.links}
    gone = (uid for uid in pair.old.units if uid not in linked_old)
    come = (uid for uid in pair.new.units if uid not in linked_new)
    out.extend(Answer(("removed",), (_clause(pair.old, uid),), ()) for uid in gone)
    out.extend(Answer(("added",), (), (_clause(pair.new, uid),)) for uid in come)
    return tuple(out)


def _groups(links: frozenset[Link]) -> list[set[Link]]:
    """Links that share an end belong to one split or merge."""
    by_old: dict[int, set[Link]] = defaultdict(set)
    by_new: dict[int, set[Link]] = defaultdict(set)
    for link in links:
        by_old[link[0]].add(link)
        by_new[link[1]].add(link)
    done: set[Link] = set()
    out = []
    for link in sorted(links):
        if link in done:
            continue
        group = {link}
        while True:
            wider = {m for a, b in group for m in by_old[a] | by_new[b]}
            if wider == group:
                break
            group = wider
        done |= group
        out.append(group)
    return out


def _clause(rendered: Rendered, uid: int) -> Clause:
    unit: Unit = rendered.units[uid]
    return Clause(f"{unit.label}@{uid}", unit.kind, unit.heading, unit.text, unit.lines)
