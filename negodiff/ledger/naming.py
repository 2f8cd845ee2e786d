"""What the user calls a draft becomes its bytes: a path, a number, a name, a git revision."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.ledger import git
from negodiff.ledger.files import read_file, read_stdin, what_is_near
from negodiff.ledger.folder import Entry, Folder, open_folder
from negodiff.ledger.source import Source

STDIN = "-"
_REVISION = re.compile(r"(?P<revision>[^:]+):(?P<path>.+)", re.DOTALL)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class _Named(NamedTuple):
    """A draft that was found, not read yet.

    Attributes:
        read: Reads it.
        entry: Its place in the drafts folder, if it has one.
        committed: Its place in git, if it was named by a revision.
    """

    read: Callable[[], Source]
    entry: Entry | None = None
    committed: git.Committed | None = None


def choose_pair(args: Sequence[str], folder_path: str | None) -> tuple[Source, Source]:
    """Find the two drafts to compare.

    Args:
        args: What the user named: nothing for the two latest drafts of the folder, one draft for
            it and its predecessor, or the older and the newer one.
        folder_path: The drafts folder, or ``None`` for the usual one.

    Raises:
        InputError: A draft is missing, unreadable or ambiguous; says which, and what to give.
    """
    if len(args) > 2:
        raise InputError("more than two drafts were given", hint="Give the older and the newer.")
    if not args:
        older, newer = open_folder(folder_path).last(2)
        return older.read(), newer.read()
    if len(args) == 2:
        if args[0] == args[1] == STDIN:
            raise InputError("standard input can be one draft only", place=STDIN)
        old, new = (_find(arg, folder_path) for arg in args)
        return old.read(), new.read()
    new = _find(args[0], folder_path)
    return _predecessor(args[0], new, folder_path), new.read()


def choose_one(spec: str | None, folder_path: str | None) -> Source:
    """Find one draft: the one named, or else the latest of the folder.

    Raises:
        InputError: It is missing, unreadable or ambiguous.
    """
    if spec is None:
        return open_folder(folder_path).last(1)[0].read()
    return _find(spec, folder_path).read()


def all_drafts(folder_path: str | None) -> tuple[Source, ...]:
    """Read every draft of the folder, the oldest first.

    Raises:
        InputError: There are none, or one is unreadable.
    """
    folder = open_folder(folder_path)
    folder.last(1)
    return tuple(entry.read() for entry in folder.drafts)


def _find(spec: str, folder_path: str | None) -> _Named:
    """Find what one argument names. A file that exists wins over any other reading."""
    if spec == STDIN:
        return _Named(lambda: Source(read_stdin(), STDIN))
    if spec in ("latest", "previous"):
        folder = open_folder(folder_path)
        entry = folder.last(1)[0] if spec == "latest" else folder.last(2)[0]
        return _Named(entry.read, entry)
    if _is_file(spec):
        return _file(spec, folder_path)
    folder = open_folder(folder_path)
    if found := folder.find(spec):
        return _Named(found.read, found)
    revision = None if _DRIVE.match(spec) else _REVISION.fullmatch(spec)
    if revision is not None:
        committed = git.find(revision["revision"], revision["path"])
        return _Named(lambda: Source(git.read(committed), spec), committed=committed)
    if Path(spec).suffix or "/" in spec or _is_folder(spec):
        read_file(spec)
    raise _unknown(spec, folder)


def _file(path: str, folder_path: str | None) -> _Named:
    """A file named by its path; when it is one of the folder's drafts, it is that draft."""
    try:
        entry = open_folder(folder_path).holding(path)
    except InputError:
        entry = None
    if entry is None:
        return _Named(lambda: Source(read_file(path), path))
    return _Named(lambda: entry.read()._replace(path=path), entry)


def _predecessor(spec: str, named: _Named, folder_path: str | None) -> Source:
    """What a draft that was named alone is compared with."""
    if named.committed is not None:
        earlier = git.previous(named.committed)
        return Source(git.read(earlier), earlier.place)
    if named.entry is not None:
        return open_folder(folder_path).before(named.entry).read()
    raise InputError(
        "this file is no draft of the drafts folder, so it has no predecessor",
        place=spec,
        hint="Give two files, the older one first, or name its folder with --drafts.",
    )


def _unknown(spec: str, folder: Folder) -> InputError:
    if not folder.drafts:
        known = f"The folder {folder.path} holds no drafts."
    else:
        first, last = folder.drafts[0], folder.drafts[-1]
        known = (
            f"The folder {folder.path} holds drafts {first.number} ({first.file_name}) "
            f"to {last.number} ({last.file_name})."
        )
    near = what_is_near(spec)
    return InputError(
        "there is neither a file nor a draft of this name",
        place=spec,
        hint=f"{near} {known}" if near else known,
    )


def _is_file(path: str) -> bool:
    """Say whether a path leads to something that can be read, a pipe included."""
    try:
        return Path(path).exists() and not Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False
