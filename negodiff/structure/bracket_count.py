"""How much of a draft is in dispute, in figures that can be compared with other people's.

Published bracket counts of one and the same draft differ by a factor of two because nobody says
what was counted. The rule here, which reproduces a count by hand of the public drafts of the Paris
Agreement of 2015 (agreement without decision, footnotes included):

* scope: the words it is given, labels and headings included;
* brackets are matched with one stack per article: a pair may span paragraphs, never articles;
* every matched pair counts, be it a single word, a blank or a placeholder; footnote marks,
  ``[sic]``, links and other apparatus do not count;
* top-level: pairs that no other pair contains;
* unmatched: brackets, opening or closing, without a counterpart in their article;
* depth: the most brackets open at once, read on from article to article, since one that was never
  closed stays open for whoever reads the text; ``nesting`` is the depth of matched pairs alone;
* words inside: words at least one pair contains.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from negodiff.model.clause import Draft
from negodiff.structure.bracket_tree import BracketTree, scan
from negodiff.structure.brackets import OPENERS, apparatus_of, articles_of, printed
from negodiff.text.tokens import MARKS, UNSPACED

_WORD = re.compile(rf"[{UNSPACED}][{MARKS}]*|(?:[^\W_{UNSPACED}]|[{MARKS}])+")


class BracketCount(NamedTuple):
    """The figures of one draft. The rule is that of this module's docstring.

    Attributes:
        pairs: Pairs of brackets of disagreement.
        top_level: Those that no other pair contains.
        unmatched: Brackets without counterpart.
        depth: The most brackets open at once.
        options: Block alternatives ("Option 1:").
        blanks: Places left open, bracketed or not.
        words_inside: Words that at least one pair contains.
        words_total: All words; in scripts without spaces every character is one.
        nesting: The deepest nesting of matched pairs.
    """

    pairs: int
    top_level: int
    unmatched: int
    depth: int
    options: int
    blanks: int
    words_inside: int
    words_total: int
    nesting: int

    @property
    def share_inside(self) -> float:
        """The share of words inside brackets, from 0 to 1."""
        return self.words_inside / self.words_total if self.words_total else 0.0


def count(texts: Iterable[tuple[str, str]]) -> BracketCount:
    """Count over a draft's words in reading order, each with the key of its article."""
    articles = [
        "\n".join(text for _, text in group) for _, group in groupby(texts, lambda item: item[0])
    ]
    known = apparatus_of("\n".join(articles))
    trees = [scan(article, known) for article in articles]
    return BracketCount(
        pairs=sum(len(tree.pairs) for tree in trees),
        top_level=sum(len(tree.top_level) for tree in trees),
        unmatched=sum(len(tree.unmatched) for tree in trees),
        depth=_most_open(trees),
        options=sum(len(tree.options) for tree in trees),
        blanks=sum(len(tree.blanks) for tree in trees),
        words_inside=sum(map(_words_inside, articles, trees)),
        words_total=sum(len(_WORD.findall(article)) for article in articles),
        nesting=max((pair.depth for tree in trees for pair in tree.pairs), default=0),
    )


def count_draft(draft: Draft) -> BracketCount:
    """Count over a whole draft."""
    return count(articles_of(draft))


def _words_inside(text: str, tree: BracketTree) -> int:
    return sum(len(_WORD.findall(text, pair.start, pair.end)) for pair in tree.top_level)


def _most_open(trees: list[BracketTree]) -> int:
    now = most = 0
    for tree in trees:
        for _, opens in sorted(_signs(tree)):
            now = now + 1 if opens else max(now - 1, 0)
            most = max(most, now)
    return most


def _signs(tree: BracketTree) -> list[tuple[int, bool]]:
    opening = [(pair.start, True) for pair in tree.pairs]
    closing = [(pair.end - 1, False) for pair in tree.pairs]
    return opening + closing + [(at, sign in OPENERS) for at, sign in tree.unmatched]


def count_clauses(draft: Draft) -> tuple[tuple[str, BracketCount], ...]:
    """The figures of each clause that has any sign, by its citation, in reading order.

    A pair counts where it opens, also when it closes in a later clause of its article; words count
    as inside in the clause they stand in.
    """
    keyed = list(printed(draft))
    known = apparatus_of("\n".join([text for _, _, text in keyed]))
    found: list[tuple[str, BracketCount]] = []
    for _, group in groupby(keyed, lambda item: item[0]):
        clauses = [(clause.ref, text) for _, clause, text in group]
        tree = scan("\n".join([text for _, text in clauses]), known)
        start = 0
        for ref, text in clauses:
            end = start + len(text)
            figures = _within(tree, text, start, end)
            if any((figures.pairs, figures.unmatched, figures.options, figures.blanks)):
                found.append((ref, figures))
            start = end + 1
    return tuple(found)


def _within(tree: BracketTree, text: str, start: int, end: int) -> BracketCount:
    """What of a stretch's signs stands from ``start`` to before ``end``."""
    pairs = [pair for pair in tree.pairs if start <= pair.start < end]
    spans = [
        (max(pair.start, start) - start, min(pair.end, end) - start)
        for pair in tree.top_level
        if pair.start < end and pair.end > start
    ]
    return BracketCount(
        pairs=len(pairs),
        top_level=sum(pair.depth == 1 for pair in pairs),
        unmatched=sum(start <= at < end for at, _ in tree.unmatched),
        depth=max((pair.depth for pair in pairs), default=0),
        options=sum(start <= option.start < end for option in tree.options),
        blanks=sum(start <= blank[0] < end for blank in tree.blanks),
        words_inside=sum(len(_WORD.findall(text, *span)) for span in spans),
        words_total=len(_WORD.findall(text)),
        nesting=max((pair.depth for pair in pairs), default=0),
    )
