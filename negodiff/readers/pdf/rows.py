"""Pieces become lines of print in reading order: columns apart, words on one line together.

A page is cut into stretches where nothing stands beside anything else, and stretches where a strip
of white separates two columns of text. A column is a text of its own; hanging numbers, tabulated
signatures and the like are none, being narrow or short.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import median
from typing import Final

from negodiff.readers.pdf.values import Page, Piece, Row
from negodiff.readers.raising import Level, level_at, on_level

_FEW_LINES: Final = 4
"""A column has at least so many lines."""
_NARROW: Final = 0.22
"""Lines of a column are, for the most part, wider than this share of the page's text."""
_STRIP: Final = 0.9
"""The white between columns is at least as wide, in heights of a letter, or the lines behind it
begin at one place: that between words, where a narrow text is justified, is not so."""
_NEAR: Final = 2.0
_MOST_DEPTH: Final = 4
_CLOSE: Final = 0.12
"""Pieces closer than this share of a letter's height have no space between them."""

_ENDED: Final = re.compile(r"([.,:;\u060c\u061b\u06d4])(\d+(?:[./]\d+)*)")
"""Figures alone, and the sign behind them, in a text that is written from right to left."""


def columns(pieces: Sequence[Piece], *, rightward: bool = True) -> list[list[Piece]]:
    """The stretches of a page in reading order, each of pieces in one column.

    Args:
        pieces: What stands upright on the page.
        rightward: The first of two columns is the left one.
    """
    return _split(list(pieces), 0, rightward=rightward)


def gutter_of(pieces: Sequence[Piece]) -> float | None:
    """Where a strip of white separates two columns of text on a page, if it does."""
    return _gutter(list(pieces))


def sides(pieces: Sequence[Piece], gutter: float) -> list[tuple[list[Piece], list[Piece]]]:
    """What stands at the left and at the right of the white between two columns, band by band."""
    found = []
    for crossing, band in _bands(list(pieces), gutter):
        left = [piece for piece in band if _middle(piece) < gutter]
        right = [piece for piece in band if _middle(piece) >= gutter]
        if left and right and not crossing:
            found.append((left, right))
    return found


def _split(pieces: list[Piece], depth: int, *, rightward: bool) -> list[list[Piece]]:
    gutter = _gutter(pieces) if depth < _MOST_DEPTH else None
    if gutter is None:
        return [pieces] if pieces else []
    found: list[list[Piece]] = []
    whole: list[Piece] = []
    for crossing, band in _bands(pieces, gutter):
        left = [piece for piece in band if _middle(piece) < gutter]
        right = [piece for piece in band if _middle(piece) >= gutter]
        sides = (left, right) if rightward else (right, left)
        if crossing or min(map(_lines, sides)) < _FEW_LINES:
            whole += band
            continue
        if whole:
            found.append(whole)
            whole = []
        for side in sides:
            found.extend(_split(side, depth + 1, rightward=rightward))
    return [*found, whole] if whole else found


def _middle(piece: Piece) -> float:
    return (piece.left + piece.right) / 2


def _bands(pieces: list[Piece], gutter: float) -> list[tuple[bool, list[Piece]]]:
    """The page from top to bottom: lines that cross the gutter by turns with those beside it."""
    crossing = [piece for piece in pieces if piece.left < gutter < piece.right]
    edges = sorted(((piece.bottom + piece.top) / 2 for piece in crossing), reverse=True)
    marked = []
    for piece in pieces:
        height = (piece.bottom + piece.top) / 2
        crosses = any(abs(height - edge) < piece.size * 0.6 for edge in edges)
        above = sum(edge > height for edge in edges) if not crosses else 0
        marked.append((crosses, above, piece))
    beside: dict[int, list[Piece]] = {}
    for crosses, above, piece in marked:
        if not crosses:
            beside.setdefault(above, []).append(piece)
    across = sorted(
        (piece for crosses, _, piece in marked if crosses), key=lambda piece: -piece.bottom
    )
    found: list[tuple[bool, list[Piece]]] = []
    whole: list[Piece] = []
    tops = {above: max(piece.top for piece in band) for above, band in beside.items()}
    order = sorted(tops, key=lambda above: -tops[above])
    for above in order:
        while across and across[0].bottom > tops[above] - across[0].size:
            whole.append(across.pop(0))
        if whole:
            found.append((True, whole))
            whole = []
        found.append((False, beside[above]))
    if whole or across:
        found.append((True, [*whole, *across]))
    return found


def _gutter(pieces: list[Piece]) -> float | None:
    """Where a strip of white separates two columns of text, if it does."""
    if len(pieces) < 2 * _FEW_LINES:
        return None
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    width = right - left
    size = median(piece.size for piece in pieces)
    lefts, rights = sorted(p.left for p in pieces), sorted(p.right for p in pieces)
    best, most = None, -len(pieces)
    for step in range(25, 76):
        at = left + width * step / 100
        crossing = bisect_left(lefts, at) - bisect_right(rights, at)
        if crossing * 2 > len(pieces):
            continue
        before = [piece for piece in pieces if piece.right <= at]
        after = [piece for piece in pieces if piece.left >= at]
        lines = min(_lines(before), _lines(after))
        if lines < _FEW_LINES or lines - crossing <= most:
            continue
        if all(_is_text(side, width) for side in (before, after)) and crossing <= lines:
            near, far = max(p.right for p in before), min(p.left for p in after)
            if far - near >= _STRIP * size or _is_aligned(after, far):
                best, most = (near + far) / 2, lines - crossing
    return best


def _is_aligned(side: list[Piece], left: float) -> bool:
    """Whether most lines of a side begin at one place."""
    starts = [line[0].left for line in visual_lines(side)]
    return 2 * sum(abs(start - left) <= _NEAR for start in starts) >= len(starts)


def _is_text(side: list[Piece], width: float) -> bool:
    """Whether pieces are mostly lines of text, rather than numbers, names and figures."""
    lines = visual_lines(side)
    spans = [max(p.right for p in line) - min(p.left for p in line) for line in lines]
    return median(spans) > _NARROW * width


def _lines(pieces: list[Piece]) -> int:
    return len({round(piece.bottom / max(piece.size, 1) * 1.5) for piece in pieces})


def visual_lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stand on one line, from top to bottom; those of a line from left to right."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-(piece.bottom + piece.top) / 2, piece.left)):
        if found:
            line = found[-1]
            low = max(each.bottom for each in line)
            high = min(each.top for each in line)
            shared = min(piece.top, high) - max(piece.bottom, low)
            if shared > 0.5 * min(piece.top - piece.bottom, max(high - low, 0.1)):
                line.append(piece)
                continue
        found.append([piece])
    for line in found:
        line.sort(key=lambda piece: piece.left)
    return found


def rows(page: Page, stretch: Sequence[Piece], column: int, *, rightward: bool = True) -> list[Row]:
    """The lines of print of one column."""
    if not stretch:
        return []
    margins = (min(p.left for p in stretch), max(p.right for p in stretch))
    lines = visual_lines(stretch)
    return [_row(page, line, margins, column, rightward=rightward) for line in lines]


def _row(
    page: Page, line: list[Piece], margins: tuple[float, float], column: int, *, rightward: bool
) -> Row:
    left, right = line[0].left, max(piece.right for piece in line)
    widest = max(line, key=lambda piece: len(piece.text))
    size = widest.size
    if not rightward and any(_is_rtl(piece.text) for piece in line):
        line = line[::-1]
    text = ""
    raised: list[tuple[int, int]] = []
    spread = 0.0
    for at, piece in enumerate(line):
        if not rightward and (ended := _ENDED.fullmatch(piece.text)):
            piece = piece._replace(text=ended[2] + ended[1])
        if at:
            before = line[at - 1]
            gap = max(piece.left - before.right, before.left - piece.right)
            spread = max(spread, gap)
            if gap > _CLOSE * size:
                text += " "
        start = len(text)
        text += piece.text
        raised += [(a + start, b + start) for a, b in piece.raised]
        level = level_at(piece.bottom - widest.bottom, piece.size, widest.size)
        if level is Level.LOWERED:
            text = levelled(text, start, len(text), level)
        elif _stands_raised(piece, widest):
            raised.append((start, len(text)))
    return Row(
        text, page.number, left, widest.bottom, right, size, line[0].first,
        all(piece.bold for piece in line), margins, tuple(raised), spread, column,
        tuple(piece.left if rightward else piece.right for piece in line[1:]),
    )  # fmt: skip


def levelled(text: str, begin: int, end: int, level: Level = Level.RAISED) -> str:
    """A line whose words from a place to another stand on a level, right behind others."""
    if not text[:begin] or text[begin - 1].isspace():
        return text
    return text[:begin] + on_level(text[begin:end], level) + text[end:]


def _stands_raised(piece: Piece, widest: Piece) -> bool:
    """Whether a piece is set smaller and higher than the rest of its line."""
    return piece.size < 0.85 * widest.size and piece.bottom > widest.bottom + 0.1 * widest.size


def _is_rtl(text: str) -> bool:
    return any("\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in text)
