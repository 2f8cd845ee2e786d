"""A second process for half of the work, where the machine has a processor to spare.

The twin is a copy of this process, made by ``fork``: it knows all that was known when it was made,
so that little has to be sent to it. What it is told, and its answers, are plain data (tuples,
lists, strings, numbers, bytes, ``None``). Whatever goes wrong with it is one exception here, after
which whoever asked does the work alone, and meets there whatever made the twin fail.

Knows nothing of what the work is.
"""

import contextlib
import marshal
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any, NewType

Plain = Any
Hear = Callable[[], Plain]
"""Waits for what one is told next."""

_LENGTH = 8
_KILL = 9
"""What POSIX calls SIGKILL; the module that names it takes a millisecond to import."""
_VERSION = 2
"""Of the messages: without looking for values that occur twice, which costs more than it saves."""


_ROOM = 1 << 20
"""Bytes that a pipe may hold; more than this Linux grants but to its administrator."""

_left: list[int] = []
"""Copies that were left: their memory is taken back while this process goes on; see `bury`."""


Packed = NewType("Packed", bytes)
"""A message as it is sent."""


class TwinLostError(Exception):
    """The twin cannot answer: its work failed, or it is gone."""


class Twin:
    """A running copy of this process. Use as a context manager; leaving it ends the copy."""

    def __init__(self, process: int, answers: int, told: int) -> None:
        self._process = process
        self._answers = answers
        self._told = told

    def tell(self, message: Packed) -> None:
        """Tell the twin what it is going to hear next. If it is gone, its next answer says so."""
        with contextlib.suppress(OSError):
            _send(self._told, message)

    def answer(self) -> Plain:
        """Wait for the twin's next answer.

        Raises:
            TwinLostError: There is none.
        """
        try:
            return _receive(self._answers)
        except (OSError, EOFError, ValueError, TypeError) as error:
            raise TwinLostError from error

    def __enter__(self) -> "Twin":
        return self

    def __exit__(self, *failure: object) -> None:
        os.close(self._answers)
        os.close(self._told)
        with contextlib.suppress(OSError):
            os.kill(self._process, _KILL)
        _left.append(self._process)


def can_fork() -> bool:
    """Whether a twin can be made and gains anything.

    Not on systems whose libraries do not bear it, not while other threads run (what they hold would
    stay held in the copy), and not where there is but one processor to use.
    """
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return False
    threading = sys.modules.get("threading")
    if threading is not None and threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


def twin(work: Callable[[Hear], Iterable[Plain]]) -> Twin | None:
    """Start a copy of this process that does ``work``; ``None`` where the system refuses.

    Args:
        work: Yields answers; what it is given waits for what the twin is told next. It runs in the
            copy alone; it must write nothing but what it yields.
    """
    bury()
    handles: list[int] = []
    try:
        handles += os.pipe()
        handles += os.pipe()
        process = os.fork()
    except OSError:
        for handle in handles:
            os.close(handle)
        return None
    answers, answering, hearing, told = handles
    _widen(answers)
    _widen(told)
    if process == 0:
        os.close(answers)
        os.close(told)
        _be_twin(work, hearing, answering)
    os.close(answering)
    os.close(hearing)
    return Twin(process, answers, told)


def _widen(pipe: int) -> None:
    """Let a pipe hold large messages, where the system can, so that who tells need not wait."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl  # noqa: PLC0415 - not everywhere

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)


def packed(message: Plain) -> Packed:
    """Make a message ready to be told; of a large one that takes some milliseconds."""
    body = marshal.dumps(message, _VERSION)
    return Packed(len(body).to_bytes(_LENGTH, "little") + body)


def bury(*, wait: bool = False) -> None:
    """Let the system forget the copies that were left and are gone, or wait until all are."""
    for process in tuple(_left):
        with contextlib.suppress(OSError):
            if os.waitpid(process, 0 if wait else os.WNOHANG) == (0, 0):
                continue
        _left.remove(process)


def _be_twin(
    work: Callable[[Hear], Iterable[Plain]], hearing: int, answering: int
) -> None:  # pragma: no cover - in the copy
    """Answer, then vanish, without any of what a process does on leaving: it is the other's."""
    code = 1
    try:
        for answer in work(lambda: _receive(hearing)):
            _send(answering, packed(answer))
        code = 0
    finally:
        os._exit(code)


def _send(handle: int, message: Packed) -> None:
    data = memoryview(message)
    while data:
        data = data[os.write(handle, data) :]


def _receive(handle: int) -> Plain:
    size = int.from_bytes(_read(handle, _LENGTH), "little")
    return marshal.loads(_read(handle, size))  # noqa: S302 - from the copy of ourselves


def _read(handle: int, size: int) -> bytes:
    parts: list[bytes] = []
    while size:
        part = os.read(handle, min(size, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
