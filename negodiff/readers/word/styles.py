"""What the styles of a Word file say about paragraphs and runs."""

import re
from functools import cached_property
from typing import Final, NamedTuple

from lxml import etree

from negodiff.readers.raising import Level
from negodiff.readers.style_names import TITLES, heading_level
from negodiff.readers.word.names import PPR, RPR, VAL, W, is_on, number, value

_DEEPEST: Final = 50
_USUAL_SIZE: Final = 20
"""Half points, where nothing is stated (17.3.2.38)."""
_CONTENTS: Final = re.compile(r"toc ?([1-9]|heading)|table of (figures|authorities)|toa heading")


class Look(NamedTuple):
    """What of a run's look bears on the text; ``None`` for what is not said.

    Attributes:
        bold: Whether it is set in bold.
        hidden: Whether it is hidden.
        highlight: The colour behind it: a name, or six hexadecimal digits.
        colour: The colour of its letters, as six hexadecimal digits.
        style: The character style it names.
        changed: Whether it was changed while changes were tracked.
        level: Whether it is set as raised or lowered.
        lift: By how many half points it is moved up.
    """

    bold: bool | None = None
    hidden: bool | None = None
    highlight: str | None = None
    colour: str | None = None
    style: str = ""
    changed: bool = False
    level: Level | None = None
    lift: int | None = None


NO_LOOK: Final = Look()


class Layout(NamedTuple):
    """What of a paragraph's layout bears on the text.

    Attributes:
        style: The paragraph style it names, or "".
        num: The numbering it states: 0 for none; ``None`` when it states nothing.
        level: The level of the list it states, or ``None``.
        outline: The outline level it states, from 0, or ``None``.
        centred: Whether it is centred, or set as a title, or ``None``.
        colour: The colour behind it, or ``None``.
    """

    style: str = ""
    num: int | None = None
    level: int | None = None
    outline: int | None = None
    centred: bool | None = None
    colour: str | None = None


class ParagraphStyle(NamedTuple):
    """A paragraph style with all that it takes over from those it is based on.

    Attributes:
        layout: Its layout.
        look: Its look.
        plain: The look of a run in it that states none.
        linked: Its identifier and those of the styles below it, down to the one that states the
            numbering: a level of the list that names one of them is meant.
        contents: Whether it is one of a table of contents.
    """

    layout: Layout
    look: Look
    plain: Look = Look(bold=False, hidden=False)
    linked: tuple[tuple[str, int | None], ...] = ()
    contents: bool = False


def read_look(rpr: etree._Element | None) -> Look:
    """The look that run properties state."""
    if rpr is None:
        return NO_LOOK
    said = [child for child in rpr if child.tag in _TELLING]
    if not said:
        return NO_LOOK
    bold = hidden = None
    highlight = colour = None
    style = ""
    changed = False
    level = lift = None
    for child in said:
        tag = child.tag
        if tag == _BOLD:
            bold = is_on(child)
        elif tag == _VANISH:
            hidden = is_on(child)
        elif tag == _HIGHLIGHT:
            highlight = child.get(VAL, "").lower()
            highlight = "" if highlight == "none" else _name(highlight)
        elif tag == _SHADING:
            highlight = read_shading(child) or highlight
        elif tag == _COLOUR:
            colour = child.get(VAL, "").lower()
            colour = "" if colour in ("auto", "000000") else colour
        elif tag == _STYLE:
            style = child.get(VAL, "")
        elif tag == _LEVEL:
            level = _LEVELS.get(child.get(VAL, ""), Level.LINE)
        elif tag == _LIFT:
            lift = number(child.get(VAL))
        else:
            changed = True
    return Look(bold, hidden, highlight, colour, style, changed, level, lift)


_BOLD: Final = f"{W}b"
_VANISH: Final = f"{W}vanish"
_HIGHLIGHT: Final = f"{W}highlight"
_SHADING: Final = f"{W}shd"
_COLOUR: Final = f"{W}color"
_STYLE: Final = f"{W}rStyle"
_LEVEL: Final = f"{W}vertAlign"
_LEVELS: Final = {"superscript": Level.RAISED, "subscript": Level.LOWERED}
_LIFT: Final = f"{W}position"
_TELLING: Final = frozenset(
    {
        _BOLD, _VANISH, _HIGHLIGHT, _SHADING, _COLOUR, _STYLE, _LEVEL, _LIFT,
        f"{W}rPrChange",
    }
)  # fmt: skip
_NAMED: Final = {"darkyellow": "dark yellow", "lightgray": "light gray", "darkgray": "dark gray"}


def _name(colour: str) -> str:
    if colour in _NAMED:
        return _NAMED[colour]
    return f"dark {colour[4:]}" if colour.startswith("dark") else colour


def read_shading(shading: etree._Element | None) -> str | None:
    """The colour of a shading, or ``None`` for none and white."""
    if shading is None:
        return None
    fill = shading.get(f"{W}fill", "").lower()
    if shading.get(VAL) == "solid":
        fill = shading.get(f"{W}color", "").lower()
    return fill if fill not in ("", "auto", "ffffff") else None


def read_layout(ppr: etree._Element | None) -> Layout:
    """The layout that paragraph properties state."""
    style = ""
    num = level = outline = None
    centred: bool | None = None
    colour: str | None = None
    for child in () if ppr is None else ppr:
        tag = child.tag
        if tag == _PARAGRAPH_STYLE:
            style = child.get(VAL, "")
        elif tag == _NUMBERING:
            num = number(value(child, "numId"))
            level = number(value(child, "ilvl"))
        elif tag == _OUTLINE:
            stated = number(child.get(VAL))
            outline = stated if stated is not None and 0 <= stated <= 9 else None
        elif tag == _JUSTIFIED:
            centred = child.get(VAL) == "center"
        elif tag == _SHADING:
            colour = read_shading(child)
    return Layout(style, num, level, outline, centred, colour)


_PARAGRAPH_STYLE: Final = f"{W}pStyle"
_NUMBERING: Final = f"{W}numPr"
_OUTLINE: Final = f"{W}outlineLvl"
_JUSTIFIED: Final = f"{W}jc"


class _Style:
    """A style as it stands in the file, read when it is needed."""

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self.name = (value(element, "name") or "").lower()
        self.base = value(element, "basedOn") or ""

    @cached_property
    def layout(self) -> Layout:
        """The layout that it states; a style of a heading has an outline level by its name."""
        layout = read_layout(self.element.find(PPR))
        heading = heading_level(self.name)
        if heading and layout.outline is None:
            return layout._replace(outline=heading - 1)
        return layout

    @cached_property
    def look(self) -> Look:
        """The look that it states."""
        return read_look(self.element.find(RPR))


class Styles:
    """The styles part; empty when there is none, which is legal."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, dict[str, _Style]] = {}
        self._default = ""
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._characters: dict[str, Look] = {}
        self._sizes: dict[tuple[str, str], int] = {}
        self._defaults: etree._Element | None = None
        self.language = ""
        if root is None:
            return
        for element in root.iterchildren(f"{W}style"):
            kind = element.get(f"{W}type", "paragraph")
            style = _Style(element)
            identifier = element.get(f"{W}styleId", "")
            self._styles.setdefault(kind, {}).setdefault(identifier, style)
            default = element.get(f"{W}default", "0")
            if kind == "paragraph" and default in ("1", "true", "on") and not self._default:
                self._default = identifier
        self._defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        language = value(self._defaults, "lang") or ""
        self.language = language.partition("-")[0].lower()

    def name(self, identifier: str) -> str:
        """What a paragraph style is called, in lower case."""
        style = self._styles.get("paragraph", {}).get(identifier)
        return style.name if style else ""

    def identifier(self, name: str) -> str:
        """The paragraph style that is called so, in lower case; "" when there is none."""
        styles = self._styles.get("paragraph", {})
        return next((each for each, style in styles.items() if name and style.name == name), "")

    def paragraph(self, identifier: str) -> ParagraphStyle:
        """A paragraph style; the default one where it is not defined."""
        if identifier not in self._paragraphs:
            self._paragraphs[identifier] = self._read_paragraph(identifier)
        return self._paragraphs[identifier]

    def character(self, identifier: str) -> Look:
        """The look of a character style."""
        if identifier not in self._characters:
            look = NO_LOOK
            for _, style in self._chain("character", identifier):
                look = _over(look, style.look)
            self._characters[identifier] = look
        return self._characters[identifier]

    def size(self, paragraph: str, character: str = "") -> int:
        """How high letters are, in half points, where a run states nothing but its style."""
        if (paragraph, character) in self._sizes:
            return self._sizes[paragraph, character]
        named = (("character", character), ("paragraph", paragraph or self._default))
        chains = (self._chain(kind, identifier) for kind, identifier in named)
        stated = [style.element.find(RPR) for chain in chains for _, style in chain]
        sizes = (number(value(rpr, "sz")) for rpr in (*stated, self._defaults))
        found = next((size for size in sizes if size is not None), _USUAL_SIZE)
        self._sizes[paragraph, character] = found
        return found

    def numbering(self, identifier: str) -> int | None:
        """The numbering that a numbering style stands for."""
        for _, style in self._chain("numbering", identifier):
            found = style.layout.num
            if found is not None:
                return found
        return None

    def _chain(self, kind: str, identifier: str) -> list[tuple[str, _Style]]:
        """A style and those it is based on, as far as they are defined; cycles end."""
        styles = self._styles.get(kind, {})
        found: dict[str, _Style] = {}
        while identifier in styles and identifier not in found and len(found) < _DEEPEST:
            found[identifier] = styles[identifier]
            identifier = styles[identifier].base
        return list(found.items())

    def _read_paragraph(self, identifier: str) -> ParagraphStyle:
        chain = self._chain("paragraph", identifier)
        if not chain and identifier != self._default:
            return self.paragraph(self._default)
        num = level = outline = None
        centred: bool | None = None
        colour: str | None = None
        look = NO_LOOK
        linked: list[tuple[str, int | None]] = []
        contents = False
        for name, style in chain:
            layout = style.layout
            if num is None:
                linked.append((name, layout.level))
                num = layout.num
            level = layout.level if level is None else level
            outline = layout.outline if outline is None else outline
            centred = layout.centred if centred is None else centred
            if centred is None and style.name in TITLES:
                centred = True
            colour = layout.colour if colour is None else colour
            look = _over(look, style.look)
            contents = contents or _CONTENTS.fullmatch(style.name) is not None
        whole = read_look(self._defaults)
        look = _over(look, Look(level=whole.level, lift=whole.lift))
        merged = Layout(identifier, num, level, outline, centred, colour)
        plain = Look(bool(look.bold), bool(look.hidden), level=look.level, lift=look.lift)
        return ParagraphStyle(merged, look, plain, tuple(linked), contents)


def _over(upper: Look, lower: Look) -> Look:
    """A look with what it does not say taken from the one below."""
    return Look(
        lower.bold if upper.bold is None else upper.bold,
        lower.hidden if upper.hidden is None else upper.hidden,
        lower.highlight if upper.highlight is None else upper.highlight,
        lower.colour if upper.colour is None else upper.colour,
        level=lower.level if upper.level is None else upper.level,
        lift=lower.lift if upper.lift is None else upper.lift,
    )


def effective(direct: Look, styles: Styles, paragraph: ParagraphStyle) -> Look:
    """A run's look: what it states itself, else its style, else its paragraph's style.

    Bold and hidden are toggles: said by both styles, they cancel each other (17.7.3). To be raised
    is none: who states it first is right.
    """
    if not direct.style:
        if direct is NO_LOOK:
            return paragraph.plain
        character = NO_LOOK
    else:
        character = styles.character(direct.style)
    lift = character.lift if direct.lift is None else direct.lift
    return Look(
        _toggled(direct.bold, character.bold, paragraph.look.bold),
        _toggled(direct.hidden, character.hidden, paragraph.look.hidden),
        character.highlight if direct.highlight is None else direct.highlight,
        character.colour if direct.colour is None else direct.colour,
        level=direct.level or character.level or paragraph.look.level,
        lift=paragraph.look.lift if lift is None else lift,
    )


def _toggled(direct: bool | None, character: bool | None, paragraph: bool | None) -> bool:
    return direct if direct is not None else bool(character) != bool(paragraph)
