"""The rows of numbers that automatic lists count through, as word processors of one family do.

One row of counters belongs to a list; several numberings can share it. A start that a numbering
overrides is used up once for each level. An upper level that was not seen yet counts as used.
"""

from collections.abc import Mapping
from typing import NamedTuple

LEVELS = 9


class Step(NamedTuple):
    """How one level of a list counts.

    Attributes:
        start: Its first number.
        restart: After which level (from 1) it begins anew; 0 for never; ``None`` for any above.
    """

    start: int
    restart: int | None = None


class Rows:
    """The numbers reached while the paragraphs of a text are read in order."""

    def __init__(self) -> None:
        self._rows: dict[str, list[int | None]] = {}
        self._used: set[tuple[int, int]] = set()

    def count(
        self, row: str, num: int, level: int, steps: Mapping[int, Step], starts: Mapping[int, int]
    ) -> list[int | None]:
        """Count one paragraph.

        Args:
            row: The list, whose counters all its numberings share.
            num: The numbering.
            level: The paragraph's level, from 0.
            steps: The levels that the list defines.
            starts: The starts that the numbering overrides, by level.

        Returns:
            The number reached on every level, ``None`` for those that have none.
        """
        reached = self._rows.setdefault(row, [None] * LEVELS)
        for upper in range(level):
            if reached[upper] is None:
                reached[upper] = self._start(num, upper, steps, starts)
        last = reached[level]
        if last is None or (level in starts and (num, level) not in self._used):
            reached[level] = self._start(num, level, steps, starts)
        else:
            reached[level] = last + 1
        self._used.add((num, level))
        for lower in range(level + 1, LEVELS):
            restart = steps[lower].restart if lower in steps else None
            if restart is None or level < restart:
                reached[lower] = None
        return reached

    def _start(
        self, num: int, level: int, steps: Mapping[int, Step], starts: Mapping[int, int]
    ) -> int:
        if level in starts and (num, level) not in self._used:
            self._used.add((num, level))
            return starts[level]
        return steps[level].start if level in steps else 1
