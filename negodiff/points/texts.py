"""The rules for texts that are no single party's: chair's, joint, compiled, partial, unknown.

Each rule carries its number in the field's list. A party's own draft is the business of
:mod:`negodiff.points.rules`.
"""

from negodiff.model.point import Basis, PositionBasis, Ruling, Stance, State
from negodiff.model.record import DraftKind
from negodiff.points import reports, why
from negodiff.points.standing import NOWHERE, Held, Move, Ruled, Standing, weigh_positions


def chair(before: Standing, move: Move) -> Ruled:
    """R9: a chair's text changes no position; what it adds, or frees of brackets, is proposed."""
    report = reports.reported(before, move)
    if report is not None:
        return report
    name, draft = move.sender.name, move.sender.draft
    after = before._replace(wording=move.wording, bracketed=move.bracketed)
    changed = move.wording != before.wording or move.bracketed != before.bracketed
    if changed and all(each.wording != move.wording for each in before.held.values()):
        after = after._replace(chair=move.wording)
    if move.new:
        return _chairs_own(after, move)
    if before.state.settled:
        if not changed or before.state is State.DROPPED:
            return Ruled(after, Ruling.CHAIR, f"{why.did(move, 'leaves it as it is')}.")
        said = why.did(move, "has other words or brackets, which changes no position")
        return Ruled(after, Ruling.CHAIR, f"{said}: still {before.state}.")
    if before.bracketed and not move.bracketed and before.state is State.CONTESTED:
        cleared = after._replace(state=State.PROPOSED, basis=None, cleared=True)
        said = f"In draft {draft} {name} removes the brackets"
        return Ruled(cleared, Ruling.CHAIR, f"{said}: proposed by the chair, nobody's position.")
    if before.state is State.PROPOSED and move.bracketed and not before.bracketed:
        bracketed = after._replace(state=State.CONTESTED, basis=Basis.BRACKETS)
        return Ruled(bracketed, Ruling.CHAIR, f"In draft {draft} {name} sets brackets on it.")
    if not changed:
        return Ruled(after, Ruling.CHAIR, f"In draft {draft} {name} leaves it as it is.")
    if before.state is State.CONTESTED and not move.bracketed:
        after = after._replace(basis=Basis.TACIT)
    said = why.did(move, why.change(move))
    return Ruled(after, Ruling.CHAIR, f"{said}; no party's position changes.")


def _chairs_own(after: Standing, move: Move) -> Ruled:
    said = why.did(move, "puts it in")
    if move.bracketed:
        state = after._replace(state=State.CONTESTED, basis=Basis.BRACKETS)
        return Ruled(state, Ruling.CHAIR, f"{said}, in brackets; nobody's position.")
    state = after._replace(state=State.PROPOSED, basis=None)
    return Ruled(state, Ruling.CHAIR, f"{said}: proposed by the chair, nobody's position.")


def joint(before: Standing, move: Move) -> Ruled:
    """R3: a joint text's legend may declare agreed what it has without brackets.

    Without such a legend, or where the legend excepts a point, its words have converged and nobody
    has confirmed them. It takes every known party: what only some of them say jointly has converged
    among them. Text in brackets is contested, and each of those who sent it holds the brackets.
    """
    draft, codes = move.sender.draft, move.sender.parties
    held = {
        **before.held,
        **{
            code: Held(
                Stance.TEXT, move.wording, move.bracketed, PositionBasis.EXPLICIT, draft
            )
            for code in codes
        },
    }  # fmt: skip
    if move.attributed:
        held |= {each.party: reports.held_by(before, move)[each.party] for each in move.attributed}
    after = before._replace(
        held=held, wording=move.wording, bracketed=move.bracketed, cleared=False, touched=False
    )
    if move.bracketed:
        contested = _unsettled(after)._replace(basis=Basis.BRACKETS)
        rule = Ruling.REOPEN if before.state.settled else Ruling.CARRY
        said = f"The joint draft {draft} has it in brackets, and such text is not agreed"
        sides = f": {reports.told(move)}" if move.attributed else ""
        return Ruled(contested, rule, f"{said}{sides}.")
    if before.reserved:
        said = f"{why.named(before.reserved, move.names)} withholds agreement"
        reserved = after._replace(state=State.CONTESTED, basis=Basis.EXPLICIT)
        return Ruled(reserved, Ruling.CONFIRM, f"{said}, also from the joint draft {draft}.")
    return _agreed_jointly(before, after, move)


def _agreed_jointly(before: Standing, after: Standing, move: Move) -> Ruled:
    """What a joint text without brackets amounts to, beside what further parties hold."""
    draft, codes = move.sender.draft, frozenset(move.sender.parties)
    rest = move.parties - codes
    found = weigh_positions(after.held, move.parties, answered=before.state.settled)
    said = f"In the joint draft {draft} {move.sender.name} hold the same words"
    if found.state is State.CONTESTED:
        against = why.others(after.held, codes, move.names)
        contested = _unsettled(after)._replace(basis=found.basis)
        rule = Ruling.REOPEN if before.state.settled else Ruling.CARRY
        return Ruled(contested, rule, f"{said}; {against}.")
    if found.state is not State.CONVERGED:
        proposed = after._replace(state=State.PROPOSED, basis=None, settled=NOWHERE)
        return Ruled(proposed, Ruling.NO_ANSWER, f"{said}; {why.missing(move, after.held)}.")
    settled = after._replace(settled=move.wording)
    if move.excepted:
        converged = settled._replace(state=State.CONVERGED, basis=Basis.TACIT, consents=frozenset())
        said = f"The texts coincide in the joint draft {draft}, which excepts the point"
        return Ruled(converged, Ruling.CONFIRM, f"{said}: nobody has confirmed it yet.")
    same = before.wording == move.wording
    if not move.declared:
        return _coincide(before, settled, said, same=same)
    consents = before.consents.union(codes) if same else codes
    silent = rest - consents
    if silent:
        part = settled._replace(state=State.CONVERGED, basis=Basis.EXPLICIT, consents=consents)
        said = f"{said} and agree them; {why.named(silent, move.names)} has not confirmed it"
        return Ruled(part, Ruling.CONFIRM, f"{said}.")
    agreed = settled._replace(
        state=State.AGREED, basis=Basis.EXPLICIT, consents=consents, level=move.level
    )
    said = f"The joint draft {draft} has it without brackets, which its legend says is agreed"
    return Ruled(agreed, Ruling.CONFIRM, f"{said}.")


def _coincide(before: Standing, settled: Standing, said: str, *, same: bool) -> Ruled:
    """A joint text that does not say what its words mean: they coincide, and no more is known."""
    if same and before.state is State.AGREED:
        return Ruled(settled, Ruling.CARRY, f"{said}, which are agreed already.")
    consents = before.consents if same else frozenset[str]()
    converged = settled._replace(
        state=State.CONVERGED, basis=Basis.TACIT, consents=consents, level=None
    )
    silent = "no legend says that such text is agreed, so nobody has confirmed it"
    return Ruled(converged, Ruling.CONVERGE, f"{said}; {silent}.")


def _unsettled(after: Standing) -> Standing:
    return after._replace(state=State.CONTESTED, settled=NOWHERE, consents=frozenset(), level=None)


def left_out_jointly(before: Standing, move: Move) -> Ruled:
    """R4: what a joint text of all parties leaves out is removed by all of them: dropped."""
    held = {
        **before.held,
        **{
            code: Held(
                Stance.DELETE, NOWHERE, False, PositionBasis.TACIT, move.sender.draft
            )
            for code in move.sender.parties
        },
    }  # fmt: skip
    after = before._replace(held=held, wording=NOWHERE, bracketed=False, cleared=False)
    rest = {code for code, each in held.items() if each.stance is not Stance.DELETE}
    if before.state in (State.DEFERRED, State.DROPPED):
        return Ruled(after, Ruling.OMISSION, f"It stays {before.state}.")
    if rest or len(held) < 2:
        contested = after._replace(state=State.CONTESTED, basis=Basis.TACIT, settled=NOWHERE)
        said = f"The joint draft {move.sender.draft} leaves it out"
        return Ruled(
            contested, Ruling.OMISSION, f"{said}, but {why.named(rest, move.names)} held it."
        )
    dropped = after._replace(
        state=State.DROPPED, basis=Basis.TACIT, settled=NOWHERE, consents=frozenset(), level=None
    )
    return Ruled(
        dropped,
        Ruling.OMISSION,
        f"{move.sender.name} leave it out of their joint draft {move.sender.draft}.",
    )


def unknown_parties(before: Standing, move: Move) -> Ruled:
    """R13: where it is not known whose text it is, only brackets and explicit notes speak.

    A compilation is treated alike: it sets all proposals side by side and is nobody's position.
    What it attributes to a party is a report; where the brackets are gone, what was reported of the
    parties is taken to have given way to the words that are left.
    """
    report = reports.reported(before, move)
    if report is not None:
        return report
    draft = move.sender.draft
    whose = "is nobody's position" if move.sender.kind is DraftKind.COMPILATION else (
        "is of an unknown party"
    )  # fmt: skip
    after = before._replace(wording=move.wording, bracketed=move.bracketed)
    changed = before.settled not in (NOWHERE, move.wording)
    if move.bracketed:
        contested = _unsettled(after)._replace(basis=Basis.BRACKETS)
        rule = Ruling.REOPEN if before.state.settled else Ruling.UNKNOWN_PARTIES
        said = f"Draft {draft}, which {whose}, has it in brackets"
        return Ruled(contested, rule, f"{said}; only brackets speak there.")
    if before.state.settled and (changed or before.state is State.DROPPED) and not move.touched:
        reopened = _unsettled(after)._replace(basis=Basis.TACIT)
        said = f"Draft {draft}, which {whose}, {why.change(move)}"
        return Ruled(reopened, Ruling.REOPEN, f"{said}, on {why.settled_words(before)}.")
    known = all(each.reported for each in before.held.values())
    if before.bracketed and before.state is State.CONTESTED and known and not before.reserved:
        left = Held(Stance.TEXT, move.wording, False, PositionBasis.INFERRED, draft, reported=True)
        cleared = after._replace(
            state=State.CONVERGED,
            basis=Basis.BRACKETS,
            settled=move.wording,
            held=dict.fromkeys(before.held, left),
        )
        chosen = f', leaving "{move.chosen}"' if move.chosen else ""
        said = f"The brackets are gone in draft {draft}{chosen}"
        return Ruled(
            cleared, Ruling.UNKNOWN_PARTIES, f"{said}; by whom is unknown, and nobody confirmed it."
        )
    if move.new:
        said = f"New in draft {draft}, which {whose}: no position can be told from its words"
        return Ruled(after, Ruling.UNKNOWN_PARTIES, f"{said}.")
    said = f"Draft {draft} {whose}, so its words change no position"
    return Ruled(after, Ruling.UNKNOWN_PARTIES, f"{said}; only brackets and notes speak.")


def not_in_scope(before: Standing, move: Move) -> Ruled:
    """R4, R9, R12, R13: what a text of no party, or a partial one, leaves out is not touched by it.

    No answer is neither acceptance nor deletion. The rule tells which sort of text it was.
    """
    rule = unspoken(move.sender.kind)
    kind = {
        Ruling.NO_ANSWER: "a partial text",
        Ruling.CHAIR: "the chair's text",
        Ruling.UNKNOWN_PARTIES: "nobody's known position",
    }[rule]
    said = f"Not in draft {move.sender.draft}, which is {kind}"
    return Ruled(before, rule, f"{said}: no position changes.")


def unspoken(kind: DraftKind) -> Ruling:
    """The rule by which a text that leaves a point out says nothing of it."""
    if kind is DraftKind.PARTIAL:
        return Ruling.NO_ANSWER
    return Ruling.CHAIR if kind is DraftKind.CHAIR else Ruling.UNKNOWN_PARTIES
