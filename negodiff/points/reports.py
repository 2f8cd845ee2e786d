"""What brackets say of the parties they name: positions, in whoever's text they stand.

``[AZ: ten] [AM: twelve] days`` gives either side an explicit position. In its own text a party says
it of itself; of another one, and in a text that is nobody's, it is a report, and told as such.
"""

from collections.abc import Callable, Mapping

from negodiff.model.point import Basis, PositionBasis, Ruling, Stance, State
from negodiff.model.record import NOBODYS, DraftKind, Party
from negodiff.points import why
from negodiff.points.standing import NOWHERE, Attribution, Held, Move, Ruled, Standing
from negodiff.points.units import Unit
from negodiff.structure.attributed import Attributed


def names_of(parties: tuple[Party, ...], known: frozenset[str]) -> dict[str, str]:
    """The parties' codes by everything they are called, case-folded.

    Args:
        parties: Those that were declared.
        known: Codes of all that are known so far.
    """
    found = {code.casefold(): code for code in known}
    for party in parties:
        for name in (*party.aliases, party.name, party.code):
            if name:
                found[name.casefold()] = party.code
    return found


def attributions(
    read: Attributed, unit: Unit, number: Callable[[Unit], int]
) -> tuple[Attribution, ...]:
    """What is said of each party, with its reading as a wording.

    Args:
        read: What the brackets say.
        unit: The point as it stands in the draft.
        number: Gives the number of a wording.
    """
    found = []
    for each in read.said:
        gone = not each.text
        found.append(
            Attribution(
                each.party,
                each.act,
                each.words,
                Stance.DELETE if gone else Stance.TEXT,
                NOWHERE if gone else number(unit._replace(text=each.text)),
                each.open,
                each.reserves,
            )
        )
    return tuple(found)


def held_by(before: Standing, move: Move) -> dict[str, Held]:
    """What each party that is named holds; where that is nothing new, the draft it came from stays.

    Bare words in another's draft are no report: a party that is not named holds what it held. But
    where a text that is nobody's no longer names a party, what was reported of it no longer stands.
    """
    held = {**before.held}
    if move.sender.kind in NOBODYS or not move.sender.parties:
        held = {code: each for code, each in held.items() if not each.reported}
    for each in move.attributed:
        new = Held(
            each.stance,
            each.wording,
            each.open or each.reserves,
            PositionBasis.EXPLICIT,
            move.sender.draft,
            each.party not in move.sender.parties,
            each.reserves,
        )
        had = before.held.get(each.party)
        same = had is not None and had[:2] == new[:2] and had.reserves == new.reserves
        if had is not None and same and (new.reported or not had.reported):
            new = new._replace(draft=had.draft, reported=had.reported)
        held[each.party] = new
    return held


def reported(before: Standing, move: Move) -> Ruled | None:
    """R9, R13: a text that is nobody's position changes none, except those it attributes.

    What it attributes is a report of a position. Words in brackets are contested; where they were
    settled, the report reopens them (R6).
    """
    if not move.attributed or (move.wording == before.wording and not move.new):
        return None
    after = before._replace(
        held=held_by(before, move), wording=move.wording, bracketed=move.bracketed
    )
    said = f"As reported in draft {move.sender.draft}, {told(move)}"
    if before.state in (State.IN_PRINCIPLE, State.DEFERRED):
        return Ruled(after, Ruling.CONFIRM, f"{said}; it stays {before.state}, as declared.")
    after = after._replace(
        state=State.CONTESTED,
        basis=Basis.BRACKETS,
        settled=NOWHERE,
        cleared=False,
        consents=frozenset(),
        level=None,
    )
    if before.state.settled:
        return Ruled(after, Ruling.REOPEN, f"{said}, on {why.settled_words(before)}.")
    chair = move.sender.kind is DraftKind.CHAIR
    return Ruled(after, Ruling.CHAIR if chair else Ruling.UNKNOWN_PARTIES, f"{said}.")


def who_moved(before: Mapping[str, Held], after: Mapping[str, Held]) -> str:
    """The parties of which something new is reported, joined by "/"."""
    return "/".join(
        code
        for code, each in sorted(after.items())
        if each.reported and (code not in before or before[code][:3] != each[:3])
    )


def told(move: Move) -> str:
    """What the brackets say, in words: 'Alba proposes "ten" and Borna proposes "twelve"'."""
    groups: dict[tuple[str, str], list[str]] = {}
    for each in move.attributed:
        groups.setdefault((each.act, each.words), []).append(each.party)
    parts = []
    for (act, words), codes in groups.items():
        many = len(codes) > 1
        verb = _VERBS[act][many]
        parts.append(f"{why.named(codes, move.names)} {verb} {_quoted(words)}")
    return " and ".join(parts)


_VERBS = {
    "propose": ("proposes", "propose"),
    "oppose": ("opposes", "oppose"),
    "support": ("supports", "support"),
    "reserve": ("reserves its position on", "reserve their positions on"),
}
_MOST_QUOTED = 8
"""The longest words, counted, that a sentence quotes."""


def _quoted(words: str) -> str:
    words = words.rstrip(" .;,")
    return f'"{words}"' if words and len(words.split()) <= _MOST_QUOTED else "the bracketed words"
