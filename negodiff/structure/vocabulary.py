"""The language table turned round: from a word to what it means.

Each part is put together once, when it is first needed: a text in English needs no Arabic words.
"""

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from negodiff.structure.language import split
from negodiff.structure.languages import LANGUAGES

FAMILIES: Final = (
    "article", "part", "title", "chapter", "section", "subsection", "annex", "option", "paragraph",
)  # fmt: skip
"""The fields of a language entry that hold label words, by the family of the label."""


class Word(NamedTuple):
    """What a label word is in one language.

    Attributes:
        language: The language's code.
        family: One of :data:`FAMILIES`.
        display: How a reference is written, with {} for the number.
    """

    language: str
    family: str
    display: str


_UNIFIED: Final = {
    0x0307: None, 0x0640: None, ord("ı"): "i", ord("ي"): "ی", ord("ى"): "ی", ord("ك"): "ک",
    ord("’"): "'", ord("ʼ"): "'", ord("`"): "'", ord("أ"): "ا", ord("إ"): "ا", ord("آ"): "ا",
    ord("ё"): "е", ord("ة"): "ه", ord("ۀ"): "ه", 0x200C: None,
} | dict.fromkeys(range(0x064B, 0x0656))  # fmt: skip


def fold(word: str) -> str:
    """A word as the tables know it: case, dotted and dotless i, Arabic marks and forms unified."""
    folded = word.casefold()
    return folded if folded.isascii() else folded.translate(_UNIFIED)


def _plain(word: str) -> str:
    """The word without accents, as it is often typed in capitals."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _keys(form: str) -> tuple[str, ...]:
    folded = fold(form)
    if folded.isascii():
        return (folded,)
    return (folded, plain) if (plain := _plain(folded)) != folded else (folded,)


@cache
def word_table(*, latin: bool) -> dict[str, tuple[Word, ...]]:
    """Label words (folded, without a final stop) in Latin script, or in all others.

    The others are put together when a text in one of them is met.
    """
    table: dict[str, list[Word]] = {}
    for code, entry in LANGUAGES.items():
        for family in FAMILIES:
            for forms in split(getattr(entry, family)):
                if is_latin(forms) is not latin:
                    continue
                first, *others = forms.split("/")
                blank = "" if code in ("zh", "ja") else " "
                word = Word(code, family, f"{first}{blank}{{}}")
                for form in (first, *others):
                    for key in _keys(form):
                        table.setdefault(key.rstrip("."), []).append(word)
    return {key: tuple(words) for key, words in table.items()}


@cache
def ordinal_table(*, latin: bool) -> dict[str, int]:
    """Number words in every language of Latin script, or of all others."""
    table: dict[str, int] = {}
    for entry in LANGUAGES.values():
        if not entry.ordinals or is_latin(entry.ordinals.split("=")[-1]) is not latin:
            continue
        value = 0
        for forms in split(entry.ordinals):
            value += 1
            if "=" in forms:
                number, forms = forms.split("=")
                value = int(number)
            for form in forms.split("/"):
                for key in _keys(form):
                    table.setdefault(key, value)
    return table


@cache
def _first_of_two(*, latin: bool) -> frozenset[str]:
    return frozenset(key.split(" ", 1)[0] for key in word_table(latin=latin) if " " in key)


def is_latin(text: str) -> bool:
    """Whether a word is written in Latin letters, or begins with a sign that all scripts use."""
    return text[:1] < "\u0370"


def label_words(key: str) -> tuple[Word, ...]:
    """What a folded word labels, in each language where it does."""
    return word_table(latin=is_latin(key)).get(key, ())


def begins_label_words(key: str) -> bool:
    """Whether a folded word is the first of two that label together."""
    return key in _first_of_two(latin=is_latin(key))


def ordinal(key: str) -> int | None:
    """The value of a number word in any language; compound ones hold a space."""
    return ordinal_table(latin=is_latin(key)).get(key)


@cache
def counts_in(language: str) -> frozenset[str]:
    """The number words of one language: "on" is ten in Turkish, and in English no number."""
    forms = re.split(r"(?:\d+=)?[|/=]", LANGUAGES[language].ordinals)
    return frozenset(key for form in forms for key in _keys(form))


def _after() -> dict[str, tuple[Word, ...]]:
    table: dict[str, tuple[Word, ...]] = {}
    for code, entry in LANGUAGES.items():
        forms = split(entry.after)
        for form in forms[1:]:
            for key in _keys(form):
                display = "{} §" if form == "§" else forms[0]
                table[key] = (*table.get(key, ()), Word(code, "article", display))
    return table


def is_behind(word: Word) -> bool:
    """Whether the language of a label word puts such words behind their numbers."""
    return bool(LANGUAGES[word.language].after)


@cache
def references(language: str) -> frozenset[str]:
    """The words that make a label in front of them a citation."""
    forms = split(LANGUAGES[language].references)
    return frozenset(key for form in forms for key in (form, *_keys(form)))


def is_oriental(word: str) -> bool:
    """Whether a word is Chinese or Japanese, and no blank parts it from its number."""
    return word[0] >= "\u2e80" and not "가" <= word[0] <= "힣"


AFTER: Final[dict[str, tuple[Word, ...]]] = _after()
"""Article words that stand behind their number."""
GLUE: Final = frozenset(form for e in LANGUAGES.values() for form in split(e.glue))
SOLE: Final = frozenset(k for e in LANGUAGES.values() for f in split(e.sole) for k in _keys(f))
STARTERS: Final = frozenset(f for e in LANGUAGES.values() for f in split(e.starters))
"""Capitalised words, as printed, with which a sentence starts and no heading goes on."""
