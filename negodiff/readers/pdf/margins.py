"""Small marks in the margin that count paragraphs beside the text: "Pp1", "Pp2"."""

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from negodiff.readers.pdf.values import Page, Piece

_MARK: Final = re.compile(r"([^\W\d_]{1,4})\.? ?\d{1,3}")
_SMALLER: Final = 0.8
"""They are set in so much of the size of the text at most."""
_OFTEN: Final = 3
_NEAR: Final = 2.0
"""Points by which one may stand farther to the left or right than another."""


def marks(pages: Sequence[Page]) -> list[list[int]]:
    """The pieces of each page that are such marks: small, beside a line, one below the other."""
    found: dict[str, list[tuple[int, int]]] = {}
    for at, page in enumerate(pages):
        small = _SMALLER * median(piece.size for piece in page.pieces) if page.pieces else 0
        for number, piece in enumerate(page.pieces):
            if piece.size > small:
                continue
            mark = _MARK.fullmatch(piece.text)
            if mark and any(_begins(piece, other) for other in page.pieces):
                found.setdefault(mark[1].lower(), []).append((at, number))
    taken: list[list[int]] = [[] for _ in pages]
    for places in found.values():
        edge = median(pages[at].pieces[number].left for at, number in places)
        aligned = [
            (at, number)
            for at, number in places
            if abs(pages[at].pieces[number].left - edge) <= _NEAR
        ]
        if len(aligned) >= _OFTEN:
            for at, number in aligned:
                taken[at].append(number)
    return taken


def _begins(mark: Piece, line: Piece) -> bool:
    """Whether a line of the text begins at the right of a mark, clearly apart from it."""
    return (
        line.size * _SMALLER >= mark.size
        and line.left - mark.right > 0.5 * line.size
        and line.left - mark.right < 6 * line.size
        and line.bottom < mark.top
        and mark.bottom < line.top
    )
