"""The published JSON of everything that was recorded: ``negodiff.records/1``."""

from collections.abc import Iterable, Mapping
from json import dumps

from negodiff.ledger.store import Amendment, Project, Record, Withdrawal, ended
from negodiff.ledger.store.entry import Fact
from negodiff.model.record import Annotation, Claim, DraftFacts
from negodiff.report.json import document
from negodiff.report.recorded import numbers_of

RECORDS_SCHEMA = "negodiff.records/1"


def records_json(project: Project) -> bytes:
    """Every record in the order of recording as one UTF-8 document, a record on each line."""
    numbers = numbers_of(project.drafts)
    ends = ended(project.records)
    fields = {
        "schema": RECORDS_SCHEMA,
        "title": project.title or None,
        "parties": [
            {"code": each.code, "name": each.name, "aliases": list(each.aliases)}
            for each in project.parties
        ],
    }
    listed = (_record(each, ends.get(each.id), numbers) for each in project.records)
    return document(fields, {"records": [dumps(each, ensure_ascii=False) for each in listed]})


def _record(record: Record, by: Record | None, numbers: Mapping[str, str]) -> dict[str, object]:
    replaced = by is not None and isinstance(by.fact, Annotation)
    return {
        "id": record.id,
        "at": record.stamp.at,
        "by": record.stamp.by,
        "file": record.file,
        "previous": list(record.previous),
        "in_force": by is None,
        "withdrawn_by": by.id if by is not None and not replaced else None,
        "replaced_by": by.id if by is not None and replaced else None,
        **_fact(record.fact, numbers),
    }


def _fact(fact: Fact, numbers: Mapping[str, str]) -> dict[str, object]:
    match fact:
        case DraftFacts():
            return {"kind": "draft", "draft": _draft(fact.id, numbers), "facts": _facts(fact)}
        case Annotation():
            return {
                "kind": "annotation",
                "draft": _draft(fact.draft, numbers),
                "facts": {
                    "act": fact.act,
                    "ref": fact.ref,
                    "words": fact.words,
                    "by": list(fact.by),
                    "level": fact.level,
                    "date": fact.date or None,
                    "note": fact.note or None,
                    "source": fact.source or None,
                    "audience": list(fact.audience),
                    "others": [
                        {"draft": _draft(draft, numbers), "ref": ref} for draft, ref in fact.others
                    ],
                    "replaces": fact.withdraws or None,
                },
            }
        case Claim():
            return {
                "kind": "claim",
                "draft": _draft(fact.draft, numbers) if fact.draft else None,
                "facts": {
                    "date": fact.date,
                    "by": fact.by,
                    "words": fact.words,
                    "source": fact.source or None,
                    "settled": fact.settled,
                    "total": fact.total,
                },
            }
        case Amendment():
            said = {name: _said(value) for name, value in fact.facts.said().items()}
            return {
                "kind": "amendment",
                "draft": _draft(fact.draft, numbers),
                "facts": {"now": said, "reason": fact.reason or None},
            }
        case Withdrawal():
            return {
                "kind": "withdrawal",
                "draft": None,
                "facts": {"withdraws": fact.withdraws, "reason": fact.reason or None},
            }


def _draft(name: str, numbers: Mapping[str, str]) -> dict[str, object]:
    return {"number": numbers.get(name), "sha256": name}


def _facts(facts: DraftFacts) -> dict[str, object]:
    return {
        "file": facts.file,
        "kind": facts.kind,
        "party": facts.party or None,
        "date": facts.date or None,
        "received": facts.received or None,
        "reply_to": facts.reply_to or None,
        "ordinal": facts.ordinal or None,
        "language": facts.language or None,
        "note": facts.note or None,
        "legend": _legend(facts.legend),
    }


def _said(value: object) -> object:
    """What a fact is amended to; "" says that it is unknown."""
    return _legend(value) if isinstance(value, tuple) else value or None


def _legend(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return dict(pairs)
