"""The lists that the head of an RTF file defines, and the numbers counted from them.

Word processors print each number into the file as well; other programs do not, and nobody prints
those of the text before the tracked changes.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from negodiff.readers.counting import LEVELS, Rows, Step
from negodiff.readers.numerals_out import (
    decimal,
    english,
    english_ordinal,
    letters,
    nth,
    padded,
    repeated,
    roman,
)

BULLET: Final = "•"
_BULLET_FORMAT: Final = 23
_DECIMAL: Final = 0
_PRINTED: Final[dict[int, Callable[[int], str]]] = {
    _DECIMAL: decimal,
    1: lambda number: roman(number).upper(),
    2: roman,
    3: lambda number: repeated(number).upper(),
    4: repeated,
    5: nth,
    6: lambda number: english(number).capitalize(),
    7: lambda number: english_ordinal(number).capitalize(),
    22: padded,
    58: lambda number: letters(number, _RUSSIAN),
    59: lambda number: letters(number, _RUSSIAN).upper(),
    255: lambda _: "",
}
"""Formats by their numbers (RTF 1.9, "List table"); others are printed in figures."""
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"


class Level(NamedTuple):
    """One level of a list.

    Attributes:
        form: The number of its format.
        start: Its first number.
        text: What is printed: words, and characters below 9 for the numbers of levels.
        legal: Whether all its numbers are printed in figures.
        goes_on: Whether it never begins anew.
    """

    form: int = _DECIMAL
    start: int = 1
    text: str = ""
    legal: bool = False
    goes_on: bool = False


class Lists:
    """The tables of lists and of what is made of them, filled while the head is read."""

    def __init__(self) -> None:
        self._levels: list[Level] = []
        self._lists: dict[int, list[Level]] = {}
        self._made: dict[int, int] = {}
        self._starts: dict[int, dict[int, int]] = {}
        self._text: list[str] | None = None
        self._list = 0
        self._override = -1
        self._overridden: dict[int, int] = {}

    def control(self, destination: str, word: str, number: int | None) -> None:
        """A control word in one of the tables."""
        value = number or 0
        if destination == "listtable":
            self._define(word, value, on=number != 0)
        elif word == "listid":
            self._list, self._override, self._overridden = value, -1, {}
        elif word == "lfolevel":
            self._override += 1
        elif word == "levelstartat":
            self._overridden[self._override] = value
        elif word == "ls":
            self._made[value], self._starts[value] = self._list, self._overridden

    def _define(self, word: str, value: int, *, on: bool) -> None:
        levels = self._levels
        if word == "listlevel":
            levels.append(Level())
        elif word == "leveltext":
            self._text = []
        elif word == "listid":
            self._lists[value], self._levels = levels, []
        elif levels and word in ("levelnfc", "levelnfcn"):
            levels[-1] = levels[-1]._replace(form=value)
        elif levels and word == "levelstartat":
            levels[-1] = levels[-1]._replace(start=value)
        elif levels and word == "levellegal":
            levels[-1] = levels[-1]._replace(legal=on)
        elif levels and word == "levelnorestart":
            levels[-1] = levels[-1]._replace(goes_on=on)

    def text(self, text: str) -> None:
        """Words in the table of lists: what a level prints, behind its length and up to ";"."""
        if self._text is None:
            return
        said, end, _ = text.partition(";")
        self._text.append(said)
        if end:
            whole, self._text = "".join(self._text), None
            if self._levels:
                self._levels[-1] = self._levels[-1]._replace(text=whole[1:])

    def levels(self, number: int) -> list[Level]:
        """The levels of what the text calls by a number; none where it is not defined."""
        return self._lists.get(self._made.get(number, 0), [])

    def is_bullet(self, number: int, level: int) -> bool:
        """Whether a level has a sign instead of a number."""
        levels = self.levels(number)
        return 0 <= level < len(levels) and levels[level].form == _BULLET_FORMAT

    def count(self, rows: Rows, number: int, level: int) -> str | None:
        """Count one paragraph.

        Args:
            rows: The numbers reached so far.
            number: What the text calls its list by.
            level: Its level, from 0.

        Returns:
            What is printed before it; ``None`` where no such level is defined.
        """
        levels = self.levels(number)
        if not 0 <= level < min(len(levels), LEVELS):
            return None
        steps = {
            at: Step(each.start, 0 if each.goes_on else None) for at, each in enumerate(levels)
        }
        row = str(self._made[number])
        reached = rows.count(row, number, level, steps, self._starts[number])
        own = levels[level]
        if own.form == _BULLET_FORMAT:
            return BULLET
        printed = (_printed(sign, own, levels, reached) for sign in own.text)
        return " ".join("".join(printed).split())


def _printed(sign: str, own: Level, levels: list[Level], reached: list[int | None]) -> str:
    """A character of what a level prints, or the number that it stands for."""
    at = ord(sign)
    if at >= LEVELS:
        return sign
    number = reached[at]
    if number is None or at >= len(levels):
        return ""
    form = _DECIMAL if own.legal and levels[at].form not in (22, 255) else levels[at].form
    return _PRINTED.get(form, decimal)(number)
