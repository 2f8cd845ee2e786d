"""The drafts of a folder, in order, and what a user may call them.

A folder needs no setting up: the texts in it are its drafts, in the natural order of their names
("2" before "10"). A draft that lies there in several formats is one draft. Files are read only when
their draft is asked for. What is recorded of a folder is added in :mod:`negodiff.ledger.drafts`.
"""

import os
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.ledger.files import read_file, what_is_near
from negodiff.ledger.source import Source
from negodiff.model.record import DraftFacts

SETTINGS = "negodiff.yaml"
"""The file that makes a folder one whose drafts are recorded."""
SHORTEST_ID = 6
"""So many digits of an id name a record or a draft, if they are unique."""

_SUFFIXES = (
    ".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".fodt", ".md", ".markdown", ".mdown",
    ".mkd", ".txt", ".text", ".akn", ".rtf", ".html", ".htm", ".xhtml", ".pdf",
)  # fmt: skip
"""Endings of drafts. Of one draft in several formats the first of these is read: what carries
tracked changes before plain text, and what was printed last."""
_UNREADABLE = frozenset({".doc", ".dot", ".pages", ".wpd"})
_ABOUT = frozenset({
    "readme", "license", "licence", "copying", "notice", "changelog", "changes", "history",
    "contributing", "authors", "releasenotes", "release-notes", "release_notes", "index", "todo",
    "security", "code_of_conduct", "architecture", "requirements", "robots", "report", "redline",
    "table",
})  # fmt: skip
"""Names of files that speak about a folder or were made from it, without their suffix."""
_PAGES = (".html", ".htm", ".xhtml")
_MADE = b'<meta name="generator" content="negodiff '
"""What stands in the head of every page that negodiff writes."""
_HEAD = 2048
"""How much of a page its head is looked for in, in bytes."""
_CAPITALS = re.compile(r"(?:README|LICEN[CS]E|COPYING|NOTICE|CHANGELOG)(?![a-z])")
_FIGURES = re.compile(r"(\d+)")


class Entry(NamedTuple):
    """One draft of a folder.

    Attributes:
        number: Its number, from 1.
        path: Where it is, from where the user is.
        load: Gives its bytes.
        facts: What is recorded about it, or ``None``.
    """

    number: int
    path: str
    load: Callable[[], bytes]
    facts: DraftFacts | None = None

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return Path(self.path).name

    def read(self) -> Source:
        """Read its file.

        Raises:
            InputError: As :func:`~negodiff.ledger.files.read_file`.
            RecordError: The file is not what was recorded.
        """
        name = str(self.number)
        if self.facts is None:
            return Source(self.load(), self.path, name)
        facts = self.facts
        known = (facts.party, facts.date, facts.language, facts.kind)
        return Source(self.load(), self.path, name, *known)


class Folder(NamedTuple):
    """A folder of drafts.

    Attributes:
        path: As the user named it.
        drafts: Its drafts, the oldest first.
        recorded: They are those that were recorded, not just the files that lie there.
    """

    path: str
    drafts: tuple[Entry, ...]
    recorded: bool = False

    def find(self, name: str) -> Entry | None:
        """The draft that a user means, as :func:`called` understands it.

        Raises:
            InputError: The name fits several drafts.
        """
        fitting = called(name, [(d.file_name, d.facts.id if d.facts else "") for d in self.drafts])
        if len(fitting) > 1:
            told = ", ".join(f"{at + 1} = {self.drafts[at].file_name}" for at in fitting)
            raise InputError(
                f'"{name}" fits several drafts: {told}',
                place=self.path,
                hint="Give the whole name of the file.",
            )
        return self.drafts[fitting[0]] if fitting else None

    def holding(self, path: str) -> Entry | None:
        """The draft whose file this is, however its path is written."""
        for draft in self.drafts:
            try:
                if Path(draft.path).samefile(path):
                    return draft
            except (OSError, ValueError):
                continue  # a recorded draft whose file is gone is still a draft
        return None

    def last(self, count: int) -> tuple[Entry, ...]:
        """The latest drafts, the older first.

        Raises:
            InputError: There are fewer.
        """
        if len(self.drafts) >= count:
            return self.drafts[-count:]
        if self.drafts:
            hint = "Put the other draft beside it, or give the paths of both."
            if self.recorded:
                hint = "Record the other one with negodiff add, or give the paths of both."
            raise InputError(
                f"the folder holds one draft only ({self.drafts[0].file_name})",
                place=self.path,
                hint=hint,
            )
        if self.recorded:
            hint = "Record the first one with negodiff add FILE."
            raise InputError("no draft is recorded yet", place=self.path, hint=hint)
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


def usual(path: str | None) -> str:
    """The folder the user named; else ``drafts`` here or, where there is none, this folder.

    A record in this folder counts for more than a folder called ``drafts`` that has none.
    """
    if path is not None:
        return path
    if not Path("drafts").is_dir() or (is_recorded(".") and not is_recorded("drafts")):
        return "."
    return "drafts"


def is_recorded(path: str) -> bool:
    """Whether a folder's drafts are recorded, which its settings file shows."""
    return os.path.lexists(f"{path}/{SETTINGS}")


def open_folder(path: str | None) -> Folder:
    """The drafts of a folder, in the natural order of their names, whatever is recorded.

    Args:
        path: The folder, or ``None`` for the usual one.

    Raises:
        InputError: There is no such folder, or it may not be read.
    """
    path = usual(path)
    try:
        with os.scandir(path) as entries:
            names = [entry.name for entry in entries if entry.is_file() and is_draft(entry.name)]
    except FileNotFoundError:
        hint = what_is_near(path) or "Name the folder that holds the drafts with --drafts."
        raise InputError("there is no such folder", place=path, hint=hint) from None
    except NotADirectoryError:
        hint = "Give the folder that holds the drafts."
        raise InputError("this is a file, not a folder", place=path, hint=hint) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the folder cannot be read: {reason}", place=path) from None
    names = _one_of_each([name for name in names if not _is_made(path, name)])
    paths = (str(Path(path) / name) for name in names)
    drafts = (Entry(at, each, partial(read_file, each)) for at, each in enumerate(paths, start=1))
    return Folder(path, tuple(drafts))


def called(name: str, drafts: Sequence[tuple[str, str]]) -> tuple[int, ...]:
    """Positions of the drafts that a user may mean.

    Args:
        name: A number, a file's name with or without its suffix, or the beginning of an id.
        drafts: File name and id ("" for none) of each, in order.
    """
    stems = [(file, os.path.splitext(file)[0]) for file, _ in drafts]  # noqa: PTH122 - a bare name
    fitting = [at for at, names in enumerate(stems) if name in names]
    if name.isascii() and name.isdecimal() and len(name) <= 9:
        at = int(name) - 1
        if 0 <= at < len(drafts) and at not in fitting:
            fitting.append(at)
    if not fitting and len(name) >= SHORTEST_ID:
        wanted = name.lower()
        fitting = [at for at, (_, draft_id) in enumerate(drafts) if draft_id.startswith(wanted)]
    return tuple(fitting)


def natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """A key that sorts names as a person does: figures by their value, capitals like small."""
    parts = _FIGURES.split(name.casefold())
    key = [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]
    return key, name


def unread(path: str) -> tuple[str, ...]:
    """Names of files in a folder that look like drafts in formats that no reader is made for."""
    try:
        found = [entry.name for entry in Path(path).iterdir() if entry.is_file()]
    except OSError:
        return ()
    found = [name for name in found if Path(name).suffix.lower() in _UNREADABLE]
    return tuple(sorted((name for name in found if not name.startswith(".")), key=natural))


def made(path: str) -> tuple[str, ...]:
    """Names of pages in a folder that negodiff made of its drafts: they are none themselves.

    They say so of themselves, whatever they are called.
    """
    try:
        names = [entry.name for entry in Path(path).iterdir() if entry.is_file()]
    except OSError:
        return ()
    found = [name for name in names if is_draft(name) and _is_made(path, name)]
    return tuple(sorted(found, key=natural))


def _is_made(path: str, name: str) -> bool:
    if not name.lower().endswith(_PAGES):
        return False
    try:
        with (Path(path) / name).open("rb") as file:
            return _MADE in file.read(_HEAD)
    except OSError:
        return False  # whoever reads it says why it cannot be


def is_draft(name: str) -> bool:
    """Whether a file of this name counts as a draft where nothing is recorded."""
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - a bare name, on a hot path
    if name.startswith((".", "~$")) or suffix.lower() not in _SUFFIXES:
        return False
    return not (stem.split(".")[0].lower() in _ABOUT or _CAPITALS.match(stem))


def _one_of_each(names: Sequence[str]) -> list[str]:
    """The names in their natural order; of those that differ in their suffix only, one."""
    found: dict[str, tuple[int, str]] = {}
    for name in names:
        stem, suffix = os.path.splitext(name)  # noqa: PTH122 - a bare name, on a hot path
        rank = (_SUFFIXES.index(suffix.lower()), name)
        found[stem] = min(rank, found.get(stem, rank))
    return sorted((name for _, name in found.values()), key=natural)


def _why_empty(path: str) -> str:
    """A hint that names what lies there instead."""
    suffixes = sorted({Path(name).suffix.lower() for name in unread(path)})
    if suffixes:
        return f"Files in {', '.join(suffixes)} cannot be read: save them as .docx, .md or .txt."
    return "Put the drafts there as .docx, .odt, .pdf, .md or .txt files, or name another folder."
