"""A scratch repository in a sealed environment, with the program as a shell would find it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.running import environment

FIRST = """\
Article 1 - Borders

1. The Parties shall respect the border between them.

2. The Parties shall exchange maps within thirty days of signature.
"""
SECOND = """\
Article 1 - Borders

1. The Parties shall respect the border between them.

2. The Parties shall exchange maps within sixty days of signature.

3. Disputes are settled by consultation between the Parties.
"""


class Repository:
    """A git repository with nothing of the developer's own settings."""

    def __init__(self, home: Path, name: str = "talks") -> None:
        self.home = home
        self.top = home / name
        self.top.mkdir()
        self.git("init", "-q")

    def run(
        self, *command: str, at: str = ".", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run any program in the repository."""
        sealed = {
            "HOME": str(self.home),
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_CONFIG_GLOBAL": str(self.home / "gitconfig"),
            "GIT_AUTHOR_NAME": "T",
            "GIT_AUTHOR_EMAIL": "t@example.org",
            "GIT_COMMITTER_NAME": "T",
            "GIT_COMMITTER_EMAIL": "t@example.org",
        }
        return subprocess.run(
            command,
            cwd=self.top / at,
            env=environment(**sealed, **variables),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    def git(self, *arguments: str, at: str = ".", **variables: str) -> str:
        """What git prints; it has to succeed without a word on stderr."""
        done = self.run("git", *arguments, at=at, **variables)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        return done.stdout

    def negodiff(self, *arguments: str, at: str = ".") -> subprocess.CompletedProcess[str]:
        """Run the program here."""
        return self.run(sys.executable, "-m", "negodiff", *arguments, at=at)

    def set_up(self, *arguments: str, at: str = ".") -> str:
        """What ``git-setup`` prints when it succeeds."""
        done = self.negodiff("git-setup", *arguments, at=at)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        return done.stdout

    def write(self, path: str, text: str | bytes) -> None:
        """Put a file in place."""
        file = self.top / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def commit(self, path: str, text: str | bytes, message: str = "draft") -> None:
        """Commit a file."""
        self.write(path, text)
        self.git("add", "--", path)
        self.git("commit", "-q", "-m", message)
