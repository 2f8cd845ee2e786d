"""How what is recorded is put into words: drafts, annotations, claims, and what put them right."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from negodiff.ledger.store import Amendment, Record, Withdrawal
from negodiff.ledger.store.entry import Fact
from negodiff.model.record import Act, Annotation, Claim, DraftFacts, DraftKind
from negodiff.report import safe

SHORT = 12
"""So many digits of an id are shown; every command takes them."""

_SPOKEN: Mapping[Act, str] = {
    Act.IN_PRINCIPLE: "agreed in principle",
    Act.REFUSED: "refused to discuss",
    Act.LIFTED: "reservation lifted",
    Act.EDITORIAL: "declared editorial",
    Act.ACKNOWLEDGED: "change acknowledged",
    Act.SAME_AS: "same point",
}


_KINDS: Mapping[DraftKind, str] = {
    DraftKind.CHAIR: "chair's text",
    DraftKind.COMPILATION: "compilation",
}


class Told(NamedTuple):
    """Something that does not hold or is in doubt: where, what, and what to do.

    Attributes:
        place: The file, and the line where it is known.
        message: What is wrong, a clause.
        hint: What to do about it, or "".
    """

    place: str
    message: str
    hint: str = ""


def draft(facts: DraftFacts, number: int | str, numbers: Mapping[str, str]) -> str:
    """A draft with what places it: its number, file, kind, who tabled it, when, to what."""
    return safe.one_line(", ".join(part for part in _placed(facts, number, numbers) if part))


def draft_in_full(facts: DraftFacts, number: int | str, numbers: Mapping[str, str]) -> str:
    """A draft with all that is known about it, on one line."""
    parts = [
        *_placed(facts, number, numbers),
        f"received {facts.received}" if facts.received else "",
        f"called “{facts.ordinal}” by its sender" if facts.ordinal else "",
        f"language {facts.language}" if facts.language else "",
        _legend(facts.legend),
        f"note: {facts.note}" if facts.note else "",
    ]
    return safe.one_line(", ".join(part for part in parts if part))


def fact(value: Fact, numbers: Mapping[str, str]) -> str:
    """Whatever was recorded, on one line.

    Args:
        value: The fact.
        numbers: The drafts' numbers by their ids.
    """
    match value:
        case DraftFacts():
            return draft_in_full(value, numbers.get(value.id, "(withdrawn)"), numbers)
        case Annotation():
            return safe.one_line(_annotation(value, numbers))
        case Claim():
            return safe.one_line(_claim(value, numbers))
        case Amendment():
            return safe.one_line(_amendment(value, numbers))
        case Withdrawal():
            reason = f": {value.reason}" if value.reason else ""
            return safe.one_line(f"withdraws {value.withdraws[:SHORT]}{reason}")


def history(
    records: Sequence[Record], ended: Mapping[str, Record], numbers: Mapping[str, str]
) -> str:
    """Every record in the order of recording: id, when, by whom, and what.

    Args:
        records: The records.
        ended: Those that withdraw or replace another one, by that one's id.
        numbers: The drafts' numbers by their ids.
    """
    lines = [
        f"{record.id[:SHORT]}  {record.stamp.at}  {safe.one_line(record.stamp.by)}\n"
        f"  {fact(record.fact, numbers)}{_end(ended.get(record.id))}\n"
        for record in records
    ]
    return "".join(lines) or "Nothing is recorded yet.\n"


def _end(by: Record | None) -> str:
    if by is None:
        return ""
    return " (withdrawn)" if isinstance(by.fact, Withdrawal) else f" (replaced by {by.id[:SHORT]})"


def problems(told: Iterable[Told]) -> str:
    """What does not hold, each with its place and its remedy."""
    lines = []
    for each in told:
        lines.append(f"{safe.one_line(each.place)}: {safe.one_line(each.message)}\n")
        if each.hint:
            lines.append(f"  {safe.one_line(each.hint)}\n")
    return "".join(lines)


def numbers_of(drafts: Iterable[DraftFacts]) -> dict[str, str]:
    """The drafts' numbers by their ids."""
    return {each.id: str(number) for number, each in enumerate(drafts, start=1)}


def _placed(facts: DraftFacts, number: int | str, numbers: Mapping[str, str]) -> list[str]:
    unknown = ", by whom is unknown" if facts.is_of_unknown else ""
    by = f" by {facts.party}" if facts.party else unknown
    return [
        f"draft {number}: {facts.file}",
        f"{_KINDS.get(facts.kind, f'{facts.kind} text')}{by}",
        facts.date or "date unknown",
        f"answers {_draft(facts.reply_to, numbers)}" if facts.reply_to else "",
    ]


def _draft(name: str, numbers: Mapping[str, str]) -> str:
    """A draft by its number, or a word that names none."""
    return f"draft {numbers[name]}" if name in numbers else f"“{name[:SHORT]}”"


def _legend(pairs: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{sign} means {meaning}" for sign, meaning in pairs)


def _annotation(value: Annotation, numbers: Mapping[str, str]) -> str:
    said = _SPOKEN.get(value.act, value.act.value)
    by = f" by {', '.join(value.by)}" if value.by else ""
    level = f" at the level of {value.level}" if value.level else ""
    date = f" on {value.date}" if value.date else ""
    joined = " as " if value.act is Act.SAME_AS else " with "
    others = "; ".join(
        ref if each == value.draft else f"{ref} of {_draft(each, numbers)}"
        for each, ref in value.others
    )
    parts = [
        f"{said}{by}{level}{date}: {value.ref} of {_draft(value.draft, numbers)}",
        f"{joined}{others}" if others else "",
        f", replaces {value.withdraws[:SHORT]}" if value.withdraws else "",
        f"; {value.note}" if value.note else "",
        f" [{value.source}]" if value.source else "",
        f", for {' and '.join(value.audience)} to read" if value.audience else "",
    ]
    return "".join(parts)


def _claim(value: Claim, numbers: Mapping[str, str]) -> str:
    count = ""
    if value.settled is not None:
        total = f" of {value.total}" if value.total is not None else ""
        count = f" ({value.settled}{total} settled)"
    about = f" about {_draft(value.draft, numbers)}" if value.draft else ""
    source = f" [{value.source}]" if value.source else ""
    return f"claim of {value.by}, {value.date}{about}: “{value.words}”{count}{source}"


def _amendment(value: Amendment, numbers: Mapping[str, str]) -> str:
    changed = []
    for name, now in value.facts.said().items():
        words = _legend(now) if name == "legend" else now
        if name == "reply_to" and now:
            words = _draft(now, numbers)
        changed.append(f"{name.replace('_', '-')} is {words or 'unknown'}")
    reason = f"; {value.reason}" if value.reason else ""
    return f"{_draft(value.draft, numbers)} put right: {', '.join(changed)}{reason}"
