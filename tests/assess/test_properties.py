"""What holds for all texts: nothing fails, equal words weigh nothing, the sides mirror."""

from hypothesis import given
from hypothesis import strategies as st

from negodiff.assess.judge import Context, judge
from negodiff.assess.lexicon import LANGUAGES
from negodiff.model.comparison import Op, Pair, Piece
from negodiff.model.weight import Rule, Weight
from tests.assess.sentence import edited, rows

WORDS = st.sampled_from(
    "The Parties shall should may not endeavour to undertake will is encouraged meet within thirty "
    "30 (30) days working and or [shall] [should] ] [ ____ Article 5 paragraph 2 , . ; : USD 1,000 "
    '"Border" means the any all only unless where possible May 2024 без не должны ne doivent no '
    "1st twenty-one \u200b \u00ad § \n".split(" ")
)
SENTENCES = st.lists(WORDS, max_size=12).map(" ".join)
CODES = st.sampled_from((*LANGUAGES, "de", "zh", "und"))
MIRROR = {
    Rule.MODAL_STRENGTHENED: Rule.MODAL_WEAKENED,
    Rule.MODAL_WEAKENED: Rule.MODAL_STRENGTHENED,
}


def mirrored(pair: Pair) -> Pair:
    """The same change, seen from the other side."""
    sign = {Op.SAME: Op.SAME, Op.DELETE: Op.INSERT, Op.INSERT: Op.DELETE}
    pieces = tuple(Piece(sign[op], text) for op, text in pair.redline)
    return pair._replace(old=pair.new, new=pair.old, redline=pieces)


@given(SENTENCES, SENTENCES, CODES)
def test_never_fails_and_sides_mirror(old: str, new: str, code: str) -> None:
    pair = edited(old, new)
    there = judge(pair, Context(code))
    back = judge(mirrored(pair), Context(code))
    assert there.weight == back.weight
    directions = sorted(flag for flag in there.flags if flag.rule in MIRROR)
    reversed_ = sorted(
        flag._replace(rule=MIRROR[flag.rule], old=flag.new, new=flag.old)
        for flag in back.flags
        if flag.rule in MIRROR
    )
    assert directions == reversed_


@given(st.text(max_size=200), st.text(max_size=200), CODES)
def test_any_text_at_all(old: str, new: str, code: str) -> None:
    judge(edited(old, new), Context(code))


@given(SENTENCES, CODES)
def test_identical_words_weigh_nothing(text: str, code: str) -> None:
    assert judge(edited(text, text), Context(code)).weight is None


def test_every_row_mirrors() -> None:
    for code in LANGUAGES:
        for row in rows(code):
            back = judge(mirrored(edited(row.old, row.new)), Context(code))
            told = sorted(f.rule for f in row.flags if f.rule in MIRROR)
            assert told == sorted(MIRROR[f.rule] for f in back.flags if f.rule in MIRROR), row
            assert (back.weight is Weight.SUBSTANTIVE) == (row.weight is Weight.SUBSTANTIVE), row
