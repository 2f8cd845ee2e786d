"""Numbers and letters as they are printed in front of clauses, for every script we render."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_CJK = "〇一二三四五六七八九"
_WORDS = (
    *("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven"),
    *("Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen"),
)
_AR_UNITS = (
    "الأولى",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
)
_LETTERS = {
    "latin": "abcdefghijklmnopqrstuvwxyz",
    "cyrillic": "абвгдежзиклмнопрст",
    "ukrainian": "абвгдеєжзиіклмнопр",
    "armenian": "աբգդեզէըթժիլխծկհձղ",
    "georgian": "აბგდევზთიკლმნოპჟრს",
    "abjad": "أبجدهوزحطيكلمنسعفص",
    "persian": "الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض",
    "hebrew": "אבגדהוזחטיכלמנסעפצ",
    "hangul": "가나다라마바사아자차카타파하",
}


def roman(n: int) -> str:
    """IV for 4; up to 89, which is more than a draft needs."""
    out = ""
    for value, sign in _ROMAN:
        while n >= value:
            out, n = out + sign, n - value
    return out


def cjk(n: int) -> str:
    """二十一 for 21."""
    tens, units = divmod(n, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_CJK[tens]}十"
    return head + (_CJK[units] if units else "")


def english(n: int) -> str:
    """Twenty-One for 21."""
    if n < 20:
        return _WORDS[n - 1]
    tens = ("Twenty", "Thirty", "Forty", "Fifty")[n // 10 - 2]
    return tens if n % 10 == 0 else f"{tens}-{_WORDS[n % 10 - 1]}"


def arabic_ordinal(n: int) -> str:
    """The feminine ordinal after المادة: الحادية عشرة for 11."""
    tens, units = divmod(n, 10)
    if n == 10:
        return "العاشرة"
    if units == 0:
        return {2: "العشرون", 3: "الثلاثون", 4: "الأربعون"}[tens]
    unit = "الحادية" if units == 1 and tens else _AR_UNITS[units - 1]
    if tens == 0:
        return unit
    return (
        f"{unit} عشرة" if tens == 1 else f"{unit} و{ {2: 'العشرون', 3: 'الثلاثون'}.get(tens, '') }"
    )


def azerbaijani(n: int) -> str:
    """5-ci, 6-cı, 9-cu, 3-cü: the suffix follows the last vowel of the number as it is spoken."""
    units = {1: "ci", 2: "ci", 3: "cü", 4: "cü", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cu"}
    tens = {10: "cu", 20: "ci", 30: "cu", 40: "cı", 50: "ci"}
    return f"{n}-{units[n % 10] if n % 10 else tens[n]}"


def _digits(zero: str) -> Callable[[int], str]:
    return lambda n: "".join(chr(ord(zero) + int(digit)) for digit in str(n))


def _letters(name: str) -> Callable[[int], str]:
    letters = _LETTERS[name].split() if " " in _LETTERS[name] else list(_LETTERS[name])
    # The fifth letter is written هـ, so that it is not read as a digit.
    if name == "abjad":
        letters[4] = "هـ"
    return lambda n: letters[(n - 1) % len(letters)]


NUMERALS: dict[str, Callable[[int], str]] = {
    "arabic": str,
    "roman": roman,
    "roman-small": lambda n: roman(n).lower(),
    "cjk": cjk,
    "words": english,
    "premier": lambda n: "premier" if n == 1 else str(n),
    "arabic-ordinal": arabic_ordinal,
    "azerbaijani": azerbaijani,
    "eastern": _digits("٠"),
    "persian-digits": _digits("۰"),
    "circled": lambda n: chr(ord("①") + n - 1),
    **{name: _letters(name) for name in _LETTERS},
}
"""Everything a label's number can be written in."""
