"""A negotiation: the drafts of a folder, opened to be asked about."""

import os
from collections.abc import Mapping
from pathlib import Path

from negodiff.app.negotiation import Negotiation, Withheld
from negodiff.readers.reading import AS_IT_IS, Limits

__all__ = ["Negotiation", "Withheld", "open"]


def open(  # noqa: A001 - read as negodiff.open
    folder: str | os.PathLike[str] | None = None,
    cache: str | os.PathLike[str] | None = None,
    limits: Limits = AS_IT_IS.limits,
    authors: Mapping[str, str] | None = None,
    *,
    strict: bool = False,
) -> Negotiation:
    """Open a drafts folder, with or without a record.

    Args:
        folder: The folder; by default ``drafts`` here or, where there is none, this folder.
        cache: A folder in which results are kept for the next time; by default none are.
        limits: What one file may cost.
        authors: The parties, by code or name, whose people tracked changes, by the authors' names;
            beside those that the folder's settings name.
        strict: Look at every record and every recorded file first, as ``negodiff check`` does.

    Raises:
        InputError: There is no such folder, or a party is none of it. That it holds no drafts is
            told when one is asked for.
        RecordError: Its records do not hold together; with ``strict``, anything is not as recorded.
    """
    from negodiff.app.cache import Cache  # noqa: PLC0415
    from negodiff.app.opening import open_negotiation  # noqa: PLC0415

    path = None if folder is None else os.fspath(folder)
    if strict:
        from negodiff.public.recording import refuse_broken  # noqa: PLC0415

        refuse_broken(path)
    kept = None if cache is None else Cache(Path(cache))
    return Negotiation(open_negotiation(path, kept, limits, tuple((authors or {}).items())))
