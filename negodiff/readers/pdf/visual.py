"""Lines of Hebrew and Arabic as they stand on paper become lines as they are read.

On paper, what is read first stands at the right, but figures and Latin words inside run from left
to right. PDFium turns words around, but leaves signs and figures at the ends of lines where they
stood, and turns around the letters that one sign on paper stands for.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

_LEFTWARD: Final = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_SPACE: Final = 0.18
"""A gap of so much of a letter's mean width, times five, is a space."""
_LEAST: Final = 0.16
"""A gap narrower than that share of a letter's height is none: it follows a letter like alif."""
_OPENING: Final = "([{<«‹⟨"
_CLOSING: Final = ")]}>»›⟩"
_BRACKET: Final = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")
_LABEL: Final = re.compile(f"[^\\W_]{{1,5}}([{re.escape(_OPENING + _CLOSING)}])")
"""What can be a label: "a)"; it is no evidence that a bracket was opened before."""
_FACED: Final = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)
_BETWEEN_FIGURES: Final = frozenset(".,:/")
_UPWARD: Final = frozenset({"L", "EN", "AN"})
"""Classes of characters that are read from left to right."""


def has_leftward(text: str) -> bool:
    """Whether a text has letters of a script that is written from right to left."""
    return not text.isascii() and _leftward().search(text) is not None


@cache
def _leftward() -> re.Pattern[str]:
    return re.compile(_LEFTWARD)


def faces_outward(texts: Iterable[str]) -> bool:
    """Whether the brackets of lines that run from right to left mostly face away from their words.

    Some files name a bracket by its shape on paper, others by whether it opens or closes.
    """
    inward = outward = 0
    for text in texts:
        if not has_leftward(text):
            continue
        if label := _LABEL.match(text):
            closed = label[1] in _CLOSING
            inward += closed
            outward += not closed
        opened = unopened = 0
        for sign in _BRACKET.findall(text, label.end() if label else 0):
            if sign in _CLOSING and opened:
                opened -= 1
                inward += 1
            elif sign in _CLOSING:
                unopened += 1
            else:
                opened += 1
        outward += min(opened, unopened)
    return outward > inward


def faced_inward(text: str) -> str:
    """A line that runs from right to left, its brackets turned around."""
    return text.translate(_FACED) if has_leftward(text) else text


def in_reading_order(
    text: str, left: Sequence[float], right: Sequence[float], places: Sequence[int], size: float
) -> tuple[str, list[int]]:
    """Put one line into the order in which it is read.

    Args:
        text: A whole text.
        left: The left edges of its characters.
        right: Their right edges.
        places: The characters of the line, as PDFium orders them.
        size: The height of its letters.

    Returns:
        The characters, with a space wherever there is white on paper, and for each the position in
        ``text`` that it has its place from.
    """
    units = _units(text, left, right, places)
    units.sort(key=lambda unit: left[unit[0]] + right[unit[0]], reverse=True)
    spaced = _spaced(text, left, right, units, _LEAST * size)
    chars: list[str] = []
    order: list[int] = []
    for char, at in _turned(spaced):
        chars.append(char)
        order += [at] * len(char)
    return "".join(chars), order


def in_writing_order(
    text: str, left: Sequence[float], right: Sequence[float], places: Sequence[int]
) -> tuple[str, list[int]]:
    """The same for a stretch whose letters all run to the right."""
    units = [[at] for at in sorted(places, key=lambda at: left[at]) if not text[at].isspace()]
    widths = sorted(right[unit[0]] - left[unit[0]] for unit in units)
    gap = _SPACE * 2 * widths[len(widths) // 2] if widths else 0.0
    chars: list[str] = []
    order: list[int] = []
    for number, (at,) in enumerate(units):
        if number and left[at] - right[units[number - 1][0]] > gap:
            chars.append(" ")
            order.append(at)
        chars.append(text[at])
        order.append(at)
    return "".join(chars), order


def parted(
    places: Sequence[int], left: Sequence[float], right: Sequence[float], white: float
) -> list[list[int]]:
    """The characters of a line, cut where so much white is between them; the rightmost first."""
    found: list[list[int]] = []
    edge = 0.0
    for at in sorted(places, key=lambda at: left[at]):
        if found and left[at] - edge < white:
            found[-1].append(at)
            edge = max(edge, right[at])
        else:
            found.append([at])
            edge = right[at]
    return [sorted(group) for group in reversed(found)]


def _units(
    text: str, left: Sequence[float], right: Sequence[float], places: Sequence[int]
) -> list[list[int]]:
    """Characters that one sign stands for, and letters with the marks on them, each together."""
    units: list[list[int]] = []
    for at in places:
        if text[at].isspace():
            continue
        before = units[-1][-1] if units else None
        if before is not None and (left[at], right[at]) == (left[before], right[before]):
            units[-1].insert(0, at)
        elif before is not None and unicodedata.combining(text[at]):
            units[-1].append(at)
        else:
            units.append([at])
    return units


def _spaced(
    text: str,
    left: Sequence[float],
    right: Sequence[float],
    units: Sequence[list[int]],
    least: float,
) -> list[tuple[str, int]]:
    """Units from right to left as strings, a space wherever they stand apart."""
    found: list[tuple[str, int]] = []
    widths = sorted(right[unit[0]] - left[unit[0]] for unit in units)
    gap = max(least, _SPACE * 2 * widths[len(widths) // 2]) if widths else 0.0
    for number, unit in enumerate(units):
        if number and left[units[number - 1][0]] - right[unit[0]] > gap:
            found.append((" ", units[number - 1][0]))
        found.append(("".join(text[at] for at in unit), unit[0]))
    return found


def _turned(units: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Turn around what runs from left to right inside a line that runs from right to left."""
    found: list[tuple[str, int]] = []
    at = 0
    while at < len(units):
        if _class(units[at][0]) not in _UPWARD:
            found.append(units[at])
            at += 1
            continue
        end = at + 1
        while (reach := _next(units, end)) is not None:
            end = reach + 1
        found.extend(units[at:end][::-1])
        at = end
    return found


def _next(units: Sequence[tuple[str, int]], end: int) -> int | None:
    """The next character that goes on with what runs from left to right, or ``None``."""
    if end >= len(units):
        return None
    here = _class(units[end][0])
    if here in _UPWARD:
        return end
    before = _class(units[end - 1][0])
    if units[end][0] in _BETWEEN_FIGURES and end + 1 < len(units):
        after = _class(units[end + 1][0])
        if before == after and before in _UPWARD:
            return end + 1
    if before == "L":
        ahead = end
        while ahead < len(units) and _class(units[ahead][0]) not in {"R", "AL", *_UPWARD}:
            ahead += 1
        if ahead < len(units) and _class(units[ahead][0]) == "L":
            return ahead
    return None


def _class(char: str) -> str:
    return unicodedata.bidirectional(char[0])
