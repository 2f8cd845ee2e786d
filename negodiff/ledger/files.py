"""Bytes from files and standard input. Every failure names the file and the remedy."""

import os
import sys
from pathlib import Path

from negodiff.errors import InputError

SIZE_LIMIT = 50 * 1024 * 1024
"""The largest draft that is read unless the caller allows more, in bytes."""
_NAMES_COMPARED = 5_000
_LEAST_ALIKE = 0.6
_AS_ALIKE = 0.08
"""How much alike a name must be to be told, and how much less so than the closest one."""


def read_file(path: str, *, limit: int = SIZE_LIMIT, empty: bool = False) -> bytes:
    """Read a file.

    Args:
        path: As the user named it.
        limit: The most bytes to accept; a larger file is refused, never cut.
        empty: Take a file without a byte, too.

    Raises:
        InputError: It is missing, a folder, unreadable, empty or too large.
    """
    try:
        if Path(path).is_dir():
            raise _folder_instead(path)
        with Path(path).open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        hint = what_is_near(path) or "Check how the path is written."
        raise InputError("there is no such file", place=path, hint=hint) from None
    except PermissionError:
        hint = "Check who may read it."
        raise InputError("the file may not be read", place=path, hint=hint) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the file cannot be read: {reason}", place=path) from None
    return data if empty and not data else checked(data, path, limit=limit)


def read_stdin(*, limit: int = SIZE_LIMIT) -> bytes:
    """Read standard input to its end.

    Raises:
        InputError: Nothing comes, or too much.
    """
    return checked(sys.stdin.buffer.read(limit + 1), "-", limit=limit)


def checked(data: bytes, place: str, *, limit: int = SIZE_LIMIT) -> bytes:
    """Give the bytes back unless there are none or too many.

    Raises:
        InputError: As said.
    """
    if not data:
        hint = "Give the file that holds the text."
        raise InputError("the file is empty", place=place, hint=hint)
    if len(data) > limit:
        raise InputError(
            f"the file is larger than the limit of {limit:,} bytes",
            place=place,
            hint="Split it, or leave out what is not the text of the draft.",
        )
    return data


def what_is_near(path: str) -> str | None:
    """A hint that names the files whose names are much like this one's."""
    folder = Path(path).parent
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except (OSError, ValueError):
        return f"There is no folder {folder} either."
    from difflib import get_close_matches  # noqa: PLC0415 - only failures need it

    name = Path(path).name.casefold()
    called = {each.casefold(): each for each in names[:_NAMES_COMPARED]}
    found = get_close_matches(name, called, n=3, cutoff=_LEAST_ALIKE)
    if not found:
        return None
    # One that is much like it is meant; those that are less so only confuse.
    closest = _alike(name, found[0])
    near = [called[each] for each in found if _alike(name, each) >= closest - _AS_ALIKE]
    return f"Did you mean {' or '.join(str(folder / name) for name in near)}?"


def _alike(one: str, other: str) -> float:
    from difflib import SequenceMatcher  # noqa: PLC0415 - only failures need it

    return SequenceMatcher(None, one, other).ratio()


def _folder_instead(path: str) -> InputError:
    return InputError(
        "this is a folder, and a file is needed",
        place=path,
        hint=f"Name a file in it, or use its drafts by number with --drafts {path}.",
    )
