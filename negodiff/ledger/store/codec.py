"""The one place between a record's bytes and its values.

A record is YAML. Its first line is its id, the SHA-256 of every byte that follows that line:
``tail -n +2 FILE | sha256sum`` gives it without any program of ours. The bytes are what is
vouched for, so records in an old schema keep their ids for good. No clock, no user, no disk here.
"""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import NamedTuple, TypeVar

from negodiff.ledger.plain_yaml import Document, Plain, PlainYamlError, read_mapping
from negodiff.ledger.store.emit import emit
from negodiff.ledger.store.entry import Fact, Record, Stamp
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.ledger.store.schema import (
    KINDS,
    SHAPES,
    VERSION,
    Shape,
    read_sha256s,
    read_text,
    read_time,
)

_ID_LINE = re.compile(rb'id: "([0-9a-f]{64})"\n')
_SCHEMA = re.compile(r"negodiff\.record/([1-9]\d{0,5})", re.ASCII)
_SCHEMA_KEY, _KIND_KEY = "schema", "record"
_AT_KEY, _BY_KEY, _PREVIOUS_KEY = "recorded-at", "recorded-by", "previous"
_T = TypeVar("_T")


class Decoded(NamedTuple):
    """What a record's file holds.

    Attributes:
        record: The record, or ``None`` when it cannot be relied on.
        claimed: The id that the file gives itself, or "".
        problems: What was noticed.
    """

    record: Record | None
    claimed: str
    problems: tuple[Problem, ...] = ()


def encode(
    fact: Fact, stamp: Stamp, previous: tuple[str, ...], extra: Mapping[str, Plain] | None = None
) -> tuple[str, bytes]:
    """Write a fact down.

    Args:
        fact: What is recorded. Ids of annotations and claims, and the author of an annotation,
            come from the record and are not written twice.
        stamp: When, and by whom.
        previous: Ids of the latest records.
        extra: What is not ours, to be kept.

    Returns:
        The record's id and its bytes.

    Raises:
        InputError: A text cannot be written in UTF-8.
    """
    kind = KINDS[type(fact)]
    shape = SHAPES[VERSION][kind]
    parts = shape.parts(fact)
    frame: dict[str, Plain] = {
        _SCHEMA_KEY: f"negodiff.record/{VERSION}",
        _KIND_KEY: kind,
        _AT_KEY: stamp.at,
        _BY_KEY: stamp.by,
        _PREVIOUS_KEY: list[Plain](sorted(previous)),
    }
    fields = {_key(at): form.write(parts[at]) for at, form in shape.fields.items() if at in parts}
    body = emit({**frame, **fields, **(extra or {})}).encode()
    record_id = sha256(body).hexdigest()
    return record_id, f'id: "{record_id}"\n'.encode() + body


def decode(data: bytes, file: str) -> Decoded:
    """Read a record.

    Args:
        data: The bytes of its file.
        file: The file, for what is said about it.
    """
    match = _ID_LINE.match(data)
    if match is None:
        return Decoded(None, "", (Problem(ProblemKind.RECORD_DAMAGED, file, 1, _no_id(data)),))
    claimed = match[1].decode()
    try:
        record, notes = _typed(read_mapping(data), claimed, file)
    except PlainYamlError as fault:
        problem = Problem(ProblemKind.RECORD_DAMAGED, file, fault.line, (fault.reason,))
        return Decoded(None, claimed, (problem,))
    except _UnknownError as unknown:
        problem = Problem(ProblemKind.RECORD_UNKNOWN, file, None, (str(unknown),))
        return Decoded(None, claimed, (problem,))
    if sha256(memoryview(data)[match.end() :]).hexdigest() != claimed:
        problem = Problem(ProblemKind.RECORD_EDITED, file, None, (claimed,))
        return Decoded(None, claimed, (problem,))
    return Decoded(record, claimed, notes)


def _no_id(data: bytes) -> tuple[str]:
    if not data:
        return ("the file is empty",)
    if _ID_LINE.match(data.replace(b"\r\n", b"\n", 1)):
        return ('its line ends were converted; "* -text" in .gitattributes keeps git from this',)
    return ("its first line is not its id",)


class _UnknownError(Exception):
    """A later version wrote this."""


def _typed(document: Document, record_id: str, file: str) -> tuple[Record, tuple[Problem, ...]]:
    """Give every value its type, by the schema that the record names."""
    lines = document.lines
    values = {key: value for key, value in document.values.items() if key != "id"}

    def take(key: str, read: Callable[[Plain], _T]) -> _T:
        if key not in values:
            raise PlainYamlError(1, f'"{key}" is missing')
        try:
            return read(values.pop(key))
        except ValueError as error:
            raise PlainYamlError(lines[key], f"{key}: {error}") from None

    shape = _shape(take(_SCHEMA_KEY, read_text), take(_KIND_KEY, read_text))
    stamp = Stamp(take(_AT_KEY, read_time), take(_BY_KEY, read_text))
    previous = take(_PREVIOUS_KEY, read_sha256s)
    fields = {
        name: take(_key(name), form.read)
        for name, form in shape.fields.items()
        if name in shape.needed or _key(name) in values
    }
    notes = tuple(Problem(ProblemKind.UNKNOWN_KEY, file, lines[key], (key,)) for key in values)
    fact = shape.build(fields, record_id, stamp)
    return Record(record_id, stamp, previous, fact, file, values), notes


def _shape(schema: str, kind: str) -> Shape:
    version = _SCHEMA.fullmatch(schema)
    if version is None:
        raise PlainYamlError(2, f'schema: "negodiff.record/{VERSION}" is expected')
    shapes = SHAPES.get(int(version[1]))
    if shapes is None:
        raise _UnknownError(f"the record's schema {schema} is not known here")
    if kind not in shapes:
        raise _UnknownError(f'the kind of record "{kind[:60]}" is not known here')
    return shapes[kind]


def _key(attribute: str) -> str:
    """How an attribute is called in YAML."""
    return attribute.replace("_", "-")
