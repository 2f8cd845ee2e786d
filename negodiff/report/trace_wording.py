"""What ``trace`` says of a point in a draft, whatever the format."""

from collections.abc import Mapping

from negodiff.model.point import Step
from negodiff.model.relation import Relation
from negodiff.points.movement import Movement
from negodiff.points.trail import Leg, Trail
from negodiff.report import standing


def kinship(trail: Trail) -> tuple[str, ...]:
    """Which points it came from and ended in."""
    found = []
    if trail.point.origin:
        found.append(f"Split from {trail.point.origin}.")
    if trail.point.ended_in:
        found.append(f"Merged into {trail.point.ended_in}.")
    return tuple(found)


def relations(leg: Leg) -> str:
    """What happened to the clause since the draft before."""
    return ", ".join(each for each in leg.step.relations if each is not Relation.UNCHANGED)


def state(step: Step) -> str:
    """The state, and the event by which it was reached."""
    basis = f" ({step.basis})" if step.basis is not None else ""
    level = f" at the level of {step.level}" if step.level is not None else ""
    event = f" · {standing.event(step.event)}" if step.event is not None else ""
    again = f", for the {ordinal(step.reopened)} time" if _again(step) else ""
    return f"{step.state}{basis}{level}{event}{again}"


def move(value: Movement, names: Mapping[str, str]) -> str:
    """How one side's words moved, as distances: "Lomera moved toward Tesvia: 0.30 → 0.12"."""
    mover, other = standing.party(value.party, names), standing.party(value.against, names)
    verb = "moved toward" if value.toward > 0 else "moved away from"
    if value.toward == 0:
        verb = "moved, and is as far from"
    return f"{mover} {verb} {other}: {value.before:.2f} → {value.after:.2f} of the words apart."


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0)
    return f"{number}{ending or 'th'}"


def _again(step: Step) -> bool:
    return step.event is not None and step.event.kind == "reopened" and step.reopened > 1
