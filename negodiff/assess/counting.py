"""Numbers in words, stretches of time and months, where nothing else of a language is judged.

Deadlines, terms and shares are what a person looks for first, and numerals are regular: these
tables are far smaller than a lexicon. What they say is read by the same means as a lexicon's.
"""

import pkgutil
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from negodiff.assess.lexicon import Lexicon, Spelling

_HEAD = r"(\w+) \(([^)]*)\) (\S) \(([^)]*)\)"
_NONE: frozenset[str] = frozenset()
_UNSPACED = frozenset({"zh", "ja"})
_COUNTERS = frozenset("个個か箇ヶケカ")
"""What stands between a number and months that are counted: 三个月."""

_TENS = _UNSPACED | {"ko"}
"""Languages that say how many tens."""

_LONE = frozenset({"ko"})
"""Languages whose words for numbers also mean something else where they stand alone."""


class _Table(NamedTuple):
    numbers: dict[str, float]
    periods: frozenset[str]
    months: dict[str, int]
    joiner: str
    thousands: str
    endings: str


@cache
def _tables() -> dict[str, _Table]:
    raw = pkgutil.get_data("negodiff.assess", "lexicons/counting.txt")
    assert raw is not None
    found: dict[str, _Table] = {}
    for part in raw.decode("utf-8").split("\n\n")[1:]:
        head, *lines = part.strip().split("\n")
        matched = re.fullmatch(_HEAD, head)
        assert matched is not None, head
        code, joiner, thousands, endings = matched.groups()
        numbers: dict[str, float] = {}
        periods: frozenset[str] = _NONE
        months: dict[str, int] = {}
        for line in lines:
            key, *words = line.split()
            if key == "p":
                periods = frozenset(words)
            elif key == "m":
                for at, names in enumerate(words, 1):
                    months.update(dict.fromkeys(names.split("/"), at))
            else:
                numbers.update(dict.fromkeys(words, float(key)))
        sign = "" if thousands == "_" else thousands
        found[code] = _Table(numbers, periods, months, joiner, sign, endings)
    return found


@cache
def counting_of(code: str) -> Lexicon | None:
    """How a language counts, as a lexicon of nothing else; ``None`` where that is not known."""
    base = code.partition("-")[0].lower()
    table = _tables().get(base)
    if table is None:
        return None
    return Lexicon(
        code=base,
        indicative=True,
        adverb="",
        negators_after=_NONE,
        negators_before=_NONE,
        vocabulary=_NONE,
        beginnings=_NONE,
        phrases={},
        spelt_phrases=(),
        stems={},
        numbers={} if base in _LONE else table.numbers,
        loose=frozenset(word for word, value in table.numbers.items() if value == 1),
        joins=frozenset({"e", "و", "i", "und"}) if base in {"pt", "fa", "de", "ar"} else _NONE,
        thousands=table.thousands,
        ordinal_endings=_NONE,
        periods=table.periods,
        period_kinds=_COUNTERS if base in _UNSPACED else _NONE,
        currencies=frozenset({"€", "$", "£", "¥", "euro", "eur", "usd"}),
        percent=frozenset({"%"}),
        months=table.months,
        month_or_word=_NONE,
        spelling=Spelling({}, (), frozenset(), _NONE),
        definition_source="(?!)",
        always_terms=_NONE,
        heads=_NONE,
        not_names=_NONE,
        relative=_NONE,
    )


def sum_of(values: list[float], code: str) -> float:
    """What number words amount to together: 2, 100 and 30 are 230; in Chinese, 3 and 10 are 30."""
    tens = code in _TENS
    if tens and len(values) > 1 and max(values) < 10:
        return float("".join(f"{value:g}" for value in values))
    total = 0.0
    for value in values:
        if value >= 100:
            total = max(total, 1) * value if total < value else total + value
        elif tens and value == 10:
            total += 9 * (total % 10) or 10
        else:
            total += value
    return total


@cache
def value_in(word: str, code: str) -> float | None:
    """The value of a number in one word, which may be put together of several."""
    table = _tables().get(code)
    if table is None:
        return None
    if word in table.numbers and code not in _LONE:
        return table.numbers[word]
    found = _compound(code).fullmatch(word)
    if found is None:
        return None
    parts = re.findall("|".join(_longest_first(table.numbers)), found[1])
    return sum_of([table.numbers[part] for part in parts], code)


@cache
def _compound(code: str) -> re.Pattern[str]:
    table = _tables()[code]
    one = "|".join(_longest_first(table.numbers))
    joiner = re.escape(table.joiner)
    ending = f"(?:{table.endings})?"
    if code in _LONE:  # only what is counted tells that they are numbers
        ending = f"(?:{'|'.join(_longest_first(table.periods))})"
    return re.compile(f"((?:(?:{joiner})?(?:{one}))+){ending}")


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(map(re.escape, words), key=len, reverse=True)
