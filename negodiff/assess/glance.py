"""Changed places that can be judged at a glance, which are most.

A place is read here when what changed is whole words and plain stops, and none of the words can be
part of a longer phrase or of a quantity with its neighbours. Then only phrases of one word count,
and the words around them need not be read. Everything else is left to the slow and thorough way,
which gives the same answer for all that is read here.
"""

from functools import cache, lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from negodiff.assess.changes import SENTENCE_ENDS, Change, words_of
from negodiff.assess.lexicon import CAPITAL, Lexicon, Phrase, Topic, lexicon_of
from negodiff.assess.quantities import EVERY

_STOPS = frozenset(".,;:")
_OPENING = frozenset("([{")
_JOINING = frozenset((".", ",", ";", ":", "and", "et", "y", "de", "del", *EVERY))
_BOUND = Topic.BOUND
_FEW = 4
"""One word with two signs is the most that ends the item of a list."""

_ROMAN = "IVXLC"
_BEGINNINGS = ((0, 2), (0, 1), (1, 2))
_LONGEST = 60
"""Characters of either side beyond which a place is not looked at."""

_LETTERS = 4
"""Two spellings of one word differ by at most so many letters in length."""


class Glance(NamedTuple):
    """A place that was read at a glance.

    Attributes:
        taken: The old draft's words that changed, as :class:`~negodiff.assess.changes.Place` has
            them.
        given: The new draft's words that changed.
        gone: The phrases of one word among the old ones, each with its word.
        come: The phrases of one word among the new ones.
    """

    taken: list[str]
    given: list[str]
    gone: list[tuple[Phrase, str]]
    come: list[tuple[Phrase, str]]


class _Reach(NamedTuple):
    """How far the words of a lexicon reach.

    Attributes:
        pairs: Every two words that are a phrase, or a word that binds and its negation.
        inner_pairs: Every two words that stand side by side in a longer phrase.
        triples: Every three that do.
        alone: Phrases of one word, by that word.
        halting: Words that quantities are made of, and those that negate what binds beside them.
        joining: Words and signs that may stand inside a quantity.
        binding: Words that bind alone.
        after_binding: Second words of longer phrases that bind.
        alike: First letters, and first two, that one word has in two spellings.
    """

    pairs: frozenset[tuple[str, str]]
    inner_pairs: frozenset[tuple[str, str]]
    triples: frozenset[tuple[str, ...]]
    alone: dict[str, Phrase]
    halting: frozenset[str]
    joining: frozenset[str]
    binding: frozenset[str]
    after_binding: frozenset[str]
    alike: frozenset[tuple[str, str]]


class _Known(NamedTuple):
    """What is known of one word, wherever it stands.

    Attributes:
        low: In lower case.
        plain: It can stand in a place that is read at a glance.
        counts: Beside a place, it may be part of a quantity.
        adverb: It may stand inside a phrase that binds.
        phrase: The phrase that it is alone.
    """

    low: str
    plain: bool
    counts: bool
    adverb: bool
    phrase: Phrase | None


_NOTHING = _Known("", plain=False, counts=False, adverb=False, phrase=None)


def glance(change: Change, lexicon: Lexicon) -> Glance | None:
    """What a changed place holds, or ``None`` when it takes more than a glance."""
    old, new, left, right = change.old, change.new, change.left, change.right
    if len(old) > _LONGEST or len(new) > _LONGEST or not _apart(old, new, left, right):
        return None
    code = lexicon.code
    old_words = [old] if old.isalpha() else words_of(old)
    new_words = [new] if new.isalpha() else words_of(new)
    if not old_words and not new_words:
        return None
    before, behind = _last_word(left, code), _first_word(right, code)
    reach = _reach_of(code)
    counts = before.counts or behind.counts
    gone = _alone(old_words, before, behind, change, reach, code, counts=counts)
    if gone is None:
        return None
    come = _alone(new_words, before, behind, change, reach, code, counts=counts)
    if come is None:
        return None
    if old_words and new_words:
        if old_words[0] == new_words[0] or old_words[-1] == new_words[-1]:
            return None
    else:
        words = old_words or new_words
        # A whole sentence, the last word of a list's item, or what divided a quantity.
        if counts or words[-1] in SENTENCE_ENDS or (not behind.low and len(words) < _FEW):
            return None
    if _alike(old_words, new_words, reach):
        return None
    return Glance(old_words, new_words, gone, come)


def _apart(old: str, new: str, left: str, right: str) -> bool:
    """Whether the change stands between words, not inside one or between one and its sign."""
    first, last = right[:1], left[-1:]
    if last not in (" ", ""):
        if first.isalnum() or (old and old[0] != " ") or (new and new[0] != " "):
            return False
    elif first.isalnum() and ((old and old[-1] != " ") or (new and new[-1] != " ")):
        return False
    if first and first != " ":
        if first in _STOPS:
            return not right[1:2].isalnum()
        return first.isalnum()
    return True


def _last_word(text: str, code: str) -> _Known:
    """The last word or sign of a text."""
    if text.endswith(" "):
        text = text[:-1]
    word = text[text.rfind(" ") + 1 :]
    if not word.isalpha():
        found = words_of(word)
        if not found:
            return _NOTHING
        word = found[-1]
    return _known(word, code)


def _first_word(text: str, code: str) -> _Known:
    """The first word or sign of a text."""
    start = 1 if text.startswith(" ") else 0
    end = text.find(" ", start)
    word = text[start:end] if end >= 0 else text[start:]
    if not word.isalpha():
        found = words_of(word)
        if not found:
            return _NOTHING
        word = found[0]
    return _known(word, code)


def _alone(
    words: list[str],
    before: _Known,
    behind: _Known,
    change: Change,
    reach: _Reach,
    code: str,
    *,
    counts: bool,
) -> list[tuple[Phrase, str]] | None:
    """The phrases of one word among ``words``; ``None`` when one may reach further."""
    pairs, inner = reach.pairs, reach.inner_pairs
    found: list[tuple[Phrase, str]] = []
    last, joins = before, False
    for word in words:
        low, plain, _, adverb, phrase = known = _known(word, code)
        if not plain or (last.low, low) in pairs or (counts and low in reach.joining):
            return None
        joins = joins or (last.low, low) in inner
        if phrase is not None:
            if counts and phrase.topic is _BOUND:
                return None
            found.append((phrase, word))
        if (adverb and last.low in reach.binding) or (last.adverb and low in reach.after_binding):
            return None
        last = known
    if (last.low, behind.low) in pairs or (behind.adverb and last.low in reach.binding):
        return None
    if last.adverb and behind.low in reach.after_binding:
        return None
    if (joins or (last.low, behind.low) in inner) and _reaches(words, change, reach):
        return None
    return found


def _reaches(words: list[str], change: Change, reach: _Reach) -> bool:
    """Whether a phrase of three words or more can pass through the place."""
    around = (*words_of(change.left)[-2:], *words, *words_of(change.right)[:2])
    low = [word.lower() for word in around]
    return any(three in reach.triples for three in zip(low, low[1:], low[2:], strict=False))


def _alike(taken: list[str], given: list[str], reach: _Reach) -> bool:
    """Whether the words of either side may be the others in another spelling."""
    if len(taken) == 1 == len(given) and taken[0][:1].lower() != given[0][:1].lower():
        old, new = taken[0].lower(), given[0].lower()
        return (old[:1], new[:1]) in reach.alike or (old[:2], new[:2]) in reach.alike
    olds = [word.lower() for word in taken if word not in _STOPS]
    news = [word.lower() for word in given if word not in _STOPS]
    if len(olds) != len(news):
        return any("-" in word for word in (*olds, *news))
    for old, new in zip(olds, news, strict=True):
        if not -_LETTERS <= len(old) - len(new) <= _LETTERS:
            return False
        if old[:2] != new[:2] and not _begin_alike(
            old.replace("-", ""), new.replace("-", ""), reach
        ):
            return False
    return True


def _begin_alike(old: str, new: str, reach: _Reach) -> bool:
    """Whether the first two letters are the same in another spelling."""
    for start, end in _BEGINNINGS:
        if (old[start:end], new[start:end]) in reach.alike:
            return start == 0 or old[0] == new[0]
    return old[:2] == new[:2]


@lru_cache(maxsize=8192)
def _known(word: str, code: str) -> _Known:
    reach, lexicon = _reach_of(code), lexicon_of(code)
    assert lexicon is not None
    low = word.lower()
    if word in _STOPS:
        return _Known(low, plain=True, counts=False, adverb=False, phrase=None)
    number = not word.isalpha() and (
        any(map(str.isdigit, word)) or ("-" in word and word.rpartition("-")[2] in reach.halting)
    )
    roman = word.isupper() and not word.strip(_ROMAN)
    month = word != low and low in lexicon.month_or_word
    halts = low in reach.halting or low[:2] in lexicon.beginnings or number or month
    plain = word[0].isalpha() and not roman and not halts
    counts = (halts and low not in lexicon.negators_after) or word in _OPENING
    adverb = bool(lexicon.adverb) and low.endswith(lexicon.adverb)
    return _Known(low, plain, counts, adverb, reach.alone.get(low))


@cache
def _reach_of(code: str) -> _Reach:
    lexicon = lexicon_of(code)
    assert lexicon is not None
    pairs: set[tuple[str, str]] = set()
    inner: set[tuple[str, str]] = set()
    triples: set[tuple[str, ...]] = set()
    after_binding: set[str] = set()
    halting = {
        *lexicon.numbers,
        *lexicon.periods,
        *lexicon.period_kinds,
        *lexicon.currencies,
        *lexicon.percent,
        *(month.removesuffix(CAPITAL) for month in lexicon.months),
    } - lexicon.month_or_word
    halting |= lexicon.negators_after | lexicon.negators_before
    for topic, words in lexicon.spelt_phrases:
        if topic is Topic.STRENGTH:
            pairs.update(product(words[-1].forms, lexicon.negators_after))
            pairs.update(product(lexicon.negators_before, words[0].forms))
            if len(words) > 1:
                after_binding |= words[1].forms
        for first, second in pairwise(words):
            if first.stems or second.stems:
                halting |= first.forms | second.forms
            (pairs if len(words) == 2 else inner).update(product(first.forms, second.forms))
        for at in range(len(words) - 2):
            triples.update(product(*(word.forms for word in words[at : at + 3])))
    alone = {word: each.alone for word, each in lexicon.phrases.items() if each.alone is not None}
    alike: set[tuple[str, str]] = set()
    for stem, one in lexicon.spelling.stem_for.items():
        for length in (1, 2):
            if stem[:length] != one[:length]:
                alike.add((stem[:length], one[:length]))
                alike.add((one[:length], stem[:length]))
    return _Reach(
        frozenset(pairs),
        frozenset(inner),
        frozenset(triples),
        alone,
        frozenset(halting),
        lexicon.joins | _JOINING,
        frozenset(word for word, each in alone.items() if each.topic is Topic.STRENGTH),
        frozenset(after_binding),
        frozenset(alike),
    )
