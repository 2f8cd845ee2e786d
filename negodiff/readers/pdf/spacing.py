"""Headings set with white between their letters: "A r t i c l e  5".

Runs in the process that opens the file (:mod:`~negodiff.readers.pdf.child`).
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median

from negodiff.readers.pdf.words import Word, joined

LETTERS_APART = re.compile(r"(?<!\S)(?:[^\W\d_\u1100-\uffff] ){3}[^\W\d_\u1100-\uffff](?!\S)")
"""Four letters that each stand alone."""
_LEAST = 4
_SHORT = 3
"""Some letters of a spaced word stand closer together than others: "A" and "V"."""
_WORDS_APART = 0.12
"""Between words so much more is left than between their letters, in heights of a letter."""


def unspaced(words: Sequence[Word]) -> list[Word]:
    """Words of a line, the letters of those that are set apart put together."""
    found: list[Word] = []
    for short, group in groupby(words, lambda word: len(word.text) <= _SHORT):
        stretch = list(group)
        singles = sum(len(word.text) == 1 and word.text.isalpha() for word in stretch)
        if short and singles >= _LEAST and 2 * singles >= len(stretch):
            stretch = _put_together(stretch)
        found += stretch
    return found


def _put_together(letters: Sequence[Word]) -> list[Word]:
    size = max(word.runs[0][2].size for word in letters)
    gaps = [b.left - a.right for a, b in pairwise(letters)]
    most = median(gaps) + _WORDS_APART * size
    found = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        end = found[-1].text[-1]
        same = end.isdecimal() == letter.text[0].isdecimal()
        if gap < most and same:
            found[-1] = joined(found[-1], letter)
        else:
            found.append(letter)
    return found
