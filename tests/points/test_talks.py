"""Whole negotiations, each a page of text in ``talks``; ``talk`` says how they read."""

from pathlib import Path

import pytest

from tests.points import talk

PAGES = sorted((Path(__file__).parent / "talks").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_comes_out_as_it_says(page: Path) -> None:
    _, wrong = talk.outcome(talk.load(page))
    assert not wrong, "\n".join(wrong)
