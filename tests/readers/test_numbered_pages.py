"""Pages told by their numbers, in texts whose form feeds got lost."""

from negodiff.readers.numbered_pages import page_bounds
from negodiff.readers.table import read

FEET = """\
RIVER TREATY - DRAFT OF 3 MAY
The Parties shall meet in the autumn of each year at a place that the Chair
Page 1 of 3
RIVER TREATY - DRAFT OF 3 MAY
names not later than in March.

They shall keep minutes.
Page 2 of 3
RIVER TREATY - DRAFT OF 3 MAY
The minutes are public.
Page 3 of 3
"""


def texts(text: str) -> list[str]:
    return [block.text for block in read(text.encode(), "draft.txt").blocks]


def test_a_sentence_goes_on_over_a_page_number_and_a_running_head() -> None:
    assert texts(FEET) == [
        "The Parties shall meet in the autumn of each year at a place that the Chair names not "
        "later than in March.",
        "They shall keep minutes.",
        "The minutes are public.",
    ]


def test_what_is_taken_out_is_said() -> None:
    found = read(FEET.encode(), "draft.txt").findings
    assert [finding.evidence[0] for finding in found if "Page" in finding.evidence[0]] == [
        "Page 1 of 3", "Page 2 of 3", "Page 3 of 3",
    ]  # fmt: skip


def test_numbers_above_the_text_head_their_pages() -> None:
    assert page_bounds(["- 1 -", "One.", "", "- 2 -", "Two.", "- 3 -", "Three."]) == [3, 5]


def test_numbers_below_the_text_end_their_pages() -> None:
    assert page_bounds(["One.", "Seite 1 von 2", "", "Two.", "Seite 2 von 2"]) == [2, 5]


def test_numbers_that_do_not_count_on_are_text() -> None:
    assert page_bounds(["One.", "Page 1", "Two.", "Page 4"]) == []


def test_one_number_is_text() -> None:
    assert page_bounds(["See the map on", "page 7"]) == []


def test_bare_figures_are_text() -> None:
    assert page_bounds(["One.", "1", "Two.", "2"]) == []
