"""Folding in a comparison: an article and its only, unnumbered paragraph are told as one clause.

Whether both sides fold is known only once the clauses are linked: where an article had one
paragraph and now has two, article and paragraphs are told apart, on both sides.
"""

from negodiff.model.clause import Clause, Draft
from negodiff.model.relation import Evidence, Link, Relation
from negodiff.structure.show import fold, folded_children

_NO_OTHER = (Relation.UNCHANGED,)


class Folded:
    """The links of two drafts, each folded pair of article and paragraph as one.

    Attributes:
        links: In the order given, without those that were folded into their article's.
    """

    def __init__(self, old: Draft, new: Draft, links: tuple[Link, ...]) -> None:
        self._drafts = (old, new)
        self._children: tuple[dict[int, int], dict[int, int]] = (
            folded_children(old),
            folded_children(new),
        )
        self._folded: tuple[set[int], set[int]] = (set(), set())
        self.links: list[Link] = list(links)
        if any(self._children):
            self._fold(links)

    def _fold(self, links: tuple[Link, ...]) -> None:
        by_old = {old: at for at, link in enumerate(links) for old in link.old}
        by_new = {new: at for at, link in enumerate(links) for new in link.new}
        hidden: set[int] = set()
        for at, link in enumerate(links):
            inner_old = self._inner(0, link.old)
            inner_new = self._inner(1, link.new)
            if inner_old is None or inner_new is None:
                continue
            inner_at = by_new[inner_new[0]] if inner_new else by_old[inner_old[0]]
            inner = links[inner_at]
            if inner.old == inner_old and inner.new == inner_new:
                self.links[at] = _united(link, inner)
                hidden.add(inner_at)
                self._folded[0].update(link.old)
                self._folded[1].update(link.new)
        self.links = [link for at, link in enumerate(self.links) if at not in hidden]

    def _inner(self, side: int, outer: tuple[int, ...]) -> tuple[int, ...] | None:
        children = self._children[side]
        for at in outer:
            if at not in children:
                return None
        return tuple([children[at] for at in outer])

    def shown(self, side: int, positions: tuple[int, ...]) -> tuple[Clause, ...]:
        """Clauses as they are shown: with their paragraph's words where they are folded."""
        clauses = self._drafts[side].clauses
        folded = self._folded[side]
        if len(positions) == 1 and positions[0] not in folded:
            return (clauses[positions[0]],)
        children = self._children[side]
        return tuple(
            [
                fold(clauses[at], clauses[children[at]]) if at in folded else clauses[at]
                for at in positions
            ]
        )


def _united(outer: Link, inner: Link) -> Link:
    relations = {*outer.relations, *inner.relations} - {Relation.UNCHANGED}
    seen: dict[str, Evidence] = {}
    for item in (*inner.evidence, *outer.evidence):
        seen.setdefault(item.reason, item)
    return Link(
        outer.old,
        outer.new,
        tuple(relation for relation in Relation if relation in relations) or _NO_OTHER,
        tuple(seen.values()),
        min(outer.confidence, inner.confidence) if inner.relations != _NO_OTHER else 1.0,
    )
