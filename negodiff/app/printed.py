"""What looks otherwise on the page though no word, number or place changed.

A comparison takes "(a)" and "(A)" for one number, and a bullet for the same wherever it is nested.
Whoever asks what was changed behind their back wants to know of both.
"""

from negodiff.model.clause import Clause, Draft
from negodiff.model.comparison import Comparison, Pair
from negodiff.model.relation import Relation

_UNCHANGED = (Relation.UNCHANGED,)


def as_printed(comparison: Comparison) -> Comparison:
    """The comparison in which other signs of a number, and another level of a list, are changes.

    What is nested in a clause that changed its level has not changed its own. Files of two formats
    print the same number in signs of their own.
    """
    if comparison.old.format != comparison.new.format:
        return comparison
    old, new = _Levels(comparison.old.draft), _Levels(comparison.new.draft)
    counts = dict(comparison.counts)
    pairs: list[Pair] = []
    deeper: set[int] = set()
    for pair in comparison.pairs:
        if pair.relations == _UNCHANGED and len(pair.old) == len(pair.new) == 1:
            found = _differing(pair.old[0], pair.new[0], old, new, deeper)
            if found:
                pair = pair._replace(relations=found)
                counts[Relation.UNCHANGED] -= 1
                for relation in found:
                    counts[relation] += 1
        pairs.append(pair)
    return comparison._replace(pairs=tuple(pairs), counts=counts)


def _differing(
    was: Clause, now: Clause, old: "_Levels", new: "_Levels", deeper: set[int]
) -> tuple[Relation, ...]:
    found = [Relation.RENUMBERED] if was.label.split() != now.label.split() else []
    if was.label and now.label and old.of(was) != new.of(now):
        at = new.at(now)
        deeper.add(at)
        if new.draft.clauses[at].parent not in deeper:
            found.append(Relation.MOVED)
    return tuple(found)


class _Levels:
    """How deep the clauses of a draft stand in others."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._levels: list[int] = []
        for clause in draft.clauses:
            self._levels.append(self._levels[clause.parent] + 1 if clause.parent >= 0 else 0)
        self._places: dict[str, int] = {}
        for at, clause in enumerate(draft.clauses):
            self._places.setdefault(clause.ref, at)

    def at(self, clause: Clause) -> int:
        """Its position."""
        return self._places.get(clause.ref, 0)

    def of(self, clause: Clause) -> int:
        """Its level."""
        return self._levels[self.at(clause)]
