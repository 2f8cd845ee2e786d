"""Which clause became which: the links between the clauses of two drafts."""

from enum import StrEnum
from typing import NamedTuple


class Relation(StrEnum):
    """What happened to a clause between two drafts. All but the first combine."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


class Reason(StrEnum):
    """What a link rests on."""

    SAME_WORDS = "same-words"
    SIMILAR_WORDS = "similar-words"
    SAME_HEADING = "same-heading"
    SAME_LABEL = "same-label"
    SAME_PLACE = "same-place"
    SAME_CHILDREN = "same-children"
    PARTS_COVER_WHOLE = "parts-cover-whole"
    ONLY_CANDIDATE = "only-candidate"
    OUT_OF_ORDER = "out-of-order"
    NO_COUNTERPART = "no-counterpart"


class Evidence(NamedTuple):
    """One ground for a link: why, and how strongly (0 to 1)."""

    reason: Reason
    weight: float = 1.0


class Link(NamedTuple):
    """The clauses of two drafts that are one and the same, or the lack of a counterpart.

    Attributes:
        old: Positions in the old draft's clauses; empty when added, several when merged.
        new: Positions in the new draft's clauses; empty when removed, several when split.
        relations: Every relation that holds, in the order of :class:`Relation`.
        evidence: What the link rests on, strongest first.
        confidence: From 0 (a guess) to 1 (the same words in the same place).
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    relations: tuple[Relation, ...]
    evidence: tuple[Evidence, ...]
    confidence: float
