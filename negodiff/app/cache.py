"""What was computed, kept for the next time; it may be deleted at any moment.

A file holds one checkpoint under a key made of everything it follows from: the program, the drafts'
bytes and facts, and what was recorded of them. Whatever is damaged, foreign or cannot be read or
written is as if it were not there. The files hold words of drafts, so only their owner may read
them.
"""

import contextlib
import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from negodiff.version import __version__

_MAGIC = b"negodiff-cache-1\n"
_MOST_BYTES = 256 << 20
_MOST_FILES = 200


class Cache:
    """A folder of files that may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def holds(self, key: str) -> bool:
        """Whether there is a file for a key, sound or not."""
        return self._path(key).exists()

    def load(self, key: str) -> memoryview | None:
        """What was kept under a key; ``None`` when it is not there or damaged."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        head = len(_MAGIC)
        if not data.startswith(_MAGIC) or len(data) < head + 4:
            return None
        body = memoryview(data)[head + 4 :]
        if crc32(body) != int.from_bytes(data[head : head + 4], "big"):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # what is used is kept longest
        return body

    def keep(self, key: str, body: bytes) -> None:
        """Keep something under a key, and make room for it. Failing to is no failure."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = self._folder / f".{key}.{os.getpid()}"
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_MAGIC)
                    file.write(crc32(body).to_bytes(4, "big"))
                    file.write(body)
                beside.replace(self._path(key))
            except BaseException:
                with contextlib.suppress(OSError):
                    beside.unlink()
                raise
            self._make_room()

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.tip"

    def _make_room(self) -> None:
        """Delete what was not used for longest, where there is too much."""
        with os.scandir(self._folder) as entries:
            found = [(entry.stat(), entry.path) for entry in entries if entry.name.endswith(".tip")]
        found.sort(key=lambda each: each[0].st_mtime_ns, reverse=True)
        total = 0
        for at, (stat, path) in enumerate(found):
            total += stat.st_size
            if at >= _MOST_FILES or total > _MOST_BYTES:
                Path(path).unlink()


@cache
def program() -> str:
    """What identifies this program: its version, and the state of its files."""
    digest = sha256(__version__.encode())
    for part in _files(Path(__file__).parents[1]):
        digest.update(part.encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[str]:
    """Name, size and time of each file of the package; none where it lies in an archive."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(Path(entry.path))
            else:
                stat = entry.stat()
                yield f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}\n"
