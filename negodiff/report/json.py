"""The published JSON: ``negodiff.comparison/1`` and ``negodiff.draft/1``.

Field names, their order and their meaning are an interface that scripts rely on: fields may be
added, none renamed or dropped. The schemas beside this module describe the same documents and the
tests hold the two together. Knows nothing of screens.

Pairs and clauses stand on a line each, so that two results can be compared line by line. They are
put together from encoded strings, which takes a third less time than encoding dictionaries.
"""

import re
from collections.abc import Mapping, Sequence
from json.encoder import JSONEncoder, encode_basestring
from typing import TYPE_CHECKING, NamedTuple

from negodiff.model.clause import Clause, Draft
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.finding import Finding
from negodiff.model.relation import Relation

if TYPE_CHECKING:
    from negodiff.model.development import Status
    from negodiff.model.undisclosed import Undisclosed
    from negodiff.report.revisions import Told
    from negodiff.structure.bracket_count import BracketCount

COMPARISON_SCHEMA = "negodiff.comparison/1"
DRAFT_SCHEMA = "negodiff.draft/1"

_ENCODER = JSONEncoder(ensure_ascii=False)
_string = encode_basestring

# What JSON lets through unescaped and a terminal or an editor would obey: DEL, the C1 controls,
# line and paragraph separators, and the controls of writing direction.
ACTIVE = tuple(
    (character, f"\\u{ord(character):04x}")
    for character in (
        *map(chr, range(0x7F, 0xA0)),
        *"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    )
)

_ACTIVE_BYTES = rb"\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]"
"""The same as UTF-8: one search over all tells that none of them is there."""

_SOME_BYTES = (0x7F, 0xC2, 0xD8, 0x8E, 0x8F, *range(0xA6, 0xAF))
"""Each of these has one of those bytes in it, which most texts in Latin letters lack."""


def comparison_json(
    comparison: Comparison, pairs: Sequence[Pair], *, explain: bool = False
) -> bytes:
    """The comparison as one UTF-8 document, its ``clauses`` being ``pairs``.

    The same arguments always give the same bytes. The summary counts every pair of the comparison,
    whichever are chosen for ``clauses``. With ``explain``, each pair says what it rests on.
    """
    fields = {
        "schema": COMPARISON_SCHEMA,
        "old": side_fields(comparison.old),
        "new": side_fields(comparison.new),
        "summary": {
            "relations": {relation: comparison.counts.get(relation, 0) for relation in Relation},
            "events": _events(comparison),
            "weights": comparison.weights,
            "brackets": {"old": comparison.old.brackets, "new": comparison.new.brackets},
        },
    }
    if comparison.undisclosed is not None:
        fields["undisclosed"] = _undisclosed(comparison.undisclosed)
    lists = {
        "clauses": [pair_json(pair, explain=explain) for pair in pairs],
        "findings": [_ENCODER.encode(finding_fields(finding)) for finding in comparison.findings],
    }
    return document(fields, lists)


def _undisclosed(value: "Undisclosed") -> dict[str, object]:
    """What the newer file did not show, in brief; ``negodiff undisclosed`` tells all of it."""
    return {
        "verdict": value.verdict,
        "refs": [pair.ref for pair in value.changes],
        "beside": len(value.beside),
        "tracked": value.tracked,
    }


def draft_json(
    side: Side,
    shown: Draft,
    clauses: Sequence[Clause],
    findings: Sequence[Finding],
    revisions: "Sequence[Told] | None" = None,
    brackets: "Brackets | None" = None,
) -> bytes:
    """One draft as read, with the chosen ``clauses`` of ``shown``, as one UTF-8 document.

    Tracked changes and comments, with the names in them, are in it where they are given.
    """
    fields = {
        "schema": DRAFT_SCHEMA,
        "draft": {
            "name": side.name,
            "path": side.path,
            "sha256": side.sha256,
            "party": side.party,
            "date": side.date,
        },
        "language": shown.language,
        "brackets": side.brackets,
    }
    lists = {
        "clauses": [_clause_below(clause, shown) for clause in clauses],
        "findings": [_ENCODER.encode(finding_fields(finding)) for finding in findings],
    }
    if brackets is not None:
        fields["bracket_counts"] = {"rule": brackets.rule, **_brackets(brackets.whole)}
        lists["brackets_by_clause"] = [
            _ENCODER.encode({"ref": ref, **_brackets(value)}) for ref, value in brackets.clauses
        ]
    if revisions is not None:
        lists["revisions"] = [_ENCODER.encode(_revision(each)) for each in revisions]
    return document(fields, lists)


class Brackets(NamedTuple):
    """The brackets of a draft in figures: of the whole, and of each clause that has any."""

    rule: str
    whole: "BracketCount"
    clauses: "Sequence[tuple[str, BracketCount]]"


def _brackets(value: "BracketCount") -> dict[str, object]:
    return {**value._asdict(), "share_inside": round(value.share_inside, 4)}


def _revision(told: "Told") -> dict[str, object]:
    return {name: value or None for name, value in told._asdict().items()}


def document(fields: Mapping[str, object], lists: Mapping[str, list[str]]) -> bytes:
    """One object: ``fields``, then ``lists`` of encoded items, one item on a line."""
    # Put together as bytes: one letter beyond ASCII would make a text of all of it twice as large.
    parts = [_bytes(f"{_string(name)}: {_ENCODER.encode(value)}") for name, value in fields.items()]
    for name, items in lists.items():
        lines = b",\n".join([_bytes(item) for item in items])
        parts.append(_bytes(f"{_string(name)}: ") + (b"[\n%b\n]" % lines if items else b"[]"))
    data = b"{%b}\n" % b",\n".join(parts)
    if not any(map(data.__contains__, _SOME_BYTES)) or re.search(_ACTIVE_BYTES, data) is None:
        return data
    text = data.decode("utf-8")
    for character, escape in ACTIVE:
        text = text.replace(character, escape)
    return text.encode("utf-8")


def _bytes(text: str) -> bytes:
    """As UTF-8, where a lone surrogate, which that cannot carry, is escaped: to JSON, the same."""
    return text.encode("utf-8", "backslashreplace")


def side_fields(side: Side) -> dict[str, object]:
    """Which draft a side is."""
    return {
        "draft": side.name,
        "path": side.path,
        "sha256": side.sha256,
        "party": side.party,
        "date": side.date,
    }


def pair_json(pair: Pair, *, explain: bool = False) -> str:
    """A pair as an encoded object; with ``explain``, what it rests on, too."""
    relations = '", "'.join(pair.relations)
    old = ", ".join([f"{{{clause_json(clause)}}}" for clause in pair.old])
    new = ", ".join([f"{{{clause_json(clause)}}}" for clause in pair.new])
    # Joined, not formatted: formatting a member of an enumeration costs more than all the rest.
    redline = "], [".join(['"' + op + '", ' + _string(text) for op, text in pair.redline])
    redline = f"[{redline}]" if redline else ""
    weight = '"' + pair.weight + '"' if pair.weight else "null"
    point = _string_or_null(pair.point or "")
    status = "null" if pair.status is None else _ENCODER.encode(_status(pair.status))
    return (
        f'{{"point": {point}, "relations": ["{relations}"], "old": [{old}], "new": [{new}], '
        f'"redline": [{redline}], "weight": {weight}, "flags": [{_flags(pair)}], '
        f'"status": {status}, "confidence": {round(pair.confidence, 3)}'
        f"{_evidence(pair) if explain else ''}}}"
    )


def _events(comparison: Comparison) -> dict[str, int]:
    """How many points became settled or ceased to be; of two loose files nothing is known."""
    told = comparison.development
    if told is None:
        return {"resolved": 0, "reopened": 0}
    return {"resolved": told.resolved, "reopened": told.reopened, "withdrawn": told.withdrawn}


def _status(status: "Status") -> dict[str, object]:
    return {
        "old": status.old,
        "new": status.new,
        "event": status.event,
        "by": status.by or None,
        "basis": status.basis,
        "why": status.why,
    }


def _flags(pair: Pair) -> str:
    return ", ".join(
        [
            '{"rule": "' + rule + f'", "old": {_string(old)}, "new": {_string(new)}}}'
            for rule, old, new in pair.flags
        ]
    )


def _evidence(pair: Pair) -> str:
    grounds = [
        f'{{"reason": "{reason}", "weight": {round(weight, 3)}}}'
        for reason, weight in pair.evidence
    ]
    return f', "evidence": [{", ".join(grounds)}]'


def _clause_below(clause: Clause, shown: Draft) -> str:
    """A clause with the reference of the one that contains it."""
    parent = shown.clauses[clause.parent].ref if clause.parent >= 0 else ""
    return f'{{{clause_json(clause)}, "parent": {_string_or_null(parent)}}}'


def clause_json(clause: Clause) -> str:
    """The encoded fields of a clause, without the braces around them."""
    _, kind, label, _, ref, heading, text, lines, where = clause
    return (
        f'"ref": {_string(ref)}, "label": {_string(label) if label else "null"}, '
        '"kind": "' + kind + f'", "heading": {_string(heading) if heading else "null"}, '
        f'"text": {_string(clause.words if heading else text)}, '
        f'"lines": {f"[{lines[0]}, {lines[1]}]" if lines else "null"}'
    ) + (f', "where": {_string(where)}' if where else "")


def _string_or_null(text: str) -> str:
    return _string(text) if text else "null"


def finding_fields(finding: Finding) -> dict[str, object]:
    """A finding."""
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "ref": finding.ref or None,
        "lines": finding.lines,
        **({"where": finding.where} if finding.where else {}),
        "evidence": finding.evidence,
    }
