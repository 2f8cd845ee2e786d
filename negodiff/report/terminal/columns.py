"""One pair with its old words on the left and its new words on the right."""

from collections.abc import Iterator
from itertools import zip_longest

from negodiff.model.comparison import Op, Pair
from negodiff.report import wording
from negodiff.report.outline import Outlines
from negodiff.report.safe import LRM, is_right_to_left
from negodiff.report.terminal.entry import (
    effects,
    has_words,
    listed,
    relation_runs,
    without_heading,
)
from negodiff.report.terminal.flow import breadth, flow
from negodiff.report.terminal.ink import Ink, Line, Run, sentence
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.redline import side_runs

_RULE = " │ "


def beside(
    pair: Pair, outlines: Outlines, options: Options, *, indent: int, heading: bool
) -> Iterator[Line]:
    """A pair in two columns: only what differs is signed and coloured, each on its own side.

    With ``heading``, the references stand above their columns; without, they were shown already.
    """
    assert options.width is not None
    room = (options.width - indent - len(_RULE)) // 2
    if heading:
        news = [*listed(pair.new), *relation_runs(pair)]
        yield from _rows(listed(pair.old) or [Run("—")], news, room, indent)
    elif has_words(pair):
        pair = without_heading(pair)
    margin = [Run(" " * indent)]
    for place in wording.places(pair, outlines):
        yield from flow(sentence(place, Ink.ASIDE), options.width, first=margin, rest=margin)
    yield from effects(pair, outlines, options, indent=indent)
    if has_words(pair):
        yield from _rows(
            side_runs(pair, Op.DELETE, options.context),
            side_runs(pair, Op.INSERT, options.context),
            room,
            indent,
        )
    if options.explain:
        grounds = [Run(wording.grounds(pair), Ink.ASIDE)]
        yield from flow(grounds, options.width, first=margin, rest=margin)


def _rows(left: list[Run], right: list[Run], room: int, indent: int) -> Iterator[Line]:
    rows = zip_longest(
        flow(left, room, first=[], rest=[]), flow(right, room, first=[], rest=[]), fillvalue=()
    )
    for old, new in rows:
        # Beside words written from right to left, marks hold the rule and the columns in place.
        mark = LRM if any(is_right_to_left(run.text) for run in (*old, *new)) else ""
        rule = Run(" " * (room - breadth(old)) + f"{mark}{_RULE}{mark}")
        yield [Run(" " * indent + mark), *old, rule, *new]
