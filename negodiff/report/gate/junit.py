"""What a gate found as JUnit XML, the format of test results that CI systems read.

Every rule is a test: one that found nothing has passed, one that found something has a failure for
each thing. Characters that XML cannot carry are shown by their names.
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from negodiff.model.gate import Gate, Hit, Rule
from negodiff.report.gate import wording

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def gate_junit(gate: Gate) -> bytes:
    """One suite with a case for each thing found, and one for each rule that found nothing."""
    cases = [line for rule in gate.rules for line in _cases(rule, gate)]
    tests = sum(line.startswith("    <testcase") for line in cases)
    failures = len(gate.hits)
    name = f"negodiff check, draft {gate.draft}"
    text = "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="negodiff check" tests="{tests}" failures="{failures}" errors="0">',
            f'  <testsuite name={_attribute(name)} tests="{tests}" '
            f'failures="{failures}" errors="0" skipped="{len(gate.unknown)}">',
            *cases,
            "  </testsuite>",
            "</testsuites>",
            "",
        ]
    )
    return text.encode("utf-8")


def _cases(rule: Rule, gate: Gate) -> Iterator[str]:
    hits = [hit for hit in gate.hits if hit.rule is rule]
    if rule in gate.unknown:
        yield f'    <testcase classname="negodiff.check" name={_attribute(rule)}>'
        said = f"draft {gate.draft} carries no tracked changes"
        yield f"      <skipped message={_attribute(said)}/>"
        yield "    </testcase>"
    elif not hits:
        yield f'    <testcase classname="negodiff.check" name={_attribute(rule)}/>'
    for hit in hits:
        name = f"{rule}: {wording.subject(hit)}"
        where = f' line="{hit.lines[0]}"' if hit.lines else ""
        yield (
            f'    <testcase classname="negodiff.check" name={_attribute(name)} '
            f"file={_attribute(hit.path)}{where}>"
        )
        yield (
            f"      <failure message={_attribute(wording.message(hit))} "
            f"type={_attribute(rule)}>{_text(_body(hit))}</failure>"
        )
        yield "    </testcase>"


def _body(hit: Hit) -> str:
    lines = [wording.place(hit), wording.message(hit)]
    if hit.was is not None and hit.was != hit.now:
        lines.append(f"before: {hit.was}")
    if hit.now is not None:
        lines.append(f"now: {hit.now}")
    lines.append(wording.RULES[hit.rule].remedy)
    return "\n".join(wording.plain(line) for line in lines)


def _attribute(text: str) -> str:
    return quoteattr(_xml(wording.plain(text)))


def _text(text: str) -> str:
    return escape(_xml(text))


def _xml(text: str) -> str:
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
