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
        self._shown = (self._all_shown(0), self._all_shown(1))

    def _fold(self, links: tuple[Link, ...]) -> None:
        by_old: dict[int, int] = {}
        by_new: dict[int, int] = {}
        articles: list[int] = []
        children_old, children_new = self._children
        for at, (olds, news, *_) in enumerate(links):
            for old in olds:
                by_old[old] = at
            for new in news:
                by_new[new] = at
            if (not olds or olds[0] in children_old) and (not news or news[0] in children_new):
                articles.append(at)
        hidden: set[int] = set()
        for at in articles:
            link = links[at]
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

    def _all_shown(self, side: int) -> list[tuple[Clause]]:
        """Every clause as it is shown, by its position, each in a row of its own."""
        clauses, children = self._drafts[side].clauses, self._children[side]
        found = list(zip(clauses, strict=True))
        for at in self._folded[side]:
            found[at] = (fold(clauses[at], clauses[children[at]]),)
        return found

    def shown(self, side: int, positions: tuple[int, ...]) -> tuple[Clause, ...]:
        """Clauses as they are shown: with their paragraph's words where they are folded."""
        shown = self._shown[side]
        if len(positions) == 1:
            return shown[positions[0]]
        return tuple([shown[at][0] for at in positions])


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
