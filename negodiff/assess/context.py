"""What judging a change needs to know beyond the changed pair itself."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from negodiff.assess.citations import Citations
from negodiff.assess.counting import counting_of
from negodiff.assess.lexicon import Lexicon, lexicon_of
from negodiff.assess.renumbering import NOT_LINKED_YET, Renumbering, successors_of
from negodiff.assess.terms import definitions, renamed
from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.relation import Link

_LISTED = frozenset({Kind.SUBPARAGRAPH, Kind.PARAGRAPH, Kind.TEXT})


class Context:
    """The two drafts around a pair: language, defined terms, what became of each clause.

    Everything is computed when first asked for, and once. One context serves a whole comparison.
    """

    def __init__(
        self,
        language: str,
        *,
        renumbering: Renumbering | None = None,
        terms: Iterable[str] = (),
        renamed_terms: Mapping[str, str] | None = None,
    ) -> None:
        """A context from what is known.

        Args:
            language: ISO 639-1 code of the drafts, or "und".
            renumbering: Both drafts and their alignment; without it no reference is consequential.
            terms: Defined terms, beside those that the drafts define.
            renamed_terms: Terms renamed throughout, instead of those found in the drafts.
        """
        self.language = language
        self.renumbering = renumbering
        self._terms = tuple(terms)
        self._renamed = renamed_terms

    @classmethod
    def between(
        cls, old: Draft, new: Draft, links: Iterable[Link], citations: Citations | None = None
    ) -> "Context":
        """The context of a comparison, where the drafts' citations may have been read already."""
        around = Renumbering(old, new, successors_of(links), citations)
        return cls(_language(old, new), renumbering=around)

    @classmethod
    def before_links(cls, old: Draft, new: Draft, citations: Citations) -> "Context":
        """The context of a comparison while it is not known what became of any clause.

        It serves for judging pairs where that does not matter and no term was renamed; where it
        does, :class:`NotLinkedYetError` is raised.
        """
        around = Renumbering(old, new, NOT_LINKED_YET, citations)
        return cls(_language(old, new), renumbering=around, renamed_terms={})

    @cached_property
    def lexicon(self) -> Lexicon | None:
        """The lexicon of the language, or ``None`` where its words are not judged."""
        return lexicon_of(self.language)

    @cached_property
    def counting(self) -> Lexicon | None:
        """How the language counts, where it has no lexicon and that is known."""
        return None if self.lexicon is not None else counting_of(self.language)

    @cached_property
    def renamed_terms(self) -> Mapping[str, str]:
        """Defined terms that were renamed throughout: old to new."""
        if self._renamed is not None or self.renumbering is None:
            return self._renamed or {}
        around = self.renumbering
        return renamed(around.old, around.new, around.successors)

    @cached_property
    def _term_words(self) -> frozenset[str]:
        terms = [*self._terms]
        if self.renumbering is not None:
            for draft in (self.renumbering.old, self.renumbering.new):
                terms.extend(each.term for each in definitions(draft))
        always = self.lexicon.always_terms if self.lexicon else frozenset()
        return always | {word for term in terms for word in term.lower().split()}

    def is_term(self, word: str) -> bool:
        """Whether a word in lower case is part of a defined term, its plural included."""
        terms = self._term_words
        return word in terms or word.removesuffix("s") in terms

    def list_ending(self, clause: Clause, *, new: bool) -> str:
        """The sign or word that joins the items of the list a clause stands in: "and", "or", "".

        It stands at the end of the last item but one, so that an item added at the end moves it.
        """
        if self.renumbering is None:
            return ""
        targets = self.renumbering.new_targets if new else self.renumbering.old_targets
        draft = self.renumbering.new if new else self.renumbering.old
        at = targets.by_ref.get(clause.ref)
        if at is None or clause.kind not in _LISTED:
            return ""
        items = targets.siblings(at)
        if len(items) < 2:
            return ""
        return draft.clauses[items[-2]].text.rsplit(" ", 1)[-1].lower()


def _language(old: Draft, new: Draft) -> str:
    return new.language if new.language != "und" else old.language
