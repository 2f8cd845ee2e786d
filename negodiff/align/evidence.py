"""The finished matching becomes links: relations, what each rests on, and how sure it is."""

from negodiff.align.containers import common_share
from negodiff.align.matching import FREE, Matching
from negodiff.align.moves import moved
from negodiff.align.similarity import Similarity
from negodiff.align.tree import Tree
from negodiff.model.relation import Evidence, Link, Reason, Relation

_UNCHANGED = (Relation.UNCHANGED,)
_RENUMBERED = (Relation.RENUMBERED,)
_STAYED = (Evidence(Reason.SAME_WORDS), Evidence(Reason.SAME_PLACE))
_ALONE = (Evidence(Reason.NO_COUNTERPART),)


def links(matching: Matching, similarity: Similarity) -> tuple[Link, ...]:
    """Every clause of either draft in exactly one link; see :func:`negodiff.align.align.align`."""
    movers = moved(matching)
    found: list[Link] = []
    for new in range(len(matching.new)):
        if matching.is_free_new(new):
            found.append(Link((), (new,), (Relation.ADDED,), _ALONE, 1.0))
        elif matching.old_of[new] != FREE:
            found.append(_linked(matching, similarity, new, new in movers))
    found.extend(Link((old,), (), (Relation.REMOVED,), _ALONE, 1.0) for old in matching.free_old())
    return tuple(found)


def _linked(matching: Matching, similarity: Similarity, new: int, has_moved: bool) -> Link:
    old = matching.old_of[new]
    key = matching.old.keys[old]
    if (
        key
        and key == matching.new.keys[new]
        and not has_moved
        and old not in matching.splits
        and new not in matching.merges
    ):
        same = matching.old.clauses[old].number == matching.new.clauses[new].number
        return Link((old,), (new,), _UNCHANGED if same else _RENUMBERED, _STAYED, 1.0)
    old_parts = (old,) if new not in matching.merges else (old, *matching.merges[new])
    new_parts = (new,) if old not in matching.splits else (new, *matching.splits[old])
    old_parts, new_parts = tuple(sorted(old_parts)), tuple(sorted(new_parts))
    relations = _relations(matching, old_parts, new_parts, (old, new), has_moved)
    evidence = _evidence(matching, similarity, old_parts, new_parts, (old, new), has_moved)
    return Link(old_parts, new_parts, relations, evidence, _confidence(evidence))


def _confidence(evidence: tuple[Evidence, ...]) -> float:
    """The best ground, and of what it lacks a fifth for each circumstance that supports it."""
    ground, support = 0.0, 0
    for reason, weight in evidence:
        if reason in _GROUNDS:
            ground = max(ground, weight)
        elif reason in _SUPPORTS:
            support += 1
    ground = ground or _NO_GROUND
    return round(ground + (1 - ground) * 0.2 * support, 2)


_GROUNDS = frozenset(
    {
        Reason.SAME_WORDS,
        Reason.SIMILAR_WORDS,
        Reason.SAME_CHILDREN,
        Reason.PARTS_COVER_WHOLE,
    }
)
_NO_GROUND = 0.2
_SUPPORTS = frozenset({Reason.SAME_HEADING, Reason.SAME_LABEL, Reason.SAME_PLACE})


def _relations(
    matching: Matching,
    old_parts: tuple[int, ...],
    new_parts: tuple[int, ...],
    main: tuple[int, int],
    has_moved: bool,
) -> tuple[Relation, ...]:
    found: list[Relation] = []
    old, new = main
    if matching.old.children[old] or matching.new.children[new]:
        edited = matching.old.keys[old] != matching.new.keys[new]
    else:
        edited = _joined(matching.old.keys, old_parts) != _joined(matching.new.keys, new_parts)
    if edited:
        found.append(Relation.EDITED)
    if _numbers(matching.old, old_parts).isdisjoint(_numbers(matching.new, new_parts)):
        found.append(Relation.RENUMBERED)
    if has_moved:
        found.append(Relation.MOVED)
    if len(new_parts) > 1:
        found.append(Relation.SPLIT)
    if len(old_parts) > 1:
        found.append(Relation.MERGED)
    return tuple(found) or _UNCHANGED


def _numbers(tree: Tree, parts: tuple[int, ...]) -> set[str]:
    return {tree.clauses[part].number for part in parts}


def _joined(keys: list[str], parts: tuple[int, ...]) -> str:
    if len(parts) == 1:
        return keys[parts[0]]
    return " ".join(" ".join(keys[part] for part in parts).split())


def _evidence(
    matching: Matching,
    similarity: Similarity,
    old_parts: tuple[int, ...],
    new_parts: tuple[int, ...],
    main: tuple[int, int],
    has_moved: bool,
) -> tuple[Evidence, ...]:
    old, new = main
    one, other = matching.old.clauses[old], matching.new.clauses[new]
    found: list[Evidence] = []
    if len(old_parts) > 1 or len(new_parts) > 1:
        found.append(Evidence(Reason.PARTS_COVER_WHOLE, _cover(similarity, old_parts, new_parts)))
    elif matching.old.keys[old] and matching.old.keys[old] == matching.new.keys[new]:
        found.append(Evidence(Reason.SAME_WORDS))
    elif matching.old.keys[old] and matching.new.keys[new]:
        alike = round(similarity.in_common(old, new), 2)
        if alike:
            found.append(Evidence(Reason.SIMILAR_WORDS, alike))
    share = _share_below(matching, old, new)
    if share:
        found.append(Evidence(Reason.SAME_CHILDREN, share))
    if one.heading and one.heading.casefold() == other.heading.casefold():
        found.append(Evidence(Reason.SAME_HEADING))
    if one.number and one.number == other.number:
        found.append(Evidence(Reason.SAME_LABEL))
    if has_moved:
        found.append(Evidence(Reason.OUT_OF_ORDER))
    else:
        found.append(Evidence(Reason.SAME_PLACE))
    return tuple(found)


def _share_below(matching: Matching, old: int, new: int) -> float:
    """Share of words below two containers that belongs to clauses linked with each other."""
    common = 0
    for child in matching.old.children[old]:
        mate = matching.new_of[child]
        if mate != FREE and matching.new.parents[mate] == new:
            common += min(matching.old.masses[child], matching.new.masses[mate])
    return round(min(1.0, common_share(matching, old, new, common)), 2)


def _cover(similarity: Similarity, old_parts: tuple[int, ...], new_parts: tuple[int, ...]) -> float:
    old_words = frozenset[str]().union(*(similarity.whole(0, at) for at in old_parts))
    new_words = frozenset[str]().union(*(similarity.whole(1, at) for at in new_parts))
    return round(2 * len(old_words & new_words) / (len(old_words) + len(new_words) or 1), 2)
