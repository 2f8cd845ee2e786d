"""The drafts of a folder: those that were recorded or, where nothing is, the files in it."""

from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from negodiff.ledger.facts import facts_at_top
from negodiff.ledger.folder import Entry, Folder, is_recorded, open_folder, usual
from negodiff.ledger.source import Source
from negodiff.model.record import DraftFacts

if TYPE_CHECKING:
    from negodiff.ledger.store import Project


class Received(NamedTuple):
    """One draft with what is known about it.

    Attributes:
        source: Its bytes, and how it is called.
        facts: What is recorded or, where nothing is, what its own front matter states.
    """

    source: Source
    facts: DraftFacts


def open_drafts(path: str | None) -> Folder:
    """Look into a drafts folder.

    Args:
        path: The folder, or ``None`` for the usual one.

    Returns:
        With a record, the recorded drafts in the order of their dates; their bytes are checked
        when they are read. Without, the text files in the natural order of their names.

    Raises:
        InputError: There is no such folder, or its settings are not understood.
        RecordError: The records do not hold together.
    """
    path = usual(path)
    return _recorded(path) if is_recorded(path) else open_folder(path)


def all_received(folder: Folder) -> tuple[Received, ...]:
    """Read every draft of a folder, the oldest first.

    Raises:
        InputError: One is unreadable.
        RecordError: One is not what was recorded.
    """
    return tuple(_received(entry) for entry in folder.drafts)


def _received(entry: Entry) -> Received:
    source = entry.read()
    if entry.facts is not None:
        return Received(source, entry.facts)
    stated = facts_at_top(source.data, source.path).stated
    return Received(source, stated.of(entry.file_name, sha256(source.data).hexdigest()))


def folder_of(path: str, project: "Project") -> Folder:
    """The recorded drafts of a folder whose record has been read."""
    from negodiff.ledger import store  # noqa: PLC0415 - a bare folder and loose files need none

    folder = Path(path)
    drafts = (
        Entry(number, str(folder / facts.file), partial(store.read_draft, folder, facts), facts)
        for number, facts in enumerate(project.drafts, start=1)
    )
    return Folder(path, tuple(drafts), recorded=True)


def _recorded(path: str) -> Folder:
    from negodiff.ledger import store  # noqa: PLC0415

    return folder_of(path, store.load(Path(path)))
