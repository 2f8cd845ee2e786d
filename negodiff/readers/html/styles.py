"""What elements of HTML say about how they look: numbers of lists, colours, what is hidden."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from lxml import etree

from negodiff.model.markup import Colour
from negodiff.readers import numerals_out
from negodiff.readers.raising import Level

_DECLARATION: Final = re.compile(r"(?:^|;)\s*([\w-]+)\s*:\s*([^;]+)")
_HEX: Final = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])")
_RGB: Final = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")
_NAME: Final = re.compile(r"[a-z]{3,30}(?![\w(-])")
_ORDINARY: Final = frozenset(
    {"000000", "black", "ffffff", "white", "inherit", "initial", "transparent", "none", "auto",
     "windowtext", "currentcolor", "unset", "canvastext", "revert"}
)  # fmt: skip
_LEVELS: Final = {
    "sup": Level.RAISED, "super": Level.RAISED, "sub": Level.LOWERED, "baseline": Level.LINE,
}  # fmt: skip
"""By the names that elements and ``vertical-align`` have for them."""
_QUOTED: Final = re.compile(r"[\"'](.{1,40})[\"']$")

_latin: Callable[[int], str] = numerals_out.letters
_COUNTERS: Final[Mapping[str, Callable[[int], str]]] = {
    "1": numerals_out.decimal, "decimal": numerals_out.decimal,
    "decimal-leading-zero": numerals_out.padded,
    "a": _latin, "lower-alpha": _latin, "lower-latin": _latin,
    "A": lambda n: _latin(n).upper(), "upper-alpha": lambda n: _latin(n).upper(),
    "upper-latin": lambda n: _latin(n).upper(),
    "i": numerals_out.roman, "lower-roman": numerals_out.roman,
    "I": lambda n: numerals_out.roman(n).upper(),
    "upper-roman": lambda n: numerals_out.roman(n).upper(),
    "lower-greek": lambda n: numerals_out.letters(n, "αβγδεζηθικλμνξοπρστυφχψω"),
    "arabic-indic": lambda n: numerals_out.in_digits(n, "٠١٢٣٤٥٦٧٨٩"),
    "persian": lambda n: numerals_out.in_digits(n, "۰۱۲۳۴۵۶۷۸۹"),
    "hebrew": lambda n: numerals_out.letters(n, "אבגדהוזחטיכלמנסעפצקרשת"),
    "lower-armenian": lambda n: numerals_out.letters(n, "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփք"),
    "upper-armenian": lambda n: numerals_out.letters(n, "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ"),
    "georgian": lambda n: numerals_out.letters(n, "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"),
}  # fmt: skip
"""By the names that ``type`` and ``list-style-type`` have for them."""

_BULLETS: Final = frozenset({"disc", "circle", "square", "none"})


def style(element: etree._Element) -> dict[str, str]:
    """The declarations of an element's ``style``, names and values in lower case but for quotes."""
    written = element.get("style")
    if not written:
        return {}
    return {name.lower(): value.strip() for name, value in _DECLARATION.findall(written)}


def is_hidden(element: etree._Element, looks: Mapping[str, str]) -> bool:
    """Whether a browser shows nothing of an element."""
    return (
        element.get("hidden") is not None
        or looks.get("display", "").lower().startswith("none")
        or looks.get("visibility", "").lower().startswith(("hidden", "collapse"))
        or looks.get("mso-hide", "").lower().startswith("all")
    )


def is_strong(element: etree._Element, looks: Mapping[str, str]) -> bool:
    """Whether an element sets its words in bold, or centres them."""
    weight = looks.get("font-weight", "").lower()
    heavy = weight.startswith("bold") or (weight.isdecimal() and int(weight) >= 600)
    centred = "center" in (
        looks.get("text-align", "").lower(),
        (element.get("align") or "").lower(),
    )
    return heavy or centred


def level(element: etree._Element, looks: Mapping[str, str]) -> Level | None:
    """Where an element sets its words; ``None`` if it leaves them where they are."""
    stated = looks.get("vertical-align", "").lower()
    return _LEVELS.get(stated) or _LEVELS.get(str(element.tag))


def colours(element: etree._Element, looks: Mapping[str, str]) -> list[Colour]:
    """The colours that an element gives its words, those that every text has left out."""
    behind = looks.get("background-color") or looks.get("background") or element.get("bgcolor")
    if not behind and element.tag == "mark":
        behind = "yellow"
    front = looks.get("color") or (element.get("color") if element.tag == "font" else None)
    found = [("highlight", _colour(behind)), ("colour", _colour(front))]
    return [Colour(means, value) for means, value in found if value]


def _colour(written: str | None) -> str:
    """A colour as its name or six hexadecimal digits; "" for none or an ordinary one."""
    text = (written or "").strip().lower()
    if match := _HEX.search(text):
        digits = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])
        return "" if digits in _ORDINARY else digits
    if match := _RGB.search(text):
        value = "".join(f"{min(int(part), 255):02x}" for part in match.groups())
        return "" if value in _ORDINARY else value
    match = _NAME.match(text)
    return match[0] if match and match[0] not in _ORDINARY else ""


class Numbering:
    """The numbers of one list.

    Attributes:
        numbered: It prints numbers rather than signs.
    """

    def __init__(self, element: etree._Element) -> None:
        self.numbered = element.tag == "ol"
        self._type = _type(element) or ("1" if self.numbered else "disc")
        self._step = -1 if element.get("reversed") is not None else 1
        first = len(element.findall("li")) if self._step < 0 else 1
        self._next = _number(element.get("start"), first)

    def label(self, item: etree._Element) -> str:
        """What is printed in front of an item, "" for a sign or nothing."""
        number = _number(item.get("value"), self._next)
        self._next = number + self._step
        type_ = _type(item) or self._type
        if match := _QUOTED.match(type_):
            return match[1].strip()
        counter = _COUNTERS.get(type_) or _COUNTERS.get(type_.lower())
        if not self.numbered and (counter is None or type_ == self._type == "disc"):
            return ""
        if type_.lower() in _BULLETS:
            return ""
        return f"{(counter or numerals_out.decimal)(number)}."


def _type(element: etree._Element) -> str:
    """The style of numbers that an element states, or ""."""
    looks = style(element)
    stated = looks.get("list-style-type") or looks.get("list-style") or element.get("type") or ""
    if stated[:1] in "\"'":
        return stated
    return next((part for part in stated.split() if part in _COUNTERS or part in _BULLETS), "")


def _number(written: str | None, otherwise: int) -> int:
    text = (written or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) <= 9 else otherwise
