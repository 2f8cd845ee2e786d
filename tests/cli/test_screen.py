"""Colours, widths and the pager: what depends on who looks."""

from pathlib import Path

import pytest

from negodiff.cli.screen import READABLE_COLUMNS, screen
from tests.cli.running import drafts, negodiff, on_screen

COMPARE = ("compare", "01.txt", "02.txt")
ESCAPE = "\x1b["


def test_a_pipe_gets_no_colours_and_whole_lines(tmp_path: Path) -> None:
    result = negodiff(*COMPARE, "--context", "99", cwd=drafts(tmp_path), COLUMNS="60")
    assert ESCAPE not in result.text
    assert max(map(len, result.text.splitlines())) > 80


@pytest.mark.parametrize(
    ("arguments", "variables", "colored"),
    [
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"CLICOLOR_FORCE": "1"}, True),
        ([], {"CLICOLOR_FORCE": "0"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color"], {"NO_COLOR": "1"}, True),
        (["--no-color"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_in_a_pipe(
    arguments: list[str], variables: dict[str, str], colored: bool, tmp_path: Path
) -> None:
    result = negodiff(*COMPARE, *arguments, cwd=drafts(tmp_path), **variables)
    assert (ESCAPE in result.text) is colored


@pytest.mark.parametrize(
    ("variables", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_on_a_screen(variables: dict[str, str], colored: bool, tmp_path: Path) -> None:
    told = on_screen(*COMPARE, "--no-pager", cwd=drafts(tmp_path), size=(80, 24), **variables)
    assert "Article 1" in told
    assert (ESCAPE in told) is colored


def test_a_screen_is_wrapped_to_its_width(tmp_path: Path) -> None:
    told = on_screen(*COMPARE, cwd=drafts(tmp_path), size=(60, 99), NO_COLOR="1")
    assert max(map(len, told.splitlines())) <= 60


def test_width_can_be_asked_for_in_a_pipe(tmp_path: Path) -> None:
    result = negodiff(*COMPARE, "--width", "50", cwd=drafts(tmp_path))
    assert max(map(len, result.text.splitlines())) <= 50


def test_running_text_is_not_set_wider_than_one_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    found = screen(output=None, width=None, color=None)
    assert (found.width, found.text_width) == (200, READABLE_COLUMNS)
    asked = screen(output=None, width=180, color=None)
    assert (asked.width, asked.text_width) == (180, 180)


def test_a_file_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    found = screen(output="x.txt", width=None, color=None)
    assert not found.is_terminal
    assert not found.colors
    assert (found.width, found.encoding) == (None, "utf-8")


def pager(folder: Path, body: str) -> str:
    """A pager made for a test: a script of its own."""
    script = folder / "pager.sh"
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def test_what_is_longer_than_the_screen_is_paged(tmp_path: Path) -> None:
    marked = pager(tmp_path, "sed 's/^/PAGED /'")
    told = on_screen(*COMPARE, cwd=drafts(tmp_path), size=(80, 10), PAGER=marked)
    assert told.startswith("PAGED old  ")
    short = on_screen(*COMPARE, cwd=tmp_path, size=(80, 99), PAGER=marked)
    assert "PAGED" not in short
    assert "PAGED" in on_screen(*COMPARE, "--pager", cwd=tmp_path, size=(80, 99), PAGER=marked)
    assert "PAGED" not in on_screen(
        *COMPARE, "--no-pager", cwd=tmp_path, size=(80, 9), PAGER=marked
    )


def test_our_own_variable_comes_first(tmp_path: Path) -> None:
    marked = pager(tmp_path, "sed 's/^/OURS /'")
    told = on_screen(
        *COMPARE, cwd=drafts(tmp_path), size=(80, 9), NEGODIFF_PAGER=marked, PAGER="no-such-pager"
    )
    assert told.startswith("OURS ")


@pytest.mark.parametrize("command", ["no-such-pager-anywhere", "", "cat", "'unclosed"])
def test_a_pager_that_is_not_there_is_no_error(command: str, tmp_path: Path) -> None:
    told = on_screen(*COMPARE, cwd=drafts(tmp_path), size=(80, 9), PAGER=command, NO_COLOR="1")
    assert told.startswith("old  01.txt")
    assert "Article 3" in told


def test_a_pager_left_early_is_no_error(tmp_path: Path) -> None:
    leaving = pager(tmp_path, "head -n 1")
    told = on_screen(*COMPARE, cwd=drafts(tmp_path), size=(80, 9), PAGER=leaving, NO_COLOR="1")
    assert told.splitlines() == ["old  01.txt"]


def test_in_a_pipe_nothing_is_paged(tmp_path: Path) -> None:
    marked = pager(tmp_path, "sed 's/^/PAGED /'")
    assert "PAGED" not in negodiff(*COMPARE, cwd=drafts(tmp_path), PAGER=marked).text
