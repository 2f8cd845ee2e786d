"""Numbers in the words of Chinese, Japanese, Korean, Vietnamese, Thai and Hindi."""

from typing import Final, NamedTuple


class System(NamedTuple):
    """How a language of East Asia writes a number out.

    Attributes:
        digits: Nought to nine.
        units: Ten, hundred, thousand.
        myriad: Ten thousand.
        one: Whether a single ten, hundred or thousand says its "one": "no", "yes", or "inner" for
            all but a leading ten.
        gap: What stands for a unit that is skipped between two others.
    """

    digits: str
    units: tuple[str, str, str]
    myriad: str
    one: str
    gap: str


_PLAIN: Final = "〇一二三四五六七八九"
SYSTEMS: Final[dict[str, System]] = {
    "japaneseCounting": System(_PLAIN, ("十", "百", "千"), "万", "no", ""),
    "japaneseLegal": System("零壱弐参四伍六七八九", ("拾", "百", "阡"), "萬", "yes", ""),
    "chineseCountingThousand": System(
        "零一二三四五六七八九", ("十", "百", "千"), "万", "inner", "零"
    ),
    "chineseLegalSimplified": System("零壹贰叁肆伍陆柒捌玖", ("拾", "佰", "仟"), "万", "yes", "零"),
    "taiwaneseCountingThousand": System(
        "零一二三四五六七八九", ("十", "百", "千"), "萬", "inner", "零"
    ),
    "ideographLegalTraditional": System(
        "零壹貳參肆伍陸柒捌玖", ("拾", "佰", "仟"), "萬", "yes", "零"
    ),
    "koreanCounting": System("영일이삼사오육칠팔구", ("십", "백", "천"), "만", "no", ""),
}  # fmt: skip

_HUNDRED: Final = {
    "chineseCounting": "〇一二三四五六七八九", "taiwaneseCounting": "○一二三四五六七八九",
}  # fmt: skip
_KOREAN_ONES: Final = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_KOREAN_TENS: Final = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_VIETNAMESE: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_THAI: Final = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_THAI_UNITS: Final = ((10_000, "หมื่น"), (1000, "พัน"), (100, "ร้อย"))
_HINDI: Final = (
    "शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ", "दस", "ग्यारह", "बारह", "तेरह",
    "चौदह", "पंद्रह", "सोलह", "सत्रह", "अठारह", "उन्नीस", "बीस",
)  # fmt: skip


def counted(value: int, form: str) -> str | None:
    """A number written out in one of these formats; ``None`` when it is none, or out of reach."""
    if form in SYSTEMS:
        return _systematic(value, SYSTEMS[form])
    if form in _HUNDRED:
        digits = _HUNDRED[form]
        if not 10 <= value < 100:
            return "".join(digits[int(each)] for each in str(value))
        tens, ones = divmod(value, 10)
        return f"{digits[tens] if tens > 1 else ''}十{digits[ones] if ones else ''}"
    if form == "koreanLegal" and 0 < value < 100:
        return _KOREAN_TENS[value // 10] + _KOREAN_ONES[value % 10]
    if form == "vietnameseCounting" and 0 < value < 100:
        return _vietnamese(value)
    if form in ("thaiCounting", "bahtText"):
        return thai(value) + ("บาทถ้วน" if form == "bahtText" else "")
    if form == "hindiCounting" and value < len(_HINDI):
        return _HINDI[value]
    return None


def _systematic(value: int, system: System) -> str:
    if not value:
        return system.digits[0]
    upper, lower = divmod(value, 10_000)
    found = ""
    if upper:
        found = ("" if upper == 1 and system.one == "no" else _below(upper, system, "")) + (
            system.myriad
        )
        if system.gap and 0 < lower < 1000:
            found += system.gap
    return found + _below(lower, system, found)


def _below(value: int, system: System, before: str) -> str:
    """A number below ten thousand."""
    found: list[str] = []
    skipped = False
    for power in (3, 2, 1, 0):
        digit, value = divmod(value, 10**power)
        if not digit:
            skipped = bool(found)
            continue
        if skipped and system.gap:
            found.append(system.gap)
        skipped = False
        silent = power and digit == 1 and system.one != "yes"
        leading = not found and not before
        if not (silent and (system.one == "no" or (power == 1 and leading))):
            found.append(system.digits[digit])
        if power:
            found.append(system.units[power - 1])
    return "".join(found)


def _vietnamese(value: int) -> str:
    tens, ones = divmod(value, 10)
    if not tens:
        return _VIETNAMESE[ones]
    words = ["mười"] if tens == 1 else [_VIETNAMESE[tens], "mươi"]
    if ones:
        special = {1: "mốt"} if tens > 1 else {}
        words.append({5: "lăm", **special}.get(ones, _VIETNAMESE[ones]))
    return " ".join(words)


def thai(value: int) -> str:
    """A number in Thai words."""
    if not value:
        return _THAI[0]
    found: list[str] = []
    for worth, word in _THAI_UNITS:
        count, value = divmod(value, worth)
        if count:
            found += [_THAI[count], word]
    tens, ones = divmod(value, 10)
    if tens:
        found += [{1: "", 2: "ยี่"}.get(tens, _THAI[tens]), "สิบ"]
    if ones:
        found.append("เอ็ด" if ones == 1 and (tens or found) else _THAI[ones])
    return "".join(found)
