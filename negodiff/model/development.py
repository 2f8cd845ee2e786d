"""What became of the points between two drafts of a negotiation."""

from enum import StrEnum
from typing import NamedTuple

from negodiff.model.point import Basis, EventKind, State


class Turn(StrEnum):
    """What a point's change of state amounts to, in the order in which it is told."""

    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    AGREED = "agreed"
    CONVERGED = "converged"
    DROPPED = "dropped"
    CONTESTED = "contested"
    CONFIRMED = "confirmed"
    NEW = "new"


class Status(NamedTuple):
    """A point's way from one draft to another.

    Attributes:
        old: Its state after the older draft, or ``None`` when it was not there yet.
        new: Its state after the newer draft.
        event: Whether it became settled, or ceased to be; the last time, if drafts lie between.
        by: Code of who did that, else of who tabled the newer draft; "" when unknown.
        basis: What the state rests on.
        why: One sentence.
    """

    old: State | None
    new: State
    event: EventKind | None
    by: str
    basis: Basis | None
    why: str


class Became(NamedTuple):
    """One point whose state changed in a way worth telling first.

    Attributes:
        point: Its id.
        ref: Its citation in the newer draft, or its last one.
        turn: What happened.
        status: From what to what, and why.
    """

    point: str
    ref: str
    turn: Turn
    status: Status


class Development(NamedTuple):
    """What became of all points.

    Attributes:
        old: Number of the older draft.
        new: Number of the newer one.
        resolved: How many points became settled.
        reopened: How many ceased to be.
        withdrawn: How many of those had only converged.
        items: What is worth telling, by turn, then in reading order.
        unknown: Numbers of those of the two drafts of which it is not known who tabled them.
    """

    old: str
    new: str
    resolved: int
    reopened: int
    withdrawn: int
    items: tuple[Became, ...]
    unknown: tuple[str, ...] = ()
