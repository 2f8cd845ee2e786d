"""A table of contents is no text of the draft, with dots before its page numbers or without."""

import pytest

from negodiff.model.markup import AsideKind
from negodiff.readers.table import read

from .printing import LINE, Run, pdf, typed

pytest.importorskip("pypdfium2")

TEXT = """
    Article 1. Course of the boundary

    The Parties shall agree on it within two years.

    Article 3. Commission

    Neither Party shall do without it.
"""


def test_lines_with_leaders() -> None:
    listed = """
        Treaty on the Boundary
        Article 1. Course of the boundary .............. 2
        Article 2. Use of the waters of the border river
        and of its banks ............................... 2
        Article 3. Commission .......................... 3
    """
    found = read(pdf(listed, TEXT), "draft.pdf")
    assert [block.text for block in found.blocks] == [
        "Treaty on the Boundary",
        "Article 1. Course of the boundary",
        "The Parties shall agree on it within two years.",
        "Article 3. Commission",
        "Neither Party shall do without it.",
    ]
    (aside,) = found.markup.asides
    assert aside.kind is AsideKind.CONTENTS
    assert len(aside.text.split("\n")) == 4
    assert [aside.text[a:b] for a, b in aside.counted] == ["2", "2", "3"]


def listed(heading: str) -> list[Run]:
    entries = (("1. Course of the boundary", 2), ("2. Border waters", 2), ("3. Commission", 3))
    page = [Run(heading, 72, 720)]
    for at, (words, number) in enumerate(entries):
        height = 690 - at * LINE
        page += [Run(words, 72, height), Run(str(number), 400, height)]
    return page


def test_lines_without_leaders_below_a_heading_that_says_what_they_are() -> None:
    found = read(pdf(listed("Contents"), typed(TEXT)), "draft.pdf")
    assert [block.text.split()[0] for block in found.blocks] == [
        "Article",
        "The",
        "Article",
        "Neither",
    ]
    (aside,) = found.markup.asides
    assert aside.text.startswith("Contents\n1. Course")


def test_lines_that_end_in_figures_are_text() -> None:
    found = read(pdf(listed("Number of markers"), typed(TEXT)), "draft.pdf")
    assert not found.markup.asides
    assert [block.text for block in found.blocks][:2] == [
        "Number of markers", "1. Course of the boundary 2",
    ]  # fmt: skip


def test_places_for_figures_are_no_contents() -> None:
    blanks = """
        Number of markers ........... 3
        Number of gauges ............ 7
        Number of bridges ........... 14
    """
    assert not read(pdf(blanks, TEXT), "draft.pdf").markup.asides
