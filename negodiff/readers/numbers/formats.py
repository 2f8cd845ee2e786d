"""A number in one of the formats of word processors (ISO/IEC 29500-1, 17.18.59)."""

from collections.abc import Callable
from typing import Final

from negodiff.readers.numbers.east import counted
from negodiff.readers.numbers.signs import (
    CYCLED,
    DIGITS,
    LIMITED,
    MOST_SIGNS,
    REPEATED,
    hebrew_letters,
    hebrew_number,
    sexagenary,
)
from negodiff.readers.numerals_out import LARGEST, nth, roman

_DOTTED: Final = frozenset({
    "az", "bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk",
    "sl", "sr", "tr",
})  # fmt: skip
_RAISED: Final = frozenset({"es", "it", "pt", "gl"})


def printed(value: int, form: str, language: str = "en") -> str:
    """A number as a word processor prints it.

    Args:
        value: The number; below nought it is printed in figures.
        form: The format as OOXML names it ("decimal", "lowerLetter", "hebrew1"), besides
            "greekLower", "greekUpper", "arabicDigits" and "persianDigits"; one that is not known
            is printed in figures, as word processors do.
        language: ISO 639-1 code, for the formats that are words.
    """
    figures = str(value)
    if form == "decimal" or not 0 <= value <= LARGEST:
        return figures
    if form in ("none", "bullet"):
        return ""
    if form in ("lowerRoman", "upperRoman"):
        letters = roman(value) if value else ""
        return letters if form == "lowerRoman" else letters.upper()
    if form in REPEATED:
        return _repeated(value, REPEATED[form])
    if form in DIGITS:
        return figures.translate(str.maketrans("0123456789", DIGITS[form]))
    if form in CYCLED:
        signs = CYCLED[form]
        return signs[(value - 1) % len(signs)] if value else ""
    if form in LIMITED:
        signs = LIMITED[form]
        return signs[value - 1] if 0 < value <= len(signs) else figures
    other = _FUNCTIONS.get(form)
    if other is not None:
        return other(value)
    if form in ("ordinal", "cardinalText", "ordinalText", "dollarText"):
        return _worded(value, form, language)
    written = counted(value, form)
    return figures if written is None else written


def custom(value: int, pattern: str) -> str:
    """A number in a format of one's own, told by its first members: "001, 002, 003, ..."."""
    members = [member.strip() for member in pattern.split(",")]
    members = [member for member in members if member.strip(".…")]
    if not members:
        return str(value)
    if all(member.isdecimal() for member in members):
        return str(value).zfill(min(len(members[0]), 10))
    for signs in REPEATED.values():
        if members[0] == signs[0] and (len(members) < 2 or members[1] == signs[1]):
            return _repeated(value, signs)
    return members[value - 1] if 0 < value <= len(members) else str(value)


def _repeated(value: int, signs: tuple[str, ...]) -> str:
    if value < 1:
        return ""
    times, at = divmod(value - 1, len(signs))
    return signs[at] * (times + 1) if times < MOST_SIGNS else str(value)


def _worded(value: int, form: str, language: str) -> str:
    from negodiff.readers.numbers import words  # noqa: PLC0415 - few drafts count in words

    if form == "ordinal":
        return _ordinal(value, language)
    name = words.ordinal if form == "ordinalText" else words.cardinal
    told = name(value, language)
    if told is None:
        return _ordinal(value, language)
    told = told[0].upper() + told[1:]
    return f"{told} and 00/100" if form == "dollarText" else told


def _ordinal(value: int, language: str) -> str:
    if language == "fr":
        return f"{value}{'er' if value == 1 else 'e'}"
    if language in _RAISED:
        return f"{value}º"
    if language in _DOTTED:
        return f"{value}."
    other = {"nl": "e", "ru": "-й", "uk": "-й", "bg": "-и", "el": "ος", "sv": ":e", "ca": "è"}
    if language in other:
        return f"{value}{other[language]}"
    return nth(value)


_FUNCTIONS: Final[dict[str, Callable[[int], str]]] = {
    "decimalZero": lambda value: f"{value:02d}",
    "decimalHalfWidth": str,
    "hex": lambda value: f"{value:X}",
    "numberInDash": lambda value: f"- {value} -",
    "hebrew1": hebrew_number,
    "hebrew2": hebrew_letters,
    "ideographZodiacTraditional": sexagenary,
}
