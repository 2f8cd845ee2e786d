"""The label in front of a clause: "Article 5", "2.", "(a)", "第五条", "[Article 3bis]".

Reads one line without its neighbours. Whether a possible label really opens a clause here, and
which of its readings holds, is decided with the sequence around it (``sequence``), not here.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from negodiff.structure import enumerators, ordinals, resolutions, worded
from negodiff.structure.label import Label
from negodiff.structure.numerals import letter_table, letters, roman
from negodiff.structure.vocabulary import AFTER, is_oriental, ordinal_table, word_table

__all__ = ["Label", "leading_label", "read_label"]


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"[\[［【〔\s]+")


@cache
def _sponsor() -> re.Pattern[str]:
    """Who wants the bracketed article, by code: "[AZ/AM propose: Article 5"."""
    return re.compile(
        r"(?!NB\b)[A-Z][A-Z0-9]{1,9}(?: ?[/,&;] ?[A-Z][A-Z0-9]{1,9})*"
        r"(?: (?:propos|oppos|support|reserv)\w*)? ?[:：]\s*"
    )


@cache
def _alternative() -> re.Pattern[str]:
    return re.compile(r"\s?[\[［]\s?[(]?([^\W_]{1,5}(?:\s?bis)?)[.)]*\s?[\]］]")


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[:：]|[-–—](?=[\s\w]|$))?\s*")


_LONGEST_WORD: Final = 24
_DASHES: Final = ("–", "—")
_LONGEST_INNER: Final = 200
_AFTER_BEGINS: Final = frozenset(word[:2] for word in AFTER)


def leading_label(text: str) -> Label | None:
    """The label at the start of a line or block, or ``None``.

    What is evidently a citation ("Article 5 shall apply", "(a) above") is no label.
    """
    label = read_label(text)
    return None if label is None or label.doubtful else label


def read_label(text: str) -> Label | None:
    """Like :func:`leading_label`, but a citation is returned too, marked as doubtful.

    Most lines are told by their first word, which is looked up rather than read again; a short
    line, such as a label alone, is read and looked up whole.
    """
    return _short(text) if len(text) < _LONGEST_WORD else _read(text)


def _read(text: str) -> Label | None:
    reader = _reader(text[:1])
    if reader is None:
        return None
    space = text.find(" ", 1, _LONGEST_WORD)
    if space < 0 or len(text) < _LONGEST_WORD:
        return reader(text)
    known = _by_first_word(text[:space])
    if known is None or known.suffix:
        return reader(text)
    if not known.family:
        return None
    end = space + 1
    following = text[end : end + 1]
    if following in _DASHES:
        return reader(text)
    if text[end : end + 2].lower().rstrip() in _AFTER_BEGINS and known.numeral.isdecimal():
        label = worded.number_first(text)
        if label is not None:
            return label
    if following.islower() or following in ",;":
        return known._replace(doubtful=True) if enumerators.is_cited(text, end) else known
    return known


_short = lru_cache(16384)(_read)
_NO_LABEL: Final = Label("", "", "", "", 0)


@lru_cache(16384)
def _by_first_word(word: str) -> Label | None:
    """What a line's first word alone decides: its whole label, that there is none, or nothing.

    Returns:
        The label, ending behind one blank; a label without a family where no label begins with
        this word; ``None`` where the words behind it matter.
    """
    if resolutions.may_open(word):
        return None
    reader = _reader(word[0])
    if reader is _letter and not _may_be_letter(word) and not worded.may_open(word):
        return _NO_LABEL
    if reader not in (_letter, _digit, enumerators.paren):
        return None
    if reader is _letter and worded.may_open(word):
        return None
    label = reader(f"{word} ")
    if label is None or label.printed != word or label.family != "item" or label.shape == "{}":
        return None
    return label


def _may_be_letter(word: str) -> bool:
    """Whether a word can be a letter or Roman numeral with punctuation, or one before a dash."""
    if word[-1].isalpha():
        return bool(letters(word)) or roman(word) is not None
    return enumerators.lettered(f"{word} ") is not None


def _letter(text: str) -> Label | None:
    """A word that labels ("Article 5", "Option 1:", "PRIMERO.-"), or a letter or Roman numeral."""
    return (
        worded.worded(text)
        or enumerators.lettered(text)
        or resolutions.numbered(text)
        or ordinals.counted(text)
    )


def _digit(text: str) -> Label | None:
    """A number, or one before its article word ("5-ci maddə")."""
    return worded.number_first(text) or enumerators.digit(text)


def _bracketed(text: str) -> Label | None:
    """Read "[Article 3bis]", "[4][2].", "[(a)]", and an opening bracket before a label.

    A bracket that the label closes is part of it. One that stays open belongs to the words of a
    paragraph or item, and to the label of an article, whose words may stand in other clauses.
    """
    opening = _opening().match(text)
    skip = opening.end() if opening else 0
    sponsor = _sponsor().match(text, skip)
    if sponsor is not None:
        skip = sponsor.end()
    reader = _reader(text[skip : skip + 1])
    if reader is None or reader is _bracketed or not skip:
        return None
    inner = reader(text[skip : skip + _LONGEST_INNER])
    if inner is None or inner.family == "bullet":
        return None
    if sponsor is not None and (inner.family == "item" or not opening):
        return None  # the words of a paragraph keep their bracket, and who stands behind it
    openings = text[:skip].replace(" ", "")
    at = skip + len(inner.printed)
    closed = 0
    if sponsor is not None:
        openings = ""  # what closes here belongs to the heading
    while text[at : at + 1] in ("]", "］", "】", "〕") and closed < len(openings):
        closed += 1
        at += 1
    if closed:
        return _closed(text, inner, at, openings[closed:])
    if inner.family != "item":
        return inner._replace(printed=text[:skip] + inner.printed, end=inner.end + skip)
    if inner.shape == "{}":
        return None
    return inner._replace(end=inner.end + skip, opening=text[:skip].strip())


def _quoted(text: str) -> Label | None:
    """Read the first number of words that are quoted: "“1. Vessels …”; the mark stays with them."""
    reader = _reader(text[1:2])
    if reader not in (_digit, enumerators.paren):
        return None
    inner = reader(text[1:_LONGEST_INNER])
    if inner is None or inner.family != "item" or inner.shape == "{}" or "." in inner.number:
        return None
    if inner.doubtful or inner.readings[0].ordinal != 1:
        return None
    return inner._replace(end=inner.end + 1, opening=text[0])


def _closed(text: str, inner: Label, at: int, left: str) -> Label | None:
    """A label that its brackets enclose, with the alternatives and the stop behind them."""
    alternative = _alternative().match(text, at)
    while alternative is not None:
        at = alternative.end()
        alternative = _alternative().match(text, at)
    stop = text[at : at + 1]
    punctuated = stop in (".", ")", "．")
    if punctuated:
        at += 1
    if inner.family != "item":
        separator = _separator().match(text, at)
        end = separator.end() if separator else at
        return inner._replace(printed=text[:at].strip(), end=end, doubtful=False)
    if inner.shape in ("{}", "{}:") and not punctuated:
        return None
    end = at + 1 if text[at : at + 1] == " " else at
    printed = text[len(left) : at].strip()
    if inner.shape == "{}":
        readings = tuple(r._replace(system=r.system + stop) for r in inner.readings)
        inner = inner._replace(readings=readings, style=readings[0].system, shape="{}" + stop)
    return inner._replace(printed=printed, end=end, doubtful=False, opening=left)


def _oriental(text: str) -> Label | None:
    from negodiff.structure import oriental  # noqa: PLC0415 - its patterns cost the start-up

    return oriental.numbered(text) if text[0] in "第제" else oriental.character(text)


def _kana(text: str) -> Label | None:
    return _letter(text) or _oriental(text)


def _spaced(text: str) -> Label | None:
    stripped = text.lstrip(" \t\n\u3000\u00a0\u200f\u200e")
    label = read_label(stripped)
    return label and label._replace(end=label.end + len(text) - len(stripped))


_Reader = Callable[[str], Label | None]


def _reader(initial: str) -> _Reader | None:
    """Which reader a line's first character calls for; most lines call for none."""
    reader = _READERS.get(initial)
    return reader if reader or initial < "\u0370" else _other_readers().get(initial)


def _readers() -> dict[str, _Reader]:
    table = _word_readers(latin=True) | dict.fromkeys("ıİ", _letter)
    table |= dict.fromkeys("0123456789", _digit) | dict.fromkeys(" \t\n\u00a0", _spaced)
    table |= dict.fromkeys('"«', _quoted)
    table |= dict.fromkeys("[", _bracketed) | dict.fromkeys("(", enumerators.paren)
    return table | dict.fromkeys("*·-", enumerators.bullet) | {"§": worded.section_sign}


@cache
def _other_readers() -> dict[str, _Reader]:
    """The readers for characters of other scripts, and for signs that are none of any keyboard."""
    table = _word_readers(latin=False) | dict.fromkeys("хіإأآا", _letter)
    table |= dict.fromkeys(map(chr, range(0x2160, 0x2180)), _letter)
    for letter, readings in letter_table(latin=False).items():
        circled = readings[0].system in ("①", "⑴", "⒈", "㈠")
        table[letter[0]] = enumerators.circled if circled else _letter
    for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10):
        table |= dict.fromkeys(map(chr, range(zero, zero + 10)), _digit)
    table |= dict.fromkeys("〇零一二三四五六七八九十甲乙丙丁戊己", _oriental)
    table |= dict.fromkeys(map(chr, range(0x30A2, 0x30F3)), _kana)
    table |= dict.fromkeys((w[0] for w in word_table(latin=False) if is_oriental(w)), _oriental)
    table |= dict.fromkeys("第제", _oriental) | dict.fromkeys("（", enumerators.paren)
    table |= dict.fromkeys("“„‘", _quoted) | dict.fromkeys("［【〔", _bracketed)
    table |= dict.fromkeys(enumerators.BULLETS, enumerators.bullet)
    return table | dict.fromkeys("\u3000\u200f\u200e", _spaced)


def _word_readers(*, latin: bool) -> dict[str, _Reader]:
    """A reader for each first letter of the words that label or number, in either case."""
    initials = {word[0] for word in (*word_table(latin=latin), *ordinal_table(latin=latin))}
    if latin:
        initials.update(letter_table(latin=True), "ivxlcdm")
    return {
        variant: _letter
        for initial in initials
        for variant in (initial, initial.upper()[0], initial.title()[0])
    }


_READERS: Final = _readers()
