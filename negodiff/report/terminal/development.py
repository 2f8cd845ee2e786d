"""What became of the points between two drafts, for a terminal: what a reader looks for first."""

from collections.abc import Iterator

from negodiff.model.comparison import Comparison
from negodiff.report.development import Group, sections
from negodiff.report.terminal.flow import flow
from negodiff.report.terminal.ink import Ink, Line, Run, name
from negodiff.report.terminal.options import Options


def development_lines(comparison: Comparison, options: Options) -> Iterator[Line]:
    """Reopened, withdrawn, resolved, newly contested, confirmed and new points, with reasons."""
    if comparison.development is None:
        return
    for section in sections(comparison.development.items):
        yield []
        yield [Run(f"{section.title}, {section.size:,}", Ink.HEADING)]
        for group in section.groups:
            yield from _group(group, options)


def _group(group: Group, options: Options) -> Iterator[Line]:
    """The points of which the same is said, then the sentence."""
    runs: list[Run] = []
    named = group.named
    for at, item in enumerate(named):
        if at:
            runs.append(Run(", "))
        runs += [*name(item.ref, Ink.REF), Run(f" {item.point}", Ink.ASIDE)]
    if len(named) < len(group.items):
        runs.append(Run(f" and {len(group.items) - len(named):,} more"))
    margin, hang = [Run("  ")], [Run("      ")]
    yield from flow(runs, options.text_width, first=margin, rest=hang)
    yield from flow(name(group.why, Ink.ASIDE), options.text_width, first=[Run("    ")], rest=hang)
