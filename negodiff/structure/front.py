"""What stands before the operative part: title, introduction, preamble. Where does it end?

Looks at blocks and their labels; builds nothing. ``parse`` puts the result into the tree.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.structure.headings import (
    ends_sentence,
    ends_with_pause,
    is_open,
    looks_like_heading,
)
from negodiff.structure.labels import Label, leading_label
from negodiff.structure.phrases import (
    enacts,
    is_dated,
    is_preamble_word,
    opens_preamble,
    opens_recital,
    preamble_word,
)  # fmt: skip
from negodiff.structure.resolutions import PREAMBULAR

_FARTHEST: Final = 400
"""No preamble is longer than this many blocks."""
_TITLE_LINES: Final = 12
_CONNECTING: Final = 3
_PAUSES: Final = ",;،؛，；、:："
_SHORTEST: Final = 12
_LONGEST_PHRASE: Final = 160
_NUMERO: Final = re.compile(r"\b[Nn][or]\. (?=\d)")
"""A stop that ends no sentence: "Protocol No. 14"."""
_FIRST: Final = ("0", "1", "a", "i", "1.1", "OP1")
_DECIMAL: Final = ("1.1", "1.1.1")
_OPERATIVE: Final = frozenset(
    ("article", "part", "chapter", "section", "annex", "title", "subsection")
)


class Role(Enum):
    """What a block of the front is."""

    TITLE = "title"
    TEXT = "text"
    HEADING = "heading"
    PREAMBLE_HEADING = "preamble heading"
    OPENING = "opening"
    RECITAL = "recital"
    ENACTING = "enacting"
    OTHER = "other"


_BEGUN: Final = (Role.OPENING, Role.RECITAL)
"""Behind these "WHEREAS the Buyer …" is one more recital, not the heading of the preamble."""


def front(blocks: Sequence[Block]) -> tuple[Role, ...]:
    """What each block before the operative part is; the operative part begins behind them."""
    if _stands_above_divisions(blocks):
        blocks = [blocks[0]._replace(kind=BlockKind.HEADING, level=1), *blocks[1:]]
    end, enacting = _extent(blocks)
    if not end:
        return ()
    head = blocks[:end]
    title = _title(head)
    named = _beginning(head, title)
    evidence = enacting or any(
        is_preamble_word(b.text) or opens_recital(b.text) or preamble_word(b.text) for b in head
    )
    if not evidence:
        evidence = any(
            (opens_preamble(block.text) and len(block.text) > _SHORTEST)
            or block.text[-1:] in _PAUSES[:-2]
            for position, block in enumerate(head)
            if position != title
        )
    roles: list[Role] = []
    for position, block in enumerate(head):
        previous = roles[-1] if roles else None
        known = evidence and position >= named
        before = head[position - 1].text if position else ""
        roles.append(_role(block, position, title, previous, before, evidence=known))
    if enacting:
        _mark_enacting(roles, head, title)
    elif roles[-1] is Role.RECITAL and enacts_by_shape(head[-1].text):
        roles[-1] = Role.ENACTING
    return tuple(roles)


def _stands_above_divisions(blocks: Sequence[Block]) -> bool:
    """Whether the first line, set as a title, has all headings of the text below it.

    Word processors have a style for titles that is no heading, so that the first heading is that of
    a division, as "Definitions" is. It is one where the next heading of its level has no number
    either: before "Article 1" stands a title, whatever is set above it.
    """
    if not blocks or blocks[0].kind is not BlockKind.TEXT or not blocks[0].strong:
        return False
    if blocks[0].label or leading_label(blocks[0].text) or not looks_like_heading(blocks[0].text):
        return False
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    level = headings[0].level if headings else 0
    plain = [
        not (block.label or leading_label(block.text) or is_preamble_word(block.text))
        for block in headings
        if block.level == level
    ]
    return len(plain) > 1 and all(plain[:2])


def _beginning(head: Sequence[Block], title: int) -> int:
    """Position from which on the blocks are those of the preamble: its heading, or citations above.

    An act of the European Union says who adopts it, "having regard to" what, before "Whereas:".
    """
    named = next((i for i, block in enumerate(head) if is_preamble_word(block.text)), 0)
    for position in range(title + 1, named):
        text = head[position].text
        if opens_recital(text) and ends_with_pause(text):
            adopting = head[position - 1].text
            opens = position - 1 > title and adopting[-1:] in _PAUSES[:4]
            return position - 1 if opens else position
    return named


def enacts_by_shape(last: str) -> bool:
    """Whether the words before the first article are set as a formula: "AGREED TERMS", "…:"."""
    return last.isupper() or (last[-1:] in ":：" and len(last) < _LONGEST_PHRASE)


def _mark_enacting(roles: list[Role], head: Sequence[Block], title: int) -> None:
    """Give the last block its role where the phrase that ends a preamble stands on its own."""
    last = head[-1].text
    if roles[-1] is Role.TITLE and not _has_cases(last):
        _part_unpunctuated(roles, head, title)
    if len(roles) < 2 or roles[-1] not in (Role.RECITAL, Role.OPENING):
        return
    if opens_recital(last) and len(last) >= _LONGEST_PHRASE:
        return
    if roles[-1] is Role.RECITAL or Role.OPENING in roles[:-1]:
        roles[-1] = Role.ENACTING
    elif (
        roles[-2] is Role.TITLE
        and len(head) - 2 > title
        and not (head[-2].text.isupper() or _goes_on_title(head[-2].text))
        and not opens_preamble(last)
        and len(last) < _LONGEST_PHRASE
    ):
        roles[-2] = Role.OPENING
        roles[-1] = Role.ENACTING


def _part_unpunctuated(roles: list[Role], head: Sequence[Block], title: int) -> None:
    """Tell the preamble from the title's lines where a script has no commas to do so."""
    for position in range(title + 1, len(roles)):
        before = roles[position - 1]
        if before is not Role.TITLE:
            roles[position] = Role.RECITAL
        elif head[position].gap:
            roles[position] = Role.OPENING


def _has_cases(text: str) -> bool:
    return text.lower() != text.upper()


def _extent(blocks: Sequence[Block]) -> tuple[int, bool]:
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
            if label.family == "article" and _lists_parties(blocks, position, first_bare, label):
                return position, False
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
        if enacts(text) or (
            text[-1:] in _PAUSES[:4] and (opens_preamble(text) or opens_recital(text))
        ):
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


def _lists_parties(blocks: Sequence[Block], end: int, first_bare: int, article: Label) -> bool:
    """Whether the bare numbers before the first article are those of the parties.

    They are when the words before them call for a list, and none of them is a sentence ("between:
    1. the Landlord, 2. the Tenant"), or what the parties agree is called for behind them.
    """
    if first_bare < 1 or not article.readings or article.readings[0].ordinal != 1:
        return False
    before = next((b for b in reversed(blocks[:first_bare]) if b.text), None)
    if before is None or not (is_open(before.text) or ends_with_pause(before.text)):
        return False
    listed = blocks[first_bare:end]
    if len(listed) > _TITLE_LINES:
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


def _title(head: Sequence[Block]) -> int:
    """Position of the title among the first blocks, or -1."""
    headings = [
        i for i, b in enumerate(head)
        if b.kind is BlockKind.HEADING and not is_preamble_word(b.text)
    ]  # fmt: skip
    for position in headings:
        if head[position].level == 1:
            return position
    if headings:
        return headings[-1]
    for position, block in enumerate(head[:_TITLE_LINES]):
        text = block.text
        if is_preamble_word(text) or opens_recital(text):
            return -1
        if opens_preamble(text) and not text.isupper() and text[-1:] in ",:،，":
            return -1
        if _is_title_line(block):
            return position
        if position == 0 and not block.text:
            continue
        return -1
    return -1


def _is_title_line(block: Block) -> bool:
    text = _NUMERO.sub("", block.text)
    return looks_like_heading(text) or block.strong or (text.isupper() and len(text) < 600)


def _role(
    block: Block, position: int, title: int, previous: Role | None, before: str, *, evidence: bool
) -> Role:
    text = block.text
    if block.kind in (BlockKind.NOTE, BlockKind.ROW):
        return Role.OTHER
    if not text:
        return Role.TEXT if block.label else Role.OTHER
    if is_preamble_word(text):
        return Role.PREAMBLE_HEADING
    if position == title:
        return Role.TITLE
    if position < title:
        return Role.HEADING if block.kind is BlockKind.HEADING else Role.TEXT
    if not evidence:
        titled = previous is Role.TITLE and _is_title_line(block)
        return (
            Role.TITLE if titled and not (opens_preamble(text) or _is_lettered(text)) else Role.TEXT
        )
    if preamble_word(text) and not (opens_recital(text) and previous in _BEGUN):
        return Role.OPENING
    if opens_recital(text) and previous is not None:
        return Role.RECITAL
    if previous is Role.TITLE and (
        _goes_on_title(text)
        or (_is_title_line(block) and (_connects(before) or not opens_preamble(text)))
    ):
        return Role.TITLE
    if previous in (Role.TITLE, Role.TEXT) and is_dated(text):
        return Role.TEXT
    if previous in (None, Role.TITLE, Role.TEXT, Role.OTHER, Role.PREAMBLE_HEADING):
        if previous is Role.OTHER or opens_recital(text) or _is_lettered(text):
            return Role.RECITAL
        return Role.OPENING
    if previous is Role.OPENING and (_goes_on(text, before) or opens_preamble(text)):
        return Role.OPENING
    return Role.RECITAL


def _goes_on_title(text: str) -> bool:
    """Whether a line goes on with the title above it: "between … and …", without punctuation."""
    return text[0].islower() and text[-1].isalnum()


def _connects(text: str) -> bool:
    """Whether a line of a title is nothing but a word between two names: "between", "AND"."""
    return len(text) < _SHORTEST and text.isalpha()


def _is_lettered(text: str) -> bool:
    """Whether a block begins with a bare label, as recitals of contracts do."""
    label = leading_label(text)
    return label is not None and label.family == "item" and label.shape != "{}"


def _goes_on(text: str, before: str) -> bool:
    """Whether a block goes on with the words that name the parties: "and", "the Kingdom of …"."""
    if text[-1] in _PAUSES:
        return before[-1:].isalnum() and before.count(" ") < _CONNECTING
    return text.count(" ") < _CONNECTING and text[-1].isalnum()
