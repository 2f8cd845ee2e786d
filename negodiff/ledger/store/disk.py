"""Reading inside a drafts folder: plain files only, no links, nothing without a limit.

The folder may have come from the other side, by mail or by git. A link in it could lead anywhere,
a pipe would wait for ever.
"""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from negodiff.errors import InputError, RecordError
from negodiff.ledger.files import SIZE_LIMIT
from negodiff.ledger.store.names import LOCK, RECORDS, SCRATCH, SUFFIX

RECORD_LIMIT = 1024 * 1024
"""The largest record or settings file, in bytes."""
MOST_RECORDS = 200_000

_NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)
_FLAGS = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_CHUNK = 1024 * 1024
_OWN = frozenset({LOCK, ".gitignore", ".gitattributes"})


class RefusedError(Exception):
    """A file is there and is not read; the text says why, as a clause."""


class Listing(NamedTuple):
    """What lies in the folder of the records.

    Attributes:
        records: Names of what should be records, sorted.
        strays: Names of what should not be there, sorted.
    """

    records: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()


def read_inside(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """Read a file of the drafts folder.

    Raises:
        FileNotFoundError: There is none.
        RefusedError: It is a link, no plain file, too large or unreadable.
    """
    if not _NO_FOLLOW and path.is_symlink():
        raise RefusedError("it is a link")
    try:
        handle = os.open(path, _FLAGS)
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        raise RefusedError("it is a link" if path.is_symlink() else _reason(error)) from None
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise RefusedError("it is no plain file")
        if found.st_size > limit:
            raise RefusedError(f"it is larger than {limit // _CHUNK} MB")
        return _read(handle, found.st_size, limit)
    except OSError as error:
        raise RefusedError(_reason(error)) from None
    finally:
        os.close(handle)


def _read(handle: int, size: int, limit: int) -> bytes:
    data = os.read(handle, size + 1)
    if len(data) == size:
        return data
    parts = [data]
    while part := os.read(handle, _CHUNK):
        parts.append(part)
        if sum(map(len, parts)) > limit:
            raise RefusedError(f"it is larger than {limit // _CHUNK} MB")
    return b"".join(parts)


def list_records(folder: Path) -> Listing:
    """Look into the folder of the records. Leftovers of interrupted writes are passed over.

    Raises:
        RecordError: It is a link or no folder, cannot be read, or holds too much.
    """
    refuse_linked_records(folder)
    records = folder / RECORDS
    place = str(records)
    try:
        with os.scandir(records) as entries:
            names = sorted(entry.name for entry in entries)
    except FileNotFoundError:
        return Listing()
    except OSError as error:
        hint = "Check that it is a folder and who may read it."
        message = f"the folder of the records cannot be read: {_reason(error)}"
        raise RecordError(message, place=place, hint=hint) from None
    found = [name for name in names if name.endswith(SUFFIX) and not name.startswith(".")]
    if len(found) > MOST_RECORDS:
        message = f"the folder of the records holds more than {MOST_RECORDS:,} records"
        raise RecordError(message, place=place, hint="Check where they come from.")
    strays = set(names) - set(found) - _OWN
    return Listing(
        tuple(found), tuple(sorted(name for name in strays if not name.startswith(SCRATCH)))
    )


def refuse_linked_records(folder: Path) -> None:
    """Make sure that what is read, written and swept lies in the drafts folder.

    Raises:
        RecordError: The folder of the records is a link.
    """
    records = folder / RECORDS
    if records.is_symlink():
        hint = "Put the folder itself there."
        raise RecordError("the folder of the records is a link", place=str(records), hint=hint)


def existing_folder(folder: Path) -> None:
    """Make sure that there is such a folder.

    Raises:
        InputError: There is none.
    """
    if folder.is_dir():
        return
    missing = "this is a file, not a folder" if folder.exists() else "there is no such folder"
    raise InputError(missing, place=str(folder), hint="Name the folder that holds the drafts.")


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
