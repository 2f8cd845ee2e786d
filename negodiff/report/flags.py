"""What a flag says of a change, in words that a lawyer would use.

Words of a draft are passed through as they are: whoever shows them makes them harmless.
"""

from collections.abc import Mapping

from negodiff.model.clause import Kind
from negodiff.model.comparison import Pair
from negodiff.model.weight import Flag, Rule

_NAMES: Mapping[Rule, str] = {
    Rule.MODAL_STRENGTHENED: "obligation strengthened",
    Rule.MODAL_WEAKENED: "obligation weakened",
    Rule.MODAL_CHANGED: "obligation worded otherwise",
    Rule.NEGATION: "negation",
    Rule.EXCEPTION: "exception",
    Rule.SOFTENER_ADDED: "softener added",
    Rule.SOFTENER_REMOVED: "softener removed",
    Rule.PRECEDENCE: "precedence",
    Rule.SCOPE: "scope",
    Rule.CONJUNCTION: "and/or",
    Rule.NUMBER: "number",
    Rule.DATE: "date",
    Rule.DEADLINE: "deadline",
    Rule.AMOUNT: "amount",
    Rule.NAME: "name",
    Rule.DEFINITION: "definition",
    Rule.LIST_ITEM: "list item",
    Rule.CHAPEAU: "governs every item below it",
    Rule.RECITAL_OPERATIVE: "left the recitals, now operative text",
    Rule.BRACKETS_SET: "brackets set",
    Rule.BRACKETS_CLEARED: "brackets cleared",
    Rule.ALTERNATIVE_CHOSEN: "alternative chosen",
    Rule.BLANK_FILLED: "blank filled",
    Rule.BLANK_LEFT: "blank left",
    Rule.REFERENCE_FOLLOWS: "reference follows the renumbering",
    Rule.REFERENCE_CHANGED: "reference changed",
    Rule.REFERENCE_STALE: "reference does not follow the renumbering",
    Rule.TERM_RENAMED: "term renamed throughout",
    Rule.SPELLING: "spelling",
    Rule.PUNCTUATION: "punctuation",
    Rule.TYPOGRAPHY: "typography",
    Rule.WORDS_NOT_JUDGED: "words not judged",
}

_ONE_SIDED = frozenset(
    {
        Rule.NEGATION,
        Rule.EXCEPTION,
        Rule.PRECEDENCE,
        Rule.SCOPE,
        Rule.CONJUNCTION,
        Rule.NUMBER,
        Rule.DATE,
        Rule.DEADLINE,
        Rule.AMOUNT,
        Rule.NAME,
        Rule.DEFINITION,
        Rule.LIST_ITEM,
        Rule.PUNCTUATION,
    }
)
"""Rules whose words can stand in one draft alone: "added" or "removed" is said there."""

_DIRECTED = frozenset({Rule.MODAL_STRENGTHENED, Rule.MODAL_WEAKENED, Rule.MODAL_CHANGED})
_UNMARKED = "(no binding word)"
_RECITALS = frozenset({Kind.RECITAL, Kind.PREAMBLE})

_MOST_WORDS = 9
"""Words of a draft shown in one flag; the redline below has them all."""

_MOST_CHARACTERS = 72


def flags(pair: Pair, language: str) -> str:
    """All flags of a pair on one line: "obligation weakened: shall → may; number: 2 → 3".

    Args:
        pair: Whose flags.
        language: The drafts' language, told where it has no lexicon.
    """
    return "; ".join([flag(each, language) for each in pair.flags])


def flag(value: Flag, language: str) -> str:
    """One flag in words."""
    rule, old, new = value.rule, _short(value.old), _short(value.new)
    name = _NAMES[rule]
    if rule is Rule.WORDS_NOT_JUDGED:
        return f"{name} (language: {language})"
    if rule is Rule.RECITAL_OPERATIVE:
        return "left the operative text, now a recital" if value.new in _RECITALS else name
    if rule is Rule.DEFINITION and old == new:
        return f"definition edited: {new}"
    if rule in _DIRECTED:
        return f"{name}: {old or _UNMARKED} → {new or _UNMARKED}"
    if old and new:
        return f"{name}: {old} → {new}"
    words = old or new
    if words and rule in _ONE_SIDED:
        name = f"{name} {'added' if new else 'removed'}"
    return f"{name}: {words}" if words else name


def _short(words: str) -> str:
    """On one line, and the first words only where they are many."""
    cut = words.split()
    told = " ".join(cut[:_MOST_WORDS])
    if len(told) > _MOST_CHARACTERS:
        return f"{told[:_MOST_CHARACTERS].rstrip()}…"
    return f"{told} …" if len(cut) > _MOST_WORDS else told
