"""Numbers, dates, periods and amounts of money among words, in figures and in words.

"thirty (30) days", "30 days" and "thirty days" are one quantity; "30 working days" is another.
Knows nothing of a second text.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from negodiff.assess.counting import sum_of, value_in
from negodiff.assess.lexicon import Lexicon, Topic, lexicon_of
from negodiff.assess.phrases import Found
from negodiff.model.weight import Rule

_FIGURE = r"\d+(?:[.,:/-]\d+)*"
_DATE = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})"
_TIME = r"\d{1,2}:\d{2}"
_LONGEST = 12
"""Words before a place at which the longest quantity that reaches it may begin."""

_INSIDE = frozenset({"and", "(", "et", "y"})
"""What stands inside a number in words."""

EVERY = frozenset({"every", "each", "chaque", "cada", "каждый", "каждую", "каждое"})
"""Words before a stretch of time that say how often."""

_OF_THE_MONTH = (("of", "the", "month"), ("du", "mois"), ("del", "mes"), ("месяца",))
"""What makes a date of a day that is counted."""

_EARLIEST, _LATEST = 1900, 2100
"""Four figures between these, with nothing that says otherwise, are a year."""


class Quantity(NamedTuple):
    """One quantity.

    Attributes:
        rule: NUMBER, DATE, DEADLINE or AMOUNT.
        value: Equal for two ways of writing the same.
        bound: What limits it ("at least"), or "".
        start: Its first word.
        end: Behind its last word.
        loose: It may count nothing ("one of them").
    """

    rule: Rule
    value: str
    bound: str
    start: int
    end: int
    loose: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """What it says: equal for two ways of writing one quantity."""
        return self.rule, self.value, self.bound


class Number(NamedTuple):
    """A bare number: its value, and where it ends."""

    value: str
    end: int
    figures: bool


def find_quantities(
    words: list[str], lexicon: Lexicon | None, found: list[Found], start: int, end: int
) -> list[Quantity]:
    """The quantities that begin in a stretch of ``words``.

    Args:
        words: Lower case.
        lexicon: Of their language; without one, figures only.
        found: The phrases among the same words, for "at least", "within".
        start: The first word at which a quantity may begin.
        end: Behind the last one.
    """
    quantities: list[Quantity] = []
    at, end = start, min(end, len(words))
    known = lexicon.numbers if lexicon is not None else {}
    months = lexicon.months if lexicon is not None else {}
    while at < end:
        word = words[at]
        if not (word[0].isdigit() or word in known or "-" in word or _counts(word, lexicon)):
            if lexicon is not None and word in months:
                at = _month_first(words, at, lexicon, quantities)
            elif at and words[at - 1] in EVERY and lexicon is not None and word in lexicon.periods:
                quantities.append(
                    Quantity(Rule.DEADLINE, f"1 {word}", "every", at - 1, at + 1, False)
                )
                at += 1
            else:
                at += 1
            continue
        number = number_at(words, at, lexicon)
        if number is None:
            at += 1
            continue
        quantity = _measured(words, at, number, lexicon)
        quantities.append(_bounded(quantity, found) if found else quantity)
        at = quantity.end
    return quantities


def first_at(words: list[str], at: int, lexicon: Lexicon | None) -> int:
    """The word from which quantities must be read, so that one that reaches ``at`` is whole."""
    start = max(0, at - 2)
    known = lexicon.numbers if lexicon is not None else {}
    while start and at - start < _LONGEST:
        word = words[start - 1]
        if not (word in known or word[0].isdigit() or word in _INSIDE):
            break
        start -= 1
    return start


def number_at(words: list[str], at: int, lexicon: Lexicon | None) -> Number | None:
    """The number that begins at a word, its repetition in brackets included: "thirty (30)"."""
    word = words[at]
    if word[0].isdigit():
        number = _figures(words, at, lexicon)
    elif lexicon is not None and (word in lexicon.numbers or "-" in word or _counts(word, lexicon)):
        worded = _worded(words, at, lexicon)
        if worded is None:
            return None
        number = worded
    else:
        return None
    end = number.end
    if end + 2 < len(words) and words[end] == "(" and words[end + 2] == ")":
        again = number_at(words[end + 1 : end + 2], 0, lexicon)
        if again is not None:
            same = again.value == number.value
            value = number.value if same else f"{number.value} ({again.value})"
            return number._replace(value=value, end=end + 3)
    return number


def _counts(word: str, lexicon: Lexicon | None) -> bool:
    """Whether a word of a language whose numbers alone are known is a number."""
    if lexicon is None or lexicon.phrases:
        return False
    return value_in(word, lexicon.code) is not None


def _added(words: list[str], at: int, lexicon: Lexicon) -> Number | None:
    """A number in words in a language whose numbers alone are known."""
    values: list[float] = []
    end = at
    while end < len(words):
        if end > at and words[end] in lexicon.joins and end + 1 < len(words):
            behind = value_in(words[end + 1], lexicon.code)
            if behind is None:
                break
            values.append(behind)
            end += 2
            continue
        value = value_in(words[end], lexicon.code)
        if value is None:
            break
        values.append(value)
        end += 1
    if not values:
        return None
    return Number(f"{sum_of(values, lexicon.code):g}", end, figures=False)


def _figures(words: list[str], at: int, lexicon: Lexicon | None) -> Number:
    word = words[at]
    match = re.match(_FIGURE, word)
    if match is None:
        return Number(word, at + 1, figures=True)
    figure, ending = match[0], word[match.end() :]
    if not figure.isascii():
        figure = "".join(str(unicodedata.digit(sign, sign)) for sign in figure)
    if lexicon is None:
        return Number(word, at + 1, figures=True)
    end = at + 1
    for sign in lexicon.thousands:
        if sign == " ":
            while (
                (len(figure) <= 3 or end > at + 1)
                and end < len(words)
                and len(words[end]) == 3
                and words[end].isdecimal()
            ):
                figure += words[end]
                end += 1
        elif re.fullmatch(rf"\d{{1,3}}(?:\{sign}\d{{3}})+(?:[.,]\d+)?", figure):
            figure = figure.replace(sign, "")
    return Number(figure + ("" if ending in lexicon.ordinal_endings else ending), end, figures=True)


def _worded(words: list[str], at: int, lexicon: Lexicon) -> Number | None:
    """A number in words: "one hundred and fifty", "twenty-one"."""
    if not lexicon.phrases:
        return _added(words, at, lexicon)
    total = current = 0.0
    end = at
    while end < len(words):
        value = _word_value(words[end], lexicon.code)
        step = 1
        if value is None and end > at and words[end] in lexicon.joins and end + 1 < len(words):
            value, step = _word_value(words[end + 1], lexicon.code), 2
            if value is not None and not _joins(current, value, lexicon):
                break
        if value is None:
            break
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100 and current < 100:
            current = max(current, 1) * value
        elif (
            current == 0
            or (current >= 100 and current % 100 == 0)
            or (current >= 20 and current % 10 == 0 and value < 10)
        ):
            current += value
        else:
            break
        end += step
    return Number(f"{total + current:g}", end, figures=False) if end > at else None


def _joins(current: float, value: float, lexicon: Lexicon) -> bool:
    """Whether "and" stands inside a number, not between two."""
    if current >= 100 and current % 100 == 0:
        return value < 100
    return lexicon.code != "en" and 20 <= current < 100 and current % 10 == 0 and value < 10


@lru_cache(maxsize=2048)
def _word_value(word: str, code: str) -> float | None:
    lexicon = lexicon_of(code)
    assert lexicon is not None
    if word in lexicon.numbers:
        return lexicon.numbers[word]
    head, hyphen, tail = word.rpartition("-")
    if not hyphen or tail not in lexicon.numbers:
        return None
    value = _word_value(head, code)
    return None if value is None else value + lexicon.numbers[tail]


def _measured(words: list[str], at: int, number: Number, lexicon: Lexicon | None) -> Quantity:
    """The number with what it counts."""
    value, end = number.value, number.end
    if not value.isalnum() and (re.fullmatch(_DATE, value) or re.fullmatch(_TIME, value)):
        return Quantity(Rule.DATE, value, "", at, end, loose=False)
    after = words[end] if end < len(words) else ""
    if lexicon is None:
        return Quantity(Rule.NUMBER, value, "", at, end, loose=False)
    loose = end == at + 1 and words[at] in lexicon.loose
    if after == "-" and end + 1 < len(words) and words[end + 1] in lexicon.periods:
        end, after = end + 1, words[end + 1]
    behind = words[end + 1] if end + 1 < len(words) else ""
    if after in lexicon.period_kinds and (behind in lexicon.periods or behind == "月"):
        return Quantity(Rule.DEADLINE, f"{value} {after} {words[end + 1]}", "", at, end + 2, False)
    if _is_dated(words, at, number, after):
        return Quantity(Rule.DATE, f"{value} {after}", "", at, end + 1, loose=False)
    if after in lexicon.periods:
        kind = words[end + 1] if end + 1 < len(words) else ""
        if kind in lexicon.period_kinds:
            return Quantity(Rule.DEADLINE, f"{value} {kind} {after}", "", at, end + 2, loose=False)
        for month in _OF_THE_MONTH:
            last = end + 1 + len(month)
            if tuple(words[end + 1 : last]) == month:
                return Quantity(Rule.DATE, f"{value} {after} {month[-1]}", "", at, last, False)
        often = at > 0 and words[at - 1] in EVERY
        start, bound = (at - 1, "every") if often else (at, "")
        return Quantity(Rule.DEADLINE, f"{value} {after}", bound, start, end + 1, loose=False)
    before = words[at - 1] if at else ""
    if after in lexicon.currencies or before in lexicon.currencies:
        start = at - (before in lexicon.currencies)
        end += after in lexicon.currencies
        money = before if before in lexicon.currencies else after
        return Quantity(Rule.AMOUNT, f"{value} {money}", "", start, end, loose=False)
    if after in lexicon.percent:
        both = end + 1 < len(words) and words[end + 1] in lexicon.percent
        return Quantity(Rule.NUMBER, f"{value} %", "", at, end + 1 + both, loose=False)
    if after == "de" and end + 1 < len(words) and words[end + 1] in lexicon.months:
        return _dated(words, at, end + 2, f"{value} {lexicon.months[words[end + 1]]}")
    if after == "." and not lexicon.phrases and behind in lexicon.months:
        return _dated(words, at, end + 2, f"{value} {lexicon.months[behind]}")
    if after in lexicon.months:
        return _dated(words, at, end + 1, f"{value} {lexicon.months[after]}")
    if (
        number.figures
        and len(value) == 4
        and value.isdecimal()
        and _EARLIEST <= int(value) <= _LATEST
    ):
        return Quantity(Rule.DATE, value, "", at, end, loose=False)
    return Quantity(Rule.NUMBER, value, "", at, end, loose=loose)


def _is_dated(words: list[str], at: int, number: Number, after: str) -> bool:
    """Whether what looks like a stretch of time is a year or a day of a month: 2026年7月1日."""
    if after == "年":
        return len(number.value) == 4
    return after == "日" and at > 0 and words[at - 1] == "月"


def _dated(words: list[str], at: int, end: int, value: str) -> Quantity:
    """A day and a month, with the year where one follows."""
    year = end + (end < len(words) and words[end] in (",", "de", "del"))
    if year < len(words) and len(words[year]) == 4 and words[year].isdecimal():
        return Quantity(Rule.DATE, f"{value} {words[year]}", "", at, year + 1, loose=False)
    return Quantity(Rule.DATE, value, "", at, end, loose=False)


def _month_first(words: list[str], at: int, lexicon: Lexicon, quantities: list[Quantity]) -> int:
    """Append the date that begins with a month ("October 14, 2022"), and say where to go on."""
    month = str(lexicon.months[words[at]])
    following = words[at + 1] if at + 1 < len(words) else ""
    if len(following) < 3 and following.isdecimal():
        quantities.append(_dated(words, at, at + 2, f"{following} {month}"))
    elif len(following) == 4 and following.isdecimal():
        quantities.append(_dated(words, at, at + 1, month))
    elif at:
        quantities.append(Quantity(Rule.DATE, month, "", at, at + 1, loose=False))
    else:
        return at + 1
    return quantities[-1].end


def _bounded(quantity: Quantity, found: list[Found]) -> Quantity:
    for each in found:
        if each.phrase.topic is Topic.BOUND and each.end == quantity.start:
            return quantity._replace(bound=each.phrase.entry, start=each.start)
    return quantity
