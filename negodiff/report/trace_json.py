"""The published JSON of points through every draft: ``negodiff.trace/1``."""

from collections.abc import Sequence
from json import dumps

from negodiff.model.record import Annotation
from negodiff.points.movement import Movement
from negodiff.points.trail import Leg, Trail
from negodiff.report.json import document
from negodiff.report.status_json import position

TRACE_SCHEMA = "negodiff.trace/1"


def trace_json(trails: Sequence[Trail]) -> bytes:
    """The trails as one UTF-8 document, a draft on each line.

    The document is that of the first point; of several, all are listed in ``points`` as well.
    """
    first = trails[0]
    lists = {"steps": [dumps(_step(leg), ensure_ascii=False) for leg in first.legs]}
    if len(trails) > 1:
        lists["points"] = [dumps(_whole(each), ensure_ascii=False) for each in trails]
    return document({"schema": TRACE_SCHEMA, **_head(first)}, lists)


def _head(trail: Trail) -> dict[str, object]:
    point = trail.point
    return {
        "point": point.id,
        "ref": trail.ref,
        "kind": point.kind,
        "origin": point.origin or None,
        "ended_in": point.ended_in or None,
    }


def _whole(trail: Trail) -> dict[str, object]:
    return {**_head(trail), "steps": [_step(leg) for leg in trail.legs]}


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
        "audience": list(value.audience),
    }
