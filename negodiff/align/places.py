"""Where clauses without a counterpart stand: the gaps between linked neighbours, top down."""

from collections.abc import Callable, Iterable

from negodiff.align.exact import spread
from negodiff.align.matching import FREE, Matching
from negodiff.align.order import longest_increasing
from negodiff.align.tree import ROOT


def fill_gaps(
    matching: Matching, choose: Callable[[list[int], list[int]], list[tuple[int, int]]]
) -> None:
    """Link what ``choose`` picks from each gap, and go on below the clauses so linked."""
    above_free = {matching.old.parents[free] for free in matching.free_old()}
    pending = sorted(at for at in above_free if at == ROOT or matching.new_of[at] >= 0)
    pending.reverse()
    while pending:
        above = pending.pop()
        found: list[tuple[int, int]] = []
        for old_gap, new_gap in _gaps(matching, above, matching.new_of[above]):
            chosen = choose(old_gap, new_gap)
            for old, new in chosen:
                matching.link(old, new)
            found.extend(chosen)
        spread(matching, found)
        pending.extend(
            old
            for old, new in reversed(found)
            if matching.old.children[old] and matching.new.children[new]
        )


def _gaps(
    matching: Matching, old_above: int, new_above: int
) -> Iterable[tuple[list[int], list[int]]]:
    """Runs of free clauses below two linked ones, between neighbours linked in order."""
    old_below = matching.old.children[old_above]
    new_below = matching.new.children[new_above]
    mates = [matching.new_of[old] for old in old_below]
    if FREE not in mates:
        return
    inside = {new: at for at, new in enumerate(new_below)}
    held = [(old_at, inside[mate]) for old_at, mate in enumerate(mates) if mate in inside]
    fences = [held[at] for at in longest_increasing([new_at for _, new_at in held])]
    old_from = new_from = 0
    for old_at, new_at in [*fences, (len(old_below), len(new_below))]:
        if old_from < old_at and new_from < new_at:
            old_gap = [at for at in old_below[old_from:old_at] if matching.is_free_old(at)]
            new_gap = [at for at in new_below[new_from:new_at] if matching.is_free_new(at)]
            if old_gap and new_gap:
                yield old_gap, new_gap
        old_from, new_from = old_at + 1, new_at + 1
