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
from negodiff.structure.brackets import OPENERS, apparatus_of, articles_of
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
