"""The formats of numbers: a line of each, as Word prints it."""

import pytest

from negodiff.readers.numbers.formats import custom, printed

FORMATS = """
decimal                    1 2 10 101
upperRoman                 I II X CI
lowerLetter                a b j wwww
ordinal                    1st 2nd 10th 101st
cardinalText               One Two Ten One·hundred·one
ordinalText                First Second Tenth One·hundred·first
hex                        1 2 A 65
chicago                    * † ††† 26×*
decimalZero                01 02 10 101
decimalFullWidth           １ ２ １０ １０１
decimalEnclosedCircle      ① ② ⑩ 101
ideographDigital           一 二 一〇 一〇一
chineseCounting            一 二 十 一〇一
chineseCountingThousand    一 二 十 一百零一
chineseLegalSimplified     壹 贰 壹拾 壹佰零壹
japaneseCounting           一 二 十 百一
koreanCounting             일 이 십 백일
koreanLegal                하나 둘 열 101
ideographTraditional       甲 乙 癸 101
ideographZodiacTraditional 甲子 乙丑 癸酉 甲辰
ganada                     가 나 차 다
aiueo                      ｱ ｲ ｺ ｹ
russianLower               а б к оооо
hebrew1                    א ב י קא
arabicAlpha                أ ب ر ظظظظ
arabicAbjad                أ ب ي فففف
hindiNumbers               १ २ १० १०१
thaiNumbers                ๑ ๒ ๑๐ ๑๐๑
thaiCounting               หนึ่ง สอง สิบ หนึ่งร้อยเอ็ด
vietnameseCounting         một hai mười 101
numberInDash               -·1·- -·2·- -·10·- -·101·-
unheardOf                  1 2 10 101
"""
WORDS = """
fr 1 un premier
fr 21 vingt et un|vingt et unième
fr 71 soixante et onze|soixante et onzième
fr 80 quatre-vingts|quatre-vingtième
de 21 einundzwanzig|einundzwanzigste
de 3 drei|dritte
es 31 treinta y uno|trigésimo primero
it 23 ventitré|ventitreesimo
pt 121 cento e vinte e um|121º
ru 42 сорок два|сорок второй
xx 12 twelve|twelfth
"""


@pytest.mark.parametrize("line", FORMATS.strip().splitlines())
def test_format(line: str) -> None:
    form, *expected = line.split()
    numbers = [printed(number, form) for number in (1, 2, 10, 101)]
    told = [each.replace("·", " ").replace("26×*", "*" * 26) for each in expected]
    assert numbers == told


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_words(line: str) -> None:
    language, number, said = line.split(" ", 2)
    cardinal, ordinal = said.split("|") if "|" in said else said.split()
    own = [printed(int(number), form, language) for form in ("cardinalText", "ordinalText")]
    assert own == [each[0].upper() + each[1:] for each in (cardinal, ordinal)]


def test_every_format_prints_every_number_shortly() -> None:
    names = [line.split()[0] for line in FORMATS.strip().splitlines()]
    for form in [
        *names,
        "none",
        "hebrew2",
        "thaiLetters",
        "bahtText",
        "dollarText",
        "koreanDigital2",
    ]:
        for number in (-1, 0, 1, 19, 20, 99, 100, 999, 1001, 9999, 10_000, 32_767, 32_768, 10**9):
            assert len(printed(number, form)) < 120, (form, number)


def test_formats_of_ones_own_go_on_from_their_first_members() -> None:
    assert custom(12, "0001, 0002, 0003, ...") == "0012"
    assert custom(4, "α, β, γ, ...") == "δ"
    assert custom(2, "first, second, ...") == "second"
    assert custom(7, "first, second, ...") == custom(7, "") == "7"
