"""The published JSON of the log: ``negodiff.log/1``. Its schema stands beside this module."""

from negodiff.model.log import Log, LogEntry
from negodiff.model.relation import Relation
from negodiff.report.json import document

LOG_SCHEMA = "negodiff.log/1"


def log_json(log: Log) -> bytes:
    """The log as one UTF-8 document, a draft on each line."""
    fields = {
        "schema": LOG_SCHEMA,
        "title": log.title or None,
        "recorded": log.recorded,
        "parties": [{"code": party.code, "name": party.name} for party in log.parties],
        "unknown_parties": list(log.unknown),
        "translations": list(log.translations),
        "unfollowed": log.unfollowed or None,
    }
    from json import dumps  # noqa: PLC0415

    return document(
        fields,
        {"drafts": [dumps(_entry(entry, log), ensure_ascii=False) for entry in log.entries]},
    )


def _entry(entry: LogEntry, log: Log) -> dict[str, object]:
    facts = entry.facts
    changes = entry.changes
    return {
        "draft": str(entry.number),
        "path": entry.path,
        "file": facts.file,
        "sha256": facts.sha256,
        "party": facts.party or None,
        "date": facts.date or None,
        "received": facts.received or None,
        "days": entry.days,
        "kind": facts.kind,
        "reply_to": log.number(facts.reply_to) or None,
        "ordinal": facts.ordinal or None,
        "language": facts.language or None,
        "note": facts.note or None,
        "legend": dict(facts.legend),
        "relations": None
        if changes is None
        else {relation: changes.get(relation, 0) for relation in Relation},
        "brackets": entry.brackets,
        "points": None if entry.points is None else entry.points._asdict(),
        "unread": entry.unread or None,
    }
