"""Where clauses stand in their drafts, for showing changes under their articles.

Looks things up in the trees and in the pairs; decides nothing about what changed.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from negodiff.model.clause import Clause, Kind
from negodiff.model.comparison import Comparison, Pair
from negodiff.structure.outline import HOLDERS, Outline


class Section(NamedTuple):
    """Changes that are read under one heading.

    Attributes:
        new: The article in the new draft, or ``None`` when it is no longer there.
        old: The article in the old draft, or ``None`` when it was not there.
        own: The pair of the article itself, when it is among the chosen ones.
        pairs: The chosen pairs below it.
    """

    new: Clause | None
    old: Clause | None
    own: Pair | None
    pairs: tuple[Pair, ...]

    @property
    def heading(self) -> str:
        """The heading as the newer draft has it; "" when it only repeats the reference."""
        clause = self.new or self.old
        if clause is None or clause.heading.casefold() == clause.ref.casefold():
            return ""
        return clause.heading


class Outlines:
    """Both drafts' outlines and what became of each article."""

    def __init__(self, comparison: Comparison) -> None:
        self.old = Outline(comparison.old.draft)
        self.new = Outline(comparison.new.draft)
        self.language = self.language_of(comparison)
        self._became: dict[str, Pair] = {}
        self._was: dict[str, Pair] = {}
        for pair in comparison.pairs:
            for clause in pair.old:
                if clause.kind in HOLDERS or clause.parent < 0:
                    self._became[clause.ref] = pair
            for clause in pair.new:
                if clause.kind in HOLDERS or clause.parent < 0:
                    self._was[clause.ref] = pair

    @staticmethod
    def language_of(comparison: Comparison) -> str:
        """The language by which words were judged: the newer draft's, where it is known."""
        known = (comparison.new.draft.language, comparison.old.draft.language)
        return next((code for code in known if code != "und"), "und")

    def sections(self, pairs: Iterable[Pair]) -> Iterator[Section]:
        """``pairs``, in their order, under the articles they belong to."""
        for _, grouped in groupby(pairs, self._articles_cited):
            members = tuple(grouped)
            new, old = self._articles(members[0])
            own = next((pair for pair in members if _is_of(pair, new, old)), None)
            yield Section(new, old, own, tuple(pair for pair in members if pair is not own))

    def _articles_cited(self, pair: Pair) -> tuple[tuple[Kind, str] | None, ...]:
        """What tells articles apart; the words shown of one may be more than the tree's."""
        return tuple([each and (each.kind, each.ref) for each in self._articles(pair)])

    def _articles(self, pair: Pair) -> tuple[Clause | None, Clause | None]:
        if pair.new:
            new = self.new.holder(pair.new[0])
            was = self._was.get(new.ref)
            return new, was.old[0] if was and was.old else None
        old = self.old.holder(pair.old[0])
        became = self._became.get(old.ref)
        if became and became.new:
            new = became.new[0]
            was = self._was.get(new.ref)
            return new, was.old[0] if was and was.old else None
        return None, old


def _is_of(pair: Pair, new: Clause | None, old: Clause | None) -> bool:
    """Whether ``pair`` is the pair of the article itself.

    Shown clauses may hold more words than those of the tree, and a paragraph may share its
    article's reference, so reference and kind decide.
    """
    article, clauses = (new, pair.new) if new is not None else (old, pair.old)
    return article is not None and any(
        clause.ref == article.ref and clause.kind is article.kind for clause in clauses
    )
