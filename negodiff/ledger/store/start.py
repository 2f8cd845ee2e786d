"""Starting a drafts folder, and taking over the drafts that lie in it."""

import os
from collections.abc import Sequence
from pathlib import Path

from negodiff.errors import InputError
from negodiff.ledger.facts import facts_at_top
from negodiff.ledger.files import checked
from negodiff.ledger.folder import SETTINGS
from negodiff.ledger.store import chain
from negodiff.ledger.store.append import append
from negodiff.ledger.store.disk import RefusedError, read_inside
from negodiff.ledger.store.entry import Stamp
from negodiff.ledger.store.history import read_history
from negodiff.ledger.store.load import load
from negodiff.ledger.store.names import RECORDS, why_no_draft_name
from negodiff.ledger.store.problem import refuse_broken
from negodiff.ledger.store.project import Project, assemble
from negodiff.ledger.store.settings import Options, Settings, has_settings, write_settings
from negodiff.ledger.store.stating import Arrived, checked_stamp, facts_of_all, parties_named
from negodiff.ledger.store.writing import create, locked
from negodiff.model.record import Party

_KEEP_BYTES = b"""\
# Drafts and records are kept byte for byte: git converts no line ends here.
* -text
"""
_LEFTOVERS = b"/.lock\n/.tmp-*\n"


def initialise(
    folder: Path,
    title: str,
    parties: Sequence[Party],
    stamp: Stamp,
    *,
    options: Options | None = None,
    take_over: Sequence[str] = (),
) -> Project:
    """Start a drafts folder. ``negodiff.yaml`` is written last: it is there when all is done.

    Whoever was interrupted runs it again, and what is recorded already is not recorded twice.

    Args:
        folder: The folder; it is made if there is none.
        title: What is negotiated.
        parties: The sides; when none are named, those that the drafts' front matter names.
        stamp: When, and by whom.
        options: What the project wants.
        take_over: Names of files in the folder that are drafts, in their order. What each states
            in its front matter is recorded; dates there prevail over the order.

    Returns:
        The project, with what was noticed in the drafts' front matter among its findings.

    Raises:
        InputError: The folder was started before, a code is unusable, or a file is no draft.
        RecordError: There are records already, and they do not hold together.
    """
    checked_stamp(stamp)
    if has_settings(folder):
        hint = "Record further drafts with negodiff add; settings are changed in negodiff.yaml."
        raise InputError("this drafts folder is started already", place=str(folder), hint=hint)
    arrived = [_arrived(folder, name) for name in take_over]
    parties = tuple(parties) or parties_named(arrived)
    settings = Settings(title, parties, options or Options())
    content = write_settings(settings)
    facts, problems = facts_of_all(arrived, parties)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        hint = "Name a folder that exists or can be made."
        message = f"the folder cannot be made: {error.strerror}"
        raise InputError(message, place=str(folder), hint=hint) from None
    records = folder / RECORDS
    with locked(folder):
        history = read_history(folder)
        refuse_broken(folder, history.problems)
        recorded = {draft.id for draft in assemble(settings, history.records).drafts}
        previous = chain.heads(history.records)
        for draft in facts:
            if draft.id not in recorded:
                previous = (append(folder, draft, stamp, previous).id,)
                recorded.add(draft.id)
        for path, data in (
            (records / ".gitignore", _LEFTOVERS),
            (folder / ".gitattributes", _KEEP_BYTES),
        ):
            if not os.path.lexists(path):
                create(path, data, records)
        create(folder / SETTINGS, content, records)
    project = load(folder)
    return project._replace(findings=(*project.findings, *problems))


def _arrived(folder: Path, name: str) -> Arrived:
    path = folder / name
    if why := why_no_draft_name(name):
        hint = "Name a file that lies in the folder itself."
        raise InputError(f"the file's name {why}", place=str(path), hint=hint)
    try:
        data = checked(read_inside(path), str(path))
    except FileNotFoundError:
        hint = "Name a file that lies in the folder."
        raise InputError("there is no such file", place=str(path), hint=hint) from None
    except RefusedError as refused:
        hint = "Put the draft itself there."
        raise InputError(
            f"the file is not taken over: {refused}", place=str(path), hint=hint
        ) from None
    return Arrived(name, data, facts_at_top(data, str(path)))
