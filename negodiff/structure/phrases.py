"""Phrases that show which region of a draft a block belongs to: preamble, recitals, testimonium.

Works on the words of one block; knows nothing of labels or of the tree.
"""

import re
from functools import cache
from typing import Final

from negodiff.structure.headings import is_open
from negodiff.structure.language import split
from negodiff.structure.languages import LANGUAGES
from negodiff.structure.vocabulary import fold


@cache
def _index(field: str) -> dict[str, tuple[str, ...]]:
    """Phrases by their first two letters, so that a block is compared with very few of them."""
    table: dict[str, list[str]] = {}
    for entry in LANGUAGES.values():
        for phrase in split(getattr(entry, field)):
            folded = fold(phrase)
            table.setdefault(folded[:2], []).append(folded)
    return {key: tuple(sorted(set(found), key=len, reverse=True)) for key, found in table.items()}


@cache
def _folded(field: str) -> tuple[str, ...]:
    """All phrases of a field."""
    found = (fold(form) for e in LANGUAGES.values() for form in split(getattr(e, field)))
    return tuple(dict.fromkeys(found))


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(r"^[\s\[\]［］(“\"«*.…\u200f\u200e]+")


@cache
def _blank_line() -> re.Pattern[str]:
    return re.compile(r"[^_＿.…“”\"«»]{0,48}?[_＿]{4,}[\s_＿]*(?:\([^)]{1,40}\))?$")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?:[12]\d{3}|[۱۲][۰-۹]{3}|[١٢][٠-٩]{3})(?!\d)|\d+\s?年|年")


@cache
def _dots() -> re.Pattern[str]:
    return re.compile(r"(?:\s*(?:\.{6,}|…{3,}|[.…]{6,}))+\s*")


_HEAD: Final = 48
_QUOTED: Final = '«“„"('
_LONGEST_DATE: Final = 8
_DAY_WITHIN: Final = 3
"""A date's first figure stands within so many words: "Bakı şəhəri, 14 mart 2026-cı il"."""
_TAIL: Final = 90
_QUOTES: Final = '"”’»*] _'
_CLOSERS: Final = " :：.,،;" + _QUOTES


def _starts(text: str, field: str) -> bool:
    if text[:1] in '[［(“"«*…':
        text = _leading().sub("", text[: _HEAD * 2])
    known = _index(field)
    first = text[:2]
    if first.isascii() and first.isalpha() and first.lower() not in known:
        return False  # as most blocks; to fold their heads would be for nothing
    head = fold(text[:_HEAD])
    return any(
        head.startswith(phrase) and (phrase[-1] in "(, " or _ends_word(head, len(phrase)))
        for phrase in known.get(head[:2], ())
    )


def opens_preamble(text: str) -> bool:
    """Whether the block names the parties the way a preamble opens."""
    return _starts(text, "openers")


def opens_recital(text: str) -> bool:
    """Whether the block begins like a recital ("Recalling …")."""
    return _starts(text, "recitals")


def opens_closing(text: str) -> bool:
    """Whether the block begins the testimonium ("In witness whereof …")."""
    return _starts(text, "closing")


def attests(text: str) -> bool:
    """Whether the block says which texts are authentic, or in how many originals it was done."""
    folded = fold(text)
    return any(phrase in folded for phrase in _folded("authentic"))


def announces(text: str) -> bool:
    """Whether the words call for a list after them.

    A colon says so, or that their sentence has not ended, or words such as "下列".
    """
    if is_open(text) or text[-1:].isalnum():
        return True
    return not text.isascii() and any(word in text[-_TAIL:] for word in _folded("announcing"))


def enacts(text: str) -> bool:
    """Whether the block carries the phrase that ends a preamble, at its start or its end.

    At the end of a longer block it counts only where a colon or nothing follows on it, since a
    recital, too, can say what the Parties "have agreed".
    """
    head = _leading().sub("", fold(text[: _HEAD * 2]))
    tail = fold(text[-_TAIL:]).rstrip(_CLOSERS)
    colon = text.rstrip(_QUOTES)[-1:] in (":", "：")
    for phrase in _folded("enacting"):
        if head.startswith(phrase) and _ends_word(head, len(phrase)):
            return True
        if colon or tail.endswith(phrase):
            at = tail.rfind(phrase) if _is_telling(phrase) else -1
            if at >= 0 and _ends_word(tail, at - 1) and _ends_word(tail, at + len(phrase)):
                return True
    return False


def _is_telling(phrase: str) -> bool:
    """Whether a phrase is too long to occur in other words or by chance."""
    return " " in phrase or phrase[0] >= "\u0e00"


def _ends_word(text: str, at: int) -> bool:
    """Whether no letter stands there, or one of a script that does not part its words."""
    letter = text[at : at + 1] if at >= 0 else ""
    return not letter.isalpha() or letter >= "\u2e80" or "\u0e00" <= letter <= "\u0eff"


def is_preamble_word(text: str) -> bool:
    """Whether the whole block is the heading of a preamble."""
    return len(text) < _HEAD and fold(text.strip(" .:-–—[]*")) in _folded("preamble")


def preamble_word(text: str) -> int:
    """Length of a preamble heading that is run together with what follows, else 0."""
    word = text.split(" ", 1)[0]
    if len(word) < len(text) and word.isupper() and fold(word.rstrip(":.")) in _folded("preamble"):
        return len(word)
    return 0


def is_dated(text: str) -> bool:
    """Whether a line is a date, or place and date: "Campinas, 3 de março de 2026."."""
    words = text.split()
    if len(words) > _LONGEST_DATE or len(text) > _HEAD:
        return False
    figures = [at for at, word in enumerate(words) if word.lstrip(_QUOTED)[:1].isdecimal()]
    return bool(figures) and figures[0] < _DAY_WITHIN and _year().search(text) is not None


def is_signature(text: str) -> bool:
    """Whether the block is a line to sign on ("Name: ________", ".............")."""
    if len(text) < 120 and _blank_line().match(text) is not None:
        return True
    return _dots().fullmatch(text) is not None
