"""What the numbering part defines, and the numbers that Word counts from it.

All numberings made of one abstract numbering share its row of counters. The rules are those of
ISO/IEC 29500-1, 17.9, and of Word where it is silent: a start that is not stated is nought.
"""

import re
from typing import Final, NamedTuple

from lxml import etree

from negodiff.readers.counting import LEVELS, Rows, Step
from negodiff.readers.word.names import MC, VAL, W, is_on, number, value
from negodiff.readers.word.number_formats import custom, printed
from negodiff.readers.word.styles import Styles

_LONGEST_TEXT: Final = 64
_LONGEST_LABEL: Final = 200
_LINKS: Final = 10
_KEPT_IN_LEGAL: Final = frozenset({"none", "decimalZero", "bullet"})
BULLET: Final = "•"


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
        row: The abstract numbering.
        levels: The levels defined.
        starts: The starts it overrides, by level.
        steps: How the levels count.
    """

    row: str
    levels: dict[int, Level]
    starts: dict[int, int]
    steps: dict[int, Step]


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


class Numbering:
    """The numbering part; empty when there is none, which is legal."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._nums: dict[int, etree._Element] = {}
        self._lists: dict[int, List | None] = {}
        self._linked: dict[str, str] = {}
        for element in () if root is None else root:
            if element.tag == f"{W}abstractNum":
                name = element.get(f"{W}abstractNumId", "")
                self._abstract.setdefault(name, element)
                if (style := value(element, "styleLink")) is not None:
                    self._linked.setdefault(style, name)
            elif element.tag == f"{W}num":
                identifier = number(element.get(f"{W}numId"))
                if identifier is not None:
                    self._nums.setdefault(identifier, element)

    def list(self, num: int) -> List | None:
        """A numbering by its identifier; ``None`` when it is not defined."""
        if num not in self._lists:
            self._lists[num] = self._read(num)
        return self._lists[num]

    def _read(self, num: int) -> List | None:
        element = self._nums.get(num)
        row = value(element, "abstractNumId")
        if element is None or row is None or row not in self._abstract:
            return None
        levels = self._levels(row)
        starts: dict[int, int] = {}
        for override in element.iterchildren(f"{W}lvlOverride"):
            at = number(override.get(f"{W}ilvl"))
            if at is None or not 0 <= at < LEVELS:
                continue
            if (own := override.find(f"{W}lvl")) is not None:
                levels = {**levels, at: _read_level(own)}
            if (start := number(value(override, "startOverride"))) is not None:
                starts[at] = start
        steps = {at: Step(each.start, each.restart) for at, each in levels.items()}
        return List(row, levels, starts, steps)

    def _levels(self, row: str) -> dict[int, Level]:
        """The levels of an abstract numbering, or of the one that its style link stands for."""
        for _ in range(_LINKS):
            abstract = self._abstract[row]
            link = value(abstract, "numStyleLink")
            if link is None:
                break
            num = self._styles.numbering(link)
            linked = value(self._nums.get(num), "abstractNumId") if num is not None else None
            linked = self._linked.get(link) if linked is None or linked == row else linked
            if linked is None or linked not in self._abstract:
                break
            row = linked
        found: dict[int, Level] = {}
        for level in self._abstract[row].iterchildren(f"{W}lvl"):
            at = number(level.get(f"{W}ilvl"))
            if at is not None and 0 <= at < LEVELS:
                found.setdefault(at, _read_level(level))
        return found


def _read_level(element: etree._Element) -> Level:
    form, pattern = "decimal", ""
    for child in element.iter(f"{W}numFmt"):
        parent = child.getparent()
        inside = parent is not None and parent.tag == f"{MC}Choice"
        if parent is element or inside:
            form, pattern = child.get(VAL, "decimal"), child.get(f"{W}format", "")
            if inside:
                break
    legal = element.find(f"{W}isLgl")
    language = element.find(f"{W}rPr/{W}lang")
    restart = number(value(element, "lvlRestart"))
    text = value(element, "lvlText") or ""
    return Level(
        number(value(element, "start")) or 0,
        form,
        _pieces(text[:_LONGEST_TEXT]),
        restart,
        legal is not None and is_on(legal),
        value(element, "pStyle") or "",
        pattern[:_LONGEST_LABEL],
        "" if language is None else language.get(VAL, "").partition("-")[0].lower(),
    )


_PLACE: Final = re.compile("%([1-9])")


def _pieces(text: str) -> tuple[str | int, ...]:
    """A level's text: words, and the levels whose numbers stand between them."""
    parts = _PLACE.split(text.strip())
    return tuple(int(part) - 1 if at % 2 else part for at, part in enumerate(parts) if part)


class Counters:
    """The numbers reached while the paragraphs of a text are read in order."""

    def __init__(self, numbering: Numbering, language: str) -> None:
        self._numbering = numbering
        self._language = language or "en"
        self._rows = Rows()

    def count(self, num: int, level: int) -> Numbered | None:
        """Count one paragraph.

        Returns:
            What is printed before it; ``None`` when the numbering is not defined.
        """
        found = self._numbering.list(num)
        if found is None:
            return None
        level = min(max(level, 0), LEVELS - 1)
        row = self._rows.count(found.row, num, level, found.steps, found.starts)
        defined = found.levels.get(level)
        if defined is None:
            return Numbered("", level, bullet=False)
        return self._printed(defined, level, found, row)

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
