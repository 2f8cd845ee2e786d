"""Text becomes source lines: one kind of line end, one kind of space, indentation measured.

Line numbers are those an editor shows. This module knows nothing of paragraphs or markup.
"""

import re
import unicodedata
from typing import NamedTuple

_LINE_ENDS = ("\x85", "\u2028", "\u2029")
_ASCII = bytes(range(128))
_FEW = 20
_SPACES = "\v\x1c\x1d\x1e\x1f\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f"
_WIDE_SPACE = "\u3000"
_GAP = re.compile(r"(?<=[^\s]) (?=[^\s])")
_WIDE_GAP = re.compile(r"(?<=[^\s]) {2,}(?=[^\s])")
_SAMPLE = 20_000
TAB = 4
"""Columns between tab stops. Only indentation depends on it."""


class Line(NamedTuple):
    """One line of the source that is not empty.

    Attributes:
        text: The line without white space around it.
        indent: Columns of white space before it.
        number: Its 1-based number in the source.
    """

    text: str
    indent: int
    number: int


Run = list[Line]
"""Lines that follow one another without an empty line between them."""


def normalise_line_ends(text: str) -> str:
    """Make a line feed of every line end, and give composed letters their usual form (NFC)."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    beyond = beyond_ascii(text)
    for end in _LINE_ENDS:
        if end in beyond:
            text = text.replace(end, "\n")
    if len(beyond) * _FEW < len(text) and all(map(_is_composed, set(beyond))):
        return text
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)


def _is_composed(char: str) -> bool:
    """Whether a character is surely in its usual form: an accented letter, a typographic sign."""
    return char < "\u0300" or "\u2010" <= char <= "\u205e"


def beyond_ascii(text: str) -> str:
    """The characters of a text that are not ASCII: next to nothing, in most texts."""
    if text.isascii():
        return ""
    kept = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return kept.decode("utf-8", "surrogatepass")


def source_lines(text: str) -> list[str]:
    """Split normalised text into its lines; every white space in them is a space, tab or form feed.

    An ideographic space counts as the two columns it takes.
    """
    beyond = beyond_ascii(text)
    if _WIDE_SPACE in beyond:
        text = text.replace(_WIDE_SPACE, "  ")
    for space in _SPACES:
        if space in (text if space.isascii() else beyond):
            text = text.replace(space, " ")
    lines = text.split("\n")
    return [_single_spaced(line) for line in lines] if _is_double_spaced(text) else lines


def _is_double_spaced(text: str) -> bool:
    """Whether most words have two or more spaces between them, which hides where lines are full."""
    text = text[:_SAMPLE]
    if text.count("  ") * 3 < text.count(" "):
        return False
    wide = len(_WIDE_GAP.findall(text))
    return wide > 2 * len(_GAP.findall(text))


def _single_spaced(line: str) -> str:
    """A line with one space between words; what stands before and behind them stays."""
    return _WIDE_GAP.sub(" ", line)


def measure(raw: str, number: int) -> Line | None:
    """Turn one source line into a :class:`Line`, or ``None`` when it is empty."""
    text = raw.strip()
    if not text:
        return None
    if raw[0] > " ":
        return Line(text, 0, number)
    if "\t" in raw:
        raw = raw.expandtabs(TAB)
    return Line(text, len(raw) - len(raw.lstrip()), number)


def collapse(text: str) -> str:
    """Make every stretch of white space one space."""
    if "  " in text or "\t" in text or "\f" in text:
        return " ".join(text.split())
    return text
