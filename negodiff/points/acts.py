"""What people say of a point, applied to where it stands.

Only people can say that something is agreed, agreed in principle, deferred, reserved, refused or
reopened (section 3, "Explicit only"). What was said of other words is told as stale, not applied.
"""

from collections.abc import Callable, Iterable, Mapping

from negodiff.model.point import Basis, PositionBasis, Ruling, Stance, State
from negodiff.model.record import Act, Annotation
from negodiff.points import why
from negodiff.points.standing import (
    NOWHERE,
    Held,
    Move,
    Ruled,
    Standing,
    weigh_positions,
)

Applied = Callable[[Standing, Annotation, Move], Ruled | None]


def apply(before: Ruled, annotation: Annotation, move: Move) -> Ruled:
    """The standing after what was said; what says nothing of the state leaves it as it is."""
    rule = _ACTS.get(annotation.act)
    found = rule(before.after, annotation, move) if rule is not None else None
    return before if found is None else found


def agreed(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """R3: converged becomes agreed by an act of every party; what some of them say is noted.

    A record that names no party says that the point is agreed, and is taken at its word.
    """
    if before.wording == NOWHERE:
        return None
    codes = frozenset(annotation.by) or move.parties
    held = _holding(before, codes, Stance.TEXT, before.wording, move)
    consents = before.consents | codes
    after = before._replace(held=held, consents=consents)
    everyone = not annotation.by or (not move.parties - consents and len(consents) > 1)
    if everyone:
        after = after._replace(
            state=State.AGREED,
            basis=Basis.EXPLICIT,
            settled=before.wording,
            level=annotation.level,
            bracketed=False,
            reserved=frozenset(),
            touched=False,
        )
        by = f" by {why.named(annotation.by, move.names)}" if annotation.by else ""
        at = f" at the level of {annotation.level}" if annotation.level else ""
        return Ruled(after, Ruling.CONFIRM, f"Recorded as agreed{by}{at}{_when(annotation)}.")
    silent = why.named(move.parties - consents, move.names)
    said = (
        f"{why.named(codes, move.names)} agreed{_when(annotation)}; {silent} has not confirmed it"
    )
    found = weigh_positions(held, move.parties, reserved=before.reserved)
    if found.state is State.CONVERGED and not before.state.settled:
        after = after._replace(state=State.CONVERGED, basis=Basis.EXPLICIT, settled=before.wording)
    return Ruled(after, Ruling.CONFIRM, f"{said}.")


def in_principle(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """Section 3: the objective is agreed, the wording is open; explicit only."""
    return _declared(before, annotation, move, State.IN_PRINCIPLE)


def deferred(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """Section 3: moved to another instrument or time; explicit only."""
    return _declared(before, annotation, move, State.DEFERRED)


def _declared(before: Standing, annotation: Annotation, move: Move, state: State) -> Ruled | None:
    if annotation.by and move.parties - frozenset(annotation.by):
        said = f"{why.named(annotation.by, move.names)} alone would have it {state}"
        return Ruled(before, Ruling.CONFIRM, f"{said}{_when(annotation)}.")
    after = before._replace(state=state, basis=Basis.EXPLICIT, settled=NOWHERE)
    return Ruled(after, Ruling.CONFIRM, f"Recorded as {state}{_when(annotation)}.")


def dropped(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """R4, said explicitly: removed by all is dropped; by some, they seek deletion."""
    codes = frozenset(annotation.by) or move.parties
    held = _holding(before, codes, Stance.DELETE, NOWHERE, move)
    after = before._replace(held=held)
    if not annotation.by or not move.parties - codes:
        after = after._replace(state=State.DROPPED, basis=Basis.EXPLICIT, settled=NOWHERE)
        return Ruled(after, Ruling.OMISSION, f"Recorded as dropped{_when(annotation)}.")
    found = weigh_positions(held, move.parties, reserved=before.reserved)
    after = after._replace(state=found.state, basis=Basis.EXPLICIT, settled=NOWHERE)
    said = f"{why.named(codes, move.names)} would drop it{_when(annotation)}"
    return Ruled(after, Ruling.OMISSION, f"{said}.")


def reopened(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """R6, said explicitly: the point is contested again."""
    after = _contested(before)
    by = f" by {why.named(annotation.by, move.names)}" if annotation.by else ""
    return Ruled(after, Ruling.REOPEN, f"Recorded as reopened{by}{_when(annotation)}.")


def reserved(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """Section 3: a reservation leaves the point contested until it is lifted."""
    codes = frozenset(annotation.by) or frozenset({""})
    after = _contested(before)._replace(
        reserved=before.reserved | codes, consents=before.consents, level=before.level
    )
    who = why.named(annotation.by, move.names) if annotation.by else "A party that is not named"
    rule = Ruling.REOPEN if before.state.settled else Ruling.CARRY
    return Ruled(after, rule, f"{who} reserves its agreement{_when(annotation)}.")


def lifted(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """A reservation is lifted: the positions speak again."""
    if not before.reserved:
        return None
    left = before.reserved - frozenset(annotation.by) if annotation.by else frozenset[str]()
    after = before._replace(reserved=left)
    who = why.named(annotation.by or sorted(before.reserved - {""}), move.names)
    said = f"{who} lifts its reservation{_when(annotation)}"
    if left:
        return Ruled(after, Ruling.CARRY, f"{said}; {why.named(left, move.names)} does not.")
    found = weigh_positions(before.held, move.parties, answered=len(before.held) > 1)
    settled = before.wording if found.state.settled else NOWHERE
    everyone = before.consents and not move.parties - before.consents
    after = after._replace(state=found.state, basis=found.basis, settled=settled)
    if everyone and found.state is State.CONVERGED:
        after = after._replace(state=State.AGREED, basis=Basis.EXPLICIT)
    rule = Ruling.CONVERGE if after.state.settled else Ruling.CARRY
    return Ruled(after, rule, f"{said}: {after.state}.")


def refused(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """Section 3: a refusal to discuss is a position, and is never inferred."""
    if not annotation.by:
        return None
    held = _holding(before, annotation.by, Stance.REFUSES, NOWHERE, move)
    after = _contested(before)._replace(held=held)
    rule = Ruling.REOPEN if before.state.settled else Ruling.CARRY
    said = f"{why.named(annotation.by, move.names)} refuses to discuss it{_when(annotation)}"
    return Ruled(after, rule, f"{said}.")


def acknowledged(before: Standing, annotation: Annotation, move: Move) -> Ruled | None:
    """R7: a touched point was looked at; it no longer awaits acknowledgement."""
    if not before.touched:
        return None
    by = f" by {why.named(annotation.by, move.names)}" if annotation.by else ""
    return Ruled(
        before._replace(touched=False),
        Ruling.EDITORIAL,
        f"The change is acknowledged{by}{_when(annotation)}.",
    )


_ACTS: dict[Act, Applied] = {
    Act.AGREED: agreed,
    Act.IN_PRINCIPLE: in_principle,
    Act.DEFERRED: deferred,
    Act.DROPPED: dropped,
    Act.REOPENED: reopened,
    Act.RESERVED: reserved,
    Act.LIFTED: lifted,
    Act.REFUSED: refused,
    Act.ACKNOWLEDGED: acknowledged,
}


def _when(annotation: Annotation) -> str:
    return f" on {annotation.date}" if annotation.date else ""


def _contested(before: Standing) -> Standing:
    return before._replace(
        state=State.CONTESTED,
        basis=Basis.EXPLICIT,
        settled=NOWHERE,
        consents=frozenset() if before.state is State.AGREED else before.consents,
        level=None,
    )


def _holding(
    before: Standing, codes: Iterable[str], stance: Stance, wording: int, move: Move
) -> Mapping[str, Held]:
    said = Held(stance, wording, False, PositionBasis.EXPLICIT, move.sender.draft)
    return {**before.held, **dict.fromkeys(codes, said)}
