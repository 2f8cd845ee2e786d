"""How much two clauses have in common, words weighted by how telling they are.

The measure is the Dice coefficient over sets of words, each word weighted by its inverse document
frequency (Spärck Jones 1972) in the two drafts at hand, so that "the Parties shall" counts for
nearly nothing in any language, without a list of stop words. A word's frequency is the greater of
those in the two drafts: a word that both have in one clause is as telling as one that one has.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, pairwise
from math import log

from negodiff.align.matching import Matching
from negodiff.text.tokens import words

_SAMPLE = 250
"""Clauses of each draft that are read for the frequency of words, beside those asked for."""

_FLOOR = 0.02
"""Least weight of a word, so that two clauses of nothing but common words can still be alike."""


WordPairs = frozenset[tuple[str, str]]

_Bags = tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]]
"""Sets of words of clauses of the old draft and of the new one, by position."""


class Similarity:
    """Weights of words, and each clause's words, computed when first asked for."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self._trees = (matching.old, matching.new)
        self._words: tuple[dict[int, list[str]], dict[int, list[str]]] = ({}, {})
        self._pairs: tuple[dict[int, WordPairs], dict[int, WordPairs]] = ({}, {})
        self._own: _Bags = ({}, {})
        self._whole: _Bags = ({}, {})
        self._totals: dict[frozenset[str], float] = {}
        self._known: dict[tuple[int, int], float] = {}
        self._chunks: _Bags = ({}, {})
        self._shares: dict[tuple[int, int], float] = {}
        self._chunks_below: _Bags = ({}, {})

    @cached_property
    def _weights(self) -> dict[str, float]:
        """For each word how telling it is.

        Counted when it is first asked for, over the clauses that are free then and a sample of the
        others.
        """
        counters: list[Counter[str]] = []
        largest = 1
        free = (self._matching.free_old(), self._matching.free_new())
        for side, asked in enumerate(free):
            tree = self._trees[side]
            step = max(1, len(tree) // _SAMPLE)
            chosen = set(asked)
            chosen.update(range(0, len(tree), step))
            bags = [self.own(side, at) for at in chosen if tree.keys[at]]
            counters.append(Counter(chain.from_iterable(bags)))
            largest = max(largest, len(bags))
        old, new = counters
        scale = [1.0, *(max(_FLOOR, log((largest + 1) / count)) for count in range(1, largest + 1))]
        weights = {word: scale[count] for word, count in new.items()}
        for word, count in old.items():
            weights[word] = scale[max(count, new[word])]
        return weights

    def word_list(self, side: int, at: int) -> list[str]:
        """A clause's own words in order; ``side`` is 0 for the old draft, 1 for the new one."""
        found = self._words[side].get(at)
        if found is None:
            found = self._words[side][at] = words(self._trees[side].keys[at])
        return found

    def word_pairs(self, side: int, at: int) -> WordPairs:
        """The runs of two words of a clause's own."""
        found = self._pairs[side].get(at)
        if found is None:
            found = self._pairs[side][at] = frozenset(pairwise(self.word_list(side, at)))
        return found

    def own(self, side: int, at: int) -> frozenset[str]:
        """The set of a clause's own words."""
        found = self._own[side].get(at)
        if found is None:
            found = self._own[side][at] = frozenset(self.word_list(side, at))
        return found

    def whole(self, side: int, at: int) -> frozenset[str]:
        """The set of words of a clause and of all that stands below it."""
        tree = self._trees[side]
        if not tree.children[at]:
            return self.own(side, at)
        found = self._whole[side].get(at)
        if found is None:
            bags = [self.own(side, below) for below in tree.below(at)]
            found = self._whole[side][at] = frozenset().union(*bags)
        return found

    def weight(self, bag: Iterable[str]) -> float:
        """Sum of the weights of some words."""
        weights = self._weights
        return sum([weights.get(word, 1.0) for word in bag])

    def weight_of(self, word: str) -> float:
        """How telling one word is."""
        return self._weights.get(word, 1.0)

    def _total(self, bag: frozenset[str]) -> float:
        found = self._totals.get(bag)
        if found is None:
            found = self._totals[bag] = self.weight(bag)
        return found

    def alike(self, old: frozenset[str], new: frozenset[str]) -> float:
        """Share of weight in common, 0 to 1 (Dice)."""
        both = old & new
        if not both:
            return 0.0
        return 2 * self.weight(both) / (self._total(old) + self._total(new))

    def in_common(self, old: int, new: int) -> float:
        """Share of two clauses' own words that they have in common, each word counting alike.

        Words are what stands between spaces, as printed: quick to tell, and exact enough where two
        clauses differ in few of them.
        """
        found = self._shares.get((old, new))
        return _share(self._printed(0, old), self._printed(1, new)) if found is None else found

    def with_content_in_common(
        self, olds: Sequence[int], news: Sequence[int], least: float
    ) -> list[tuple[int, int]]:
        """The pairs with at least such a share in common, with all that stands below them."""
        old_below, new_below = self._trees[0].children, self._trees[1].children
        new_bags = [(new, self._printed_below(1, new)) for new in news]
        found: list[tuple[int, int]] = []
        for old in olds:
            bag = self._printed_below(0, old)
            size = len(bag)
            for new, other in new_bags:
                # The smaller of two bags is the most that they can have in common.
                most = 2 * min(size, len(other))
                if not most or most / (size + len(other)) < least:
                    continue
                share = _share(bag, other)
                if share >= least:
                    found.append((old, new))
                    if not (old_below[old] or new_below[new]):
                        self._shares[old, new] = share
        return found

    def _printed(self, side: int, at: int) -> frozenset[str]:
        found = self._chunks[side].get(at)
        if found is None:
            found = self._chunks[side][at] = frozenset(self._trees[side].keys[at].split())
        return found

    def _printed_below(self, side: int, at: int) -> frozenset[str]:
        tree = self._trees[side]
        if not tree.children[at]:
            return self._printed(side, at)
        found = self._chunks_below[side].get(at)
        if found is None:
            words = " ".join([tree.keys[below] for below in tree.below(at)])
            found = self._chunks_below[side][at] = frozenset(words.split())
        return found

    def of_words(self, old: int, new: int) -> float:
        """How alike two clauses are in their own words."""
        found = self._known.get((old, new))
        if found is None:
            found = self._known[old, new] = self.alike(self.own(0, old), self.own(1, new))
        return found

    def of_content(self, old: int, new: int) -> float:
        """How alike two clauses are with all that stands below them."""
        if not self._trees[0].children[old] and not self._trees[1].children[new]:
            return self.of_words(old, new)
        return self.alike(self.whole(0, old), self.whole(1, new))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
