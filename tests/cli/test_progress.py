"""A sign of life when work takes long."""

import io
import time

import pytest

from negodiff.cli import progress as module
from negodiff.cli.progress import progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_long_work_on_a_screen_is_told_and_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(module, "DELAY", 0.01)
    with progress("Comparing"):
        time.sleep(0.2)
    told = screen.getvalue()
    assert told.startswith("\r\x1b[KComparing … 1 s\r\x1b[KComparing … 2 s")
    assert told.endswith("\r\x1b[K")


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
