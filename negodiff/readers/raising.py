"""Raised and lowered characters: "5¹" is not "51", "m²" not "m2", "CO₂" reads as it is printed.

Every format says in its own way which words stand above or below the line. What becomes of them is
decided here, for all formats, so that one text saved in several of them stays one text.
"""

import re
from collections.abc import Iterator
from enum import Enum
from itertools import groupby
from typing import Final


class Level(Enum):
    """Where words stand."""

    LINE = "line"
    RAISED = "raised"
    LOWERED = "lowered"


_PLAIN: Final = "0123456789+-=()n"
_MINUS: Final = "−‑"
_RAISED: Final = dict(zip(_PLAIN + _MINUS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ⁻⁻", strict=True))
_LOWERED: Final = dict(zip(_PLAIN + _MINUS, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ₋₋", strict=True))
_FORMS: Final[dict[Level, dict[str, str]]] = {
    Level.LINE: {},
    Level.RAISED: _RAISED,
    Level.LOWERED: _LOWERED,
}
_STANDS: Final = {
    form: (level, plain)
    for level, forms in _FORMS.items()
    for plain, form in forms.items()
    if plain not in _MINUS
}
_SPACES: Final = re.compile(r"(\s+)")
_LEAST_UP: Final = 0.1
_LEAST_DOWN: Final = 0.05
"""What hangs below the line is seen at once: word processors lower by 8 % of a letter's height."""
_MOST: Final = 1.0
_SMALLER: Final = 0.9


def on_level(text: str, level: Level, *, before: bool = True, after: bool = True) -> str:
    """A stretch of words that stand on one level, as characters; it keeps its length.

    A figure becomes the Unicode character for it: as an ordinary one it would make another number
    of what it stands behind. Figures of other scripts have no such character, and become that of
    their value. Signs and the n of formulas become theirs where all of the stretch can: "10⁻³",
    "(1+r)ⁿ". All else stays as it was typed, as a reader would copy it: "1er", "2nd", "1º", "№",
    "(a)". Of words that stand high together, as in a title or a whole text, only those are raised
    that touch others: "At 12 weeks" says what it says on a line.

    Args:
        text: The words.
        level: Where they stand.
        before: Whether other words touch them before their beginning.
        after: Whether others do behind their end.
    """
    forms = _FORMS[level]
    if not forms:
        return text
    if all(char in forms or char.isdecimal() or char.isspace() for char in text):
        return "".join(_figure(char, forms) or forms.get(char, char) for char in text)
    if not any(map(str.isalpha, text)):
        return _with_figures(text, forms)
    words = _SPACES.split(text)
    if before or (after and len(words) == 1):
        words[0] = _with_figures(words[0], forms)
    if after:
        words[-1] = _with_figures(words[-1], forms)
    return "".join(words)


def _with_figures(text: str, forms: dict[str, str]) -> str:
    return "".join(_figure(char, forms) or char for char in text)


def _figure(char: str, forms: dict[str, str]) -> str:
    return forms[str(int(char))] if char.isdecimal() else ""


def is_of(char: str, typed: str) -> bool:
    """Whether a character is what a typed one is printed as, on one level or another."""
    return char == typed or any(char in on_level(typed, level) for level in Level)


def stretches(text: str) -> Iterator[tuple[Level, str]]:
    """Words as they are typed, stretch by stretch, each with its level: "5¹" is "5" and a raised 1.

    Typed so and put on their levels, they are printed as the text.
    """
    told = [_STANDS.get(char, (Level.LINE, char)) for char in text]
    for level, stretch in groupby(told, key=lambda each: each[0]):
        yield level, "".join(char for _, char in stretch)


def level_at(lift: float, size: float, usual: float) -> Level:
    """Where words stand that a format only moves: raised or lowered if a reader sees them so.

    Letters that are moved are not always raised: formulas, initials, numbers beside tall signs
    are, to stand evenly. A reader takes for raised what is also smaller than the words beside it,
    and what is moved by less than its height: else it stands on another line.

    Args:
        lift: By how much they are moved up; down if negative.
        size: How high their letters are, in the same unit.
        usual: How high those of the words beside them are.
    """
    least = _LEAST_UP if lift > 0 else _LEAST_DOWN
    if not (least * usual < abs(lift) < _MOST * usual and size < _SMALLER * usual):
        return Level.LINE
    return Level.RAISED if lift > 0 else Level.LOWERED
