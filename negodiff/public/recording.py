"""Recording in a drafts folder, and what is recorded there."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from negodiff.app.recording import Recorder
from negodiff.errors import InputError
from negodiff.ledger import store
from negodiff.ledger.folder import SETTINGS, is_recorded, open_folder, usual
from negodiff.ledger.store import Problem, ProblemKind, Project, Record, Stated, Verified
from negodiff.ledger.store.names import RECORDS
from negodiff.model.record import Party
from negodiff.public.opening import Negotiation
from negodiff.public.opening import open as open_negotiation
from negodiff.readers.reading import AS_IT_IS, Limits

__all__ = [
    "Problem",
    "ProblemKind",
    "Project",
    "Record",
    "Recorder",
    "Stated",
    "Verified",
    "ended",
    "manifest",
    "record",
    "records",
    "refuse_broken",
    "start",
    "verify",
]

Folder = str | os.PathLike[str]
ended = store.ended


def start(
    folder: Folder,
    by: str,
    title: str | None = None,
    parties: Mapping[str, str] | Sequence[Party] = (),
    at: datetime | None = None,
    *,
    tacit: bool = False,
    empty: bool = False,
) -> Recorder:
    """Start a record and take over the drafts in a folder, as ``negodiff init`` does.

    Args:
        folder: The folder; it is made if there is none.
        by: Who records: a name, with or without an address.
        title: What is negotiated; by default what the latest draft that says so calls it, else the
            folder's name.
        parties: The sides, or their names by their codes; by default those that front matter
            names.
        at: When; by default now.
        tacit: Allow "agreed (tacit)" after one full cycle.
        empty: Take over none of the drafts that lie there.

    Raises:
        InputError: It is started already, a code is unusable, or a file is no draft.
    """
    path = Path(folder)
    there = not empty and path.exists()
    names = [each.file_name for each in open_folder(str(path)).drafts] if there else []
    project = store.initialise(
        path,
        _title(path, names) if title is None else title,
        _parties(parties),
        _stamp(by, at),
        options=store.Options(tacit=tacit),
        take_over=names,
    )
    return _recorder(path, by, at, doubts=store.doubtful(project, names))


def record(
    folder: Folder | None,
    by: str,
    at: datetime | None = None,
    limits: Limits = AS_IT_IS.limits,
    opener: Callable[[str], Negotiation] | None = None,
) -> Recorder:
    """Record in a drafts folder: drafts as exchanged, what only people can know.

    Args:
        folder: The folder, as for :func:`negodiff.open`; it has a record, which
            ``negodiff init`` starts.
        by: Who records: a name, with or without an address.
        at: When; by default now, each time something is recorded.
        limits: What reading one file may cost.
        opener: Opens the folder where a point is named by its id, for instance with a cache.

    Raises:
        InputError: The folder has no record.
    """
    return _recorder(_with_record(folder), by, at, limits, opener)


def records(folder: Folder | None = None) -> Project:
    """Everything that is recorded: the drafts, annotations and claims in force, and all records.

    Raises:
        InputError: The folder has no record, or its settings are not understood.
        RecordError: The records do not hold together.
    """
    return store.load(_with_record(folder))


def verify(folder: Folder | None = None, known: Iterable[str] = ()) -> Verified:
    """Check every draft and every record.

    Args:
        folder: The folder, as for :func:`negodiff.open`.
        known: Heads that were noted elsewhere, or their beginnings, which must be there.

    Returns:
        ``problems``, each with place, message and hint, of which the ``broken`` ones are graver
        than a doubt; and the ``project``, where all holds.

    Raises:
        InputError: The folder has no record, or its settings are not understood.
        RecordError: The folder of the records cannot be read at all.
    """
    return store.verified(_with_record(folder), known=known)


def manifest(folder: Folder | None = None) -> str:
    """The SHA-256 of every draft, as recorded, and of every record, as ``sha256sum -c`` takes it.

    Raises:
        InputError: As :func:`records`.
        RecordError: As :func:`records`.
    """
    return store.manifest(_with_record(folder))


def refuse_broken(folder: Folder | None = None) -> None:
    """Stop where anything is not as it was recorded; a folder without a record has nothing to be.

    Raises:
        RecordError: Names the gravest problem, and says how many more there are.
    """
    path = usual(None if folder is None else os.fspath(folder))
    if is_recorded(path):
        from negodiff.ledger.store.problem import refuse_broken as refuse  # noqa: PLC0415

        refuse(Path(path), store.verify(Path(path)))


def _recorder(
    path: Path,
    by: str,
    at: datetime | None,
    limits: Limits = AS_IT_IS.limits,
    opener: Callable[[str], Negotiation] | None = None,
    doubts: Sequence[Problem] = (),
) -> Recorder:
    opens = opener or partial(open_negotiation, limits=limits)
    reading = AS_IT_IS._replace(limits=limits)
    return Recorder(path, lambda: _stamp(by, at), lambda: opens(str(path)).opened, reading, doubts)


def _with_record(folder: Folder | None) -> Path:
    """The folder; what is wrong with a record that was begun, the record itself tells.

    Raises:
        InputError: There is none.
    """
    path = usual(None if folder is None else os.fspath(folder))
    if is_recorded(path) or (Path(path) / RECORDS).exists() or not Path(path).is_dir():
        return Path(path)
    raise InputError(
        f"this is no drafts folder with a record: there is no {SETTINGS}",
        place=path,
        hint="Start one with negodiff init, which takes over the drafts that lie there; "
        "or name another folder with -C.",
    )


def _parties(said: Mapping[str, str] | Sequence[Party]) -> list[Party]:
    if isinstance(said, Mapping):
        return [Party(code, name) for code, name in said.items()]
    return list(said)


def _title(path: Path, names: list[str]) -> str:
    """What the latest draft that has a title is called; else the folder."""
    from negodiff.ledger.facts import facts_at_top  # noqa: PLC0415 - a title may be given
    from negodiff.ledger.files import read_file  # noqa: PLC0415

    for name in reversed(names):
        file = str(path / name)
        if title := facts_at_top(read_file(file), file).title:
            return title
    return path.resolve().name


def _stamp(by: str, at: datetime | None) -> store.Stamp:
    return store.Stamp((at or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), by)
