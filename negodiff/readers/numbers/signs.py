"""Alphabets that count: what follows the last letter is each format's own rule."""

from typing import Final

MOST_SIGNS: Final = 40
"""A label of letters that are repeated is no longer."""
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
_HEBREW: Final = "אבגדהוזחטיכלמנסעפצקרשת"
_ALPHA: Final = ("أ", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط",
                 "ظ", "ع", "غ", "ف", "ق", "ك", "ل", "م", "ن", "هـ", "و", "ي")  # fmt: skip
_ABJAD: Final = ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع",
                 "ف", "ص", "ق", "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ")  # fmt: skip

REPEATED: Final[dict[str, tuple[str, ...]]] = {
    "lowerLetter": tuple(_LATIN),
    "upperLetter": tuple(_LATIN.upper()),
    "russianLower": tuple(_RUSSIAN),
    "russianUpper": tuple(_RUSSIAN.upper()),
    "arabicAlpha": _ALPHA,
    "arabicAbjad": _ABJAD,
    "chicago": tuple("*†‡§"),
    "hindiVowels": tuple("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"),
    "hindiConsonants": ("अ", "आ", "इ", "ई", "उ", "ऊ", "ऋ", "ऌ", "ऍ", "ऎ", "ए", "ऐ", "ऑ", "ऒ", "ओ",
                        "औ", "अं", "अः"),
    "thaiLetters": tuple("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"),
    "greekLower": tuple("αβγδεζηθικλμνξοπρστυφχψω"),
    "greekUpper": tuple("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"),
}  # fmt: skip
"""After the last letter each is printed twice, then three times."""

_KANA: Final = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_IROHA: Final = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウ"
    "ヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
)
_HALF: Final = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_TO_HALF: Final = str.maketrans(_KANA, _HALF)

CYCLED: Final[dict[str, str]] = {
    "aiueo": _HALF,
    "aiueoFullWidth": _KANA,
    "iroha": _IROHA.translate(_TO_HALF),
    "irohaFullWidth": _IROHA,
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
}
"""After the last sign the first follows."""

LIMITED: Final[dict[str, str]] = {
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}
"""After the last sign plain figures follow."""

DIGITS: Final[dict[str, str]] = {
    "decimalFullWidth": "０１２３４５６７８９",
    "decimalFullWidth2": "０１２３４５６７８９",
    "hindiNumbers": "०१२३४५६७८९",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "ideographDigital": "〇一二三四五六七八九",
    "japaneseDigitalTenThousand": "〇一二三四五六七八九",
    "taiwaneseDigital": "○一二三四五六七八九",
    "koreanDigital": "영일이삼사오육칠팔구",
    "koreanDigital2": "零一二三四五六七八九",
    "arabicDigits": "٠١٢٣٤٥٦٧٨٩",
    "persianDigits": "۰۱۲۳۴۵۶۷۸۹",
}
"""Figure by figure."""


def hebrew_number(value: int) -> str:
    """A Hebrew numeral: letters add up, and 15 and 16 do not spell the name of God."""
    found: list[str] = []
    thousands, value = divmod(value, 1000)
    if thousands:
        found.append(hebrew_number(thousands) + "׳")
    for worth, letter in ((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק")):
        count, value = divmod(value, worth)
        found.append(letter * count)
    if value in (15, 16):
        found += ["ט", _HEBREW[value - 10]]
        value = 0
    tens, units = divmod(value, 10)
    found.append(_HEBREW[8 + tens] if tens else "")
    found.append(_HEBREW[units - 1] if units else "")
    return "".join(found)


def hebrew_letters(value: int) -> str:
    """The Hebrew alphabet, with a last letter before it for each time it is used up."""
    if value < 1:
        return ""
    times, at = divmod(value - 1, len(_HEBREW))
    return _HEBREW[-1] * times + _HEBREW[at] if times < MOST_SIGNS else str(value)


def sexagenary(value: int) -> str:
    """A year of the cycle of sixty."""
    return (
        LIMITED["ideographTraditional"][(value - 1) % 10]
        + LIMITED["ideographZodiac"][(value - 1) % 12]
        if value
        else ""
    )
