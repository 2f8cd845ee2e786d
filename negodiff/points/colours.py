"""Colours of a draft that its legend gives a meaning: which clause is printed in which.

A legend belongs to one document and is given by the user; without one no colour means anything.
"""

import re
from colorsys import rgb_to_hsv
from typing import Final

from negodiff.model.clause import Draft
from negodiff.model.markup import Colour

_MOST: Final = 0.9
"""A clause is printed in a colour when so much of its letters is."""
_LETTER: Final = re.compile(r"\w")
_HUES: Final = (
    (20, "red"), (45, "orange"), (70, "yellow"), (165, "green"), (200, "cyan"), (260, "blue"),
    (290, "purple"), (345, "pink"), (361, "red"),
)  # fmt: skip
"""The names of hues up to so many degrees."""


def names_of(colour: Colour) -> frozenset[str]:
    """What a legend may call a colour: "#92d050", "92d050", "green", "lightgreen"."""
    value = colour.value.casefold()
    found = {value, f"#{value}"}
    plain = value.removeprefix("dark").removeprefix("light")
    if re.fullmatch("[0-9a-f]{6}", value):
        plain = _hue(value)
    if plain:
        found.add(plain)
    return frozenset(found)


def colours_of(draft: Draft, at: int) -> tuple[Colour, ...]:
    """The colours that a clause is printed in, wholly or nearly so."""
    words = draft.clauses[at].words
    letters = len(_LETTER.findall(words))
    covered: dict[tuple[str, str], int] = {}
    for means, value, (clause, start, end) in draft.colours:
        if clause == at:
            count = len(_LETTER.findall(words[start:end]))
            covered[means, value] = covered.get((means, value), 0) + count
    return tuple(
        Colour(means, value)
        for (means, value), count in covered.items()
        if count and count >= _MOST * letters
    )


def _hue(digits: str) -> str:
    """The name of a colour's hue; "" for black, white and grey."""
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = rgb_to_hsv(red, green, blue)
    if saturation < 0.15 or value < 0.2:
        return ""
    return next(name for degrees, name in _HUES if hue * 360 < degrees)
