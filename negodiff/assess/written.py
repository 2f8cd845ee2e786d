"""Where a draft cites its own clauses: every reference by the clause that holds it.

Reading references exactly is slow, and most clauses have none; so a clause is read only where a
number stands close behind a word for a level. Languages that print the number first are read
wherever a number stands.
"""

import re
from functools import cache
from typing import NamedTuple

from negodiff.assess.marks import may_cite
from negodiff.model.clause import Draft
from negodiff.structure.reference_words import BY_CODE
from negodiff.structure.references import Reference, find_references

_NUMBER = re.compile(r"[ \n.§\u00a0](?:[\dIVXLC(«“\"„]|\w\))")
"""How a number begins, with what stands before it."""

_NO_NUMBER = bytes(sorted(set(range(128)) - set(b'0123456789IVXLC(")')))
"""What no number begins with or has in it: to strip it off shows fastest that there is none."""

_LEAST = 2
"""Letters with which the words of a level must begin to be looked for."""

_LITERAL = re.compile(r"[^\W\d_]+|§")
_UNACCENTED = str.maketrans("áàâãçéèêíñóõôöúüä", "aaaaceeeinoooouua")

References = dict[int, tuple[Reference, ...]]
"""References by the position of the clause whose words hold them; clauses without are left out."""


class _Words(NamedTuple):
    """The words for levels of one language.

    Attributes:
        stems: How they begin.
        whole: They themselves.
        elides: Another word may be glued to them: "l'article".
    """

    stems: tuple[str, ...]
    whole: re.Pattern[str]
    elides: bool


def references_in(draft: Draft) -> References:
    """Every reference of a draft, in reading order."""
    language = draft.language
    levels = _levels(language)
    found: References = {}
    for at, clause in enumerate(draft.clauses):
        words = clause.words if clause.heading else clause.text
        if (may_cite(words) if levels is None else _is_close(words, levels)) and (
            references := find_references(words, language)
        ):
            found[at] = references
    return found


def _is_close(words: str, levels: _Words) -> bool:
    """Whether a number stands in the word behind a word for a level, or in one with it."""
    if words.isascii() and not words.encode("ascii").translate(None, _NO_NUMBER):
        return False
    low, stems = "", levels.stems
    for number in _NUMBER.finditer(words):
        if not low:
            low = words.lower()
            if len(low) != len(words):
                return True
            if "\n" in low:
                low = low.replace("\n", " ")
        at = number.start()
        spaced = low[at] == " "
        token = at + 1 if spaced else low.rfind(" ", 0, at) + 1
        before = low.rfind(" ", 0, token - 1) + 1 if token else 0
        if (
            low.startswith(stems, before)
            or not low[before].isalpha()
            or (not spaced and low.startswith(stems, token))
            or (levels.elides and ("'" in low[before:token] or "’" in low[before:token]))
        ) and levels.whole.search(low, before, number.end()):
            return True
    return False


@cache
def _levels(language: str) -> _Words | None:
    """``None`` where numbers come first, or words are too short to be looked for."""
    wording = BY_CODE.get(language, BY_CODE["en"])
    if wording.number_first:
        return None
    sources = [source for _, source in wording.levels()]
    stems: set[str] = set()
    for alternative in "|".join(sources).split("|"):
        literal = _LITERAL.match(alternative)
        stem = literal[0] if literal else ""
        if alternative[len(stem) : len(stem) + 1] in ("?", "*", "{"):
            stem = stem[:-1]
        if stem != "§" and len(stem) < _LEAST:
            return None
        # Capitals are often printed without their accents.
        stems.update((stem.lower(), stem.lower().translate(_UNACCENTED)))
    words = "|".join((*sources, *(source.translate(_UNACCENTED) for source in sources)))
    return _Words(
        tuple(sorted(stems)),
        re.compile(rf"(?<!\w)(?:{words})(?![^\W\d])", re.IGNORECASE),
        wording.code != "en",
    )
