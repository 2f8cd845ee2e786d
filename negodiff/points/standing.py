"""Where one point stands between two drafts, and what a draft does to it: values only."""

from collections.abc import Mapping
from typing import NamedTuple

from negodiff.model.point import Basis, PositionBasis, Ruling, Stance, State
from negodiff.model.record import DraftKind, Level
from negodiff.model.relation import Relation
from negodiff.structure.bracket_tree import Act

NOWHERE = -1
"""In place of a wording's number: the point is not in the text."""


class Held(NamedTuple):
    """What one party holds.

    Attributes:
        stance: What sort of position.
        wording: Number of the wording, or :data:`NOWHERE`.
        bracketed: Its own text sets brackets on the point.
        basis: How it is known.
        draft: Number of the draft it comes from.
        reported: It is not its own text that says so: brackets in another's attribute it.
        reserves: The brackets say that it reserves its position.
    """

    stance: Stance
    wording: int
    bracketed: bool
    basis: PositionBasis
    draft: str
    reported: bool = False
    reserves: bool = False


class Attribution(NamedTuple):
    """What the brackets of a text say that one party holds.

    Attributes:
        party: Its code.
        act: What it does about the words.
        words: The bracketed words.
        stance: What that makes its position: a text, or deletion.
        wording: Number of the wording that is its reading of the text, or :data:`NOWHERE`.
        open: Its reading still has brackets of disagreement.
        reserves: It reserves its position.
    """

    party: str
    act: Act
    words: str
    stance: Stance
    wording: int
    open: bool
    reserves: bool


class Standing(NamedTuple):
    """Everything that the past says of a point. A rule makes a new one, never changes one.

    Attributes:
        state: Where it stands.
        basis: What that rests on.
        held: What each party holds, by its code.
        wording: The wording in the last draft that had the point; NOWHERE when it left it out.
        bracketed: That draft set brackets on it.
        settled: The wording that is settled, or NOWHERE.
        chair: The wording that the chair proposed last, or NOWHERE.
        cleared: The chair took brackets off, and no party has set any since.
        consents: The parties that said yes in so many words.
        level: At which level they did.
        reserved: The parties that withhold their agreement.
        touched: A settled point was changed without changing its sense; awaits acknowledgement.
        since: Number of the draft since which it has been in this state.
        reopened: How often it was reopened.
    """

    state: State
    basis: Basis | None = None
    held: Mapping[str, Held] = {}
    wording: int = NOWHERE
    bracketed: bool = False
    settled: int = NOWHERE
    chair: int = NOWHERE
    cleared: bool = False
    consents: frozenset[str] = frozenset()
    level: Level | None = None
    reserved: frozenset[str] = frozenset()
    touched: bool = False
    since: str = ""
    reopened: int = 0


class Sender(NamedTuple):
    """Who sent a draft.

    Attributes:
        draft: The draft's number.
        code: The code on the draft, several joined by "/", or "".
        parties: The parties whose text it is; none for a chair's, a compilation or an unknown one.
        name: How a sentence calls the sender.
        kind: What sort of text it is.
    """

    draft: str
    code: str
    parties: tuple[str, ...]
    name: str
    kind: DraftKind


class Move(NamedTuple):
    """What one draft does to one point.

    Attributes:
        sender: Who sent the draft.
        parties: All parties known so far.
        names: What each is called.
        wording: Number of the point's wording in the draft, or NOWHERE.
        bracketed: The draft sets brackets on it.
        same_words: Apart from brackets, the words are those of the draft before.
        alike: The parties whose words before were, apart from brackets, those of this draft.
        touched: Another spelling or a reference that follows, and no other change; "" for none.
        new: No draft had the point before.
        excepted: The joint text's legend excepts this point from what it declares agreed.
        declared: The joint text's legend declares this point agreed if it has no brackets.
        level: The level at which the joint text's legend declares agreement.
        relations: What happened to the clause.
        change: The words that differ from the draft before, as far as they can be quoted.
        chosen: The alternative that was taken out of the brackets, or "".
        once: The wording's earlier draft that it reverts to, or "".
        attributed: What brackets in the text say of parties that they name.
        strangers: Names in such brackets that are no party's.
    """

    sender: Sender
    parties: frozenset[str]
    names: Mapping[str, str]
    wording: int
    bracketed: bool = False
    same_words: bool = False
    alike: frozenset[str] = frozenset()
    touched: str = ""
    new: bool = False
    excepted: bool = False
    declared: bool = False
    level: Level | None = None
    relations: tuple[Relation, ...] = ()
    change: tuple[str, str] | None = None
    chosen: str = ""
    once: str = ""
    attributed: tuple[Attribution, ...] = ()
    strangers: tuple[str, ...] = ()


class Ruled(NamedTuple):
    """What a rule found: the standing after the move, and why."""

    after: Standing
    rule: Ruling | None
    why: str


class Weighed(NamedTuple):
    """What the positions alone amount to."""

    state: State
    basis: Basis | None


def weigh_positions(
    held: Mapping[str, Held],
    parties: frozenset[str],
    *,
    reserved: frozenset[str] = frozenset(),
    answered: bool = False,
) -> Weighed:
    """The state that follows from what the parties hold, if nobody says more.

    Args:
        held: What each party holds.
        parties: All parties known; one without a position has not answered.
        reserved: Parties that withhold their agreement.
        answered: Whether a missing answer no longer matters, since the point was settled before.
    """
    stances = {each.stance for each in held.values()}
    if reserved or Stance.REFUSES in stances:
        return Weighed(State.CONTESTED, Basis.EXPLICIT)
    if any(each.bracketed for each in held.values()):
        return Weighed(State.CONTESTED, Basis.BRACKETS)
    if Stance.DELETE in stances:
        gone = stances == {Stance.DELETE} and len(held) > 1
        return Weighed(State.DROPPED if gone else State.CONTESTED, Basis.TACIT)
    if len({each.wording for each in held.values()}) > 1:
        return Weighed(State.CONTESTED, Basis.TACIT)
    if not held or (not answered and parties - held.keys()) or len(held) < 2:
        return Weighed(State.PROPOSED, None)
    return Weighed(State.CONVERGED, Basis.TACIT)
