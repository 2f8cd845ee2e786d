"""The drafts folder: which of its files are drafts, and in which order.

Nothing has to be configured: the text files of a folder are its drafts, in the natural order of
their names ("2" before "10"). Files are read only when their draft is asked for.
"""

import os
import re
from pathlib import Path
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.ledger.files import read_file, what_is_near
from negodiff.ledger.source import Source

_TEXT_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".txt", ".text"})
_OTHER_SUFFIXES = frozenset({".docx", ".doc", ".odt", ".pdf", ".rtf", ".html", ".htm"})
_ABOUT = frozenset({
    "readme", "license", "licence", "copying", "notice", "changelog", "changes", "history",
    "contributing", "authors", "releasenotes", "release-notes", "release_notes", "index", "todo",
    "security", "code_of_conduct", "architecture", "requirements", "robots",
})  # fmt: skip
"""Names of files that speak about a folder, without their suffix."""
_CAPITALS = re.compile(r"(?:README|LICEN[CS]E|COPYING|NOTICE|CHANGELOG)(?![a-z])")
_FIGURES = re.compile(r"(\d+)")


class Entry(NamedTuple):
    """One draft of a folder.

    Attributes:
        number: Its number, from 1.
        path: Where it is, from where the user is.
    """

    number: int
    path: str

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return Path(self.path).name

    def read(self) -> Source:
        """Read its file.

        Raises:
            InputError: As :func:`~negodiff.ledger.files.read_file`.
        """
        return Source(read_file(self.path), self.path, str(self.number))


class Folder(NamedTuple):
    """A folder of drafts.

    Attributes:
        path: As the user named it.
        drafts: Its drafts, the oldest first.
    """

    path: str
    drafts: tuple[Entry, ...]

    def find(self, name: str) -> Entry | None:
        """The draft with this number, file name, or file name without its suffix.

        Raises:
            InputError: The name fits several drafts.
        """
        named = [d for d in self.drafts if name in (d.file_name, Path(d.file_name).stem)]
        if name.isascii() and name.isdecimal():
            named += [d for d in self.drafts if d.number == int(name) and d not in named]
        if len(named) > 1:
            fitting = ", ".join(f"{d.number} = {d.file_name}" for d in named)
            raise InputError(
                f'"{name}" fits several drafts: {fitting}',
                place=self.path,
                hint="Give the whole name of the file.",
            )
        return named[0] if named else None

    def holding(self, path: str) -> Entry | None:
        """The draft whose file this is, however its path is written."""
        try:
            return next((d for d in self.drafts if Path(d.path).samefile(path)), None)
        except (OSError, ValueError):
            return None

    def last(self, count: int) -> tuple[Entry, ...]:
        """The latest drafts, the older first.

        Raises:
            InputError: There are fewer.
        """
        if len(self.drafts) >= count:
            return self.drafts[-count:]
        if self.drafts:
            raise InputError(
                f"the folder holds one draft only ({self.drafts[0].file_name})",
                place=self.path,
                hint="Put the other draft beside it, or give the paths of both.",
            )
        raise InputError("the folder holds no drafts", place=self.path, hint=_why_empty(self.path))

    def before(self, entry: Entry) -> Entry:
        """The draft's predecessor.

        Raises:
            InputError: It is the first.
        """
        if entry.number > 1:
            return self.drafts[entry.number - 2]
        raise InputError(
            f"draft 1 ({entry.file_name}) is the first: nothing stands before it",
            place=self.path,
            hint="Give two drafts, the older one first.",
        )


def open_folder(path: str | None) -> Folder:
    """Look into a drafts folder.

    Args:
        path: The folder; ``None`` for ``drafts`` here or, where there is none, this folder.

    Raises:
        InputError: There is no such folder, or it may not be read.
    """
    if path is None:
        path = "drafts" if Path("drafts").is_dir() else "."
    try:
        with os.scandir(path) as entries:
            names = [entry.name for entry in entries if entry.is_file() and _is_draft(entry.name)]
    except FileNotFoundError:
        raise InputError("there is no such folder", place=path, hint=what_is_near(path)) from None
    except NotADirectoryError:
        hint = "Give the folder that holds the drafts."
        raise InputError("this is a file, not a folder", place=path, hint=hint) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the folder cannot be read: {reason}", place=path) from None
    names.sort(key=natural)
    drafts = (Entry(at, str(Path(path) / name)) for at, name in enumerate(names, start=1))
    return Folder(path, tuple(drafts))


def natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """A key that sorts names as a person does: figures by their value, capitals like small."""
    parts = _FIGURES.split(name.casefold())
    key = [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]
    return key, name


def _is_draft(name: str) -> bool:
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - a bare name, on a hot path
    if name.startswith(".") or suffix.lower() not in _TEXT_SUFFIXES:
        return False
    return not (stem.split(".")[0].lower() in _ABOUT or _CAPITALS.match(stem))


def _why_empty(path: str) -> str:
    """A hint that names what lies there instead."""
    try:
        suffixes = sorted({entry.suffix.lower() for entry in Path(path).iterdir()})
    except OSError:
        suffixes = []
    unread = [suffix for suffix in suffixes if suffix in _OTHER_SUFFIXES]
    if unread:
        return f"Files in {', '.join(unread)} cannot be read yet: save them as text or Markdown."
    return "Put the drafts there as .md or .txt files, or name another folder with --drafts."
