"""The number of a page is counted anew whenever a file is saved: no change that was hidden."""

import pytest

from negodiff.app.undisclosed import undisclosed
from negodiff.ledger.source import Source
from negodiff.model.undisclosed import Verdict
from tests.readers.word.build import docx, p, r
from tests.readers.word.test_features import field


def saved(words: str, number: str) -> Source:
    footer = p(f"{words} ", field("PAGE", r(number)))
    return Source(docx(p("The Parties shall meet every year."), footer=footer), f"{number}.docx")


@pytest.mark.parametrize(
    ("words", "number", "verdict"),
    [
        ("Draft of 1 May, page", "7", Verdict.SAME),
        ("Draft of 2 May, page", "1", Verdict.UNTRACKED),
        ("Draft of 1 June, page", "7", Verdict.UNTRACKED),
    ],
)
def test_a_counted_page_is_told_from_a_changed_footer(
    words: str, number: str, verdict: Verdict
) -> None:
    base = saved("Draft of 1 May, page", "3")
    assert undisclosed(base, saved(words, number)).verdict is verdict
