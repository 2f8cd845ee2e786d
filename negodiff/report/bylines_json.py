"""The published JSON of whose words a draft is made of: ``negodiff.whose/1``."""

from json import dumps

from negodiff.points.bylines import Byline, Bylines
from negodiff.points.whose import Share
from negodiff.report.json import document

WHOSE_SCHEMA = "negodiff.whose/1"


def bylines_json(bylines: Bylines) -> bytes:
    """The words of a draft as one UTF-8 document, a point on each line."""
    fields = {
        "schema": WHOSE_SCHEMA,
        "draft": bylines.draft,
        "shares": {
            "by_party": [_share(each) for each in bylines.by_party],
            "by_draft": [_share(each) for each in bylines.by_draft],
        },
    }
    return document(
        fields, {"points": [dumps(_line(line), ensure_ascii=False) for line in bylines.lines]}
    )


def _share(value: Share) -> dict[str, object]:
    return {
        "party": value.party or None,
        "draft": value.draft or None,
        "words": value.words,
        "share": value.share,
    }


def _line(line: Byline) -> dict[str, object]:
    return {
        "point": line.point,
        "ref": line.ref,
        "runs": [
            {"text": run.text, "party": run.party or None, "draft": run.draft} for run in line.runs
        ],
    }
