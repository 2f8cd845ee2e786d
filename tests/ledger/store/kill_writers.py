"""Run as a program: writers are killed, and after each the folder is looked at.

``kill_writers random FOLDER KILLS SECONDS`` kills at random moments; ``kill_writers each-line
FOLDER`` stops a writer, without any cleaning up, before every single line of the store that it
runs. Prints what was seen as JSON. A program of its own, because a test runner has threads, and
threads do not go with forks.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from negodiff.errors import InputError
from negodiff.ledger import store
from negodiff.ledger.store import Stated
from negodiff.model.record import Act
from tests.ledger.store.making import JANE, PARTIES, add, breaking, start

_STORE = str(Path(store.__file__).parent)
_ROUND = 25
"""So many kills happen to one folder."""


def _write_for_ever(folder: Path, said: str, done: int) -> None:
    """Add drafts and annotations; tell of each that is recorded."""
    mail = folder.parent / f"mail-{said}.md"
    for number in range(10_000):
        mail.write_text(f"Article {said} {number}\n" + "The Parties shall agree.\n" * 2_000)
        draft = store.add_draft(folder, mail, JANE, name=f"{said}-{number}.md")
        os.write(done, f"{draft.id}\n".encode())
        for ref in ("Article 1", "Article 2"):
            note = store.annotate(folder, Act.NOTE, JANE, draft=draft.id, ref=ref, words="w")
            os.write(done, f"{note.id}\n".encode())


def _in_child(work: Callable[[int], None]) -> tuple[int, int]:
    """Start work in a process of its own: its id, and where it tells what it has done."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        try:
            work(tell)
        finally:
            os._exit(0)
    os.close(tell)
    return child, told


def _all_of(told: int) -> set[str]:
    with os.fdopen(told) as file:
        return set(file.read().split())


def _held(folder: Path) -> set[str]:
    project = store.load(folder)
    return {d.id for d in project.drafts} | {said.id for said in project.annotations}


def kill_at_random(parent: Path, kills: int, seconds: float) -> dict[str, Any]:
    """Kill a writer again and again; every record that it told of has to be there."""
    chance = random.Random(1)
    seen = {"kills": 0, "leftovers": 0, "recorded": 0, "lost": 0, "broken": 0, "waiting": 0}
    ends = time.monotonic() + seconds
    promised: set[str] = set()
    folder = parent
    while seen["kills"] < kills and time.monotonic() < ends:
        if seen["kills"] % _ROUND == 0:
            folder = parent / f"round-{seen['kills']}" / "talks"
            start(folder)
            promised = set()
        child, told = _in_child(partial(_write_for_ever, folder, str(seen["kills"])))
        time.sleep(chance.uniform(0.004, 0.05))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        fresh = _all_of(told)
        promised |= fresh
        seen["kills"] += 1
        seen["recorded"] += len(fresh)
        seen["leftovers"] += len(list((folder / "records").glob(".tmp-*")))
        seen["lost"] += len(promised - _held(folder))
        seen["broken"] += len(breaking(folder))
        seen["waiting"] += len(store.verify(folder))
    add(folder, "the last", "last.md")
    return seen | {"left at the end": len(list((folder / "records").glob(".tmp-*")))}


def stop_before_each_line(parent: Path) -> dict[str, Any]:
    """Stop a writer before its first line in the store, its second, and so on to the last."""
    seen = {"stops": 0, "broken": 0, "not completed": 0}
    for name, work in _WORK.items():
        prepared = parent / name
        prepared.mkdir()
        _PREPARE[name](prepared)
        line, finished = 0, False
        while not finished:
            line += 1
            folder = Path(shutil.copytree(prepared, parent / f"{name}-{line}"))
            child, told = _in_child(partial(_stop_at, line, work, folder))
            os.waitpid(child, 0)
            finished = bool(_all_of(told))
            seen["stops"] += 1
            started = (folder / "records").exists() or (folder / "negodiff.yaml").exists()
            seen["broken"] += len(breaking(folder)) if started else 0
            seen["not completed"] += not _completed(folder, work)
    return seen


def _stop_at(line: int, work: Callable[[Path], None], folder: Path, done: int) -> None:
    left = line

    def trace(frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal left
        if not frame.f_code.co_filename.startswith(_STORE):
            return None
        if event == "line" and Path(frame.f_code.co_filename).stem in _WATCHED:
            left -= 1
            if left == 0:
                os._exit(9)
        return trace

    sys.settrace(trace)
    work(folder)
    sys.settrace(None)
    os.write(done, b"finished")


def _completed(folder: Path, work: Callable[[Path], None]) -> bool:
    """Whether doing it again, as a user would, ends with everything recorded once, and swept."""
    try:
        work(folder)
    except InputError as refused:
        if "already" not in refused.message:
            return False
    store.amend(folder, "1", Stated(note="the next write sweeps"), JANE)
    project = store.load(folder)
    leftovers = list((folder / "records").glob(".tmp-*"))
    files = [draft.file for draft in project.drafts]
    return files == ["a.md", "b.md"] and not store.verify(folder) and not leftovers


def _two_files(folder: Path) -> None:
    for name in ("a.md", "b.md"):
        (folder / name).write_text(f"Article {name}\n")


def _one_draft(folder: Path) -> None:
    start(folder)
    add(folder, "Article a.md\n", "a.md")
    (folder.parent / "b.md").write_text("Article b.md\n")


def _initialise(folder: Path) -> None:
    store.initialise(folder, "Treaty", PARTIES, JANE, take_over=["a.md", "b.md"])


def _add(folder: Path) -> None:
    store.add_draft(folder, folder.parent / "b.md", JANE)


_WATCHED = frozenset({"writing", "append", "additions", "start"})
_PREPARE = {"initialise": _two_files, "add": _one_draft}
_WORK = {"initialise": _initialise, "add": _add}

if __name__ == "__main__":
    how, where, *numbers = sys.argv[1:]
    if how == "random":
        found = kill_at_random(Path(where), int(numbers[0]), float(numbers[1]))
    else:
        found = stop_before_each_line(Path(where))
    print(json.dumps(found))
