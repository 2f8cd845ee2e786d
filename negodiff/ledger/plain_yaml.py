"""YAML text becomes plain values: strings, lists and mappings, and nothing else.

Every scalar is the string that stands there; what it means is for the schema to say. YAML itself
would make a number of "1.10", 750 of "12:30" and false of the country "NO". Whatever could make a
small file large or ambiguous is refused: anchors and aliases, tags, several documents, keys that
stand twice, deep nesting. This module knows no field of any record.
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import yaml

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""A value as it stands in YAML, before a schema gives it a type."""

DEEPEST = 8
MOST_NODES = 20_000
LONGEST_KEY = 200

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C parser is not on every machine
_ALLOWED_TAGS = frozenset({None, "!"})
_SCALAR, _LIST, _MAPPING = yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent


class PlainYamlError(Exception):
    """This is not the YAML that negodiff reads.

    Attributes:
        line: Where, counted from 1.
        reason: What is wrong, a clause.
    """

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


class Document(NamedTuple):
    """A mapping with its places.

    Attributes:
        values: What the document says.
        lines: The line of each key of the outermost mapping, counted from 1.
    """

    values: dict[str, Plain]
    lines: dict[str, int]


def read_mapping(data: bytes) -> Document:
    """Read a document that is one mapping; an empty document is an empty one.

    Raises:
        PlainYamlError: It is not UTF-8, not YAML, no mapping, or holds what is refused.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PlainYamlError(line, "not text in UTF-8") from None
    try:
        return _Builder(yaml.parse(text, Loader=_LOADER)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise PlainYamlError(
            1 if mark is None else mark.line + 1, error.problem or "not YAML"
        ) from None
    except yaml.YAMLError as error:
        raise PlainYamlError(1, getattr(error, "reason", None) or "not YAML") from None


class _Builder:
    """Builds values from parser events, so that what is refused is never expanded first."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self._nodes = 0
        self._lines: dict[str, int] = {}

    def document(self) -> Document:
        found: dict[str, Plain] | None = None
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                found = self._outermost(event)
            elif isinstance(event, yaml.DocumentStartEvent) and found is not None:
                raise _fault(event, "a second document follows")
        return Document(found or {}, self._lines)

    def _outermost(self, event: yaml.NodeEvent) -> dict[str, Plain]:
        if isinstance(event, _MAPPING):
            self._check(event)
            return self._mapping(1)
        if isinstance(event, _SCALAR) and self._scalar(event) == "":
            return {}
        raise _fault(event, "no list of names and values")

    def _value(self, event: yaml.Event, depth: int) -> Plain:
        if isinstance(event, _SCALAR):
            return self._scalar(event)
        self._check(event)
        if depth >= DEEPEST:
            raise _fault(event, f"nested more than {DEEPEST} deep")
        return self._list(depth + 1) if isinstance(event, _LIST) else self._mapping(depth + 1)

    def _list(self, depth: int) -> list[Plain]:
        found: list[Plain] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._value(event, depth))
        return found

    def _mapping(self, depth: int) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, _SCALAR):
                raise _fault(event, "a name that is no single word or text")
            key = self._scalar(event)
            if key in found:
                raise _fault(event, f'"{key[:60]}" stands twice')
            if len(key) > LONGEST_KEY:
                raise _fault(event, f"a name of more than {LONGEST_KEY} characters")
            if depth == 1:
                self._lines[key] = _line(event)
            found[key] = self._value(next(self._events), depth)
        return found

    def _scalar(self, event: yaml.ScalarEvent) -> str:
        self._check(event)
        text: str = event.value
        if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
            raise _fault(event, "half of a surrogate pair, which is no character")
        return text

    def _check(self, event: yaml.Event) -> None:
        self._nodes += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise _fault(event, "anchors (&name) and aliases (*name) are not read")
        if getattr(event, "tag", None) not in _ALLOWED_TAGS:
            raise _fault(event, "tags (!name) are not read")
        if self._nodes > MOST_NODES:
            raise _fault(event, f"more than {MOST_NODES:,} values")


def _fault(event: yaml.Event, reason: str) -> PlainYamlError:
    return PlainYamlError(_line(event), reason)


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else event.start_mark.line + 1
