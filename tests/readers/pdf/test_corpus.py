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
    Case("paris-2015/02-2015-10-23.md", "paris-2015/02-2015-10-23.pdf", 0.99),
)

ONLY_IN_MARKDOWN = """
    Introduction: who copied the Markdown from where
    Article 3(3), Option 2: a label without words; in the PDF "Option 2: (paragraphs 3-3quater)"
    Article 3(7), Option 1: its list stands in the PDF directly below paragraph 7, before "Features"
    Article 9(5): a number without words; in the PDF it stands below "Option 1: (paragraph 5)"
    Article 12(4)(3), Option 2(1): "Periodical examination", now "Periodically examine"
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
