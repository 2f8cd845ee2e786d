"""Letters put together of several shapes, as those of Hindi or Thai are.

Runs in the process that opens the file (:mod:`~negodiff.readers.pdf.child`). Some programs place
each shape by itself and name the whole letter beside it: PDFium then tells the letter with the
first shape or with each, takes what stands beyond for white, and leaves out spaces that are set.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from negodiff.readers.pdf.words import Word

GONE = "\x1f"
"""Stands for a sign that was told before. It is white space to all that looks for words."""
CLUSTERED = "\u0900-\u109f\u1780-\u17ff\u1a20-\u1aad"
"""Letters of scripts that put one together of several shapes."""
_LOOK_BACK = 8
_MIDDLE = 0.3
"""The middle of letters above the line they stand on, in heights of a letter."""

_SET = 0.12
"""A space that is set is so wide at least, in heights of a letter …"""
_SEEN = 0.23
"""… and where none is, so much white is one."""


class Shape(NamedTuple):
    """The box of one text object on the page; that of a space has no extent."""

    left: float
    bottom: float
    right: float
    top: float


class Cluster(NamedTuple):
    """Characters that are told of one place.

    Attributes:
        text: The characters.
        places: Their positions on the page.
        left, right: The edges of what stands there.
    """

    text: str
    places: range
    left: float
    right: float


def repeated(clusters: Sequence[Cluster]) -> Iterator[int]:
    """The characters of a line that stand where the same stood before."""
    for at, cluster in enumerate(clusters):
        for before in clusters[max(0, at - _LOOK_BACK) : at]:
            shared = min(before.right, cluster.right) - max(before.left, cluster.left)
            if before.text == cluster.text and shared > 0:
                yield from cluster.places
                break


def clusters(
    text: str,
    line: range,
    thing: Callable[[int], int | None],
    width: Callable[[int, int], tuple[float, float]],
) -> list[Cluster]:
    """What a line has of several characters in one place.

    Args:
        text: The text of the page.
        line: The positions of the line in it.
        thing: The text object of a character, if it has one.
        width: The edges of a stretch of characters.
    """
    found = []
    for handle, group in groupby(line, thing):
        places = list(group)
        if handle and len(places) > 1:
            begin, end = places[0], places[-1] + 1
            found.append(Cluster(text[begin:end], range(begin, end), *width(begin, end)))
    return found


def is_parted_by(shapes: Sequence[Shape], before: Word, after: Word) -> bool:
    """Whether there is a space between two words.

    Args:
        shapes: What is set on the page, from left to right.
        before: The left one.
        after: The right one.
    """
    style = after.runs[0][2]
    edge, middle = before.right, _MIDDLE * style.size
    at = bisect_left(shapes, (before.left,))
    while at < len(shapes) and shapes[at].left < after.left:
        shape = shapes[at]
        at += 1
        if abs((shape.bottom + shape.top) / 2 - style.base - middle) > style.size / 2:
            continue
        if shape.left < shape.right:
            edge = max(edge, shape.right)
        elif after.left - shape.left > _SET * style.size:
            return True
    return after.left - edge > _SEEN * style.size
