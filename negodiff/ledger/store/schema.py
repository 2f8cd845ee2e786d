"""Which fields a record has, and what each of them may hold: one table for each schema version.

A table that was ever written stays here for good; a new version is a further table beside it.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from negodiff.ledger.facts import Stated
from negodiff.ledger.plain_yaml import Plain
from negodiff.ledger.store.entry import Amendment, Fact, Stamp, Withdrawal
from negodiff.ledger.store.names import why_no_draft_name
from negodiff.model.record import Act, Annotation, Claim, DraftFacts, DraftKind, Level

_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_COUNT = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)


class Form(NamedTuple):
    """What a field may hold.

    Attributes:
        read: Gives a plain value its type; raises ``ValueError`` that says what is expected.
        write: The inverse.
    """

    read: Callable[[Plain], Any]
    write: Callable[[Any], Plain]


class Shape(NamedTuple):
    """One kind of record.

    Attributes:
        fields: Its fields by name (of the value's attribute), in the order they are written.
        needed: Those that cannot be left out.
        build: Makes the fact of the fields that are there, the record's id and its stamp.
        parts: The fields of a fact that are worth writing.
    """

    fields: Mapping[str, Form]
    needed: frozenset[str]
    build: Callable[[dict[str, Any], str, Stamp], Fact]
    parts: Callable[[Any], dict[str, object]]


def read_text(value: Plain) -> str:
    """A text, as it stands."""
    if not isinstance(value, str):
        raise ValueError("a text is expected")
    return value


def read_date(value: Plain) -> str:
    """A date as YYYY-MM-DD, or nothing."""
    text = read_text(value)
    if text:
        if not _DATE.fullmatch(text):
            raise ValueError("a date is expected, as 2024-12-31")
        date.fromisoformat(text)
    return text


def read_time(value: Plain) -> str:
    """A time in UTC as YYYY-MM-DDTHH:MM:SSZ."""
    text = read_text(value)
    if not _TIME.fullmatch(text):
        raise ValueError("a time in UTC is expected, as 2024-12-31T23:59:59Z")
    datetime.fromisoformat(text)
    return text


def read_sha256(value: Plain) -> str:
    """A SHA-256 in hexadecimal."""
    text = read_text(value)
    if not _SHA256.fullmatch(text):
        raise ValueError("a SHA-256 of 64 hexadecimal digits is expected")
    return text


def read_sha256s(value: Plain) -> tuple[str, ...]:
    """A list of SHA-256."""
    return tuple(read_sha256(item) for item in _items(value))


def _read_texts(value: Plain) -> tuple[str, ...]:
    return tuple(read_text(item) for item in _items(value))


def _read_sha256_if_any(value: Plain) -> str:
    return read_sha256(value) if value != "" else ""


def _read_count(value: Plain) -> int:
    text = read_text(value)
    if not _COUNT.fullmatch(text):
        raise ValueError("a number is expected")
    return int(text)


def _read_name(value: Plain) -> str:
    name = read_text(value)
    if why := why_no_draft_name(name):
        raise ValueError(f"the file's name {why}")
    return name


def _items(value: Plain) -> list[Plain]:
    if not isinstance(value, list):
        raise ValueError("a list is expected")
    return value


def _one_of(kinds: type[StrEnum]) -> Form:
    def read(value: Plain) -> StrEnum:
        try:
            return kinds(read_text(value))
        except ValueError:
            raise ValueError(f"one of {', '.join(kinds)} is expected") from None

    return Form(read, str)


def _pairs(first: str, second: str) -> Form:
    names = {first, second}

    def read(value: Plain) -> tuple[tuple[str, str], ...]:
        found = []
        for item in _items(value):
            if not isinstance(item, dict) or set(item) != names:
                raise ValueError(f"a list of {first} and {second} is expected")
            found.append((read_text(item[first]), read_text(item[second])))
        return tuple(found)

    return Form(read, lambda pairs: [{first: left, second: right} for left, right in pairs])


_TEXT = Form(read_text, str)
_TEXTS = Form(_read_texts, list)
_ISO_DATE = Form(read_date, str)
_HASH = Form(read_sha256, str)
_HASH_IF_ANY = Form(_read_sha256_if_any, str)
_NUMBER = Form(_read_count, str)


def _build_draft(fields: dict[str, Any], _id: str, _stamp: Stamp) -> DraftFacts:
    """A draft's identity is its bytes, so that two records of one draft are about the same."""
    return DraftFacts(id=fields["sha256"], **fields)


def _build_annotation(fields: dict[str, Any], record_id: str, stamp: Stamp) -> Annotation:
    return Annotation(id=record_id, author=stamp.by, **fields)


def _build_claim(fields: dict[str, Any], record_id: str, _stamp: Stamp) -> Claim:
    return Claim(id=record_id, **fields)


def _build_amendment(fields: dict[str, Any], _id: str, _stamp: Stamp) -> Amendment:
    draft, reason = fields.pop("draft"), fields.pop("reason", "")
    return Amendment(draft, Stated(**fields), reason)


def _build_withdrawal(fields: dict[str, Any], _id: str, _stamp: Stamp) -> Withdrawal:
    return Withdrawal(**fields)


def _parts(fact: DraftFacts | Annotation | Claim | Withdrawal) -> dict[str, object]:
    """What is empty is left out where it may be."""
    optional = fact._field_defaults
    return {
        name: value
        for name, value in fact._asdict().items()
        if name not in optional or value not in ("", (), None)
    }


def _amended(fact: Amendment) -> dict[str, object]:
    """What is amended to "" says that the fact is unknown, and is written."""
    reason = {"reason": fact.reason} if fact.reason else {}
    return {"draft": fact.draft, **reason, **fact.facts.said()}


_STATED: dict[str, Form] = {
    "kind": _one_of(DraftKind),
    "party": _TEXT,
    "date": _ISO_DATE,
    "received": _ISO_DATE,
    "reply_to": _TEXT,
    "ordinal": _TEXT,
    "language": _TEXT,
    "note": _TEXT,
    "legend": _pairs("sign", "meaning"),
}
_VERSION_1 = {
    "draft": Shape(
        {"file": Form(_read_name, str), "sha256": _HASH, **_STATED},
        frozenset({"file", "sha256", "kind"}),
        _build_draft,
        _parts,
    ),
    "annotation": Shape(
        {
            "act": _one_of(Act),
            "draft": _HASH,
            "ref": _TEXT,
            "words": _TEXT,
            "by": _TEXTS,
            "level": _one_of(Level),
            "date": _ISO_DATE,
            "note": _TEXT,
            "source": _TEXT,
            "others": _pairs("draft", "ref"),
            "withdraws": _HASH_IF_ANY,
            "audience": _TEXTS,
        },
        frozenset({"act", "draft", "ref", "words"}),
        _build_annotation,
        _parts,
    ),
    "claim": Shape(
        {
            "date": _ISO_DATE,
            "by": _TEXT,
            "words": _TEXT,
            "source": _TEXT,
            "draft": _HASH_IF_ANY,
            "settled": _NUMBER,
            "total": _NUMBER,
        },
        frozenset({"date", "by", "words"}),
        _build_claim,
        _parts,
    ),
    "amendment": Shape(
        {"draft": _HASH, "reason": _TEXT, **_STATED},
        frozenset({"draft"}),
        _build_amendment,
        _amended,
    ),
    "withdrawal": Shape(
        {"withdraws": _HASH, "reason": _TEXT},
        frozenset({"withdraws"}),
        _build_withdrawal,
        _parts,
    ),
}

VERSION = 1
"""The version that is written."""

SHAPES: Mapping[int, Mapping[str, Shape]] = {1: _VERSION_1}
"""Every version that is read, and its kinds of record."""

KINDS: Mapping[type, str] = {
    DraftFacts: "draft",
    Annotation: "annotation",
    Claim: "claim",
    Amendment: "amendment",
    Withdrawal: "withdrawal",
}
"""What each fact's record is called."""
