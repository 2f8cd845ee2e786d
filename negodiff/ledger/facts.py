"""What a draft's own front matter states: who tabled it, when, what it is, and its title.

The only module that knows the names front matter uses. Every scalar is the string that stands
there. YAML itself is imported only for a draft that has front matter.
"""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from negodiff.errors import InputError
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.record import DraftFacts, DraftKind

if TYPE_CHECKING:
    from negodiff.ledger.plain_yaml import Document, Plain

_LONGEST = 64_000
"""So many characters, however they are written, fit into a record."""
_MARKS_AND_FENCE = 12
"""Within so many bytes a text that has front matter shows its fence, in every encoding."""
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?", re.ASCII)
_PARTY_KEYS = ("party", "parties", "tabled-by", "from", "author")
_BETWEEN_CODES = re.compile(r"\s*(?:[/,;&+]|\band\b)\s*")
"""What parts the codes of the parties to a joint text; a name may hold any of it, a code none."""
_DATE_KEYS = ("date", "tabled", "dated")


class Stated(NamedTuple):
    """What somebody states about a draft; ``None`` where nothing is said.

    The attributes are those of :class:`~negodiff.model.record.DraftFacts`.
    """

    kind: DraftKind | None = None
    party: str | None = None
    date: str | None = None
    received: str | None = None
    reply_to: str | None = None
    ordinal: str | None = None
    language: str | None = None
    note: str | None = None
    legend: tuple[tuple[str, str], ...] | None = None

    def said(self) -> dict[str, Any]:
        """What is said, by name, in the order of the attributes."""
        return {name: value for name, value in self._asdict().items() if value is not None}

    def over(self, other: "Stated") -> "Stated":
        """This, and where this says nothing, the other."""
        return other._replace(**self.said())

    def of(self, file: str, sha256: str) -> DraftFacts:
        """These facts as those of one draft, whose identity is its bytes."""
        return DraftFacts(id=sha256, file=file, sha256=sha256, **self.said())


class Facts(NamedTuple):
    """What front matter states.

    Attributes:
        stated: The facts about the draft.
        title: Its title, or ``None``.
        findings: What could not be understood, each with its line; those facts stay unknown.
    """

    stated: Stated = Stated()
    title: str | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def faults(self) -> tuple[str, ...]:
        """What could not be understood, each a clause."""
        return tuple(finding.evidence[0] for finding in self.findings)


def read_facts(front_matter: str) -> Facts:
    """Read front matter. What cannot be read is a finding, and the fact stays unknown.

    Args:
        front_matter: The YAML between the fences, which begin on the file's first line.
    """
    if not front_matter.strip():
        return Facts()
    if len(front_matter) > _LONGEST:
        return Facts(findings=(_fault(2, f"longer than {_LONGEST} characters"),))
    from negodiff.ledger.plain_yaml import PlainYamlError, read_mapping  # noqa: PLC0415

    try:
        return _Reading(read_mapping(front_matter.encode())).facts()
    except PlainYamlError as fault:
        return Facts(findings=(_fault(fault.line + 1, fault.reason),))
    except UnicodeEncodeError:
        return Facts(findings=(_fault(2, "half of a surrogate pair, which is no character"),))


def facts_at_top(data: bytes, path: str) -> Facts:
    """Read the facts that stand at the top of a text draft; of other files there are none.

    Args:
        data: The draft's bytes.
        path: How the user named it.
    """
    if b"---" not in data[:_MARKS_AND_FENCE].replace(b"\0", b""):
        return Facts()
    from negodiff.readers.decode import decode  # noqa: PLC0415
    from negodiff.readers.frontmatter import front_matter_end  # noqa: PLC0415

    try:
        lines = decode(data, path).text.splitlines()
    except InputError:
        return Facts()
    end = front_matter_end(lines)
    return read_facts("\n".join(lines[1 : end - 1])) if end else Facts()


class _Reading:
    """Gives the values of one document their types and notes what they are not."""

    def __init__(self, document: "Document") -> None:
        self._values: dict[str, Plain] = {}
        self._lines: dict[str, int] = {}
        for written, value in document.values.items():
            key = written.strip().lower().replace("_", "-").replace(" ", "-")
            self._values.setdefault(key, value)
            self._lines.setdefault(key, document.lines[written] + 1)
        self._findings: list[Finding] = []

    def facts(self) -> Facts:
        kind = self._kind()
        stated = Stated(
            kind=kind,
            party=self._parties(joint=kind is DraftKind.JOINT),
            date=self._date(next((key for key in _DATE_KEYS if self._line_of(key)), "date")),
            received=self._date("received"),
            reply_to=self._text("reply-to"),
            ordinal=self._text("ordinal"),
            language=self._text("language"),
            note=self._text("note"),
            legend=self._legend(),
        )
        return Facts(stated, self._line_of("title"), tuple(self._findings))

    def _parties(self, *, joint: bool) -> str | None:
        """Who tabled it; of a joint text several, however they are listed, joined by "/"."""
        told = self._first(_PARTY_KEYS)
        if not joint:
            return told
        listed = next(
            (value for key in _PARTY_KEYS if isinstance(value := self._values.get(key), list)), []
        )
        parts = [each.strip() for each in listed if isinstance(each, str)]
        parts = parts or (_BETWEEN_CODES.split(told) if told else [])
        return told if any(" " in part or not part for part in parts) else "/".join(parts) or told

    def _first(self, keys: tuple[str, ...]) -> str | None:
        return next((line for key in keys if (line := self._line_of(key))), None)

    def _line_of(self, key: str) -> str | None:
        """A value as one line; names that other programs use too may hold anything else."""
        value = self._values.get(key)
        return " ".join(value.split()) or None if isinstance(value, str) else None

    def _text(self, key: str) -> str | None:
        value = self._values.get(key)
        if value is not None and not isinstance(value, str):
            self._wrong(key, "a text is expected")
            return None
        return value or None

    def _kind(self) -> DraftKind | None:
        named = self._text("kind")
        try:
            return DraftKind(named.strip().casefold()) if named else None
        except ValueError:
            self._wrong("kind", f"one of {', '.join(DraftKind)} is expected")
            return None

    def _date(self, key: str) -> str | None:
        text = self._line_of(key)
        iso = _iso_date(text) if text else None
        if text and not iso:
            self._wrong(key, f"a date is expected, as 2024-12-31, not {text[:60]}")
        return iso

    def _legend(self) -> tuple[tuple[str, str], ...] | None:
        value = self._values.get("legend")
        if not value:
            return None
        if isinstance(value, dict):
            pairs = tuple((sign, what) for sign, what in value.items() if isinstance(what, str))
            if len(pairs) == len(value):
                return pairs
        self._wrong("legend", "a list of signs and meanings is expected, as green: agreed")
        return None

    def _wrong(self, key: str, reason: str) -> None:
        self._findings.append(_fault(self._lines[key], f"{key}: {reason}"))


def _iso_date(text: str) -> str | None:
    match = _ISO_DATE.fullmatch(text)
    if match is None:
        return None
    from datetime import date  # noqa: PLC0415 - only drafts with a date need it

    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None


def _fault(line: int, problem: str) -> Finding:
    kind = FindingKind.FRONT_MATTER_FAULTY
    return Finding(kind, Severity.WARNING, lines=(line, line), evidence=(problem,))
