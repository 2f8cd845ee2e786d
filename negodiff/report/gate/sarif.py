"""What a gate found as SARIF 2.1.0, the format of static analysis that code hosts read.

Paths are relative references with their special characters escaped, as the format demands. A
fingerprint is made of the rule, the point and the words, so that a host knows a result again.
"""

from hashlib import sha256
from json import dumps
from urllib.parse import quote

from negodiff.model.gate import Gate, Hit, Rule
from negodiff.report.gate import wording
from negodiff.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def gate_sarif(gate: Gate) -> bytes:
    """One run with one result for each thing found."""
    rules = list(gate.rules)
    run = {
        "tool": {
            "driver": {
                "name": "negodiff",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(hit, rules) for hit in gate.hits],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return (dumps(log, indent=2) + "\n").encode()


def _rule(rule: Rule) -> dict[str, object]:
    told = wording.RULES[rule]
    return {
        "id": str(rule),
        "shortDescription": {"text": _sentence(told.title)},
        "help": {"text": told.remedy},
        "defaultConfiguration": {"level": "error"},
    }


def _result(hit: Hit, rules: list[Rule]) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(hit.path)}}
    if hit.lines:
        physical["region"] = {"startLine": hit.lines[0], "endLine": hit.lines[1]}
    location: dict[str, object] = {"physicalLocation": physical}
    if hit.ref:
        location["logicalLocations"] = [
            {"fullyQualifiedName": wording.plain(hit.ref), "kind": "clause"}
        ]
    evidence = [str(hit.rule), hit.point or hit.ref or hit.path, hit.now or "", hit.was or ""]
    if hit.finding is not None:
        evidence += hit.finding.evidence
    mark = sha256("\0".join(evidence).encode("utf-8", "backslashreplace")).hexdigest()
    return {
        "ruleId": str(hit.rule),
        "ruleIndex": rules.index(hit.rule),
        "level": "error",
        "message": {"text": wording.plain(wording.message(hit))},
        "locations": [location],
        "partialFingerprints": {"negodiff/v1": mark},
    }


def _uri(path: str) -> str:
    """A path as a relative reference; one from the root becomes a file's address."""
    parts = path.replace("\\", "/")
    told = quote(parts.encode("utf-8", "surrogateescape"), safe="/~")
    return f"file://{told}" if parts.startswith("/") else told


def _sentence(title: str) -> str:
    return f"{title[0].upper()}{title[1:]}."
