"""Shells, and other programs on a terminal, as somebody types into them."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

from tests.cli.running import environment

WRAPPER = """\
#!/bin/sh
case "$_NEGODIFF_COMPLETE$1" in
*_complete* | completion) exec "{python}" -m negodiff "$@" ;;
esac
for word in "$@"; do printf '<%s>' "$word"; done
echo
"""
"""Answers the shell's questions as the program does, and prints what it is called with."""

_SECONDS = 30.0


def wrapped(folder: Path) -> dict[str, str]:
    """An environment in which ``negodiff`` is :data:`WRAPPER`."""
    programs = folder / "bin"
    programs.mkdir()
    program = programs / "negodiff"
    program.write_text(WRAPPER.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    sealed = environment(HOME=str(folder), PS1="$ ", HISTFILE="", TERM="dumb")
    return {**sealed, "PATH": f"{programs}{os.pathsep}{sealed['PATH']}"}


class Typed:
    """A program on a terminal of 100 columns and 40 lines."""

    def __init__(self, command: Sequence[str], cwd: Path, variables: dict[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        self._process = subprocess.Popen(
            command,
            cwd=cwd,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=variables,
            start_new_session=True,
            close_fds=True,
        )
        os.close(theirs)
        self.told = ""

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._ours, keys.encode())

    def until(self, pattern: str) -> str:
        """What is shown until something fits ``pattern``."""
        end = time.monotonic() + _SECONDS
        while (found := re.search(pattern, self.told)) is None:
            ready, _, _ = select.select([self._ours], [], [], max(end - time.monotonic(), 0))
            assert ready, f"{pattern!r} is not in {self.told!r}"
            self.told += os.read(self._ours, 65536).decode("utf-8", "replace")
        self.told = self.told[found.end() :]
        return found[0]

    def signal(self, number: int) -> int:
        """Send a signal; the exit code."""
        self._process.send_signal(number)
        return self._process.wait(timeout=_SECONDS)

    def close(self) -> None:
        """Hang up."""
        self._process.kill()
        self._process.wait()
        os.close(self._ours)
