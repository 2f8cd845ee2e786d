"""The one sentence that says why: who did what in which draft. Wording only, no judgement."""

from collections.abc import Iterable, Mapping

from negodiff.model.point import Stance
from negodiff.points.standing import Held, Move, Standing


def named(codes: Iterable[str], names: Mapping[str, str]) -> str:
    """Several parties as a sentence calls them."""
    listed = [names.get(code, code) for code in sorted(codes)]
    if len(listed) < 2:
        return listed[0] if listed else "nobody"
    return f"{', '.join(listed[:-1])} and {listed[-1]}"


def did(move: Move, what: str) -> str:
    """The beginning of most sentences: in which draft who did what."""
    return f"In draft {move.sender.draft} {move.sender.name} {what}"


def change(move: Move) -> str:
    """What the sender did to the words: 'changes "ten days" to "twelve days"'."""
    if move.bracketed and move.same_words:
        return "sets brackets on the same words"
    if move.once:
        return f"returns to the words of draft {move.once}"
    if move.change is None:
        return "writes other words"
    gone, come = move.change
    if not gone:
        return f'adds "{come}"'
    if not come:
        return f'strikes "{gone}"'
    return f'changes "{gone}" to "{come}"'


def others(held: Mapping[str, Held], senders: Iterable[str], names: Mapping[str, str]) -> str:
    """What the other parties hold, and since when."""
    mine = set(senders)
    parts: list[str] = []
    for code in sorted(held.keys() - mine):
        each, name = held[code], names.get(code, code)
        if each.stance is Stance.DELETE:
            parts.append(f"{name} seeks deletion since draft {each.draft}")
        elif each.stance is Stance.REFUSES:
            parts.append(f"{name} refuses to discuss it since draft {each.draft}")
        elif each.reserves:
            parts.append(f"{name} reserves its position since draft {each.draft}")
        elif each.bracketed:
            parts.append(f"{name}'s brackets of draft {each.draft} stand")
        elif each.reported:
            parts.append(f"{name} holds other words, as reported in draft {each.draft}")
        else:
            parts.append(f"{name} holds the words of draft {each.draft}")
    return "; ".join(parts)


def missing(move: Move, held: Mapping[str, Held]) -> str:
    """Which parties have not answered yet."""
    silent = move.parties - held.keys()
    if not silent:
        return "no other party has answered yet"
    verb = "has" if len(silent) == 1 else "have"
    return f"{named(silent, move.names)} {verb} not answered yet"


def strangers(move: Move) -> str:
    """Names in the brackets that nobody knows: what they hold is nobody's known position."""
    listed = ", ".join(f'"{name}"' for name in move.strangers)
    verb = "is no known party" if len(move.strangers) == 1 else "are no known parties"
    return f"{listed} {verb}."


def settled_words(before: Standing) -> str:
    """What a settled point is called in a sentence about its being touched."""
    return f"a point that is {before.state} since draft {before.since}"
