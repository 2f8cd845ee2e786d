"""What a gate found, in sentences that can be sent on."""

from collections.abc import Mapping
from typing import NamedTuple

from negodiff.model.gate import Gate, Hit, Rule
from negodiff.report import standing, wording
from negodiff.report.safe import one_line


class Told(NamedTuple):
    """What is said of a rule.

    Attributes:
        title: What it stops at, in a few words.
        remedy: What to do when it stopped, a full sentence.
    """

    title: str
    remedy: str


RULES: Mapping[Rule, Told] = {
    Rule.REOPENED: Told(
        "settled language was reopened",
        "Ask the sender whether this is meant.",
    ),
    Rule.REOPENED_AGREED: Told(
        "agreed language was reopened",
        "Ask the sender whether this is meant; if both sides agree the new words, record it: "
        "negodiff annotate REF --agreed --by PARTY --by PARTY.",
    ),
    Rule.WITHDRAWN: Told(
        "a convergence was withdrawn",
        "The words had met and nobody had confirmed them: ask the sender, then answer.",
    ),
    Rule.TOUCHED: Told(
        "agreed language was touched without changing its sense",
        "Read the change; if it stands, record it: negodiff annotate REF --acknowledged.",
    ),
    Rule.UNDISCLOSED: Told(
        "a change was not shown in the sender's tracked changes",
        "Ask the sender why it was not shown.",
    ),
    Rule.PACKAGE_REOPENED: Told(
        "a package was reopened",
        "Its other members stand or fall with it: look at all of them.",
    ),
    Rule.CONTESTED: Told("a point is contested", "Settle it, or let the gate name other rules."),
    Rule.OPEN: Told("a point is not settled", "Settle it, or let the gate name other rules."),
    Rule.UNCONFIRMED: Told(
        "a point has converged and nobody has confirmed it",
        "Ask for confirmation, then record it: negodiff annotate REF --agreed.",
    ),
    Rule.RESERVED: Told(
        "a reservation stands",
        "When it is lifted, record it: negodiff annotate REF --lifted --by PARTY.",
    ),
    Rule.BLANK: Told("a place is left blank", "Fill it in before the text is signed."),
    Rule.STALE_ANNOTATION: Told(
        "what was recorded of a point was said of other words",
        "Record again what holds of the new words, and withdraw the old record.",
    ),
    Rule.STALE_REFERENCE: Told(
        "a reference did not follow the renumbering",
        "Correct the reference in the next draft.",
    ),
    Rule.DANGLING_REFERENCE: Told(
        "a reference leads nowhere",
        "Correct the reference in the next draft.",
    ),
    Rule.UNBALANCED_BRACKETS: Told(
        "a bracket has no counterpart",
        "Ask the sender where the bracketed text ends.",
    ),
    Rule.UNDEFINED_TERM: Told(
        "a term has no definition",
        "Define it, or use a term that is defined.",
    ),
    Rule.SUSPICIOUS_CHARACTERS: Told(
        "characters that cannot be seen or that look like others",
        "Ask for a clean file; do not sign words that are not what they look like.",
    ),
    Rule.UNKNOWN_PARTY: Told(
        "it is not known who tabled the draft",
        "State it: negodiff amend DRAFT --party CODE; until then nothing is inferred from it.",
    ),
    Rule.UNRECORDED: Told(
        "a file lies in the drafts folder that is not recorded as a draft, and was not looked at",
        "Record it with negodiff add, or move it out of the folder.",
    ),
}


def headline(gate: Gate) -> str:
    """What the gate found, in one sentence."""
    names = standing.names_of(gate.parties)
    draft = standing.draft(gate.facts, gate.draft, names)
    begins = draft[0].upper() + draft[1:]
    against = f", compared with draft {gate.before}" if gate.before else ""
    if not gate.hits:
        return f"{begins}{against}: nothing found that the gate stops at."
    return f"{begins}{against}: {summary(gate)}."


def summary(gate: Gate) -> str:
    """How often each rule was broken: "agreed language was reopened (1)"."""
    counts: dict[Rule, int] = {}
    for hit in gate.hits:
        counts[hit.rule] = counts.get(hit.rule, 0) + 1
    return "; ".join(f"{RULES[rule].title} ({count})" for rule, count in counts.items())


def looked_for(gate: Gate) -> str:
    """What the gate stops at, and what could not be looked at."""
    told = f"The gate stops at: {', '.join(gate.rules)}." if gate.rules else "It stops at nothing."
    for rule in gate.unknown:
        told += f" Not known here: {rule}, since draft {gate.draft} carries no tracked changes."
    return told


def subject(hit: Hit) -> str:
    """What a hit is about: the clause and its point, else the file."""
    if hit.point:
        return f"{hit.ref} ({hit.point})"
    return hit.ref or hit.path


def message(hit: Hit) -> str:
    """What is wrong, in one sentence, without its place."""
    if hit.finding is not None:
        return f"{RULES[hit.rule].title}: {wording.finding(hit.finding)}"
    if hit.point:
        was = f", was {hit.event.was}" if hit.event is not None else ""
        return f"{subject(hit)}: {RULES[hit.rule].title}{was}. {hit.why}"
    return RULES[hit.rule].title


def place(hit: Hit) -> str:
    """Where it stands, as editors and terminals understand it: "draft.md:41"."""
    return f"{hit.path}:{hit.lines[0]}" if hit.lines else hit.path


def plain(text: str) -> str:
    """Words of a draft on one line and harmless, for formats that carry plain text."""
    return one_line(text.replace("\n", " · "))
