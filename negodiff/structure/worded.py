"""Worded labels: "Article 5", "ARTICLE V", "5-ci maddə", "المادة الأولى", "BİRİNCİ BÖLÜM"."""

import re
from functools import cache, lru_cache
from typing import Final

from negodiff.structure import numerals
from negodiff.structure.counting import TOKEN, Words, is_particle, number_word, read_numeral
from negodiff.structure.enumerators import SUFFIX, SUFFIX_WORDS, suffix_value
from negodiff.structure.label import Label
from negodiff.structure.numerals import Reading, letters
from negodiff.structure.vocabulary import (
    AFTER,
    GLUE,
    SOLE,
    begins_label_words,
    fold,
    is_behind,
    label_words,
    ordinal,
    references,
)  # fmt: skip

_NUMBER: Final = re.compile(
    rf"(\d{{1,5}}(?:\.\d{{1,3}})*)({SUFFIX})?(?:\.?[ºª°](-[A-Z](?!\w))?|(?:er|re|ère|st|nd|rd|th|ο|ον|ος|ό)\b)?"
)


@cache
def _dash() -> re.Pattern[str]:
    """The blank behind a label word, or a dash: "EK-1", "ANNEX – II"."""
    return re.compile(r"[ \u00a0]?[-–—][ \u00a0]?(?=\d|[IVX]+(?!\w))|[ \u00a0]")


@cache
def _numero() -> re.Pattern[str]:
    """The sign or word for "number" between a label word and its figure: "Příloha č. 1"."""
    words = "no|nr|nro|nomor|numero|número|number|số|č|br|бр|αριθ|αρ|رقم|شماره|نمبر|מספר|מס'|संख्या"
    return re.compile(
        rf"\s*(?:№|#|n\.?\s?[º°]|n(?=\s?\d)|(?:{words}|n)\.|(?:{words})(?=\s\(?[\divx]+\b))\s*",
        re.IGNORECASE,
    )


@cache
def _suffix_behind() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?(?i:{SUFFIX_WORDS})(?![^\W_])|-\d{{1,2}}(?!\d)|[⁰¹²³⁴-⁹]+")


@cache
def _suffix_in_words() -> re.Pattern[str]:
    """A suffix behind a number in brackets: "المادة (2) مكررا"."""
    return re.compile(rf"[\s-]?(?i:{SUFFIX_WORDS}|مكررا?)(?![^\W_])")


_TAIL: Final = re.compile(r"(?P<dot>[.．](?=\D|$))?\s*(?:[:：]|[-–—―ـ]+(?=[\s\w\"“«]|$))?\s*")
_CITED: Final = re.compile(r"[,;，；/]|\(\w{1,4}\)|（\w{1,4}）|\s\(\w{1,3}\)|\s?[)）]")


@cache
def _alternative() -> re.Pattern[str]:
    return re.compile(r"\[[^\W_]{1,5}\]")


@cache
def _either() -> re.Pattern[str]:
    """One more number, or a suffix that not all accept: "Article 13 [14]", "Article 14 [bis]"."""
    return re.compile(rf"\s?\[(?:\d{{1,3}}|(?i:{SUFFIX_WORDS})|[A-Z])\](?=\s*(?:$|[\n:–—-]))")


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(r"\s*$|\s*[:：]\s*|\s+[–—-]\s+|\s*\n")


_NUMBER_FIRST: Final = re.compile(
    r"(\d{1,4})(\.\d{1,2})?([⁰¹²³⁴-⁹]*)[.\-–'’]?\s?([^\W\d_]+[.'’]?|§)(?:\s([^\W\d_]+|§))?"
)
_KERAIA: Final = ("΄", "ʹ", "´", "'", "’")
"""Behind a Greek letter that counts."""
_ORDINAL_DIVISIONS: Final = frozenset(("part", "title", "chapter", "section", "annex"))
_LONGEST_GLUED: Final = 16
_LONGEST_LINE: Final = 60
"""A line that opens a division with "The First Schedule" is not longer, unless in capitals."""
_LONGEST_TITLE: Final = 120


def may_open(first: str) -> bool:
    """Whether a line's first word can begin a worded label at all."""
    match = TOKEN.match(first)
    if match is None:
        return False
    key = fold(_before_dash(match[0])).rstrip(".-")
    if label_words(key) or begins_label_words(key) or ordinal(key):
        return True
    return (key in GLUE and first.isupper()) or _glued(match[0]) is not None


def worded(text: str) -> Label | None:
    """Read "Article 5", "Phụ lục 1", "BİRİNCİ BÖLÜM" (the number word first), "MADDEI".

    "THE FIRST SCHEDULE" and "The Second Schedule" have the definite article in front.
    """
    match = TOKEN.match(text)
    if match is None:
        return None
    token = match[0]
    end = match.end()
    if "-" in token:
        token = _before_dash(token)
        end = match.start() + len(token)
    key = fold(token).rstrip(".")
    words = label_words(key)
    if words:
        figures = text[end + 1 :]
        if figures.isdecimal() and text[end] == " ":
            return _plain(text, words, figures)
        label = _numbered(text, words, end)
        if label is not None:
            return label
    if begins_label_words(key) or ordinal(key):
        return _second(text, key, end)
    if key in GLUE:
        return _behind_article(text, end, capitals=token.isupper())
    glued = _glued(token)
    if glued is None:
        return None
    words, number, value = glued
    return finish(text, words, end, str(value), number, "", (Reading("I", value, str(value)),))


def _before_dash(token: str) -> str:
    """The label word of "EK-1" and "ANNEX-II", of which the figures are no longer in the token."""
    word, _, numeral = token.partition("-")
    if not label_words(fold(word)):
        return token
    return word if not numeral or numerals.roman(numeral) is not None else token


def _plain(text: str, words: Words, figures: str) -> Label:
    """The label of a line that is nothing but a label word and a number in figures."""
    family = words[0].family
    number = str(int(figures))
    readings = (Reading("1", int(number), number),)
    return Label(family, text, number, family, len(text), readings, words, figures)


def number_first(text: str) -> Label | None:
    """Read "5-ci maddə", "5. cikk", "5 artikla", "1-бап", "2. §"."""
    match = _NUMBER_FIRST.match(text)
    if match is None:
        return None
    token, decimal, raised, first, second = match.groups()
    words = AFTER.get(fold(first)) or _annex_behind(text, first, match.end(4))
    end = match.end(4)
    if not words and second is not None:
        words = AFTER.get(fold(second)) or _annex_behind(text, second, match.end(5))
        end = match.end(5)
    if not words:
        return None
    if _cites_another(text, end):
        return None
    value = int(token)
    number = f"{value}{decimal or ''}{raised}"
    reading = Reading("1", value, number)
    return finish(text, words, end, number, token, "", (reading,))


def _annex_behind(text: str, word: str, end: int) -> Words:
    """The annex word behind its number, as Hungarian has it: "1. számú melléklet", on its line."""
    if end < len(text) and not _alone().match(text, end):
        return ()
    return tuple(w for w in label_words(fold(word)) if w.family == "annex" and is_behind(w))


def _cites_another(text: str, end: int) -> bool:
    """Whether an article word has a number behind it, too: "2. Article XI applies"."""
    following = TOKEN.match(text, end + 1)
    if following is None:
        return text[end : end + 2].strip().isdecimal()
    head = following[0].split("-", 1)[0]
    return text[end : end + 1] == " " and head.isupper() and numerals.roman(head) is not None


def section_sign(text: str) -> Label | None:
    """Read "§ 5", "§5"; "§§ 5 and 6" is a citation."""
    return None if text[1:2] == "§" else _numbered(text, label_words("§"), 1)


def _second(text: str, key: str, end: int) -> Label | None:
    """A label word of two words, or a division's word behind its number word."""
    match = TOKEN.match(text, end + 1)
    if match is None:
        return None
    second = fold(match[0]).rstrip(".:")
    words = label_words(f"{key} {second}")
    if words:
        return _numbered(text, words, match.end())
    value = ordinal(key)
    words = tuple(w for w in label_words(second) if w.family in _ORDINAL_DIVISIONS)
    if value is None or not words or text[match.end() :].lstrip()[:1].islower():
        return None
    reading = Reading("1", value, str(value))
    return finish(text, words, match.end(), str(value), str(value), "", (reading,))


def _behind_article(text: str, end: int, *, capitals: bool) -> Label | None:
    """A division counted by a word, behind a definite article; an annex also uncounted."""
    match = TOKEN.match(text, end + 1)
    if match is None or not (capitals or len(text) < _LONGEST_LINE):
        return None
    key = fold(match[0]).rstrip(".:")
    if ordinal(key):
        return _second(text, key, match.end())
    words = label_words(key) if capitals else ()
    return _unnumbered(text, words, match.end()) if words else None


@lru_cache(1024)
def _glued(token: str) -> tuple[Words, str, int] | None:
    """Read "MADDEI": word, printed number and value of a label whose blank got lost."""
    if not 3 < len(token) < _LONGEST_GLUED or not token.isupper():
        return None
    for cut in range(len(token.rstrip("IVXLC")), len(token)):
        words = label_words(fold(token[:cut]))
        value = numerals.roman(token[cut:]) if words else None
        if words and value:
            return words, token[cut:], value
    return None


def _numbered(text: str, words: Words, end: int) -> Label | None:
    """The number behind a label word, in figures, Roman, letters or words."""
    dash = _dash().match(text, end)
    start = dash.end() if dash else end
    if not text[start : start + 1].isdecimal():
        sign = _numero().match(text, start)
        start = sign.end() if sign else start
    opened = text[start : start + 1] in ("(", "[", "（", "［")
    if opened:
        start += 1
    figures = _NUMBER.match(text, start)
    if figures is not None:
        token, suffix, behind_sign = figures.groups()
        suffix = suffix or behind_sign
        parts = token.split(".")
        number = ".".join(str(int(part)) for part in parts) + suffix_value(suffix or "")
        readings: tuple[Reading, ...] = (Reading("1", int(parts[-1]), number),)
        return _enclosed(text, words, figures.end(), opened, number, token, suffix, readings)
    match = TOKEN.match(text, start)
    if match is None:
        return _unnumbered(text, words, end)
    token = match[0]
    key = fold(token)
    if key in GLUE:
        return _numbered(text, words, match.end()) if match.end() > end else None
    numeral = token.rstrip(".")
    signed = numeral[-1:] in _KERAIA and not numeral[:1].isascii()
    numeral = numeral[:-1] if signed else numeral
    if key.rstrip(".") in SOLE:
        readings = (Reading("1", 1, numeral),)
        stop = match.start() + len(numeral)
        return _enclosed(text, words, stop, opened, numeral, numeral, "", readings)
    readings = read_numeral(numeral, words[0].family)
    if opened and not readings and _is_small_option(text, match, words):
        readings = letters(numeral)
    if readings and is_particle(text, match, words):
        return _unnumbered(text, words, end)
    if readings:
        stop = match.start() + len(numeral)
        behind = _suffix_behind().match(text, stop)
        suffix = behind[0] if behind else ""
        number = readings[0].number + suffix_value(suffix)
        stop += len(suffix) + signed
        return _enclosed(text, words, stop, opened, number, numeral, suffix, readings)
    value, stop = number_word(text, match, words)
    if value is None:
        return _unnumbered(text, words, end)
    readings = (Reading("1", value, str(value)),)
    spelled = text[match.start() : stop]
    return _enclosed(text, words, stop, opened, str(value), spelled, "", readings)


def _is_small_option(text: str, match: "re.Match[str]", words: Words) -> bool:
    """Whether a small letter in brackets numbers an alternative: "Option (a): …"."""
    if words[0].family != "option" or len(match[0]) > 1:
        return False
    return text[match.end() + 1 : match.end() + 2] in (":", "：", "")


def _enclosed(
    text: str, words: Words, end: int, opened: bool, number: str, numeral: str,
    suffix: str | None, readings: tuple[Reading, ...],
) -> Label | None:  # fmt: skip
    """A label whose number may stand in brackets: "مادة (١)", "Article [4][5]"."""
    if opened:
        if text[end : end + 1] not in (")", "]", "）", "］"):
            return None
        end += 1
        alternative = _alternative().match(text, end)
        if alternative is not None:
            end = alternative.end()
        behind = _suffix_in_words().match(text, end)
        if behind is not None and not suffix:
            suffix, end = behind[0], behind.end()
            number += suffix_value(suffix)
    else:
        either = _either().match(text, end)
        end = either.end() if either is not None else end
    return finish(text, words, end, number, numeral, suffix or "", readings)


def _unnumbered(text: str, words: Words, end: int) -> Label | None:
    """An annex without a number: alone on its line, before a separator, "ANNEX TO THE TREATY"."""
    words = tuple(word for word in words if word.family == "annex")
    match = _alone().match(text, end) if words else None
    if match is None:
        if words and text.isupper() and text[end] == " " and end < len(text) < _LONGEST_TITLE:
            return Label("annex", text[:end], "", "annex", end + 1, (), words)
        return None
    return Label("annex", text[:end], "", "annex", match.end(), (), words)


def finish(
    text: str, words: Words, end: int, number: str, numeral: str, suffix: str,
    readings: tuple[Reading, ...],
) -> Label | None:  # fmt: skip
    """A worded label whose number ends at ``end``; what follows shows whether it is cited."""
    family = words[0].family
    if end >= len(text):
        return Label(family, text, number, family, end, readings, words, numeral, suffix)
    if _is_small(text[end]):
        return None
    inflected = text[end] == "-" and _is_small(text[end + 1 : end + 2])
    tail = _TAIL.match(text, end)
    start = tail.end() if tail else end
    printed = text[: end + 1] if tail and tail["dot"] else text[:end]
    separated = bool(tail and tail[0].strip())
    if tail and "ـ" in tail[0]:  # a letter to Unicode, so a word to everybody who counts words
        printed = text[:start].rstrip()
    if family == "option":
        if text[end] in ":：":
            printed = text[: end + 1]
        doubtful = not separated and text[start : start + 1].islower()
    else:
        doubtful = (
            inflected
            or _CITED.match(text, end) is not None
            or (not separated and text[end] != "\n" and _is_cited(text, start, words))
        )
    return Label(family, printed, number, family, start, readings, words, numeral, suffix, doubtful)


def _is_cited(text: str, start: int, words: Words) -> bool:
    """Whether the words right behind a label go on as a sentence does behind a citation."""
    match = TOKEN.match(text, start)
    if match is None:
        return False
    word = match[0]
    if _is_small(word[0]):
        return True
    if words[0].family == "paragraph" and label_words(fold(word)):
        return True
    key = fold(word) if not word[0].isupper() or (word.isupper() and word[1:]) else word
    return any(key in references(w.language) for w in words)


def _is_small(char: str) -> bool:
    """Whether a letter is a small one of a script that has capitals in running text."""
    return char.islower() and char.upper() != char and not "ა" <= char <= "ჿ"
