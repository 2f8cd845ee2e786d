"""Lines of print become paragraphs: by white space, indentation, type, and whether a line is full.

What stands apart is told here; lines that stand close together are judged as those of a plain text
are (:mod:`negodiff.readers.unwrap`), only that whether a line is full is measured, not guessed.
"""

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from negodiff.readers.lines import Line
from negodiff.readers.margin import Fit, ends_sentence, ends_with_pause
from negodiff.readers.pdf.values import Row
from negodiff.readers.scripts import first_unit, is_solid
from negodiff.readers.unwrap import split
from negodiff.structure.labels import leading_label

_LOOSE: Final = 1.15
"""Lines farther apart than so many usual distances may have a paragraph between them …"""
_CLEAR: Final = 1.3
"""… where it is known how far apart lines of a paragraph stand, so far apart they have one …"""
_APART: Final = 1.6
"""… and so far apart they have, unless one sentence goes over both."""
_DETACHED: Final = 2.3
_OTHER_SIZE: Final = 0.1
_SPACE: Final = 0.25
"""The width of a space, in heights of a letter."""
_BARE: Final = frozenset({"item", "bullet"})
"""Families of labels that head no heading."""
_TELLING: Final = 3
"""Fewer lines than that do not show how far apart lines stand."""
_RAGGED: Final = 0.2
"""By so much of the width a line inside a sentence may fall short in a text set by hand."""
_ALIKE: Final = 0.75
_FLUSH: Final = 0.12
"""A line that ends as near to the margin as that, in heights of a letter, is stretched to it."""
_SOME: Final = 6
_MOSTLY: Final = 0.85
_SET_IN: Final = 0.12
"""On both sides of a centred line so much of the width is white."""
_EVEN: Final = 0.6
"""The white before a centred line and behind it differ by less, in heights of a letter."""
_OPENERS: Final = "\"'“„«‹‘([{*_"


class Printed(NamedTuple):
    """A paragraph as it is printed.

    Attributes:
        rows: Positions of its lines.
        apart: White space, another indentation or another type sets it off from the one before.
        centred: All of its lines are.
    """

    rows: tuple[int, ...]
    apart: bool
    centred: bool


class Layout:
    """How one document is laid out: its margins and the distances between its lines.

    Args:
        rows: Its lines.
        rightward: It is written from left to right.
        breaks: Positions of lines before which something else stands, such as a table.
    """

    def __init__(
        self, rows: Sequence[Row], *, rightward: bool = True, breaks: Collection[int] = ()
    ) -> None:
        self.rows = rows
        self._breaks = breaks
        self.rightward = rightward
        self._margins = _common_margins(rows)
        self._sides = [self._edges(row) for row in rows]
        self._justified = self._is_justified()
        self.centred = [False] * len(rows)
        self._pitches = self._measured()
        self.centred = [self._is_centred(at) for at in range(len(rows))]
        self._add_wide_titles()
        self._spread_centred()

    def paragraphs(self) -> list[Printed]:
        """The paragraphs, in order; every line is in one."""
        found: list[Printed] = []
        for run in self._runs():
            lines = [self._line(at) for at in run]
            fits = [self.fit(a, b) for a, b in pairwise(run)]
            for number, part in enumerate(split(lines, fits, indented=self._indents_first)):
                places = tuple(line.number for line in part)
                centred = all(self.centred[at] for at in places)
                apart = not number or self.rows[places[0]].column != self.rows[places[0] - 1].column
                found.append(Printed(places, apart or self._is_set_off(places[0]), centred))
        return found

    @cached_property
    def _indents_first(self) -> bool:
        """Whether the first line of a paragraph mostly stands deeper than the others."""
        deeper = shallower = 0
        for at, (a, b) in enumerate(pairwise(self.rows)):
            if a.column != b.column or self.centred[at] or self.centred[at + 1]:
                continue
            if ends_sentence(a.text) or not b.text[0].islower():
                continue
            shift = self.indent(at) - self.indent(at + 1)
            deeper += shift > 1
            shallower += shift < -1
        return deeper > 2 * shallower

    def _runs(self) -> list[list[int]]:
        runs: list[list[int]] = []
        for at in range(len(self.rows)):
            if at and not self._parted(at - 1, at):
                runs[-1].append(at)
            else:
                runs.append([at])
        return runs

    def _parted(self, above: int, below: int) -> bool:
        """Whether it is sure from their looks that two lines are in different paragraphs."""
        if below in self._breaks:
            return True
        a, b = self.rows[above], self.rows[below]
        inside = _is_inside(a.text, b.text)
        if abs(a.size - b.size) > _OTHER_SIZE * max(a.size, b.size):
            return True
        if self.centred[above] and self.centred[below] and _is_other_heading(a.text, b.text):
            return True
        if self.centred[above] != self.centred[below] and not inside:
            return True
        full = self.fit(above, below) is Fit.FULL
        if a.bold != b.bold and not (full and not ends_sentence(a.text)):
            return True
        if a.column != b.column and a.page == b.page and _are_unlike(a.margins, b.margins):
            return not inside  # a heading above columns, a note across them
        if a.page != b.page or a.column != b.column:
            if leading_label(b.text) is None and self._flows_on(above, below):
                return False
            small = full and b.text[:1].islower() and leading_label(b.text) is None
            return not (inside or small) and (ends_sentence(a.text) or not full)
        distance = (a.bottom - b.bottom) / self._pitch(b)
        if distance > _DETACHED or distance < 0:
            return True
        if distance > _APART:
            return not inside
        if distance > _LOOSE:
            sure = round(b.size) in self._known and distance > _CLEAR
            return sure or not (inside and (full or round(b.size) not in self._known))
        return False

    def _flows_on(self, above: int, below: int) -> bool:
        """Whether a paragraph goes on in the next column, though a sentence may end there.

        A line stretched to the margin is the last of a paragraph by chance only; and where first
        lines are indented, one that is not is none.
        """
        if not self._justified or self._room(above) > _FLUSH * self.rows[above].size:
            return False
        alike = self.rows[above].bold == self.rows[below].bold and not self.centred[below]
        return alike and self.indent(below) == 0

    def _is_set_off(self, at: int) -> bool:
        """Whether more shows the beginning of a paragraph than the end of a short line."""
        if not at:
            return True
        return abs(self.indent(at) - self.indent(at - 1)) > 1 or ends_sentence(
            self.rows[at - 1].text
        )

    def _measured(self) -> dict[int, float]:
        """The usual distance of lines, by the size of their letters.

        What counts is the distance below a full line inside a sentence. Where there are few of
        those, lines stand as close as most of them do, unless that is far apart.
        """
        sure: dict[int, list[float]] = {}
        others: dict[int, list[float]] = {}
        for at, (a, b) in enumerate(pairwise(self.rows)):
            distance = a.bottom - b.bottom
            if a.column != b.column or not 0.7 * b.size < distance < 3.5 * b.size:
                continue
            open_ = not ends_sentence(a.text) and not ends_with_pause(a.text)
            inside = open_ and not a.bold and self.fit(at, at + 1) is Fit.FULL
            (sure if inside else others).setdefault(round(b.size), []).append(distance)
        found = {
            size: min(*sorted(all_of + sure.get(size, []))[: len(all_of) // 10 + 1], 1.25 * size)
            for size, all_of in others.items()
        }
        sure = {size: all_of for size, all_of in sure.items() if len(all_of) >= _TELLING}
        self._known = frozenset(sure)
        return found | {size: median(all_of) for size, all_of in sure.items()}

    def _pitch(self, row: Row) -> float:
        return self._pitches.get(round(row.size), 1.2 * row.size) or 1.2 * row.size

    def _edges(self, row: Row) -> tuple[float, float]:
        """Left and right edge of the text where a line stands."""
        left, right = row.margins
        common = self._margins
        if common and abs(left - common[0]) < 4 * row.size and abs(right - common[1]) < 60:
            return min(left, common[0]), max(right, common[1])
        return left, right

    def fit(self, above: int, below: int) -> Fit:
        """Whether the first word of the lower line would have fitted on the upper one."""
        a, b = self.rows[above], self.rows[below]
        left, right = self._sides[above]
        needed = _unit(b) + (0 if is_solid(b.text[0]) else _SPACE * a.size)
        if self.centred[above] and self.centred[below]:
            return Fit.FULL  # the lines of a title are cut by its sense
        room = self._room(above)
        if self._justified and self._is_short(above):
            if " " not in a.text:
                return Fit.FREE if needed <= room else Fit.FULL  # one word cannot be stretched
            ended = needed <= room or _ends(a.text) or self._is_beside_flush(above)
            return Fit.FREE if ended else Fit.FULL
        if needed > room - 0.2 * a.size:
            return Fit.FULL
        near = 2.5 * a.size
        if not ends_sentence(a.text) and not ends_with_pause(a.text):
            near = max(near, _RAGGED * (right - left))
        return Fit.NEAR if needed > room - near else Fit.FREE

    def _room(self, at: int) -> float:
        """The white between the end of a line and the edge of its column."""
        row, (left, right) = self.rows[at], self._sides[at]
        return right - row.right if self.rightward else row.left - left

    def _is_justified(self) -> bool:
        """Whether lines inside a sentence are stretched, so that they all end at the margin."""
        flush = inside = 0
        for at, (a, b) in enumerate(pairwise(self.rows)):
            if a.column != b.column or _ends(a.text) or not _goes_on(b.text):
                continue
            if self._room(at) < _RAGGED * (a.right - a.left):
                inside += 1
                flush += self._room(at) <= _FLUSH * a.size
        return inside >= _SOME and flush >= _MOSTLY * inside

    def _is_short(self, at: int) -> bool:
        """Whether a line ends before the others do, of those beside it at least one."""
        room = self._room(at)
        if room <= 2 * _FLUSH * self.rows[at].size:
            return False
        beside = [n for n in (at - 1, at + 1) if 0 <= n < len(self.rows)]
        return not any(abs(self._room(n) - room) < 1 for n in beside)

    def _is_beside_flush(self, at: int) -> bool:
        """Whether a line beside a short one is stretched: those of a heading are short together."""
        beside = [n for n in (at - 1, at + 1) if 0 <= n < len(self.rows)]
        return any(self._room(n) <= _FLUSH * self.rows[n].size for n in beside)

    def indent(self, at: int) -> int:
        """By how many columns of white space a line is indented; a centred one is not."""
        row = self.rows[at]
        if self.centred[at]:
            return 0
        left, right = self._sides[at]
        return round((row.left - left if self.rightward else right - row.right) / (0.5 * row.size))

    def _line(self, at: int) -> Line:
        row = self.rows[at]
        left, right = self._sides[at]
        start = row.left - left if self.rightward else right - row.right
        set_in = start > _SET_IN * (right - left) and leading_label(row.text) is None
        return Line(row.text, 0 if set_in and self._is_aligned(at) else self.indent(at), at)

    def _is_aligned(self, at: int) -> bool:
        """Whether a line begins where one beside it does, or words behind white in that above."""
        row = self.rows[at]
        start = row.left if self.rightward else row.right
        above = self.rows[at - 1] if at else row
        if above.column == row.column and any(abs(other - start) < 1 for other in above.starts):
            return True
        beside = [self.rows[n] for n in (at - 1, at + 1) if 0 <= n < len(self.rows)]
        side = "left" if self.rightward else "right"
        return any(
            other.column == row.column and abs(getattr(other, side) - getattr(row, side)) < 1
            for other in beside
        )

    def _add_wide_titles(self) -> None:
        """Count lines of a title that nearly fill the width as centred: none begins at the edge."""
        even = [
            (row.bold or row.text.isupper())
            and abs((row.left - left) - (right - row.right)) < _EVEN * row.size
            for row, (left, right) in zip(self.rows, self._sides, strict=True)
        ]
        for at, (a, b) in enumerate(pairwise(self.rows)):
            alike = (a.bold, a.column, round(a.size)) == (b.bold, b.column, round(b.size))
            if even[at] and even[at + 1] and alike and abs(a.left - b.left) > a.size / 2:
                self.centred[at] = self.centred[at + 1] = True

    def _spread_centred(self) -> None:
        """Count wide lines of a centred heading, and capitals set in above its last, as centred."""
        for step in (1, -1):
            for at in range(len(self.rows))[::step]:
                beside = at - step
                if self.centred[at] or not 0 <= beside < len(self.rows) or not self.centred[beside]:
                    continue
                row, other = self.rows[at], self.rows[beside]
                left, right = self._sides[at]
                before, after = row.left - left, right - row.right
                even = abs(before - after) < _EVEN * row.size and abs(row.left - other.left) > 1
                capitals = row.text.isupper() and other.text.isupper()
                set_in = capitals and min(before, after) >= _SET_IN * (right - left)
                alike = (row.bold, row.page, round(row.size)) == (
                    other.bold, other.page, round(other.size),
                )  # fmt: skip
                shows = row.bold or row.text.isupper()
                self.centred[at] = alike and shows and (even or set_in)

    def _is_centred(self, at: int) -> bool:
        row = self.rows[at]
        left, right = self._sides[at]
        before, after = row.left - left, right - row.right
        if min(before, after) < _SET_IN * (right - left) or abs(before - after) > 1.2 * row.size:
            return False
        label = leading_label(row.text)
        if label is not None and label.family in _BARE:
            return False
        beside = [self.rows[n] for n in (at - 1, at + 1) if 0 <= n < len(self.rows)]
        return 2 * (row.right - row.left) < right - left or all(
            abs(other.left - row.left) > 1 or other.page != row.page for other in beside
        )


def _are_unlike(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether one stretch of lines is clearly wider than another."""
    widths = sorted((one[1] - one[0], other[1] - other[0]))
    return widths[0] < _ALIKE * widths[1]


def _unit(row: Row) -> float:
    """The width of what is kept together at the beginning of a line."""
    if not is_solid(row.text[0]):
        return row.first
    return min(row.first, len(first_unit(row.text)) * row.size)


def _ends(text: str) -> bool:
    return ends_sentence(text) or ends_with_pause(text)


def _goes_on(text: str) -> bool:
    """Whether a sentence can go on with a line: it begins with no capital, and no sign."""
    return text[0].isalpha() and not text[0].isupper()


def _is_inside(text: str, following: str) -> bool:
    """Whether a sentence goes over two lines, by its words alone."""
    if ends_sentence(text) or ends_with_pause(text):
        return False
    return following.lstrip(_OPENERS)[:1].islower()


def _is_other_heading(text: str, following: str) -> bool:
    """Whether a centred line is no more of the heading above it."""
    label = leading_label(text)
    if label is not None and label.end >= len(text):
        return True
    return (
        leading_label(following) is not None
        or ends_sentence(text)
        or text.isupper() != following.isupper()
    )


def _common_margins(rows: Sequence[Row]) -> tuple[float, float] | None:
    """The edges that most lines stand between."""
    counts: dict[tuple[int, int], int] = {}
    for row in rows:
        key = (round(row.margins[0] / 3), round(row.margins[1] / 3))
        counts[key] = counts.get(key, 0) + 1
    if not counts:
        return None
    best = max(counts, key=lambda key: counts[key])
    near = [
        row.margins for row in rows
        if (round(row.margins[0] / 3), round(row.margins[1] / 3)) == best
    ]  # fmt: skip
    return min(left for left, _ in near), max(right for _, right in near)
