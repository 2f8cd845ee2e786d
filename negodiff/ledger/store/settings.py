"""``negodiff.yaml``: what a project is called, who its parties are, and what it wants.

People write this file; it is read leniently where nothing is at stake and refused with its line
where a value makes no sense. The only module that knows its fields.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.ledger.folder import SETTINGS, is_recorded
from negodiff.ledger.plain_yaml import Document, Plain, PlainYamlError, read_mapping
from negodiff.ledger.store.disk import RECORD_LIMIT, RefusedError, existing_folder, read_inside
from negodiff.ledger.store.emit import emit
from negodiff.ledger.store.problem import Problem, ProblemKind
from negodiff.model.record import Party

_SCHEMA = "negodiff.project/1"
_KNOWN = ("schema", "title", "parties", "aliases", "fail-on", "tacit", "authors")
_TRUTH = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
_PREFACE = (
    "# One negotiation. The drafts lie beside this file, what is recorded about them in records/.\n"
)


class Options(NamedTuple):
    """What a project wants.

    Attributes:
        fail_on: What ``check`` stops at, or ``None`` for its own choice.
        tacit: Whether convergence may become "agreed (tacit)" after a full cycle.
        authors: Which party the authors of tracked changes belong to: (name, code) pairs.
    """

    fail_on: tuple[str, ...] | None = None
    tacit: bool = False
    authors: tuple[tuple[str, str], ...] = ()


class Settings(NamedTuple):
    """The content of ``negodiff.yaml``.

    Attributes:
        title: What is negotiated.
        parties: The sides, in the order given.
        options: What the project wants.
        problems: What was noticed in the file.
    """

    title: str
    parties: tuple[Party, ...] = ()
    options: Options = Options()
    problems: tuple[Problem, ...] = ()


def has_settings(folder: Path) -> bool:
    """Whether this is a drafts folder that was started with ``init``."""
    return is_recorded(str(folder))


def read_settings(folder: Path) -> Settings:
    """Read ``negodiff.yaml``.

    Raises:
        InputError: It is missing, is no plain file, or a value in it makes no sense.
    """
    path = folder / SETTINGS
    existing_folder(folder)
    try:
        document = read_mapping(read_inside(path, RECORD_LIMIT))
    except FileNotFoundError:
        raise InputError(
            "this is no drafts folder yet: there is no negodiff.yaml",
            place=str(folder),
            hint="Start one with negodiff init; it takes over drafts that are there.",
        ) from None
    except RefusedError as refused:
        hint = "Put a plain text file there."
        raise InputError(
            f"the settings cannot be read: {refused}", place=str(path), hint=hint
        ) from None
    except PlainYamlError as fault:
        raise _wrong(path, fault.line, fault.reason) from None
    return _Reader(path, document).settings()


def write_settings(settings: Settings) -> bytes:
    """The bytes of a new ``negodiff.yaml``.

    Raises:
        InputError: A party's code is unusable, or stands twice.
    """
    values: dict[str, Plain] = {
        "schema": _SCHEMA,
        "title": settings.title,
        "parties": {party.code: party.name for party in settings.parties},
    }
    if len({party.code for party in settings.parties}) < len(settings.parties):
        raise InputError("a party's code is given twice", hint="Give each party a code of its own.")
    for party in settings.parties:
        _check_code(party.code, None)
    if any(party.aliases for party in settings.parties):
        values["aliases"] = {
            name: party.code for party in settings.parties for name in party.aliases
        }
    if settings.options.fail_on is not None:
        values["fail-on"] = list(settings.options.fail_on)
    if settings.options.tacit:
        values["tacit"] = "yes"
    if settings.options.authors:
        values["authors"] = dict(settings.options.authors)
    return (_PREFACE + emit(values)).encode()


class _Reader:
    """Types the values of one file, each with its line."""

    def __init__(self, path: Path, document: Document) -> None:
        self._path = path
        self._document = document

    def settings(self) -> Settings:
        schema = self._text("schema", _SCHEMA)
        if schema != _SCHEMA:
            raise InputError(
                f"the schema {schema[:60]} is not known here",
                place=self._place("schema"),
                hint=f"It should be {_SCHEMA}; a later one needs a later negodiff.",
            )
        parties = tuple(
            Party(code, name or code) for code, name in self._mapping("parties").items()
        )
        for party in parties:
            _check_code(party.code, self._place("parties"))
        aliases = self._coded("aliases", parties)
        parties = tuple(
            each._replace(aliases=tuple(name for name, code in aliases if code == each.code))
            for each in parties
        )
        authors = self._coded("authors", parties)
        options = Options(self._fail_on(), self._truth("tacit"), authors)
        return Settings(self._text("title", ""), parties, options, self._unknown())

    def _text(self, key: str, default: str) -> str:
        value = self._document.values.get(key, default)
        if not isinstance(value, str):
            raise self._wrong(key, "a text is expected")
        return value

    def _truth(self, key: str) -> bool:
        text = self._text(key, "no")
        if text.lower() not in _TRUTH:
            raise self._wrong(key, "yes or no is expected")
        return _TRUTH[text.lower()]

    def _mapping(self, key: str) -> Mapping[str, str]:
        value = self._document.values.get(key) or {}
        if not isinstance(value, dict):
            raise self._wrong(key, "a list of codes and names is expected, as AZ: Azerbaijan")
        found = {}
        for name, content in value.items():
            if not isinstance(content, str):
                raise self._wrong(key, f"{name}: a text is expected")
            found[name] = content
        return found

    def _coded(self, key: str, parties: tuple[Party, ...]) -> tuple[tuple[str, str], ...]:
        """Names of any sort, each with the code of the party that it stands for."""
        codes = [party.code for party in parties]
        found = tuple(self._mapping(key).items())
        for _, code in found:
            if code not in codes:
                raise self._wrong(key, f'"{code}" is not the code of a party')
        return found

    def _fail_on(self) -> tuple[str, ...] | None:
        value = self._document.values.get("fail-on")
        if value is None:
            return None
        items = value.split(",") if isinstance(value, str) else value
        words = tuple(item.strip() for item in items if isinstance(item, str))
        if isinstance(value, dict) or len(words) < len(items):
            raise self._wrong("fail-on", "a list of words is expected")
        return tuple(word for word in words if word)

    def _unknown(self) -> tuple[Problem, ...]:
        return tuple(
            Problem(ProblemKind.UNKNOWN_KEY, SETTINGS, line, (key,))
            for key, line in self._document.lines.items()
            if key not in _KNOWN
        )

    def _place(self, key: str) -> str:
        return f"{self._path}:{self._document.lines.get(key, 1)}"

    def _wrong(self, key: str, reason: str) -> InputError:
        return _wrong(self._path, self._document.lines.get(key, 1), f"{key}: {reason}")


def _wrong(path: Path, line: int, reason: str) -> InputError:
    hint = "Correct the file; negodiff init in an empty folder shows how one looks."
    return InputError(
        f"the settings are not understood: {reason}", place=f"{path}:{line}", hint=hint
    )


def is_code(code: str) -> bool:
    """Whether this can be the code of a party."""
    return bool(code) and code.isprintable() and not any(sign in code for sign in " /,;=:")


def _check_code(code: str, place: str | None) -> None:
    if is_code(code):
        return
    raise InputError(
        f'"{code[:40]}" cannot be the code of a party',
        place=place,
        hint="Use a short word without spaces and signs, such as AZ.",
    )


def party_code(said: str, parties: tuple[Party, ...]) -> str | None:
    """The code, or codes joined by "/", of the parties that are named by code or by name.

    ``None`` when one of them is no party.
    """
    by_name = {alias.casefold(): each.code for each in parties for alias in each.aliases}
    by_name |= {party.name.casefold(): party.code for party in parties}
    by_name |= {party.code.casefold(): party.code for party in parties}
    codes = [by_name.get(part.strip().casefold()) for part in said.split("/")]
    return "/".join(code for code in codes if code) if all(codes) else None


def known_party(said: str, parties: tuple[Party, ...], place: str | None) -> str:
    """:func:`party_code`, where it has to be one.

    Raises:
        InputError: It is none; names those there are.
    """
    code = party_code(said, parties)
    if code is not None:
        return code
    codes = [party.code for party in parties]
    near = get_close_matches(said.upper(), codes, n=1, cutoff=0.5)
    known = f"The parties are {', '.join(codes)}. " if codes else ""
    meant = f"Did you mean {near[0]}? " if near else ""
    hint = f'{meant}{known}A further one is added in negodiff.yaml, under parties: {said}: "…".'
    raise InputError(f'"{said[:60]}" is not a party of this negotiation', place=place, hint=hint)
