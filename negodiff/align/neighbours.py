"""Sentences that were cut off, or taken in, by the clause beside: short ones, and edited ones.

The search for parts (:mod:`negodiff.align.parts`) asks for several words in a row, since it looks
everywhere. Beside the counterpart of a whole it is enough that a clause accounts for the words
that the whole lost, or, if it was written anew, for their letters.
"""

from collections.abc import Callable, Iterator
from functools import cache

from negodiff.align.letters import Letters
from negodiff.align.matching import Matching
from negodiff.align.parts import Direction, directions
from negodiff.align.similarity import Similarity
from negodiff.align.tree import ROOT

_FEWEST = 2
"""Words of the shortest clause that is looked for verbatim in its neighbour."""
_FEWEST_EDITED = 4
"""The same, where words may have changed."""
_LOST_WORDS = 3
"""Fewest words that a clause must have lost for them to be looked for beside it."""
_EXPLAINED = 0.6
"""Least share of the words lost that the clause beside accounts for."""
_SHARE = 0.6
"""Least share of the words of the clause beside that come from the whole."""
_WELL_EXPLAINED = 0.75
_SHARE_IF_EXPLAINED = 0.4
"""The same, where the clause beside accounts for nearly all that was lost, and what is left of the
whole was hardly edited: the part was."""
_REWRITTEN = 0.45
"""Least likeness in letters of what a whole lost and a part that was written anew."""
_NEAR = 6
"""So many clauses of the article beside may have lost what stands in an article of its own."""


def link_neighbours(matching: Matching, similarity: Similarity) -> None:
    """Find parts beside the counterpart of their whole: verbatim, or by what it lost."""
    letters = cache(lambda: Letters(matching))
    for way in directions(matching):
        for part in way.free_parts:
            if way.parts.sizes[part] < _FEWEST or way.parts.children[part]:
                continue
            for neighbour in _neighbours(way, part):
                whole = way.of_part(neighbour)
                if whole >= 0 and (
                    _verbatim(way, whole, neighbour, part)
                    or _accounts(way, similarity, letters, whole, neighbour, part)
                ):
                    way.add_part(whole, part)
                    break


def _neighbours(way: Direction, at: int) -> Iterator[int]:
    """The clauses next to one; for an only clause the last one below what stands before it.

    At the edge of a container that has no counterpart, those below the container beside.
    """
    tree = way.parts
    if (before := tree.before[at]) is not None:
        yield before
    if (after := tree.after[at]) is not None:
        yield after
    above = tree.parents[at]
    if above == ROOT:
        return
    is_new = way.of_part(above) < 0
    if before is None and (is_new or after is None) and (outer := tree.before[above]) is not None:
        yield from tree.children[outer][: -_NEAR - 1 : -1] if is_new else tree.children[outer][-1:]
    if after is None and is_new and (outer := tree.after[above]) is not None:
        yield from tree.children[outer][:_NEAR]


def _verbatim(way: Direction, whole: int, neighbour: int, part: int) -> bool:
    """Whether the words of a part stand in what its neighbour was, and not in what it is.

    All of its words are no part: the neighbour was edited, and this is another such clause.
    """
    key, words = way.parts.keys[part], way.wholes.keys[whole]
    return key in words and key != words and key not in way.parts.keys[neighbour]


def _accounts(
    way: Direction,
    similarity: Similarity,
    letters: Callable[[], Letters],
    whole: int,
    neighbour: int,
    part: int,
) -> bool:
    """Whether most of what a whole lost is in the part, and most of the part from the whole."""
    if way.parts.sizes[part] < _FEWEST_EDITED or way.parts.sizes[neighbour] == 0:
        return False
    words = similarity.own(way.whole_side, whole)
    beside = similarity.own(way.part_side, neighbour)
    lost = words - beside
    mine = similarity.own(way.part_side, part)
    if len(lost) >= _FEWEST_EDITED and letters().alike_words(lost, mine) >= _REWRITTEN:
        return True
    if len(lost & mine) < _LOST_WORDS:
        return False
    explained = similarity.weight(lost & mine) / similarity.weight(lost)
    share = similarity.weight(words & mine) / similarity.weight(mine)
    if explained >= _WELL_EXPLAINED:
        kept = similarity.weight(words & beside) / similarity.weight(beside)
        return share >= (_SHARE_IF_EXPLAINED if kept >= _SHARE else _SHARE)
    return explained >= _EXPLAINED and share >= _SHARE
