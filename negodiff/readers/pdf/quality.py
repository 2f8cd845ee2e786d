"""Whether the text in a PDF file can be what its pages print.

A file can print one thing and hold another as its text: letters shifted by a constant, letters of
no script, signs inside words, words run together. Comparing that would be nonsense; a reader of
paper sees none of it.
"""

import re
from typing import Final, NamedTuple

from negodiff.structure.language import split
from negodiff.structure.languages import LANGUAGES

_SAMPLE: Final = 60_000
_FEW_WORDS: Final = 60
"""Fewer words than that tell nothing of a language."""
_USUAL_WORDS: Final = 0.04
"""Of a text in any language of the table, short words like "the" are at least 9 in 100."""
_NOTHING: Final = 0.3
"""From this share of faulty words on, nothing can be made of a text."""
_FAULTY: Final = 0.03
_FEW_ODD: Final = 5
_EDGES: Final = ".,;:()[]{}\"'“”„«»‹›،؛؟…·•–—-/"
_NO_LETTER: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff"
    "\u0180-\u018e\u0190-\u0191\u0193-\u0197\u019a-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u01e5"
    "\u01e8-\u01f3\u01f6\u01f7\u021c-\u0225\u0234-\u0252\u0255\u0258\u025a\u025c-\u0262"
    "\u0264-\u0267\u026a-\u02af]"
)
"""Controls, private letters, and letters of hardly any language but of many a wrong table."""
_SIGN_INSIDE: Final = re.compile(r"[^\W\d_][#$%^_\\|~`<>=+*!?;{}]+[^\W\d_]")
_SWITCH: Final = re.compile("[a-zà-öø-ÿа-я][A-ZÀ-ÖØ-ÞА-Я]+[a-zà-öø-ÿа-я]")
_MIXED: Final = re.compile("[a-z][\u0370-\u06ff]|[\u0370-\u06ff][a-z]", re.IGNORECASE)
_TURNED_LIGATURE: Final = re.compile("ا[أإآا]ل")
"""What becomes of an Arabic article and alif whose joint sign is read backwards."""
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff]")


class Quality(NamedTuple):
    """What is wrong with a text.

    Attributes:
        fault: In words, or "" for nothing.
        hopeless: Nothing can be made of it.
    """

    fault: str = ""
    hopeless: bool = False


def quality(text: str) -> Quality:
    """Judge a whole text by its letters and words."""
    sample = _sample(text)
    words = [word for token in sample.split() if (word := token.strip(_EDGES))]
    words = [word for word in words if any(map(str.isalpha, word)) or _NO_LETTER.search(word)]
    if not words:
        return Quality()
    strange = sum(1 for word in words if _NO_LETTER.search(word)) / len(words)
    odd = sum(1 for word in words if _is_odd(word)) / len(words)
    turned = sum(1 for word in words if _TURNED_LIGATURE.search(word)) / len(words)
    spaced = len(_UNSPACED.findall(sample)) * 5 < len(sample)
    known = not spaced or len(words) < _FEW_WORDS or _share_of_usual(words) >= _USUAL_WORDS
    if strange >= _NOTHING or (not known and strange + odd >= _FAULTY):
        return Quality("its letters are not those on the page", True)
    if strange >= _FAULTY:
        return Quality("some of its letters are no letters")
    mean = sum(map(len, words)) / len(words)
    if spaced and len(sample) > 5 * _FEW_WORDS and not 1.7 < mean < 20:
        return Quality("spaces between its words are missing or in the wrong places")
    if odd >= _FAULTY and odd * len(words) >= _FEW_ODD:
        return Quality("many of its words have signs or capitals inside")
    if turned >= _FAULTY / 3:
        return Quality("letters that are joined in print are turned around")
    if not known:
        return Quality("hardly any of its words belong to a language known here")
    return Quality()


def _sample(text: str) -> str:
    """Three stretches of a long text."""
    if len(text) <= _SAMPLE:
        return text
    part = _SAMPLE // 3
    middle = (len(text) - part) // 2
    return f"{text[:part]} {text[middle : middle + part]} {text[-part:]}"


def _is_odd(word: str) -> bool:
    return bool(_SIGN_INSIDE.search(word) or _SWITCH.search(word) or _MIXED.search(word))


def _share_of_usual(words: list[str]) -> float:
    """The share of the commonest words of whichever language explains most."""
    counts: dict[str, int] = {}
    for word in words:
        lower = word.replace("İ", "i").lower()
        counts[lower] = counts.get(lower, 0) + 1
    return max(
        sum(counts.get(word, 0) for word in set(split(entry.common)))
        for entry in LANGUAGES.values()
    ) / len(words)
