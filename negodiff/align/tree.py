"""One draft's clauses with the neighbourhood that the alignment asks for, computed once.

Clauses are told by their position in reading order. The draft itself is position ``ROOT``: since
that is -1, every list here has one more element at its end, which belongs to the draft as a whole.
"""

from functools import cached_property

from negodiff.model.clause import Clause, Draft

ROOT = -1
"""The position that stands for the whole draft, the parent of the topmost clauses."""


class Tree:
    """The clauses of a draft and how they stand to each other.

    Attributes:
        clauses: The draft's clauses in reading order.
        keys: Each clause's own words, as one string.
        parents: Position of the clause above.
        children: Positions of the clauses directly below.
        before: Position of the sibling before it, or ``None``.
        after: Position of the sibling after it, or ``None``.
        sizes: Number of a clause's own words, about (counted by spaces, or by characters in
            scripts without spaces).
        masses: The same, with all that stands below it.
    """

    def __init__(self, draft: Draft) -> None:
        clauses = draft.clauses
        count = len(clauses)
        self.clauses: tuple[Clause, ...] = clauses
        self.keys: list[str] = [
            (f"{heading}\n{text}" if text else heading) if heading else text
            for _, _, _, _, _, heading, text, *_ in clauses
        ]
        self.keys.append("")
        self.parents: list[int] = [clause.parent for clause in clauses]
        self.children: list[list[int]] = [[] for _ in range(count + 1)]
        self.before: list[int | None] = [None] * (count + 1)
        self.after: list[int | None] = [None] * (count + 1)
        self.sizes: list[int] = [_size(key) for key in self.keys]
        for at, parent in enumerate(self.parents):
            siblings = self.children[parent]
            if siblings:
                self.before[at] = siblings[-1]
                self.after[siblings[-1]] = at
            siblings.append(at)
        self.masses: list[int] = list(self.sizes)
        for at in range(count - 1, -1, -1):
            self.masses[self.parents[at]] += self.masses[at]

    def __len__(self) -> int:
        return len(self.clauses)

    def below(self, at: int) -> list[int]:
        """A clause and all that stands below it, in no particular order."""
        found = [at]
        for clause in found:
            found.extend(self.children[clause])
        return found

    @cached_property
    def once(self) -> dict[str, int]:
        """Where each key stands that occurs once; -1 for the others."""
        where: dict[str, int] = {}
        for at, key in enumerate(self.keys):
            where[key] = -1 if key in where else at
        return where

    @cached_property
    def heights(self) -> list[int]:
        """For each clause how many levels stand below it; 0 for a leaf."""
        found = [0] * (len(self.clauses) + 1)
        for at in range(len(self.clauses) - 1, -1, -1):
            parent = self.parents[at]
            if found[parent] <= found[at]:
                found[parent] = found[at] + 1
        return found


def _size(key: str) -> int:
    if not key:
        return 0
    spaces = key.count(" ") + 1
    if len(key) > 12 * spaces and not key.isascii():  # hardly any: two characters make a word
        return max(spaces, len(key) // 2)
    return spaces
