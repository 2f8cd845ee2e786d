"""Blocks without a label: headings, paragraphs, closing words, continuations."""

from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Kind
from negodiff.structure import behind, closing, divisions, headings, items
from negodiff.structure.growth import Growth
from negodiff.structure.habits import could_title
from negodiff.structure.labels import Label
from negodiff.structure.phrases import announces, opens_closing
from negodiff.structure.tree import BELOW, DIVISIONS, RANKS, Node

_HEADING: Final = BlockKind.HEADING
_ITEM: Final = BlockKind.ITEM
_LONGEST_TITLE_LINE: Final = 60
_LONGEST_LOOSE_HEADING: Final = 120
_LONGEST_ENTRY: Final = 80
_SHORT: Final = 24
"""Closing words of a list are not longer, in a script that fills a column with a character."""
_NEAR: Final = 6
"""Paragraphs that can interrupt a list, and one."""
_ENUMERATED: Final = frozenset(("item", "bullet"))


def take(growth: Growth, block: Block, text: str, position: int) -> None:
    """Find the place of a block that opens no labelled clause."""
    awaiting = growth.awaiting
    growth.awaiting = None
    fresh = awaiting is not None and growth.nodes[-1] is awaiting
    if fresh and awaiting and _completes(growth, awaiting, block, text, position):
        return
    if block.kind is _HEADING:
        divisions.open_heading(growth, block, text)
    elif closing.begins(growth, block, text, position):
        closing.add(growth, block, text)
    elif block.kind is _ITEM:
        items.open_bullet(growth, "", block, text)
    elif _titles_next(growth, text, position):
        growth.title_line = block
    elif position in growth.captions:
        divisions.open_heading(growth, block, text, growth.captions[position])
    elif _stands_alone(growth, block, text, position):
        divisions.open_heading(growth, block, text)
    else:
        _follow(growth, block, text, position)


def _completes(growth: Growth, node: Node, block: Block, text: str, position: int) -> bool:
    """Whether the block is the heading, or the first words, of a clause just opened."""
    if node.family == "item":
        behind.complete(growth, node, block, text, position)
        growth.last = node
        return True
    if block.kind is _HEADING:
        if not node.heading:
            node.head(text, block.lines)
            return True
        return False
    of_what = node.heading[-1:].isupper() and _is_of_what(text)
    if node.family == "annex" and (of_what or headings.names_whole(text)):
        node.head(text, block.lines)
        growth.awaiting = node
        return True
    if headings.looks_like_heading(text) and not opens_closing(text):
        above = node.family != "article"
        if above or block.strong or growth.body_follows(position) or text.isupper():
            node.head(text, block.lines)
            if above and _heading_goes_on(growth, block, position):
                growth.awaiting = node
            return True
    if node.family in ("article", "section", "annex") and not node.heading:
        divisions.body(growth, node, block, text, position)
        return True
    return False


def _heading_goes_on(growth: Growth, block: Block, position: int) -> bool:
    """Whether the next line is one more line of a heading in capitals or bold."""
    following = growth.block_after(position)
    if following is None or growth.label_after(position) is not None:
        return False
    if block.text.isupper() and (following.text.isupper() or _is_of_what(following.text)):
        return True
    return block.strong and following.strong and not following.gap


def _is_of_what(text: str) -> bool:
    """Whether a line says of what the annex above is the list: "LIST", "of authorities"."""
    return text[:1].islower() and text[-1].isalnum() and len(text) < _LONGEST_ENTRY


def _titles_next(growth: Growth, text: str, position: int) -> bool:
    """Whether this is the heading of the article below: in brackets, as in Japanese, or plain.

    A plain one, as Turkish regulations have it, must be the habit of the draft.
    """
    if growth.labels[position]:
        return False
    label = growth.label_after(position)
    if label is None or label.family != "article":
        return False
    if text[0] in "（(" and text[-1] in "）)" and len(text) <= _LONGEST_TITLE_LINE:
        if label.printed[0] != "第":
            return False
    elif not (could_title(text) and growth.habits.titled):
        return False
    following = growth.blocks[position + 1]
    rest = following.text[label.end :]
    return divisions.is_plausible(growth, label, following, rest, position + 1)


def _stands_alone(growth: Growth, block: Block, text: str, position: int) -> bool:
    """Whether a line is a heading of its own: bold, or in capitals right above a division."""
    if not (block.strong or text.isupper()) or not 2 < len(text) < _LONGEST_LOOSE_HEADING:
        return False
    if not headings.looks_like_heading(text) or growth.block_after(position) is None:
        return False
    if block.strong:
        return True
    label = growth.label_after(position)
    return label is not None and label.family in DIVISIONS


def _follow(growth: Growth, block: Block, text: str, position: int) -> None:
    """Words that follow on what is open: a paragraph, closing words, or a continuation."""
    stack = growth.stack
    top = stack[-1]
    family = top.family
    if family in _ENUMERATED:
        _after_item(growth, top, block, text, position)
    elif family == "option" and not top.text and not top.children:
        top.plain = 1
        growth.go_on(top, block, text)
    elif family == "plain" or (
        top.last_style and top.rank == RANKS["article"] and growth.last.family == "item"
    ):
        _end_list(growth, len(stack) - 1, block, text)
    else:
        growth.paragraph(top, text, block)


def _after_item(growth: Growth, top: Node, block: Block, text: str, position: int) -> None:
    """Words after a numbered paragraph or a list item, which may or may not end the list."""
    stack = growth.stack
    if (top.headed and (top.heading or not top.text)) or _introduces_words(top):
        growth.paragraph(top, text, block)
        return
    if block.indent > top.indent and (top.family == "item" or not top.children):
        growth.go_on(top, block, text)
        return
    if _is_within_list(growth, block, text, position):
        return
    if block.indent < top.indent:
        depth = len(stack) - 1
        while depth > 0 and stack[depth].rank >= BELOW and stack[depth].indent > block.indent:
            depth -= 1
        del stack[depth + 1 :]
        top = stack[-1]
        if top.family not in _ENUMERATED:
            _follow(growth, block, text, position)
            return
    if top.kind is Kind.PARAGRAPH and not top.children and not _is_listed(top):
        growth.continued = True
        growth.go_on(top, block, text)
        return
    depth = len(stack) - 1
    while (
        depth > 0
        and stack[depth].family in _ENUMERATED
        and (stack[depth].kind is not Kind.PARAGRAPH or _is_listed(stack[depth]))
        and not stack[depth].headed
        and stack[depth].indent >= block.indent
    ):
        depth -= 1
    _end_list(growth, depth, block, text)


def _is_within_list(growth: Growth, block: Block, text: str, position: int) -> bool:
    """Give the words to an item whose list goes on right after them; false when none does."""
    following = _next_label(growth, position)
    if following is None:
        return False
    stack = growth.stack
    for depth in range(len(stack) - 1, 0, -1):
        node = stack[depth]
        if node.rank < BELOW or node.headed or node.kind is Kind.PARAGRAPH:
            return False
        if any(
            r.system == node.style and r.ordinal == node.ordinal + 1 for r in following.readings
        ):
            if depth == len(stack) - 1:
                growth.go_on(node, block, text)
            else:
                del stack[depth + 1 :]
                growth.flush(node, block, text)
            return True
    return False


def _introduces_words(node: Node) -> bool:
    """Whether a numbered clause ends in a colon and unlabelled words follow, as definitions do."""
    return node.plain > 0 or (not node.children and headings.is_open(node.last_words))


def _is_listed(node: Node) -> bool:
    """Whether a numbered clause is an item of a list that words introduce."""
    parent = node.parent
    return parent is not None and bool(parent.text) and announces(parent.last_words)


def _next_label(growth: Growth, position: int) -> Label | None:
    """The next label, if no more than a few paragraphs stand before it."""
    for at in range(position + 1, min(position + 1 + _NEAR, len(growth.blocks))):
        if growth.blocks[at].kind is _HEADING:
            return None
        label = growth.labels[at]
        if label is not None:
            return None if label.doubtful else label
    return None


def _begins_sentence(text: str, before: str) -> bool:
    """Whether words after a list are a sentence of their own."""
    first = text[0]
    if first.isupper() or first.islower():
        return first.isupper()
    if not headings.ends_with_pause(before) or announces(text):
        return True
    return headings.ends_sentence(text) and len(text) > _SHORT * (1 if first >= "\u2e80" else 2)


def _end_list(growth: Growth, depth: int, block: Block, text: str) -> None:
    """Words after the list that the clause at ``depth`` holds.

    Where they begin a new sentence they are a paragraph of the article; otherwise they are the
    closing words of the list. A capital shows it; where a script has none, how the last item ended,
    and whether they make a sentence.
    """
    stack = growth.stack
    ended = _begins_sentence(text, growth.last.last_words)
    del stack[depth + 1 :]
    owner = stack[-1]
    if owner.family == "plain" and ended:
        stack.pop()
        growth.paragraph(stack[-1], text, block)
    elif owner is growth.root or (
        (owner.rank < BELOW or owner.headed) and (ended or not owner.last_style)
    ):
        growth.paragraph(owner, text, block)
    else:
        growth.flush(owner, block, text)
