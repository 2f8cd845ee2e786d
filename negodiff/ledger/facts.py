"""What a draft's own front matter states: who tabled it, when, and its title.

The only module that parses front matter. Every scalar is read as the string that stands there:
YAML would make a number of "1.10" and false of the country "NO". Only values of one line at the top
are looked at, so that nested or repeated structures (aliases) cost nothing.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from negodiff.model.finding import Finding, FindingKind, Severity

_LONGEST = 64_000
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?")
_PARTY_KEYS = ("party", "tabled-by", "tabled_by", "tabled by", "from", "author")
_DATE_KEYS = ("date", "tabled", "dated")
_TITLE_KEYS = ("title",)


class Facts(NamedTuple):
    """What is known about one draft; ``None`` is unknown.

    Attributes:
        party: Who tabled it.
        date: ISO date.
        title: Its title.
        findings: What was faulty in the front matter.
    """

    party: str | None = None
    date: str | None = None
    title: str | None = None
    findings: tuple[Finding, ...] = ()


def read_facts(front_matter: str) -> Facts:
    """Read front matter. What cannot be read is a finding, and the fact stays unknown.

    Args:
        front_matter: The YAML between the fences, which begin on the file's first line.
    """
    if not front_matter.strip():
        return Facts()
    if len(front_matter) > _LONGEST:
        return _faulty(2, f"longer than {_LONGEST} characters")
    import yaml  # noqa: PLC0415 - most drafts have no front matter

    try:
        entries = yaml.load(front_matter, Loader=yaml.BaseLoader)  # noqa: S506 - strings only
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = 2 if mark is None else mark.line + 2
        return _faulty(line, error.problem or "not YAML")
    except (yaml.YAMLError, RecursionError):
        return _faulty(2, "not YAML")
    if entries is None or entries == "":
        return Facts()
    if not isinstance(entries, Mapping):
        return _faulty(2, "no list of names and values")
    return _facts({str(key).strip().lower(): value for key, value in entries.items()})


def _facts(entries: Mapping[str, object]) -> Facts:
    findings: list[Finding] = []
    date = _first(entries, _DATE_KEYS)
    iso = None
    if date is not None:
        iso = _iso_date(date)
        if iso is None:
            findings.extend(_faulty(2, f"date: {date[:60]}").findings)
    return Facts(_first(entries, _PARTY_KEYS), iso, _first(entries, _TITLE_KEYS), tuple(findings))


def _first(entries: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    """The first of several names that has a value of one line."""
    for key in keys:
        value = entries.get(key)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None


def _iso_date(text: str) -> str | None:
    match = _ISO_DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    from datetime import date  # noqa: PLC0415 - only drafts with a date need it

    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _faulty(line: int, problem: str) -> Facts:
    kind = FindingKind.FRONT_MATTER_FAULTY
    finding = Finding(kind, Severity.WARNING, lines=(line, line), evidence=(problem,))
    return Facts(findings=(finding,))
