"""The published JSON of a gate: ``negodiff.check/1``. Its schema stands with the others."""

from json import dumps

from negodiff.model.gate import Gate, Hit
from negodiff.report.gate import wording
from negodiff.report.json import document
from negodiff.report.status_json import event, position

CHECK_SCHEMA = "negodiff.check/1"


def gate_json(gate: Gate) -> bytes:
    """What the gate found as one UTF-8 document, a hit on each line."""
    fields = {
        "schema": CHECK_SCHEMA,
        "draft": gate.draft,
        "before": gate.before or None,
        "path": gate.path,
        "party": gate.facts.party or None,
        "date": gate.facts.date or None,
        "fail_on": list(gate.rules),
        "unknown": list(gate.unknown),
        "passed": not gate.hits,
        "summary": wording.headline(gate),
    }
    return document(fields, {"hits": [dumps(_hit(hit), ensure_ascii=False) for hit in gate.hits]})


def _hit(hit: Hit) -> dict[str, object]:
    return {
        "rule": hit.rule,
        "path": hit.path,
        "lines": hit.lines,
        "ref": hit.ref or None,
        "point": hit.point or None,
        "message": wording.message(hit),
        "event": None if hit.event is None else event(hit.event),
        "was": hit.was,
        "now": hit.now,
        "why": hit.why or None,
        "positions": {each.party: position(each) for each in hit.positions},
    }
