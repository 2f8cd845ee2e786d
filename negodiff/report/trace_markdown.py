"""One point through every draft, as Markdown. Words of others are escaped."""

from collections.abc import Iterator, Mapping

from negodiff.points.trail import Leg, Trail
from negodiff.report import standing, trace_wording
from negodiff.report.markdown import escaped, quoted


def trace_markdown(trail: Trail, names: Mapping[str, str]) -> str:
    """Draft by draft: the citation then, the words then, who, the state, and why."""
    parts = [
        f"# {escaped(trail.ref)} ({trail.point.id})",
        *(escaped(each) for each in trace_wording.kinship(trail)),
        *(part for leg in trail.legs for part in _leg(leg, names)),
    ]
    return "\n\n".join(parts) + "\n"


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
