"""How word processors print a number in front of a paragraph: as digits, Roman, letters, signs.

Knows no file format: each format has its own names for these. Every function is total: what a
system cannot print, such as zero in letters or a number above :data:`LARGEST`, is printed as
decimal digits.
"""

from typing import Final

from negodiff.structure.numerals import to_roman

LARGEST: Final = 32_767
"""Word processors count no further; above it, numbers are decimal whatever the system."""
_LONGEST: Final = 40
"""Letters that are repeated make no longer label than that."""
LATIN: Final = "abcdefghijklmnopqrstuvwxyz"


def decimal(number: int) -> str:
    """1, 2, 3."""
    return str(number)


def padded(number: int, width: int = 2) -> str:
    """01, 02, … 10: decimal digits, zeros before them up to a width."""
    return str(number).zfill(width)


def roman(number: int) -> str:
    """i, ii, iii, in lower case."""
    if not 0 < number <= LARGEST:
        return decimal(number)
    thousands = number // 1000
    below = number % 1000
    return "m" * thousands + to_roman(below)


def letters(number: int, alphabet: str = LATIN) -> str:
    """A, b, … z, aa, ab: like the columns of a sheet."""
    if not 0 < number <= LARGEST:
        return decimal(number)
    size = len(alphabet)
    found = ""
    while number > 0:
        number, place = divmod(number - 1, size)
        found = alphabet[place] + found
    return found


def repeated(number: int, alphabet: str = LATIN) -> str:
    """A, b, … z, aa, bb: a letter is repeated in each further round."""
    if not 0 < number <= LARGEST:
        return decimal(number)
    rounds, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (rounds + 1) if rounds < _LONGEST else decimal(number)


def in_digits(number: int, digits: str) -> str:
    """A number in the ten digits of another script, from its zero."""
    return decimal(number).translate(dict(zip(map(ord, "0123456789"), digits, strict=True)))


def nth(number: int) -> str:
    """1st, 2nd, 3rd, 11th: English ordinal numbers in digits."""
    tens = number // 10 % 10
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_ONES: Final = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_ORDINALS: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


def english(number: int) -> str:
    """One, two, … twenty-one, one hundred five, in lower case."""
    if not 0 < number <= LARGEST:
        return decimal(number)
    words: list[str] = []
    thousands, number = divmod(number, 1000)
    if thousands:
        words += [_below_thousand(thousands), "thousand"]
    if number:
        words.append(_below_thousand(number))
    return " ".join(words)


def english_ordinal(number: int) -> str:
    """First, second, … twenty-first, one hundredth, in lower case."""
    if not 0 < number <= LARGEST:
        return decimal(number)
    cardinal = english(number)
    cut = max(cardinal.rfind(" "), cardinal.rfind("-")) + 1
    last = cardinal[cut:]
    ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last[-1] == "y" else f"{last}th")
    return cardinal[:cut] + ordinal


def _below_thousand(number: int) -> str:
    hundreds, number = divmod(number, 100)
    words = [_ONES[hundreds], "hundred"] if hundreds else []
    if number >= 20:
        tens, ones = divmod(number, 10)
        words.append(f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens])
    elif number:
        words.append(_ONES[number])
    return " ".join(words)
