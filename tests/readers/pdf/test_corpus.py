"""Real treaties as text and as PDF are one text: their clauses pair up."""

from typing import NamedTuple

import pytest

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.model.relation import Relation
from tests.readers.support import CORPUS

pytest.importorskip("pypdfium2")


class Case(NamedTuple):
    """A text, the same as PDF, and the share of the text's clauses that have a counterpart."""

    text: str
    pdf: str
    share: float


CASES = (
    Case("un-treaties/bbnj-2023-en.txt", "un-treaties/bbnj-2023-en.pdf", 0.99),
    Case("un-treaties/fish-stocks-1995-en.txt", "un-treaties/fish-stocks-1995-en.pdf", 0.99),
    # The Markdown is of 23 October, the PDF an edited version of 6 November: see below.
    Case("paris-2015/02-2015-10-23.md", "paris-2015/02-2015-10-23.pdf", 0.965),
)

ONLY_IN_MARKDOWN = """
    Introduction: who copied the Markdown from where
    Article 3(3), Option 2: there an option of its own, in the PDF words before its paragraph
    Article 3(7), Option 1: in the PDF the words of paragraph 7, whose first word was "Features"
    Article 3(7), Option 1(10): the list stands twice in the Markdown and three times in the PDF
    Article 3(7), Option 1(14)
    Article 3(7), Option 1(15)
    Article 3(7), Option 1(16)
    Article 3(7), Option 2(14): the third time
    Article 3(7), Option 2(15)
    Article 3ter, Option 1: without words in the Markdown, gone in the PDF
    Article 3(16), Option 2(2), bullet 1: in the PDF this bullet and the next are a footnote
    Article 3(16), Option 2(2), bullet 2
    Article 3(16), Option 2(2), bullet 3
    Article 3(16), Option 2(2), bullet 4
    Article 4(8)(2), Option 2: an alternative of two words that are now said elsewhere
    Article 7: its heading, in capitals in the PDF, is taken for a part of paragraph 1
    Article 8(3), Option 1(3): a line broken in the Markdown, inside a sentence
    Article 9(5): a number without words in the Markdown
    Article 12(4)(3), Option 2(1): reworded
    Note 12: on numbers that the PDF has brought up to date
"""


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.pdf)
def test_clauses_pair_up(case: Case) -> None:
    old, new = (Source((CORPUS / name).read_bytes(), name) for name in (case.text, case.pdf))
    found = compare_sources(old, new)
    pairs = [pair for pair in found.pairs if pair.old]
    paired = sum(len(pair.old) for pair in pairs if pair.new)
    assert paired >= case.share * sum(len(pair.old) for pair in pairs)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the checkout")
def test_what_has_no_counterpart_is_known() -> None:
    names = ("paris-2015/02-2015-10-23.md", "paris-2015/02-2015-10-23.pdf")
    old, new = (Source((CORPUS / name).read_bytes(), name) for name in names)
    known = {line.split(":")[0].strip() for line in ONLY_IN_MARKDOWN.strip().splitlines()}
    gone = {
        clause.ref
        for pair in compare_sources(old, new).pairs
        if not pair.new
        for clause in pair.old
    }
    assert gone <= known


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the checkout")
@pytest.mark.parametrize(
    ("name", "share"),
    [
        # Besides the title pages, which the text has not, headings stand on lines of their own.
        ("un-treaties/bbnj-2023-en", 0.99),
        # The text has the marks of pages inside its sentences: "/... English Page 4".
        ("un-treaties/fish-stocks-1995-en", 0.86),
    ],
)
def test_the_words_are_the_same(name: str, share: float) -> None:
    old, new = (
        Source((CORPUS / f"{name}.{of}").read_bytes(), f"{name}.{of}") for of in ("txt", "pdf")
    )
    pairs = [pair for pair in compare_sources(old, new).pairs if pair.old]
    same = [pair for pair in pairs if pair.relations == (Relation.UNCHANGED,)]
    assert len(same) >= share * len(pairs)
