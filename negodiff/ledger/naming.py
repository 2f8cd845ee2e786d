"""What the user calls a draft becomes its bytes: a path, a number, a name, a git revision."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from negodiff.errors import InputError
from negodiff.ledger.drafts import open_drafts
from negodiff.ledger.files import read_file, read_stdin, what_is_near
from negodiff.ledger.folder import Entry, Folder, is_recorded, usual
from negodiff.ledger.source import Source

if TYPE_CHECKING:
    from negodiff.ledger import git

STDIN = "-"
_REVISION = re.compile(r"(?P<revision>[^:]+):(?P<path>.+)", re.DOTALL)
_BARE_REVISION = re.compile(
    r"(?:HEAD|@|main|master|trunk|develop|[\w./-]+(?=[~^@]))(?:[~^@][\w{}.-]*)+|HEAD|main|master"
    r"|(?=[a-f]*\d)[0-9a-f]{7,40}"
)
"""What one would call a revision in git, without a file."""
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class _Named(NamedTuple):
    """A draft that was found, not read yet.

    Attributes:
        read: Reads it.
        folder: The drafts folder that holds it, if one does.
        entry: Its place there.
        committed: Its place in git, if it was named by a revision.
        loose: It is a file of a folder that nobody has called a drafts folder.
    """

    read: Callable[[], Source]
    folder: Folder | None = None
    entry: Entry | None = None
    committed: "git.Committed | None" = None
    loose: bool = False


def choose_pair(args: Sequence[str], folder_path: str | None) -> tuple[Source, Source]:
    """Find the two drafts to compare.

    Args:
        args: What the user named: nothing for the two latest drafts of the folder, one draft for
            it and its predecessor, or the older and the newer one.
        folder_path: The drafts folder, or ``None`` for the usual one.

    Raises:
        InputError: A draft is missing, unreadable or ambiguous; says which, and what to give.
        RecordError: The records do not hold together, or a draft is not what was recorded.
    """
    if len(args) > 2:
        raise InputError("more than two drafts were given", hint="Give the older and the newer.")
    if not args:
        older, newer = open_drafts(folder_path).last(2)
        return older.read(), newer.read()
    if len(args) == 2:
        if args[0] == args[1] == STDIN:
            raise InputError("standard input can be one draft only", place=STDIN)
        old, new = (_find(arg, folder_path) for arg in args)
        if old.loose and new.loose:
            return old.read()._replace(name=None), new.read()._replace(name=None)
        return old.read(), new.read()
    new = _find(args[0], folder_path)
    return _predecessor(args[0], new), new.read()


def choose_one(spec: str | None, folder_path: str | None) -> Source:
    """Find one draft: the one named, or else the latest of the folder.

    Raises:
        InputError: It is missing, unreadable or ambiguous.
        RecordError: The records do not hold together, or the draft is not what was recorded.
    """
    if spec is None:
        return open_drafts(folder_path).last(1)[0].read()
    named = _find(spec, folder_path)
    return named.read()._replace(name=None) if named.loose else named.read()


def all_drafts(folder_path: str | None) -> tuple[Source, ...]:
    """Read every draft of the folder, the oldest first.

    Raises:
        InputError: There are none, or one is unreadable.
        RecordError: The records do not hold together, or a draft is not what was recorded.
    """
    folder = open_drafts(folder_path)
    folder.last(1)
    return tuple(entry.read() for entry in folder.drafts)


def _find(spec: str, folder_path: str | None) -> _Named:
    """Find what one argument names. A file that exists wins over any other reading."""
    if spec == STDIN:
        return _Named(lambda: Source(read_stdin(), STDIN))
    if spec not in ("latest", "previous") and _is_file(spec):
        return _file(spec, folder_path)
    folder = open_drafts(folder_path)
    if found := entry_called(spec, folder):
        return _Named(found.read, folder, found)
    revision = None if _DRIVE.match(spec) else _REVISION.fullmatch(spec)
    if revision is not None:
        from negodiff.ledger import git  # noqa: PLC0415 - starting programs is seldom needed

        committed = git.find(revision["revision"], revision["path"])
        return _Named(lambda: Source(git.read(committed), spec), committed=committed)
    if Path(spec).suffix or "/" in spec or _is_folder(spec):
        read_file(spec)
    raise unknown(spec, folder)


def entry_called(name: str, folder: Folder) -> Entry | None:
    """The draft of a folder that a user means: latest, previous, number, id or file name.

    Raises:
        InputError: The name fits several drafts, or there are too few of them.
    """
    if name == "latest":
        return folder.last(1)[0]
    if name == "previous":
        return folder.last(2)[0]
    return folder.find(name)


def _file(path: str, folder_path: str | None) -> _Named:
    """A file named by its path; when it is one of a folder's drafts, it is that draft."""
    folder = _folder_around(path, folder_path)
    entry = folder.holding(path) if folder else None
    if folder is None or entry is None:
        return _Named(lambda: Source(read_file(path), path))
    called = folder_path is not None or folder.recorded or folder.path != "."
    return _Named(lambda: entry.read()._replace(path=path), folder, entry, loose=not called)


def _folder_around(path: str, folder_path: str | None) -> Folder | None:
    """The drafts folder in which a file lies: the one named, a recorded one, or the usual one."""
    parent = Path(path).parent
    if folder_path is None and is_recorded(str(parent)):
        return open_drafts(str(parent))
    try:
        if not parent.samefile(usual(folder_path)):
            return None
    except (OSError, ValueError):
        return None
    return open_drafts(folder_path)


def _predecessor(spec: str, named: _Named) -> Source:
    """What a draft that was named alone is compared with."""
    if named.committed is not None:
        from negodiff.ledger import git  # noqa: PLC0415

        earlier = git.previous(named.committed)
        return Source(git.read(earlier), earlier.place)
    if named.folder is not None and named.entry is not None:
        return named.folder.before(named.entry).read()
    raise InputError(
        "this file is no draft of the drafts folder, so it has no predecessor",
        place=spec,
        hint="Give two files, the older one first, or name its folder with --drafts. "
        "In a folder with a record, negodiff add makes it a draft.",
    )


def unknown(spec: str, folder: Folder) -> InputError:
    """The failure of a name that no draft has, with those there are."""
    if not folder.drafts:
        known = f"The folder {folder.path} holds no drafts."
    else:
        first, last = folder.drafts[0], folder.drafts[-1]
        known = (
            f"The folder {folder.path} holds drafts {first.number} ({first.file_name}) "
            f"to {last.number} ({last.file_name})."
        )
    if _BARE_REVISION.fullmatch(spec):
        raise InputError(
            "a git revision names no draft by itself",
            place=spec,
            hint=f"Name the file in it too, as GITREV:path: {spec}:treaty.txt.",
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
