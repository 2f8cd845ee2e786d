"""The lines of one paragraph become one text again.

A space joins them, except where there was none: in scripts written without spaces, and where a word
was broken. Whether a hyphen at the end of a line belongs to the word is decided by how the document
writes the word elsewhere, and where it does not, by what it mostly does; when nothing speaks, the
hyphen stays.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import pairwise

from negodiff.readers.lines import Line, Run
from negodiff.readers.scripts import hangul_after_figure, is_hangul, is_solid, solid_beside_latin

HYPHENS = ("-", "\u2010", "\xad")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[-\u2010][^\W_]+)*")


@cache
def _last_fragment() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+){0,3}$")


@cache
def _first_fragment() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+){0,3}")


_CONNECTIVES = frozenset({
    "and", "or", "und", "oder", "bzw", "et", "ou", "y", "o", "e", "u", "и", "или", "та", "або",
    "ve", "veya", "və", "i", "oraz", "lub", "en", "of", "och", "eller",
})  # fmt: skip
"""After a hanging hyphen ("pre- and post-conflict") the space stays."""


class Joiner:
    """Joins lines as one document does it.

    Args:
        runs: All lines of the document. They are only read when a doubtful case turns up.
    """

    def __init__(self, runs: Iterable[Run]) -> None:
        self._runs = runs

    def join(self, lines: Sequence[Line]) -> str:
        """Give the text of one paragraph; no character but hyphens and spaces is ever dropped."""
        if len(lines) == 1:
            return lines[0].text
        joined = " ".join([line.text for line in lines])
        if joined.isascii() and "- " not in joined:
            return joined
        text = lines[0].text
        parts = [text]
        for line in lines[1:]:
            following = line.text
            if text.endswith(HYPHENS) and text[-2:-1].isalnum() and following[0].isalnum():
                parts[-1], glue = self._at_hyphen(text, following)
            elif text[-1].isdecimal() and is_hangul(following[0]):
                glue = " " if self._spaces_after_figures else ""
            elif is_solid(text[-1]) or is_solid(following[0]):
                glue = self._beside_solid(text[-1], following[0])
            else:
                glue = " "
            parts += (glue, following)
            text = following
        return "".join(parts)

    def _at_hyphen(self, text: str, following: str) -> tuple[str, str]:
        """The end of a line that ends with a hyphen, and what joins it to the next line."""
        if text[-1] == "\xad":
            return text[:-1], ""
        if not following[0].islower():
            return text, ""
        last = _last_fragment().search(text, max(0, len(text) - 60), len(text) - 1)
        first = _first_fragment().match(following)
        if last is None or first is None:
            return text, ""
        if first.group() in _CONNECTIVES:
            return text, " "
        whole = (last.group() + first.group()).lower()
        hyphenated = f"{last.group()}-{first.group()}".lower()
        verdict = self._verdict(whole, hyphenated)
        broken = self._breaks_words if verdict is None else verdict
        return (text[:-1], "") if broken else (text, "")

    def _verdict(self, whole: str, hyphenated: str) -> bool | None:
        """Say whether the hyphen only breaks the word; ``None`` if neither form occurs."""
        if hyphenated in self._words:
            return False
        return True if whole in self._words else None

    @cached_property
    def _words(self) -> set[str]:
        """The words the document writes, without those that a hyphen cuts at a line's end."""
        found: set[str] = set()
        for run in self._runs:
            for line in run:
                for match in _word().finditer(line.text.lower()):
                    if match.end() < len(line.text) - 1 or line.text[-1] not in HYPHENS:
                        found.add(match.group())
        return found

    @cached_property
    def _breaks_words(self) -> bool:
        """Say whether most hyphens at line ends, where it can be told, only break a word."""
        broken = kept = 0
        for run in self._runs:
            for line, following in pairwise(run):
                if line.text[-1] not in HYPHENS or not following.text[0].islower():
                    continue
                last = _last_fragment().search(line.text, 0, len(line.text) - 1)
                first = _first_fragment().match(following.text)
                if last is None or first is None:
                    continue
                verdict = self._verdict(
                    (last.group() + first.group()).lower(),
                    f"{last.group()}-{first.group()}".lower(),
                )
                broken += verdict is True
                kept += verdict is False
        return broken > kept

    def _beside_solid(self, before: str, after: str) -> str:
        if is_solid(before) and is_solid(after):
            return ""
        latin = before if is_solid(after) else after
        if not (latin.isascii() and latin.isalnum()):
            return "" if not latin.isalnum() else " "
        return " " if self._spaces_beside_solid else ""

    @cached_property
    def _spaces_after_figures(self) -> bool:
        """Say whether the document puts a space between a figure and a Korean word ("제6 조")."""
        spaced = closed = 0
        for run in self._runs:
            for line in run:
                for match in hangul_after_figure().finditer(line.text):
                    spaced += bool(match.group(1))
                    closed += not match.group(1)
        return spaced >= closed

    @cached_property
    def _spaces_beside_solid(self) -> bool:
        """Say whether the document puts a space between Chinese or Japanese and Latin letters.

        The beginning of a line does not speak: the space there can be that behind a label ("第四条
        1 両国は").
        """
        spaced = closed = 0
        for run in self._runs:
            for line in run:
                for match in solid_beside_latin().finditer(line.text, len(line.text) // 3):
                    if match.group(1) or match.group(2):
                        spaced += 1
                    else:
                        closed += 1
        return spaced > closed
