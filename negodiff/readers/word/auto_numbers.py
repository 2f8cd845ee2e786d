"""Fields that number by themselves and store no number: LISTNUM, AUTONUM and its kin.

ECMA-376-1 §17.16.5.5 to 7 and 33. AUTONUM counts paragraphs by the level of their heading, text
being the deepest; LISTNUM counts in a list of its own, or one level below its paragraph's number.
"""

import re
from typing import Final

from negodiff.readers.counters import LEVELS, Counters, Level, List
from negodiff.readers.numbers.formats import printed

FIELDS: Final = re.compile(r"(?i)\b(?:LISTNUM|AUTONUM(?:LGL|OUT)?)\b")
TEXT_LEVEL: Final = 9
"""The level of text among those of headings, from 0."""
_ROMAN, _LETTER = "lowerRoman", "lowerLetter"
_DEFAULTS: Final = {
    "NUMBERDEFAULT": (
        ("decimal", "{})"), (_LETTER, "{})"), (_ROMAN, "{})"), ("decimal", "({})"),
        (_LETTER, "({})"), (_ROMAN, "({})"), ("decimal", "{}."), (_LETTER, "{}."), (_ROMAN, "{}."),
    ),
    "OUTLINEDEFAULT": (
        ("upperRoman", "{}."), ("upperLetter", "{}."), ("decimal", "{}."), (_LETTER, "{})"),
        ("decimal", "({})"), (_LETTER, "({})"), (_ROMAN, "({})"), (_LETTER, "({})"),
        (_ROMAN, "({})"),
    ),
}  # fmt: skip
_OUTLINE: Final = _DEFAULTS["OUTLINEDEFAULT"]
_LEGAL: Final = "LEGALDEFAULT"
_NAME: Final = re.compile(r'\w+ (?:"([^"]*)"|([^\\\s"]\S*))')
_SWITCH: Final = re.compile(r"(?i)\\([lse])\b ?(?:\"([^\"]*)\"|([^\\\s]\S*))?")
_FORM: Final = re.compile(r"\\\* (\w+)")
_FORMS: Final = {
    "arabic": "decimal", "alphabetic": _LETTER, "ALPHABETIC": "upperLetter", "roman": _ROMAN,
    "ROMAN": "upperRoman", "Arabic": "decimal", "Roman": "upperRoman",
}  # fmt: skip


class AutoNumbers:
    """The numbers that such fields reached while the text is read."""

    def __init__(self, counters: Counters, by_name: dict[str, int]) -> None:
        """Begin before the first paragraph.

        Args:
            counters: Those of the lists of the file.
            by_name: The identifiers of the numberings whose lists have a name.
        """
        self._counters = counters
        self._by_name = by_name
        self._levels: dict[str, list[int]] = {}
        self._own = Counters(_default, "en")

    def number(self, instruction: str, heading: int | None, listed: tuple[int, int] | None) -> str:
        """What a field prints.

        Args:
            instruction: Its instruction.
            heading: The level of the heading it stands in, from 0; ``None`` in text.
            listed: The numbering and the level of the paragraph it stands in, if it has one.
        """
        kind = instruction.partition(" ")[0].upper()
        if kind == "LISTNUM":
            return self._in_list(instruction, listed)
        return self._of_paragraph(kind, instruction, TEXT_LEVEL if heading is None else heading)

    def _in_list(self, instruction: str, listed: tuple[int, int] | None) -> str:
        switches = _switches(instruction)
        named = _NAME.match(instruction)
        name = (named[1] or named[2]).upper() if named else ""
        level = _whole(switches.get("l", ""))
        if name in self._by_name:
            counters, num, deeper = self._counters, self._by_name[name], 0
        elif name or listed is None:
            counters, num, deeper = self._own, _DEFAULT_LISTS.get(name, 0), 0
        else:
            counters, num, deeper = self._counters, listed[0], listed[1] + 1
        at = deeper if level is None else level - 1
        start = _whole(switches.get("s", ""))
        if start is not None:
            counters.begin(num, at, start)
        counted = counters.count(num, at)
        return "" if counted is None else counted.label

    def _of_paragraph(self, kind: str, instruction: str, level: int) -> str:
        """A row of counts for each kind: a deeper one begins anew after one that is higher."""
        row = self._levels.setdefault(kind, [0] * (TEXT_LEVEL + 1))
        row[level] += 1
        row[level + 1 :] = [0] * (TEXT_LEVEL - level)
        above = [each for each in row[:level] if each]
        switches = _switches(instruction)
        ends = "" if "e" in switches else "."
        if kind == "AUTONUMLGL":
            return ".".join(map(str, [*above, row[level]])) + ends
        if kind == "AUTONUMOUT":
            form, text = _OUTLINE[min(len(above), LEVELS - 1)]
            return text.format(printed(row[level], form))
        form = _FORMS.get(found[1] if (found := _FORM.search(instruction)) else "", "decimal")
        return f"{printed(row[level], form)}{switches.get('s', ends) or ends}"


def _switches(instruction: str) -> dict[str, str]:
    found = _SWITCH.finditer(instruction)
    return {each[1].lower(): each[2] or each[3] or "" for each in found}


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else None


_DEFAULT_LISTS: Final = {name: at for at, name in enumerate((*_DEFAULTS, _LEGAL))}
"""The lists that need no definition, by number; a name that is not known is the first of them."""


def _default(num: int) -> List | None:
    name = list(_DEFAULT_LISTS)[num]
    if name == _LEGAL:
        levels = [Level(1, text=_legal(at)) for at in range(LEVELS)]
    else:
        stated = enumerate(_DEFAULTS[name])
        levels = [Level(1, form, _around(text, at)) for at, (form, text) in stated]
    return List(name, dict(enumerate(levels)), {})


def _around(text: str, at: int) -> tuple[str | int, ...]:
    before, _, after = text.partition("{}")
    return tuple(each for each in (before, at, after) if each != "")


def _legal(at: int) -> tuple[str | int, ...]:
    return tuple(each for level in range(at + 1) for each in (level, "."))
