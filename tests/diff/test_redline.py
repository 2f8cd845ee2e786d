"""The word-level redline: exact by construction, readable by clean-up."""

import itertools
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from negodiff.diff.redline import redline
from negodiff.model.comparison import Op

WORDS = st.sampled_from(
    "the Parties shall may withdraw [ ] [shall][should] within thirty days of , . ; Article 5 "
    "communication[s] été é 第 五 条 本协定 ברית السلام \u202e \x1b[31m ____".split(" ")
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=60)


def marked(old: str, new: str) -> str:
    """A redline as one line: {-deleted-}{+inserted+}."""
    signs = {Op.SAME: "{}", Op.DELETE: "{{-{}-}}", Op.INSERT: "{{+{}+}}"}
    return "".join(signs[op].format(text) for op, text in redline(old, new))


@given(TEXTS, TEXTS)
@example("a b a b a b", "b a b a b a")
@example("", "words")
def test_accepting_gives_the_new_text_and_rejecting_the_old(old: str, new: str) -> None:
    pieces = redline(old, new)
    assert "".join(text for op, text in pieces if op != Op.INSERT) == old
    assert "".join(text for op, text in pieces if op != Op.DELETE) == new


@given(TEXTS, TEXTS)
def test_pieces_are_never_empty_and_never_repeat_an_operation(old: str, new: str) -> None:
    pieces = redline(old, new)
    assert all(text for _, text in pieces)
    assert all(one[0] != two[0] for one, two in itertools.pairwise(pieces))
    assert (Op.INSERT, Op.DELETE) not in [
        (one[0], two[0]) for one, two in itertools.pairwise(pieces)
    ]


@given(TEXTS)
def test_a_text_against_itself_has_no_change(text: str) -> None:
    assert all(op == Op.SAME for op, _ in redline(text, text))


@given(st.lists(st.sampled_from(["e", "e\u0301", "n\u0303", "к", "й", " "]), max_size=12))
def test_a_letter_keeps_its_combining_marks(letters: list[str]) -> None:
    new = "".join(letters)
    for _, text in redline(unicodedata.normalize("NFD", "né ñ"), new):
        assert not unicodedata.combining(text[0]) or text[0] == new[0]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "The Parties shall withdraw within thirty days.",
            "The Parties may withdraw within sixty days.",
            "The Parties {-shall-}{+may+} withdraw within {-thirty-}{+sixty+} days.",
        ),
        (
            "The Parties [shall][should] cooperate.",
            "The Parties shall cooperate.",
            "The Parties {-[-}shall{-][should]-} cooperate.",
        ),
        (
            "Each Party shall notify, in writing, the other Party.",
            "Each Party shall notify the other Party in writing.",
            "Each Party shall notify{-, in writing,-} the other Party{+ in writing+}.",
        ),
        (
            "The Commission shall meet once every year in the capital of either Party.",
            "Meetings take place annually.",
            "{-The Commission shall meet once every year in the capital of either Party-}"
            "{+Meetings take place annually+}.",
        ),
        (
            "双方应当在三十日内撤出。",
            "双方可以在六十日内撤出。",
            "双方{-应当在三十-}{+可以在六十+}日内撤出。",
        ),
    ],
)
def test_a_person_reads_phrases(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


def test_a_long_text_without_anchors_is_told_as_replaced_rather_than_computed_for_hours() -> None:
    old = "aye nay " * 50_000
    new = "nay nay aye " * 40_000
    pieces = redline(old, new)
    assert "".join(text for op, text in pieces if op != Op.INSERT) == old
    assert "".join(text for op, text in pieces if op != Op.DELETE) == new
