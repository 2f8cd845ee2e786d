"""Where points stand, put into English words: the headline, a row's state, an event.

What the terminal and Markdown share about ``status``, ``trace`` and ``check``.
"""

from collections.abc import Iterable, Mapping

from negodiff.model.point import Event, Position, Stance
from negodiff.model.record import Annotation, DraftFacts, DraftKind, Party
from negodiff.points.movement import Dispute
from negodiff.points.overview import Beside, Overview
from negodiff.points.rollup import Headline, Whole
from negodiff.points.sheet import Row, Sheet, withdrawn
from negodiff.report.wording import counted

_MOST_DISPUTED, _LONGEST_DISPUTED = 4, 600
"""So many pairs of words in dispute are told one by one, of so many characters in all."""
_STANCES: Mapping[Stance, str] = {
    Stance.DELETE: "wants it deleted",
    Stance.NONE: "has no text on it",
    Stance.REFUSES: "refuses to discuss it",
    Stance.UNKNOWN: "position unknown",
}
_FLAGS: Mapping[str, str] = {
    "touched": "touched without changing its sense",
    "reserved": "under reservation",
    "conditional": "conditional",
    "refused": "a side refuses to discuss it",
    "confirmed-in-part": "not all sides have confirmed it",
    "blank": "has a blank",
    "unknown-party": "its brackets name nobody known",
    "package": "in a package",
    "package-reopened": "its package was reopened",
    "stale-annotation": "was annotated in other words",
    "undisclosed": "changed without being shown as a tracked change",
}
"""What is told of a point besides its state; what its words or state show already is not."""
_NO_TEXT = "—"


def headline(sheet: Sheet) -> str:
    """The numbers that are quoted, in one sentence with their denominator."""
    noun = "article" if sheet.articles[-1][1] else "clause"
    parts = [articles(sheet.headline, noun=noun), beside_articles(sheet)]
    return "; ".join(part for part in parts if part) + "."


def beside_articles(sheet: Sheet) -> str:
    """What stands beside the articles: title and preamble, and another number of articles."""
    return "; ".join(part for part in (_wholes(sheet.headline), _other_total(sheet)) if part)


def articles(found: Headline, *, noun: str = "article") -> str:
    """How many articles are settled, partly settled and open."""
    counts = found.articles
    if not counts.total:
        return f"no {noun}s"
    settled = [
        f"{number} {name}"
        for number, name in ((counts.agreed, "agreed"), (counts.converged, "converged"))
        if number
    ]
    inside = f" ({', '.join(settled)})" if settled else ""
    told = [f"{counts.settled} of {counted(counts.total, noun)} settled{inside}"]
    told += [
        f"{number} {name}"
        for number, name in ((counts.partly, "partly"), (counts.open, "open"))
        if number
    ]
    if counts.dropped:
        told.append(f"{counts.dropped} dropped besides")
    return ", ".join(told)


def _wholes(found: Headline) -> str:
    title, preamble = found.title, found.preamble
    if title is preamble and title is not Whole.ABSENT:
        return f"preamble and title {title}"
    told = (("preamble", preamble), ("title", title))
    return ", ".join(f"{name} {whole}" for name, whole in told if whole is not Whole.ABSENT)


def _other_total(sheet: Sheet) -> str:
    """The last draft before that had another number of articles."""
    now = sheet.articles[-1][1]
    other = next((each for each in reversed(sheet.articles) if each[1] != now and each[1]), None)
    return f"{counted(other[1], 'article')} in draft {other[0]}" if other and now else ""


def did(sheet: Sheet) -> str:
    """What the draft did, in counts: "6 resolved, 7 reopened (7 of them only converged)"."""
    tally = sheet.tally
    if not tally.resolved and not tally.reopened:
        return f"Draft {sheet.draft} resolved and reopened nothing."
    gone = f" ({tally.withdrawn} of them had only converged)" if tally.withdrawn else ""
    return f"Draft {sheet.draft}: {tally.resolved} resolved, {tally.reopened} reopened{gone}."


def draft(facts: DraftFacts, number: str, names: Mapping[str, str]) -> str:
    """A draft with who tabled it and when: "draft 8 by Lomera, 2024-01-22"."""
    date = f", {facts.date}" if facts.date else ""
    if facts.kind is DraftKind.CHAIR:
        return f"draft {number}, the chair's text{date}"
    unknown = ", by whom is unknown" if facts.is_of_unknown else ""
    by = f" by {party(facts.party, names)}" if facts.party else unknown
    kind = "" if facts.kind is DraftKind.FULL else f", a {facts.kind} text"
    return f"draft {number}{by}{kind}{date}"


def party(code: str, names: Mapping[str, str]) -> str:
    """A party, or several joined by "/", as a sentence calls them."""
    listed = [names.get(part.strip(), part.strip()) for part in code.split("/")]
    return " and ".join(listed)


def names_of(parties: Iterable[Party]) -> dict[str, str]:
    """The parties' names by their codes."""
    return {each.code: each.name or each.code for each in parties}


def state(row: Row) -> str:
    """The state of a point, with what it rests on and since when."""
    step = row.step
    parts = [str(step.state)]
    if step.basis is not None:
        parts.append(f"({step.basis})")
    if step.level is not None:
        parts.append(f"at the level of {step.level}")
    if step.since:
        parts.append(f"since draft {step.since}")
    return " ".join(parts)


def open_for(row: Row) -> str:
    """How long a point has been open: "open for 3 exchanges"."""
    count = row.exchanges_open
    if count is None:
        return ""
    return f"open for {counted(count, 'exchange')}" if count else "open since this draft"


def flags(row: Row) -> tuple[str, ...]:
    """What is to be known of a point besides its state."""
    found = [_FLAGS[flag] for flag in row.step.flags if flag in _FLAGS]
    return tuple(found if row.in_text else (*found, "not in the text"))


def source(position: Position) -> str:
    """Where a position comes from: "draft 2", "as reported in draft 3", or ""."""
    return source_of(position.draft, reported=position.reported)


def source_of(draft: str, *, reported: bool) -> str:
    """The same for a draft's number, or ""."""
    return f"{'as reported in ' if reported else ''}draft {draft}" if draft else ""


def stance(value: Stance) -> str:
    """What a position without words is."""
    return _STANCES.get(value, _NO_TEXT)


def event(value: Event) -> str:
    """What happened, in a word or two: withdrawing a convergence is told apart."""
    if withdrawn(value):
        return "convergence withdrawn"
    return f"reopened, was {value.was}" if value.kind == "reopened" else "resolved"


def history(row: Row, names: Mapping[str, str]) -> tuple[str, ...]:
    """Every event of a point, one sentence each."""
    return tuple(happened(each, names) for each in row.events)


def happened(value: Event, names: Mapping[str, str]) -> str:
    """An event with its reason, which mostly names draft and party itself."""
    if f"draft {value.draft}" in value.why.split(",")[0]:
        return f"{event(value)}: {value.why}"
    by = f" by {party(value.by, names)}" if value.by else ""
    return f"draft {value.draft}, {event(value)}{by}: {value.why}"


def claim(value: Beside) -> tuple[str, str]:
    """A claim, and what was computed beside it."""
    said = value.claim
    count = ""
    if said.settled is not None:
        count = f" ({said.settled}{f' of {said.total}' if said.total is not None else ''} settled)"
    source = f" [{said.source}]" if said.source else ""
    told = f"{said.by}, {said.date}: “{said.words}”{count}{source}"
    if value.headline is None:
        return told, "no draft was there to set it beside"
    verdict = {True: "; the numbers agree", False: "; the numbers differ", None: ""}[value.agrees]
    return told, f"computed for draft {value.draft}: {articles(value.headline)}{verdict}"


def annotation(value: Annotation, names: Mapping[str, str]) -> str:
    """What a person recorded: act, by whom, level, date, note, source, author."""
    by = f" by {', '.join(names.get(code, code) for code in value.by)}" if value.by else ""
    parts = [
        f"{value.act}{by}",
        f"at the level of {value.level}" if value.level else "",
        f"on {value.date}" if value.date else "",
    ]
    told = " ".join(part for part in parts if part)
    note = f": {value.note}" if value.note else ""
    source = f" [{value.source}]" if value.source else ""
    author = f" (recorded by {value.author})" if value.author else ""
    return f"{told}{note}{source}{author}"


def caveats(overview: Overview) -> tuple[str, ...]:
    """What a reader has to know before relying on the states."""
    found = []
    if overview.unknown:
        drafts = "draft" if len(overview.unknown) == 1 else "drafts"
        found.append(
            f"It is not known who tabled {drafts} {', '.join(overview.unknown)}: of what they "
            "say only brackets and explicit notes speak."
        )
    if overview.translations:
        found.append(
            f"Left out as translations: draft {', '.join(overview.translations)}. Agreement is "
            "never inferred across languages."
        )
    found.extend(
        f"An annotation leads to no point: {each.act} of {each.ref}." for each in overview.unplaced
    )
    return tuple(found)


def dispute(value: Dispute) -> str:
    """The words in dispute between two sides, as far as they can be told on a line."""
    if value.share == 1:
        return "the same words, with other signs or brackets"
    share = f"{value.share:.0%} of the words in common"
    quoted = sum(len(one) + len(other) for one, other in value.words)
    if not value.words or len(value.words) > _MOST_DISPUTED or quoted > _LONGEST_DISPUTED:
        return share
    pairs = ", ".join(f"“{one or '—'}” / “{other or '—'}”" for one, other in value.words)
    return f"{pairs}; {share}"
