"""What was noticed about the records of a drafts folder: a fact with its place, and its wording.

One table of words serves both the exception that stops the program and the list that ``verify``
prints, so that a problem reads the same wherever it is met.
"""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from negodiff.errors import RecordError


class ProblemKind(StrEnum):
    """Everything that can be noticed about a drafts folder, the gravest first."""

    RECORD_EDITED = "record-edited"
    RECORD_DAMAGED = "record-damaged"
    RECORD_MISSING = "record-missing"
    RECORD_UNKNOWN = "record-unknown"
    RECORD_MISNAMED = "record-misnamed"
    DRAFT_CHANGED = "draft-changed"
    DRAFT_MISSING = "draft-missing"
    DRAFT_UNKNOWN = "draft-unknown"
    UNFINISHED = "unfinished"
    UNKNOWN_KEY = "unknown-key"
    STRAY_FILE = "stray-file"
    UNRECORDED_FILE = "unrecorded-file"
    RECORDED_TWICE = "recorded-twice"
    DRAFT_WITHDRAWN = "draft-withdrawn"
    PARTY_UNKNOWN = "party-unknown"
    FRONT_MATTER_FAULTY = "front-matter-faulty"
    PARTY_OPEN = "party-open"
    DATE_OPEN = "date-open"
    LEGEND_OPEN = "legend-open"
    REPLY_UNKNOWN = "reply-unknown"
    ORDER_DOUBTFUL = "order-doubtful"


_BREAKING = frozenset({
    ProblemKind.RECORD_EDITED, ProblemKind.RECORD_DAMAGED, ProblemKind.RECORD_MISSING,
    ProblemKind.RECORD_UNKNOWN, ProblemKind.RECORD_MISNAMED, ProblemKind.DRAFT_CHANGED,
    ProblemKind.DRAFT_MISSING, ProblemKind.DRAFT_UNKNOWN,
})  # fmt: skip


class Problem(NamedTuple):
    """One fact noticed about a drafts folder.

    Attributes:
        kind: Which fact.
        file: The file it is about, from the drafts folder.
        line: Where in it, counted from 1, or ``None``.
        evidence: What it rests on, in the order the kind's message uses them.
    """

    kind: ProblemKind
    file: str
    line: int | None = None
    evidence: tuple[str, ...] = ()

    @property
    def breaks(self) -> bool:
        """Whether the records do not hold together because of it."""
        return self.kind in _BREAKING

    @property
    def place(self) -> str:
        """The file, and the line where it is known."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def message(self) -> str:
        """What is wrong, a clause without a full stop."""
        return _WORDS[self.kind][0].format(*self.evidence)

    @property
    def hint(self) -> str:
        """What to do about it, in full sentences."""
        return _WORDS[self.kind][1].format(*self.evidence)


_RESTORE = "Restore the file from git or from a copy"
_WORDS = {
    ProblemKind.RECORD_EDITED: (
        "the record was edited after it was written: its content no longer gives its id {0:.16}",
        _RESTORE + "; what was wrong in it is put right by a further record, never by editing.",
    ),
    ProblemKind.RECORD_DAMAGED: ("the record cannot be read: {0}", _RESTORE + "."),
    ProblemKind.RECORD_MISSING: (
        "the record {0:.16} is missing; {1} names it",
        "Restore the file whose name holds {0:.16} from git or from a copy; if there is one whose "
        "id differs, it was replaced.",
    ),
    ProblemKind.RECORD_UNKNOWN: ("{0}", "It was written by a later negodiff: install that one."),
    ProblemKind.RECORD_MISNAMED: (
        "the record is not the one its file was named after: its id is {0:.16}",
        "If the file was only renamed, call it {1} again; otherwise restore it from git or from "
        "a copy.",
    ),
    ProblemKind.DRAFT_CHANGED: (
        "the draft is not what was recorded: {0}",
        _RESTORE + "; a further version of the text is a draft of its own, under another name.",
    ),
    ProblemKind.DRAFT_MISSING: ("the draft's file is missing{0}", _RESTORE + "."),
    ProblemKind.DRAFT_UNKNOWN: (
        "the record speaks of a draft that no record knows: SHA-256 {0:.16}…",
        "Restore the record of that draft from git or from a copy.",
    ),
    ProblemKind.UNFINISHED: (
        "there are records, but no negodiff.yaml",
        "Run negodiff init again: it completes what it began.",
    ),
    ProblemKind.UNKNOWN_KEY: (
        'the name "{0}" is not known here; it is kept and not used',
        "Look at how it is spelled; a later negodiff may know it.",
    ),
    ProblemKind.STRAY_FILE: (
        "this is no record, and is left aside: {0}",
        "Move it out of the folder of the records.",
    ),
    ProblemKind.UNRECORDED_FILE: (
        "the file is not recorded as a draft",
        "Record it with negodiff add, or move it out of the drafts folder.",
    ),
    ProblemKind.RECORDED_TWICE: (
        "the draft is recorded twice with different facts; those of {0} hold",
        "Withdraw one of the two records.",
    ),
    ProblemKind.DRAFT_WITHDRAWN: (
        "the annotation is about a draft that was withdrawn: {0}",
        "Withdraw the annotation, or record the draft again.",
    ),
    ProblemKind.PARTY_UNKNOWN: (
        'its front matter says "{0}", which is no party here; recorded without a party',
        "State who tabled it with negodiff amend.",
    ),
    ProblemKind.FRONT_MATTER_FAULTY: (
        "its front matter is not understood: {0}",
        "State the facts with negodiff amend.",
    ),
    ProblemKind.PARTY_OPEN: (
        "it is not known who tabled draft {0}, so nothing is inferred from it",
        "State it with negodiff amend {0} --party CODE, or --kind chair for a mediator's text.",
    ),
    ProblemKind.DATE_OPEN: (
        "the date of draft {0} is not known; it stands where it was recorded",
        "State it with negodiff amend {0} --date DATE.",
    ),
    ProblemKind.LEGEND_OPEN: (
        "draft {0} is a joint text without a legend, so nothing in it counts as agreed",
        'If it says so, state it with negodiff amend {0} --legend "without brackets=agreed".',
    ),
    ProblemKind.REPLY_UNKNOWN: (
        'it answers "{0}", which is none of the drafts',
        "State it with negodiff amend {1} --reply-to DRAFT.",
    ),
    ProblemKind.ORDER_DOUBTFUL: (
        "by its date it comes before {0}, by its name after it; the date decides",
        "If the date is wrong, put it right with negodiff amend {1} --date DATE.",
    ),
}


def refuse_broken(folder: Path, problems: Iterable[Problem]) -> None:
    """Stop when the records do not hold together.

    Args:
        folder: The drafts folder, as the user named it.
        problems: What was noticed in it.

    Raises:
        RecordError: Names the gravest problem and says how many more there are.
    """
    broken = sorted(problem for problem in problems if problem.breaks)
    if not broken:
        return
    order = list(ProblemKind)
    first = min(broken, key=lambda problem: order.index(problem.kind))
    more = len(broken) - 1
    tail = f" negodiff verify names {more} more." if more else ""
    raise RecordError(first.message, place=str(folder / first.place), hint=first.hint + tail)
