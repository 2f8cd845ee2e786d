"""What a printed numeral is worth: digits of every script, Roman, Chinese, circled, letters.

Knows alphabets and number systems, nothing of articles or languages. Every function is total: what
is no numeral gives ``None``.
"""

import unicodedata
from functools import cache
from string import ascii_lowercase
from typing import Final, NamedTuple

from negodiff.structure import alphabets
from negodiff.structure.language import split


class Reading(NamedTuple):
    """One way to read an enumerator.

    Attributes:
        system: The number system, named by its first member: "1", "i", "I", "a", "A", "а", "أ" …
        ordinal: Its place in that system, from 1.
        number: Its normalised value as it is cited: "5", "ii", "a".
    """

    system: str
    ordinal: int
    number: str


SUFFIXES: Final[tuple[str, ...]] = (
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies",
    "decies", "undecies", "duodecies", "quat",
)  # fmt: skip
"""Latin suffixes of inserted numbers, in their order (quat is a common short form)."""

_ROMAN_VALUES: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_LOOKALIKES: Final = str.maketrans(
    {"І": "I", "Х": "X", "С": "C", "М": "M", "і": "i", "х": "x", "с": "c", "м": "m",
     "Ι": "I", "Χ": "X", "Μ": "M"}
)  # fmt: skip
"""Cyrillic and Greek letters that are typed for Roman ones."""

_CJK_DIGITS: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "○": 0,
}
_CJK_UNITS: Final = {"十": 10, "百": 100, "千": 1000}


def roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral in either case, else ``None``."""
    folded = text.translate(_ROMAN_LOOKALIKES)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKC", folded)
    if folded != folded.upper() and folded != folded.lower():
        return None
    total = 0
    previous = 0
    for letter in reversed(folded.lower()):
        value = _ROMAN_VALUES.get(letter)
        if value is None:
            return None
        total += value if value >= previous else -value
        previous = max(previous, value)
    return total if total and to_roman(total) == folded.lower() else None


def to_roman(value: int) -> str:
    """The lower-case Roman numeral of a value from 1 to 3999."""
    parts = []
    for worth, letters in (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        count, value = divmod(value, worth)
        parts.append(letters * count)
    return "".join(parts)


def chinese(text: str) -> int | None:
    """The value of a numeral in Chinese characters (一百二十三, 二〇), else ``None``."""
    total = 0
    digit: int | None = None
    positional = len(text) > 1 and all(c in _CJK_DIGITS for c in text)
    for char in text:
        if char in _CJK_DIGITS:
            value = _CJK_DIGITS[char]
            digit = digit * 10 + value if positional and digit is not None else value
        elif char in _CJK_UNITS:
            total += (1 if digit is None else digit) * _CJK_UNITS[char]
            digit = None
        else:
            return None
    return total + (digit or 0) if text else None


def digits(text: str) -> int | None:
    """The value of decimal digits of any script, else ``None``."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


@cache
def letter_table(*, latin: bool) -> dict[str, tuple[Reading, ...]]:
    """Letters (and the few digraphs) that enumerate, each with its readings."""
    table: dict[str, dict[Reading, None]] = {}
    if latin:
        _add_latin(table)
        return {letter: tuple(found) for letter, found in table.items()}
    for alphabet in alphabets.OTHERS:
        members = split(alphabet) if "|" in alphabet else tuple(alphabet)
        ordinal = 0
        for letter in members:
            ordinal += letter.lower() not in alphabets.PASSED_OVER
            reading = Reading(members[0], max(ordinal, 1), letter.lower())
            table.setdefault(letter, {})[reading] = None
    table["الف"] = {Reading("أ", 1, "الف"): None}
    for alphabet in alphabets.ARABIC:
        for ordinal, letter in enumerate(alphabet, 1):
            table.setdefault(letter, {})[Reading("أ", ordinal, letter)] = None
    for first, point, count in alphabets.CIRCLED:
        for ordinal in range(1, count + 1):
            table[chr(point + ordinal - 1)] = {Reading(first, ordinal, str(ordinal)): None}
    return {letter: tuple(found) for letter, found in table.items()}


def _add_latin(table: dict[str, dict[Reading, None]]) -> None:
    """The common letters by their place, then those that languages have besides."""
    for ordinal, letter in enumerate(ascii_lowercase, 1):
        table[letter] = {Reading("a", ordinal, letter): None}
        table[letter.upper()] = {Reading("A", ordinal, letter): None}
    place = 0
    for letter in split(alphabets.LATIN):
        place += letter == ascii_lowercase[place : place + 1]
        table.setdefault(letter, {})[Reading("a", place, letter)] = None
        if not letter.upper().isascii():
            table.setdefault(letter.upper(), {})[Reading("A", place, letter)] = None
    table["İ"] = {Reading("A", 9, "İ"): None}


def letters(token: str) -> tuple[Reading, ...]:
    """The readings of a letter that enumerates; none when it is no such letter."""
    return letter_table(latin=token[:1] < "\u0370").get(token, ())


def readings(token: str) -> tuple[Reading, ...]:
    """Every plausible reading of a bare enumerator, the likeliest first; empty when it is none.

    "(i)" is the ninth letter and the Roman one, "(aa)" the first double letter and the
    twenty-seventh item: which of them holds is decided by the sequence, not here.
    """
    if token.isdecimal():
        value = int(token) if len(token) < 6 else 0
        return (Reading("1", value, str(value)),)
    found = list(letters(token))
    value_or_none = roman(token) if len(token) < 10 else None
    if value_or_none is not None:
        lower = token.islower()
        reading = Reading("i" if lower else "I", value_or_none, to_roman(value_or_none))
        if value_or_none == 1 or len(token) > 1:
            found.insert(0, reading)
        else:
            found.append(reading)
    if 1 < len(token) < 5 and token == token[0] * len(token):
        for single in letters(token[0])[:1]:
            number = single.number * len(token)
            found.append(Reading(single.system * len(token), single.ordinal, number))
            if len(token) == 2 and single.system in ("a", "A"):
                found.append(Reading(single.system, single.ordinal + 26, number))
    if not found:
        value_or_none = chinese(token)
        if value_or_none is not None:
            found.append(Reading("一", value_or_none, str(value_or_none)))
    return tuple(found)
