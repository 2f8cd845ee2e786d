"""Which clauses are linked so far: the one working state that the steps of an alignment share."""

from collections.abc import Iterator

from negodiff.align.tree import ROOT, Tree

FREE = -2
"""Says of a clause that it has no counterpart yet (``ROOT`` is one: the draft's own)."""


class Matching:
    """One-to-one links between the clauses of two trees, and the further parts of splits.

    Attributes:
        old: The older draft.
        new: The newer draft.
        new_of: For each old clause its counterpart, or ``FREE``; the drafts themselves are linked.
        old_of: For each new clause its counterpart, or ``FREE``.
        splits: For an old clause the further new clauses that were split off it.
        merges: For a new clause the further old clauses that were merged into it.
    """

    def __init__(self, old: Tree, new: Tree) -> None:
        self.old = old
        self.new = new
        self.new_of = [FREE] * len(old) + [ROOT]
        self.old_of = [FREE] * len(new) + [ROOT]
        self.splits: dict[int, list[int]] = {}
        self.merges: dict[int, list[int]] = {}
        self._split_off: dict[int, int] = {}
        self._merged_in: dict[int, int] = {}
        self._old_left = set(range(len(old)))
        self._new_left = set(range(len(new)))

    def link(self, old: int, new: int) -> None:
        """Say that two clauses, both still free, are one and the same."""
        self.new_of[old] = new
        self.old_of[new] = old
        self._old_left.discard(old)
        self._new_left.discard(new)

    def unlink(self, old: int, new: int) -> None:
        """Take back a link."""
        self.new_of[old] = FREE
        self.old_of[new] = FREE
        self._old_left.add(old)
        self._new_left.add(new)

    def split(self, old: int, part: int) -> None:
        """Say that the free new clause ``part`` was split off ``old``."""
        self.splits.setdefault(old, []).append(part)
        self._split_off[part] = old
        self._new_left.discard(part)

    def merge(self, new: int, part: int) -> None:
        """Say that the free old clause ``part`` was merged into ``new``."""
        self.merges.setdefault(new, []).append(part)
        self._merged_in[part] = new
        self._old_left.discard(part)

    def is_free_old(self, old: int) -> bool:
        """Whether the old clause has no counterpart of any sort yet."""
        return old in self._old_left

    def is_free_new(self, new: int) -> bool:
        """Whether the new clause has no counterpart of any sort yet."""
        return new in self._new_left

    def free_old(self) -> list[int]:
        """Old clauses without any counterpart, in reading order."""
        return sorted(self._old_left)

    def free_new(self) -> list[int]:
        """New clauses without any counterpart, in reading order."""
        return sorted(self._new_left)

    def links(self) -> Iterator[tuple[int, int]]:
        """All linked pairs in the old reading order, the further parts of splits included."""
        for old in range(len(self.old)):
            new = self.new_of[old]
            if new == FREE:
                new = self._merged_in.get(old, FREE)
            if new != FREE:
                yield old, new
            for part in self.splits.get(old, ()):
                yield old, part

    def mates_of_old(self, old: int) -> list[int]:
        """Every new clause that the old one lives on in."""
        found = [] if self.new_of[old] == FREE else [self.new_of[old]]
        found.extend(self.splits.get(old, ()))
        if old in self._merged_in:
            found.append(self._merged_in[old])
        return found

    def mates_of_new(self, new: int) -> list[int]:
        """Every old clause that lives on in the new one."""
        found = [] if self.old_of[new] == FREE else [self.old_of[new]]
        found.extend(self.merges.get(new, ()))
        if new in self._split_off:
            found.append(self._split_off[new])
        return found
