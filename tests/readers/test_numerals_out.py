"""Numbers as word processors print them, and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negodiff.readers import numerals_out as out
from negodiff.structure import numerals


@pytest.mark.parametrize(
    ("number", "decimal", "padded", "roman", "letters", "repeated"),
    [
        (1, "1", "01", "i", "a", "a"),
        (9, "9", "09", "ix", "i", "i"),
        (26, "26", "26", "xxvi", "z", "z"),
        (27, "27", "27", "xxvii", "aa", "aa"),
        (28, "28", "28", "xxviii", "ab", "bb"),
        (53, "53", "53", "liii", "ba", "aaa"),
        (703, "703", "703", "dcciii", "aaa", "a" * 28),
        (4001, "4001", "4001", "mmmmi", "eww", "4001"),
        (0, "0", "00", "0", "0", "0"),
        (32_768, "32768", "32768", "32768", "32768", "32768"),
    ],
)
def test_one_number_in_every_system(
    number: int, decimal: str, padded: str, roman: str, letters: str, repeated: str
) -> None:
    assert out.decimal(number) == decimal
    assert out.padded(number) == padded
    assert out.roman(number) == roman
    assert out.letters(number) == letters
    assert out.repeated(number) == repeated


@pytest.mark.parametrize(
    ("number", "nth", "words", "ordinal"),
    [
        (1, "1st", "one", "first"),
        (12, "12th", "twelve", "twelfth"),
        (13, "13th", "thirteen", "thirteenth"),
        (22, "22nd", "twenty-two", "twenty-second"),
        (30, "30th", "thirty", "thirtieth"),
        (111, "111th", "one hundred eleven", "one hundred eleventh"),
        (1005, "1005th", "one thousand five", "one thousand fifth"),
    ],
)
def test_numbers_in_words(number: int, nth: str, words: str, ordinal: str) -> None:
    assert out.nth(number) == nth
    assert out.english(number) == words
    assert out.english_ordinal(number) == ordinal


def test_digits_of_another_script() -> None:
    assert out.in_digits(105, "٠١٢٣٤٥٦٧٨٩") == "١٠٥"


@given(st.integers(1, 3999))
def test_a_roman_number_reads_back(number: int) -> None:
    assert numerals.roman(out.roman(number)) == number


@given(st.integers(-(10**9), 10**9))
def test_no_number_makes_a_long_label(number: int) -> None:
    for printed in (out.roman, out.letters, out.repeated, out.english_ordinal, out.nth):
        assert 0 < len(printed(number)) < 100
