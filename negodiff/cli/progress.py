"""A sign of life on stderr when work takes long: only on a screen, only after a second."""

import contextlib
import sys
from collections.abc import Iterator

DELAY = 1.0
_CLEAR = "\r\x1b[K"


@contextlib.contextmanager
def progress(doing: str) -> Iterator[None]:
    """While the body runs, tell ``doing`` and the seconds gone, from the first second on.

    By the alarm clock of the process where the system has one, since a process with a second
    thread cannot be copied (see :mod:`negodiff.comparing`); else by a thread.
    """
    if not sys.stderr.isatty():
        yield
        return
    import signal  # noqa: PLC0415 - nobody looks in most runs
    import threading  # noqa: PLC0415

    ticker = _Ticker(doing)
    alarm = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    with _by_alarm(ticker) if alarm else _by_thread(ticker):
        yield


class _Ticker:
    """The line on the screen."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._seconds = 0

    def tick(self) -> None:
        """Another second is gone."""
        self._seconds += 1
        sys.stderr.write(f"{_CLEAR}{self._doing} … {self._seconds} s")
        sys.stderr.flush()

    def end(self) -> None:
        """Take the line away, if there is one."""
        if self._seconds:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()


@contextlib.contextmanager
def _by_alarm(ticker: _Ticker) -> Iterator[None]:
    import signal  # noqa: PLC0415

    def rung(_number: int, _frame: object) -> None:
        with contextlib.suppress(RuntimeError):  # something else is being written just now
            ticker.tick()

    before = signal.signal(signal.SIGALRM, rung)
    signal.setitimer(signal.ITIMER_REAL, DELAY, DELAY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        ticker.end()


@contextlib.contextmanager
def _by_thread(ticker: _Ticker) -> Iterator[None]:
    import threading  # noqa: PLC0415

    done = threading.Event()

    def wait() -> None:
        while not done.wait(DELAY):
            ticker.tick()

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        ticker.end()
