"""How far the front reaches: title, introduction and preamble, before the operative part."""

from collections.abc import Sequence
from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.structure.headings import (
    ends_sentence,
    ends_with_pause,
    is_open,
    looks_like_heading,
)
from negodiff.structure.labels import Label, leading_label
from negodiff.structure.phrases import enacts, is_preamble_word, opens_preamble, opens_recital
from negodiff.structure.resolutions import PREAMBULAR

_FARTHEST: Final = 400
"""No preamble is longer than this many blocks."""
_TITLE_LINES: Final = 12
_PAUSES: Final = ",;،؛"
_FIRST: Final = ("0", "1", "a", "i", "1.1", "OP1")
_DECIMAL: Final = ("1.1", "1.1.1")
_OPERATIVE: Final = frozenset(
    ("article", "part", "chapter", "section", "annex", "title", "subsection")
)


def extent(blocks: Sequence[Block]) -> tuple[int, bool]:
    """How many blocks the front has, and whether an enacting phrase ends it."""
    first_bare = -1
    titled = recited = False
    for position, block in enumerate(blocks[:_FARTHEST]):
        text = block.text
        if is_preamble_word(text):
            recited = True
            if position - first_bare <= _TITLE_LINES:
                first_bare = -1  # what is numbered before the recitals is a party
        recited = recited or (opens_recital(text) and (is_open(text) or ends_with_pause(text)))
        if block.kind in (BlockKind.NOTE, BlockKind.ROW):
            continue
        if enacts(text) and block.kind is not BlockKind.HEADING:
            return position + 1, True
        label = leading_label(text) or (leading_label(block.label + " ") if block.label else None)
        if label is not None and label.family in _OPERATIVE:
            if label.family == "annex" and _is_in_title(blocks, position, label):
                continue
            if label.family == "annex" and first_bare >= 0:
                return first_bare, False
            if label.family == "article" and first_bare > 0:
                end = _above_chapter(blocks, position)
                if _lists_parties(blocks[:end], first_bare, label):
                    return end, False
            return _without_bare(blocks, position, first_bare), False
        if block.kind is BlockKind.HEADING:
            if label is not None:
                return _without_bare(blocks, position, first_bare), False
            if titled and not is_preamble_word(text):
                return _without_bare(blocks, position, first_bare), False
            titled = titled or block.level == 1 or _leads_on(blocks, position)
        elif first_bare < 0 and (
            _is_first(label, text, recited=recited) or _opens_sections(blocks, position, label)
        ):
            first_bare = position
    if first_bare >= 0:
        return first_bare, False
    for position, block in enumerate(blocks[:_TITLE_LINES]):
        if not looks_like_heading(block.text):
            return position, False
    return min(len(blocks), 1), False


def _is_in_title(blocks: Sequence[Block], position: int, label: Label) -> bool:
    """Whether an annex word belongs to the title: "Protocol No. 2", with a preamble to come."""
    if not label.number and (position == 0 or blocks[position].text[label.end :].isupper()):
        return True
    for block in blocks[position + 1 : position + _TITLE_LINES]:
        text = block.text
        if enacts(text) or (text[-1:] in _PAUSES and (opens_preamble(text) or opens_recital(text))):
            return True
        label_below = leading_label(text)
        if label_below is not None and label_below.family != "annex":
            return False
    return False


def _leads_on(blocks: Sequence[Block], position: int) -> bool:
    """Whether a heading is the last one before the preamble or the operative part."""
    for block in blocks[position + 1 : position + _TITLE_LINES]:
        if is_preamble_word(block.text) or opens_preamble(block.text):
            return True
        label = leading_label(block.text)
        if label is not None and label.family != "bullet":
            return True
        if block.kind in (BlockKind.HEADING, BlockKind.ROW):
            return False
    return False


def _without_bare(blocks: Sequence[Block], end: int, first_bare: int) -> int:
    """The end of the front, unless a bare numbered section opened the operative part before."""
    if first_bare < 0:
        return end
    for block in blocks[:first_bare]:
        if is_preamble_word(block.text) or opens_recital(block.text):
            return end
    for block in blocks[first_bare:end]:
        if opens_recital(block.text) and ends_with_pause(block.text):
            return end
    return first_bare


def _above_chapter(blocks: Sequence[Block], article: int) -> int:
    """Position of the first article, or of the heading with a bare "I." right above it."""
    text = blocks[article - 1].text
    label = leading_label(text)
    chapter = label is not None and label.family == "item" and label.numeral in ("I", "A")
    return article - 1 if chapter and label and looks_like_heading(text[label.end :]) else article


def _lists_parties(head: Sequence[Block], first_bare: int, article: Label) -> bool:
    """Whether the bare numbers before the first article are those of the parties.

    They are when the words before them call for a list, and none of them is a sentence ("between:
    1. the Landlord, 2. the Tenant"), or what the parties agree is called for behind them.
    """
    if not article.readings or article.readings[0].ordinal != 1:
        return False
    before = next((block for block in reversed(head[:first_bare]) if block.text), None)
    if before is None or not (is_open(before.text) or ends_with_pause(before.text)):
        return False
    listed = head[first_bare:]
    if not 0 < len(listed) <= _TITLE_LINES:
        return False
    return is_open(listed[-1].text) or not any(ends_sentence(block.text) for block in listed[:-1])


def _is_first(label: Label | None, text: str, *, recited: bool) -> bool:
    """Whether a bare label can open the operative part.

    Below "Recitals" only "1." can, or what stands before a heading in capitals.
    """
    if label is None or label.family != "item" or label.shape == "{}" or label.style == PREAMBULAR:
        return False
    first = label.number in _FIRST or (label.style in _DECIMAL and label.readings[0].ordinal == 1)
    return first and (label.style == "1." or not recited or text[label.end :].isupper())


def _opens_sections(blocks: Sequence[Block], position: int, label: Label | None) -> bool:
    """Whether "1 Background" is the first of the headings that figures without a stop number.

    It is when "1.1" or another such heading with the next figure follows.
    """
    if label is None or not _is_figured(label, blocks[position].text, 1):
        return False
    for block in blocks[position + 1 : position + _FARTHEST]:
        other = leading_label(block.text)
        if other is None:
            continue
        if other.family in _OPERATIVE:
            return False
        if other.number == "1.1" or _is_figured(other, block.text, 2):
            return True
    return False


def _is_figured(label: Label, text: str, ordinal: int) -> bool:
    """Whether a bare figure stands before a heading."""
    rest = text[label.end :]
    return (
        label.shape == "{}"
        and label.printed == str(ordinal)
        and rest[:1].isupper()
        and looks_like_heading(rest)
    )
