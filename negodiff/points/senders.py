"""Who speaks in a draft, and what its legend says: read from what is recorded about it."""

from collections.abc import Mapping

from negodiff.model.point import Ruling, State
from negodiff.model.record import NOBODYS, DraftKind, Level
from negodiff.points.colours import colours_of, names_of
from negodiff.points.negotiation import Exchange
from negodiff.points.standing import Sender, Standing
from negodiff.points.units import Unit
from negodiff.points.why import named, others

WHOLE = frozenset({DraftKind.FULL, DraftKind.CLEAN, DraftKind.JOINT})
"""Texts in which what is missing was left out."""
WITHOUT_BRACKETS = "without brackets"
"""The sign by which a joint text's legend says what its text without brackets means."""


def sender_of(exchange: Exchange, names: Mapping[str, str]) -> Sender:
    """Whose text a draft is; a chair, whoever else it may be, speaks for no party (R9)."""
    facts = exchange.facts
    if facts.kind in NOBODYS:
        name = names.get(facts.party, facts.party) or "the chair"
        return Sender(exchange.number, facts.party, (), name, facts.kind)
    sides = facts.sides
    return Sender(exchange.number, facts.party, sides, named(sides, names), facts.kind)


def stills(sender: Sender) -> dict[tuple[Ruling, bool], str]:
    """What is said of points that a draft leaves as they are: by rule, and whether it has them."""
    draft, name = sender.draft, sender.name
    nobody = "is nobody's position" if sender.kind in NOBODYS else "is of an unknown party"
    missing = f"Not in draft {draft}, which changes no position on what it leaves out."
    return {
        (Ruling.CARRY, True): f"In draft {draft} {name} carries the words.",
        (Ruling.CHAIR, True): f"In draft {draft} {name} leaves it as it is.",
        (Ruling.UNKNOWN_PARTIES, True): f"Draft {draft} {nobody}, and has the same words.",
        (Ruling.OMISSION, False): f"In draft {draft} {name} leaves it out, as before.",
        (Ruling.NO_ANSWER, False): missing,
        (Ruling.CHAIR, False): missing,
        (Ruling.UNKNOWN_PARTIES, False): missing,
        (Ruling.MOVE, False): "It goes on in another point.",
    }


def carries(sender: Sender, standing: Standing, names: Mapping[str, str]) -> str:
    """What is said of a contested point that its senders leave as they had it: what stands."""
    signs = " with their brackets" if standing.bracketed else ""
    against = others(standing.held, sender.parties, names)
    said = f"In draft {sender.draft} {sender.name} carries the words{signs}"
    return f"{said}; {against}." if against else f"{said}."


def excepted(exchange: Exchange, unit: Unit) -> bool:
    """Whether a joint text's legend excepts a clause from what it declares agreed.

    It does so by a sign that is the clause's citation, or that of what it stands in, with another
    meaning than "agreed": ("Article 12", "converged").
    """
    meaning = _meaning_of(exchange, unit)
    return meaning is not None and not _says_agreed(meaning)


def declared(exchange: Exchange, unit: Unit) -> bool:
    """Whether a joint text's legend declares agreed what a clause says without brackets.

    Only a legend can: that two sides send one text says that their words coincide, not that they
    are agreed. It does so for all clauses by the sign "without brackets", for one by its citation:
    ("without brackets", "agreed ad referendum"), ("Article 5", "agreed").
    """
    meaning = _meaning_of(exchange, unit)
    if meaning is None:
        signs = {_folded(sign): said for sign, said in exchange.facts.legend}
        meaning = signs.get(_folded(WITHOUT_BRACKETS), "")
    return _says_agreed(meaning)


def _meaning_of(exchange: Exchange, unit: Unit) -> str | None:
    """What the legend says of a clause, by its citation, that of what it stands in, or colour."""
    wanted = _folded(unit.ref)
    for sign, meaning in exchange.facts.legend:
        cited = _folded(sign)
        if wanted == cited or wanted.startswith((f"{cited}(", f"{cited},")):
            return meaning
    if not exchange.draft.colours or not exchange.facts.legend:
        return None
    printed = {name for each in colours_of(exchange.draft, unit.clause) for name in names_of(each)}
    signs = ((_folded(sign), meaning) for sign, meaning in exchange.facts.legend)
    return next((meaning for sign, meaning in signs if sign in printed), None)


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()


def _says_agreed(meaning: str) -> bool:
    return meaning.strip().casefold().startswith(State.AGREED)


def legend_level(exchange: Exchange) -> Level | None:
    """The level that a legend names: ("without brackets", "agreed, negotiators").

    "Ad referendum" is the negotiators' level: agreed at the table, subject to the capitals.
    """
    said = " ".join(meaning for _, meaning in exchange.facts.legend).casefold()
    if "ad referendum" in said:
        return Level.NEGOTIATORS
    return next((each for each in Level if each in said or each in said.replace(" ", "-")), None)
