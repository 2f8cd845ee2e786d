"""``negodiff.undisclosed/1``: what was changed without being shown, as JSON."""

from negodiff.model.undisclosed import Beside, Undisclosed
from negodiff.report.json import document, finding_fields, pair_json, side_fields
from negodiff.report.undisclosed import verdict


def undisclosed_json(value: Undisclosed) -> bytes:
    """The answer as one UTF-8 document."""
    fields = {
        "schema": "negodiff.undisclosed/1",
        "base": side_fields(value.base),
        "received": side_fields(value.received),
        "verdict": value.verdict,
        "why": verdict(value),
        "tracked": dict(value.tracked),
        "known": value.known,
        "beside": [_beside(each) for each in value.beside],
        "beyond": [_beside(each) for each in value.beyond],
        "fits": [
            {"draft": fit.draft, "share": round(fit.share, 4), "claimed": fit.claimed}
            for fit in value.fits
        ],
        "findings": [finding_fields(each) for each in value.comparison.findings],
    }
    return document(fields, {"changes": [pair_json(pair) for pair in value.changes]})


def _beside(value: Beside) -> dict[str, object]:
    aside = value.new or value.old
    assert aside is not None, "one of the two is there"
    return {
        "kind": aside.kind,
        "where": aside.where or None,
        "old": value.old.text if value.old else None,
        "new": value.new.text if value.new else None,
        "counted": {
            "old": list(value.old.counted) if value.old else [],
            "new": list(value.new.counted) if value.new else [],
        },
    }
