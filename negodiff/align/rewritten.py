"""Last step in place: a clause that was written anew where it stood.

What is left by then has no counterpart by its words anywhere. Two such clauses in one place are
one, rewritten, if they have letters in common (see :mod:`negodiff.align.letters`), and more than
they have with other clauses around: what is new there speaks of the same subject as all of them.
"""

import itertools

from negodiff.align.letters import Letters
from negodiff.align.matching import Matching
from negodiff.align.options import AlignOptions
from negodiff.align.places import fill_gaps

_FEW = 100
"""Pairs of candidates in one place beyond which place says too little."""
_CLOSER = 4
"""So many clauses around may have more in common with either of two that are all that is left."""
_LONG = 150
"""Words of a clause with all below it beyond which any two have most of their letters in common."""


def link_rewritten(matching: Matching, options: AlignOptions) -> None:
    """Link what is left between linked neighbours where the letters have enough in common.

    Where two clauses are each other's only possible counterpart, less is asked, and a few clauses
    around may be closer to one of them: all speak of the same Mission or Buyer. Pairs that would
    cross one with more in common are not linked: nothing but its place speaks for such a clause.
    """
    letters: list[Letters] = []

    def choose(old_gap: list[int], new_gap: list[int]) -> list[tuple[int, int]]:
        if len(old_gap) * len(new_gap) > _FEW:
            return []
        if not letters:
            letters.append(Letters(matching))
        only = len(old_gap) == 1 == len(new_gap)
        bar = (options.rewritten_only if only else options.rewritten) + letters[0].doubt
        around = _CLOSER if only else 0
        scored: list[tuple[float, int, int]] = []
        for old, new in itertools.product(old_gap, new_gap):
            if _comparable(matching, old, new):
                alike = letters[0].alike(old, new)
                if alike >= bar and not letters[0].closer(old, new, around):
                    scored.append((-alike, old, new))
        found: list[tuple[int, int]] = []
        for _, old, new in sorted(scored):
            if all((old - one) * (new - other) > 0 for one, other in found):
                found.append((old, new))
        return found

    fill_gaps(matching, choose)


def _comparable(matching: Matching, old: int, new: int) -> bool:
    return (
        matching.old.clauses[old].kind is matching.new.clauses[new].kind
        and matching.old.masses[old] <= _LONG
        and matching.new.masses[new] <= _LONG
    )
