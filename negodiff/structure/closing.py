"""The testimonium and the signatures: where they begin, and whose they are."""

from typing import Final

from negodiff.model.block import Block
from negodiff.model.clause import Kind
from negodiff.structure import headings
from negodiff.structure.growth import Growth
from negodiff.structure.phrases import attests, is_dated, is_signature, opens_closing
from negodiff.structure.tree import BELOW, Node

_LONGEST_ENTRY: Final = 80
_FEW: Final = 6


def begins(growth: Growth, block: Block, text: str, position: int) -> bool:
    """Whether a block without a label begins the testimonium, or goes on with it."""
    if growth.closing or _is_signed(growth, text):
        return True
    return _ends_here(growth, block, text, position) and not _is_first_words(growth)


def add(growth: Growth, block: Block, text: str) -> None:
    """The testimonium, or one more line below it."""
    stack = growth.stack
    if not growth.closing:
        growth.closing = True
        annex = next((node for node in stack if node.family == "annex"), None)
        stack[1:] = [annex] if annex and not _is_behind_schedules(growth, text) else []
        parent = stack[-1]
        node = Node(parent, Kind.CLOSING, "closing", "", text, block.lines)
        node.rank = 0
        node.plain = 1
        growth.add(node, parent)
        stack.append(node)
        return
    parent = stack[-1]
    parent.plain += 1
    node = Node(parent, Kind.CLOSING, "closing", "", text, block.lines)
    node.serial = parent.plain
    growth.add(node, parent)


def _is_behind_schedules(growth: Growth, text: str) -> bool:
    """Whether what is signed in an annex is the whole draft, which nobody signs before its annexes.

    So deeds are signed behind their schedules. What says which texts are authentic stays with a
    protocol that can be signed on its own.
    """
    if not (growth.articles or growth.root.last_style) or attests(text):
        return False
    for block, label in zip(growth.blocks, growth.labels, strict=True):
        if label is not None and label.family == "annex" and not label.doubtful:
            return True
        if opens_closing(block.text) or attests(block.text) or is_signature(block.text):
            return False
    return False


def _ends_here(growth: Growth, block: Block, text: str, position: int) -> bool:
    """Whether the testimonium begins, by its words or by where it stands."""
    if opens_closing(text):
        return True
    if position not in growth.habits.ends:
        return False
    return _stands_at_line(growth, text, position) or _ends_draft(growth, block, text, position)


def _stands_at_line(growth: Growth, text: str, position: int) -> bool:
    """Whether the last words name who signs, on a line to sign on or right above one."""
    if len(text) >= _LONGEST_ENTRY or headings.is_open(text):
        return False
    if headings.ends_sentence(text) and not text.isupper():
        return False
    if not headings.ends_sentence(growth.last.last_words):
        return False
    after = growth.block_after(position)
    return "____" in text or (after is not None and is_signature(after.text))


def _is_first_words(growth: Growth) -> bool:
    """Whether an article has had nothing but its heading so far: it says what follows itself."""
    node = growth.nodes[-1] if growth.nodes else growth.root
    return node.family == "article" and bool(node.heading)


def _is_signed(growth: Growth, text: str) -> bool:
    if "__" not in text and "＿＿" not in text and text[:1] not in ".…":
        return False
    return is_signature(text) and len(growth.stack) > 1 and growth.last.family != "heading"


def _ends_draft(growth: Growth, block: Block, text: str, position: int) -> bool:
    """Whether words behind the last label are the testimonium, told by where they stand.

    They are when they speak of authentic texts, or stand unlabelled and not indented below a
    numbered paragraph that has ended, in a draft that does not go on so elsewhere.
    """
    if not growth.last.last_words:
        return False
    if attests(text) or _opens_signatures(growth, position) or _is_signatory(growth, position):
        return True
    if is_dated(text) and _is_before_names(growth, position):
        return True
    if growth.continued or not growth.whole or text[0].islower():
        return False
    below = next((node for node in growth.stack if node.rank >= BELOW), None)
    return (
        below is not None
        and below.family == "item"
        and not below.headed
        and block.indent <= below.indent
        and headings.ends_sentence(growth.last.last_words)
    )


def _opens_signatures(growth: Growth, position: int) -> bool:
    """Whether only short lines follow, the first of which asks for an entry ("Date:")."""
    if not headings.is_open(growth.blocks[position].text):
        return False
    if any(node.family == "annex" for node in growth.stack):
        return False
    while position in growth.habits.ends:
        if len(growth.blocks[position].text) >= _LONGEST_ENTRY:
            return False
        position += 1
    return True


def _is_before_names(growth: Growth, position: int) -> bool:
    """Whether a sentence has ended, and what follows to the end are short lines."""
    if not headings.ends_sentence(growth.last.last_words):
        return False
    position += 1
    following = 0
    while position in growth.habits.ends:
        if len(growth.blocks[position].text) >= _LONGEST_ENTRY:
            return False
        position += 1
        following += 1
    return following > 0


def _is_signatory(growth: Growth, position: int) -> bool:
    """Whether only lines in capitals follow, to the end or the next annex: who signs it."""
    rest: list[str] = []
    while position in growth.habits.ends:
        rest.append(growth.blocks[position].text)
        position += 1
    return (
        len(rest) < _FEW
        and rest[0].isupper()
        and all(len(text) < _LONGEST_ENTRY and (text.isupper() or _is_twice(text)) for text in rest)
        and headings.ends_sentence(growth.last.last_words)
    )


def _is_twice(text: str) -> bool:
    """Whether a line says the same in two columns: "Date, seal      Date, seal"."""
    words = text.split()
    half = len(words) // 2
    return half > 0 and words[:half] == words[half:]
