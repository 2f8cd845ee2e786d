"""Texts are cut alike whichever patterns are used: the quick ones, or those for all scripts."""

from hypothesis import given
from hypothesis import strategies as st

from negodiff.text.tokens import tokens, unspaced, words

SPACED = st.characters(max_codepoint=0xDFF) | st.characters(
    min_codepoint=0x1800, max_codepoint=0x2FFF
)


@given(st.text(SPACED))
def test_a_text_of_spaced_scripts_is_cut_as_in_one_of_any_script(text: str) -> None:
    assert tokens(text + "日") == [*tokens(text), "日"]
    assert words(text + " 日") == [*words(text), "日"]


@given(st.text())
def test_cutting_loses_nothing(text: str) -> None:
    assert "".join(tokens(text)) == text


def test_who_writes_with_spaces() -> None:
    for spaced in ("Fünf “Tage”", "пять дней — 5", "خمسة أيام", "पाँच दिन", "ხუთი დღე", "다섯 일"):
        assert not unspaced(spaced), spaced
    for without in ("五日", "ห้าวัน", "ប្រាំថ្ងៃ", "five 日", "གཉིས", "𠀀"):
        assert unspaced(without), without


def test_a_number_in_chinese_numerals_is_one() -> None:
    assert tokens("第二十一条，一百二十日内") == [
        "第",
        "二十一",
        "条",
        "，",
        "一百二十",
        "日",
        "内",
    ]
    assert tokens("一、三万円") == ["一", "、", "三万", "円"]


def test_words_of_mixed_scripts() -> None:
    assert words("締約国は “Party A” に通報する") == [
        "締約", "約国", "国は", "party", "a", "に通", "通報", "報す", "する",
    ]  # fmt: skip
