"""The words of one language that carry the weight of a change, read from its data file.

A language is one file in ``lexicons/``; its notation is explained in ``en.toml``. Files are read
when first needed and once. This module knows nothing of clauses or changes.
"""

import pkgutil
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from negodiff.assess.datafile import read_toml

LANGUAGES = ("en", "fr", "es", "ru")
"""The languages whose words are judged. A further one is a further file and a further entry."""

QUOTED = r"[\"“”„«‹‘][ \u00a0\u202f]?([^\"“”„«»‹›\n]{1,80}?)[ \u00a0\u202f]?[\"”“»›’]"
"""A term between quotation marks."""

PERMISSION = 6
"""The weakest degree of obligation: "may". Negated, it forbids as strongly as "shall not"."""


CAPITAL = "·"
"""Marks a word in lower case that was printed with a capital, where that makes another word."""


_MEASURING = ("joins", "periods", "period_kinds", "currencies", "percent", "months")
"""The lists of words that quantities are made of, besides numbers."""


class Topic(StrEnum):
    """What a phrase of the lexicon is about."""

    STRENGTH = "strength"
    NEGATION = "negation"
    EXCEPTION = "exception"
    SOFTENER = "softener"
    PRECEDENCE = "precedence"
    SCOPE = "scope"
    ARTICLE = "article"
    CONJUNCTION = "conjunction"
    DEADLINE = "deadline"
    BOUND = "bound"


class Word(NamedTuple):
    """One place of a phrase: the forms that may stand there, and the beginnings of others."""

    forms: frozenset[str]
    stems: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """Whether a word in lower case may stand here."""
        return word in self.forms or (bool(self.stems) and word.startswith(self.stems))


class Phrase(NamedTuple):
    """One entry of the lexicon.

    Attributes:
        topic: What it is about.
        degree: How strongly it binds, 0 strongest; 0 for other topics.
        entry: As the file has it: two forms of one entry say the same.
        rest: Its words after the first.
    """

    topic: Topic
    degree: int
    entry: str
    rest: tuple[Word, ...]


class Entry(NamedTuple):
    """The phrases that begin with one word.

    Attributes:
        alone: The phrase that is this word alone, or ``None``.
        longer: Longer phrases by their second word, the longest first.
        open: Longer phrases whose second word is the beginning of a word, the longest first.
    """

    alone: Phrase | None
    longer: dict[str, tuple[Phrase, ...]]
    open: tuple[Phrase, ...]


class Lexicon(NamedTuple):
    """Everything known about one language.

    Attributes:
        code: ISO 639-1.
        indicative: An unmarked present or future binds as strongly as "shall".
        adverb: How adverbs end; one may stand inside a binding phrase.
        negators_after: Words that negate the binding word before them.
        negators_before: Words that negate the binding word after them.
        vocabulary: Every word that any phrase or quantity is made of.
        beginnings: The first two letters of the stems among them.
        phrases: Entries by their first word.
        spelt_phrases: The words of every phrase, with what it is about.
        stems: Entries whose first word is the beginning of a word, by its first three letters.
        numbers: Number words and their values.
        loose: Number words that often count nothing ("one of them").
        joins: What may stand inside a number in words ("one hundred and fifty").
        thousands: Signs that divide thousands in figures.
        ordinal_endings: What is glued to a figure that is an ordinal.
        periods: Words for stretches of time.
        period_kinds: Words that say which days count ("working").
        currencies: Words and signs for money.
        percent: Words and signs for shares.
        months: Months and their numbers.
        month_or_word: Months that are also common words; they count with a capital only.
        spelling: Beginnings, stems and endings that are mere spelling.
        different: Pairs of words that look like two spellings and are two words.
        hyphen_matters: Words that are others without their hyphen.
        definition_source: How a term is defined; its groups are the terms.
        always_terms: Words that count as defined terms in every text.
        heads: Last words of what is usually a defined term.
        not_names: Words written with a capital that name nobody.
        relative: Relative pronouns.
    """

    code: str
    indicative: bool
    adverb: str
    negators_after: frozenset[str]
    negators_before: frozenset[str]
    vocabulary: frozenset[str]
    beginnings: frozenset[str]
    phrases: dict[str, Entry]
    spelt_phrases: tuple[tuple[Topic, tuple[Word, ...]], ...]
    stems: dict[str, tuple[tuple[Word, Phrase], ...]]
    numbers: dict[str, float]
    loose: frozenset[str]
    joins: frozenset[str]
    thousands: str
    ordinal_endings: frozenset[str]
    periods: frozenset[str]
    period_kinds: frozenset[str]
    currencies: frozenset[str]
    percent: frozenset[str]
    months: dict[str, int]
    month_or_word: frozenset[str]
    spelling: "Spelling"
    definition_source: str
    always_terms: frozenset[str]
    heads: frozenset[str]
    not_names: frozenset[str]
    relative: frozenset[str]

    @property
    def definition(self) -> re.Pattern[str]:
        """How a term is defined; its groups are the terms. Compiled when first asked for."""
        return _compiled(self.definition_source)


class Spelling(NamedTuple):
    """What makes two spellings of one word alike.

    Attributes:
        stem_for: For each stem that is spelt in two ways, the longest first, the spelling that
            stands for both.
        endings: Endings, the longest first, with the one that stands for both.
        different: Pairs of words that are not the same.
        hyphen_matters: Words that are others without their hyphen.
    """

    stem_for: dict[str, str]
    endings: tuple[tuple[str, str], ...]
    different: frozenset[frozenset[str]]
    hyphen_matters: frozenset[str]


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


@cache
def lexicon_of(code: str) -> Lexicon | None:
    """The lexicon of a language by its code ("en", "en-GB"), or ``None`` where there is none."""
    base = code.partition("-")[0].lower()
    if base not in LANGUAGES:
        return None
    raw = pkgutil.get_data("negodiff.assess", f"lexicons/{base}.toml")
    assert raw is not None
    return _built(base, read_toml(raw.decode("utf-8")))


def _built(code: str, data: dict[str, Any]) -> Lexicon:
    phrases: dict[str, list[Phrase]] = {}
    stems: dict[str, list[tuple[Word, Phrase]]] = {}
    used: list[Word] = []
    spelt: list[tuple[Topic, tuple[Word, ...]]] = []
    for topic, degree, entry in _entries(data):
        first, *rest = words = [_word(spec) for spec in entry.split()]
        used.extend(words)
        spelt.append((topic, tuple(words)))
        phrase = Phrase(topic, degree, entry, tuple(rest))
        for form in first.forms:
            phrases.setdefault(form, []).append(phrase)
        for stem in first.stems:
            stems.setdefault(stem[:3], []).append((Word(frozenset(), (stem,)), phrase))
    amounts, terms = data["quantities"], data["terms"]
    month_or_word = frozenset(amounts["month_or_word"])
    return Lexicon(
        code=code,
        indicative=data["indicative"],
        adverb=data["adverb"],
        negators_after=frozenset(data["negators_after"]),
        negators_before=frozenset(data["negators_before"]),
        vocabulary=frozenset(
            {
                *(form for word in used for form in word.forms),
                *data["negators_after"],
                *data["negators_before"],
                *data["numbers"],
                *(word for key in _MEASURING for word in amounts[key]),
            }
        ),
        beginnings=frozenset(stem[:2] for word in used for stem in word.stems),
        phrases={word: _entry(found) for word, found in phrases.items()},
        spelt_phrases=tuple(spelt),
        stems={
            head: tuple(sorted(found, key=lambda item: _length(item[1])))
            for head, found in stems.items()
        },
        numbers=data["numbers"],
        loose=frozenset(amounts["loose"]),
        joins=frozenset(amounts["joins"]),
        thousands=amounts["thousands"],
        ordinal_endings=frozenset(amounts["ordinal_endings"]),
        periods=frozenset(amounts["periods"]),
        period_kinds=frozenset(amounts["period_kinds"]),
        currencies=frozenset(amounts["currencies"]),
        percent=frozenset(amounts["percent"]),
        months={
            name + CAPITAL * (name in month_or_word): at
            for at, name in enumerate(amounts["months"], 1)
        },
        month_or_word=month_or_word,
        spelling=_spelling(data["spelling"]),
        definition_source="|".join(
            [source.replace("{}", QUOTED) for source in terms["definitions"]]
        ),
        always_terms=frozenset(terms["always"]),
        heads=frozenset(terms["heads"]),
        not_names=frozenset(terms["not_names"]),
        relative=frozenset(terms["relative"]),
    )


def _entries(data: dict[str, Any]) -> Iterator[tuple[Topic, int, str]]:
    for degree, entries in enumerate(data["strength"]):
        for entry in entries:
            yield Topic.STRENGTH, degree, entry
    for topic, entries in data["phrases"].items():
        for entry in entries:
            yield Topic(topic), 0, entry


def _word(spec: str) -> Word:
    forms = spec.split("|")
    whole = frozenset(form for form in forms if not form.endswith("*"))
    return Word(whole, tuple(form[:-1] for form in forms if form.endswith("*")))


def _entry(phrases: list[Phrase]) -> Entry:
    longer: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=_length):
        for form in phrase.rest[0].forms if phrase.rest else ():
            longer.setdefault(form, []).append(phrase)
    return Entry(
        next((phrase for phrase in phrases if not phrase.rest), None),
        {word: tuple(found) for word, found in longer.items()},
        tuple(
            phrase
            for phrase in sorted(phrases, key=_length)
            if phrase.rest and phrase.rest[0].stems
        ),
    )


def _length(phrase: Phrase) -> int:
    return -len(phrase.rest)


def _spelling(data: dict[str, Any]) -> Spelling:
    stem_for = dict(pair.split("=") for pair in data["stems"])
    endings = [tuple(pair.split("=")) for pair in data["endings"]]
    return Spelling(
        {stem: stem_for[stem] for stem in sorted(stem_for, key=len, reverse=True)},
        tuple(sorted(((a, b) for a, b in endings), key=lambda pair: -len(pair[0]))),
        frozenset(frozenset(pair.split("=")) for pair in data["different"]),
        frozenset(data["hyphen_matters"]),
    )
