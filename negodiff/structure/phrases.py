"""Phrases that show which region of a draft a block belongs to: preamble, recitals, testimonium.

Works on the words of one block; knows nothing of labels or of the tree.
"""

import re
from typing import Final

from negodiff.structure.language import split
from negodiff.structure.languages import LANGUAGES
from negodiff.structure.vocabulary import fold


def _index(field: str) -> dict[str, tuple[str, ...]]:
    """Phrases by their first two letters, so that a block is compared with very few of them."""
    table: dict[str, list[str]] = {}
    for entry in LANGUAGES.values():
        for phrase in split(getattr(entry, field)):
            folded = fold(phrase)
            table.setdefault(folded[:2], []).append(folded)
    return {key: tuple(sorted(set(found), key=len, reverse=True)) for key, found in table.items()}


_OPENERS: Final = _index("openers")
_RECITALS: Final = _index("recitals")
_CLOSING: Final = _index("closing")
_PREAMBLE: Final = frozenset(
    fold(form) for entry in LANGUAGES.values() for form in split(entry.preamble)
)
_ENACTING: Final = tuple(
    dict.fromkeys(fold(f) for entry in LANGUAGES.values() for f in split(entry.enacting))
)
_LEADING: Final = re.compile(r"^[\s\[\]［］(“\"«*.…\u200f\u200e]+")
_BLANK_LINE: Final = re.compile(r"[^_＿.…“”\"«»]{0,48}?[_＿]{4,}[\s_＿]*(?:\([^)]{1,40}\))?$")
_HEAD: Final = 48
_TAIL: Final = 90
_QUOTES: Final = '"”’»*] _'
_CLOSERS: Final = " :：.,،;" + _QUOTES


def _starts(text: str, index: dict[str, tuple[str, ...]]) -> bool:
    if text[:1] in '[［(“"«*…':
        text = _LEADING.sub("", text[: _HEAD * 2])
    head = fold(text[:_HEAD])
    return any(
        head.startswith(phrase) and (phrase[-1] in "(, " or _ends_word(head, len(phrase)))
        for phrase in index.get(head[:2], ())
    )


def opens_preamble(text: str) -> bool:
    """Whether the block names the parties the way a preamble opens."""
    return _starts(text, _OPENERS)


def opens_recital(text: str) -> bool:
    """Whether the block begins like a recital ("Recalling …")."""
    return _starts(text, _RECITALS)


def opens_closing(text: str) -> bool:
    """Whether the block begins the testimonium ("In witness whereof …")."""
    return _starts(text, _CLOSING)


def enacts(text: str) -> bool:
    """Whether the block carries the phrase that ends a preamble, at its start or its end.

    At the end of a longer block it counts only where a colon or nothing follows on it, since a
    recital, too, can say what the Parties "have agreed".
    """
    head = _LEADING.sub("", fold(text[: _HEAD * 2]))
    tail = fold(text[-_TAIL:]).rstrip(_CLOSERS)
    colon = text.rstrip(_QUOTES)[-1:] in (":", "：")
    for phrase in _ENACTING:
        if head.startswith(phrase) and _ends_word(head, len(phrase)):
            return True
        if colon or tail.endswith(phrase):
            at = tail.rfind(phrase) if _is_telling(phrase) else -1
            if at >= 0 and _ends_word(tail, at - 1) and _ends_word(tail, at + len(phrase)):
                return True
    return False


def _is_telling(phrase: str) -> bool:
    """Whether a phrase is too long to occur in other words or by chance."""
    return " " in phrase or phrase[0] >= "\u2e80"


def _ends_word(text: str, at: int) -> bool:
    """Whether no letter stands there, or one of a script that does not part its words."""
    letter = text[at : at + 1] if at >= 0 else ""
    return not letter.isalpha() or letter >= "\u2e80"


def is_preamble_word(text: str) -> bool:
    """Whether the whole block is the heading of a preamble."""
    return len(text) < _HEAD and fold(text.strip(" .:-–—[]*")) in _PREAMBLE


def preamble_word(text: str) -> int:
    """Length of a preamble heading that is run together with what follows, else 0."""
    word = text.split(" ", 1)[0]
    if len(word) < len(text) and word.isupper() and fold(word.rstrip(":.")) in _PREAMBLE:
        return len(word)
    return 0


def is_signature(text: str) -> bool:
    """Whether the block is a line to sign on ("Name: ________")."""
    return len(text) < 120 and _BLANK_LINE.match(text) is not None
