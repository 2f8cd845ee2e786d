"""How facts are put into English words: relations, counts, weights, grounds and findings.

The values of the model are closed kinds with their evidence; their sentences are made here, so
that all outputs for people say the same thing in the same words.
"""

from collections.abc import Iterable, Mapping, Sequence

from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.finding import Finding, FindingKind
from negodiff.model.relation import Evidence, Reason, Relation
from negodiff.model.weight import Weight
from negodiff.report.outline import Outline, Outlines

CHANGES = tuple(relation for relation in Relation if relation is not Relation.UNCHANGED)
"""Every relation that is a change, in the order in which they are told."""

# One phrase for each piece of evidence, in the order in which a finding of that kind has them.
_FINDINGS: Mapping[FindingKind, tuple[str, ...]] = {
    FindingKind.ENCODING_ASSUMED: ("encoding assumed: {}", ", which gives “{}”"),
    FindingKind.UNDECODABLE: ("bytes that are no text: {}",),
    FindingKind.FRONT_MATTER_FAULTY: ("front matter not understood: {}",),
    FindingKind.UNBALANCED_BRACKET: ("bracket without counterpart: {}", " in “{}”"),
    FindingKind.DUPLICATE_LABEL: ("number used more than once: {}",),
    FindingKind.NUMBERING_GAP: ("gap in the numbering: {}", " to {}"),
    FindingKind.UNPLACED_TEXT: ("left out as part of no clause: “{}”",),
    FindingKind.INVISIBLE_CHARACTER: ("invisible character: {}", ", {} in all"),
    FindingKind.MIXED_SCRIPTS: ("letters of two scripts in one word: {}", ", {} in all"),
    FindingKind.CONTROL_CHARACTER: ("control character: {}", ", {} in all"),
    FindingKind.REFERENCE_STALE: ("still refers to {}",),
    FindingKind.REFERENCE_DANGLING: ("refers to {}, which this draft does not have",),
    FindingKind.TERM_UNUSED: ("defines “{}”, which is used nowhere else",),
    FindingKind.TERM_UNDEFINED: ("uses “{}”, which is defined nowhere",),
    FindingKind.DEFINITION_REMOVED: ("uses “{}”, whose definition was taken out",),
}

_OF_THE_CLAUSE = frozenset(
    {
        FindingKind.REFERENCE_STALE,
        FindingKind.REFERENCE_DANGLING,
        FindingKind.TERM_UNUSED,
        FindingKind.TERM_UNDEFINED,
        FindingKind.DEFINITION_REMOVED,
    }
)
"""Kinds whose phrase goes on where the reference of the clause ends."""

_WORDED = frozenset({Relation.EDITED, Relation.ADDED, Relation.REMOVED})
"""Relations that let one expect a substantive change."""


def counted(number: int, noun: str) -> str:
    """``number`` with its noun: "1 clause", "1,204 clauses"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def relations(pair: Pair) -> str:
    """The relations of a pair, as a list in words: "edited, renumbered"."""
    return ", ".join(pair.relations)


def weight(pair: Pair) -> str:
    """The weight of a pair in words, where one would not expect it; else ""."""
    if pair.weight is None:
        return ""
    plain = pair.weight is Weight.SUBSTANTIVE and not _WORDED.isdisjoint(pair.relations)
    return "" if plain else str(pair.weight)


def weights(comparison: Comparison) -> str:
    """How many changes are of each weight: "Weight: 10 substantive, 2 editorial."; "" for none."""
    counts = comparison.weights
    told = ", ".join(f"{counts[each]:,} {each}" for each in Weight if counts.get(each))
    return f"Weight: {told}." if told else ""


def heaviest(pairs: Iterable[Pair]) -> str:
    """The heaviest weight among some pairs; "" where no word changed."""
    found = {pair.weight for pair in pairs}
    return next((str(each) for each in Weight if each in found), "")


def findings(comparison: Comparison) -> str:
    """How much there is to look at: "Findings: 2."; "" for nothing."""
    return f"Findings: {len(comparison.findings):,}." if comparison.findings else ""


def tally(counts: Mapping[Relation, int]) -> str:
    """How many carry each change, those that occur: "7 edited, 2 moved"."""
    return ", ".join(f"{counts[change]:,} {change}" for change in CHANGES if counts.get(change))


def headline(comparison: Comparison) -> str:
    """What the comparison found, in one sentence with its denominator."""
    total = len(comparison.pairs)
    same = comparison.counts.get(Relation.UNCHANGED, 0)
    differ = total - same
    if differ == 0:
        if comparison.old.sha256 == comparison.new.sha256:
            return "No differences: the two files are the same, byte for byte."
        return f"No differences: {_all(total)} the same words, numbers and order."
    told = tally(comparison.counts)
    found = {change for change in CHANGES if comparison.counts.get(change)}
    if found == {Relation.RENUMBERED}:
        return f"Nothing changed but numbering: {told} of {counted(total, 'clause')}."
    if found <= {Relation.RENUMBERED, Relation.MOVED}:
        return f"Nothing changed but order: {told} of {counted(total, 'clause')}."
    return f"{differ:,} of {counted(total, 'clause')} differ: {told}."


def shown(comparison: Comparison, pairs: Sequence[Pair]) -> str:
    """How many of the changes are among the chosen ``pairs``; "" when all are."""
    changes = sum(Relation.UNCHANGED not in pair.relations for pair in pairs)
    differ = len(comparison.pairs) - comparison.counts.get(Relation.UNCHANGED, 0)
    if changes == differ:
        return ""
    return f"{changes:,} of these shown." if changes else "None of these was asked for."


def _all(total: int) -> str:
    if total == 1:
        return "the one clause has"
    return f"all {counted(total, 'clause')} have"


def side(value: Side) -> str:
    """Who tabled a draft and when, as far as known: "Armenia, 2023-11-30"."""
    return ", ".join(part for part in (value.party, value.date) if part)


def moved(pair: Pair, outlines: Outlines) -> str:
    """From where to where a clause moved, in either draft's own numbers; "" when it did not."""
    if Relation.MOVED not in pair.relations or not pair.old or not pair.new:
        return ""
    was = _place(outlines.old, pair.old[0])
    return f"moved from {was} to {_place(outlines.new, pair.new[0])}"


def _place(outline: Outline, clause: Clause) -> str:
    if before := outline.before(clause):
        return f"after {before.ref}"
    if above := outline.above(clause):
        return f"the beginning of {above.ref}"
    return "the very beginning"


def grounds(pair: Pair) -> str:
    """What a link rests on: "confidence 0.93: similar words 0.91, same heading"."""
    told = ", ".join(_ground(evidence) for evidence in pair.evidence)
    return f"confidence {pair.confidence:.2f}" + (f": {told}" if told else "")


def _ground(evidence: Evidence) -> str:
    words = evidence.reason.replace("-", " ")
    graded = evidence.reason in {Reason.SIMILAR_WORDS, Reason.PARTS_COVER_WHOLE} or (
        evidence.weight < 1
    )
    return f"{words} {evidence.weight:.2f}" if graded else words


def finding(value: Finding) -> str:
    """A finding as one line, without its place in the file."""
    phrases = zip(_FINDINGS[value.kind], value.evidence, strict=False)
    told = "".join(phrase.format(evidence or "nothing") for phrase, evidence in phrases)
    if value.kind is FindingKind.REFERENCE_STALE:
        told += _leads_now(*value.evidence[1:])
    sentence = told or value.kind.replace("-", " ")
    between = " " if told and value.kind in _OF_THE_CLAUSE else ": "
    return f"{value.ref}{between}{sentence}" if value.ref else sentence


def _leads_now(now: str = "", was: str = "") -> str:
    """What became of what a stale reference led to; ``was`` tells which of several."""
    if was:
        return f": {was} is now {now}" if now else f": {was} was removed"
    return f", which is now {now}" if now else ", which was removed"


def place(path: str, value: Finding) -> str:
    """Where a finding is, as editors and terminals understand it: "draft.md:41"."""
    return f"{path}:{value.lines[0]}" if value.lines else path


def brackets(comparison: Comparison) -> str:
    """How many pairs of brackets either draft carries: "Brackets: 14 → 9."; "" for none."""
    old, new = comparison.old.brackets, comparison.new.brackets
    if not old and not new:
        return ""
    return f"Brackets: {old:,}." if old == new else f"Brackets: {old:,} → {new:,}."
