"""Number words that label alone: "PRIMERO.-", "Décima segunda –", "أولاً:", "Erstens:".

Contracts and resolutions in many languages count their clauses so. A sentence can begin with such
a word, too: that the words go on counting is asked for by ``items``, not here.
"""

import re
from functools import cache
from typing import Final

from negodiff.structure.enumerators import is_cited
from negodiff.structure.label import Label
from negodiff.structure.numerals import Reading
from negodiff.structure.vocabulary import fold, ordinal

STYLE: Final = "first"
_WORD: Final = r"[^\s\d.,:;：،()\[\]–—-]{2,20}"


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<one>{_WORD})(?: (?P<two>{_WORD}))?"
        r"(?P<close>\s?\.?[-–—](?=\s|$)|[.:：](?=\s|$))"
    )


def counted(text: str) -> Label | None:
    """Read a number word, or two that make one number, with the punctuation of a label."""
    match = _counted().match(text)
    if match is None or _is_small(text[0]):
        return None
    value = _value(match["one"], match["two"])
    if value is None:
        return None
    end = match.end()
    start = end + 1 if end < len(text) else end
    reading = Reading(STYLE, value, str(value))
    return Label(
        "item", text[:end].rstrip(), reading.number, STYLE, start, (reading,), (),
        text[: match.start("close")], "", is_cited(text, start), "", STYLE,
    )  # fmt: skip


def _value(one: str, two: str | None) -> int | None:
    first = fold(one)
    if two is None:
        return ordinal(first)
    second = fold(two)
    both = ordinal(f"{first} {second}")
    ten, unit = ordinal(first), ordinal(second)
    if both is None and ten is not None and unit is not None and ten >= 10 > unit:
        return ten + unit
    return both


def _is_small(char: str) -> bool:
    return char.islower() and char.upper() != char
