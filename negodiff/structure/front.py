"""What stands before the operative part: title, introduction, preamble, block by block.

Looks at blocks and their labels; builds nothing. ``parse`` puts the result into the tree.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.structure.extent import extent
from negodiff.structure.headings import (
    ends_with_pause,
    looks_like_heading,
)
from negodiff.structure.labels import leading_label
from negodiff.structure.phrases import (
    is_dated,
    is_preamble_word,
    opens_preamble,
    opens_recital,
    preamble_word,
)  # fmt: skip

_TITLE_LINES: Final = 12
_CONNECTING: Final = 3
_PAUSES: Final = ",;،؛，；、:："
_SHORTEST: Final = 12
_LONGEST_PHRASE: Final = 160
_NUMERO: Final = re.compile(r"\b[Nn][or]\. (?=\d)")
"""A stop that ends no sentence: "Protocol No. 14"."""


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
    end, enacting = extent(blocks)
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
        role = _role(block, position, title, previous, before, evidence=known)
        adopts = position == named > title + 1 and block.text[-1:] in _PAUSES[:4]
        roles.append(Role.OPENING if adopts and role is Role.TITLE else role)
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
    """Whether the words before the first article are set as a formula: "Agreed terms", "…:"."""
    titled = looks_like_heading(last) and last.count(" ") < _CONNECTING and last[:1].isupper()
    return last.isupper() or titled or (last[-1:] in ":：" and len(last) < _LONGEST_PHRASE)


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
        if opens_preamble(text) and (
            text[-1:] in "–—" or (not text.isupper() and text[-1:] in ",:،，")
        ):
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
        titled = previous is Role.TITLE and (_is_title_line(block) or _goes_on_title(text))
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
