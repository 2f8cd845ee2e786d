"""Opening a drafts folder for a command, with the user's cache."""

import os
import sys
from pathlib import Path

from negodiff.cli import notes
from negodiff.cli.asking import Asked, of_environment
from negodiff.public.drafts import is_recorded, made, usual
from negodiff.public.opening import Negotiation
from negodiff.public.opening import open as open_negotiation

CACHE_VARIABLE = "NEGODIFF_CACHE"


def opened(path: str | None, asked: Asked | None = None, *, strict: bool = False) -> Negotiation:
    """Open the folder a user named, or the usual one.

    Args:
        path: The folder, or ``None``.
        asked: What the user said of its drafts; by default what the environment says.
        strict: As :func:`negodiff.open`.

    Raises:
        InputError: There is no such folder.
        RecordError: The records do not hold together.
    """
    authors, limits = of_environment() if asked is None else asked
    tell_of_pages(path)
    return open_negotiation(path, _cache(), limits, dict(authors), strict=strict)


def tell_of_pages(path: str | None) -> None:
    """Name the pages of negodiff's own that lie among the drafts and are left out of them."""
    folder = usual(path)
    if not is_recorded(folder) and (names := made(folder)):
        what = "a page" if len(names) == 1 else "pages"
        notes.say(f"note: {', '.join(names)}: {what} that negodiff made, and no draft")


def _cache() -> Path | None:
    """The folder for results that the user named; else the usual one. An empty name is for none."""
    named = os.environ.get(CACHE_VARIABLE)
    if named is not None:
        return Path(named) if named.strip() else None
    try:
        return _usual() / "negodiff"
    except RuntimeError:
        return None  # nobody's home is known


def _usual() -> Path:
    """Where programs keep what may be deleted."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return Path(named) if named.startswith("/") else Path.home() / ".cache"
