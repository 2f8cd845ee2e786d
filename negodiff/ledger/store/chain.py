"""How records hang together: which are the latest, what is missing, and in which order they came.

Each record names the latest ones of its time, so all of them form a graph that only grows. Two
people who write apart make two branches; the next record after a merge names both ends.
"""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from negodiff.ledger.store.entry import Amendment, Record, Withdrawal
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.model.record import Annotation, Claim, DraftFacts


def heads(records: Iterable[Record]) -> tuple[str, ...]:
    """Ids of the records that no other one names, sorted."""
    records = tuple(records)
    named = {earlier for record in records for earlier in record.previous}
    return tuple(sorted(record.id for record in records if record.id not in named))


def in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records in the order of recording: none before one that it names.

    Where that leaves a choice, which is on branches that were written apart, their time decides,
    then their id. A clock that is wrong cannot turn the order of one branch around. What names
    itself in a circle, which no hash allows, is left out.
    """
    by_id = {record.id: record for record in records}
    waiting = {
        record.id: sum(earlier in by_id for earlier in set(record.previous))
        for record in by_id.values()
    }
    followers: dict[str, list[str]] = {}
    for record in by_id.values():
        for earlier in set(record.previous):
            followers.setdefault(earlier, []).append(record.id)
    ready = [(by_id[at].stamp.at, at) for at, count in waiting.items() if not count]
    heapify(ready)
    found = []
    while ready:
        _, record_id = heappop(ready)
        found.append(by_id[record_id])
        for follower in followers.get(record_id, ()):
            waiting[follower] -= 1
            if not waiting[follower]:
                heappush(ready, (by_id[follower].stamp.at, follower))
    return tuple(found)


def missing(records: Sequence[Record], claimed: frozenset[str]) -> tuple[Problem, ...]:
    """What records name and is not there.

    Args:
        records: The records that can be read.
        claimed: Ids that the others give themselves: those are there, though not sound.
    """
    known = claimed.union(record.id for record in records)
    drafts = {record.fact.sha256 for record in records if isinstance(record.fact, DraftFacts)}
    found: dict[str, Problem] = {}
    for record in sorted(records, key=lambda record: record.file):
        for earlier in (*record.previous, *_withdrawn_by(record)):
            if earlier not in known and earlier not in found:
                kind = ProblemKind.RECORD_MISSING
                evidence = (earlier, record.file)
                found[earlier] = Problem(kind, record.file, None, evidence)
        if claimed:
            continue  # a record that is not sound may be the draft's
        for draft in _drafts_of(record):
            if draft not in drafts and draft not in found:
                kind = ProblemKind.DRAFT_UNKNOWN
                found[draft] = Problem(kind, record.file, None, (draft,))
    return tuple(found.values())


def _withdrawn_by(record: Record) -> tuple[str, ...]:
    """The record that this one withdraws, if it does."""
    fact = record.fact
    if isinstance(fact, Withdrawal | Annotation) and fact.withdraws:
        return (fact.withdraws,)
    return ()


def ended(records: Iterable[Record]) -> dict[str, Record]:
    """The records that withdraw or replace another one, by that one's id; the first of several."""
    found: dict[str, Record] = {}
    for record in records:
        for target in _withdrawn_by(record):
            found.setdefault(target, record)
    return found


def withdrawn(records: Iterable[Record]) -> frozenset[str]:
    """Ids of all records that another one withdraws."""
    return frozenset(ended(records))


def _drafts_of(record: Record) -> tuple[str, ...]:
    fact = record.fact
    if isinstance(fact, Annotation):
        return (fact.draft, *(draft for draft, _ in fact.others))
    if isinstance(fact, Amendment):
        return (fact.draft,)
    return (fact.draft,) if isinstance(fact, Claim) and fact.draft else ()
