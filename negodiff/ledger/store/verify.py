"""Is everything still what was recorded: each draft, each record, and how they hang together."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from negodiff.errors import RecordError
from negodiff.ledger.folder import SETTINGS
from negodiff.ledger.store.disk import RefusedError, existing_folder, read_inside
from negodiff.ledger.store.history import read_history
from negodiff.ledger.store.load import check_draft, load, unrecorded
from negodiff.ledger.store.names import RECORDS
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.ledger.store.project import Project, assemble
from negodiff.ledger.store.settings import Settings, has_settings, read_settings
from negodiff.model.record import DraftFacts


class Verified(NamedTuple):
    """What was found out about a record.

    Attributes:
        folder: The drafts folder, as the user named it.
        problems: What was noticed: what breaks the record first, the gravest of it first.
        project: What is recorded, or ``None`` where the record does not hold together or where
            starting it was interrupted.
    """

    folder: Path
    problems: tuple[Problem, ...] = ()
    project: Project | None = None

    @property
    def broken(self) -> tuple[Problem, ...]:
        """What is no longer as it was recorded."""
        return tuple(problem for problem in self.problems if problem.breaks)


def verified(folder: Path, *, known: Iterable[str] = ()) -> Verified:
    """What :func:`verify` finds, and what is recorded where all holds; raises as it does."""
    problems = sorted(verify(folder, known=known), key=lambda problem: not problem.breaks)
    unfinished = any(each.kind is ProblemKind.UNFINISHED for each in problems)
    sound = not unfinished and not any(each.breaks for each in problems)
    return Verified(folder, tuple(problems), load(folder) if sound else None)


def verify(folder: Path, *, known: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Check every draft and every record. Nothing found that ``breaks`` means: all holds.

    The records vouch for one another, except that nothing vouches for the latest ones. Whoever
    wants to be sure of those too notes :attr:`~negodiff.ledger.store.project.Project.heads`
    elsewhere, in a mail or a minute, and gives them back here.

    Args:
        folder: The drafts folder.
        known: Ids of records, or their beginnings, that must be there.

    Returns:
        What was noticed, the gravest first, each with its file.

    Raises:
        InputError: It is no drafts folder, or its settings are not understood.
        RecordError: The folder of the records cannot be read at all.
    """
    existing_folder(folder)
    started = has_settings(folder)
    if not started and not (folder / RECORDS).exists():
        read_settings(folder)
    settings = read_settings(folder) if started else Settings("")
    history = read_history(folder)
    project = assemble(settings, history.records)
    problems = [*history.problems, *project.findings]
    if not started:
        problems.append(Problem(ProblemKind.UNFINISHED, SETTINGS))
    problems.extend(_not_there(known, [record.id for record in history.records]))
    waiting = unrecorded(folder, project.drafts)
    problems.extend(waiting)
    for draft in project.drafts:
        problem, _ = check_draft(folder, draft)
        if problem is not None:
            problems.append(_found_elsewhere(folder, draft, problem, waiting))
    order = list(ProblemKind)
    return tuple(sorted(problems, key=lambda problem: (order.index(problem.kind), problem.file)))


def manifest(folder: Path) -> str:
    """The SHA-256 of every draft, as recorded, and of every record, as ``sha256sum -c`` takes it.

    Paths are from the drafts folder. No name needs quoting: those a draft may have are plain.

    Raises:
        InputError: It is no drafts folder.
        RecordError: The records do not hold together, or one went away.
    """
    project = load(folder)
    drafts = [f"{draft.sha256}  {draft.file}\n" for draft in project.drafts]
    files = sorted(record.file for record in project.records)
    return "".join((*drafts, *(f"{_digest(folder, file)}  {file}\n" for file in files)))


def _digest(folder: Path, file: str) -> str:
    try:
        return sha256(read_inside(folder / file)).hexdigest()
    except (FileNotFoundError, RefusedError):
        hint = "Run the command again when nothing else works in the folder."
        raise RecordError("the record went away meanwhile", place=file, hint=hint) from None


def _not_there(known: Iterable[str], ids: list[str]) -> Iterable[Problem]:
    for wanted in known:
        if not any(record_id.startswith(wanted.lower()) for record_id in ids):
            yield Problem(ProblemKind.RECORD_MISSING, RECORDS, None, (wanted, "your own note"))


def _found_elsewhere(
    folder: Path, draft: DraftFacts, problem: Problem, waiting: Iterable[Problem]
) -> Problem:
    """Say where a missing draft's bytes are, when its file was merely given another name."""
    if problem.kind is not ProblemKind.DRAFT_MISSING:
        return problem
    for other in waiting:
        missing, _ = check_draft(folder, draft._replace(file=other.file))
        if missing is None:
            return problem._replace(evidence=(f"; {other.file} holds its bytes",))
    return problem
