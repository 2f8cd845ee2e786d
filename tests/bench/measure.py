"""Running a command and asking the kernel what it cost."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
CEILING = 6 << 30
"""No child may ask for more address space than this, so that a runaway spares the machine."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds on the clock, seconds of work, megabytes at its largest."""

    wall: float
    user: float
    system: float
    peak: float
    code: int

    @property
    def failed(self) -> bool:
        """A difference is code 1 for dwdiff; anything above, or a signal, is a failure."""
        return self.code not in (0, 1)


def run(command: Sequence[str], *, limit: float = 600.0) -> Run:
    """Run to the end, or to `limit` seconds. The output is thrown away.

    The kernel counts the memory of whoever starts a child as the child's own until it has become
    another program, so the caller has to be small: texts are made in processes of their own.
    """
    started = time.perf_counter()
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )
    if hasattr(resource, "prlimit"):
        resource.prlimit(child.pid, resource.RLIMIT_AS, (CEILING, CEILING))
    timer = threading.Timer(limit, child.kill)
    timer.start()
    try:
        _, status, usage = os.wait4(child.pid, 0)
    finally:
        timer.cancel()
    wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Run(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss / unit, child.returncode)


def middle(runs: Sequence[Run]) -> Run:
    """The median of every figure by itself; the worst exit code."""
    return Run(
        median(r.wall for r in runs),
        median(r.user for r in runs),
        median(r.system for r in runs),
        median(r.peak for r in runs),
        max((r.code for r in runs), key=lambda code: (code not in (0, 1), abs(code))),
    )


def alternate(
    first: Sequence[str], second: Sequence[str], times: int
) -> tuple[list[Run], list[Run]]:
    """Run two commands in turn, so that a busy minute of the machine falls on both."""
    ones, others = [], []
    for _ in range(times):
        ones.append(run(first))
        others.append(run(second))
    return ones, others


def program(*arguments: str) -> list[str]:
    """The program's command line: the console script where it is installed, else the module."""
    script = shutil.which("negodiff", path=str(Path(sys.executable).parent))
    return [*([script] if script else [sys.executable, "-m", "negodiff"]), *arguments]


def compare(old: Path, new: Path) -> list[str]:
    """The job that is timed."""
    return program("compare", str(old), str(new), "--format", "json")
