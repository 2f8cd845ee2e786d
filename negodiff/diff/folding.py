"""Folding in a comparison: an article and its only, unnumbered paragraph are told as one clause.

Whether both sides fold is known only once the clauses are linked: where an article had one
paragraph and now has two, article and paragraphs are told apart, on both sides.
"""

from collections import Counter

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
            self.links = self._without_parts_of_one()
            self._fold(tuple(self.links))
        self._shown = (self._all_shown(0), self._all_shown(1))

    def _without_parts_of_one(self) -> list[Link]:
        """The links, none of which splits a clause into an article and its only paragraph.

        Nor merges these: to a reader they are one clause, which got or lost a heading.
        """
        if not any(len(link.old) > 1 or len(link.new) > 1 for link in self.links):
            return self.links
        used = (
            Counter(at for link in self.links for at in link.old),
            Counter(at for link in self.links for at in link.new),
        )
        return [self._as_one(link, used) for link in self.links]

    def _as_one(self, link: Link, used: tuple[Counter[int], Counter[int]]) -> Link:
        for side, positions in enumerate((link.old, link.new)):
            children = self._children[side]
            inner = [
                (at, children[at])
                for at in positions
                if children.get(at) in positions and used[side][children[at]] == 1
            ]
            if not inner:
                continue
            self._folded[side].update(at for at, _ in inner)
            paragraphs = {paragraph for _, paragraph in inner}
            kept = tuple([at for at in positions if at not in paragraphs])
            link = link._replace(new=kept) if side else link._replace(old=kept)
            if len(kept) == 1:
                gone = Relation.SPLIT if side else Relation.MERGED
                relations = tuple(each for each in link.relations if each is not gone)
                link = link._replace(relations=relations or _NO_OTHER)
        return link

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
                united = _united(link, inner)
            elif _is_headed(inner.new, inner_new, inner.old, link.old):
                united = _headed(inner)._replace(new=link.new)
            elif _is_headed(inner.old, inner_old, inner.new, link.new):
                united = _headed(inner)._replace(old=link.old)
            else:
                continue
            self.links[at] = united
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


def _is_headed(
    inner: tuple[int, ...], only: tuple[int, ...], other: tuple[int, ...], outer: tuple[int, ...]
) -> bool:
    """Whether an only paragraph is, in the other draft, a clause that has no article of its own."""
    return inner == only and len(inner) == len(other) == 1 and not outer


def _headed(inner: Link) -> Link:
    """The link of a clause that got a heading above it, or lost it."""
    relations = {*inner.relations, Relation.EDITED} - {Relation.UNCHANGED}
    return inner._replace(relations=tuple(each for each in Relation if each in relations))


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
