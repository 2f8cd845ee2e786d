"""Running the program as anybody else would, and reading what it prints.

In-process by default, because starting Python four hundred times would be most of the test's time;
it goes through `python -m negodiff` all the same and knows nothing else of the program.
"""

from __future__ import annotations

import io
import json
import runpy
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .sources import ROOT


@dataclass(frozen=True, slots=True)
class Clause:
    """One CLAUSE of the answer, as far as the scorer needs it."""

    ref: str
    kind: str
    heading: str
    text: str
    lines: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One PAIR of the answer."""

    relations: tuple[str, ...]
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]


class ProgramFailed(Exception):
    """The program ended with an exit code that is no success, or printed no JSON."""


def compare(old: Path, new: Path, *, subprocess_too: bool = False) -> tuple[Answer, ...]:
    """Every pair of clauses the program found in two files."""
    arguments = ["compare", str(old), str(new), "--format", "json", "--all"]
    printed = _spawn(arguments) if subprocess_too else _call(arguments)
    try:
        document = json.loads(printed)
    except json.JSONDecodeError as error:
        raise ProgramFailed(f"no JSON for {old} {new}: {printed[:200]!r}") from error
    return tuple(_answer(pair) for pair in document["clauses"])


def _answer(pair: dict[str, Any]) -> Answer:
    return Answer(
        tuple(pair["relations"]),
        tuple(_clause(raw) for raw in pair["old"]),
        tuple(_clause(raw) for raw in pair["new"]),
    )


def _clause(raw: dict[str, Any]) -> Clause:
    lines = raw["lines"]
    return Clause(
        raw["ref"] or "",
        raw["kind"],
        raw["heading"] or "",
        raw["text"] or "",
        (lines[0], lines[1]) if lines else None,
    )


def _spawn(arguments: list[str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "negodiff", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
    )
    if done.returncode:
        raise ProgramFailed(f"exit code {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stdout


def _call(arguments: list[str]) -> str:
    """`python -m negodiff …` inside this process, its output caught."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="utf-8", newline="")
    err = io.StringIO()
    argv, sys.argv = sys.argv, ["negodiff", *arguments]
    code: object = 0
    try:
        with redirect_stdout(out), redirect_stderr(err):
            runpy.run_module("negodiff", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        code = end.code
    finally:
        sys.argv = argv
    if code:
        raise ProgramFailed(f"exit code {code}: {err.getvalue().strip()[-2000:]}")
    out.flush()
    return raw.getvalue().decode("utf-8")
