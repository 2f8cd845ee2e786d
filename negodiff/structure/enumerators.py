"""Bare labels: "2.", "(a)", "1.1", "①", "A.1", a dash. Read from the start of a line."""

import re
from functools import cache, lru_cache
from typing import Final

from negodiff.structure import numerals
from negodiff.structure.alphabets import ADDED
from negodiff.structure.label import Label
from negodiff.structure.language import split
from negodiff.structure.numerals import Reading

SUFFIX_WORDS: Final = "|".join(sorted(numerals.SUFFIXES, key=len, reverse=True))
SUFFIX: Final = (
    rf"(?:[\s-]?(?i:{SUFFIX_WORDS}|бис|тер|مكررا?|alt)(?![^\W_]))(?:\s?[Aa]lt(?!\w))?"
    r"|/?[A-Za-zА-Яа-я](?![\w'’])|[⁰¹²³⁴-⁹]+|-\d{1,2}(?!\d)"
)
_DIGITS: Final = re.compile(
    rf"(\d{{1,4}}(?:\.\d{{1,3}}){{0,6}})({SUFFIX})?"
    r"(\.?[º°ª][.)]?(?=\s|$)|\.[-–—](?=\s)|\s?[-–—](?=\s)|[.)．）:：、]{1,2}(?:\s[–—](?=\s))?|(?=[\s\]］】]|$))"
    r"(?![\d%‰°,])"
)


BULLETS: Final = frozenset("•▪▫●○◦‣⁃∙·■□◆◇❖➢➤►▶–—−‒―\uf0a7\uf0b7\uf0d8")
"""Signs that begin an item of a list, before a blank; the last three are of Word's symbol font."""


@cache
def _paren() -> re.Pattern[str]:
    return re.compile(
        rf"[(（]\s?([^\W\d_]{{1,6}}ـ?|\d{{1,3}}(?:\.\d{{1,2}})*)({SUFFIX})?\s?[)）][.:]?"
    )


@cache
def _letter() -> re.Pattern[str]:
    return re.compile(
        rf"([^\W\d_]{{1,7}}ـ?)({SUFFIX})?"
        r"(\.[-–—](?=\s)|[.)．）、](?!\w\.)(?:\s[–—](?=\s))?|\s?[-–—](?=\s))"
    )


@cache
def _alphanumeric() -> re.Pattern[str]:
    return re.compile(
        r"([A-Z](?=[.-]?\d)|[a-z](?=\.\d))[.-]?(\d{1,2}(?:\.\d{1,2})*)([.)]?)(?=\s|$)"
    )


@cache
def _dashed() -> re.Pattern[str]:
    return re.compile(r"[-–—]\s?(\d{1,3})(?=\s*[\u0590-\u08ff\ufb1d-\ufefc]|$)")


_PAUSES: Final = ",;，；"
_REFERRING: Final = frozenset(
    split(
        "above|below|and|or|of|hereof|thereof|supra|et|ou|ci-dessus|und|oder|bis|oben|y|o|e|и"
        "|или|выше|أعلاه|أو|ve|veya|və|или|та"
    )
)


@lru_cache(4096)
def _enumerator(token: str, suffix: str, shape: str) -> tuple[str, tuple[Reading, ...]] | None:
    """Number and styled readings of a bare enumerator, or ``None`` when the token is none."""
    found = numerals.readings(token.replace("ـ", ""))
    if shape == "{})" and len(token) == 2 and _is_second_letter(token):
        found += (Reading("aa", ord(token[1]) - ord("a") + 1, token),)
    if not found or not 0 <= found[0].ordinal <= 999:
        return None
    tail = suffix_value(suffix)
    styled = tuple(Reading(shape.format(r.system), r.ordinal, r.number + tail) for r in found)
    return styled[0].number, styled


def _is_second_letter(token: str) -> bool:
    """Whether the second of two letters counts, below the first: "ba)", "bb)" under "b)"."""
    return token.isascii() and token.islower() and token.isalpha() and token[0] != token[1]


def is_cited(text: str, end: int) -> bool:
    """Whether what follows a bare label shows that it is cited: "(a) above", "(b), where"."""
    following = text[end : end + 1]
    if following.islower():
        return text[end : end + 12].split(" ", 1)[0] in _REFERRING
    return following in _PAUSES and following != ""


def suffix_value(suffix: str) -> str:
    """A suffix as it is cited: "bis", "A", "-1"."""
    plain = suffix.strip(" -\u00a0")
    if suffix.startswith("-") and plain.isdecimal():
        return "-" + str(int(plain))
    lowered = plain.lower()
    if lowered in ("бис", "مكرر", "مكررا"):
        return "bis"
    return plain if len(plain) == 1 else lowered.replace(" ", "")


def item(token: str, suffix: str, shape: str, printed: str, text: str, end: int) -> Label | None:
    """The label of an enumerator with its punctuation, or ``None`` when the token is none.

    Args:
        token: The number or letter.
        suffix: What follows it ("bis"), or "".
        shape: Its punctuation, with "{}" for the number.
        printed: The label as printed.
        text: The line.
        end: Where the label ends in it.
    """
    found = _enumerator(token, suffix, shape)
    if found is None:
        return None
    number, readings = found
    style = readings[0].system
    length = len(text)
    if end < length and text[end] in " \n\u3000\t\u00a0":
        end += 1
    doubtful = is_cited(text, end)
    return Label(
        "item", printed, number, style, end, readings, (), token, suffix, doubtful, "", shape
    )


def _shape(close: str) -> str:
    """What closes a label, in common characters; a dash behind a stop ("I. –") says no more."""
    plain = close.strip().replace("．", ".").replace("）", ")")
    return plain.split(" ", 1)[0] if plain[:1] != "." or plain == ".." else "."


def digit(text: str) -> Label | None:
    """Read "1.", "1)", "1.1", "2bis.", "1 -", "1"."""
    match = _DIGITS.match(text)
    if match is None:
        return None
    token, suffix, close = match.groups()
    end = match.end()
    if "." in token:
        return decimal(text, token, suffix or "", close, end)
    shape = "{}" + _shape(close).replace("：", ":")
    return item(token, suffix or "", shape, text[:end], text, end)


def decimal(text: str, token: str, suffix: str, close: str, end: int) -> Label:
    """The label of "5.2" or "5.2.1"."""
    parts = [str(int(part)) for part in token.split(".")]
    number = ".".join(parts) + suffix_value(suffix)
    style = ".".join("1" * len(parts))
    reading = Reading(style, int(parts[-1]), number)
    if end < len(text) and text[end] in " \n\u3000":
        end += 1
    following = text[end : end + 9].split(" ", 1)[0]
    doubtful = following[:1].islower() and not close
    return Label(
        "item", text[: end].rstrip(), number, style, end, (reading,), (), token, suffix, doubtful,
        "", style,
    )  # fmt: skip


def paren(text: str) -> Label | None:
    """Read "(a)", "（一）", "(2bis)"."""
    match = _paren().match(text)
    if match is None:
        return None
    token, suffix = match.groups()
    end = match.end()
    if "." in token:
        return decimal(text, token, suffix or "", ")", end)
    return item(token, suffix or "", "({})", text[:end], text, end)


def lettered(text: str) -> Label | None:
    """Read "a)", "a.", "ii.", "A.", "А)", "الف)", "A.1"."""
    numbered = _alphanumeric().match(text)
    if numbered is not None:
        number = f"{numbered[1].lower()}.{numbered[2]}"
        reading = Reading("A.1", int(numbered[2].split(".")[-1]), number)
        end = numbered.end()
        return Label(
            "item", text[:end], number, "A.1", min(end + 1, len(text)), (reading,), (),
            numbered[0], "", False, "", "A.1",
        )  # fmt: skip
    match = _letter().match(text)
    if match is None:
        return None
    token, suffix, close = match.groups()
    end = match.end()
    if close[0] in " -–—" and token.isascii() and not token.isupper():
        return None
    if close[0] != ")" and token[1:] and token in ADDED:
        return None
    after = text[end : end + 1]
    if after and not after.isspace() and after.isascii() and after.islower():
        return None
    shape = "{}" + _shape(close)
    label = item(token, suffix or "", shape, text[:end], text, end)
    if label is None or label.readings[0].ordinal > 60:
        return None
    return label


def circled(text: str) -> Label | None:
    """Read "①", "⑴", "㈠"."""
    return item(text[0], "", "{}", text[0], text, 1)


def bullet(text: str) -> Label | None:
    """A dash or dot; in right-to-left drafts "- 1" is a number."""
    if text[0] in "-–—":
        match = _dashed().match(text)
        if match is not None:
            return item(match[1], "", "- {}", match[0], text, match.end())
    if len(text) > 1 and text[1] in " \t\u00a0":
        end = len(text) - len(text[1:].lstrip())
        return Label("bullet", text[0], "", text[0], end)
    return None
