"""A sign of life when work takes long."""

import io
import signal
import threading
import time

import pytest

from negodiff.cli import progress as module
from negodiff.cli.progress import progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("alarm", [True, False], ids=["by the alarm clock", "by a thread"])
def test_long_work_on_a_screen_is_told_and_cleared(
    alarm: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(module, "DELAY", 0.01)
    if not alarm:
        monkeypatch.delattr(signal, "setitimer", raising=False)
    with progress("Comparing"):
        time.sleep(0.2)
    told = screen.getvalue()
    assert told.startswith("\r\x1b[KComparing … 1 s\r\x1b[KComparing … 2 s")
    assert told.endswith("\r\x1b[K")
    time.sleep(0.05)
    assert screen.getvalue() == told


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no alarm clock here")
def test_the_alarm_clock_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", Screen())
    before = signal.getsignal(signal.SIGALRM)
    with progress("Comparing"):
        assert threading.active_count() == 1
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_short_work_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    with progress("Comparing"):
        pass
    assert screen.getvalue() == ""


def test_where_nobody_looks_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    monkeypatch.setattr(module, "DELAY", 0.01)
    with progress("Comparing"):
        time.sleep(0.05)
    assert pipe.getvalue() == ""


def test_a_failure_clears_the_line_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(module, "DELAY", 0.01)

    def failing() -> None:
        with progress("Comparing"):
            time.sleep(0.05)
            raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        failing()
    assert screen.getvalue().endswith("\r\x1b[K")
