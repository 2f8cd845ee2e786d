"""The comparison of two drafts: one value that every output renders."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from negodiff.model.clause import Clause, Draft
from negodiff.model.finding import Finding
from negodiff.model.markup import NO_MARKUP, Markup
from negodiff.model.relation import Evidence, Relation
from negodiff.model.weight import Flag, Weight

if TYPE_CHECKING:
    from negodiff.model.development import Development, Status
    from negodiff.model.undisclosed import Undisclosed


class Op(StrEnum):
    """What a piece of a redline is. The values are those of the published JSON."""

    SAME = "="
    DELETE = "-"
    INSERT = "+"


class Piece(NamedTuple):
    """One run of words of a redline."""

    op: Op
    text: str


Redline = tuple[Piece, ...]
"""Joining SAME and DELETE gives the old text, SAME and INSERT the new one, exactly."""


_UNCHANGED: Final = (Relation.UNCHANGED,)


class Pair(NamedTuple):
    """One line of the result: clauses of the old draft and what they became.

    Attributes:
        old: The old draft's clauses; empty when added, several when merged.
        new: The new draft's clauses; empty when removed, several when split.
        relations: Every relation that holds.
        redline: The word-level difference of their words, clauses joined by a newline.
        evidence: What the link rests on.
        confidence: From 0 to 1.
        weight: What the change of words amounts to, or ``None`` where no word changed.
        flags: What the change does.
        point: Id of the point it is, where the drafts are those of a negotiation; else ``None``.
        status: What became of that point, or ``None``.
    """

    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    relations: tuple[Relation, ...]
    redline: Redline
    evidence: tuple[Evidence, ...]
    confidence: float
    weight: Weight | None = None
    flags: tuple[Flag, ...] = ()
    point: str | None = None
    status: "Status | None" = None

    @property
    def ref(self) -> str:
        """The citation of where it stands or, if it was removed, where it stood."""
        return (self.new or self.old)[0].ref

    @property
    def is_change(self) -> bool:
        """Whether anything happened to the clauses."""
        return self.relations != _UNCHANGED


class Judged(NamedTuple):
    """What is worked out of one pair by itself, as in :class:`Pair`."""

    redline: Redline
    weight: Weight | None
    flags: tuple[Flag, ...]


class Side(NamedTuple):
    """One of the two drafts compared, and where it came from.

    Attributes:
        draft: The clause tree.
        path: The path as the user named it.
        sha256: Of the bytes received, in hexadecimal.
        name: The recorded draft's number or id, or ``None``.
        party: Who tabled it, or ``None`` when unknown.
        date: ISO date, or ``None``.
        brackets: How many pairs of brackets of disagreement it carries.
        format: What its file is ("Word", "plain text").
        markup: What the file holds beside the words, placed in the clauses.
        partial: It is a text of some clauses only, which says nothing of the others.
    """

    draft: Draft
    path: str
    sha256: str
    name: str | None
    party: str | None
    date: str | None
    brackets: int
    format: str = ""
    markup: Markup = NO_MARKUP
    partial: bool = False


class Comparison(NamedTuple):
    """Two drafts and every pair, in the new draft's reading order, removed ones where they stood.

    Attributes:
        old: The older side.
        new: The newer side.
        pairs: All pairs, the unchanged included.
        counts: How many pairs carry each relation; every relation is a key.
        weights: How many pairs are of each weight; every weight is a key.
        findings: What the new draft has and the old one had not, or what only both together show:
            stale references, undefined terms, brackets and characters to look at.
        development: What became of the points, where the drafts are those of a negotiation; else
            ``None``.
        undisclosed: What the newer file changed without showing it, where it shows tracked
            changes; else ``None``.
        left_alone: How many clauses of the older draft are not in the newer one and among no pair,
            since that is a partial text, which takes nothing out (R4).
    """

    old: Side
    new: Side
    pairs: tuple[Pair, ...]
    counts: dict[Relation, int]
    weights: dict[Weight, int]
    findings: tuple[Finding, ...] = ()
    development: "Development | None" = None
    undisclosed: "Undisclosed | None" = None
    left_alone: int = 0
