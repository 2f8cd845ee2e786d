"""Which of the program's clauses holds which unit: found by words, told apart by lines.

A program may fold a heading into its article's only paragraph, or list the two apart; both are
fine. What is not fine is a clause that swallows others: a unit that is less than half of the clause
it lies in has not been found, unless it is a heading or a label.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .model import Rendered, Unit
from .program import Clause

_CONTAINERS = ("part", "chapter", "section", "article", "annex")
_NOISE = re.compile(r"[\s*_#\u200b-\u200f\u00ad]+")


def plain(text: str) -> str:
    """The text without white space and Markdown marks, for finding it again."""
    return _NOISE.sub("", text)


@dataclass(frozen=True, slots=True)
class Places:
    """clause → the units in it, and unit → the clauses that hold it; by position and uid."""

    units: dict[Clause, frozenset[int]]
    clauses: dict[int, frozenset[Clause]]
    lost: frozenset[int]

    def of(self, clause: Clause) -> frozenset[int]:
        """The units in a clause."""
        return self.units.get(clause, frozenset())


def locate(rendered: Rendered, clauses: Iterable[Clause]) -> Places:
    """Place every unit of a draft among the program's clauses of that draft."""
    distinct = list(dict.fromkeys(clauses))
    words = {clause: _words_of(clause) for clause in distinct}
    by_line: dict[int, list[Clause]] = defaultdict(list)
    for clause in distinct:
        if clause.lines:
            for line in range(clause.lines[0], clause.lines[1] + 1):
                by_line[line].append(clause)
    held: dict[int, set[Clause]] = defaultdict(set)
    lost = set()
    for unit in rendered.units.values():
        found = _near(unit, by_line, words) or _anywhere(unit, distinct, words)
        held[unit.uid] |= found
        if not found and unit.words:
            lost.add(unit.uid)
    units: dict[Clause, set[int]] = defaultdict(set)
    for uid, places in held.items():
        for clause in places:
            units[clause].add(uid)
    return Places(
        {clause: frozenset(uids) for clause, uids in units.items()},
        {uid: frozenset(places) for uid, places in held.items()},
        frozenset(lost),
    )


def _words_of(clause: Clause) -> str:
    heading, text = plain(clause.heading), plain(clause.text)
    return text if text.startswith(heading) else heading + text


def _near(unit: Unit, by_line: dict[int, list[Clause]], words: dict[Clause, str]) -> set[Clause]:
    """The clauses on the unit's own lines that hold its words, or part of them."""
    first, last = unit.lines
    near = {c: None for line in range(first, last + 1) for c in by_line.get(line, ())}
    if not unit.words:
        # A label with nothing behind it can only be told by where it stands.
        at = [c for c in near if c.lines and c.lines[0] == first and c.kind in _CONTAINERS]
        return set(at[:1])
    return {clause for clause in near if _holds(clause, words[clause], unit)}


def _holds(clause: Clause, words: str, unit: Unit) -> bool:
    own, heading, text = plain(unit.words), plain(unit.heading), plain(unit.text)
    if not words:
        return False
    if heading and plain(clause.heading) == heading:
        return True
    for part in filter(None, (own, heading, text)):
        if part in words and (part == heading or 2 * len(part) >= len(words)):
            return True
    if words in own:
        return True
    shared = sum((Counter(_grams(own)) & Counter(_grams(words))).values())
    return shared >= 0.7 * max(len(own), len(words)) > 12


def _grams(text: str) -> list[str]:
    return [text[at : at + 3] for at in range(len(text) - 2)]


def _anywhere(unit: Unit, clauses: list[Clause], words: dict[Clause, str]) -> set[Clause]:
    """For answers without lines: the first clause with exactly these words."""
    own = plain(unit.words)
    if not own:
        return set()
    exact = [c for c in clauses if c.lines is None and words[c] == own]
    inside = [c for c in clauses if c.lines is None and _holds(c, words[c], unit)]
    return set((exact or inside)[:1])
