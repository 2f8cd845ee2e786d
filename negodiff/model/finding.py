"""What negodiff noticed about a user's material: a fact with its place, not a sentence."""

from enum import StrEnum
from typing import NamedTuple

from negodiff.model.block import Lines


class FindingKind(StrEnum):
    """Everything that can be noticed while reading a draft, or two drafts beside each other."""

    ENCODING_ASSUMED = "encoding-assumed"
    UNDECODABLE = "undecodable"
    FRONT_MATTER_FAULTY = "front-matter-faulty"
    UNBALANCED_BRACKET = "unbalanced-bracket"
    DUPLICATE_LABEL = "duplicate-label"
    NUMBERING_GAP = "numbering-gap"
    UNPLACED_TEXT = "unplaced-text"
    INVISIBLE_CHARACTER = "invisible-character"
    MIXED_SCRIPTS = "mixed-scripts"
    CONTROL_CHARACTER = "control-character"
    REFERENCE_STALE = "reference-stale"
    REFERENCE_DANGLING = "reference-dangling"
    TERM_UNUSED = "term-unused"
    TERM_UNDEFINED = "term-undefined"
    DEFINITION_REMOVED = "definition-removed"
    TRACKED_CHANGES = "tracked-changes"
    LEFT_OUT = "left-out"
    COLUMN_CHOSEN = "column-chosen"
    COLUMN_MISSING = "column-missing"
    TEXT_LAYER_FAULTY = "text-layer-faulty"
    FILE_FAULTY = "file-faulty"
    DRAWN_MARKS = "drawn-marks"


class Severity(StrEnum):
    """How much a finding matters to somebody who relies on the result."""

    NOTE = "note"
    WARNING = "warning"


class Finding(NamedTuple):
    """One fact noticed.

    Attributes:
        kind: Which fact.
        severity: How much it matters.
        ref: The clause it concerns, or "".
        lines: Where in the source, or ``None``.
        evidence: The words or characters it rests on, in the order the kind's message uses them.
        where: Where in a file that has no lines, in words, or "".
    """

    kind: FindingKind
    severity: Severity
    ref: str = ""
    lines: Lines | None = None
    evidence: tuple[str, ...] = ()
    where: str = ""
