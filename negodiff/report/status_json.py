"""The published JSON of where everything stands: ``negodiff.status/1``. Its schema is beside."""

from json.encoder import JSONEncoder

from negodiff.model.point import Event, Position
from negodiff.points.overview import Beside, Overview, Package, Proposal
from negodiff.points.rollup import Articles, Headline
from negodiff.points.sheet import Row, withdrawn
from negodiff.report.json import document

STATUS_SCHEMA = "negodiff.status/1"

_encode = JSONEncoder(ensure_ascii=False).encode


def status_json(overview: Overview) -> bytes:
    """The overview as one UTF-8 document, a point on each line."""
    sheet = overview.sheet
    fields = {
        "schema": STATUS_SCHEMA,
        "draft": sheet.draft,
        "title": overview.title or None,
        "parties": [{"code": each.code, "name": each.name} for each in overview.parties],
        "headline": headline(sheet.headline),
        "events": {
            "resolved": sheet.tally.resolved,
            "reopened": sheet.tally.reopened,
            "withdrawn": sheet.tally.withdrawn,
        },
        "unknown_parties": list(overview.unknown),
        "translations": list(overview.translations),
    }
    lists = {
        "points": [_encode(_point(row)) for row in overview.rows],
        "proposals": [_encode(_proposal(each)) for each in overview.proposals],
        "packages": [_encode(package(each)) for each in overview.packages],
        "claims": [_encode(claim(each)) for each in overview.claims],
    }
    return document(fields, lists)


def headline(value: Headline) -> dict[str, object]:
    """The numbers that are quoted."""
    return {
        "articles": _articles(value.articles),
        "title": value.title,
        "preamble": value.preamble,
    }


def _articles(value: Articles) -> dict[str, int]:
    names = ("total", "settled", "agreed", "converged", "dropped", "partly", "open")
    return {name: getattr(value, name) for name in names}


def _point(row: Row) -> dict[str, object]:
    step = row.step
    return {
        "point": row.point,
        "ref": row.ref,
        "kind": row.kind,
        "text": step.text,
        "state": step.state,
        "settled": step.state.settled,
        "basis": step.basis,
        "level": step.level,
        "since": step.since,
        "exchanges_open": row.exchanges_open,
        "reopened": step.reopened,
        "flags": list(step.flags),
        "why": step.why,
        "event": None if step.event is None else event(step.event),
        "history": [event(each) for each in _history(row)],
        "positions": {each.party: position(each) for each in step.positions},
    }


def _history(row: Row) -> tuple[Event, ...]:
    """How a point that was walked back and is open came to be so; "trace" has all others'."""
    return row.events if row.step.reopened and not row.step.state.settled else ()


def event(value: Event) -> dict[str, object]:
    """One event of a point."""
    return {
        "event": value.kind,
        "draft": value.draft,
        "by": value.by or None,
        "was": value.was,
        "withdrawn": withdrawn(value),
        "basis": value.basis,
        "rule": value.rule,
        "why": value.why,
    }


def position(value: Position) -> dict[str, object]:
    """What one party holds."""
    return {
        "stance": value.stance,
        "text": value.text,
        "basis": value.basis,
        "draft": value.draft or None,
        "reported": value.reported,
    }


def _proposal(value: Proposal) -> dict[str, object]:
    row = value.row
    return {"point": row.point, "ref": row.ref, "settled": value.settled, "text": value.text}


def package(value: Package) -> dict[str, object]:
    """Points that stand or fall together."""
    return {
        "points": [row.point for row in value.rows],
        "open": [row.point for row in value.open],
        "note": value.annotation.note or None,
    }


def claim(value: Beside) -> dict[str, object]:
    """What was said publicly, and what was computed beside it."""
    said = value.claim
    return {
        "date": said.date,
        "by": said.by,
        "words": said.words,
        "source": said.source or None,
        "settled": said.settled,
        "total": said.total,
        "draft": value.draft or None,
        "computed": None if value.headline is None else headline(value.headline),
        "agrees": value.agrees,
    }
