"""What the page says in words of its own; the rest is worded as for the other outputs."""

import re
from collections.abc import Iterable, Mapping

from negodiff.model.comparison import Op, Piece, Redline
from negodiff.model.development import Development
from negodiff.model.log import LogEntry
from negodiff.model.point import Basis, State
from negodiff.model.record import DraftFacts, DraftKind, Party
from negodiff.points.dossier import Dossier
from negodiff.points.sheet import Sheet
from negodiff.report import standing
from negodiff.report.parts import Part
from negodiff.report.wording import counted

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_KINDS: Mapping[DraftKind, str] = {
    DraftKind.CHAIR: "the chair’s text",
    DraftKind.COMPILATION: "a compilation",
    DraftKind.PARTIAL: "a partial text",
    DraftKind.JOINT: "a joint text",
    DraftKind.CLEAN: "a clean text",
}
MEANINGS: Mapping[State, str] = {
    State.AGREED: "confirmed explicitly by every party",
    State.CONVERGED: "the same text from both sides; nobody has confirmed it",
    State.DROPPED: "removed by both sides",
    State.IN_PRINCIPLE: "the objective is agreed, the wording is open",
    State.DEFERRED: "moved to another instrument or time",
    State.PROPOSED: "tabled by one side, not yet answered",
    State.CONTESTED: "positions differ, or it carries brackets, a reservation, a sought deletion",
}
"""Every state, settled ones first, with what it means."""
_MOST_LISTED = 20_000
"""Characters of one text that a list shows."""
_QUOTED = re.compile('("[^"]+"|“[^”]+”)')


def day(iso: str) -> str:
    """A date as one reads it: "15 March 2024"; whatever is none as it stands."""
    year, _, rest = iso.partition("-")
    month, _, number = rest.partition("-")
    if not (year.isdecimal() and month.isdecimal() and number.isdecimal()):
        return iso
    if not 1 <= int(month) <= len(_MONTHS):
        return iso
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def sender(facts: DraftFacts, names: Mapping[str, str]) -> str:
    """Who tabled a draft, and what sort of text it is: "Lomera and Tesvia, a joint text"."""
    kind = _KINDS.get(facts.kind, "")
    if facts.kind is DraftKind.CHAIR:
        return kind
    who = standing.party(facts.party, names) if facts.party else "sender unknown"
    return f"{who}, {kind}" if kind else who


def between(parties: Iterable[Party]) -> str:
    """The sides: "Lomera (LO) and Tesvia (TE)"; "" where they are unknown."""
    named = [
        f"{each.name} ({each.code})" if each.name and each.name != each.code else each.code
        for each in parties
    ]
    if len(named) < 2:
        return "".join(named)
    return f"{', '.join(named[:-1])} and {named[-1]}"


def asof(drafts: tuple[LogEntry, ...], names: Mapping[str, str]) -> str:
    """What the page is up to: "As of draft 8: Lomera, 22 January 2024. 8 drafts since …"."""
    last = drafts[-1]
    sent = f", {day(last.facts.date)}" if last.facts.date else ""
    told = f"As of draft {last.number}: {sender(last.facts, names)}{sent}"
    first = next((entry.facts.date for entry in drafts if entry.facts.date), "")
    since = f" since {day(first)}" if first and first != last.facts.date else ""
    return f"{told}. {counted(len(drafts), 'draft')}{since}."


def besides(sheet: Sheet) -> str:
    """What the headline's figure does not say: "14 agreed, 1 converged; 2 partly settled; …"."""
    counts = sheet.headline.articles
    settled = ((counts.agreed, "agreed"), (counts.converged, "converged"))
    rest = (
        (counts.partly, "partly settled"),
        (counts.open, "open"),
        (counts.dropped, "dropped besides"),
    )
    found = [
        ", ".join(f"{number} {name}" for number, name in settled if number),
        ", ".join(f"{number} {name}" for number, name in rest if number),
        standing.beside_articles(sheet),
    ]
    return f"{'; '.join(part for part in found if part)}."


def withdrawn(became: Development) -> str:
    """How many of the points that were reopened had only converged: "2 of them had …"."""
    if became.withdrawn < became.reopened:
        return f"{became.withdrawn} of them had only converged"
    return "it had only converged" if became.reopened == 1 else "all of them had only converged"


def nobodys(dossier: Dossier) -> bool:
    """Whether it is known of no draft who tabled it, and nobody has said what is settled (R13)."""
    if len(dossier.overview.unknown) < len(dossier.drafts):
        return False
    steps = (row.step for row in dossier.overview.rows)
    return not any(step.state.settled and step.basis is Basis.EXPLICIT for step in steps)


def isolated(text: str) -> tuple[Part, ...]:
    """A sentence of ours in parts: what it quotes of a draft is set apart.

    So that words written from right to left do not draw what stands around them with them.
    """
    pieces = _QUOTED.split(text)
    return tuple(Part(piece, foreign=bool(at % 2)) for at, piece in enumerate(pieces) if piece)


def first_words(text: str, count: int = 14, characters: int = 96) -> str:
    """The beginning of a text, with "…" where there is more."""
    found = text.replace("\n", " · ").split()
    told = " ".join(found[:count])[:characters].rstrip()
    return told if told == " ".join(found) else f"{told} …"


def bounded(redline: Redline) -> Redline:
    """As much of some words as a list can hold; the whole stands in the text and the history.

    A word of a megabyte, and the other side can send one, keeps a browser busy for minutes.
    """
    shown: list[Piece] = []
    left = _MOST_LISTED
    for piece in redline:
        if len(piece.text) > left:
            length = sum(len(each.text) for each in redline)
            cut = f" … (cut: {length:,} characters in all)"
            return (*shown, piece._replace(text=piece.text[:left]), Piece(Op.SAME, cut))
        shown.append(piece)
        left -= len(piece.text)
    return redline


def listed(text: str) -> str:
    """The same of a text with nothing marked in it."""
    return "".join(piece.text for piece in bounded(plain(text)))


def trimmed(text: str) -> tuple[str, str, str]:
    """A text with the white space before and behind it apart."""
    core = text.strip()
    at = text.find(core)
    return text[:at], core, text[at + len(core) :]


def side(redline: Redline, dropped: Op) -> Redline:
    """One side of a redline: without the pieces of one sort."""
    return tuple(piece for piece in redline if piece.op is not dropped)


def plain(text: str) -> Redline:
    """Words with nothing marked in them."""
    return (Piece(Op.SAME, text),)
