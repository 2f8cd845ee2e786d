"""How many points stood where after each draft: what a log shows of a whole negotiation.

Counted as the draft came, by the rule of :mod:`negodiff.points.sheet`: points that ended in another
one are left out, and the formulae of a preamble as long as nobody ever touched them.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from negodiff.model.point import Step
from negodiff.points.sheet import Fold, is_untouched, withdrawn

if TYPE_CHECKING:
    from negodiff.points.run import Run


class After(NamedTuple):
    """The points after one draft.

    Attributes:
        draft: The draft's number.
        points: How many there are, dropped ones included.
        settled: How many of them are converged, agreed or dropped.
        resolved: How many the draft resolved.
        reopened: How many it reopened.
        withdrawn: How many of those had only converged.
    """

    draft: str
    points: int
    settled: int
    resolved: int
    reopened: int
    withdrawn: int


class Teller:
    """Counts after one draft and the next."""

    def __init__(self, before: Iterable[tuple[str, Fold]] = ()) -> None:
        self._touched = {name for name, fold in before if not fold.untouched}

    def take(self, draft: str, runs: "Mapping[str, Run]") -> After:
        """Count after a draft that every run has taken."""
        listed: list[Step] = []
        for name, run in runs.items():
            step = run.steps[-1]
            if not is_untouched(step):
                self._touched.add(name)
            formula = "formula" in step.flags and name not in self._touched
            if not formula and "merged" not in step.flags:
                listed.append(step)
        events = [step.event for step in listed if step.event is not None]
        resolved = sum(event.kind == "resolved" for event in events)
        return After(
            draft,
            len(listed),
            sum(step.state.settled for step in listed),
            resolved,
            len(events) - resolved,
            sum(withdrawn(event) for event in events),
        )
