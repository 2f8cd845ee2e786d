"""What people record of a negotiation: who tabled which draft, what was said of a point."""

from enum import StrEnum
from typing import Final, NamedTuple


class DraftKind(StrEnum):
    """What sort of text a draft is; it decides whose position its words are."""

    FULL = "full"
    PARTIAL = "partial"
    JOINT = "joint"
    CHAIR = "chair"
    COMPILATION = "compilation"
    CLEAN = "clean"


NOBODYS: Final = frozenset({DraftKind.CHAIR, DraftKind.COMPILATION})
"""Texts that are nobody's position, whoever sent them."""


class Act(StrEnum):
    """What only people can say of a point, or of one draft of it."""

    AGREED = "agreed"
    IN_PRINCIPLE = "in-principle"
    DEFERRED = "deferred"
    DROPPED = "dropped"
    REOPENED = "reopened"
    RESERVED = "reserved"
    LIFTED = "lifted"
    REFUSED = "refused"
    EDITORIAL = "editorial"
    ACKNOWLEDGED = "acknowledged"
    SAME_AS = "same-as"
    PACKAGE = "package"
    CONDITION = "condition"
    TOPIC = "topic"
    NOTE = "note"


class Level(StrEnum):
    """At which level something was agreed, weakest first."""

    WORKING_GROUP = "working-group"
    NEGOTIATORS = "negotiators"
    PRINCIPALS = "principals"


EVERYBODY = "all"
"""In place of a party's code: an annotation that every side may read."""


class Party(NamedTuple):
    """One side of the negotiation. A chair or mediator is none.

    Attributes:
        code: Its short name, as "AZ".
        name: What sentences call it.
        aliases: Further names by which texts call it.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()


class DraftFacts(NamedTuple):
    """What is recorded about one draft, beside its bytes.

    Attributes:
        id: Stable identity of the record, independent of the draft's place in the order.
        file: Name of the file that holds the bytes, within the drafts folder.
        sha256: Of those bytes, in hexadecimal.
        kind: What sort of text it is.
        party: Code of who tabled it; several codes joined by "/" for a joint text; "" when unknown.
        date: ISO date on which it was sent, or "".
        received: ISO date on which it was received, or "".
        reply_to: Id or number of the draft it answers, or "".
        ordinal: What its sender calls it ("10th package"), or "".
        language: ISO 639-1 code, or "" when it is to be detected.
        note: A cover note, or "".
        legend: What colours or signs mean in this one document: (sign, meaning) pairs.
    """

    id: str
    file: str
    sha256: str
    kind: DraftKind = DraftKind.FULL
    party: str = ""
    date: str = ""
    received: str = ""
    reply_to: str = ""
    ordinal: str = ""
    language: str = ""
    note: str = ""
    legend: tuple[tuple[str, str], ...] = ()

    @property
    def sides(self) -> tuple[str, ...]:
        """Codes of the parties whose text it is; a chair is no party."""
        if self.kind in NOBODYS:
            return ()
        return tuple(code.strip() for code in self.party.split("/") if code.strip())

    @property
    def is_of_unknown(self) -> bool:
        """Whether it is some party's text, and it is not known whose."""
        return not self.sides and self.kind not in NOBODYS


class Annotation(NamedTuple):
    """Something a person recorded about a point.

    Attributes:
        id: Stable identity of the record.
        act: What is said.
        draft: Id of the draft in which the point was looked at.
        ref: The citation of the clause in that draft.
        words: The clause's words at that time, to tell when they have changed since.
        by: Codes of the parties whose act it is; empty for a remark of the team's own.
        level: At which level, for an agreement; or ``None``.
        date: ISO date of the act, or "".
        note: Free words: the reason, the condition, the topic.
        source: Where it is documented, or "".
        author: Who recorded it, or "".
        others: Further (draft id, citation) pairs: the members of a package, the other point of
            ``same-as``.
        withdraws: Id of the annotation that this one withdraws, or "".
        audience: Codes of the parties that may read it, or :data:`EVERYBODY`; empty where nobody
            said so. See :mod:`negodiff.points.audience`.
    """

    id: str
    act: Act
    draft: str
    ref: str
    words: str
    by: tuple[str, ...] = ()
    level: Level | None = None
    date: str = ""
    note: str = ""
    source: str = ""
    author: str = ""
    others: tuple[tuple[str, str], ...] = ()
    withdraws: str = ""
    audience: tuple[str, ...] = ()


class Claim(NamedTuple):
    """What somebody says publicly about the state. It stands beside the computed state.

    Attributes:
        id: Stable identity of the record.
        date: ISO date on which it was said.
        by: Who said it.
        words: What was said.
        source: Where.
        draft: Id of the draft it is about, or "".
        settled: How many articles are said to be settled, or ``None``.
        total: Out of how many, or ``None``.
    """

    id: str
    date: str
    by: str
    words: str
    source: str = ""
    draft: str = ""
    settled: int | None = None
    total: int | None = None
