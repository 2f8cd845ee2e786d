"""A sign of life on stderr when work takes long: only on a screen, only after a second."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading

DELAY = 1.0
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """While the body runs, tell ``doing`` and the seconds gone, from the first second on."""
    if not sys.stderr.isatty():
        yield
        return
    import threading  # noqa: PLC0415

    done = threading.Event()
    ticker = threading.Thread(target=_tick, args=(doing, done), daemon=True)
    ticker.start()
    try:
        yield
    finally:
        done.set()
        ticker.join()


def _tick(doing: str, done: "threading.Event") -> None:
    seconds = 0
    while not done.wait(DELAY):
        seconds += 1
        sys.stderr.write(f"{_CLEAR}{doing} … {seconds} s")
        sys.stderr.flush()
    if seconds:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()
