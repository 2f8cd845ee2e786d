"""``negodiff.undisclosed/1``: what was changed without being shown, as JSON."""

from negodiff.model.undisclosed import Undisclosed
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
        "beside": [
            {
                "kind": aside.kind,
                "where": aside.where or None,
                "old": each.old.text if each.old else None,
                "new": each.new.text if each.new else None,
                "counted": {
                    "old": list(each.old.counted) if each.old else [],
                    "new": list(each.new.counted) if each.new else [],
                },
            }
            for each in value.beside
            if (aside := each.new or each.old)
        ],
        "fits": [
            {"draft": fit.draft, "share": round(fit.share, 4), "claimed": fit.claimed}
            for fit in value.fits
        ],
        "findings": [finding_fields(each) for each in value.comparison.findings],
    }
    return document(fields, {"changes": [pair_json(pair) for pair in value.changes]})
