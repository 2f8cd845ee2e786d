"""Writers that are killed, writers at the same time, disks that refuse."""

import errno
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from negodiff.errors import InputError
from negodiff.ledger import store
from negodiff.ledger.store import writing
from tests.ledger.store.making import add, agree, breaking, records, start, two_drafts

TOP = Path(__file__).parents[3]
WRITERS, TIMES = 8, 6

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")


def program(name: str, *args: object) -> list[str]:
    return [sys.executable, "-m", f"tests.ledger.store.{name}", *map(str, args)]


def run(name: str, *args: object) -> Any:
    done = subprocess.run(
        program(name, *args), cwd=TOP, check=True, stdout=subprocess.PIPE, timeout=120
    )
    return json.loads(done.stdout)


@needs_fork
def test_a_writer_killed_at_any_moment_leaves_a_folder_that_verifies(tmp_path: Path) -> None:
    seen = run("kill_writers", "random", tmp_path, 300, 20)
    assert seen["kills"] >= 100
    assert seen["recorded"] > 100
    assert seen["leftovers"] > 0, "no writer was killed in the middle"
    assert (seen["lost"], seen["broken"], seen["left at the end"]) == (0, 0, 0)


@needs_fork
def test_a_writer_stopped_before_any_line_has_done_all_or_nothing(tmp_path: Path) -> None:
    seen = run("kill_writers", "each-line", tmp_path)
    assert seen["stops"] > 100
    assert (seen["broken"], seen["not completed"]) == (0, 0)


def test_eight_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    folder = start(tmp_path / "talks")
    writers = [
        subprocess.Popen(
            program("write_along", folder, f"writer-{number}", TIMES),
            cwd=TOP,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(WRITERS)
    ]
    while any(writer.poll() is None for writer in writers):
        store.load(folder)
    told = [line for writer in writers for line in writer.communicate()[0].split()]
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    project = store.load(folder)
    held = [d.id for d in project.drafts] + [said.id for said in project.annotations]
    assert sorted(told) == sorted(held)
    assert len(held) == WRITERS * TIMES * 2 + TIMES
    assert len(project.heads) == 1
    assert breaking(folder) == []
    assert not list((folder / "records").glob(".tmp-*"))


def test_a_writer_waits_for_another_but_not_for_ever(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    with (
        writing.locked(folder),
        pytest.raises(InputError, match=r"others have been writing .* for 0\.05 seconds"),
        writing.locked(folder, 0.05),
    ):
        pass
    timer_holds, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with writing.locked(folder):
            timer_holds.set()
            may_end.wait(0.2)

    other = threading.Thread(target=hold)
    other.start()
    timer_holds.wait()
    agree(folder)
    other.join()


def test_a_lock_ends_with_the_process_that_held_it(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    code = (
        "import os, sys; from pathlib import Path; from negodiff.ledger.store import writing\n"
        "with writing.locked(Path(sys.argv[1])): print(flush=True); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, folder], cwd=TOP, check=False, capture_output=True)
    assert (folder / "records" / ".lock").exists()
    agree(folder)


def test_leftovers_are_passed_over_and_swept(tmp_path: Path) -> None:
    folder = two_drafts(tmp_path)
    (folder / "records" / ".tmp-00ff").write_text("id: half a rec")
    assert store.verify(folder) == ()
    agree(folder)
    assert not (folder / "records" / ".tmp-00ff").exists()


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, function: str, code: int) -> Iterator[None]:
    def fail(*_args: object, **_more: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, function, fail)
        yield


@pytest.mark.parametrize("function", ["fsync", "link"])
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    folder = two_drafts(tmp_path)
    before = sorted(folder.rglob("*"))
    with (
        failing(monkeypatch, function, errno.ENOSPC),
        pytest.raises(InputError, match="cannot be written: No space left on device"),
    ):
        agree(folder)
    assert sorted(folder.rglob("*")) == before


def test_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = two_drafts(tmp_path)
    with failing(monkeypatch, "link", errno.EPERM):
        agree(folder)
        add(folder, "Article 3", "c.md")
        with writing.locked(folder), pytest.raises(InputError, match="there is such a file"):
            writing.create(folder / "a.md", b"x", folder / "records")
    assert breaking(folder) == []
    assert len(records(folder)) == 4
    assert not list((folder / "records").glob(".tmp-*"))
