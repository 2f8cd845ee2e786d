"""A drafts folder becomes a project, and a recorded draft its bytes."""

from hashlib import sha256
from pathlib import Path

from negodiff.errors import RecordError
from negodiff.ledger.folder import open_folder
from negodiff.ledger.store.disk import RefusedError, read_inside
from negodiff.ledger.store.history import read_history
from negodiff.ledger.store.problem import Problem, ProblemKind, refuse_broken
from negodiff.ledger.store.project import Project, assemble
from negodiff.ledger.store.settings import read_settings
from negodiff.model.record import DraftFacts


def load(folder: Path) -> Project:
    """Read a drafts folder. The drafts' own bytes are not read; :func:`read_draft` checks them.

    Raises:
        InputError: It is no drafts folder, or its settings are not understood.
        RecordError: The records do not hold together.
    """
    settings = read_settings(folder)
    history = read_history(folder)
    refuse_broken(folder, history.problems)
    project = assemble(settings, history.records)
    findings = (*project.findings, *history.problems, *unrecorded(folder, project.drafts))
    return project._replace(findings=findings)


def unrecorded(folder: Path, drafts: tuple[DraftFacts, ...]) -> tuple[Problem, ...]:
    """Files of the folder that look like drafts and are not recorded."""
    recorded = {draft.file for draft in drafts}
    names = (entry.file_name for entry in open_folder(str(folder)).drafts)
    kind = ProblemKind.UNRECORDED_FILE
    return tuple(Problem(kind, name) for name in names if name not in recorded)


def read_draft(folder: Path, draft: DraftFacts) -> bytes:
    """The bytes of a recorded draft, which are what was recorded.

    Raises:
        RecordError: Its file is missing, is a link, or has changed.
    """
    problem, data = check_draft(folder, draft)
    if problem is not None:
        raise RecordError(problem.message, place=str(folder / draft.file), hint=problem.hint)
    return data


def check_draft(folder: Path, draft: DraftFacts) -> tuple[Problem | None, bytes]:
    """Hold a draft's file against what was recorded of it."""
    try:
        data = read_inside(folder / draft.file)
    except FileNotFoundError:
        return Problem(ProblemKind.DRAFT_MISSING, draft.file, None, ("",)), b""
    except RefusedError as refused:
        return Problem(ProblemKind.DRAFT_CHANGED, draft.file, None, (str(refused),)), b""
    if sha256(data).hexdigest() == draft.sha256:
        return None, data
    return Problem(ProblemKind.DRAFT_CHANGED, draft.file, None, (_how_changed(data, draft),)), data


def _how_changed(data: bytes, draft: DraftFacts) -> str:
    """Say when only line ends differ: then no person changed it, but git or an editor did."""
    unix = data.replace(b"\r\n", b"\n")
    for converted in (unix, unix.replace(b"\n", b"\r\n")):
        if sha256(converted).hexdigest() == draft.sha256:
            return 'only its line ends differ; "* -text" in .gitattributes keeps git from this'
    return f"its SHA-256 is {sha256(data).hexdigest()[:16]}…, not {draft.sha256[:16]}…"
