"""What counts behind a label word, other than figures: a Roman numeral, a letter, a word."""

import re
from functools import lru_cache
from typing import Final

from negodiff.structure import numerals
from negodiff.structure.numerals import Reading, letters
from negodiff.structure.vocabulary import Word, counts_in, fold, ordinal

Words = tuple[Word, ...]
TOKEN: Final = re.compile(r"[^\s\d()（）\[\]［］【】:：–—,;．。、]+")
"""A word, with the stop behind it."""

_PARTICLES: Final = {
    "ru": "окси", "uk": "озі", "bg": "оси", "sr": "оси", "mk": "оси", "pl": "owzui", "cs": "oszku",
    "sk": "oszku", "sl": "osz", "hr": "osu", "es": "oyu", "pt": "o", "it": "o", "hu": "s",
}  # fmt: skip
"""Words of one letter that no first annexes of a draft are lettered with, by language."""
_BEHIND_PARTICLE: Final = re.compile(
    r"(?:la|las|le|les|los|il|lo|el|os|as|ao|aos|da|do|de|del|della|the|un|une|una)(?!\w)|l['’]",
    re.IGNORECASE,
)
_LARGEST_ROMAN: Final = 300
_SURELY_ROMAN: Final = frozenset("IVX")
_FIRST_IN_FRENCH: Final = frozenset(("ier", "ire", "iᵉʳ"))


def is_particle(text: str, match: "re.Match[str]", words: Words) -> bool:
    """Whether what could be a letter is a word of a title: "Протокол о транзите", "Anexo a la …".

    It is when the title goes on right behind it: one that is a word in the label's language and
    stands far on in the alphabet, or any before an article.
    """
    token = match[0]
    if words[0].family != "annex" or len(token) > 1 or token in _SURELY_ROMAN:
        return False
    following = TOKEN.match(text, match.end() + 1)
    if following is None or text[match.end() : following.start()] not in (" ", "\u00a0"):
        return False
    letter = fold(token)
    if any(letter in _PARTICLES.get(word.language, "") for word in words):
        return True
    return letter in "aàe" and _BEHIND_PARTICLE.match(text, match.end() + 1) is not None


@lru_cache(1024)
def read_numeral(token: str, family: str) -> tuple[Reading, ...]:
    """The readings of a Roman numeral, a capital letter or a Chinese numeral."""
    if not 0 < len(token) < 10:
        return ()
    if token.lower() in _FIRST_IN_FRENCH:
        return (Reading("I", 1, "1"),)
    lettered: tuple[Reading, ...] = ()
    if len(token) == 1 and not (token.isascii() and token.islower()):
        lettered = letters(token)
    value = numerals.roman(token)
    if value is not None and (token.isupper() or len(token) > 1 or not token.isascii()):
        if value > _LARGEST_ROMAN:
            return lettered
        as_roman = (Reading("I", value, str(value)),)
        if family == "article" or token in _SURELY_ROMAN or len(token) > 1:
            return as_roman + lettered
        return lettered + as_roman
    if lettered:
        return lettered
    value = numerals.chinese(token)
    return (Reading("一", value, str(value)),) if value else ()


def _counts(key: str, words: Words) -> int | None:
    """The value of a number word, if it is one in a language of the label word before it."""
    value = ordinal(key)
    return value if value and any(key in counts_in(word.language) for word in words) else None


def number_word(text: str, match: "re.Match[str]", words: Words) -> tuple[int | None, int]:
    """The value of one number word or two, and where they end."""
    first = fold(match[0]).rstrip(".")
    value = _counts(first, words)
    following = TOKEN.match(text, match.end() + 1)
    if following is not None:
        printed = following[0].rstrip(".:")
        second = fold(printed)
        stop = following.start() + len(printed)
        both = _counts(f"{first} {second}", words)
        if both is not None:
            return both, stop
        unit = _counts(second, words)
        if value is not None and unit is not None and value >= 10 > unit:
            return value + unit, stop
    if value is None and "-" in first:
        tens, _, one = first.partition("-")
        ten, unit = _counts(tens, words), _counts(one, words)
        if ten is not None and unit is not None and ten >= 20 and unit < 10:
            value = ten + unit
    return value, match.start() + len(match[0].rstrip("."))
