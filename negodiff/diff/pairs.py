"""The comparison of two drafts: links, redlines, weights and counts brought together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import starmap

from negodiff.align.align import align
from negodiff.assess.judge import Context, judge
from negodiff.assess.noticed import noticed
from negodiff.diff.folding import Folded
from negodiff.diff.redline import redline
from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Pair, Redline, Side
from negodiff.model.relation import Link, Relation
from negodiff.model.weight import Weight

_NOTHING = (Relation.UNCHANGED,)
Texts = tuple[str, str]
"""Old and new words of a pair."""


def _redlines(texts: Iterable[Texts]) -> Iterator[Redline]:
    return starmap(redline, texts)


def compare(
    old: Side, new: Side, *, redlines: Callable[[Sequence[Texts]], Iterable[Redline]] = _redlines
) -> Comparison:
    """Compare two drafts clause by clause.

    Args:
        old: The older draft.
        new: The newer draft.
        redlines: Gives the redlines of texts that differ, in order, as :func:`redline` does;
            another process may be the one that works them out.

    Returns:
        Every clause of either draft in exactly one pair (a folded paragraph within its article's),
        in the new draft's reading order, a removed clause where it stood.
    """
    links = align(old.draft, new.draft)
    folded = Folded(old.draft, new.draft, links)
    ordered = _in_reading_order(folded.links, len(old.draft.clauses))
    shown = [(folded.shown(0, link.old), folded.shown(1, link.new)) for link in ordered]
    texts = [(_words(before), _words(after)) for before, after in shown]
    differing = iter(redlines([each for each in texts if _differ(*each)]))
    context = Context.between(old.draft, new.draft, links)
    counts = dict.fromkeys(Relation, 0)
    unchanged = 0
    weights = dict.fromkeys(Weight, 0)
    pairs: list[Pair] = []
    for link, (before, after), words in zip(ordered, shown, texts, strict=True):
        pieces = next(differing) if _differ(*words) else redline(*words)
        relations = link.relations
        pair = Pair(before, after, relations, pieces, link.evidence, link.confidence)
        if relations == _NOTHING:
            unchanged += 1
        else:
            for relation in relations:
                counts[relation] += 1
            weight, flags = judge(pair, context)
            if weight is not None:
                weights[weight] += 1
                evidence, confidence = link.evidence, link.confidence
                pair = Pair(before, after, relations, pieces, evidence, confidence, weight, flags)
        pairs.append(pair)
    counts[Relation.UNCHANGED] = unchanged
    return Comparison(old, new, tuple(pairs), counts, weights, noticed(context))


def _words(clauses: tuple[Clause, ...]) -> str:
    if len(clauses) == 1:
        return clauses[0].words
    return "\n".join([clause.words for clause in clauses])


def _differ(old: str, new: str) -> bool:
    """Whether the redline of two texts is anything to work out."""
    return old != new and bool(old) and bool(new)


def _in_reading_order(links: list[Link], old_count: int) -> list[Link]:
    """Put each removed clause behind what stood before it and stayed."""
    removed: dict[int, Link] = {}
    stays: list[int] = [-1] * old_count
    kept: list[Link] = []
    for link in links:
        if not link.new:
            removed[link.old[0]] = link
            continue
        if Relation.MOVED not in link.relations:
            for at in link.old:
                stays[at] = len(kept)
        kept.append(link)
    if not removed:
        return kept
    behind: dict[int, list[Link]] = {}
    last = -1
    for at, stay in enumerate(stays):
        if at in removed:
            behind.setdefault(last, []).append(removed[at])
        elif stay >= 0:
            last = stay
    ordered = behind.get(-1, [])
    for at, link in enumerate(kept):
        ordered.append(link)
        if at in behind:
            ordered.extend(behind[at])
    return ordered
