"""List styles and the numbers they print: OpenDocument stores how to count, not the count."""

import re
from typing import Final, NamedTuple

from lxml import etree

from negodiff.readers.odt.names import number, q
from negodiff.readers.odt.numerals import printed

LEVELS: Final = 10
"""A list style has so many levels; a document has no deeper lists."""
_LONGEST_PART: Final = 64
_LONGEST: Final = 200
_NUMBER_LEVELS: Final = (q("text:list-level-style-number"), q("text:outline-level-style"))
_BULLET_LEVELS: Final = (q("text:list-level-style-bullet"), q("text:list-level-style-image"))
_BLANK: Final = " \t\u00a0\u200b\ufeff"
"""Signs that nobody sees: such items go on with the one before them."""
_PLACE: Final = re.compile(r"%(\d\d?)%")
BULLET: Final = "•"


class Level(NamedTuple):
    """How one level of a list is numbered.

    Attributes:
        form: The number's format as OpenDocument names it; "" for no number.
        letter_sync: Letters go z, aa, bb instead of z, aa, ab.
        prefix: What is printed before.
        suffix: What is printed after.
        shown: How many levels the number shows, itself included.
        start: The first number.
        pattern: The whole label with "%1%" for the number of level 1; ``None`` when prefix, suffix
            and ``shown`` say it.
        bullet: It has a sign instead of a number.
        legal: All of its numbers are printed in figures.
    """

    form: str = ""
    letter_sync: bool = False
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    pattern: str | None = None
    bullet: bool = False
    legal: bool = False


ListStyle = dict[int, Level]
"""The levels of a list style, from 1."""


def list_style(element: etree._Element) -> ListStyle:
    """Read a list style, or the outline's."""
    levels: ListStyle = {}
    for each in element:
        at = number(each, q("text:level"), 0)
        if not 1 <= at <= LEVELS:
            continue
        if each.tag in _BULLET_LEVELS:
            sign = each.get(q("text:bullet-char"), BULLET)
            levels[at] = Level(bullet=bool(sign.strip(_BLANK)))
        elif each.tag in _NUMBER_LEVELS:
            pattern = each.get(q("loext:num-list-format")) or each.get(q("style:num-list-format"))
            levels[at] = Level(
                each.get(q("style:num-format"), ""),
                each.get(q("style:num-letter-sync")) == "true",
                each.get(q("style:num-prefix"), "")[:_LONGEST_PART],
                each.get(q("style:num-suffix"), "")[:_LONGEST_PART],
                number(each, q("text:display-levels"), 1, LEVELS),
                number(each, q("text:start-value"), 1),
                None if pattern is None else pattern[:_LONGEST],
                legal=each.get(q("loext:is-legal")) == "true",
            )
    return levels


class Counters:
    """The counts of one list, by level: a list may go on elsewhere, and in another style."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}

    def restart(self) -> None:
        """Begin anew."""
        self._counts.clear()

    def count(self, level: int, style: ListStyle, start: int | None = None) -> str:
        """Count one paragraph and give the label it is printed with.

        Args:
            level: Its level, from 1.
            style: The list style that numbers it.
            start: The number to go on from, where the document states one.
        """
        own = style.get(level, Level())
        counts = self._counts
        if start is not None:
            counts[level] = start
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = own.start
        for upper in range(1, level):
            counts.setdefault(upper, style.get(upper, Level()).start)
        for lower in [each for each in counts if each > level]:
            del counts[lower]
        return _label(own, level, style, counts)


def _label(own: Level, level: int, style: ListStyle, counts: dict[int, int]) -> str:
    if own.bullet:
        return BULLET
    if own.pattern is not None:
        label = _filled(own, own.pattern, style, counts, level)
    elif own.form:
        shown = range(max(level - own.shown, 0) + 1, level + 1)
        numbers = [_printed(own, style, at, counts) for at in shown]
        label = own.prefix + ".".join(each for each in numbers if each) + own.suffix
    else:
        label = own.prefix + own.suffix
    return label.strip()[:_LONGEST]


def _filled(own: Level, pattern: str, style: ListStyle, counts: dict[int, int], level: int) -> str:
    """A pattern with its numbers.

    An upper level without a number takes away what stands between it and the next number.
    """
    pieces = _PLACE.split(pattern)
    found = pieces[0]
    for at, after in zip(pieces[1::2], pieces[2::2], strict=True):
        upper = int(at)
        text = _printed(own, style, upper, counts) if upper <= level else ""
        if text or upper == level:
            found += text + after
    return found


def _printed(own: Level, style: ListStyle, level: int, counts: dict[int, int]) -> str:
    """The number of a level, as the level whose label it is part of has it printed."""
    its = style.get(level, Level())
    form = "1" if own.legal and its.form and not its.form.startswith("0") else its.form
    return printed(counts.get(level, its.start), form, letter_sync=its.letter_sync)
