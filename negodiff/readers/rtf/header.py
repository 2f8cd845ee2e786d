"""What the head of an RTF file declares: fonts, colours, styles, lists, authors."""

import codecs
import re
from typing import Final, NamedTuple

from negodiff.readers.rtf.lists import ListTable

_CHARSETS: Final = {
    0: "cp1252", 77: "mac_roman", 78: "shift_jis", 128: "cp932", 129: "cp949", 130: "johab",
    134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
    178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437",
    255: "cp850",
}  # fmt: skip
_PAGES: Final = {10000: "mac_roman", 936: "gbk", 65001: "utf-8", 1361: "johab"}
_SUFFIXES: Final = {
    "baltic": "cp1257", "ce": "cp1250", "cyr": "cp1251", "greek": "cp1253", "tur": "cp1254",
    "(hebrew)": "cp1255", "(arabic)": "cp1256", "(thai)": "cp874", "(vietnamese)": "cp1258",
}  # fmt: skip
"""What the last word of a font's name says of its letters, where nothing else does."""
SYMBOL: Final = "symbol"
"""The encoding of fonts of signs: a byte is a character of the private use area."""
_SYMBOL_CHARSET: Final = 2
_HEADING: Final = re.compile(r"heading ([1-9])\b", re.IGNORECASE)
_CONTENTS: Final = re.compile(r"(?:toc|contents) \d", re.IGNORECASE)
_DEEPEST: Final = 50
"""Styles are followed through so many others."""


def code_page(number: int) -> str | None:
    """The codec of a code page, as Python names it; ``None`` for one it does not know."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


class Style(NamedTuple):
    """A paragraph style.

    Attributes:
        name: Its name.
        colour: Number of the colour its letters have.
        based: The number of the style it is based on, or ``None``.
    """

    name: str = ""
    colour: int = 0
    based: int | None = None

    @property
    def is_contents(self) -> bool:
        """It is one of the lines of a table of contents."""
        return _CONTENTS.match(self.name) is not None


class Header:
    """The tables, filled while the head is read.

    Attributes:
        page: The codec of the document's own code page.
        default_font: The number of the font that holds where none is named.
        lists: The lists it defines.
    """

    def __init__(self) -> None:
        self.page = "cp1252"
        self.default_font = 0
        self.styles: dict[int, Style] = {}
        self.lists = ListTable()
        self._fonts: dict[int, str] = {}
        self._colours: list[str] = []
        self._parts = [0, 0, 0]
        self._given = False
        self._authors: list[str] = []
        self._based: int | None = None
        self._font = 0

    def control(self, destination: str, word: str, number: int | None) -> None:
        """A control word in one of the tables."""
        value = number or 0
        if destination == "fonttbl":
            if word == "f":
                self._font = value
            elif word == "fcharset":
                codec = SYMBOL if value == _SYMBOL_CHARSET else _CHARSETS.get(value)
                if codec is not None:
                    self._fonts[self._font] = codec
            elif word == "cpg" and (codec := code_page(value)) is not None:
                self._fonts[self._font] = codec
        elif destination == "stylesheet":
            if word == "sbasedon":
                self._based = number
        elif destination == "colortbl" and word in ("red", "green", "blue"):
            self._parts[("red", "green", "blue").index(word)] = value & 255
            self._given = True
        elif destination == "listtable":
            self.lists.control(word, value if number is not None else 1)
        elif destination == "listoverridetable":
            self.lists.override(word, value if number is not None else 1)

    def text(self, destination: str, text: str) -> None:
        """Words in one of the tables."""
        if destination == "colortbl":
            for _ in range(text.count(";")):
                told = "{:02x}{:02x}{:02x}".format(*self._parts)
                self._colours.append(told if self._given else "")
                self._parts, self._given = [0, 0, 0], False
        elif destination == "fonttbl":
            codec = _SUFFIXES.get(text.rstrip("; ").rpartition(" ")[2].lower())
            if codec is not None:
                self._fonts.setdefault(self._font, codec)
        elif destination == "revtbl":
            self._authors.extend(text.split(";")[:-1])
        elif destination in ("listtable", "listoverridetable"):
            self.lists.text(text)

    def style(self, number: int, name: str, colour: int) -> None:
        """A paragraph style was declared."""
        based, self._based = self._based, None
        self.styles[number] = Style(name.strip().rstrip(";").strip(), colour, based)

    def heading(self, number: int) -> int:
        """The level of heading that a style's name states, or that of one it is based on; or 0."""
        style = self.styles.get(number)
        for _ in range(_DEEPEST):
            if style is None:
                break
            if (match := _HEADING.match(style.name)) is not None:
                return int(match[1])
            style = None if style.based is None else self.styles.get(style.based)
        return 0

    def codec(self, font: int) -> str:
        """The codec that holds in a font."""
        return self._fonts.get(font, self.page)

    def colour(self, number: int) -> str:
        """A colour as six hexadecimal digits; "" for the automatic one."""
        return self._colours[number] if 0 <= number < len(self._colours) else ""

    def author(self, number: int) -> str:
        """Who made a change."""
        return self._authors[number].strip() if 0 <= number < len(self._authors) else ""


def date(packed: int) -> str:
    """A date and time of RTF, packed into 32 bits, in ISO 8601; "" for none."""
    packed &= 0xFFFFFFFF
    minute, hour = packed & 63, packed >> 6 & 31
    day, month, year = packed >> 11 & 31, packed >> 16 & 15, packed >> 20 & 511
    if not (day and 0 < month <= 12 and hour < 24 and minute < 60):
        return ""
    return f"{1900 + year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"
