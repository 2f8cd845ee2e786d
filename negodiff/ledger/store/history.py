"""All records of a drafts folder, read and held against each other."""

from pathlib import Path
from typing import NamedTuple

from negodiff.ledger.store import chain
from negodiff.ledger.store.codec import Decoded, decode
from negodiff.ledger.store.disk import (
    RECORD_LIMIT,
    Listing,
    RefusedError,
    list_records,
    read_inside,
)
from negodiff.ledger.store.entry import Record
from negodiff.ledger.store.names import RECORDS, record_name
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.ledger.store.schema import KINDS


class History(NamedTuple):
    """What was ever recorded in a folder.

    Attributes:
        records: Every sound record, in the order of recording.
        problems: What was noticed, sorted by file.
    """

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


def read_history(folder: Path) -> History:
    """Read every record. The order in which the disk names them decides nothing.

    Raises:
        RecordError: The folder of the records cannot be read at all.
    """
    listing = list_records(folder)
    while True:
        history = _read_all(folder, listing)
        if not any(found.kind is ProblemKind.RECORD_MISSING for found in history.problems):
            return history
        again = list_records(folder)
        if again == listing:
            return history
        listing = again  # somebody was writing: a listing may show a record and not the one before


def _read_all(folder: Path, listing: Listing) -> History:
    files = [_read(folder, f"{RECORDS}/{name}") for name in listing.records]
    problems = [problem for found in files for problem in found.problems]
    by_id: dict[str, Record] = {}
    sound = [found.record for found in files if found.record is not None]
    for record in sorted(sound, key=lambda record: not _is_well_named(record)):
        first = by_id.setdefault(record.id, record)
        if first is not record:
            evidence = (f"a copy of {first.file}",)
            problems.append(Problem(ProblemKind.STRAY_FILE, record.file, None, evidence))
        elif not _is_well_named(record):
            names = (record.id, _name_of(record))
            problems.append(Problem(ProblemKind.RECORD_MISNAMED, record.file, None, names))
    unsound = frozenset(found.claimed for found in files if found.record is None)
    records = tuple(by_id.values())
    problems.extend(chain.missing(records, unsound))
    problems.extend(
        Problem(ProblemKind.STRAY_FILE, f"{RECORDS}/{name}", None, ("its name says so",))
        for name in listing.strays
    )
    return History(chain.in_order(records), tuple(sorted(problems, key=_by_file)))


def _read(folder: Path, file: str) -> Decoded:
    try:
        data = read_inside(folder / file, RECORD_LIMIT)
    except FileNotFoundError:
        return _damaged(file, "it went away while it was read")
    except RefusedError as refused:
        return _damaged(file, str(refused))
    return decode(data, file)


def _name_of(record: Record) -> str:
    """What the record's file was called when it was written."""
    return record_name(record.stamp.at, KINDS[type(record.fact)], record.id)


def _is_well_named(record: Record) -> bool:
    return record.file == f"{RECORDS}/{_name_of(record)}"


def _damaged(file: str, reason: str) -> Decoded:
    return Decoded(None, "", (Problem(ProblemKind.RECORD_DAMAGED, file, None, (reason,)),))


def _by_file(problem: Problem) -> tuple[str, int, str, tuple[str, ...]]:
    return problem.file, problem.line or 0, problem.kind, problem.evidence
