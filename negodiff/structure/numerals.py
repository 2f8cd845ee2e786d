"""What a printed numeral is worth: digits of every script, Roman, Chinese, circled, letters.

Knows alphabets and number systems, nothing of articles or languages. Every function is total: what
is no numeral gives ``None``.
"""

import unicodedata
from typing import Final, NamedTuple

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


_CYRILLIC: Final = "абвгґдђеёєжзиіїйјкљлмнњопрстћуфхцчџшщъыьэюя"
_PASSED_OVER: Final = "ґђёєіїйјљњћџъыьэ"
"""Cyrillic letters that a list may leave out; they take the place of the one before."""
_ALPHABETS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    _CYRILLIC,
    _CYRILLIC.upper(),
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ",
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "α|β|γ|δ|ε|στ|ζ|η|θ|ι|ια|ιβ|ιγ|ιδ|ιε",
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
    "א|ב|ג|ד|ה|ו|ז|ח|ט|י|יא|יב|יג|יד|טו|טז|יז|יח|יט|כ|כא|כב",
    "가나다라마바사아자차카타파하",
    "アイウエオカキクケコサシスセソタチツテト",
    "イロハニホヘトチリヌルヲワカヨタレソ",
    "甲乙丙丁戊己庚辛壬癸",
    "कखगघङचछजझञटठडढणतथदधन",
    "กขคงจฉชซฌญฎฏฐ",
    "কখগঘঙচছজঝঞটঠডঢণ",
)
"""Letters that enumerate, in their order; "|" parts them where some are written with two."""
_ARABIC: Final = (
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "ابجدهوزحطیکلمنسعفصقرشتثخذضظغ",
    "آبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "إبتثجحخدذرزسشصضطظعغفقكلمنهوي",
)
"""Arabic and Persian letters in the old order of the numerals and in that of the alphabet."""
_CIRCLED: Final = (("①", 0x2460, 20), ("⑴", 0x2474, 20), ("⒈", 0x2488, 20), ("㈠", 0x3220, 10))
"""First sign, its code point, and how many follow on it."""


def _letters() -> dict[str, tuple[Reading, ...]]:
    table: dict[str, dict[Reading, None]] = {"الف": {Reading("أ", 1, "الف"): None}}
    for letters in _ALPHABETS:
        members = split(letters) if "|" in letters else tuple(letters)
        ordinal = 0
        for letter in members:
            ordinal += letter.lower() not in _PASSED_OVER
            reading = Reading(members[0], max(ordinal, 1), letter.lower())
            table.setdefault(letter, {})[reading] = None
    for letters in _ARABIC:
        for ordinal, letter in enumerate(letters, 1):
            table.setdefault(letter, {})[Reading("أ", ordinal, letter)] = None
    for first, point, count in _CIRCLED:
        for ordinal in range(1, count + 1):
            table[chr(point + ordinal - 1)] = {Reading(first, ordinal, str(ordinal)): None}
    return {letter: tuple(found) for letter, found in table.items()}


LETTERS: Final[dict[str, tuple[Reading, ...]]] = _letters()
"""Letters (and the few digraphs) that enumerate, each with its readings."""


def readings(token: str) -> tuple[Reading, ...]:
    """Every plausible reading of a bare enumerator, the likeliest first; empty when it is none.

    "(i)" is the ninth letter and the Roman one, "(aa)" the first double letter and the
    twenty-seventh item: which of them holds is decided by the sequence, not here.
    """
    if token.isdecimal():
        value = int(token) if len(token) < 6 else 0
        return (Reading("1", value, str(value)),)
    found = list(LETTERS.get(token, ()))
    value_or_none = roman(token) if len(token) < 10 else None
    if value_or_none is not None:
        lower = token.islower()
        reading = Reading("i" if lower else "I", value_or_none, to_roman(value_or_none))
        if value_or_none == 1 or len(token) > 1:
            found.insert(0, reading)
        else:
            found.append(reading)
    if 1 < len(token) < 5 and token == token[0] * len(token):
        for single in LETTERS.get(token[0], ())[:1]:
            number = single.number * len(token)
            found.append(Reading(single.system * len(token), single.ordinal, number))
            if len(token) == 2 and single.system in ("a", "A"):
                found.append(Reading(single.system, single.ordinal + 26, number))
    if not found:
        value_or_none = chinese(token)
        if value_or_none is not None:
            found.append(Reading("一", value_or_none, str(value_or_none)))
    return tuple(found)
