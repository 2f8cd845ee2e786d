"""The published JSON of what ``verify`` found: ``negodiff.verify/1``."""

from collections.abc import Iterable
from json import dumps

from negodiff.ledger.store import Problem, Project
from negodiff.report.json import document

VERIFY_SCHEMA = "negodiff.verify/1"


def verify_json(folder: str, problems: Iterable[Problem], project: Project | None) -> bytes:
    """What was noticed as one UTF-8 document, a problem on each line.

    Args:
        folder: The drafts folder, as the user named it.
        problems: What was noticed, the gravest first.
        project: What is recorded, or ``None`` where the records do not hold together.
    """
    fields = {
        "schema": VERIFY_SCHEMA,
        "folder": folder,
        "sound": project is not None,
        "drafts": None if project is None else len(project.drafts),
        "records": None if project is None else len(project.records),
        "heads": [] if project is None else list(project.heads),
    }
    return document(fields, {"problems": [dumps(_problem(each)) for each in problems]})


def _problem(value: Problem) -> dict[str, object]:
    return {
        "kind": value.kind,
        "breaks": value.breaks,
        "file": value.file,
        "line": value.line,
        "message": value.message,
        "hint": value.hint or None,
    }
