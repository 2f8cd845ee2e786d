"""Fourth step: which linked clauses changed place relative to what surrounds them."""

from collections import defaultdict
from collections.abc import Iterator

from negodiff.align.matching import FREE, Matching
from negodiff.align.order import heaviest_increasing
from negodiff.align.tree import ROOT, Tree
from negodiff.model.clause import Kind

_GROUPING = frozenset({Kind.PART, Kind.CHAPTER})
_GROUPED = frozenset({Kind.ARTICLE, Kind.SECTION, Kind.CHAPTER, Kind.PART})
_APART = 1_000_000
"""Weight of one clause against any number of words: fewest clauses moved, then fewest words."""


def moved(matching: Matching) -> set[int]:
    """The new clauses whose main counterpart stood elsewhere; the topmost one of each move.

    Among the clauses below linked ones, the heaviest sequence that kept its order stayed, and the
    rest moved. What came to stand below another clause moved, too, unless only a level was put in
    or taken out between (a chapter heading, a chapeau) and the order is the same. Of a clause that
    has no label in one of the drafts only the layout tells the level, so that it moved only if the
    order did, or if it left what stands around it altogether.
    """
    found: set[int] = set()
    sequences: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    homes: dict[tuple[int, int], int | None] = {}
    parents, new_of, merges = matching.old.parents, matching.new_of, matching.merges
    for new, (old, new_above) in enumerate(
        zip(matching.old_of[:-1], matching.new.parents, strict=True)
    ):
        if old == FREE:
            continue
        old_above = parents[old]
        if new_of[old_above] == new_above and new_above not in merges:
            home: int | None = old_above  # as `_common_home` would say, of most
        else:
            above = (old_above, new_above)
            if above not in homes:
                homes[above] = _common_home(matching, *above)
            home = homes[above]
            if home is None and _is_unlabelled(matching, old, new):
                home = _outer_home(matching, *above)
        if home is None:
            found.add(new)
        else:
            sequences[home].append((old, new))
    for sequence in sequences.values():
        order = [old for old, _ in sequence]
        if order == sorted(order):
            continue
        weights = [_APART + min(_APART // 10, matching.old.masses[old]) for old, _ in sequence]
        stayed = heaviest_increasing(order, weights)
        found.update(new for (_, new), kept in zip(sequence, stayed, strict=True) if not kept)
    return found


def _common_home(matching: Matching, old_above: int, new_above: int) -> int | None:
    """The old clause whose content both belong to, or ``None`` when they have none in common."""
    if old_above == ROOT == new_above:
        return ROOT
    if new_above != ROOT:
        homes = matching.mates_of_new(new_above)
        if old_above in homes:
            return min(homes)
        if not homes:  # a level was put in between
            outer = matching.new.parents[new_above]
            if outer == old_above == ROOT:
                return ROOT if _groups(matching.new, new_above) else None
            if outer != ROOT and old_above in matching.mates_of_new(outer):
                return old_above
    if old_above != ROOT and not matching.mates_of_old(old_above):  # a level was taken out
        outer = matching.old.parents[old_above]
        if outer == new_above == ROOT:
            return ROOT if _groups(matching.old, old_above) else None
        if outer != ROOT and new_above in matching.mates_of_old(outer):
            return outer
        if new_above != ROOT and not matching.mates_of_new(new_above):
            both = _groups(matching.old, old_above) and _groups(matching.new, new_above)
            return ROOT if both else None
    return None


def _is_unlabelled(matching: Matching, old: int, new: int) -> bool:
    """Whether a clause has no number or letter in one of the drafts (a bullet is neither)."""
    labels = matching.old.clauses[old].label, matching.new.clauses[new].label
    return not all(label and any(map(str.isalnum, label)) for label in labels)


def _outer_home(matching: Matching, old_above: int, new_above: int) -> int | None:
    """The outer one of two clauses above, where the other stands within its counterpart."""
    old_above, new_above = _holder(matching.old, old_above), _holder(matching.new, new_above)
    if old_above == ROOT == new_above:
        return ROOT
    if any(old_above in matching.mates_of_new(at) for at in _above(matching.new, new_above)):
        return old_above
    around = _above(matching.old, old_above)
    return next((at for at in around if new_above in matching.mates_of_old(at)), None)


def _above(tree: Tree, at: int) -> Iterator[int]:
    """The clauses above one, the draft itself last."""
    while at != ROOT:
        at = tree.parents[at]
        yield at


def _holder(tree: Tree, at: int) -> int:
    """The clause itself, or what holds it: closing words stand beside each other."""
    while at != ROOT and tree.clauses[at].kind is Kind.CLOSING:
        at = tree.parents[at]
    return at


def _groups(tree: Tree, at: int) -> bool:
    """Whether a clause merely groups articles or sections."""
    if tree.clauses[at].kind in _GROUPING:
        return True
    return any(tree.clauses[child].kind in _GROUPED for child in tree.children[at])
