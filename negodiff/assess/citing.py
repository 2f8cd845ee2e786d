"""What a change does to the cross-references that it touches."""

import re
from functools import cache
from typing import NamedTuple

from negodiff.assess.changes import Change
from negodiff.assess.renumbering import Renumbering
from negodiff.model.comparison import Pair
from negodiff.model.weight import Flag, Rule
from negodiff.structure.reference_words import BY_CODE
from negodiff.structure.references import Reference, find_references

_BEFORE, _BEHIND = 40, 16
"""Characters around a change within which the word for a level must stand."""

_AROUND = 300
"""Characters on either side within which a reference is read."""

_DETERMINER = re.compile(r"(?<!\w)(?:(?:the|el|le|il|o|der|die|das|den|dem)\s+|l['’])\Z")
"""Definite articles that stand before a cited number and not before "this"."""

HIDDEN = "§"
"""Stands for a reference while the words around it are compared."""


class Citing(NamedTuple):
    """A changed place, its references told and put aside.

    Attributes:
        flags: What happened to the references.
        rest: The place without them.
        followed: Every reference follows the renumbering.
    """

    flags: tuple[Flag, ...]
    rest: Change
    followed: bool


def cited(
    change: Change,
    texts: tuple[str, str],
    pair: Pair,
    language: str,
    renumbering: Renumbering | None,
) -> Citing | None:
    """What the change does to references, or ``None`` when it touches none."""
    near = f"{change.left[-_BEFORE:]}{change.old} {change.new}{change.right[:_BEHIND]}"
    if not _level(language).search(near):
        return None
    old = _touched(texts[0], change.old_start, len(change.old), language)
    new = _touched(texts[1], change.new_start, len(change.new), language)
    if not old and not new:
        return None
    followed = (
        renumbering is not None
        and len(old) == len(new)
        and all(
            renumbering.follows(before, pair.old[0], after, pair.new[0])
            for before, after in zip(old, new, strict=True)
        )
    )
    rule = Rule.REFERENCE_FOLLOWS if followed else Rule.REFERENCE_CHANGED
    flag = Flag(rule, _written(texts[0], old), _written(texts[1], new))
    rest = _hidden(change, texts, old, new, followed=followed)
    return Citing((flag,), rest, followed)


@cache
def _level(language: str) -> re.Pattern[str]:
    """The words for levels: a cheap look before references are read exactly."""
    wording = BY_CODE.get(language, BY_CODE["en"])
    return re.compile("|".join(source for _, source in wording.levels()), re.IGNORECASE)


def _touched(text: str, start: int, length: int, language: str) -> list[Reference]:
    """The references that the stretch lies in or overlaps."""
    first = max(0, start - _AROUND)
    if first:
        first = text.find(" ", first) + 1 or first
    part = text[first : start + length + _AROUND]
    found: list[Reference] = []
    for reference in find_references(part, language):
        begin, end = reference.start + first, reference.end + first
        if (begin < start + length and end > start) or (not length and begin < start <= end):
            found.append(reference._replace(start=begin, end=end))
    return found


def _written(text: str, references: list[Reference]) -> str:
    if not references:
        return ""
    return text[references[0].start : max(each.end for each in references)]


def _hidden(
    change: Change,
    texts: tuple[str, str],
    old: list[Reference],
    new: list[Reference],
    *,
    followed: bool,
) -> Change:
    """The place with every reference it touches replaced by one sign.

    Where they follow, with the article that grammar puts before a number: "este artículo" becomes
    "el artículo 2".
    """
    sides = []
    for text, references, start, words in (
        (texts[0], old, change.old_start, change.old),
        (texts[1], new, change.new_start, change.new),
    ):
        first, last = start - len(change.left), start + len(words) + len(change.right)
        spans = sorted({(each.start, each.end) for each in references})
        kept, at = "", first
        for begin, end in spans:
            before = text[at : max(at, begin)]
            kept += (_DETERMINER.sub("", before) if followed else before) + HIDDEN
            at = max(at, end)
        sides.append(kept + text[at : max(at, last)])
    return change._replace(old=sides[0], new=sides[1], left="", right="")
