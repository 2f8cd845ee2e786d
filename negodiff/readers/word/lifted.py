"""Runs that are only moved up or down: raised, if they are smaller than the words beside them too.

Other programs write a raised run so whenever its height is not the one that Word would choose.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from negodiff.readers.raising import Level, level_at
from negodiff.readers.word.names import RPR, W, number, value
from negodiff.readers.word.styles import Look, ParagraphStyle, Styles

_RUN: Final = f"{W}r"
_NEAR: Final = 3
"""So many runs are asked on either side."""


def with_level(look: Look, run: etree._Element, style: ParagraphStyle, styles: Styles) -> Look:
    """The look of a run that is moved, with where a reader sees it stand.

    Args:
        look: How it looks, styles included.
        run: It; the run beside it that is not moved shows how high letters are usually.
        style: The style of its paragraph.
        styles: All styles.
    """
    if look.lift is None or look.level in (Level.RAISED, Level.LOWERED):
        return look
    usual = next(_beside(run, style, styles), styles.size(style.layout.style))
    return look._replace(level=level_at(look.lift, _size(run, style, styles), usual))


def _beside(run: etree._Element, style: ParagraphStyle, styles: Styles) -> Iterator[int]:
    """The sizes of the runs beside it that are not moved, the nearest before it first."""
    for preceding in (True, False):
        for each in islice(run.itersiblings(_RUN, preceding=preceding), _NEAR):
            if not number(value(each.find(RPR), "position")):
                yield _size(each, style, styles)


def _size(run: etree._Element, style: ParagraphStyle, styles: Styles) -> int:
    properties = run.find(RPR)
    stated = number(value(properties, "sz"))
    if stated is not None:
        return stated
    return styles.size(style.layout.style, value(properties, "rStyle") or "")
