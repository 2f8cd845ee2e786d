"""The finished matching becomes links: relations, what each rests on, and how sure it is."""

from negodiff.align.containers import common_share
from negodiff.align.matching import FREE, Matching
from negodiff.align.moves import moved
from negodiff.align.similarity import Similarity
from negodiff.align.tree import Tree
from negodiff.model.relation import Evidence, Link, Reason, Relation
from negodiff.text.tokens import unspaced

_UNCHANGED = (Relation.UNCHANGED,)
_ADDED = (Relation.ADDED,)
_REMOVED = (Relation.REMOVED,)
_RENUMBERED = (Relation.RENUMBERED,)
_OF_ONE = {
    (False, False): _UNCHANGED,
    (True, False): (Relation.EDITED,),
    (False, True): _RENUMBERED,
    (True, True): (Relation.EDITED, Relation.RENUMBERED),
}
"""The relations of one clause that stayed in its place, by whether it was edited, renumbered."""

_ALONE = (Evidence(Reason.NO_COUNTERPART),)
_SAME_WORDS = Evidence(Reason.SAME_WORDS)
_SAME_HEADING = Evidence(Reason.SAME_HEADING)
_SAME_LABEL = Evidence(Reason.SAME_LABEL)
_SAME_PLACE = Evidence(Reason.SAME_PLACE)
_OUT_OF_ORDER = Evidence(Reason.OUT_OF_ORDER)
_STAYED = (_SAME_WORDS, _SAME_PLACE)

_NO_GROUND = 0.2
_SUPPORT = 0.2
"""What one circumstance (heading, label, place) makes up for of what the words leave open."""


def links(matching: Matching, similarity: Similarity) -> tuple[Link, ...]:
    """Every clause of either draft in exactly one link; see :func:`negodiff.align.align.align`."""
    linker = _Linker(matching, similarity)
    # Most clauses neither changed nor moved: of those it is told here, quickly, what `link` tells.
    special = {*linker.movers, *matching.merges}
    splits = matching.splits
    old_keys, new_keys = matching.old.keys, matching.new.keys
    old_clauses, new_clauses = matching.old.clauses, matching.new.clauses
    found: list[Link] = []
    for new, old in enumerate(matching.old_of[:-1]):
        if old != FREE:
            key = old_keys[old]
            if key and key == new_keys[new] and new not in special and old not in splits:
                same_number = old_clauses[old].number == new_clauses[new].number
                relations = _UNCHANGED if same_number else _RENUMBERED
                found.append(Link((old,), (new,), relations, _STAYED, 1.0))
            else:
                found.append(linker.link(old, new))
        elif matching.is_free_new(new):
            found.append(Link((), (new,), _ADDED, _ALONE, 1.0))
    found.extend([Link((old,), (), _REMOVED, _ALONE, 1.0) for old in matching.free_old()])
    return tuple(found)


class _Linker:
    """What the relations and the evidence of a link are read from.

    Attributes:
        movers: The new clauses that changed place.
    """

    def __init__(self, matching: Matching, similarity: Similarity) -> None:
        self._matching = matching
        self._old = matching.old
        self._new = matching.new
        self._similarity = similarity
        self.movers = moved(matching)

    def link(self, old: int, new: int) -> Link:
        """The link of two clauses that are one, and of what was split off or merged in."""
        splits, merges = self._matching.splits, self._matching.merges
        if old in splits or new in merges:
            old_parts = tuple(sorted([old, *merges.get(new, ())]))
            new_parts = tuple(sorted([new, *splits.get(old, ())]))
            cover = self._cover(old_parts, new_parts)
            circumstances = self._circumstances(old, new)
            evidence = (Evidence(Reason.PARTS_COVER_WHOLE, cover), *circumstances)
            relations = self._relations_of_parts(old, new, old_parts, new_parts)
            confidence = _confidence(cover, circumstances)
            return Link(old_parts, new_parts, relations, evidence, confidence)
        key = self._old.keys[old]
        same_words = key == self._new.keys[new]
        same_number = self._old.clauses[old].number == self._new.clauses[new].number
        relations = _OF_ONE[not same_words, not same_number]
        if new in self.movers:
            moved_too = (*relations, Relation.MOVED)
            relations = (Relation.MOVED,) if relations is _UNCHANGED else moved_too
        grounds = self._grounds(old, new, same_words=same_words)
        ground = max((weight for _, weight in grounds), default=_NO_GROUND)
        circumstances = self._circumstances(old, new)
        confidence = _confidence(ground, circumstances)
        return Link((old,), (new,), relations, (*grounds, *circumstances), confidence)

    def _relations_of_parts(
        self, old: int, new: int, old_parts: tuple[int, ...], new_parts: tuple[int, ...]
    ) -> tuple[Relation, ...]:
        found: list[Relation] = []
        if self._old.children[old] or self._new.children[new]:
            edited = self._old.keys[old] != self._new.keys[new]
        else:
            edited = _joined(self._old, old_parts) != _joined(self._new, new_parts)
        if edited:
            found.append(Relation.EDITED)
        if _numbers(self._old, old_parts).isdisjoint(_numbers(self._new, new_parts)):
            found.append(Relation.RENUMBERED)
        if new in self.movers:
            found.append(Relation.MOVED)
        if len(new_parts) > 1:
            found.append(Relation.SPLIT)
        if len(old_parts) > 1:
            found.append(Relation.MERGED)
        return tuple(found)

    def _grounds(self, old: int, new: int, *, same_words: bool) -> list[Evidence]:
        """What makes the two clauses one by their content."""
        found: list[Evidence] = []
        if same_words:
            if self._old.keys[old]:
                found.append(_SAME_WORDS)
        elif self._old.keys[old] and self._new.keys[new]:
            alike = round(self._similarity.in_common(old, new), 2)
            if alike:
                found.append(Evidence(Reason.SIMILAR_WORDS, alike))
        below = self._old.children[old]
        if below and self._new.children[new]:
            share = self._share_below(below, old, new)
            if share:
                found.append(Evidence(Reason.SAME_CHILDREN, share))
        return found

    def _circumstances(self, old: int, new: int) -> list[Evidence]:
        """What supports the link without being a ground for it."""
        one, other = self._old.clauses[old], self._new.clauses[new]
        found: list[Evidence] = []
        if one.heading and one.heading.casefold() == other.heading.casefold():
            found.append(_SAME_HEADING)
        if one.number and one.number == other.number:
            found.append(_SAME_LABEL)
        found.append(_OUT_OF_ORDER if new in self.movers else _SAME_PLACE)
        return found

    def _share_below(self, below: list[int], old: int, new: int) -> float:
        """Share of words below two containers that belongs to clauses linked with each other."""
        common = 0
        for child in below:
            mate = self._matching.new_of[child]
            if mate != FREE and self._new.parents[mate] == new:
                common += min(self._old.masses[child], self._new.masses[mate])
        return round(min(1.0, common_share(self._matching, old, new, common)), 2)

    def _cover(self, old_parts: tuple[int, ...], new_parts: tuple[int, ...]) -> float:
        similarity = self._similarity
        old_words = frozenset[str]().union(*(similarity.whole(0, at) for at in old_parts))
        new_words = frozenset[str]().union(*(similarity.whole(1, at) for at in new_parts))
        return round(2 * len(old_words & new_words) / (len(old_words) + len(new_words) or 1), 2)


def _confidence(ground: float, circumstances: list[Evidence]) -> float:
    """The best ground, and of what it lacks a fifth for each circumstance that supports it."""
    supports = len(circumstances) - (circumstances[-1] is _OUT_OF_ORDER)
    return round(ground + (1 - ground) * _SUPPORT * supports, 2)


def _numbers(tree: Tree, parts: tuple[int, ...]) -> set[str]:
    return {tree.clauses[part].number for part in parts}


def _joined(tree: Tree, parts: tuple[int, ...]) -> str:
    """The words of some clauses as one text; where a script has no spaces, cutting adds none."""
    words = " ".join([tree.keys[part] for part in parts])
    return ("" if unspaced(words) else " ").join(words.split())
