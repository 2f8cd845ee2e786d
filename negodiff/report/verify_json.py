"""The published JSON of what ``verify`` found: ``negodiff.verify/1``."""

from json import dumps

from negodiff.ledger.store import Problem, Verified
from negodiff.report.json import document

VERIFY_SCHEMA = "negodiff.verify/1"


def verify_json(found: Verified) -> bytes:
    """What was noticed as one UTF-8 document, a problem on each line."""
    project = found.project
    fields = {
        "schema": VERIFY_SCHEMA,
        "folder": str(found.folder),
        "sound": project is not None,
        "drafts": None if project is None else len(project.drafts),
        "records": None if project is None else len(project.records),
        "heads": [] if project is None else list(project.heads),
    }
    return document(fields, {"problems": [dumps(_problem(each)) for each in found.problems]})


def _problem(value: Problem) -> dict[str, object]:
    return {
        "kind": value.kind,
        "breaks": value.breaks,
        "file": value.file,
        "line": value.line,
        "message": value.message,
        "hint": value.hint or None,
    }
