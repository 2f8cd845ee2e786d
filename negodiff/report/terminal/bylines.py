"""Whose words a draft is made of, for a terminal: the shares, then the text with its margins."""

from collections.abc import Iterator, Sequence

from negodiff.points.bylines import Byline, Bylines
from negodiff.points.whose import Share
from negodiff.report import standing
from negodiff.report.bylines_wording import percent, tabled
from negodiff.report.terminal.flow import breadth, flow
from negodiff.report.terminal.ink import Ink, Line, Run, foreign, name
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted
from negodiff.report.terminal.standing import heading, told


def bylines_text(bylines: Bylines, options: Options) -> str:
    """Shares by party and by draft; then each point, a line for each stretch of one hand."""
    return painted(_lines(bylines, options), colors=options.colors)


def _lines(bylines: Bylines, options: Options) -> Iterator[Line]:
    names = standing.names_of(bylines.parties)
    about = standing.draft(bylines.facts, bylines.draft, names)
    yield from told([Run("Words of "), *name(about, Ink.REF)], options)
    yield from _shares("By party", bylines.by_party)
    yield from _shares("By draft", bylines.by_draft)
    margin = max(
        (
            breadth(name(tabled(run.party, run.draft)))
            for line in bylines.lines
            for run in line.runs
        ),
        default=0,
    )
    for line in bylines.lines:
        yield []
        yield from _point(line, margin, options)


def _shares(title: str, shares: Sequence[Share]) -> Iterator[Line]:
    yield from heading(title)
    width = max((len(f"{each.words:,}") for each in shares), default=0)
    for each in shares:
        yield [
            Run(f"  {percent(each.share):>4}  {each.words:>{width},} words  "),
            *name(tabled(each.party, each.draft)),
        ]


def _point(line: Byline, margin: int, options: Options) -> Iterator[Line]:
    yield [*name(line.ref, Ink.REF), Run(f" {line.point}", Ink.ASIDE)]
    for run in line.runs:
        text = run.text.replace("\n", " · ").strip()
        if not text:
            continue
        label = name(tabled(run.party, run.draft), Ink.RELATION)
        first = [Run("  "), *label, Run(" " * (margin - breadth(label) + 2))]
        yield from flow(
            foreign(text), options.text_width, first=first, rest=[Run(" " * (margin + 4))]
        )
