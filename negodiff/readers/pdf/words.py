"""Words of one line become pieces of a line: stretches of words that stand close together.

Runs in the process that opens the file (:mod:`~negodiff.readers.pdf.child`).
"""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from negodiff.readers.raising import Level, level_at, on_level

GAP = 0.9
"""Words farther apart than so many heights of a letter are in different pieces."""
_LEVEL = 0.4
"""Words on one line stand no more than so many heights of a letter above each other."""
_OVERLAP = 0.3
_CLOSE = 0.1
"""Words closer than that share of a letter's height are one."""
_DESCENT = 0.2
"""By so much of their size letters reach below the line they stand on."""


class Style(NamedTuple):
    """How the letters of one stretch are set; ``base`` is the height of the line they stand on."""

    size: float
    base: float
    bold: bool
    unseen: bool
    angle: float
    colour: str


Runs = tuple[tuple[int, int, Style], ...]
"""The style of letters: from where to where."""


Wall = tuple[float, float, float]
"""An upright rule: its place, its foot and its top."""


class Word(NamedTuple):
    """Letters without white between them.

    Attributes:
        space: What stands before it on its line, or "".
        text: Its letters.
        left, right: Its edges.
        runs: The style of its letters: from where to where.
    """

    space: str
    text: str
    left: float
    right: float
    runs: Runs


def is_parted(walls: Sequence[Wall], left: float, right: float, style: Style) -> bool:
    """Whether an upright rule stands between two places on a line."""
    middle = style.base + 0.3 * style.size
    return any(left - 1 <= x <= right + 1 and low < middle < high for x, low, high in walls)


def grouped(styles: "Sequence[Style | None]") -> Runs:
    """Letters of one style together; those without one go with the letters before them."""
    found: list[tuple[int, int, Style]] = []
    at = 0
    for style, group in groupby(styles):
        end = at + len(list(group))
        if style is not None:
            found.append((at, end, style))
        at = end
    return tuple(found)


def joined(before: Word, after: Word) -> Word:
    """Two words without the white between them."""
    start = len(before.text)
    runs = [*before.runs]
    for begin, end, style in after.runs:
        if runs[-1][1:] == (begin + start, style):
            runs[-1] = (runs[-1][0], end + start, style)
        else:
            runs.append((begin + start, end + start, style))
    return Word(
        before.space, before.text + after.text, min(before.left, after.left),
        max(before.right, after.right), tuple(runs),
    )  # fmt: skip


def in_place(words: Sequence[Word]) -> list[Word] | None:
    """The words of a line as they stand on paper, if they are told in another order.

    Where the letters of a script and its signs come from two fonts, some programs set all of one
    and then all of the other. ``None``: they are in order, or on several lines, or on each other.
    """
    words = [word for word in words if word.runs]
    if all(a.left <= b.left for a, b in pairwise(words)):
        return None
    styles = [word.runs[0][2] for word in words]
    size = max(style.size for style in styles)
    bases = [style.base for style in styles]
    if max(bases) - min(bases) > _LEVEL * size:
        return None
    found: list[Word] = []
    for word in sorted(words, key=lambda word: word.left):
        gap = word.left - found[-1].right if found else 0.0
        if gap < -_OVERLAP * size:
            return None
        if found and gap < _CLOSE * size:
            found[-1] = joined(found[-1], word)
        else:
            found.append(word._replace(space=" " if found else ""))
    return found


def cut(words: Sequence[Word], walls: Sequence[Wall] = ()) -> list[list[Word]]:
    """Where a line is to be cut: at wide gaps, at rules, at jumps backwards, up or down."""
    found: list[list[Word]] = []
    x0 = x1 = low = high = 0.0
    for word in words:
        if not word.runs:
            continue
        style = word.runs[0][2]
        under, above = style.base, style.base + style.size
        height = min(style.size, high - low)
        if (
            found
            and -0.5 * height < max(word.left - x1, x0 - word.right) < GAP * height
            and min(high, above) - max(low, under) >= 0.4 * height
            and not is_parted(walls, x1, word.left, style)
        ):
            found[-1].append(word)
            low, high = min(low, under), max(high, above)
        else:
            found.append([word])
            low, high = under, above
        x0, x1 = word.left, word.right
    return found


def told_alike(text: str, style: Style, left: float, right: float, first: float) -> list[object]:
    """A piece set in one style, as it is handed on; ``first`` is its first word's width."""
    size, base = round(style.size, 1), round(style.base, 1)
    colours = [(0, len(text), style.colour)] if style.colour != "000000" else []
    return [
        text, round(left, 1), round(base - _DESCENT * size, 1),
        round(right, 1), round(base + (1 - _DESCENT) * size, 1),
        size, round(first, 1), int(style.bold), int(style.unseen), round(style.angle, 2), [],
        colours,
    ]  # fmt: skip


def told(words: Sequence[Word], *, broken: bool) -> list[object]:
    """A piece, as the other process expects it; ``broken`` if its last word goes on below."""
    text = words[0].text
    runs = list(words[0].runs)
    for word in words[1:]:
        text += word.space
        start = len(text)
        text += word.text
        for begin, end, style in word.runs:
            if runs[-1][2] == style and start - runs[-1][1] <= 1:
                runs[-1] = (runs[-1][0], end + start, style)
            else:
                runs.append((begin + start, end + start, style))
    widths: dict[tuple[float, float], int] = {}
    for a, b, style in runs:
        key = (round(style.size, 1), round(style.base, 1))
        widths[key] = widths.get(key, 0) + b - a
    size, base = max(widths, key=lambda key: (widths[key], key))
    levels = [(a, b, level_at(style.base - base, style.size, size)) for a, b, style in runs]
    raised = [(a, b) for a, b, level in levels if level is Level.RAISED]
    for a, b, level in levels:
        if level is Level.LOWERED and a and not text[a - 1].isspace():
            text = text[:a] + on_level(text[a:b], level) + text[b:]
    return [
        text + "-" if broken else text,
        round(min(word.left for word in words), 1), round(base - _DESCENT * size, 1),
        round(max(word.right for word in words), 1), round(base + (1 - _DESCENT) * size, 1),
        size, round(words[0].right - words[0].left, 1),
        int(all(style.bold for _, _, style in runs)),
        int(all(style.unseen for _, _, style in runs)),
        round(runs[0][2].angle, 2), raised,
        [(a, b, style.colour) for a, b, style in runs if style.colour != "000000"],
    ]  # fmt: skip
