"""The comparison of two drafts: links, redlines, weights and counts brought together."""

from negodiff.align.align import align
from negodiff.assess.judge import Context, judge
from negodiff.assess.noticed import noticed
from negodiff.diff.folding import Folded
from negodiff.diff.redline import redline
from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.relation import Link, Relation
from negodiff.model.weight import Weight

_NOTHING = (Relation.UNCHANGED,)


def compare(old: Side, new: Side) -> Comparison:
    """Compare two drafts clause by clause.

    Returns:
        Every clause of either draft in exactly one pair (a folded paragraph within its article's),
        in the new draft's reading order, a removed clause where it stood.
    """
    links = align(old.draft, new.draft)
    folded = Folded(old.draft, new.draft, links)
    context = Context.between(old.draft, new.draft, links)
    counts = dict.fromkeys(Relation, 0)
    weights = dict.fromkeys(Weight, 0)
    pairs: list[Pair] = []
    for link in _in_reading_order(folded.links, len(old.draft.clauses)):
        pair = _pair(folded, link)
        for relation in link.relations:
            counts[relation] += 1
        if link.relations != _NOTHING:
            weight, flags = judge(pair, context)
            if weight is not None:
                weights[weight] += 1
                pair = pair._replace(weight=weight, flags=flags)
        pairs.append(pair)
    return Comparison(old, new, tuple(pairs), counts, weights, noticed(context))


def _pair(folded: Folded, link: Link) -> Pair:
    old, new = folded.shown(0, link.old), folded.shown(1, link.new)
    old_words = "\n".join([clause.words for clause in old])
    new_words = "\n".join([clause.words for clause in new])
    pieces = redline(old_words, new_words)
    return Pair(old, new, link.relations, pieces, link.evidence, link.confidence)


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
