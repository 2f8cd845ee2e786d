"""Containers are told by what they contain: the clauses below them vote.

What a container says itself (a heading, a chapeau) is enough while nothing else is known of it; the
content has the last word.
"""

from collections import defaultdict

from negodiff.align.matching import FREE, Matching
from negodiff.align.options import AlignOptions
from negodiff.align.tree import ROOT

_OWN_WORDS = 0.4
"""What the same own words (a heading, a chapeau) add to the share of common content."""
_MOST = 0.5
"""Least share of common content that outweighs a heading."""
_NUMBER = 0.05
"""What the same number adds: enough to decide between equals, no more."""


def link_containers(matching: Matching, options: AlignOptions) -> None:
    """Link containers by the share of linked clauses below them, from the lowest level up."""
    old, new = matching.old, matching.new
    by_height: defaultdict[int, list[int]] = defaultdict(list)
    for at, height in enumerate(old.heights[:-1]):
        if height and matching.is_free_old(at):
            by_height[height].append(at)
    for height in sorted(by_height):
        scored: list[tuple[float, int, int]] = []
        for at in by_height[height]:
            for other, common in _votes(matching, at).items():
                if not matching.is_free_new(other):
                    continue
                share = common_share(matching, at, other, common)
                if old.keys[at] and old.keys[at] == new.keys[other]:
                    share += _OWN_WORDS
                if old.clauses[at].number and old.clauses[at].number == new.clauses[other].number:
                    share += _NUMBER
                if share >= options.container:
                    scored.append((-share, at, other))
        for _, at, other in sorted(scored):
            if matching.is_free_old(at) and matching.is_free_new(other):
                matching.link(at, other)


def unlink_outvoted(matching: Matching) -> None:
    """Take back links of containers by their headings where all that lives on below went elsewhere.

    Two headings that were exchanged, or one that was given to another text, are no articles moved.
    Nothing of either side may live on in the other, and most of either must in one other container
    that is linked in the same way or not at all.
    """
    old, new = matching.old, matching.new
    outvoted: dict[int, int] = {}
    for at, below in enumerate(old.children[:-1]):
        other = matching.new_of[at]
        if below and other >= 0 and new.children[other]:
            votes = _votes(matching, at)
            if votes and other not in votes:
                best = max(votes, key=lambda one: (votes[one], -one))
                if common_share(matching, at, best, votes[best]) >= _MOST:
                    outvoted[at] = best
    for at, best in outvoted.items():
        holder = matching.old_of[best]
        if holder in outvoted or holder == FREE:
            matching.unlink(at, matching.new_of[at])


def common_share(matching: Matching, old: int, new: int, common: int) -> float:
    """Words in common as a share of what stands below both containers (Dice)."""
    below = (
        matching.old.masses[old]
        - matching.old.sizes[old]
        + matching.new.masses[new]
        - matching.new.sizes[new]
    )
    return 2 * common / below if below else 0.0


def _votes(matching: Matching, container: int) -> dict[int, int]:
    """For an old container: new containers, with the words they have in common below."""
    old, new = matching.old, matching.new
    votes: dict[int, int] = {}
    for child in old.children[container]:
        for mate in matching.mates_of_old(child):
            parent = new.parents[mate]
            if parent != ROOT:
                mass = min(old.masses[child], new.masses[mate])
                votes[parent] = votes.get(parent, 0) + max(1, mass)
    return votes
