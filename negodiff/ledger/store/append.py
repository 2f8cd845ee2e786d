"""One more record: the step that every addition ends with."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from negodiff.errors import InputError
from negodiff.ledger.store.codec import encode
from negodiff.ledger.store.disk import RECORD_LIMIT
from negodiff.ledger.store.entry import Fact, Record, Stamp
from negodiff.ledger.store.load import load
from negodiff.ledger.store.names import RECORDS, record_name
from negodiff.ledger.store.project import Project
from negodiff.ledger.store.schema import KINDS
from negodiff.ledger.store.settings import read_settings
from negodiff.ledger.store.writing import create, locked


@contextmanager
def adding(folder: Path) -> Iterator[Project]:
    """Be the only writer of a started drafts folder, with the project as it stands then.

    Raises:
        InputError: It is no drafts folder, or others are writing all the time.
        RecordError: The records do not hold together, so nothing is built on them.
    """
    read_settings(folder)
    with locked(folder):
        yield load(folder)


def append(folder: Path, fact: Fact, stamp: Stamp, previous: Sequence[str]) -> Record:
    """Write one record. Only under the lock.

    Args:
        folder: The drafts folder.
        fact: What is recorded.
        stamp: When, and by whom.
        previous: Ids of the latest records.

    Raises:
        InputError: A text in it is too long or no text, or the disk refuses it.
    """
    earlier = tuple(sorted(previous))
    record_id, data = encode(fact, stamp, earlier)
    if len(data) > RECORD_LIMIT:
        message = f"the record would be larger than {RECORD_LIMIT // 1024} kB"
        raise InputError(message, place=str(folder), hint="Give a shorter text.")
    file = f"{RECORDS}/{record_name(stamp.at, KINDS[type(fact)], record_id)}"
    create(folder / file, data, folder / RECORDS)
    return Record(record_id, stamp, earlier, fact, file)
