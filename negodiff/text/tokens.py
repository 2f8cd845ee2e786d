"""Cutting text into the units that people see as one: for redlines and for telling words apart.

Knows nothing of clauses, of what a bracket means, or of a second text. The patterns for all the
world's scripts are compiled when a text that needs them comes along; plain ASCII, the common case,
has simple ones of its own.
"""

import re
from functools import lru_cache
from typing import NamedTuple

# Scripts written without spaces: Han, kana, Bopomofo, Thai, Lao, Khmer, Burmese, Tibetan.
UNSPACED = (
    "\u0e00-\u0e7f\u0e80-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
    "\u3005\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
_NUMERALS = "〇零一二三四五六七八九十百千万亿兆萬億两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
"""Those of Chinese and Japanese: several in a row are one number, as figures are."""
# Combining marks, joiners and variation selectors: they belong to the character before them.
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed"
    "\u0711\u0730-\u074a\u0816-\u082d\u08d3-\u08ff\u0900-\u0903\u093a-\u093c\u093e-\u094f"
    "\u0951-\u0957\u0962-\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"
    "\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200c-\u200d\u20d0-\u20ff"
    "\u3099-\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"
)
_MARKS_SPACED = (
    MARKS[: MARKS.index("\u0e31")] + "\u1ab0-\u1aff\u1dc0-\u1dff\u200c-\u200d\u20d0-\u20ff"
)
"""Those of texts in which no other script occurs than the ones written with spaces."""
_ASCII_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[A-Za-z](?:[A-Za-z0-9]|'(?=[A-Za-z]))*|\s+|_+|[\s\S]")
_ASCII_SIGNS = {code: " " for code in range(128) if not chr(code).isalnum()}
_SPACED = "[^\\x00-\u0dff\u1800-\u2fff]"
"""A text in which nothing matches has none of :data:`UNSPACED`, nor marks beyond _MARKS_SPACED.

Quick to compile, other than the sets with thousands of characters, which most texts do not need.
"""


class _Patterns(NamedTuple):
    """What is needed to cut texts."""

    token: re.Pattern[str]
    word: re.Pattern[str]


class _Unspaced(NamedTuple):
    """What is needed besides where a script is written without spaces."""

    character: re.Pattern[str]
    run: re.Pattern[str]


def _compiled(marks: str, unspaced: str) -> _Patterns:
    token = (
        rf"|\d+(?:[.,]\d+)*"  # a figure, with its separators
        rf"|[^\W\d_{unspaced}](?:[{marks}]|[^\W_{unspaced}]|['’](?=[^\W\d_{unspaced}]))*"  # a word
        rf"|\s+"
        rf"|_+"  # a blank to be filled in
        rf"|[\s\S][{marks}]*"  # a bracket, a sign of punctuation, anything else
    )
    # first, a number in Chinese numerals, or one character of a script without spaces
    first = rf"[{_NUMERALS}]{{2,}}|[{unspaced}][{marks}]*" if unspaced else "(?!)"
    return _Patterns(re.compile(first + token), re.compile(rf"(?:[^\W_]|[{marks}])+"))


@lru_cache(maxsize=1)
def _of_all_scripts() -> _Patterns:
    return _compiled(MARKS, UNSPACED)


@lru_cache(maxsize=1)
def _of_spaced_scripts() -> _Patterns:
    return _compiled(_MARKS_SPACED, "")


@lru_cache(maxsize=1)
def _unspaced() -> _Unspaced:
    return _Unspaced(re.compile(f"[{UNSPACED}]"), re.compile(f"[{UNSPACED}]+|[^{UNSPACED}]+"))


@lru_cache(maxsize=1)
def _beyond_spaced() -> re.Pattern[str]:
    return re.compile(_SPACED)


def _patterns(text: str) -> _Patterns:
    """The patterns for a text that is not plain ASCII: the simplest ones that know its scripts."""
    return _of_spaced_scripts() if _beyond_spaced().search(text) is None else _of_all_scripts()


def tokens(text: str) -> list[str]:
    """Cut ``text`` into words, figures, single signs and runs of white space.

    Joined together they give ``text`` back. A bracket or a sign of punctuation is a token of its
    own, even inside a word (``communication[s]``); a combining mark stays with its letter; in
    scripts without spaces every character is a token, but for numbers in Chinese numerals.
    """
    return (_ASCII_TOKEN if text.isascii() else _patterns(text).token).findall(text)


def words(text: str) -> list[str]:
    """The words of ``text`` for telling whether two texts speak of the same: lower case, no signs.

    Scripts without spaces yield overlapping pairs of characters, which serve as words there.
    """
    if text.isascii():
        return text.lower().translate(_ASCII_SIGNS).split()
    # "İ".lower() is an i with a combining dot: two characters that no other word would match.
    found: list[str] = _patterns(text).word.findall(text.replace("İ", "i").lower())
    if not unspaced(text):
        return found
    return [part for word in found for part in _pairs(word)]


def unspaced(text: str) -> bool:
    """Whether ``text`` has characters of a script that is written without spaces."""
    return (
        not text.isascii()
        and _beyond_spaced().search(text) is not None
        and _unspaced().character.search(text) is not None
    )


@lru_cache(maxsize=4096)
def _pairs(word: str) -> tuple[str, ...]:
    parts: list[str] = []
    character, runs = _unspaced()
    for run in runs.findall(word):
        if len(run) > 1 and character.match(run):
            parts.extend(run[at : at + 2] for at in range(len(run) - 1))
        else:
            parts.append(run)
    return tuple(parts)
