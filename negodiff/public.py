"""What other programs import: everything here is offered as ``negodiff.NAME``.

Paths or bytes in, values of :mod:`negodiff.model` out; nothing is printed, and a failure is one of
the exceptions of :mod:`negodiff.errors`.
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from negodiff.app.negotiation import Negotiation
from negodiff.errors import InputError, NegodiffError, ReaderMissingError, RecordError
from negodiff.ledger.files import read_file
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison, Side
from negodiff.readers.reading import AS_IT_IS, Limits, Reading

if TYPE_CHECKING:
    from negodiff.app.recording import Recorder
    from negodiff.ledger.store import Stamp
    from negodiff.model.gate import Gate
    from negodiff.points.bylines import Bylines
    from negodiff.points.overview import Overview
    from negodiff.points.trail import Trail

__all__ = [
    "InputError",
    "NegodiffError",
    "Negotiation",
    "ReaderMissingError",
    "Reading",
    "RecordError",
    "compare",
    "open",
    "read",
    "record",
    "start",
    "to_json",
]

File = str | os.PathLike[str] | bytes
"""A draft: the path of its file, or the bytes of one."""


def compare(old: File, new: File, reading: Reading = AS_IT_IS) -> Comparison:
    """Compare two drafts clause by clause.

    Of two loose files nothing is known about the parties; :meth:`Negotiation.compare` says what
    became of the points, too.

    Args:
        old: The older draft.
        new: The newer draft.
        reading: How to read both: language, encoding, view of tracked changes, limits; by default
            what the files themselves show.

    Returns:
        ``pairs``, one for each clause in the new draft's reading order, with relations, redline,
        weight and flags; ``counts`` and ``weights``; ``findings``.

    Raises:
        InputError: A file is missing, empty, damaged, or no text.
        ReaderMissingError: The reader of its format is not installed.
    """
    from negodiff.app.compared import compared  # noqa: PLC0415 - a folder is opened without it

    return compared(_source(old, "old"), _source(new, "new"), reading)


def read(draft: File, reading: Reading = AS_IT_IS) -> Side:
    """Read one draft.

    Returns:
        ``draft.clauses`` in reading order, ``draft.findings``; party and date as its own front
        matter states them.

    Raises:
        InputError: As :func:`compare`.
        ReaderMissingError: As :func:`compare`.
    """
    from negodiff.api import read_draft  # noqa: PLC0415

    side, _ = read_draft(_source(draft, "draft"), reading)
    return side


def open(  # noqa: A001 - read as negodiff.open
    folder: str | os.PathLike[str] | None = None,
    cache: str | os.PathLike[str] | None = None,
    limits: Limits = AS_IT_IS.limits,
    authors: Mapping[str, str] | None = None,
) -> Negotiation:
    """Open a drafts folder, with or without a record.

    Args:
        folder: The folder; by default ``drafts`` here or, where there is none, this folder.
        cache: A folder in which results are kept for the next time; by default none are.
        limits: What one file may cost.
        authors: The parties, by code or name, whose people tracked changes, by the authors' names;
            beside those that the folder's settings name.

    Raises:
        InputError: There is no such folder, it holds no drafts, or a party is none of it.
        RecordError: Its records do not hold together.
    """
    from negodiff.app.cache import Cache  # noqa: PLC0415
    from negodiff.app.opening import open_negotiation  # noqa: PLC0415

    path = None if folder is None else os.fspath(folder)
    kept = None if cache is None else Cache(Path(cache))
    return Negotiation(open_negotiation(path, kept, limits, tuple((authors or {}).items())))


def start(
    folder: str | os.PathLike[str],
    by: str,
    title: str,
    parties: Mapping[str, str],
    at: datetime | None = None,
) -> "Recorder":
    """Start a record and take over the drafts in a folder, as ``negodiff init`` does.

    Args:
        folder: The folder; it is made if there is none.
        by: Who records: a name, with or without an address.
        title: What is negotiated.
        parties: Names of the sides by their codes; empty for those that front matter names.
        at: When; by default now.

    Raises:
        InputError: It is started already, a code is unusable, or a file is no draft.
    """
    from negodiff.ledger import store  # noqa: PLC0415 - few record
    from negodiff.ledger.folder import open_folder  # noqa: PLC0415
    from negodiff.model.record import Party  # noqa: PLC0415

    path = Path(folder)
    there = open_folder(str(path)).drafts if path.exists() else ()
    sides = [Party(code, name) for code, name in parties.items()]
    names = [entry.file_name for entry in there]
    store.initialise(path, title, sides, _stamp(by, at), take_over=names)
    return record(folder, by, at)


def record(folder: str | os.PathLike[str], by: str, at: datetime | None = None) -> "Recorder":
    """Record in a drafts folder: drafts as exchanged, what only people can know.

    Args:
        folder: The folder; it has a record, which ``negodiff init`` starts.
        by: Who records: a name, with or without an address.
        at: When; by default now.

    Raises:
        InputError: The folder has no record.
    """
    from negodiff.app.opening import open_negotiation  # noqa: PLC0415 - few record
    from negodiff.app.recording import Recorder  # noqa: PLC0415
    from negodiff.ledger.folder import SETTINGS, is_recorded  # noqa: PLC0415

    path = os.fspath(folder)
    if not is_recorded(path):
        raise InputError(
            f"this is no drafts folder with a record: there is no {SETTINGS}",
            place=path,
            hint="Start one with negodiff init, which takes over the drafts that lie there.",
        )

    return Recorder(Path(path), lambda: _stamp(by, at), lambda: open_negotiation(path))


def to_json(value: "Comparison | Side | Overview | Trail | Bylines | Gate") -> bytes:
    """A result as the JSON document that the command line prints, every clause included.

    ``negodiff schema`` prints the schemas.
    """
    if isinstance(value, Comparison):
        from negodiff.report.json import comparison_json  # noqa: PLC0415

        return comparison_json(value, value.pairs)
    if isinstance(value, Side):
        from negodiff.report.json import draft_json  # noqa: PLC0415
        from negodiff.structure.show import shown  # noqa: PLC0415

        tree = shown(value.draft)
        return draft_json(value, tree, tree.clauses, value.draft.findings)
    from negodiff.points.bylines import Bylines  # noqa: PLC0415 - opening a folder needs none
    from negodiff.points.overview import Overview  # noqa: PLC0415
    from negodiff.points.trail import Trail  # noqa: PLC0415

    if isinstance(value, Overview):
        from negodiff.report.status_json import status_json  # noqa: PLC0415

        return status_json(value)
    if isinstance(value, Trail):
        from negodiff.report.trace_json import trace_json  # noqa: PLC0415

        return trace_json((value,))
    if isinstance(value, Bylines):
        from negodiff.report.bylines_json import bylines_json  # noqa: PLC0415

        return bylines_json(value)
    from negodiff.report.gate.json import gate_json  # noqa: PLC0415

    return gate_json(value)


def _stamp(by: str, at: datetime | None) -> "Stamp":
    from negodiff.ledger.store import Stamp  # noqa: PLC0415

    return Stamp((at or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), by)


def _source(file: File, called: str) -> Source:
    if isinstance(file, bytes):
        return Source(file, called)
    path = os.fspath(file)
    return Source(read_file(path), path)
