"""Points through every draft, for a terminal."""

from collections.abc import Iterable, Iterator, Mapping

from negodiff.model.comparison import Op
from negodiff.points.trail import Leg, Trail
from negodiff.report import standing, trace_wording
from negodiff.report.terminal.flow import flow
from negodiff.report.terminal.ink import Ink, Line, Run, foreign, name
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted
from negodiff.report.terminal.redline import changed, fold
from negodiff.report.terminal.standing import aside, told


def trace_text(trails: Iterable[Trail], names: Mapping[str, str], options: Options) -> str:
    """Point by point and draft by draft: citation and words then, who, the state, and why."""
    return painted(_all(trails, names, options), colors=options.colors)


def _all(trails: Iterable[Trail], names: Mapping[str, str], options: Options) -> Iterator[Line]:
    for at, trail in enumerate(trails):
        if at:
            yield []
        yield from _lines(trail, names, options)


def _lines(trail: Trail, names: Mapping[str, str], options: Options) -> Iterator[Line]:
    head = [*name(trail.ref, Ink.HEADING), Run(f" {trail.point.id}", Ink.ASIDE)]
    yield from told(head, options)
    for sentence in trace_wording.kinship(trail):
        yield from aside(sentence, options, indent=0)
    for leg in trail.legs:
        yield []
        yield from _leg(leg, names, options)


def _leg(leg: Leg, names: Mapping[str, str], options: Options) -> Iterator[Line]:
    step = leg.step
    head: list[Run] = [Run(f"{standing.draft(leg.facts, step.draft, names)}"), Run("  ")]
    head = [*name(head[0].text, Ink.REF), Run("  ")]
    head += [*name(step.ref or "not in the text")]
    if relations := trace_wording.relations(leg):
        head += [Run("  "), Run(relations, Ink.RELATION)]
    yield from flow(head, options.width, first=[], rest=[Run("    ")])
    yield from told([Run(trace_wording.state(step), Ink.RELATION)], options, indent=2)
    yield from _words(leg, options)
    yield from aside(step.why, options, indent=2)
    if step.reverts_to:
        yield from aside(
            f"These are the words of draft {step.reverts_to} again.", options, indent=2
        )
    for move in leg.moves:
        yield from aside(trace_wording.move(move, names), options, indent=2)
    for each in leg.said:
        yield from aside(f"Recorded: {standing.annotation(each, names)}", options, indent=2)


def _words(leg: Leg, options: Options) -> Iterator[Line]:
    if not leg.redline:
        return
    runs: list[Run] = []
    last = len(leg.redline) - 1
    for at, piece in enumerate(leg.redline):
        if piece.op is not Op.SAME:
            runs.extend(changed(piece.op, piece.text))
        elif leg.changed:
            after = options.context if at < last else 0
            runs.extend(fold(piece.text, before=options.context if at else 0, after=after))
        else:
            runs.extend(foreign(piece.text))
    if not leg.changed and leg.step.relations:
        return
    margin = [Run("    ")]
    yield from flow(runs, options.text_width, first=margin, rest=margin)
