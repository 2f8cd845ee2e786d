"""What a gate found, for people: a headline, then each thing with the words before and now."""

from collections.abc import Iterator

from negodiff.model.gate import Gate, Hit
from negodiff.report.gate import wording
from negodiff.report.terminal.flow import flow
from negodiff.report.terminal.ink import Ink, Line, Run, name
from negodiff.report.terminal.options import Options
from negodiff.report.terminal.paint import painted
from negodiff.report.terminal.standing import aside, told, words


def gate_text(gate: Gate, options: Options) -> str:
    """A message that can be sent on as it is."""
    return painted(_lines(gate, options), colors=options.colors)


def _lines(gate: Gate, options: Options) -> Iterator[Line]:
    if gate.title:
        yield from told(name(gate.title, Ink.HEADING), options)
    yield from told(name(wording.headline(gate), Ink.REF), options)
    before = None
    for number, hit in enumerate(gate.hits, start=1):
        if hit.rule is not before:
            yield []
            title = wording.RULES[hit.rule].title
            yield [Run(title[0].upper() + title[1:], Ink.HEADING), Run(f"  {hit.rule}", Ink.ASIDE)]
            yield from aside(wording.RULES[hit.rule].remedy, options, indent=0)
            before = hit.rule
        yield []
        yield from _hit(number, hit, options)
    yield []
    yield from aside(wording.looked_for(gate), options, indent=0)


def _hit(number: int, hit: Hit, options: Options) -> Iterator[Line]:
    first = [Run(f"{number}. ")]
    runs = [*name(wording.subject(hit), Ink.REF)]
    if hit.event is not None:
        runs += [Run(f"  was {hit.event.was}")]
    if hit.lines or hit.ref:
        runs += [Run("  "), *name(wording.place(hit), Ink.ASIDE)]
    yield from flow(runs, options.width, first=first, rest=[Run("   ")])
    if hit.was is not None and hit.was != hit.now:
        yield from words("before", hit.was, "", options, indent=3)
    if hit.now is not None:
        yield from words("now", hit.now, "", options, indent=3)
    elif hit.was is not None:
        yield from words("now", "not in the text", "", options, indent=3)
    said = hit.why if hit.finding is None else wording.message(hit)
    if said:
        yield from aside(said, options, indent=3)
