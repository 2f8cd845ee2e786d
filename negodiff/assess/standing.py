"""What a change does by where it stands: a list item, a chapeau, a definition, a recital."""

from collections.abc import Iterator

from negodiff.assess.lexicon import Lexicon
from negodiff.assess.marks import has_mark
from negodiff.assess.terms import defined_in
from negodiff.model.clause import Clause, Kind
from negodiff.model.comparison import Pair
from negodiff.model.weight import Flag, Rule

_OPENINGS = (":", "—", "–", "：")
_SUBPARAGRAPH, _CHAPEAU, _TITLE = Kind.SUBPARAGRAPH, Kind.CHAPEAU, Kind.TITLE
_UNBINDING = frozenset({Kind.RECITAL, Kind.PREAMBLE})


def added_or_removed(pair: Pair, lexicon: Lexicon | None) -> Iterator[Flag]:
    """The flags of a clause that one side has and the other has not."""
    removed = bool(pair.old)
    clause = (pair.old or pair.new)[0]
    words = clause.words
    if clause.kind is _SUBPARAGRAPH:
        told = clause.label or words
        yield Flag(Rule.LIST_ITEM, told, "") if removed else Flag(Rule.LIST_ITEM, "", told)
    yield from _defined(words if removed else "", "" if removed else words, lexicon)
    if removed:
        return
    if not has_mark(words):
        return
    from negodiff.assess.bracketing import blank_in, bracketed_in  # noqa: PLC0415

    if bracketed := bracketed_in(words):
        yield Flag(Rule.BRACKETS_SET, "", bracketed)
    if blank := blank_in(words):
        yield Flag(Rule.BLANK_LEFT, "", blank)


def changed_role(pair: Pair) -> tuple[Flag, ...]:
    """The flag of words that went from the recitals into the operative text, or back."""
    old, new = pair.old[0].kind, pair.new[0].kind
    if (old in _UNBINDING) is (new in _UNBINDING) or _TITLE in (old, new):
        return ()
    return (Flag(Rule.RECITAL_OPERATIVE, old.value, new.value),)


def governs(pair: Pair, texts: tuple[str, str], lexicon: Lexicon | None) -> Iterator[Flag]:
    """The flags of a clause whose change reaches beyond it: a chapeau, a definition."""
    if _is_chapeau(pair.old[0]) or _is_chapeau(pair.new[0]):
        yield Flag(Rule.CHAPEAU)
    yield from _defined(*texts, lexicon)


def _is_chapeau(clause: Clause) -> bool:
    return clause.kind is _CHAPEAU or clause.text.endswith(_OPENINGS)


def _defined(old: str, new: str, lexicon: Lexicon | None) -> Iterator[Flag]:
    if lexicon is None:
        return
    before = dict.fromkeys(term for term, _ in defined_in(old, lexicon))
    after = dict.fromkeys(term for term, _ in defined_in(new, lexicon))
    if before or after:
        yield Flag(Rule.DEFINITION, ", ".join(before), ", ".join(after))
