"""A point: one clause followed through the drafts, and where it stands."""

import re
from enum import StrEnum
from typing import NamedTuple

from negodiff.model.record import Level
from negodiff.model.relation import Relation

_ID = re.compile(r"[Pp](\d{1,6})")


def point_id(written: str) -> str | None:
    """The id of a point, as a person writes it ("p14"), in its own form ("P014"); else ``None``."""
    found = _ID.fullmatch(written.strip())
    return f"P{int(found[1]):03d}" if found else None


class State(StrEnum):
    """Where a point stands after a draft."""

    PROPOSED = "proposed"
    CONTESTED = "contested"
    CONVERGED = "converged"
    AGREED = "agreed"
    IN_PRINCIPLE = "in-principle"
    DEFERRED = "deferred"
    DROPPED = "dropped"

    @property
    def settled(self) -> bool:
        """Whether nobody disputes it any more: converged, agreed or dropped."""
        return self in {State.CONVERGED, State.AGREED, State.DROPPED}


class Basis(StrEnum):
    """What a state or an event rests on."""

    EXPLICIT = "explicit"
    TACIT = "tacit"
    BRACKETS = "brackets"


class Ruling(StrEnum):
    """The rule of the field by which a state was reached."""

    CARRY = "R1"
    CONVERGE = "R2"
    CONFIRM = "R3"
    OMISSION = "R4"
    ACCEPTANCE = "R5"
    REOPEN = "R6"
    EDITORIAL = "R7"
    UNDISCLOSED = "R8"
    CHAIR = "R9"
    PACKAGE = "R10"
    MOVE = "R11"
    NO_ANSWER = "R12"
    UNKNOWN_PARTIES = "R13"


class EventKind(StrEnum):
    """What a draft did to a point."""

    RESOLVED = "resolved"
    REOPENED = "reopened"


class Stance(StrEnum):
    """What sort of position a party holds on a point."""

    TEXT = "text"
    DELETE = "delete"
    NONE = "none"
    REFUSES = "refuses"
    UNKNOWN = "unknown"


class PositionBasis(StrEnum):
    """How a party's position is known."""

    EXPLICIT = "explicit"
    TACIT = "tacit"
    INFERRED = "inferred"


class Position(NamedTuple):
    """What one party holds on one point.

    Attributes:
        party: Its code.
        stance: What sort of position.
        text: Its words, or ``None`` when the stance has none.
        basis: How it is known.
        draft: Number of the draft it comes from.
        reported: It is not the party's own text that says so: another's text reports it.
    """

    party: str
    stance: Stance
    text: str | None
    basis: PositionBasis
    draft: str
    reported: bool = False


class Event(NamedTuple):
    """A point entered the settled states, or left them.

    Attributes:
        kind: Resolved or reopened.
        draft: Number of the draft that did it.
        by: Code of who tabled it, or "" when unknown.
        was: The state before.
        basis: What it rests on.
        rule: The rule it follows.
        why: One sentence.
    """

    kind: EventKind
    draft: str
    by: str
    was: State
    basis: Basis
    rule: Ruling
    why: str


class Step(NamedTuple):
    """A point in one draft.

    Attributes:
        draft: The draft's number.
        party: Code of who tabled it, or "" when unknown.
        clause: Position of the clause in that draft, or ``None`` where it is not in the text.
        ref: Its citation there, or "".
        text: Its words there, or ``None``.
        relations: What happened to it since the draft before.
        state: Where it stands after this draft.
        basis: What the state rests on, or ``None``.
        event: What this draft did to it, or ``None``.
        rule: The rule that was applied, or ``None``.
        why: One sentence that gives the reason for the state.
        positions: What each party holds after this draft, in the order of the parties.
        reverts_to: Number of the earlier draft whose words came back, or "".
        level: At which level it is agreed, if it is.
        flags: "touched", "reserved", "conditional", "blank", "stale-annotation", …
        reopened: How often it has been reopened so far.
        since: Number of the draft since which it has been in this state.
    """

    draft: str
    party: str
    clause: int | None
    ref: str
    text: str | None
    relations: tuple[Relation, ...]
    state: State
    basis: Basis | None
    event: Event | None
    rule: Ruling | None
    why: str
    positions: tuple[Position, ...]
    reverts_to: str
    level: Level | None
    flags: tuple[str, ...]
    reopened: int
    since: str


class Point(NamedTuple):
    """One clause followed through the drafts.

    Attributes:
        id: "P014"; never derived from numbering, kept when further drafts are added.
        kind: What sort of clause it is, in its last appearance.
        steps: From the first draft that had it on, one for each draft.
        origin: Id of the point it was split from, or "".
        ended_in: Id of the point it was merged into, or "".
    """

    id: str
    kind: str
    steps: tuple[Step, ...]
    origin: str = ""
    ended_in: str = ""
