"""Labels of East Asian drafts: "第五条", "第3条の2", "제1조", "附件一", "一、"."""

import re
from typing import Final

from negodiff.structure import numerals
from negodiff.structure.enumerators import item
from negodiff.structure.label import Label
from negodiff.structure.numerals import Reading
from negodiff.structure.vocabulary import Word, is_oriental, references, word_table
from negodiff.structure.worded import finish

_CHINESE: Final = re.compile(
    r"第\s*([〇零一二三四五六七八九十百千两\d]+)\s*(部分|[条條章節节编編部])"
    r"((?:\s?[之の]\s?[一二三四五六七八九十\d]+)*)"
)
_KOREAN: Final = re.compile(r"제\s*(\d+|[일이삼사오육칠팔구십]+)\s*([조장절관편부])((?:의\s?\d+)?)")
_UNITS: Final = {
    "条": "article", "條": "article", "章": "chapter", "節": "section", "节": "section",
    "编": "part", "編": "part", "部": "part", "部分": "part", "조": "article", "장": "chapter",
    "절": "section", "관": "subsection", "편": "part", "부": "part",
}  # fmt: skip
_KOREAN_DIGITS: Final = str.maketrans("일이삼사오육칠팔구십", "一二三四五六七八九十")
_TAIL_PIECE: Final = re.compile(r"[之の의]|[一二三四五六七八九十]+|\d+")
_SPACES: Final = " \u3000\t"
_CITED: Final = re.compile(
    r"、?\s*第\s*[〇零一二三四五六七八九十百\d]+\s*[条條項项款号號目章節节编編部]"
)
_JOINED: Final = frozenset("和及至或")
"""What, behind a blank, shows a list of citations."""
_ITEM: Final = re.compile(r"([〇零一二三四五六七八九十百甲乙丙丁戊己]{1,4})([、.．])")
_SPACED_ITEM: Final = re.compile(
    r"([〇零一二三四五六七八九十]{1,4}|[アイウエオカキクケコサシスセソタチツテトロハニホヘリヌル])"
    r"[ \u3000](?=[\u3040-\u9fff（「『])"
)
"""A numeral with a wide blank behind it, which readers hand on as a common one."""
_NUMBER: Final = re.compile(
    r"\s*(?:第\s*)?([〇零一二三四五六七八九十]{1,3}|\d{1,3}|[IVXⅠ-Ⅻ]{1,5}|[A-ZＡ-Ｚ甲乙丙丁])?"
    r"(?=[\s:：（(、.．]|$|[^\w])"
)
NAMES: Final = tuple(
    (key, words)
    for key, words in word_table(latin=False).items()
    if is_oriental(key) and words[0].family in ("annex", "option")
)
"""Chinese and Japanese words for annexes and options, which no blank parts from their number."""


def numbered(text: str) -> Label | None:
    """Read "第五条", "第5条の2", "第一章", "제3조의2"."""
    match = _CHINESE.match(text) or _KOREAN.match(text)
    if match is None:
        return None
    token, unit, tail = match.groups()
    value = numerals.digits(token) or numerals.chinese(token.translate(_KOREAN_DIGITS))
    if not value or value > 9999:
        return None
    suffix = ""
    for piece in _TAIL_PIECE.findall(tail):
        worth = numerals.digits(piece) or numerals.chinese(piece)
        suffix += str(worth) if worth else piece
    korean = text[0] == "제"
    language = "ko" if korean else "ja" if "の" in tail or unit in "條節編" else "zh"
    family = _UNITS[unit]
    word = Word(language, family, f"{text[0]}{{}}{unit}")
    end = match.end()
    rest = text[end:]
    words = rest.lstrip(_SPACES)
    if words == rest:
        marks = references("ko") if korean else references("zh") | references("ja")
        doubtful = rest[:1] not in ("", "（", "(", "【", "[") and any(map(rest.startswith, marks))
    else:
        doubtful = words[:1] in _JOINED or _CITED.match(words) is not None
    start = end + len(rest) - len(words)
    reading = Reading("1", value, str(value))
    return Label(
        family, text[:end], f"{value}{suffix}", family, start, (reading,), (word,), token, suffix,
        doubtful,
    )  # fmt: skip


def character(text: str) -> Label | None:
    """Read "一、", "附件一", "备选案文1："."""
    match = _ITEM.match(text)
    if match is not None:
        end = match.end()
        return item(match[1], "", "{}、", text[:end].rstrip(), text, end)
    spaced = _SPACED_ITEM.match(text)
    if spaced is not None:
        return item(spaced[1], "", "{}", spaced[1], text, spaced.end())
    for key, words in NAMES:
        start = _behind(key, text)
        number = _NUMBER.match(text, start) if start else None
        if number is None:
            continue
        token = number[1] or ""
        if not token and words[0].family != "annex":
            continue
        readings = numerals.readings(token) if token else ()
        value = ""
        if readings:
            first = readings[0]
            value = first.number if first.system == "A" else str(first.ordinal)
        end = number.end() if token else start
        return finish(text, words, end, value, token, "", readings)
    return None


def _behind(key: str, text: str) -> int:
    """Where a word that a text begins with ends, or 0; it may be set wide: "附　則"."""
    if text.startswith(key):
        return len(key)
    wide = " ".join(key)
    return len(wide) if text.startswith((wide, wide.replace(" ", "\u3000"))) else 0
