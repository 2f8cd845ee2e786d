"""What is judged at a glance is judged as by the thorough way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negodiff.assess import judge as judging
from negodiff.assess.judge import Assessment, Context, judge
from negodiff.assess.lexicon import LANGUAGES
from negodiff.model.comparison import Pair
from negodiff.model.weight import Flag
from tests.assess.sentence import edited, rows

WORDS = st.sampled_from(
    "The Parties shall should may not promptly endeavour to undertake will is encouraged within of "
    "thirty days and or Article by the law national accordance with in may, shall. best efforts "
    "any all only Border colour color co-operate cooperate 30 (b) V subject unless provided that "
    "must until either as appropriate peace border, doit pas ne peut de la sous réserve".split()
)
SENTENCES = st.lists(WORDS, min_size=2, max_size=9)
EDITS = st.lists(st.tuples(st.integers(0, 8), st.sampled_from("rid"), WORDS), max_size=3)


def thoroughly(pair: Pair, context: Context, patch: pytest.MonkeyPatch) -> Assessment:
    with patch.context() as patched:
        patched.setattr(judging, "glance", lambda change, lexicon: None)
        return judge(pair, context)


def in_lower_case(found: Assessment) -> tuple[object, list[Flag]]:
    """Of two equal words, the one that changed and the one beside it may differ in capitals."""
    flags = [each._replace(old=each.old.lower(), new=each.new.lower()) for each in found.flags]
    return found.weight, sorted(flags)


@given(SENTENCES, EDITS, st.sampled_from(("en", "fr")))
def test_both_ways_agree(sentence: list[str], edits: list[tuple[int, str, str]], code: str) -> None:
    other = list(sentence)
    for at, how, word in edits:
        if how == "i":
            other.insert(at, word)
        elif at < len(other):
            other[at : at + 1] = [word] if how == "r" else []
    pair, context = edited(" ".join(sentence), " ".join(other)), Context(code, terms=["Border"])
    slow = thoroughly(pair, context, pytest.MonkeyPatch())
    assert in_lower_case(judge(pair, context)) == in_lower_case(slow)


@pytest.mark.parametrize("code", LANGUAGES)
def test_both_ways_agree_on_every_sentence(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for row in rows(code):
        pair, context = edited(row.old, row.new), Context(code)
        assert judge(pair, context) == thoroughly(pair, context, monkeypatch)
