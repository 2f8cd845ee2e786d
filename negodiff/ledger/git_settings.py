"""What git is told of negodiff: the driver in its configuration, and where a repository begins."""

from collections.abc import Mapping
from pathlib import Path

from negodiff.errors import InputError
from negodiff.ledger.attributes import DRIVER
from negodiff.ledger.git import run_git

_COMMAND = f"diff.{DRIVER}.command"
_TEXTCONV = f"diff.{DRIVER}.textconv"
_FUNCTION = f"diff.{DRIVER}.xfuncname"
_TOOL = f"difftool.{DRIVER}.cmd"


def driver(program: str) -> Mapping[str, str]:
    """The settings that make git ask us.

    Args:
        program: How a shell calls this program.

    Returns:
        Key and value of each: the redline for ``git diff``, the text of a draft for everything
        that git itself compares, the reference above a hunk, and a tool for ``git difftool -t``.
    """
    return {
        _COMMAND: f"{program} git-diff",
        _TEXTCONV: f"{program} textconv",
        _FUNCTION: "^([^ ]+( [^ ]+)*)  ",
        _TOOL: f'{program} git-diff "$MERGED" "$LOCAL" . . "$REMOTE" . .',
    }


def top(folder: str) -> Path:
    """The top of the repository that a folder lies in.

    Raises:
        InputError: It lies in none, or in one without files (a bare one).
    """
    found = run_git(folder, "-C", folder, "rev-parse", "--show-toplevel")
    path = found.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")
    if found.returncode == 0 and path:
        return Path(path)
    raise InputError(
        "this is not a git repository with files",
        place=folder,
        hint="Go to the repository, or make one with: git init",
    )


def put(place: Path | None, settings: Mapping[str, str]) -> list[str]:
    """Set what is not set so yet.

    Args:
        place: The top of a repository, or ``None`` for the user's own configuration.
        settings: Values by key.

    Returns:
        The keys that were set.

    Raises:
        InputError: Git cannot write its configuration.
    """
    changed = [key for key, value in settings.items() if _value(place, key) != value]
    for key in changed:
        done = run_git(_told(place), *_scope(place), "--replace-all", key, settings[key])
        if done.returncode != 0:
            raise InputError(
                f"git cannot set {key}: {done.stderr.decode('utf-8', 'replace').strip()}",
                place=_told(place),
            )
    return changed


def take_out(place: Path | None) -> list[str]:
    """Unset everything that :func:`put` sets; the keys that were set."""
    gone = [key for key in driver("") if _value(place, key) is not None]
    for key in gone:
        run_git(_told(place), *_scope(place), "--unset-all", key)
    return gone


def wants_colors() -> bool:
    """Whether git would write a difference in colours to a screen or its pager."""
    told = run_git("git", "config", "--get-colorbool", "color.diff", "true")
    return told.stdout.strip() != b"false"


def _value(place: Path | None, key: str) -> str | None:
    found = run_git(_told(place), *_scope(place), "--get", key)
    if found.returncode != 0:
        return None
    return found.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")


def _scope(place: Path | None) -> tuple[str, ...]:
    if place is None:
        return ("config", "--global")
    return ("-C", str(place), "config", "--local")


def _told(place: Path | None) -> str:
    return "the user's git configuration" if place is None else str(place)
