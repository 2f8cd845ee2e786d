"""Writing a file whole or not at all: beside its place, then renamed into it."""

import contextlib
import os
import tempfile
from pathlib import Path


def write_file(path: str, data: bytes) -> None:
    """Put ``data`` in the file ``path``; what stood there stays until all of it is written.

    A link stays a link, an existing file keeps its rights. What cannot be replaced, a device or a
    named pipe, is written to.

    Raises:
        OSError: It cannot be written. Nothing is left behind.
    """
    target = Path(path)
    if target.exists() and not target.is_file():
        target.write_bytes(data)
    else:
        _replace(target.resolve(), data)


def _replace(target: Path, data: bytes) -> None:
    mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(mode)
        Path(beside).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
