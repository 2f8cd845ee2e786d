"""What belongs to the sheet of paper: running heads and feet, page numbers, line numbers.

A line near the edge of a page is no text when it returns at the same height on many pages, its
figures masked, and those that change count the pages.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.pages import PAGE_NUMBER
from negodiff.readers.pdf import margins
from negodiff.readers.pdf.values import Page, Piece
from negodiff.structure.labels import leading_label

_FIGURES: Final = re.compile(r"\d+|\b[ivxlcIVXLC]+\b")
_EDGE: Final = 3
"""Lines at the top and at the foot of a page that can belong to it."""
_RETURNS: Final = 0.3
_NEAR: Final = 6.0
"""Points by which the same line may stand higher or lower on another page."""
_LONGEST: Final = 160


class _Edge(NamedTuple):
    """A line near the edge of a page."""

    page: int
    height: float
    text: str
    top: bool
    pieces: tuple[int, ...]


def without_furniture(
    pages: Sequence[Page], spared: Sequence[Collection[Piece]]
) -> tuple[list[Page], list[Aside]]:
    """The pages without what is no text, and what was taken out.

    Args:
        pages: The pages.
        spared: Of each page what is surely text, wherever it stands.
    """
    asides: dict[tuple[int, float], Aside] = {}
    pages = list(pages)
    for at, page in enumerate(pages):
        if numbers := _line_numbers(page):
            of = [page.pieces[number].text for number in numbers]
            text = f"line numbers {of[0]}–{of[-1]}"
            asides[at, 0.0] = Aside(AsideKind.OTHER, text, f"page {page.number}")
            pages[at] = _without(page, numbers)
    for at, numbers in enumerate(margins.marks(pages)):
        page = pages[at]
        if numbers:
            of = [page.pieces[number].text for number in numbers]
            text = f"marks in the margin {of[0]}–{of[-1]}"
            asides[at, 0.5] = Aside(AsideKind.OTHER, text, f"page {page.number}")
            pages[at] = _without(page, numbers)
    edges = [edge for at, page in enumerate(pages) for edge in _edges(at, page, spared[at])]
    groups: dict[tuple[str, bool], list[_Edge]] = {}
    for edge in edges:
        groups.setdefault((_masked(edge.text), edge.top), []).append(edge)
    taken: dict[int, set[int]] = {}
    for group in groups.values():
        for edge in _returning(group, len(pages)):
            taken.setdefault(edge.page, set()).update(edge.pieces)
            kind = _kind(edge)
            where = f"page {pages[edge.page].number}"
            asides[edge.page, -edge.height] = Aside(kind, edge.text, where)
    cleared = [_without(page, taken.get(at, ())) for at, page in enumerate(pages)]
    return cleared, [asides[place] for place in sorted(asides)]


def _without(page: Page, gone: Collection[int]) -> Page:
    """A page without some of its pieces."""
    kept = [piece for number, piece in enumerate(page.pieces) if number not in gone]
    return page._replace(pieces=tuple(kept))


def _kind(edge: _Edge) -> AsideKind:
    if PAGE_NUMBER.fullmatch(edge.text) or (_FIGURES.search(edge.text) and len(edge.text) < 9):
        return AsideKind.PAGE
    return AsideKind.HEADER if edge.top else AsideKind.FOOTER


def _masked(text: str) -> str:
    return _FIGURES.sub("#", " ".join(text.lower().split()))


def _edges(at: int, page: Page, spared: Collection[Piece]) -> list[_Edge]:
    """The first and the last lines of a page, whatever they are put together of."""
    order = sorted(range(len(page.pieces)), key=lambda n: -page.pieces[n].bottom)
    lines: list[list[int]] = []
    for number in order:
        piece = page.pieces[number]
        if not piece.upright or (spared and piece in spared):
            continue
        if lines and abs(page.pieces[lines[-1][0]].bottom - piece.bottom) < 0.4 * piece.size:
            lines[-1].append(number)
        else:
            lines.append([number])
    found = []
    chosen = range(len(lines))
    for place in chosen:
        top = place < min(_EDGE, len(lines) - place)
        if not top and place < len(lines) - _EDGE:
            continue
        line = sorted(lines[place], key=lambda n: page.pieces[n].left)
        text = " ".join(page.pieces[n].text for n in line)
        if len(text) <= _LONGEST:
            found.append(_Edge(at, page.pieces[line[0]].bottom, text, top, tuple(line)))
    return found


def _returning(group: list[_Edge], pages: int) -> list[_Edge]:
    """Those lines of a group that stand at one height on enough pages and only count them."""
    found: list[_Edge] = []
    left = group
    while left:
        height = left[0].height
        same = [edge for edge in left if abs(edge.height - height) <= _NEAR]
        left = [edge for edge in left if abs(edge.height - height) > _NEAR]
        found.extend(_same_line(same, pages))
    return found


def _same_line(same: list[_Edge], pages: int) -> list[_Edge]:
    on = {edge.page for edge in same}
    numbered = bool(PAGE_NUMBER.fullmatch(same[0].text))
    if len(on) < max(2, _RETURNS * pages):
        return same if numbered and all(_counts(edge) for edge in same) else []
    if len({edge.text for edge in same}) == 1:
        return [] if numbered else same
    label = None if numbered else leading_label(same[0].text)
    if label is not None and label.family not in {"item", "bullet"}:
        return []  # "Article 2" on the second page counts articles
    figures = [_FIGURES.findall(edge.text) for edge in same]
    for slot in range(min(map(len, figures))):
        offsets = [_value(row[slot]) - edge.page for row, edge in zip(figures, same, strict=True)]
        usual = max(set(offsets), key=offsets.count)
        if 2 * offsets.count(usual) > len(offsets):
            return same
    return []


def _counts(edge: _Edge) -> bool:
    """Whether the first figure of a line is the number of its page in the file."""
    figures = _FIGURES.findall(edge.text)
    return not edge.top and bool(figures) and _value(figures[0]) == edge.page + 1


def _value(figure: str) -> int:
    if figure.isdecimal():
        return int(figure[:6])
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[char] for char in figure.lower()]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def _line_numbers(page: Page) -> list[int]:
    """The pieces that number the lines of a page: figures beside the text that count evenly."""
    text = [piece for piece in page.pieces if not piece.text.isdecimal()]
    if len(text) < 5:
        return []
    figures = [n for n, p in enumerate(page.pieces) if p.text.isdecimal() and len(p.text) < 6]
    found: list[int] = []
    for side in (True, False):
        beside = [n for n in figures if _is_beside(page.pieces[n], text, left=side)]
        beside.sort(key=lambda n: -page.pieces[n].bottom)
        steps = [b - a for a, b in pairwise([int(page.pieces[n].text) for n in beside])]
        if len(steps) < 3:
            continue
        step = max(set(steps), key=steps.count)
        even = step in {1, 2, 5, 10} and steps.count(step) >= 0.8 * len(steps)
        if even and len(beside) * step >= 0.6 * len(text):
            found += beside
    return found


def _is_beside(figure: Piece, text: list[Piece], *, left: bool) -> bool:
    """Whether a figure stands outside the text, to its left or to its right."""
    if left:
        return sum(piece.left <= figure.right for piece in text) <= 0.05 * len(text)
    return sum(piece.right >= figure.left for piece in text) <= 0.05 * len(text)
