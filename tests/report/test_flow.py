"""Wrapping: nothing is lost, nothing is too wide, marks stay with their letters."""

from hypothesis import given
from hypothesis import strategies as st

from negodiff.report.terminal.cells import columns
from negodiff.report.terminal.flow import breadth, clipped, flow
from negodiff.report.terminal.ink import Ink, Run

WORDS = st.text(st.sampled_from("ab- \n,[]‹›第条（）。é\u0301ы"), max_size=80)
RUNS = st.lists(st.builds(Run, WORDS, st.sampled_from([Ink.PLAIN, Ink.DELETED])), max_size=6)


def lines(text: str, width: int | None, first: str = "", rest: str = "") -> list[str]:
    set_ = flow([Run(text)], width, first=[Run(first)], rest=[Run(rest)])
    return ["".join(run.text for run in line) for line in set_]


def test_words_wrap_with_a_hanging_indent() -> None:
    assert lines("one two three four", 11, "> ", "    ") == [
        "> one two",
        "    three",
        "    four",
    ]


def test_without_a_width_only_line_feeds_end_lines() -> None:
    assert lines("one two three\nfour", None, "+ ", "+ ") == ["+ one two three", "+ four"]


def test_wide_characters_take_two_columns_and_break_anywhere_but_before_a_stop() -> None:
    assert lines("缔约双方应当。", 6) == ["缔约双", "方应", "当。"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert lines("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_a_combining_mark_is_never_parted_from_its_letter() -> None:
    assert lines("e\u0301" * 5, 2) == ["e\u0301e\u0301", "e\u0301e\u0301", "e\u0301"]


def test_no_break_space_does_not_break() -> None:
    assert lines("aa 30\u00a0days", 8) == ["aa", "30\u00a0days"]


def test_a_line_may_end_between_what_was_taken_out_and_what_was_put_in() -> None:
    runs = [Run("‹-"), Run("shall"), Run("-›"), Run("‹+"), Run("may"), Run("+›")]
    set_ = flow(runs, 10, first=[], rest=[])
    assert ["".join(run.text for run in line) for line in set_] == ["‹-shall-›", "‹+may+›"]


def test_clipping_says_that_something_is_missing() -> None:
    assert clipped([Run("one two"), Run(" three")], 9) == [Run("one two"), Run("…")]
    assert clipped([Run("第一条第二条")], 6) == [Run("第一…")]


@given(RUNS, st.integers(2, 30))
def test_nothing_is_lost_and_nothing_is_too_wide(runs: list[Run], width: int) -> None:
    set_ = list(flow(runs, width, first=[], rest=[]))
    kept = "".join(run.text for line in set_ for run in line)
    given_ = "".join(run.text for run in runs)
    assert kept.replace(" ", "") == given_.replace(" ", "").replace("\n", "")
    for line in set_:
        assert breadth(line) <= max(width, 3)
        assert columns("".join(run.text for run in line)) == breadth(line)
