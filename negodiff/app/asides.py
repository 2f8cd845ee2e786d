"""What differs between two files outside the text: headers, pictures, what fields are made from."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple
from urllib.parse import unquote

from negodiff.app.counted import SIGN, masked, uncounted
from negodiff.model.comparison import Side
from negodiff.model.markup import Aside, AsideKind
from negodiff.model.undisclosed import Beside
from negodiff.readers import fields
from negodiff.readers.formats import FILE_FORMATS, holds

_PRIVATE: Final = frozenset({AsideKind.METADATA, AsideKind.COLUMN, AsideKind.PAGE})
"""What differs between any two savings of one file, or is no part of it."""
_AROUND: Final = frozenset({AsideKind.HEADER, AsideKind.FOOTER})
_HOW_SHOWN: Final = re.compile(r'\\[*@#] ?(?:"[^"]*"|[^\s"\\]*(?:\\.[^\s"\\]*)*)|\\h\b')
"""Switches of a field that only say how its result looks, or that it is a link."""
_WRITTEN_ANYHOW: Final = re.compile(r'[\s"\\]')
_AROUND_PLACES: Final = ("page style ", *(f"{kind} " for kind in _AROUND))
_BARE_HOST: Final = re.compile(r"^(\w+://[^/]+)/$")
_NUMBERED_NAME: Final = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,3} ?\d+|picture")
"""What programs call pictures that have no description: "Picture 1", "Shape2"."""
_NEVER_PRINTED: Final = ("line above ", "footnote ", "endnote ")
"""Where the parts stand that programs drop: lines above notes, notes that nothing cites."""
_FIGURES: Final = re.compile(rf"\d+|{SIGN}")


_Compared = tuple[str, Aside]
"""What is compared of an aside, and the aside."""


class Differing(NamedTuple):
    """What differs outside the text.

    Attributes:
        beside: What both files could hold.
        beyond: What one of the two formats has no place for, so that whoever saves the file in it
            loses or adds it: nobody's change.
    """

    beside: tuple[Beside, ...]
    beyond: tuple[Beside, ...]


def differing(ours: Side, theirs: Side) -> Differing:
    """What differs outside the text, things of one kind paired in their order.

    The instruction of a field is that of its format, and compared within one only. A field that
    counts, put where words were in a header, is told with the header.
    """
    apart = ours.format != theirs.format
    blind = apart and not (_tells_fields(ours) and _tells_fields(theirs))
    found: list[Beside] = []
    for kind in AsideKind:
        if kind in _PRIVATE or (apart and kind is AsideKind.FIELD):
            continue
        if blind and kind is AsideKind.LINK:
            continue
        old, new = _listed(ours, kind, blind=blind), _listed(theirs, kind, blind=blind)
        gone, come = _without(old, new), _without(new, old)
        pairs = min(len(gone), len(come))
        found += [Beside(a, b) for a, b in zip(gone, come, strict=False)]
        found += [Beside(aside, None) for aside in gone[pairs:]]
        found += [Beside(None, aside) for aside in come[pairs:]]
    told = {aside.where for each in found for aside in each if aside and aside.kind in _AROUND}
    found = [each for each in found if not (_is_told(each, told) or _is_dropped(each))]
    beyond = [each for each in found if _has_no_place(each, ours, theirs)]
    return Differing(tuple(each for each in found if each not in beyond), tuple(beyond))


def _has_no_place(beside: Beside, ours: Side, theirs: Side) -> bool:
    """Whether the format of the file that lacks it could not hold it.

    Words that somebody hid in the text stand in the place of words, which every format holds.
    """
    if beside.old is None and beside.new is not None:
        kind = beside.new.kind
        return kind is not AsideKind.HIDDEN and not holds(ours.format, kind)
    return (
        beside.new is None and beside.old is not None and not holds(theirs.format, beside.old.kind)
    )


def _listed(side: Side, kind: AsideKind, *, blind: bool) -> list[_Compared]:
    """The asides of a kind.

    Of equal ones in headers and footers one counts: programs repeat them for the first page and the
    even ones.
    """
    listed = [_compared(each, blind=blind) for each in side.markup.asides if each.kind is kind]
    seen: set[str] = set()
    found: list[_Compared] = []
    for words, aside in listed:
        if aside.where.startswith(_AROUND_PLACES):
            if words in seen:
                continue
            seen.add(words)
        found.append((words, aside))
    return found


def _is_told(beside: Beside, places: AbstractSet[str]) -> bool:
    asides = [each for each in beside if each is not None]
    return all(
        each.kind is AsideKind.FIELD and each.counted and each.where.partition(",")[0] in places
        for each in asides
    )


def _is_dropped(beside: Beside) -> bool:
    """Whether it is what programs drop or add as they save, and nobody reads.

    Notes that nothing cites, and heads and feet of nothing but the page's number.
    """
    old, new = beside
    if old is not None and new is None and old.kind is AsideKind.OTHER:
        return old.where.startswith(_NEVER_PRINTED)
    only = old or new
    return only is not None and None in beside and only.kind in _AROUND and uncounted(only) == SIGN


def _compared(aside: Aside, *, blind: bool) -> _Compared:
    """An aside with its words but for what a field counts, and for what saving a file anew changes.

    That is how a field shows its result, how an address is written, the folder that a file beside
    it is in, what pictures without a description are called, the order of frames in a header. What
    a field shows stands in the text and is compared there. Where one of the two formats does not
    tell which words a field counts, no figure of a header or footer is compared.
    """
    words = uncounted(aside)
    if aside.kind is AsideKind.FIELD:
        words = _instruction(aside, *words.split(" → ", 1))
    elif aside.kind is AsideKind.LINK:
        address, arrow, said = words.partition(" → ")
        words = _address(address) + arrow + said
    elif aside.kind is AsideKind.PICTURE and _NUMBERED_NAME.fullmatch(words):
        words = ""
    elif aside.kind in _AROUND:
        lines = sorted(
            " ".join(each.split()) for each in masked(aside.text, aside.counted).split("\n")
        )
        words = "\n".join(lines)
        words = _FIGURES.sub("", words) if blind else words
    return words, aside


def _instruction(aside: Aside, instruction: str, said: str = "") -> str:
    kind, _, rest = _HOW_SHOWN.sub("", instruction.replace(SIGN, "")).partition(" ")
    words = _WRITTEN_ANYHOW.sub("", kind.upper() + rest)
    return f"{words} → {said}" if fields.is_silent(instruction) else words


def _address(address: str) -> str:
    """Where a link leads; of a file beside this one, its name: folders change as files are sent."""
    if "://" not in address and not address.startswith(("#", "mailto:")):
        address = address.rpartition("/")[2]
    return unquote(_BARE_HOST.sub(r"\1", address))


def _tells_fields(side: Side) -> bool:
    return any(form.name == side.format and form.tells_fields for form in FILE_FORMATS)


def _without(these: Sequence[_Compared], those: Sequence[_Compared]) -> list[Aside]:
    """The first ones without those that the others have too, by their words."""
    left = Counter(words for words, _ in those)
    kept: list[Aside] = []
    for words, aside in these:
        if left[words]:
            left[words] -= 1
        else:
            kept.append(aside)
    return kept
