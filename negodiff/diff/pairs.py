"""The comparison of two drafts: links, redlines, weights and counts brought together."""

from collections.abc import Iterable, Iterator

from negodiff.align.align import align
from negodiff.assess.judge import Context, judge
from negodiff.assess.noticed import noticed
from negodiff.diff.folding import Folded
from negodiff.diff.redline import redline
from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Judged, Pair, Side
from negodiff.model.finding import Finding
from negodiff.model.relation import Link, Relation
from negodiff.model.weight import Weight

_NOTHING = (Relation.UNCHANGED,)


class Work:
    """Two drafts with their clauses linked, and what is left to be worked out of each pair.

    The pairs do not depend on each other, so that they can be shared out.

    Attributes:
        costs: For each pair, in order, about how much work it is: letters to be compared.
    """

    def __init__(self, old: Side, new: Side) -> None:
        self._old = old
        self._new = new
        links = align(old.draft, new.draft)
        folded = Folded(old.draft, new.draft, links)
        self._links = _in_reading_order(folded.links, len(old.draft.clauses))
        self._shown = [
            (folded.shown(0, link.old), folded.shown(1, link.new)) for link in self._links
        ]
        self._texts = [(_words(before), _words(after)) for before, after in self._shown]
        self._context = Context.between(old.draft, new.draft, links)
        self.costs = [
            len(before) + len(after) if _differ(before, after) else 0
            for before, after in self._texts
        ]

    def judged(self, pairs: range) -> Iterator[Judged]:
        """Work out some of the pairs, told by their positions."""
        for at in pairs:
            before, after = self._shown[at]
            words = redline(*self._texts[at])
            link = self._links[at]
            if link.relations == _NOTHING:
                yield Judged(words, None, ())
            else:
                relations, evidence, confidence = link.relations, link.evidence, link.confidence
                pair = Pair(before, after, relations, words, evidence, confidence)
                yield Judged(words, *judge(pair, self._context))

    def noticed(self) -> tuple[Finding, ...]:
        """What there is to look at in the newer draft."""
        return noticed(self._context)

    def comparison(self, judged: Iterable[Judged], findings: tuple[Finding, ...]) -> Comparison:
        """All of it brought together.

        Args:
            judged: What was worked out of every pair, in order.
            findings: What :meth:`noticed` gave.
        """
        counts = dict.fromkeys(Relation, 0)
        weights = dict.fromkeys(Weight, 0)
        unchanged = 0
        pairs: list[Pair] = []
        for link, shown, each in zip(self._links, self._shown, judged, strict=True):
            relations = link.relations
            words, weight, flags = each
            pairs.append(
                Pair(*shown, relations, words, link.evidence, link.confidence, weight, flags)
            )
            if relations == _NOTHING:
                unchanged += 1
                continue
            for relation in relations:
                counts[relation] += 1
            if weight is not None:
                weights[weight] += 1
        counts[Relation.UNCHANGED] = unchanged
        return Comparison(self._old, self._new, tuple(pairs), counts, weights, findings)


def compare(old: Side, new: Side) -> Comparison:
    """Compare two drafts clause by clause.

    Args:
        old: The older draft.
        new: The newer draft.

    Returns:
        Every clause of either draft in exactly one pair (a folded paragraph within its article's),
        in the new draft's reading order, a removed clause where it stood.
    """
    work = Work(old, new)
    return work.comparison(work.judged(range(len(work.costs))), work.noticed())


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
