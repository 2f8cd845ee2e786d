"""The published JSON of one point through every draft: ``negodiff.trace/1``."""

from json import dumps

from negodiff.model.record import Annotation
from negodiff.points.movement import Movement
from negodiff.points.trail import Leg, Trail
from negodiff.report.json import document
from negodiff.report.status_json import position

TRACE_SCHEMA = "negodiff.trace/1"


def trace_json(trail: Trail) -> bytes:
    """The trail as one UTF-8 document, a draft on each line."""
    point = trail.point
    fields = {
        "schema": TRACE_SCHEMA,
        "point": point.id,
        "ref": trail.ref,
        "kind": point.kind,
        "origin": point.origin or None,
        "ended_in": point.ended_in or None,
    }
    return document(
        fields, {"steps": [dumps(_step(leg), ensure_ascii=False) for leg in trail.legs]}
    )


def _step(leg: Leg) -> dict[str, object]:
    step = leg.step
    event = step.event
    return {
        "draft": step.draft,
        "party": step.party or None,
        "date": leg.facts.date or None,
        "kind": leg.facts.kind,
        "ref": step.ref or None,
        "text": step.text,
        "redline": [[piece.op, piece.text] for piece in leg.redline],
        "relations": list(step.relations),
        "state": step.state,
        "level": step.level,
        "event": None if event is None else event.kind,
        "was": None if event is None else event.was,
        "by": None if event is None else event.by or None,
        "basis": step.basis,
        "rule": step.rule,
        "why": step.why,
        "reverts_to": step.reverts_to or None,
        "flags": list(step.flags),
        "positions": {each.party: position(each) for each in step.positions},
        "moves": [_move(move) for move in leg.moves],
        "annotations": [annotation(each) for each in leg.said],
    }


def _move(move: Movement) -> dict[str, object]:
    return {
        "party": move.party,
        "against": move.against,
        "before": move.before,
        "after": move.after,
        "toward": move.toward,
    }


def annotation(value: Annotation) -> dict[str, object]:
    """What a person recorded."""
    return {
        "act": value.act,
        "by": list(value.by),
        "level": value.level,
        "date": value.date or None,
        "note": value.note or None,
        "source": value.source or None,
        "author": value.author or None,
    }
