"""Which clause of the old draft became which of the new one, and how references must follow."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from negodiff.assess.citations import Citations
from negodiff.assess.targets import Targets
from negodiff.assess.written import References
from negodiff.model.clause import Clause, Draft
from negodiff.model.relation import Link
from negodiff.structure.references import Path, Reference

Successors = Mapping[int, tuple[int, ...]]
"""Positions in the new draft by position in the old one; a clause that was removed has none."""


class NotLinkedYetError(Exception):
    """It was asked what became of a clause before the drafts' clauses are linked."""


class _NotLinkedYet(Successors):
    """What became of the clauses of a draft while nobody knows."""

    def __getitem__(self, at: int) -> tuple[int, ...]:
        raise NotLinkedYetError

    def __iter__(self) -> Iterator[int]:
        raise NotLinkedYetError

    def __len__(self) -> int:
        raise NotLinkedYetError


NOT_LINKED_YET: Final[Successors] = _NotLinkedYet()


def successors_of(links: Iterable[Link]) -> dict[int, tuple[int, ...]]:
    """What each old clause became, by the links of an alignment."""
    return {at: link.new for link in links if link.new for at in link.old}


class Renumbering:
    """Two drafts and what became of each clause. What is not asked for is not computed."""

    def __init__(
        self,
        old: Draft,
        new: Draft,
        successors: Successors,
        citations: Citations | None = None,
    ) -> None:
        self.old = old
        self.new = new
        self.successors = successors
        self._citations = citations or Citations(old, new)

    @property
    def old_targets(self) -> Targets:
        """The old draft's clauses by how they are cited."""
        return self._citations.old

    @property
    def new_targets(self) -> Targets:
        """The new draft's clauses by how they are cited."""
        return self._citations.new

    @property
    def cited_in_new(self) -> References:
        """The new draft's references."""
        return self._citations.in_new

    @cached_property
    def predecessors(self) -> dict[int, list[int]]:
        """Positions in the old draft by position in the new one; an added clause has none."""
        found: dict[int, list[int]] = {}
        for at, to in self.successors.items():
            for new_at in to:
                found.setdefault(new_at, []).append(at)
        return found

    def is_reworded(self, new_at: int) -> bool:
        """Whether a clause of the new draft is new, or has other words than before."""
        words = self.new.clauses[new_at].words
        before = self.predecessors.get(new_at, ())
        return all(self.old.clauses[at].words != words for at in before)

    @cached_property
    def is_identity(self) -> bool:
        """Whether every clause is cited as it was, so that no reference can be stale."""
        old, new = self.old.clauses, self.new.clauses
        return len(old) == len(self.successors) and all(
            len(to) == 1 and old[at].ref == new[to[0]].ref for at, to in self.successors.items()
        )

    def follows(
        self, old: Reference, old_clause: Clause, new: Reference, new_clause: Clause
    ) -> bool:
        """Whether a changed reference still leads to what the old one led to."""
        if old.external or new.external or bool(old.through) != bool(new.through):
            return False
        at = self.old_targets.by_ref.get(old_clause.ref)
        new_at = self.new_targets.by_ref.get(new_clause.ref)
        if at is None or new_at is None:
            return False
        if not self._leads_on(old.path, at, new.path, new_at):
            return False
        return not old.through or self._leads_on(last_of(old), at, last_of(new), new_at)

    def _leads_on(self, old: Path, at: int, new: Path, new_at: int) -> bool:
        target = self.old_targets.meant(old, at)
        reached = self.new_targets.meant(new, new_at)
        return (
            target is not None
            and reached is not None
            and reached in self.successors.get(target, ())
        )


def last_of(reference: Reference) -> Path:
    """The path of the last clause of a range: of "Articles 3 to 7", Article 7."""
    level, _ = reference.path[-1]
    return (*reference.path[:-1], (level, reference.through))
