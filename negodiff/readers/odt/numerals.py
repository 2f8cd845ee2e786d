"""Number formats by the names that OpenDocument and LibreOffice give them.

OpenDocument has five ("1", "a", "A", "i", "I"); LibreOffice adds others and names each by how it
begins ("А, Б, .., Аа, Аб, ... (ru)"). What it prints was read off its pages.
"""

import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Final

from negodiff.readers.numerals_out import (
    decimal,
    english,
    english_ordinal,
    in_digits,
    letters,
    nth,
    padded,
    repeated,
    roman,
)  # fmt: skip

_CYRILLIC: Final = {
    "bg": "абвгдежзиклмнопрстуфхцчшщъюя",
    "ru": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
_LETTERS: Final = {
    "א": "אבגדהוזחטיכלמנסעפצקרשת",
    "أ": "أبتثجحخدذرزسشصضطظعغفقكلمنهوى",
    "ا": "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "آ": "آبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ก": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ",
    "क": "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "က": "ကခဂဃငစဆဇဈညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအ",
    "α": "αβγδεζηθικλμνξοπρστυφχψω",
    "Α": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
}
_CYCLES: Final = {
    "イ": (
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウ"
        "ヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
    ),
    "ｲ": "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ",
    "ア": (
        "アイウエオカキクケコサシスセソタチツテトナニヌネ"
        "ノハヒフヘホマミムメモヤユヨラリルレロワヲン"
    ),
    "ｱ": "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
    "ㄱ": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "가": "가나다라마바사아자차카타파하",
    "㉠": "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭",
    "㉮": "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻",
}
"""After the last sign, the first follows again."""
_ROWS: Final = {
    "①": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿",
    "甲": "甲乙丙丁戊己庚辛壬癸",
    "子": "子丑寅卯辰巳午未申酉戌亥",
}
"""After the last sign, numbers are decimal."""
_SIGNS: Final = "*†‡§"
_WORDED: Final[dict[str, Callable[[int], str]]] = {
    "1": decimal,
    "1st": nth,
    "One": lambda number: english(number).capitalize(),
    "First": lambda number: english_ordinal(number).capitalize(),
    "a": letters,
    "A": lambda number: letters(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
}


def printed(number: int, form: str, *, letter_sync: bool = False) -> str:
    """A number as a format prints it; "" for the format that prints none."""
    if not form:
        return ""
    if letter_sync and form in "aA":
        return repeated(number) if form == "a" else repeated(number).upper()
    known = _WORDED.get(form) or _series(form)
    return known(number) if number > 0 else decimal(number)


def _series(form: str) -> Callable[[int], str]:
    """A format that is named by its first numbers."""
    first = form.split(",", maxsplit=1)[0].strip()
    if first.isascii() and first.isdecimal():
        return partial(padded, width=min(len(first), 9))
    if len(first) != 1:
        return decimal
    if unicodedata.decimal(first, 0) == 1:
        zero = ord(first) - 1
        return partial(in_digits, digits="".join(chr(zero + each) for each in range(10)))
    if first in "аА":
        return partial(_cyrillic, form=form)
    if form.startswith("أ, ب, ج"):
        return partial(letters, alphabet=_LETTERS["ا"].replace("ا", "أ"))
    if first in _LETTERS:
        return _hebrew if form.startswith("א, י") else partial(letters, alphabet=_LETTERS[first])
    if first in _CYCLES:
        return partial(_cycle, signs=_CYCLES[first])
    if first in _ROWS:
        return partial(_row, signs=_ROWS[first])
    if first == "*":
        return partial(repeated, alphabet=_SIGNS)
    if first == "一":
        return partial(_counted, digits="零一二三四五六七八九", units="十百千")
    if first == "壹":
        return partial(_counted, digits="零壹贰叁肆伍陆柒捌玖", units="拾佰仟")
    if first == "일":
        if "digital" in form:
            return partial(in_digits, digits="영일이삼사오육칠팔구")
        return partial(_korean, digits=" 일이삼사오육칠팔구", units="십백천")
    return decimal


def _cyrillic(number: int, form: str) -> str:
    alphabet = _CYRILLIC.get(form[-3:-1], _CYRILLIC["ru"])
    way = repeated if "бб" in form.lower() else letters
    text = way(number, alphabet)
    return text.capitalize() if form[0] == "А" else text


def _cycle(number: int, signs: str) -> str:
    return signs[(number - 1) % len(signs)]


def _row(number: int, signs: str) -> str:
    return signs[number - 1] if number <= len(signs) else decimal(number)


def _counted(number: int, digits: str, units: str) -> str:
    """Chinese: 二十一, 一百零一; ten alone is 十 in plain digits, and 壹拾 in those of accounts."""
    if number >= 10_000:
        return decimal(number)
    text = ""
    gap = False
    for at, digit in enumerate(reversed([int(each) for each in str(number)])):
        if digit:
            unit = units[at - 1] if at else ""
            text = digits[digit] + unit + (digits[0] if gap and text else "") + text
        gap = digit == 0
    short = number < 20 and number >= 10 and units[0] == "十"
    return text[1:] if short else text


def _korean(number: int, digits: str, units: str) -> str:
    """Korean: 이십일, 백일; one before a unit is not said."""
    if number >= 10_000:
        return decimal(number)
    text = ""
    for at, digit in enumerate(reversed([int(each) for each in str(number)])):
        if digit:
            one = digit == 1 and at > 0
            text = ("" if one else digits[digit]) + (units[at - 1] if at else "") + text
    return text


_HEBREW: Final = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"),
    (50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"), (10, "י"), (9, "ט"),
    (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
)  # fmt: skip


def _hebrew(number: int) -> str:
    """Hebrew letters by their worth; fifteen and sixteen are written in their own way."""
    if number >= 1000:
        return decimal(number)
    text = ""
    for worth, letter in _HEBREW:
        while number >= worth and (worth not in (15, 16) or number == worth):
            text += letter
            number -= worth
    return text
