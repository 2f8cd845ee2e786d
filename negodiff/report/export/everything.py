"""The published JSON of everything: ``negodiff.export/1``. Its schema is with the others.

What other documents have, too, looks here as it does there: clauses and pairs, positions, events,
headlines.
"""

from json.encoder import JSONEncoder

from negodiff.app.everything import Everything, Held
from negodiff.model.comparison import Comparison
from negodiff.model.point import Point, Step
from negodiff.model.record import Annotation
from negodiff.model.relation import Relation
from negodiff.report.json import clause_json, document, pair_json
from negodiff.report.status_json import claim, event, headline, package, position
from negodiff.report.trace_json import annotation

EXPORT_SCHEMA = "negodiff.export/1"

_encode = JSONEncoder(ensure_ascii=False).encode


def everything_json(value: Everything) -> bytes:
    """Everything as one UTF-8 document; a draft, a point, an event, a comparison on each line."""
    last = value.drafts[-1]
    fields = {
        "schema": EXPORT_SCHEMA,
        "draft": last.number,
        "title": value.title or None,
        "recorded": value.recorded,
        "parties": [{"code": each.code, "name": each.name} for each in value.parties],
        "headline": headline(last.sheet.headline),
        "unknown_parties": list(value.unknown),
        "translations": list(value.translations),
    }
    numbers = {held.facts.id: held.number for held in value.drafts}
    lists = {
        "drafts": [_draft(each, numbers) for each in value.drafts],
        "points": [_encode(_point(each)) for each in value.points],
        "events": [_encode(each) for each in _events(value)],
        "comparisons": [_comparison(each) for each in value.comparisons],
        "annotations": [
            _encode(_annotation(draft, point, each))
            for (draft, point), annotations in sorted(value.said.items())
            for each in annotations
        ],
        "packages": [_encode(package(each)) for each in value.packages],
        "claims": [_encode(claim(each)) for each in value.claims],
    }
    return document(fields, lists)


def _draft(held: Held, numbers: dict[str, str]) -> str:
    facts = held.facts
    tally = held.sheet.tally
    told = {
        "draft": held.number,
        "file": facts.file,
        "sha256": held.side.sha256,
        "kind": facts.kind,
        "party": facts.party or None,
        "date": facts.date or None,
        "received": facts.received or None,
        "reply_to": numbers.get(facts.reply_to, facts.reply_to) or None,
        "ordinal": facts.ordinal or None,
        "language": held.side.draft.language,
        "note": facts.note or None,
        "legend": dict(facts.legend),
        "brackets": held.side.brackets,
        "headline": headline(held.sheet.headline),
        "events": {
            "resolved": tally.resolved,
            "reopened": tally.reopened,
            "withdrawn": tally.withdrawn,
        },
    }
    clauses = held.side.draft.clauses
    listed = ",\n".join(
        f'{{"parent": {"null" if clause.parent < 0 else clause.parent}, {clause_json(clause)}}}'
        for clause in clauses
    )
    return f'{_encode(told)[:-1]}, "clauses": [\n{listed}\n]}}'


def _point(point: Point) -> dict[str, object]:
    return {
        "point": point.id,
        "kind": point.kind,
        "origin": point.origin or None,
        "ended_in": point.ended_in or None,
        "steps": [_step(step) for step in point.steps],
    }


def _step(step: Step) -> dict[str, object]:
    return {
        "draft": step.draft,
        "clause": step.clause,
        "ref": step.ref or None,
        "text": step.text,
        "relations": list(step.relations),
        "state": step.state,
        "settled": step.state.settled,
        "basis": step.basis,
        "level": step.level,
        "rule": step.rule,
        "why": step.why,
        "since": step.since,
        "reopened": step.reopened,
        "reverts_to": step.reverts_to or None,
        "flags": list(step.flags),
        "positions": {each.party: position(each) for each in step.positions},
    }


def _events(value: Everything) -> list[dict[str, object]]:
    """What happened, in the order of the drafts, then of the points."""
    order = {held.number: place for place, held in enumerate(value.drafts)}
    found = [
        (order[step.event.draft], {"point": point.id, "ref": step.ref or None, **event(step.event)})
        for point in value.points
        for step in point.steps
        if step.event is not None
    ]
    return [told for _, told in sorted(found, key=lambda each: each[0])]


def _comparison(comparison: Comparison) -> str:
    counts = {relation: comparison.counts.get(relation, 0) for relation in Relation}
    told = {
        "old": comparison.old.name,
        "new": comparison.new.name,
        "relations": counts,
        "weights": comparison.weights,
    }
    changed = [pair for pair in comparison.pairs if Relation.UNCHANGED not in pair.relations]
    listed = ",\n".join(pair_json(pair) for pair in changed)
    return f'{_encode(told)[:-1]}, "clauses": [\n{listed}\n]}}'


def _annotation(draft: str, point: str, value: Annotation) -> dict[str, object]:
    return {"draft": draft, "point": point, **annotation(value)}
