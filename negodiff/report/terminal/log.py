"""The log for a terminal: a table of the drafts, and the course of their brackets."""

from collections.abc import Iterator, Sequence

from negodiff.model.log import Log, LogEntry
from negodiff.report.log_wording import caveats, courses, did, exchange, happened, settled
from negodiff.report.terminal.flow import breadth, flow
from negodiff.report.terminal.ink import Ink, Line, Run, name
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted

_HEAD = ("#", "by", "date", "days", "kind", "settled", "brackets")
_RIGHT = frozenset({0, 3, 5, 6})
"""Columns of figures, which are set to the right."""
_GAP = "  "


def log_text(log: Log, options: Options) -> str:
    """Who tabled what when, and what it did, one draft below the other."""
    return painted(_lines(log, options), colors=options.colors)


def _lines(log: Log, options: Options) -> Iterator[Line]:
    margin: Line = []
    if log.title:
        yield from flow(name(log.title, Ink.HEADING), options.text_width, first=margin, rest=margin)
    parties = "; ".join(f"{party.code} {party.name}" for party in log.parties)
    told = [Run(exchange(log)), *([Run(" · "), *name(parties)] if parties else [])]
    yield from flow(told, options.text_width, first=margin, rest=margin)
    if not log.entries:
        return
    yield []
    rows = [_cells(entry) for entry in log.entries]
    filled = [any(row[at] for row in rows) for at in range(len(_HEAD))]
    heads: list[Line] = [
        [Run(head, Ink.ASIDE)] if some else [] for head, some in zip(_HEAD, filled, strict=True)
    ]
    widths = [max(map(breadth, column)) for column in zip(heads, *rows, strict=True)]
    yield [*_row(heads, widths), Run("file, and what changed", Ink.ASIDE)]
    for entry, row in zip(log.entries, rows, strict=True):
        first = _row(row, widths)
        rest = [Run(" " * breadth(first))]
        yield from flow(_file(entry), options.width, first=first, rest=rest)
        for aside in _told(entry):
            yield from flow(aside, options.width, first=rest, rest=rest)
    drawn = courses(log)
    if drawn:
        yield []
    width = max((len(label) for label, _, _ in drawn), default=0)
    for label, bars, extent in drawn:
        yield [Run(f"{label:{width}} "), Run(bars, Ink.REF), Run(f" {extent}")]
    for caveat in caveats(log):
        yield []
        yield from flow(name(caveat, Ink.ASIDE), options.text_width, first=margin, rest=margin)


def _cells(entry: LogEntry) -> list[Line]:
    facts = entry.facts
    return [
        [Run(str(entry.number), Ink.REF)],
        name(facts.party or "?"),
        name(facts.date or "unknown"),
        _figure(entry.days),
        [Run(facts.kind)],
        [Run(settled(entry.points))] if entry.points else [],
        _figure(entry.brackets),
    ]


def _figure(value: int | None) -> Line:
    return [] if value is None else [Run(f"{value:,}")]


def _row(cells: Sequence[Line], widths: Sequence[int]) -> Line:
    line: Line = []
    for at, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        if not width:
            continue  # a column that no draft has anything in
        space = Run(" " * (width - breadth(cell)))
        line += [space, *cell] if at in _RIGHT else [*cell, space]
        line.append(Run(_GAP))
    return line


def _file(entry: LogEntry) -> Line:
    ordinal = f" · {entry.facts.ordinal}" if entry.facts.ordinal else ""
    return name(f"{entry.facts.file}{ordinal}")


def _told(entry: LogEntry) -> Iterator[Line]:
    if told := happened(entry.points):
        yield [Run(told, Ink.REF)]
    if told := did(entry.changes):
        yield [Run(told, Ink.RELATION)]
    if entry.unread:
        yield name(entry.unread, Ink.ASIDE)
