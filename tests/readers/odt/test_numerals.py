"""Number formats by the names that word processors write into the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negodiff.readers.odt.numerals import printed

TABLE = """
1                             | 1  2  10  11  27  28  100
a                             | a  b  j   k   aa  ab  cv
I                             | I  II X   XI  XXVII XXVIII C
01, 02, 03, ...               | 01 02 10 11 27 28 100
001, 002, 003, ...            | 001 002 010 011 027 028 100
1st                           | 1st 2nd 10th 11th 27th 28th 100th
One                           | One Two Ten Eleven Twenty-seven Twenty-eight One_hundred
First                         | First Second Tenth Eleventh Twenty-seventh Twenty-eighth One_hundredth
①, ②, ③, ...                  | ① ② ⑩ ⑪ ㉗ ㉘ 100
一, 二, 三, ...                | 一 二 十 十一 二十七 二十八 一百
壹, 贰, 叁, ...                | 壹 贰 壹拾 壹拾壹 贰拾柒 贰拾捌 壹佰
甲, 乙, 丙, ...                | 甲 乙 癸 11 27 28 100
일, 이, 삼, ...                | 일 이 십 십일 이십칠 이십팔 백
일, 이, 삼, ... (ko-x-digital) | 일 이 일영 일일 이칠 이팔 일영영
가, 나, 다, ...                | 가 나 차 카 파 하 나
ア, イ, ウ, ...                | ア イ コ サ ヒ フ ク
イ, ロ, ハ, ...                | イ ロ ヌ ル オ ク ニ
א, י, ק, ...                  | א ב י יא כז כח ק
א, ב, ג, ...                  | א ב י כ אה או דל
أ, ب, ت, ...                  | أ ب ر ز و ى تط
ا, ب, ج, ...                  | ا ب ي ك ظ غ جع
آ, ب, پ, ...                  | آ ب د ذ ل م پت
ก, ข, ค, ...                  | ก ข ญ ฎ พ ฟ ขฑ
١, ٢, ٣, ...                  | ١ ٢ ١٠ ١١ ٢٧ ٢٨ ١٠٠
۱, ۲, ۳, ...                  | ۱ ۲ ۱۰ ۱۱ ۲۷ ۲۸ ۱۰۰
А, Б, .., Аа, Аб, ... (ru)    | А Б К Л Э Ю Вн
а, б, .., аа, бб, ... (ru)    | а б к л э ю нннн
а, б, .., аа, аб, ... (sr)    | а б и ј ц ч ви
*, †, ‡, §, **, ††, ...       | * † ††† ‡‡‡ ‡‡‡‡‡‡‡ §§§§§§§ §§§§§§§§§§§§§§§§§§§§§§§§§
something unheard of          | 1 2 10 11 27 28 100
"""  # noqa: E501


@pytest.mark.parametrize("row", TABLE.strip().splitlines())
def test_each_format_prints_what_the_page_shows(row: str) -> None:
    form, _, expected = row.partition("|")
    numbers = (1, 2, 10, 11, 27, 28, 100)
    told = [printed(number, form.strip()).replace(" ", "_") for number in numbers]
    assert told == expected.split()


def test_no_format_prints_nothing() -> None:
    assert printed(5, "") == ""


@given(st.integers(-5, 40_000), st.sampled_from([*"1aAiI", "一, 二", "א, י, ק", "*, †", "А, Б"]))
def test_any_number_is_printed_in_bounds(number: int, form: str) -> None:
    assert 0 < len(printed(number, form)) < 100
