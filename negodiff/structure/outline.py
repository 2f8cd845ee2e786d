"""Where a clause stands in its draft: what contains it, what precedes it."""

from collections.abc import Iterator

from negodiff.model.clause import Clause, Draft, Kind

HOLDERS = frozenset(
    {
        Kind.TITLE,
        Kind.PREAMBLE,
        Kind.PART,
        Kind.CHAPTER,
        Kind.SECTION,
        Kind.ARTICLE,
        Kind.ANNEX,
    }
)
"""What has a heading under which clauses are read."""


class Outline:
    """One draft's tree, asked about the surroundings of a clause."""

    def __init__(self, draft: Draft) -> None:
        self._clauses = draft.clauses
        self._previous: dict[str, Clause | None] | None = None
        self._cites: dict[str, Clause | None] | None = None

    def above(self, clause: Clause) -> Clause | None:
        """The clause that contains ``clause``, or ``None`` at the top."""
        return self._clauses[clause.parent] if clause.parent >= 0 else None

    def chain(self, clause: Clause) -> Iterator[Clause]:
        """``clause`` itself, then what contains it, up to the top."""
        at: Clause | None = clause
        while at is not None:
            yield at
            at = self.above(at)

    def is_below(self, clause: Clause, ref: str) -> bool:
        """Whether ``clause`` is the one cited as ``ref``, or inside it."""
        return any(each.ref == ref for each in self.chain(clause))

    def holder(self, clause: Clause) -> Clause:
        """The article (or annex, preamble, part …) under whose heading ``clause`` is read."""
        top = clause
        for top in self.chain(clause):
            if top.kind in HOLDERS:
                break
        return top

    def citing(self, note: Clause) -> Clause | None:
        """The clause that cites a note, where the note's file says which that is.

        Readers of such files put a note right behind the paragraph that cites it.
        """
        if note.kind is not Kind.NOTE or not note.where.startswith(("footnote", "endnote")):
            return None
        if self._cites is None:
            self._cites = {}
            last: Clause | None = None
            for each in self._clauses:
                if each.kind is Kind.NOTE:
                    self._cites.setdefault(each.ref, last)
                else:
                    last = each
        return self._cites.get(note.ref)

    def before(self, clause: Clause) -> Clause | None:
        """The clause that precedes ``clause`` on its level, under the same clause."""
        if self._previous is None:
            self._previous = {}
            last: dict[int, Clause] = {}
            for each in self._clauses:
                # An article and its only paragraph share a reference; the article comes first.
                self._previous.setdefault(each.ref, last.get(each.parent))
                last[each.parent] = each
        return self._previous.get(clause.ref)
