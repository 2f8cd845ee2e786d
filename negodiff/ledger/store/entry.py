"""The values that records hold: what is stated, when it was recorded, and by whom."""

from collections.abc import Mapping
from typing import NamedTuple

from negodiff.ledger.facts import Stated
from negodiff.ledger.plain_yaml import Plain
from negodiff.model.record import Annotation, Claim, DraftFacts


class Stamp(NamedTuple):
    """When something is recorded, and by whom. The caller knows the clock and the user.

    Attributes:
        at: UTC, as "2024-01-03T10:11:12Z".
        by: A person's name, with or without an address.
    """

    at: str
    by: str


class Amendment(NamedTuple):
    """Facts of a draft put right. A later one prevails, fact by fact.

    Attributes:
        draft: Id of the draft.
        facts: What holds from now on.
        reason: Why, or "".
    """

    draft: str
    facts: Stated
    reason: str = ""


class Withdrawal(NamedTuple):
    """An earlier record no longer holds. Withdrawing is final: the fact is recorded anew.

    Attributes:
        withdraws: Id of that record.
        reason: Why, or "".
    """

    withdraws: str
    reason: str = ""


Fact = DraftFacts | Annotation | Claim | Amendment | Withdrawal


class Record(NamedTuple):
    """One fact as it was recorded.

    Attributes:
        id: SHA-256 of the record's content, in hexadecimal.
        stamp: When and by whom it was recorded.
        previous: Ids of the latest records there were at that time. Through them a record that is
            changed or taken away later is missed by those that follow it.
        fact: What is recorded.
        file: Name of its file, from the drafts folder.
        extra: What stands in it that this version does not know.
    """

    id: str
    stamp: Stamp
    previous: tuple[str, ...]
    fact: Fact
    file: str = ""
    extra: Mapping[str, Plain] = {}
