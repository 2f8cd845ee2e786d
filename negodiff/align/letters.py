"""How much two clauses have in common in their letters: weak evidence, for clauses in one place.

Who writes a clause anew says the same things in other forms: "agreed" becomes "agreement", a case
or a verb takes another ending, two words grow into one. Whole words then have little in common,
runs of three letters still have (of two in Hangul, of single characters in scripts without
spaces). The measure is the Dice coefficient with inverse document frequencies, as for words.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from math import log

from negodiff.align.matching import Matching
from negodiff.align.tree import Tree
from negodiff.text.tokens import unspaced, words

_SAMPLE = 50
"""Clauses of each draft that are read for the frequency of runs, beside those asked for."""
_RUN = 3
_SYLLABLES = 2
"""Letters of a run; a letter of Hangul is a syllable."""
_FLOOR = 0.02
_AROUND = 25
"""So many clauses to either side of one are taken to speak of much the same."""

_Weighed = tuple[frozenset[str], float]
"""The runs of a clause, and the sum of their weights."""


class Letters:
    """Runs of letters of each clause with all that stands below it, computed when asked for.

    Attributes:
        doubt: How much more any two clauses seem to have in common because few clauses (one to a
            hundred or so) were there to tell which runs are common.
    """

    def __init__(self, matching: Matching) -> None:
        self._trees = (matching.old, matching.new)
        self._known: tuple[dict[int, _Weighed], dict[int, _Weighed]] = ({}, {})
        counters: list[Counter[str]] = []
        largest = 1
        for side, free in enumerate((matching.free_old(), matching.free_new())):
            tree = self._trees[side]
            step = max(1, len(tree) // _SAMPLE)
            chosen = {*free[:: max(1, len(free) // _SAMPLE)], *range(0, len(tree), step)}
            bags = [_runs(tree.keys[at]) for at in chosen if tree.keys[at]]
            counters.append(Counter(chain.from_iterable(bags)))
            largest = max(largest, len(bags))
        old, new = counters
        self._weights = {
            run: max(_FLOOR, log((largest + 1) / max(old[run], new[run]))) for run in {*old, *new}
        }
        self._unknown = log(largest + 1)
        self.doubt = 1 / largest

    def alike(self, old: int, new: int) -> float:
        """Share of weight in common, 0 to 1; unrelated clauses of one subject reach 0.05 to 0.2."""
        one, weight_of_one = self._of(0, old)
        other, weight_of_other = self._of(1, new)
        total = weight_of_one + weight_of_other
        return 2 * self._weight(one & other) / total if total else 0.0

    def alike_words(self, some: Iterable[str], others: Iterable[str]) -> float:
        """The same share for two lists of words."""
        one, other = (frozenset().union(*map(_runs_of, bag)) for bag in (some, others))
        total = self._weight(one) + self._weight(other)
        return 2 * self._weight(one & other) / total if total else 0.0

    def closer(self, old: int, new: int, most: int) -> bool:
        """Whether more than ``most`` clauses around have more in common with either than they do.

        Those around are of one kind with the one beside which they stand.
        """
        alike = self.alike(old, new)
        around = chain(
            ((old, other) for other in _around(self._trees[1], new)),
            ((other, new) for other in _around(self._trees[0], old)),
        )
        found = (pair for pair in around if self.alike(*pair) > alike)
        return next(islice(found, most, None), None) is not None

    def _of(self, side: int, at: int) -> _Weighed:
        found = self._known[side].get(at)
        if found is None:
            bag = _runs(_content(self._trees[side], at))
            found = self._known[side][at] = (bag, self._weight(bag))
        return found

    def _weight(self, bag: frozenset[str]) -> float:
        weights, unknown = self._weights, self._unknown
        return sum([weights.get(run, unknown) for run in bag])


def _around(tree: Tree, at: int) -> Iterator[int]:
    """The clauses of one kind next before and after a clause, without it, in reading order."""
    kind = tree.clauses[at].kind
    for other in range(max(0, at - _AROUND), min(len(tree), at + _AROUND + 1)):
        if other != at and tree.clauses[other].kind is kind:
            yield other


def _content(tree: Tree, at: int) -> str:
    return " ".join([tree.keys[below] for below in tree.below(at)])


def _runs(text: str) -> frozenset[str]:
    return frozenset().union(*map(_runs_of, words(text)))


@lru_cache(maxsize=8192)
def _runs_of(word: str) -> tuple[str, ...]:
    if unspaced(word):
        return tuple(word)
    length = _SYLLABLES if "\uac00" <= word[0] <= "\ud7a3" else _RUN
    marked = f" {word} " if length == _RUN else word
    return tuple([marked[at : at + length] for at in range(max(1, len(marked) - length + 1))])
