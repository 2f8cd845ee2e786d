"""``compare --watch``, on a terminal, while files change as editors change them."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import NEW, drafts, environment
from tests.cli.talks import refused, started
from tests.cli.typed import Typed

LEAVES = "\x1b\\[\\?7h\x1b\\[\\?25h\x1b\\[\\?1049l"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two loose drafts."""
    return drafts(tmp_path)


@pytest.fixture
def watching(folder: Path) -> Iterator[Typed]:
    """The comparison of both, drawn once."""
    shown = _watch(folder, "01.txt", "02.txt")
    shown.until("\\+sixty\\+")
    shown.until("watching; Ctrl-C ends")
    yield shown
    shown.close()


def _watch(folder: Path, *arguments: str, **variables: str) -> Typed:
    command = [sys.executable, "-m", "negodiff", "compare", *arguments, "--watch", "--no-color"]
    return Typed(command, folder, environment(**variables))


def test_what_is_edited_is_drawn(watching: Typed, folder: Path) -> None:
    (folder / "02.txt").write_text(NEW.replace("sixty", "ninety"), encoding="utf-8")
    watching.until("\\+ninety\\+")
    watching.until("watching; Ctrl-C ends")


def test_an_editor_that_writes_beside_and_renames(watching: Typed, folder: Path) -> None:
    beside = folder / ".02.txt.swp"
    beside.write_text(NEW.replace("sixty", "ninety"), encoding="utf-8")
    beside.replace(folder / "02.txt")
    watching.until("\\+ninety\\+")


def test_a_file_that_is_not_there_for_a_while(watching: Typed, folder: Path) -> None:
    (folder / "02.txt").unlink()
    watching.until("not read now: 02.txt: there is")
    (folder / "02.txt").write_bytes(b"")
    watching.until("not read now: 02.txt: the file is empty")
    (folder / "02.txt").write_text(NEW.replace("sixty", "ninety"), encoding="utf-8")
    watching.until("\\+ninety\\+")
    watching.until("watching; Ctrl-C ends")


def test_a_file_that_is_no_text_for_a_while(watching: Typed, folder: Path) -> None:
    (folder / "02.txt").write_bytes(b"\x00\x01\x02")
    watching.until("not read now: 02.txt: ")
    (folder / "02.txt").write_text(NEW.replace("sixty", "ninety"), encoding="utf-8")
    watching.until("\\+ninety\\+")


def test_ctrl_c_gives_the_screen_back(watching: Typed) -> None:
    assert watching.signal(signal.SIGINT) == 0
    watching.until(LEAVES)


def test_so_does_being_terminated(watching: Typed) -> None:
    assert watching.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    watching.until(LEAVES)


def test_the_exit_code_is_that_of_the_last_drawing(folder: Path) -> None:
    shown = _watch(folder, "01.txt", "02.txt", "--exit-code")
    shown.until("watching;")
    (folder / "02.txt").write_bytes((folder / "01.txt").read_bytes())
    shown.until("No differences")
    assert shown.signal(signal.SIGINT) == 0
    shown.close()
    (folder / "02.txt").write_text(NEW, encoding="utf-8")
    shown = _watch(folder, "01.txt", "02.txt", "--exit-code")
    shown.until("watching;")
    assert shown.signal(signal.SIGINT) == 1
    shown.close()


def test_a_long_result_is_shown_around_the_change(tmp_path: Path) -> None:
    folder = started(tmp_path)
    working = folder / "working.md"
    text = (folder / "drafts" / "07-tesvia.md").read_text(encoding="utf-8")
    working.write_text(text, encoding="utf-8")
    shown = _watch(folder, "6", "working.md")
    shown.until(r"lines 1 to 39 of \d+; Ctrl-C ends")
    working.write_text(f"{text}\nDone at Selm, in two originals.\n", encoding="utf-8")
    shown.until(r"\+ Done at Selm, in two originals\.")
    shown.until(r"lines (?!1 )\d+ to \d+ of \d+; Ctrl-C ends")
    shown.close()


def test_a_further_draft_is_taken_up(folder: Path) -> None:
    shown = _watch(folder)
    shown.until("\\+sixty\\+")
    (folder / "03.txt").write_text(NEW.replace("sixty", "ninety"), encoding="utf-8")
    shown.until("\\+ninety\\+")
    shown.close()


def test_it_needs_a_screen(folder: Path) -> None:
    told = refused("compare", "01.txt", "02.txt", "--watch", cwd=folder)
    assert "there is no screen to draw on" in told
    told = refused("compare", "01.txt", "02.txt", "--watch", "--format", "json", cwd=folder)
    assert "on the screen alone" in told
    told = refused("compare", "01.txt", "02.txt", "--watch", "-o", "a.txt", cwd=folder)
    assert "on the screen alone" in told
    assert not (folder / "a.txt").exists()
