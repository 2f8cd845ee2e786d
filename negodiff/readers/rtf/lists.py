"""The lists that the head of an RTF file defines, and the labels that follow from them.

Word processors print each label into the file as well; other programs do not, and nobody prints
those of the text without its tracked changes. There they are counted; where labels are printed,
only as long as counting gives these to begin with.
"""

from typing import Final

from negodiff.model.markup import View
from negodiff.readers.counters import Counters, Level, List

_FORMS: Final = dict(enumerate((
    "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText",
    "ordinalText", "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha",
    "decimalFullWidth", "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand",
    "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero",
    "bullet", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen",
    "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional",
    "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting",
    "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital",
    "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand", "decimal",
    "koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2", "hebrew1", "arabicAlpha",
    "hebrew2", "arabicAbjad", "hindiVowels", "hindiConsonants", "hindiNumbers", "hindiCounting",
    "thaiLetters", "thaiNumbers", "thaiCounting", "vietnameseCounting", "numberInDash",
    "russianLower", "russianUpper",
))) | {255: "none"}  # fmt: skip
"""The formats of numbers by the numbers that RTF and binary Word files have for them."""
_MOST: Final = 64
"""Characters of a level's text, and levels of a list that are read."""


class ListTable:
    """Filled while the head is read."""

    def __init__(self) -> None:
        self._lists: dict[int, dict[int, Level]] = {}
        self._nums: dict[int, List] = {}
        self._levels: list[Level] = []
        self._text: list[str] | None = None
        self._list = 0
        self._at = -1
        self._own: dict[int, Level] = {}
        self._starts: dict[int, int] = {}
        self._restarts = False

    def control(self, word: str, value: int) -> None:
        """A control word in the table of lists."""
        self._end_text(word)
        if word == "listlevel":
            self._levels.append(Level(start=1))
        elif word == "listid":
            self._lists[value] = dict(enumerate(self._levels[:_MOST]))
            self._levels = []
        elif self._levels:
            self._levels[-1] = _changed(self._levels[-1], word, value)

    def override(self, word: str, value: int) -> None:
        """A control word in the table of the numberings that are made of lists."""
        self._end_text(word)
        if word == "listoverride":
            self._at, self._own, self._starts, self._levels = -1, {}, {}, []
        elif word == "listid":
            self._list = value
        elif word == "lfolevel":
            self._end_level()
            self._at += 1
            self._restarts = False
        elif word == "listoverridestartat":
            self._restarts = True
        elif word == "listlevel":
            self._levels = [Level(start=1)]
        elif word == "levelstartat" and self._restarts:
            self._starts[self._at] = value
        elif word == "ls":
            self._end_level()
            levels = {**self._lists.get(self._list, {}), **self._own}
            self._nums[value] = List(str(self._list), levels, self._starts)
        elif self._levels:
            self._levels[-1] = _changed(self._levels[-1], word, value)

    def text(self, text: str) -> None:
        """Characters in one of the tables."""
        if self._text is not None:
            self._text.append(text)

    def numbering(self, num: int) -> List | None:
        """A numbering, ``None`` when it is not defined."""
        found = self._nums.get(num)
        return found if found is not None and found.levels else None

    def is_bullet(self, num: int, level: int) -> bool:
        """Whether a level of a numbering has a sign instead of a number."""
        found = self._nums.get(num)
        return found is not None and level in found.levels and found.levels[level].form == "bullet"

    def _end_text(self, word: str) -> None:
        if word == "leveltext":
            self._text = []
        elif self._text is not None and word != "leveltemplateid":
            if self._levels:
                pieces = _pieces("".join(self._text))
                self._levels[-1] = self._levels[-1]._replace(text=pieces)
            self._text = None

    def _end_level(self) -> None:
        if self._levels and self._at >= 0:
            self._own[self._at] = self._levels[0]
        self._levels = []


def _changed(level: Level, word: str, value: int) -> Level:
    match word:
        case "levelnfc" | "levelnfcn":
            return level._replace(form=_FORMS.get(value, "decimal"))
        case "levelstartat":
            return level._replace(start=value)
        case "levellegal":
            return level._replace(legal=value != 0)
        case "levelnorestart":
            return level._replace(restart=0 if value else None)
    return level


def _pieces(written: str) -> tuple[str | int, ...]:
    """A level's text: its length as a character, then characters, and levels as such (0 to 8)."""
    if not written:
        return ()
    pieces: list[str | int] = []
    for char in written[1 : 1 + min(ord(written[0]), _MOST)]:
        if ord(char) < 9:
            pieces.append(ord(char))
        elif pieces and isinstance(pieces[-1], str):
            pieces[-1] += char
        else:
            pieces.append(char)
    return tuple(pieces)


class Printed:
    """The labels of paragraphs as they come.

    Three counts go on together: of all paragraphs, as long as tracked changes are shown; of those
    that accepting all of them leaves; of those of the view asked for.
    """

    def __init__(self, lists: ListTable, view: View) -> None:
        self._lists = lists
        self._view = view
        self._counts = [Counters(lists.numbering, "") for _ in range(3)]
        self._doubted: set[str] = set()

    def label(
        self, written: str | None, num: int, level: int, *, accepted: bool, printed: bool
    ) -> str:
        """The label of a paragraph in the view asked for.

        Args:
            written: The one in the file; an empty one is that of a paragraph that stands in a list
                without being counted, ``None`` where there is none.
            num: Its numbering.
            level: Its level, from 0.
            accepted: Accepting all tracked changes leaves the paragraph.
            printed: The view has it.
        """
        found = self._lists.numbering(num)
        if found is None or (written == "" and _prints(found, level)):
            return written or ""
        counted = [
            counters.count(num, level) if counts else None
            for counters, counts in zip(self._counts, (True, accepted, printed), strict=True)
        ]
        whole, after, here = ("" if each is None else each.label for each in counted)
        if not written:
            return here
        if self._view is View.MARKED or self._lists.is_bullet(num, level):
            return written
        if written not in (whole, after):
            self._doubted.add(found.row)
        return written if found.row in self._doubted else here or written


def _prints(found: List, level: int) -> bool:
    """Whether a level has anything printed before its paragraphs."""
    defined = found.levels.get(level)
    return defined is not None and bool(defined.text) and defined.form != "none"
