"""The numbers that word processors count for lists, where a file says how to count them.

One row of counters belongs to an abstract list, and all numberings made of it share the row. A
start that a numbering overrides is used up once for each level. The rules are those of ISO/IEC
29500-1, 17.9, and of Word where it is silent: an upper level that was not seen yet counts as used.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from negodiff.readers.numbers.formats import custom, printed

LEVELS: Final = 9
BULLET: Final = "•"
_LONGEST_LABEL: Final = 200
_KEPT_IN_LEGAL: Final = frozenset({"none", "decimalZero", "bullet"})


class Level(NamedTuple):
    """One level of a list.

    Attributes:
        start: Its first number.
        form: Its format, as OOXML names it.
        text: What is printed: words, and levels (from 0) for their numbers.
        restart: After which level (from 1) it begins anew; 0 for never; ``None`` for any above.
        legal: Whether all numbers in its text are printed in figures.
        style: The paragraph style that stands for it.
        pattern: The first members of a format of one's own.
        language: The language of numbers in words, or "".
    """

    start: int = 0
    form: str = "decimal"
    text: tuple[str | int, ...] = ()
    restart: int | None = None
    legal: bool = False
    style: str = ""
    pattern: str = ""
    language: str = ""


class List(NamedTuple):
    """A numbering: its levels, and whose counters it shares.

    Attributes:
        row: The abstract list.
        levels: The levels defined.
        starts: The starts it overrides, by level.
    """

    row: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbered(NamedTuple):
    """What stands before a paragraph.

    Attributes:
        label: The label, as printed.
        level: The level of the list, from 0.
        bullet: Whether it is a bullet rather than a number.
    """

    label: str
    level: int
    bullet: bool


class Counters:
    """The numbers reached while the paragraphs of a text are read in order."""

    def __init__(self, defined: Callable[[int], List | None], language: str) -> None:
        """Begin before the first paragraph.

        Args:
            defined: Gives a numbering by its identifier, ``None`` when it is not defined.
            language: ISO 639-1 code of the text's language, for numbers in words; or "".
        """
        self._defined = defined
        self._language = language or "en"
        self._rows: dict[str, list[int | None]] = {}
        self._used: set[tuple[int, int]] = set()

    def count(self, num: int, level: int) -> Numbered | None:
        """Count one paragraph.

        Returns:
            What is printed before it; ``None`` when the numbering is not defined.
        """
        found = self._defined(num)
        if found is None:
            return None
        level = min(max(level, 0), LEVELS - 1)
        row = self._rows.setdefault(found.row, [None] * LEVELS)
        for upper in range(level):
            if row[upper] is None:
                row[upper] = self._start(num, found, upper)
        override = found.starts.get(level)
        reached = row[level]
        if reached is None or (override is not None and (num, level) not in self._used):
            row[level] = self._start(num, found, level)
        else:
            row[level] = reached + 1
        self._used.add((num, level))
        for lower in range(level + 1, LEVELS):
            restart = found.levels[lower].restart if lower in found.levels else None
            if restart is None or level < restart:
                row[lower] = None
        defined = found.levels.get(level)
        if defined is None:
            return Numbered("", level, bullet=False)
        return self._printed(defined, level, found, row)

    def begin(self, num: int, level: int, first: int) -> None:
        """Let a level go on with this number."""
        found = self._defined(num)
        if found is not None and 0 <= level < LEVELS:
            row = self._rows.setdefault(found.row, [None] * LEVELS)
            row[level] = first - 1
            self._used.add((num, level))

    def _start(self, num: int, found: List, level: int) -> int:
        override = found.starts.get(level)
        if override is not None and (num, level) not in self._used:
            self._used.add((num, level))
            return override
        return found.levels[level].start if level in found.levels else 1

    def _printed(self, defined: Level, level: int, found: List, row: list[int | None]) -> Numbered:
        if defined.form == "bullet":
            return Numbered(BULLET if defined.text else "", level, bullet=True)
        pieces = [
            piece if isinstance(piece, str) else self._number(piece, defined, found, row)
            for piece in defined.text
        ]
        label = " ".join("".join(pieces).split())
        return Numbered(label[:_LONGEST_LABEL], level, bullet=False)

    def _number(self, at: int, defined: Level, found: List, row: list[int | None]) -> str:
        reached = row[at]
        level = found.levels.get(at, Level())
        form = level.form
        if reached is None:
            return ""
        if defined.legal and form not in _KEPT_IN_LEGAL:
            form = "decimal"
        if form == "custom":
            return custom(reached, level.pattern)
        return printed(reached, form, level.language or self._language)
