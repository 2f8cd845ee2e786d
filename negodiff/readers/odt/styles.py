"""Styles: what they make of a paragraph or a run of words, followed through their parents."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from lxml import etree

from negodiff.readers.odt.names import q
from negodiff.readers.odt.numbering import ListStyle, list_style
from negodiff.readers.raising import Level, level_at
from negodiff.readers.style_names import TITLES, heading_level

_DEEPEST: Final = 50
"""Styles are followed through so many parents."""
_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
_PERCENT: Final = re.compile(r"(-?\d{1,4}(?:\.\d{1,9})?)%")
_PLACES: Final = {"super": Level.RAISED, "sub": Level.LOWERED}
_STYLE: Final = q("style:style")
_DEFAULT: Final = q("style:default-style")
_LIST_STYLES: Final = (q("text:list-style"), q("text:outline-style"))
OUTLINE: Final = q("text:outline-style")


class Run(NamedTuple):
    """What the style of a run of words makes of them; ``None`` for what it leaves as it is.

    Attributes:
        bold: Set in bold.
        hidden: Not shown.
        behind: Colour behind the words, six hexadecimal digits, or "" for none.
        colour: Colour of the letters, likewise.
        level: Where they stand.
    """

    bold: bool | None = None
    hidden: bool | None = None
    behind: str | None = None
    colour: str | None = None
    level: Level | None = None

    def over(self, below: "Run") -> "Run":
        """This run's properties, and those of what it stands in where it has none."""
        return Run(
            below.bold if self.bold is None else self.bold,
            below.hidden if self.hidden is None else self.hidden,
            below.behind if self.behind is None else self.behind,
            below.colour if self.colour is None else self.colour,
            self.level or below.level,
        )


class Look(NamedTuple):
    """What a paragraph's style makes of it.

    Attributes:
        run: How its words look.
        named: How the style that a person would name has them look: what the paragraph adds to it
            was set by hand.
        centred: Set in the middle.
        list_style: The list style that numbers it; "" for "no number", ``None`` where it is silent.
        heading: The level of heading that a style's name states, or 0.
    """

    run: Run = Run()
    named: Run = Run()
    centred: bool = False
    list_style: str | None = None
    heading: int = 0


class Styles:
    """All styles of a document, by family and name."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Collect them.

        Args:
            roots: What holds styles; of two of one name, the later one counts.
        """
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._automatic: set[tuple[str, str]] = set()
        self._lists: dict[str, etree._Element] = {}
        self._list_styles: dict[str, ListStyle] = {}
        self._looks: dict[str, Look] = {}
        self._runs: dict[tuple[str, str], Run] = {}
        for root in roots:
            automatic = root.tag == q("office:automatic-styles")
            for element in root:
                if element.tag == _STYLE:
                    key = (element.get(q("style:family"), ""), element.get(q("style:name"), ""))
                    self._styles[key] = element
                    if automatic:
                        self._automatic.add(key)
                elif element.tag == _DEFAULT:
                    self._styles[element.get(q("style:family"), ""), ""] = element
                elif element.tag in _LIST_STYLES:
                    name = "" if element.tag == OUTLINE else element.get(q("style:name"), "")
                    self._lists[name] = element
                    if element.tag == OUTLINE:
                        self._lists.setdefault(element.get(q("style:name"), "Outline"), element)

    def look(self, name: str) -> Look:
        """How a paragraph of this style looks."""
        found = self._looks.get(name)
        if found is None:
            found = self._looks[name] = self._look(name)
        return found

    def run(self, name: str) -> Run:
        """How words of this style look."""
        return self._run("text", name)

    def list_style(self, name: str) -> ListStyle | None:
        """The list style of this name; that of the outline is named ""."""
        if name not in self._lists:
            return None
        found = self._list_styles.get(name)
        if found is None:
            found = self._list_styles[name] = list_style(self._lists[name])
        return found

    def _look(self, name: str) -> Look:
        centred: bool | None = None
        numbered: str | None = None
        behind: str | None = None
        named = Run()
        heading = 0
        for key, style in self._line("paragraph", name):
            called = (style.get(q("style:display-name")) or key[1]).lower()
            heading = heading or heading_level(called)
            if numbered is None:
                numbered = style.get(q("style:list-style-name"))
            if key not in self._automatic and named == Run():
                named = self._run(*key)
            properties = style.find(q("style:paragraph-properties"))
            align = None if properties is None else properties.get(q("fo:text-align"))
            if centred is None and align is not None:
                centred = align == "center"
            if centred is None and called in TITLES:
                centred = True
            if behind is None and properties is not None:
                behind = _colour(properties.get(q("fo:background-color")))
        run = self._run("paragraph", name)
        if run.behind is None and behind:
            run = run._replace(behind=behind)
        return Look(run, named, bool(centred), numbered, heading)

    def _run(self, family: str, name: str) -> Run:
        found = self._runs.get((family, name))
        if found is None:
            found = Run()
            for _, style in self._line(family, name):
                properties = style.find(q("style:text-properties"))
                if properties is not None:
                    found = found.over(_properties(properties))
            self._runs[family, name] = found
        return found

    def _line(self, family: str, name: str) -> list[tuple[tuple[str, str], etree._Element]]:
        """A style and its parents, itself first; last what holds of all of its family."""
        line: list[tuple[tuple[str, str], etree._Element]] = []
        seen = set()
        while name and name not in seen and len(line) < _DEEPEST:
            seen.add(name)
            style = self._styles.get((family, name))
            if style is None:
                break
            line.append(((family, name), style))
            name = style.get(q("style:parent-style-name"), "")
        if family == "paragraph" and (default := self._styles.get((family, ""))) is not None:
            line.append(((family, ""), default))
        return line


def _properties(element: etree._Element) -> Run:
    weight = element.get(q("fo:font-weight"))
    display = element.get(q("text:display"))
    bold = None
    if weight is not None:
        bold = weight == "bold" or (weight.isdecimal() and len(weight) < 5 and int(weight) >= 600)
    return Run(
        bold,
        None if display is None else display == "none",
        _colour(element.get(q("fo:background-color"))),
        _colour(element.get(q("fo:color"))),
        _level(element.get(q("style:text-position"))),
    )


def _level(written: str | None) -> Level | None:
    """Where words stand: "super 58%", or by how much of the usual height they are moved, "33% 58%".

    The second part is their own height (OpenDocument 1.3 part 3, 20.384).
    """
    if written is None:
        return None
    place, _, size = written.partition(" ")
    if place in _PLACES:
        return _PLACES[place]
    lift, height = _PERCENT.fullmatch(place), _PERCENT.fullmatch(size.strip() or "100%")
    return level_at(float(lift[1]), float(height[1]), 100) if lift and height else Level.LINE


def _colour(written: str | None) -> str | None:
    """Six hexadecimal digits; "" for none."""
    if written is None:
        return None
    return written[1:].lower() if _HEX.fullmatch(written) else ""
