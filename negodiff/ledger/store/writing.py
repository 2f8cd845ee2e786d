"""Writing in a drafts folder: whole or not at all, never over anything, one writer at a time.

A file is written beside, flushed to the disk, and only then linked to its name, which fails when
the name is taken. Whoever is killed leaves a scratch file at worst; scratch files exist only under
the lock, so whoever holds the lock next may sweep them. The lock is the operating system's: it ends
with the process that holds it, so it is never stale and nobody has to guess whether it is.
"""

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from negodiff.errors import InputError
from negodiff.ledger.store.disk import refuse_linked_records
from negodiff.ledger.store.names import LOCK, RECORDS, SCRATCH

PATIENCE = 30.0
"""How long a writer waits for others, in seconds."""

_PAUSES = (0.001, 0.05)
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK})
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Be the only writer of a drafts folder, with what interrupted writers left swept away.

    Args:
        folder: The drafts folder, which exists.
        patience: How many seconds to wait for others.

    Raises:
        InputError: The folder cannot be written, or others are writing all the time.
        RecordError: The folder of the records is a link.
    """
    refuse_linked_records(folder)
    records = folder / RECORDS
    path = records / LOCK
    try:
        records.mkdir(exist_ok=True)
        handle = os.open(path, _FLAGS, 0o666)
    except OSError as error:
        raise _cannot(error, path) from None
    try:
        _wait_for(handle, path, patience)
        _sweep(records)
        yield
    finally:
        os.close(handle)


def create(target: Path, data: bytes, records: Path) -> None:
    """Write a new file, whole or not at all. Only under :func:`locked`.

    Args:
        target: The file.
        data: Its bytes.
        records: The folder of the records, on the same disk; the scratch file lies there.

    Raises:
        InputError: There is such a file already, or it cannot be written.
    """
    scratch = records / f"{SCRATCH}{secrets.token_hex(8)}"
    try:
        try:
            _write(scratch, data)
            _name(scratch, target)
        finally:
            scratch.unlink(missing_ok=True)
        _flush_folder(target.parent)
    except FileExistsError:
        hint = "Give another name; what is in the folder is never overwritten."
        raise InputError("there is such a file already", place=str(target), hint=hint) from None
    except OSError as error:
        raise _cannot(error, target) from None


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _name(scratch: Path, target: Path) -> None:
    """Give a finished file its name, unless the name is taken."""
    try:
        os.link(scratch, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
    else:
        return
    if os.path.lexists(target):
        raise FileExistsError
    scratch.rename(target)  # this disk has no hard links; the lock keeps others of ours away


def _flush_folder(path: Path) -> None:
    """Make sure that a new name outlives a power cut, where folders can be flushed."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _wait_for(handle: int, path: Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    pause, longest = _PAUSES
    while not _try_lock(handle, path):
        if time.monotonic() > deadline:
            raise InputError(
                f"others have been writing in this folder for {patience:g} seconds",
                place=str(path.parent.parent),
                hint="Wait until they have finished and run the command again.",
            )
        time.sleep(pause)
        pause = min(pause * 2, longest)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int, _path: Path) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int, path: Path) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise _cannot(error, path) from None
        return True


def _sweep(records: Path) -> None:
    with os.scandir(records) as entries:
        leftovers = [entry.path for entry in entries if entry.name.startswith(SCRATCH)]
    for leftover in leftovers:
        with contextlib.suppress(OSError):
            Path(leftover).unlink()


def _cannot(error: OSError, path: Path) -> InputError:
    reason = error.strerror or str(error)
    hint = "Check who may write there, and that the disk is local and not full."
    return InputError(f"the file cannot be written: {reason}", place=str(path), hint=hint)
