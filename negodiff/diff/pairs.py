"""The comparison of two drafts: links, redlines, weights and counts brought together."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import accumulate
from typing import NamedTuple

from negodiff.align.align import align
from negodiff.assess.citations import Citations
from negodiff.assess.judge import Context, judge
from negodiff.assess.noticed import noticed
from negodiff.assess.renumbering import NotLinkedYetError
from negodiff.diff.folding import Folded
from negodiff.diff.redline import redline
from negodiff.model.clause import Clause
from negodiff.model.comparison import Comparison, Judged, Pair, Redline, Side
from negodiff.model.finding import Finding
from negodiff.model.relation import Link, Relation
from negodiff.model.weight import Weight

_NOTHING = (Relation.UNCHANGED,)
_TOLD_BY = 4
"""The first so many fields of a pair are what it is judged by: clauses, relations, redline."""


class Ahead(NamedTuple):
    """What can be worked out of two drafts before it is known which clause became which.

    Attributes:
        redlines: By both texts, of clauses that are likely to be linked.
        judged: By the same, the pairs that such clauses are, and what was worked out of them; it
            holds where no term was renamed.
        citations: How the drafts' clauses are cited, and what the new one cites.
    """

    redlines: Mapping[tuple[str, str], Redline]
    judged: Mapping[tuple[str, str], tuple[Pair, Judged]]
    citations: Citations


class Work:
    """Two drafts with their clauses linked, and what is left to be worked out of each pair.

    The pairs do not depend on each other, so that they can be shared out.

    Attributes:
        costs: For each pair, in order, about how much work it is: letters to be compared.
    """

    def __init__(
        self,
        old: Side,
        new: Side,
        links: tuple[Link, ...],
        ahead: "Ahead | None" = None,
    ) -> None:
        """What there is to be done for two drafts and their links.

        Args:
            old: The older draft.
            new: The newer draft.
            links: Each clause of either draft in exactly one.
            ahead: What was worked out before the links were known.
        """
        self._old = old
        self._new = new
        self._ahead = ahead or Ahead({}, {}, Citations(old.draft, new.draft))
        folded = Folded(old.draft, new.draft, links)
        self._links = _in_reading_order(folded.links, len(old.draft.clauses))
        self._shown = [
            (folded.shown(0, link.old), folded.shown(1, link.new)) for link in self._links
        ]
        self._texts = [(_words(before), _words(after)) for before, after in self._shown]
        self._context = Context.between(old.draft, new.draft, links, self._ahead.citations)
        self.costs = [
            len(before) + len(after) if _differ(before, after) else 0
            for before, after in self._texts
        ]

    def later(self, share: float) -> list[int]:
        """Positions of the last pairs that hold about so large a share of the work, in order."""
        left = (1 - share) * sum(self.costs)
        done = accumulate(self.costs)
        return [
            at
            for at, (cost, sum_) in enumerate(zip(self.costs, done, strict=True))
            if cost and sum_ > left
        ]

    def ahead(self, pairs: Iterable[int]) -> "Ahead":
        """What may be of use where the links are others: of some pairs, told by their positions."""
        citations = self._ahead.citations
        context = Context.before_links(self._old.draft, self._new.draft, citations)
        redlines: dict[tuple[str, str], Redline] = {}
        judged: dict[tuple[str, str], tuple[Pair, Judged]] = {}
        for at in pairs:
            texts = self._texts[at]
            words = redlines[texts] = redline(*texts)
            pair = self._pair(at, words)
            with suppress(NotLinkedYetError):
                judged[texts] = (pair, Judged(words, *judge(pair, context)))
        return Ahead(redlines, judged, citations)

    def judged(self, pairs: Iterable[int]) -> Iterator[Judged]:
        """Work out some of the pairs, told by their positions."""
        redlines, known, _ = self._ahead
        if known and self._context.renamed_terms:
            known = {}
        for at in pairs:
            texts = self._texts[at]
            words = redlines.get(texts) or redline(*texts)
            if self._links[at].relations == _NOTHING:
                yield Judged(words, None, ())
                continue
            pair = self._pair(at, words)
            if (judged := known.get(texts)) and judged[0][:_TOLD_BY] == pair[:_TOLD_BY]:
                yield judged[1]
            else:
                yield Judged(words, *judge(pair, self._context))

    def _pair(self, at: int, words: Redline) -> Pair:
        """A pair that is not judged yet."""
        _, _, relations, evidence, confidence = self._links[at]
        return Pair(*self._shown[at], relations, words, evidence, confidence)

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
        unchanged = left_alone = 0
        pairs: list[Pair] = []
        for link, shown, each in zip(self._links, self._shown, judged, strict=True):
            relations = link.relations
            if self._new.partial and not link.new:
                left_alone += 1
                continue
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
        found = Comparison(self._old, self._new, tuple(pairs), counts, weights, findings)
        return found._replace(left_alone=left_alone)


def compare(old: Side, new: Side) -> Comparison:
    """Compare two drafts clause by clause.

    Args:
        old: The older draft.
        new: The newer draft.

    Returns:
        Every clause of either draft in exactly one pair (a folded paragraph within its article's),
        in the new draft's reading order, a removed clause where it stood.
    """
    work = Work(old, new, align(old.draft, new.draft))
    return work.comparison(work.judged(range(len(work.costs))), work.noticed())


def _words(clauses: tuple[Clause, ...]) -> str:
    if len(clauses) == 1:
        (clause,) = clauses
        return clause.words if clause.heading else clause.text
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
