"""What a flag says of a change, in words that a lawyer would use.

Words of a draft are passed through as they are: whoever shows them makes them harmless.
"""

from collections.abc import Iterator, Mapping

from negodiff.model.clause import Kind
from negodiff.model.comparison import Pair
from negodiff.model.weight import Flag, Rule
from negodiff.report.parts import Part
from negodiff.text.characters import named, unseen

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
    Rule.LOOK_ALIKE: "letters that look like others",
    Rule.UNSEEN: "characters that nobody sees",
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

_DISGUISES = frozenset({Rule.LOOK_ALIKE, Rule.UNSEEN})
_DIRECTED = frozenset({Rule.MODAL_STRENGTHENED, Rule.MODAL_WEAKENED, Rule.MODAL_CHANGED})
_FUTURE_BINDS = frozenset({"es", "ru", "pt", "it", "uk"})
"""Languages whose treaties bind in the plain future as well as in the plain present."""
_RECITALS = frozenset({Kind.RECITAL, Kind.PREAMBLE})

_MOST_WORDS = 9
"""Words of a draft shown in one flag; the redline below has them all."""

_MOST_CHARACTERS = 72
_LEAST_CHARACTERS = 24
"""A cut is made between words where so much is left, else within one."""


def lines(pair: Pair, language: str) -> Iterator[tuple[Part, ...]]:
    """All flags of a pair: what it does on one line, then a line for each word in disguise."""
    if told := flags(pair, language):
        yield told
    for each in pair.flags:
        if each.rule in _DISGUISES:
            yield flag(each, language)


def flags(pair: Pair, language: str) -> tuple[Part, ...]:
    """What a change does, on one line: "obligation weakened: shall → may; number: 2 → 3".

    That words were not judged is said once for the whole comparison, and not here.

    Args:
        pair: Whose flags.
        language: That of the drafts.
    """
    told: list[Part] = []
    for each in pair.flags:
        if each.rule is not Rule.WORDS_NOT_JUDGED and each.rule not in _DISGUISES:
            if told:
                told.append(Part("; "))
            told.extend(flag(each, language))
    return tuple(told)


def flag(value: Flag, language: str) -> tuple[Part, ...]:
    """One flag in words."""
    rule, old, new = value.rule, _short(value.old), _short(value.new)
    name = _NAMES[rule]
    if rule is Rule.RECITAL_OPERATIVE:
        return (Part("left the operative text, now a recital" if value.new in _RECITALS else name),)
    if rule in _DISGUISES:
        return _disguise(name, old, new)
    if rule is Rule.DEFINITION and old == new:
        return Part("definition edited: "), Part(new, foreign=True)
    if old and new:
        return Part(f"{name}: "), Part(old, foreign=True), Part(" → "), Part(new, foreign=True)
    if rule in _DIRECTED:
        plain = Part("plain present or future" if language in _FUTURE_BINDS else "plain present")
        before = Part(old, foreign=True) if old else plain
        after = Part(new, foreign=True) if new else plain
        return Part(f"{name}: "), before, Part(" → "), after
    words = old or new
    if words and rule in _ONE_SIDED:
        name = f"{name} {'added' if new else 'removed'}"
    return (Part(f"{name}: "), Part(words, foreign=True)) if words else (Part(name),)


def _disguise(name: str, old: str, new: str) -> tuple[Part, ...]:
    """Words that look the same, and by what they differ."""
    before = (Part(old, foreign=True), Part(" → ")) if old else ()
    strange = [char for char in dict.fromkeys(f"{new}{old}") if (char in new) != (char in old)]
    codes = ", ".join(named(char) for char in strange if not char.isascii() or char in unseen(char))
    return (Part(f"{name}: "), *before, Part(new, foreign=True), Part(f" ({codes})"))


def _short(words: str) -> str:
    """On one line, and the first words only where they are many."""
    cut = words.split()
    told = " ".join(cut[:_MOST_WORDS])
    if len(told) > _MOST_CHARACTERS:
        at = told.rfind(" ", _LEAST_CHARACTERS, _MOST_CHARACTERS + 1)
        return f"{told[:at]} …" if at > 0 else f"{told[:_MOST_CHARACTERS]}…"
    return f"{told} …" if len(cut) > _MOST_WORDS else told
