"""One point through every draft, as ``trace`` shows it."""

from collections.abc import Mapping
from typing import NamedTuple

from negodiff.diff.redline import redline
from negodiff.model.comparison import Redline
from negodiff.model.point import Point, Step
from negodiff.model.record import Annotation, DraftFacts, Party
from negodiff.points.movement import Movement, movements


class Leg(NamedTuple):
    """A point in one draft.

    Attributes:
        step: Where it stands there, and why.
        facts: What is known of the draft.
        redline: Its words against those of the last draft that had it; empty where it is not in
            the text.
        changed: Whether its words are other ones.
        moves: How the sender's words moved, measured against the other sides'.
        said: What people recorded of it there.
    """

    step: Step
    facts: DraftFacts
    redline: Redline
    changed: bool
    moves: tuple[Movement, ...]
    said: tuple[Annotation, ...]


class Trail(NamedTuple):
    """A point's way through the drafts.

    Attributes:
        point: The point.
        ref: Its last citation.
        legs: One for each draft from the first that had it.
        parties: The sides of the negotiation, for whoever names them; () where nobody has to.
    """

    point: Point
    ref: str
    legs: tuple[Leg, ...]
    parties: tuple[Party, ...] = ()


def trail(
    point: Point,
    facts: Mapping[str, DraftFacts],
    said: Mapping[str, tuple[Annotation, ...]],
) -> Trail:
    """Follow one point.

    Args:
        point: Which.
        facts: What is known of the drafts, by their numbers.
        said: What people recorded of the point, by the drafts' numbers.
    """
    moves = movements(point)
    legs: list[Leg] = []
    before: str | None = None
    for step in point.steps:
        text = step.text
        legs.append(
            Leg(
                step,
                facts[step.draft],
                () if text is None else redline(before if before is not None else text, text),
                before is not None and text is not None and text != before,
                tuple(move for move in moves if move.draft == step.draft),
                said.get(step.draft, ()),
            )
        )
        before = text if text is not None else before
    ref = next((step.ref for step in reversed(point.steps) if step.ref), "")
    return Trail(point, ref, tuple(legs))
