"""What was changed without being shown, as text for a terminal."""

from collections.abc import Iterator

from negodiff.model.undisclosed import Undisclosed
from negodiff.report import undisclosed as words
from negodiff.report.terminal.comparison import change_lines, finding_lines, side_runs
from negodiff.report.terminal.flow import flow
from negodiff.report.terminal.ink import Ink, Line, Run, name
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted


def undisclosed_text(value: Undisclosed, options: Options) -> str:
    """The answer, then every change that was not shown, then what differs beside the text."""
    lines = [
        *_head(value, options),
        *change_lines(value.comparison, value.changes, options),
        *_beside(value, options),
        *_beyond(value, options),
        *finding_lines(value.comparison, options),
    ]
    return painted(lines, colors=options.colors)


def _head(value: Undisclosed, options: Options) -> Iterator[Line]:
    rest = [Run("          ")]
    for label, side in (("base", value.base), ("received", value.received)):
        first = [Run(f"{label:10}")]
        yield from flow(side_runs(side), options.width, first=first, rest=rest)
    yield []
    sentence = name(words.verdict(value), Ink.REF)
    yield from flow(sentence, options.text_width, first=[], rest=[])
    for told in (words.tracked(value), words.fits(value)):
        if told:
            yield from flow(name(told, Ink.ASIDE), options.text_width, first=[], rest=[])


def _beyond(value: Undisclosed, options: Options) -> Iterator[Line]:
    for told in words.beyond(value):
        yield []
        yield from flow(name(told, Ink.ASIDE), options.text_width, first=[], rest=[])


def _beside(value: Undisclosed, options: Options) -> Iterator[Line]:
    if not value.beside:
        return
    yield []
    yield [Run("Beside the text", Ink.HEADING)]
    for each in value.beside:
        what, old, new = words.beside(each)
        yield from flow(name(what), options.text_width, first=[Run("  - ")], rest=[Run("    ")])
        for sign, text, ink in (("-", old, Ink.DELETED), ("+", new, Ink.INSERTED)):
            first = [Run(f"    {sign} ")]
            yield from flow(name(text, ink), options.text_width, first=first, rest=[Run("      ")])
