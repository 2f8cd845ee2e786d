"""Points through every draft, as Markdown. Words of others are escaped."""

from collections.abc import Iterable, Iterator, Mapping

from negodiff.points.trail import Leg, Trail
from negodiff.report import standing, trace_wording
from negodiff.report.markdown import escaped, quoted


def trace_markdown(trails: Iterable[Trail], names: Mapping[str, str]) -> str:
    """Point by point and draft by draft: citation and words then, who, the state, and why."""
    return "\n\n".join(part for trail in trails for part in _trail(trail, names)) + "\n"


def _trail(trail: Trail, names: Mapping[str, str]) -> Iterator[str]:
    yield f"# {escaped(trail.ref)} ({trail.point.id})"
    yield from (escaped(each) for each in trace_wording.kinship(trail))
    for leg in trail.legs:
        yield from _leg(leg, names)


def _leg(leg: Leg, names: Mapping[str, str]) -> Iterator[str]:
    step = leg.step
    yield f"## {escaped(standing.draft(leg.facts, step.draft, names))}"
    relations = trace_wording.relations(leg)
    where = escaped(step.ref or "not in the text") + (f" ({relations})" if relations else "")
    yield f"**{where}**: {escaped(trace_wording.state(step))}"
    if leg.redline:
        yield quoted(leg.redline)
    yield f"_{escaped(step.why)}_"
    if step.reverts_to:
        yield f"These are the words of draft {step.reverts_to} again."
    for move in leg.moves:
        yield escaped(trace_wording.move(move, names))
    for each in leg.said:
        yield f"Recorded: {escaped(standing.annotation(each, names))}"
