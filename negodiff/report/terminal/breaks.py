"""Where a line may end, and what counts as a word, in scripts with and without spaces.

The pattern for scripts without spaces is compiled when a text that has them comes along.
"""

import re
from functools import lru_cache

# White space where a line may end; no-break spaces are not among it.
_SPACE = " \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"

# Thai, Lao, Tibetan, Burmese, Khmer, kana, Bopomofo, Han.
_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9d\U00020000-\U0003ffff"
)
_MARKS = (
    "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0fbc"
    "\u102b-\u103e\u17b4-\u17d3\u200c-\u200d\u3099-\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
)
_NEVER_FIRST = frozenset("、。，．：；！？）〕］｝〉》」』】〗ー々…‥,.:;!?)]}%’”»›-+")
_NEVER_LAST = frozenset("（〔［｛〈《「『【〖([{‘“«‹-+")

_SPACED_PIECES = re.compile(f"[{_SPACE}]+|[^{_SPACE}]+")
_SPACED_WORDS = re.compile(r"\S+")


@lru_cache(maxsize=1)
def _unspaced() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """One character; the pieces of a line; words."""
    character = f"[{_UNSPACED}][{_MARKS}]*"
    return (
        re.compile(character),
        re.compile(f"[{_SPACE}]+|{character}|[^{_SPACE}{_UNSPACED}]+"),
        re.compile(rf"{character}|[^\s{_UNSPACED}]+"),
    )


def pieces(text: str) -> list[str]:
    """``text`` cut where a line might end: white space, words, characters without spaces."""
    if text.isascii():
        return _SPACED_PIECES.findall(text)
    return _unspaced()[1].findall(text)


def word_spans(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Where each word begins and ends, and whether the text is of a script without spaces."""
    if text.isascii():
        return [found.span() for found in _SPACED_WORDS.finditer(text)], False
    character, _, word = _unspaced()
    spans = [found.span() for found in word.finditer(text)]
    return spans, len(character.findall(text)) * 2 > len(spans)


def is_space(piece: str) -> bool:
    """Whether ``piece``, one of :func:`pieces`, is white space where a line may end."""
    return piece.isspace() and piece[0] not in "\u00a0\u202f\u2007"


def may_end_between(before: str, after: str) -> bool:
    """Whether a line may end between two pieces with no white space between them."""
    if before[-1] == "›" and after[0] == "‹":
        return True
    if before[-1] in _NEVER_LAST or after[0] in _NEVER_FIRST:
        return False
    if before.isascii() and after.isascii():
        return False
    character = _unspaced()[0]
    return bool(character.match(before) or character.match(after))
