"""The thresholds of the alignment, in one frozen value that is passed along.

Similarities are shares of words in common, weighted by how telling a word is (see
:mod:`negodiff.align.similarity`): unrelated clauses of one subject reach 0.05 to 0.2.
"""

from typing import NamedTuple


class AlignOptions(NamedTuple):
    """What counts as the same clause.

    Attributes:
        anywhere: Least similarity of two clauses that nothing but their words connects.
        in_place: Least similarity of two clauses that stand in the same place.
        in_place_only: The same, where they are each other's only possible counterpart there.
        same_heading: Least similarity of the texts under one and the same heading.
        rewritten: Least likeness in letters of two clauses left over in the same place,
            where many clauses tell which letters are common.
        rewritten_only: The same, where they are each other's only possible counterpart there.
        rewritten_held: The same, where clauses on both sides, number and heading above stayed.
        displaced: Least likeness in letters of two clauses left over below the same clause, if
            they did not keep their order among the others there.
        short: A clause of fewer words than this is paired only with support from its place.
        telling: A clause of fewer words than this, even if its words occur nowhere else, is looked
            for in its place first.
        part: Least share of a part's words that must come from the whole it was split from.
        cover: Least share of the whole's words that its parts must account for.
        cover_of_several: The same, where the whole has no counterpart but several parts.
        part_words: Fewest words of a part of a split.
        container: Least share of common content that makes two containers the same.
        container_part: The same, for a container that was split off another or merged into it.
        candidates: How many candidates for a clause are looked at closely.
    """

    anywhere: float = 0.45
    in_place: float = 0.35
    in_place_only: float = 0.25
    same_heading: float = 0.1
    rewritten: float = 0.16
    rewritten_only: float = 0.14
    rewritten_held: float = 0.1
    displaced: float = 0.4
    short: int = 4
    telling: int = 10
    part: float = 0.55
    cover: float = 0.6
    cover_of_several: float = 0.4
    part_words: int = 5
    container: float = 0.3
    container_part: float = 0.6
    candidates: int = 6
