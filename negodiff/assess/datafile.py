"""Reading the lexicons: TOML, as far as they use it, without the cost of a whole TOML reader.

The files are tables of strings, numbers, truth values and (nested) lists, with comments; their
strings are those of JSON. Turning brackets and commas into JSON's and reading that takes a fifth
of the time. The tests hold the result against the standard library's reader.
"""

import json
import re
from typing import Any

_STRING = r'("(?:[^"\\]|\\.)*")'
_COMMENT = rf"{_STRING}|[ \t]*#[^\n]*"
_TABLE = r"\n\[([\w.]+)\]"
_KEY = r'\n([\w-]+|"[^"\n]+") = '
_TRAILING = rf"{_STRING}|,(?=\s*\])"


def read_toml(text: str) -> dict[str, Any]:
    """The tables of a lexicon's file."""
    bare = re.sub(_TRAILING, _kept, re.sub(_COMMENT, _kept, f"\n{text}"))
    first, *rest = re.split(_TABLE, bare)
    tables: dict[str, Any] = _entries(first)
    for at in range(0, len(rest), 2):
        tables[rest[at]] = _entries(rest[at + 1])
    return tables


def _entries(text: str) -> dict[str, Any]:
    """The keys of one table and their values."""
    _, *parts = re.split(_KEY, text)
    fields = [
        f'"{parts[at].strip(chr(34))}": {parts[at + 1].strip()}' for at in range(0, len(parts), 2)
    ]
    found: dict[str, Any] = json.loads(f"{{{','.join(fields)}}}")
    return found


def _kept(found: re.Match[str]) -> str:
    """A string stays; a comment, or a comma before a closing bracket, goes."""
    return found[1] or ""
