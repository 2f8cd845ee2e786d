"""What a gate over a drafts folder can stop at, and what it found: facts, not sentences."""

from enum import StrEnum
from typing import NamedTuple

from negodiff.model.block import Lines
from negodiff.model.finding import Finding
from negodiff.model.point import Event, Position
from negodiff.model.record import DraftFacts, Party


class Rule(StrEnum):
    """Everything that a gate can name. ``reopened`` stands for the two that follow it."""

    REOPENED = "reopened"
    REOPENED_AGREED = "reopened:agreed"
    WITHDRAWN = "withdrawn"
    TOUCHED = "touched"
    UNDISCLOSED = "undisclosed"
    PACKAGE_REOPENED = "package-reopened"
    CONTESTED = "contested"
    OPEN = "open"
    UNCONFIRMED = "unconfirmed"
    RESERVED = "reserved"
    BLANK = "blank"
    STALE_ANNOTATION = "stale-annotation"
    STALE_REFERENCE = "stale-reference"
    DANGLING_REFERENCE = "dangling-reference"
    UNBALANCED_BRACKETS = "unbalanced-brackets"
    UNDEFINED_TERM = "undefined-term"
    SUSPICIOUS_CHARACTERS = "suspicious-characters"
    UNKNOWN_PARTY = "unknown-party"
    UNRECORDED = "unrecorded"


USUAL = (
    Rule.REOPENED,
    Rule.TOUCHED,
    Rule.UNDISCLOSED,
    Rule.STALE_REFERENCE,
    Rule.DANGLING_REFERENCE,
    Rule.UNBALANCED_BRACKETS,
    Rule.UNRECORDED,
)
"""What stops a gate that names nothing itself: settled language was touched, or the text broke."""


class Hit(NamedTuple):
    """One thing that stops the gate.

    Attributes:
        rule: Which.
        path: The file it stands in, as the user reaches it.
        lines: Its lines there, or ``None``.
        ref: The clause it concerns, or "".
        point: Id of the point, or "".
        event: What happened to the point, or ``None``.
        was: The point's words in the draft before, or ``None``.
        now: Its words in this draft, or ``None``.
        why: One sentence of the engine's, or "".
        positions: What each side holds now.
        finding: What was noticed in the text, or ``None``.
    """

    rule: Rule
    path: str
    lines: Lines | None = None
    ref: str = ""
    point: str = ""
    event: Event | None = None
    was: str | None = None
    now: str | None = None
    why: str = ""
    positions: tuple[Position, ...] = ()
    finding: Finding | None = None


class Gate(NamedTuple):
    """What a gate found.

    Attributes:
        title: What is negotiated, or "".
        draft: Number of the draft that was looked at.
        before: Number of the draft before it, or "".
        path: The draft's file, as the user reaches it.
        facts: What is known of the draft.
        parties: The sides.
        rules: What the gate stops at; the rule that stands for two as those two.
        hits: What it found, by rule, then in reading order.
        unknown: Rules that could not be looked at, since nothing is known that they need.
    """

    title: str
    draft: str
    before: str
    path: str
    facts: DraftFacts
    parties: tuple[Party, ...]
    rules: tuple[Rule, ...]
    hits: tuple[Hit, ...]
    unknown: tuple[Rule, ...]
