"""Documents run: their command lines in order, and what they show compared with what comes.

Executed are the blocks fenced as ``console`` or ``sh``, line by line, in one folder; ``cd`` holds
for the lines after it. In a block with prompts ("$ ") only what follows them is a command, and the
lines below it are what it prints. A ``text`` block is a capture of the command that the line before
it begins with, in backquotes; a line with nothing but "…" stands for what was left out. White space
is levelled before anything is compared, since a capture is wrapped and a pipe is not.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.cli.running import environment

_CAPTURED = re.compile(r"`(negodiff [^`]+)`")
_INSTALLS = re.compile(r"pip install [^&]+(?:&& )?")
_ITSELF = "python -m tests"


class Line(NamedTuple):
    """One command line of a document, and what the document says it prints, if it does."""

    command: str
    shown: str = ""


class Block(NamedTuple):
    """A fenced block: its language, its text, and the line of text before it."""

    kind: str
    text: str
    before: str


class Ran(NamedTuple):
    """What came of a command line."""

    command: str
    code: int
    out: str
    message: str


def lines_of(page: Path) -> tuple[Line, ...]:
    """The command lines of a document, in order; what installs or tests the program is left out."""
    return tuple(each for each in _lines(page) if each.command)


def captures_of(page: Path) -> tuple[Line, ...]:
    """What a document shows of commands that it names in the text."""
    found = []
    for block in _blocks(page):
        named = _CAPTURED.match(block.before)
        if block.kind == "text" and named:
            found.append(Line(named[1], block.text))
    return tuple(found)


def missing(shown: str, out: str) -> str:
    """The first stretch of a capture that the output does not have where it should, or ""."""
    levelled, at = " ".join(out.split()), 0
    for stretch in re.split(r"^…$|…(?=\n)", shown, flags=re.MULTILINE):
        wanted = " ".join(stretch.split())
        found = levelled.find(wanted, at)
        if found < 0:
            return wanted
        at = found + len(wanted)
    return ""


class Shell:
    """A person at a terminal who works through a document."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.here = folder / "work"
        programs = folder / "bin"
        for each in (self.home, self.here, programs):
            each.mkdir()
        program = programs / "negodiff"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m negodiff "$@"\n')
        program.chmod(0o755)
        self._state = folder / "state"
        sealed = environment(HOME=str(self.home), NEGODIFF_AUTHOR="Jane Doe")
        self._environment = {**sealed, "PATH": f"{programs}:{sealed['PATH']}"}

    def run(self, command: str) -> Ran:
        """One line, in the folder in which the last one ended."""
        done = subprocess.run(
            ["bash", "-c", f'{command}\ncode=$?\npwd > "$0"\nexit $code', str(self._state)],
            cwd=self.here,
            env=self._environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        self.here = Path(self._state.read_text(encoding="utf-8").strip())
        return Ran(command, done.returncode, done.stdout, done.stderr)

    def run_all(
        self, lines: tuple[Line, ...], before: Callable[[str], object] = lambda _: None
    ) -> Iterator[tuple[Line, Ran]]:
        """All lines; ``before`` is told each command and may let something happen first."""
        for line in lines:
            before(line.command)
            yield line, self.run(line.command)


def _blocks(page: Path) -> Iterator[Block]:
    before, kind = "", ""
    inside: list[str] = []
    for line in page.read_text(encoding="utf-8").splitlines():
        if kind and line == "```":
            yield Block(kind, "".join(f"{each}\n" for each in inside), before)
            before, kind, inside = "", "", []
        elif kind:
            inside.append(line)
        elif line.startswith("```"):
            kind = line[3:] or "text"
        elif line.strip():
            before = line


def _lines(page: Path) -> Iterator[Line]:
    for block in _blocks(page):
        if block.kind not in ("console", "sh"):
            continue
        text = block.text.replace("\\\n", " ")
        if not re.search(r"^\$ ", text, re.MULTILINE):
            yield from (Line(_own(each)) for each in text.splitlines())
            continue
        for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            yield Line(_own(command), shown)


def _own(command: str) -> str:
    """What is left of a line without what fetches the program or runs the tests."""
    left = _INSTALLS.sub("", command).strip()
    return "" if left == _ITSELF or left.startswith("#") else left
