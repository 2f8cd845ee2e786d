"""Which letters the languages of legacy encodings use: the judge of a wrong guess.

General detectors tell scripts apart well, but not the encodings of one script: a short Turkish,
Spanish or Polish text is read as a neighbour's. A draft read in the wrong encoding is nonsense in
every clause, so each candidate is scored by whether the characters it yields are those its
languages write. This module knows nothing of files and findings.
"""

import re
from collections import Counter
from typing import NamedTuple


class Alphabet(NamedTuple):
    """What one language writes beyond ASCII, in one encoding.

    Attributes:
        encoding: As Python names it.
        common: Letters that make up most of a text (all of them, in Latin alphabets).
        rare: Letters that occur, but seldom.
        latin: The rest of the text is written in ASCII letters.
    """

    encoding: str
    common: str
    rare: str = ""
    latin: bool = True


_RUSSIAN = ("оеаинтсрвлкмдпу", "яыьгзбчйхжшюцщэфъё")
_UKRAINIAN = ("оаинтвреслкмдпуі", "язьгбчйхжшюцщєїґф")
_GREEK = ("αοιετσνηυρπκςάέήίόύώ", "λμθδγχβφξζωψϊϋΐΰΆΈΉΊΌΎΏ")
_ARABIC = ("اليمنتروبعدف", "ةأقهكحسجشصطخضذثئغءظزىإآؤـًٌٍَُِّْ،؛؟پچژگ")
_HEBREW = ("יוהלאתרמבש", "נםחדעקפצכסטגזןךףץ")

ALPHABETS: tuple[Alphabet, ...] = (
    # Western Europe comes first: where two readings are equally good, it is the likelier one.
    Alphabet("cp1252", "àâçèéêëîïôùûüœæÿ"),  # French
    Alphabet("cp1252", "áéíóúñüº"),  # Spanish
    Alphabet("cp1252", "äöüß"),  # German
    Alphabet("cp1252", "ãõçáéíóúâêôàºª"),  # Portuguese
    Alphabet("cp1252", "àèéìòùîº"),  # Italian
    Alphabet("cp1252", "àçèéíïòóúü"),  # Catalan
    Alphabet("cp1252", "åäöé"),  # Swedish, Finnish
    Alphabet("cp1252", "æøåé"),  # Danish, Norwegian
    Alphabet("cp1252", "äöõüšž"),  # Estonian
    Alphabet("cp1252", "áðéíóúýþæö"),  # Icelandic
    Alphabet("cp1254", "çğıöşüİâî"),  # Turkish; Azerbaijani where ə is written e or ä
    Alphabet("cp1254", "çğıöşüİä"),
    Alphabet("cp1250", "ąćęłńóśźż"),  # Polish
    Alphabet("cp1250", "áčďéěíňóřšťúůýž"),  # Czech
    Alphabet("cp1250", "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    Alphabet("cp1250", "čćđšž"),  # Croatian, Slovene, Serbian in Latin letters
    Alphabet("cp1250", "áéíóöőúüű"),  # Hungarian
    Alphabet("cp1250", "ăâîşţ"),  # Romanian
    Alphabet("iso8859_2", "ąćęłńóśźż"),
    Alphabet("iso8859_2", "áčďéěíňóřšťúůýž"),
    Alphabet("iso8859_2", "áäčďéíĺľňóôŕšťúýž"),
    Alphabet("iso8859_2", "čćđšž"),
    Alphabet("iso8859_2", "áéíóöőúüű"),
    Alphabet("iso8859_2", "ăâîşţ"),
    Alphabet("cp1257", "ąčęėįšųūž"),  # Lithuanian
    Alphabet("cp1257", "āčēģīķļņšūž"),  # Latvian
    Alphabet("cp1251", *_RUSSIAN, latin=False),
    Alphabet("cp1251", *_UKRAINIAN, latin=False),
    # … Bulgarian and Belarusian, Serbian and Macedonian …
    Alphabet("cp1251", "оаинтвреслкмдпу", "язьгбчйхжшюцщъфўіё", latin=False),
    Alphabet("cp1251", "оаинтреслкмдпујв", "згбчхжшцфљњћђџќѓѕ", latin=False),
    Alphabet("koi8_r", *_RUSSIAN, latin=False),
    Alphabet("koi8_u", *_UKRAINIAN, latin=False),
    Alphabet("iso8859_5", *_RUSSIAN, latin=False),
    Alphabet("iso8859_5", *_UKRAINIAN, latin=False),
    Alphabet("iso8859_5", "оаинтреслкмдпујв", "згбчхжшцфљњћђџќѓѕ", latin=False),
    Alphabet("cp866", *_RUSSIAN, latin=False),
    Alphabet("cp1253", *_GREEK, latin=False),
    Alphabet("iso8859_7", *_GREEK, latin=False),
    Alphabet("cp1255", *_HEBREW, latin=False),
    Alphabet("cp1256", *_ARABIC, latin=False),
    Alphabet("iso8859_6", *_ARABIC, latin=False),
    # Two bytes a character: the commonest characters of treaties and contracts.
    Alphabet("gb18030", "的和国本条约定方于在双缔任何不各其一应中为对与有或以及之", latin=False),
    Alphabet("big5", "的和國本條約定方於在雙締任何不各其一應中為對與有或", latin=False),
    Alphabet("cp932", "のにをはとがるたてしでれいなすことかりら条締約国及又第", latin=False),
    Alphabet("euc_jp", "のにをはとがるたてしでれいなすことかりら条締約国及又第", latin=False),
    Alphabet("cp949", "의을를이가는은에로한하다조당국사대정자계기여아니지그", latin=False),
)  # fmt: skip

_MULTIBYTE = frozenset({"gb18030", "big5", "cp932", "euc_jp", "cp949"})
_NEUTRAL = frozenset(
    "“”‘’„‚‹›«»–—…§°·•№€£¿¡¹²³½¼¾©®™\xa0\xad،؛؟。、，；：（）「」『』《》・\u3000¶"
)
_LONE_LETTER = re.compile(r"(?<![^\W_])(?![àéèáóíâêô\u0400-\u04ff])[^\W\d_\x00-\x7f](?![^\W_])")
"""A word of one letter that is none in any language of the table."""
_SAMPLE = 8_000
_OTHER_LETTER = re.compile(r"[^\W\d_\x00-\x7f]")
_FALSE_NEIGHBOURS = re.compile(
    r"[a-zà-öø-ÿ](?=[À-ÖØ-Þ])"  # a capital inside a word
    r"|[à-öø-ÿ](?=[A-Z])"
    r"|[а-яё](?=[А-ЯЁ])"
    r"|[\u03ac-\u03ce](?=[\u0391-\u03a9])"
    r"|[A-Za-z](?=[\u0370-\u06ff\u3040-\ud7af])"  # two scripts inside a word
    r"|[\u0370-\u06ff\u3040-\ud7af](?=[A-Za-z])"
    r"|[^\W\d_\x00-\x7f](?=\d)"  # a letter before a figure: a misread sign of currency
)


def judge(data: bytes) -> tuple[str, float]:
    """Name the encoding whose languages best explain the text, and how well (at most 1.0).

    0.5 and less means that no language of the table fits.
    """
    sample = _telling_part(data)
    readings: dict[str, _Reading | None] = {}
    best, best_score = "", 0.0
    for alphabet in ALPHABETS:
        encoding = alphabet.encoding
        if encoding not in readings:
            readings[encoding] = _decode(data if encoding in _MULTIBYTE else sample, encoding)
        reading = readings[encoding]
        if reading is None:
            continue
        score = _score(reading, alphabet)
        if score > best_score + 1e-9:
            best, best_score = encoding, score
    return best, best_score


class _Reading(NamedTuple):
    """One decoding of the sample: what it yields beyond ASCII."""

    counts: dict[str, int]
    total: int
    ascii_letters: int
    faults: int


def _telling_part(data: bytes) -> bytes:
    """The lines that hold bytes beyond ASCII, up to some thousand bytes."""
    lines: list[bytes] = []
    size = 0
    for line in data.splitlines():
        if not line.isascii():
            lines.append(line)
            size += len(line)
            if size > _SAMPLE:
                break
    return b"\n".join(lines)[: 2 * _SAMPLE]


def _decode(data: bytes, encoding: str) -> "_Reading | None":
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    text = text[: 2 * _SAMPLE]
    counts = {char: n for char, n in Counter(text).items() if char > "\x7f"}
    letters = sum(1 for char in text if char.isascii() and char.isalpha())
    return _Reading(counts, sum(counts.values()), letters, _faults(text))


def _faults(text: str) -> int:
    """How often a character stands where no language puts it."""
    return len(_FALSE_NEIGHBOURS.findall(text)) + len(_LONE_LETTER.findall(text))


def _score(reading: _Reading, alphabet: Alphabet) -> float:
    """Between -3 and 1: how well one language explains the characters of a reading."""
    if not reading.total:
        return 0.0
    points = -2.0 * reading.faults
    letters = 0
    common = alphabet.common
    for char, count in reading.counts.items():
        lower = char.lower()
        if char in common:
            letters += count
            points += count
        elif lower in common:
            letters += count
            points += (1.0 if alphabet.latin else 0.95) * count
        elif lower in alphabet.rare:
            letters += count
            points += 0.6 * count
        elif char in _NEUTRAL:
            points += 0.55 * count
        elif alphabet.encoding in _MULTIBYTE and _is_east_asian(char):
            letters += count
            points += 0.5 * count
        else:
            points -= (3.0 if char < "\xa0" else 1.0) * count
    if alphabet.latin != (letters < max(1, reading.ascii_letters // 2)):
        return 0.0
    if alphabet.encoding in _MULTIBYTE:
        points += 0.4 * _common_share_bonus(reading, alphabet)
    return points / reading.total


def _common_share_bonus(reading: _Reading, alphabet: Alphabet) -> float:
    """Thousands of characters are letters there: what counts is that the commonest are common."""
    common = sum(reading.counts.get(char, 0) for char in alphabet.common)
    return float(reading.total) if common >= 0.12 * reading.total else -float(reading.total)


def _is_east_asian(char: str) -> bool:
    return "\u3001" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" or char >= "\uac00"
