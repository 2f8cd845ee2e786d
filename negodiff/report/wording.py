"""How facts are put into English words: relations, counts, weights, grounds and findings.

The values of the model are closed kinds with their evidence; their sentences are made here, so
that all outputs for people say the same thing in the same words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.finding import Finding, FindingKind
from negodiff.model.relation import Evidence, Reason, Relation
from negodiff.model.weight import Flag, Rule, Weight
from negodiff.report.outline import Outlines
from negodiff.report.parts import Part
from negodiff.structure.outline import Outline

_FIRST_WORDS = 6
_FIRST_CHARACTERS = 60
"""How much of a clause tells it from another that is cited alike."""

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
    FindingKind.TRACKED_CHANGES: (
        "tracked changes in the file: {}",
        "; read as {}",
        ", they leave no word of it: --view {} shows the text with them",
    ),
    FindingKind.LEFT_OUT: ("not part of the text: {}", ": “{}”"),
    FindingKind.COLUMN_CHOSEN: ("columns of {}", ": {}", ", in {}", "; read: {}"),
    FindingKind.COLUMN_MISSING: (
        "no table of parallel texts or positions, so column {} was not chosen",
    ),
    FindingKind.DRAWN_MARKS: ("{}, and read like all others", ": “{}”"),
    FindingKind.TEXT_LAYER_FAULTY: ("the text in the file is not what it prints: {}",),
    FindingKind.FILE_FAULTY: ("the file is not as it should be: {}",),
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


_UNKNOWN = "und"
_NOT_JUDGED = Flag(Rule.WORDS_NOT_JUDGED)


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


def reservations(comparison: Comparison) -> tuple[str, ...]:
    """What must be known before a comparison is relied on: each in a sentence."""
    told: list[str] = []
    if comparison.undisclosed is not None:
        from negodiff.report.undisclosed import brief  # noqa: PLC0415 - most files track nothing

        told.append(brief(comparison.undisclosed))
    old, new = comparison.old.draft.language, comparison.new.draft.language
    if _UNKNOWN not in (old, new) and old != new:
        told.append(
            f"The drafts are in two languages, {_language(old)} and {_language(new)}: their words "
            "cannot be compared. Choose two drafts in one language."
        )
    if comparison.old.partial and comparison.counts.get(Relation.ADDED):
        told.append(
            "The older draft is a partial text: what it leaves alone is told as added. Compare "
            "with the last full text, too."
        )
    if any(_NOT_JUDGED in pair.flags for pair in comparison.pairs):
        code = Outlines.language_of(comparison)
        why = (
            "no language was recognised"
            if code == _UNKNOWN
            else f"no lexicon for {_language(code)}"
        )
        told.append(f"Words not judged: {why}. Every change of words counts as substantive.")
    return tuple(told)


def _language(code: str) -> str:
    from negodiff.structure.languages import LANGUAGES  # noqa: PLC0415 - seldom needed

    entry = LANGUAGES.get(code)
    return entry.name if entry else code


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
    """What the comparison found, in one sentence with its denominator.

    A second one says how much of the older draft a partial text says nothing of.
    """
    found = _headline(comparison)
    count = comparison.left_alone
    if not count:
        return found
    are = "is" if count == 1 else "are"
    return f"{found} {counted(count, 'more clause')} {are} not in this partial text."


def _headline(comparison: Comparison) -> str:
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
    differs = "differs" if total == 1 else "differ"
    return f"{differ:,} of {counted(total, 'clause')} {differs}: {told}."


def shown(comparison: Comparison, pairs: Sequence[Pair], unchanged: str = "") -> str:
    """How many of the changes are among the chosen ``pairs``; "" when all are.

    Args:
        comparison: The whole.
        pairs: What of it is shown.
        unchanged: The clause that was asked for alone and did not change.
    """
    if unchanged:
        return f"{unchanged} is unchanged."
    changes = sum(Relation.UNCHANGED not in pair.relations for pair in pairs)
    differ = len(comparison.pairs) - comparison.counts.get(Relation.UNCHANGED, 0)
    if changes == differ:
        return ""
    if changes:
        return f"{changes:,} of these shown."
    if pairs:
        return f"Listed: {counted(len(pairs), 'unchanged clause')}."
    return "None of these was asked for."


def _all(total: int) -> str:
    if total == 1:
        return "the one clause has"
    return f"all {counted(total, 'clause')} have"


def side(value: Side) -> str:
    """Who tabled a draft and when, as far as known: "Armenia, 2023-11-30"."""
    return ", ".join(part for part in (value.party, value.date) if part)


def places(pair: Pair, outlines: Outlines) -> Iterator[tuple[Part, ...]]:
    """What there is to say of a pair's places: which clause cites a note, and how one moved."""
    cited = _cited(pair, outlines)
    if cited:
        yield cited
    if place := moved(pair, outlines):
        yield place


def _cited(pair: Pair, outlines: Outlines) -> tuple[Part, ...]:
    """Which clause cites a note; of one that is no longer there, which did."""
    if pair.new:
        verb, clause = "cited in", outlines.new.citing(pair.new[0])
    else:
        verb, clause = "was cited in", outlines.old.citing(pair.old[0])
    return () if clause is None else (Part(f"{verb} "), Part(clause.ref, foreign=True))


def moved(pair: Pair, outlines: Outlines) -> tuple[Part, ...]:
    """From where to where a clause moved, in either draft's own numbers; () when it did not.

    Where the neighbours on either side are cited alike and are not the same clause, their first
    words tell them apart.
    """
    if Relation.MOVED not in pair.relations or not pair.old or not pair.new:
        return ()
    was, now = _place(outlines.old, pair.old[0]), _place(outlines.new, pair.new[0])
    if was[0] == now[0] and was[1] and now[1] and was[1].ref == now[1].ref:
        told = [_by_words(was[1]), _by_words(now[1])]
        if told[0] == told[1]:
            return (Part("moved in relation to what stands around it"),)
    else:
        told = [(Part(each.ref, foreign=True),) if each else () for _, each in (was, now)]
    return (Part(f"moved from {was[0]}"), *told[0], Part(f" to {now[0]}"), *told[1])


def _place(outline: Outline, clause: Clause) -> tuple[str, Clause | None]:
    if before := outline.before(clause):
        return "after ", before
    if above := outline.above(clause):
        return "the beginning of ", above
    return "the very beginning", None


def _by_words(clause: Clause) -> tuple[Part, ...]:
    words = clause.words.split()
    more = " …" if len(words) > _FIRST_WORDS else ""
    beginning = " ".join(words[:_FIRST_WORDS])[:_FIRST_CHARACTERS]
    if not beginning:
        return (Part(clause.ref, foreign=True),)
    return (
        Part(clause.ref, foreign=True),
        Part(" ("),
        Part(f"{beginning}{more}", foreign=True),
        Part(")"),
    )


def grounds(pair: Pair) -> str:
    """What a link rests on: "confidence 0.93: similar words 0.91, same heading"."""
    same = any(evidence.reason is Reason.SAME_WORDS for evidence in pair.evidence)
    told = ", ".join(
        _ground(evidence)
        for evidence in pair.evidence
        # Words that are the same are similar, and what that was graded at tells nothing more.
        if not (same and evidence.reason is Reason.SIMILAR_WORDS)
    )
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
    if value.lines:
        return f"{path}:{value.lines[0]}"
    return f"{path}, {value.where}" if value.where else path


def brackets(comparison: Comparison) -> str:
    """How many pairs of brackets either draft carries: "Brackets: 14 → 9."; "" for none.

    Of a partial text only its own are told: it does not have the others' clauses.
    """
    if comparison.left_alone:
        return f"Brackets in it: {comparison.new.brackets:,}."
    old, new = comparison.old.brackets, comparison.new.brackets
    if not old and not new:
        return ""
    return f"Brackets: {old:,}." if old == new else f"Brackets: {old:,} → {new:,}."
