"""The texts that are measured are as large as the figures say."""

from __future__ import annotations

from collections import Counter

import pytest

from .hostile import CASES
from .texts import ARTICLES, WORDS, Source, articles, changed, printed


def test_the_drafts_have_the_words_and_articles_they_should() -> None:
    source = Source()
    old = articles(source, ARTICLES)
    words = "".join(printed(old)).split()
    assert len(old) == ARTICLES
    assert abs(len(words) - WORDS) < 0.02 * WORDS
    common = Counter(words).most_common(3)
    assert [word for word, _ in common] == ["the", "of", "and"]
    new = changed(source, old)
    kept = len(set(old) & set(new))
    assert 0.60 * ARTICLES < kept < 0.66 * ARTICLES


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_pair_differs_a_little(name: str) -> None:
    old, new = CASES[name]()
    assert old != new
    assert abs(len(old) - len(new)) < 0.01 * len(old)
