"""The rules of the field, each a function with its number: a party's own draft and a point.

Every rule takes the standing before, the move and what the parties hold after it, and returns what
it finds, or ``None`` when it does not apply; the first that applies decides. The rules for texts
that are no single party's are in :mod:`negodiff.points.texts`.
"""

from collections.abc import Callable, Mapping

from negodiff.model.point import Basis, PositionBasis, Ruling, Stance, State
from negodiff.model.relation import Relation
from negodiff.points import reports, why
from negodiff.points.standing import NOWHERE, Held, Move, Ruled, Standing, weigh_positions

Positions = Mapping[str, Held]

_PLACED = frozenset({Relation.MOVED, Relation.SPLIT, Relation.MERGED})


def present(before: Standing, move: Move) -> Ruled:
    """A party's draft has the point: the first of the rules that applies."""
    held = reports.held_by(before, move)
    named = {each.party for each in move.attributed}
    for code in move.sender.parties:
        if code in named:
            continue
        held[code] = Held(
            Stance.TEXT, move.wording, move.bracketed, PositionBasis.TACIT, move.sender.draft
        )
        had = before.held.get(code)
        if had is not None and not had.reported and had[:3] == held[code][:3]:
            held[code] = had
    for rule in _PRESENT:
        found = rule(before, move, held)
        if found is not None:
            return found
    raise AssertionError("the last rule always applies")


def absent(before: Standing, move: Move) -> Ruled:
    """A party's full draft leaves the point out."""
    held = {**before.held}
    for code in move.sender.parties:
        had = before.held.get(code)
        if had is None or had.stance is not Stance.DELETE:
            held[code] = Held(
                Stance.DELETE, NOWHERE, False, PositionBasis.TACIT, move.sender.draft
            )  # fmt: skip
    return omission(before, move, held)


def editorial(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R7: an editorial or consequential change leaves a settled point settled, and marks it.

    The field speaks of agreed points; a converged one is treated alike.
    """
    if not move.touched or not before.state.settled or before.state is State.DROPPED:
        return None
    if move.bracketed or move.wording != before.settled:
        return None
    after = before._replace(held=held, wording=move.wording, bracketed=False, touched=True)
    said = why.did(move, f"changes {_TOUCH[move.touched]}")
    return Ruled(after, Ruling.EDITORIAL, f"{said}: the point stays {before.state} and is touched.")


_TOUCH = {
    "editorial": "only spelling or typography",
    "consequential": "only what follows from another change",
    "declared": "words by what is declared an editorial change",
}


def move_only(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R11: a move, split or merge without other words keeps the history; place is not contested."""
    placed = _PLACED.intersection(move.relations)
    if not placed or not _stays(before, move):
        return None
    verb = "moves"
    if Relation.SPLIT in placed:
        verb = "splits"
    elif Relation.MERGED in placed:
        verb = "merges"
    what = why.did(move, f"{verb} it without changing a word")
    return Ruled(_carried(before, move, held), Ruling.MOVE, f"{what}: the history is kept.")


def carry(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R1: a settled point whose words are taken over without brackets stays as it is."""
    if not _stays(before, move):
        return None
    said = why.did(move, "carries the words")
    return Ruled(
        _carried(before, move, held),
        Ruling.CARRY,
        f"{said}; {before.state} since {_since(before)}.",
    )


def reopen(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R6: other words, or new brackets, on a settled point reopen it."""
    if not before.state.settled:
        return None
    basis = weigh_positions(held, move.parties).basis
    if move.attributed:
        basis = Basis.BRACKETS
    elif basis is not Basis.BRACKETS:
        basis = Basis.TACIT
    if before.state is State.DROPPED:
        said = why.did(move, "brings it back")
    else:
        said = why.did(move, why.change(move))
    after = _spoken(before, move, held)._replace(
        state=State.CONTESTED, basis=basis, settled=NOWHERE, consents=frozenset(), level=None
    )
    return Ruled(after, Ruling.REOPEN, f"{said}, on {why.settled_words(before)}.")


def acceptance(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R5: a party that gives up its own words, or its wish to delete, has moved: converged."""
    if not _meets(before, move, held):
        return None
    own = [code for code in move.sender.parties if _gave_up(code, before, move)]
    if not own:
        return None
    given = before.held[own[0]]
    what = "its wish to delete" if given.stance is Stance.DELETE else "its own words"
    taken = _source(before, move, held)
    cleared = _cleared(before, move)
    said = "clears its brackets and takes over" if cleared else f"gives up {what} for"
    after = _converged(before, move, held, Basis.BRACKETS if cleared else Basis.TACIT)
    return Ruled(after, Ruling.ACCEPTANCE, f"{why.did(move, said)} {taken}.")


def converge(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R2: the words are carried, and the other side itself wrote or carried them: converged.

    Never agreed by inference.
    """
    if not _meets(before, move, held):
        return None
    cleared = _cleared(before, move)
    basis = Basis.BRACKETS if cleared else Basis.TACIT
    said = "no longer sets brackets on" if cleared else "carries"
    if cleared and move.chosen:
        said = f'chooses "{move.chosen}" and so meets'
    taken = _source(before, move, held)
    after = _converged(before, move, held, basis)
    return Ruled(after, Ruling.CONVERGE, f"{why.did(move, said)} {taken}.")


def in_principle(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """What was said explicitly, agreed in principle or deferred, stands until it is said otherwise.

    (Section 3: both are explicit only. Where the wording itself meets, R2 and R5 came first.)
    """
    if before.state not in (State.IN_PRINCIPLE, State.DEFERRED):
        return None
    said = why.did(move, why.change(move))
    if move.wording == before.wording and move.bracketed == before.bracketed:
        said = why.did(move, "carries the words")
    return Ruled(
        _spoken(before, move, held),
        Ruling.CONFIRM,
        f"{said}; it stays {before.state}, as declared.",
    )


def attributed(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R1 fails: brackets that name who wants which words leave the point contested."""
    if not move.attributed:
        return None
    after = _contested(before, move, held)._replace(basis=Basis.BRACKETS)
    said = why.did(move, "sets out in brackets")
    return Ruled(after, Ruling.CARRY, f"{said}: {reports.told(move)}.")


def restored(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R4, the other way round: a party keeps or restores what another seeks to delete."""
    rest = [each for code, each in held.items() if code not in move.sender.parties]
    if not any(each.stance is Stance.DELETE for each in rest):
        return None
    verb = "restores it" if before.wording == NOWHERE else "keeps it"
    against = why.others(held, move.sender.parties, move.names)
    after = _contested(before, move, held)
    return Ruled(after, Ruling.OMISSION, f"{why.did(move, verb)}; {against}.")


def no_answer(before: Standing, move: Move, held: Positions) -> Ruled | None:
    """R12: as long as another party has not answered, words are proposed, never accepted.

    Words of the chair that a party made its own are told under R9.
    """
    found = weigh_positions(held, move.parties, reserved=before.reserved)
    if found.state is not State.PROPOSED:
        return None
    after = _spoken(before, move, held)._replace(state=State.PROPOSED, basis=None)
    waiting = why.missing(move, held)
    if move.wording == before.chair:
        said = why.did(move, "takes over the chair's words")
        return Ruled(after, Ruling.CHAIR, f"{said}; {waiting}.")
    if move.new:
        return Ruled(after, None, f"{why.did(move, 'puts it in')}; {waiting}.")
    again = all(code in before.held for code in move.sender.parties)
    said = why.did(move, "repeats it" if again else "carries it")
    if move.wording != before.wording:
        said = why.did(move, why.change(move))
    return Ruled(after, Ruling.NO_ANSWER, f"{said}; {waiting}.")


def not_carried(before: Standing, move: Move, held: Positions) -> Ruled:
    """R1 fails: other words than another party's, or brackets, leave the point contested."""
    after = _contested(before, move, held)
    against = why.others(held, move.sender.parties, move.names)
    kept = [before.held.get(code) == held[code] for code in move.sender.parties]
    unmoved = (move.wording, move.bracketed) == (before.wording, before.bracketed)
    if all(kept):
        mine = held[move.sender.parties[0]].draft
        said = why.did(
            move, "keeps these words" if unmoved else f"returns to its words of draft {mine}"
        )
    elif move.wording == before.chair and not move.bracketed:
        said = why.did(move, "takes over the chair's words")
    elif unmoved:
        signs = " with their brackets" if move.bracketed else ""
        said = why.did(move, f"carries the words{signs}")
    else:
        said = why.did(move, why.change(move))
    if before.reserved:
        against = f"{why.named(before.reserved, move.names)} withholds agreement"
    return Ruled(after, Ruling.CARRY, f"{said}; {against}." if against else f"{said}.")


def omission(before: Standing, move: Move, held: Positions) -> Ruled:
    """R4: what a full draft leaves out, its sender seeks to delete; left out by all, it is dropped.

    One side's removal is never enough, and a deferred point is not expected in the text. Leaving
    out a settled point reopens it (R6).
    """
    after = before._replace(held=held, wording=NOWHERE, bracketed=False, cleared=False)
    name, draft = move.sender.name, move.sender.draft
    if before.state in (State.DROPPED, State.DEFERRED):
        return Ruled(after, Ruling.OMISSION, f"Draft {draft} leaves out what is {before.state}.")
    weighed = weigh_positions(held, move.parties, reserved=before.reserved)
    if weighed.state is State.DROPPED and not before.state.settled:
        dropped = after._replace(state=State.DROPPED, basis=Basis.TACIT, chair=NOWHERE)
        earlier = why.others(held, move.sender.parties, move.names)
        return Ruled(
            dropped, Ruling.OMISSION, f"In draft {draft} {name} leaves it out, too; {earlier}."
        )
    contested = after._replace(
        state=State.CONTESTED,
        basis=weighed.basis if weighed.basis is not None else Basis.TACIT,
        settled=NOWHERE,
        consents=frozenset(),
        level=None,
    )
    if before.state.settled:
        said = f"In draft {draft} {name} leaves out {why.settled_words(before)}"
        return Ruled(contested, Ruling.REOPEN, f"{said}: it seeks deletion.")
    said = f"In draft {draft}, a full text, {name} leaves it out and so seeks deletion"
    against = why.others(held, move.sender.parties, move.names)
    return Ruled(contested, Ruling.OMISSION, f"{said}; {against}." if against else f"{said}.")


_PRESENT: tuple[Callable[[Standing, Move, Positions], Ruled | None], ...] = (
    editorial,
    move_only,
    carry,
    reopen,
    acceptance,
    converge,
    in_principle,
    attributed,
    restored,
    no_answer,
    not_carried,
)


def _stays(before: Standing, move: Move) -> bool:
    """Whether a settled point is taken over as it is."""
    return (
        before.state.settled
        and before.state is not State.DROPPED
        and move.wording == before.settled
        and not move.bracketed
    )


def _carried(before: Standing, move: Move, held: Positions) -> Standing:
    return before._replace(held=held, wording=move.wording, bracketed=False, cleared=False)


def _spoken(before: Standing, move: Move, held: Positions) -> Standing:
    return before._replace(
        held=held,
        wording=move.wording,
        bracketed=move.bracketed,
        cleared=before.cleared and not move.bracketed,
        touched=False,
        consents=before.consents if move.wording == before.wording else frozenset(),
    )


def _contested(before: Standing, move: Move, held: Positions) -> Standing:
    basis = weigh_positions(held, move.parties, reserved=before.reserved).basis
    return _spoken(before, move, held)._replace(state=State.CONTESTED, basis=basis)


def _meets(before: Standing, move: Move, held: Positions) -> bool:
    if move.attributed:
        return False  # whoever holds the words, they are in brackets
    found = weigh_positions(held, move.parties, reserved=before.reserved)
    return found.state is State.CONVERGED and before.state is not State.DEFERRED


def _converged(before: Standing, move: Move, held: Positions, basis: Basis) -> Standing:
    return _spoken(before, move, held)._replace(
        state=State.CONVERGED, basis=basis, settled=move.wording
    )


def _gave_up(code: str, before: Standing, move: Move) -> bool:
    """Whether a party held other words than it has now, more than brackets around the same."""
    had = before.held.get(code)
    if had is None:
        return False
    return had.stance is Stance.DELETE or (had.wording != move.wording and code not in move.alike)


def _cleared(before: Standing, move: Move) -> bool:
    """Whether the point is settled by brackets cleared, rather than by words accepted.

    So it is when the sender takes brackets off its own words, and when a chair had taken them off
    and the sender follows. A counter-offer of other words is accepted, not cleared.
    """
    mine = [code for code in move.sender.parties if code in before.held]
    if before.bracketed and any(before.held[code].wording == move.wording for code in mine):
        return True
    own = [code for code in mine if before.held[code].bracketed]
    return bool(own) and (before.cleared or not move.alike.isdisjoint(own))


def _source(before: Standing, move: Move, held: Positions) -> str:
    """Whose words they are that the sender now has."""
    rest = {code: each for code, each in held.items() if code not in move.sender.parties}
    drafts = sorted({each.draft for each in rest.values()}, key=lambda text: (len(text), text))
    whose = why.named(rest, move.names)
    since = f" of draft {drafts[0]}" if drafts else ""
    if any(each.reported for each in rest.values()):
        since = f", as reported in draft {drafts[0]},"
    if move.wording == before.chair:
        return f"the chair's words, which {whose} made its own in draft {drafts[0]}"
    return f"the words of {whose}{since}" if whose else "the words"


def _since(before: Standing) -> str:
    return f"draft {before.since}" if before.since else "the first draft"
