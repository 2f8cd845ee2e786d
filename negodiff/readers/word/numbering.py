"""What the numbering part of a Word file defines (ISO/IEC 29500-1, 17.9).

A start that is not stated is nought, as in Word.
"""

import re
from typing import Final

from lxml import etree

from negodiff.readers.counters import LEVELS, Level, List
from negodiff.readers.word.names import MC, VAL, W, is_on, number, value
from negodiff.readers.word.styles import Styles

_LONGEST_TEXT: Final = 64
_LONGEST_PATTERN: Final = 200
_LINKS: Final = 10


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

    @property
    def named(self) -> dict[str, int]:
        """The numberings whose list has a name, by that in capitals."""
        names = {row: value(element, "name") for row, element in self._abstract.items()}
        found: dict[str, int] = {}
        for num, element in self._nums.items():
            if name := names.get(value(element, "abstractNumId") or ""):
                found.setdefault(name.upper(), num)
        return found

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
        return List(row, levels, starts)

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
    text = (value(element, "lvlText") or "").replace(_BLANK_SIGN, " ")
    return Level(
        number(value(element, "start")) or 0,
        form,
        _pieces(text[:_LONGEST_TEXT]),
        restart,
        legal is not None and is_on(legal),
        value(element, "pStyle") or "",
        pattern[:_LONGEST_PATTERN],
        "" if language is None else language.get(VAL, "").partition("-")[0].lower(),
    )


_BLANK_SIGN: Final = "\uf020"
"""The space of fonts of signs, which some programs write for a bullet that nobody sees."""
_PLACE: Final = re.compile("%([1-9])")


def _pieces(text: str) -> tuple[str | int, ...]:
    """A level's text: words, and the levels whose numbers stand between them."""
    parts = _PLACE.split(text.strip())
    return tuple(int(part) - 1 if at % 2 else part for at, part in enumerate(parts) if part)
