"""Running the program as a shell would: by itself, in a pipe, on a screen."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]

OLD = """\
Agreement on Peace

The Parties,

Have agreed as follows:

Article 1 - Borders

1. The Parties shall respect the border between them.

2. The Parties shall [, inter alia,] exchange maps within thirty days of signature.

Article 2 - Missing persons

The Parties shall establish a joint commission on missing persons and detained persons.

Article 3 - Disputes

1. Disputes are settled by consultation between the Parties.

2. Nothing in this Article affects the rights of third States under other treaties.
"""

NEW = """\
Agreement on Peace

The Parties,

Have agreed as follows:

Article 1 - Borders

1. The Parties shall respect the border between them.

2. The Parties shall exchange maps within sixty days of signature.

Article 2 - Good neighbourly relations

Neither Party shall interfere in the internal affairs of the other Party.

Article 3 - Missing persons

The Parties may establish a joint commission on missing persons and detained persons.

Article 4 - Disputes

1. Disputes are settled by consultation between the Parties.

2. Nothing in this Article affects the rights of third States under other treaties.
"""


class Result(NamedTuple):
    """What came out."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def message(self) -> str:
        return self.err.decode()


def environment(**variables: str) -> dict[str, str]:
    """A sealed environment: nothing of the developer's own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm",
        "NEGODIFF_CACHE": "",
        **variables,
    }


def negodiff(*arguments: str, cwd: Path, **variables: str) -> Result:
    """Run one command line with stdout and stderr in pipes."""
    done = subprocess.run(
        [sys.executable, "-m", "negodiff", *arguments],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment(**variables),
        check=False,
        timeout=60,
    )
    return Result(done.returncode, done.stdout, done.stderr)


def on_screen(
    *arguments: str, cwd: Path, size: tuple[int, int] = (80, 24), **variables: str
) -> str:
    """Run one command line on a terminal of so many columns and lines; what it wrote there."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "negodiff", *arguments],
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(**variables),
        close_fds=True,
    )
    os.close(theirs)
    told = b""
    while True:
        try:
            data = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not data:
            break
        told += data
    os.close(ours)
    process.wait(timeout=60)
    return told.decode().replace("\r\n", "\n")


def drafts(folder: Path) -> Path:
    """Two drafts, 01.txt and 02.txt, in ``folder``."""
    (folder / "01.txt").write_text(OLD, encoding="utf-8")
    (folder / "02.txt").write_text(NEW, encoding="utf-8")
    return folder
