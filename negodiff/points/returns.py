"""A clause that was gone and comes back: told by its words, and only where that is sure."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from negodiff.model.clause import Draft
from negodiff.points.units import Unit
from negodiff.points.words import level
from negodiff.text.tokens import words

_SURE = 0.6
"""Likeness (Dice, over pairs of neighbouring words) from which another citation does not matter."""
_SURE_IN_PLACE = 0.4
"""The same, for a clause that is cited as before."""
_FEWEST = 4
"""A clause of fewer words is the same only when word for word, and cited alike."""


class Gone(NamedTuple):
    """A clause that is no longer in the text, as it was last.

    Attributes:
        thread: Its identity.
        ref: How it was cited.
        heading: Its levelled heading.
        text: Its levelled words.
        has_words: It is a point, not a mere container.
        merged: It ended in another point, so that only its very words bring it back.
        pairs: Its pairs of neighbouring words, by which alike words are told.
    """

    thread: int
    ref: str
    heading: str
    text: str
    has_words: bool
    merged: bool
    pairs: frozenset[tuple[str, str]]


def recognise(
    draft: Draft, units: dict[int, Unit], added: list[int], gone: list[Gone]
) -> Iterator[tuple[int, int]]:
    """Which of the added clauses are which of those that were gone: (clause, thread) pairs.

    The same words first, those cited alike before others; then alike words, the most alike first.
    No clause and no thread is given twice.
    """
    free = {item.thread: item for item in gone}
    left: list[int] = []
    exact: dict[tuple[str, str, bool], list[Gone]] = {}
    for item in gone:
        exact.setdefault(_key(item.heading, item.text, has_words=item.has_words), []).append(item)
    for clause in added:
        heading, text = _words_of(draft, units, clause)
        has_words = clause in units
        ref = draft.clauses[clause].ref
        candidates = [
            item
            for item in exact.get(_key(heading, text, has_words=has_words), ())
            if item.thread in free
            and (item.ref == ref or len(f"{heading} {text}".split()) >= _FEWEST)
        ]
        if candidates and (heading or text):
            found = min(candidates, key=lambda item: (item.ref != ref, item.thread))
            del free[found.thread]
            yield clause, found.thread
        elif has_words:
            left.append(clause)
    yield from _alike(draft, units, left, [item for item in free.values() if item.has_words])


def _key(heading: str, text: str, *, has_words: bool) -> tuple[str, str, bool]:
    return ("", text, True) if has_words and text else (heading, "", has_words)


def _words_of(draft: Draft, units: dict[int, Unit], clause: int) -> tuple[str, str]:
    unit = units.get(clause)
    if unit is None:
        return level(draft.clauses[clause].heading), ""
    return level(unit.heading), level(unit.text)


def _alike(
    draft: Draft, units: dict[int, Unit], left: list[int], gone: list[Gone]
) -> Iterator[tuple[int, int]]:
    candidates = [item for item in gone if item.pairs and not item.merged]
    scored: list[tuple[float, int, int]] = []
    for clause in left:
        mine = pairs_of(units[clause].text)
        if len(mine) < _FEWEST - 1:
            continue
        ref = draft.clauses[clause].ref
        for item in candidates:
            likeness = 2 * len(mine & item.pairs) / (len(mine) + len(item.pairs))
            if likeness >= (_SURE_IN_PLACE if item.ref == ref else _SURE):
                scored.append((-likeness, item.thread, clause))
    threads: set[int] = set()
    clauses: set[int] = set()
    for _, thread, clause in sorted(scored):
        if thread not in threads and clause not in clauses:
            threads.add(thread)
            clauses.add(clause)
            yield clause, thread


def pairs_of(text: str) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring words of a text."""
    listed = words(text)
    return frozenset(pairwise(listed))
