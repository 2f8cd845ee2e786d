"""Places in a reader's blocks become places in the clauses that were made of them.

The clauses of a draft give back all words of its blocks in order: the n-th letter or digit is the
same in both, whatever the parser did with labels, headings and line breaks.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from negodiff.model.block import Block
from negodiff.model.clause import Draft
from negodiff.model.markup import NOWHERE, Markup, Place

_WORD: Final = re.compile(r"\w")
_WORDS: Final = re.compile(r"\w+")
_ASCII_SIGNS: Final = bytes(code for code in range(128) if not _WORD.match(chr(code)))


def with_where(draft: Draft, blocks: Sequence[Block]) -> Draft:
    """The draft, each clause told where in its file it begins, as far as the blocks say."""
    if not any(block.where for block in blocks):
        return draft
    starts = [0, *accumulate(_count(block.label) + _count(block.text) for block in blocks)]
    at = 0
    clauses = []
    for clause in draft.clauses:
        size = _count(clause.label) + _count(clause.words)
        block = min(bisect_right(starts, at) - 1, len(blocks) - 1)
        clauses.append(clause._replace(where=blocks[block].where) if size else clause)
        at += size
    return draft._replace(clauses=tuple(clauses))


def located(markup: Markup, blocks: Sequence[Block], draft: Draft) -> Markup:
    """The markup with its places in clauses (:attr:`Clause.words`) instead of in blocks."""
    told = (markup.revisions, markup.comments, markup.colours, markup.counted, markup.cited)
    if not any(told):
        return markup
    find = _Finder(blocks, draft).find
    return markup._replace(
        revisions=tuple(each._replace(place=find(each.place)) for each in markup.revisions),
        comments=tuple(each._replace(place=find(each.place)) for each in markup.comments),
        colours=tuple(each._replace(place=find(each.place)) for each in markup.colours),
        counted=tuple(find(place) for place in markup.counted),
        cited=tuple(each._replace(place=find(each.place)) for each in markup.cited),
        anchors=tuple(each._replace(place=find(each.place)) for each in markup.anchors),
    )


class _Finder:
    """Both texts as rows of letters and digits, numbered through."""

    def __init__(self, blocks: Sequence[Block], draft: Draft) -> None:
        self.blocks = blocks
        self.clauses = draft.clauses
        self._in_blocks: dict[int, list[int]] = {}
        self._in_clauses: dict[int, list[int]] = {}
        labels = [_count(block.label) for block in blocks]
        counts = [_count(block.text) for block in blocks]
        sizes = [a + b for a, b in zip(labels, counts, strict=True)]
        self.block_starts = [
            start + label for start, label in zip([0, *accumulate(sizes)], labels, strict=False)
        ]
        self.labels = [_count(clause.label) for clause in draft.clauses]
        self.words = [clause.words for clause in draft.clauses]
        sizes = [
            label + _count(words) for label, words in zip(self.labels, self.words, strict=True)
        ]
        self.clause_starts = [0, *accumulate(sizes)]

    def find(self, place: Place) -> Place:
        """Where in the clauses a stretch of a block's text stands."""
        at, start, end = place
        if not 0 <= at < len(self.blocks) or not self.clauses:
            return NOWHERE
        text = self.blocks[at].text
        counted = self._letters(self._in_blocks, at, text)
        before_start, before_end = (bisect_left(counted, place) for place in (start, end))
        first = self.block_starts[at] + before_start
        inside = max(before_end - before_start, 0)
        begins = counted and not before_start  # words taken out of a block's start were its own
        clause = self._clause_of(first if inside or begins else max(first - 1, 0))
        words = self.words[clause]
        base = self.clause_starts[clause] + self.labels[clause]
        if inside:
            offsets = self._letters(self._in_clauses, clause, words)
            if not offsets:
                return Place(clause, 0, 0)
            begin = min(max(first - base, 0), len(offsets) - 1)
            until = min(max(first + inside - base, begin + 1), len(offsets))
            starts = offsets[begin]
            signs = text[start : counted[before_start]]
            starts -= len(signs) if words.endswith(signs, 0, starts) else 0
            signs = text[counted[before_end - 1] + 1 : end]
            return Place(clause, starts, _past(words, offsets[until - 1] + 1, signs))
        before = max(first - base, 0)
        offsets = self._letters(self._in_clauses, clause, words)
        point = offsets[min(before, len(offsets)) - 1] + 1 if before and offsets else 0
        signs = text[start:end].strip()
        found = words.find(signs, point, point + 2 + len(signs)) if signs else -1
        if found >= 0:
            return Place(clause, found, found + len(signs))
        return Place(clause, point, point)

    def _letters(self, known: dict[int, list[int]], at: int, text: str) -> list[int]:
        """Where the letters and digits of a text stand; a text with many marks is asked often."""
        if at not in known:
            known[at] = [match.start() for match in _WORD.finditer(text)]
        return known[at]

    def _clause_of(self, number: int) -> int:
        """The clause that holds the letter of this number."""
        return min(bisect_right(self.clause_starts, number), len(self.clauses)) - 1


def _past(words: str, at: int, signs: str) -> int:
    """The place behind the signs that end a stretch, as far as they follow."""
    for sign in signs.split():
        following = len(words[at:]) - len(words[at:].lstrip())
        if not words.startswith(sign, at + following):
            break
        at += following + len(sign)
    return at


def _count(text: str) -> int:
    if text.isascii():
        return len(text.encode().translate(None, _ASCII_SIGNS))
    return sum(map(len, _WORDS.findall(text)))
