"""Real treaties as text and as PDF are one text: their clauses pair up."""

from typing import NamedTuple

import pytest

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
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
    # The Markdown is of 23 October, the PDF an edited version of 6 November.
    Case("paris-2015/02-2015-10-23.md", "paris-2015/02-2015-10-23.pdf", 0.95),
)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.pdf)
def test_clauses_pair_up(case: Case) -> None:
    old, new = (Source((CORPUS / name).read_bytes(), name) for name in (case.text, case.pdf))
    found = compare_sources(old, new)
    pairs = [pair for pair in found.pairs if pair.old]
    paired = sum(len(pair.old) for pair in pairs if pair.new)
    assert paired >= case.share * sum(len(pair.old) for pair in pairs)
