"""What a field that refers to another place can show: that place's number or its words.

Word keeps what a reference showed when it was last updated, which may be long ago; another program
updates it as it opens the file, and writes as much of a number as it sees fit: "(a)", "2.1(a)",
"Article 2.1(a)". None of that is a change that somebody made.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from negodiff.model.clause import Draft
from negodiff.model.comparison import Side
from negodiff.model.markup import Anchor

_OUTER: Final = 5
"""So many numbers above a clause's own are looked at."""


class Citation(NamedTuple):
    """Words that a field shows.

    Attributes:
        at: The clause they stand in.
        start: The first character of its words.
        end: The one after the last.
        forms: What the field could show once it is updated, as :func:`letters`.
    """

    at: int
    start: int
    end: int
    forms: frozenset[str]


def citations(side: Side) -> Iterator[Citation]:
    """All that stand in the text."""
    anchors = {each.name: each for each in side.markup.anchors}
    for name, (at, start, end) in side.markup.cited:
        if at >= 0:
            anchor = anchors.get(name)
            yield Citation(at, start, end, _forms(side.draft, anchor) if anchor else frozenset())


def letters(words: str) -> str:
    """The letters and digits, which all ways to write a number share, and what cannot be seen."""
    return "".join(
        char
        for char in words.casefold()
        if char.isalnum() or not (char.isprintable() or char.isspace())
    )


def _forms(draft: Draft, anchor: Anchor) -> frozenset[str]:
    at, start, end = anchor.place
    if at < 0:
        return frozenset()
    words = letters(draft.clauses[at].words[start:end])
    own, *outer = _numbers(draft, at) or ("",)
    found = {words, f"{own}{words}", *(_in_context(own, tuple(reversed(outer))) if own else ())}
    return frozenset(found - {""})


def _numbers(draft: Draft, at: int) -> list[str]:
    """The number of a clause and of those it stands in, from the inside."""
    found: list[str] = []
    while at >= 0 and len(found) <= _OUTER:
        clause = draft.clauses[at]
        if label := letters(clause.label):
            found.append(label)
        at = clause.parent
    return found


@lru_cache(maxsize=1_000)
def _in_context(own: str, outer: tuple[str, ...]) -> tuple[str, ...]:
    """A number behind any of those above it; without the word before it, too ("Article 5", "5")."""
    bare = own.lstrip("".join(char for char in own if not char.isdigit()))
    return tuple(
        "".join((*chosen, last))
        for many in range(len(outer) + 1)
        for chosen in combinations(outer, many)
        for last in {own, bare or own}
    )
