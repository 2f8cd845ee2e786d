"""Plain values become YAML text that any YAML reader takes for the same strings.

Written by hand, so that the bytes of a record do not depend on the version of a library. Every
value that another reader could take for a number, a date or a truth value is quoted; whatever
cannot be seen (controls, marks of direction, soft hyphens) is written as its code point.
"""

import re

from negodiff.errors import InputError
from negodiff.ledger.plain_yaml import LONGEST_KEY, Plain

_BARE = re.compile(r"[A-Za-z][A-Za-z-]*[A-Za-z]|[a-z]+\.[a-z]+/\d+")
_SPOKEN_FOR = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_JOINERS = "\u200c\u200d"  # Persian and Indic spelling needs them


def emit(values: dict[str, Plain]) -> str:
    """Write a mapping in block style, one value a line, in the order given.

    Raises:
        InputError: A text holds half of a surrogate pair, which no file can hold.
    """
    return "".join(f"{line}\n" for line in _mapping(values))


def _mapping(values: dict[str, Plain]) -> list[str]:
    lines: list[str] = []
    for key, value in values.items():
        if len(key) > LONGEST_KEY:
            raise InputError(f"a name of more than {LONGEST_KEY} characters", place=key[:40])
        name = _scalar(key)
        if isinstance(value, str):
            lines.append(f"{name}: {_scalar(value)}")
        elif not value:
            lines.append(f"{name}: {'[]' if isinstance(value, list) else '{}'}")
        else:
            lines.append(f"{name}:")
            lines.extend(f"  {line}" for line in _block(value))
    return lines


def _list(values: list[Plain]) -> list[str]:
    lines: list[str] = []
    for value in values:
        first, *rest = _block(value)
        lines.append(f"- {first}")
        lines.extend(f"  {line}" for line in rest)
    return lines


def _block(value: Plain) -> list[str]:
    if isinstance(value, str):
        return [_scalar(value)]
    if not value:
        return ["[]" if isinstance(value, list) else "{}"]
    return _list(value) if isinstance(value, list) else _mapping(value)


def _scalar(text: str) -> str:
    if _BARE.fullmatch(text) and text.casefold() not in _SPOKEN_FOR:
        return text
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{"".join(map(_character, text))}"'


def _character(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    if letter.isprintable() or letter in _JOINERS:
        return letter
    code = ord(letter)
    if 0xD800 <= code <= 0xDFFF:
        raise InputError(
            f"a text holds U+{code:04X}, half of a surrogate pair, which is no character",
            hint="Give the text again, in UTF-8.",
        )
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
