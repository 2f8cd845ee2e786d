"""The words behind a bare label: its heading, its text, or first the one and then the other."""

from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Kind
from negodiff.structure import headings
from negodiff.structure.growth import Growth
from negodiff.structure.sequence import NUMERIC
from negodiff.structure.tree import Node

_SECTIONS: Final = frozenset(("1.1", "A."))
"""Styles of numbers whose headings have clauses below them, below others as at the top."""
_LEADING: Final = frozenset((*_SECTIONS, "1.", "(1)"))
_LONGEST_HEADING: Final = 12
_SETTLED: Final = 3
"""After so many numbered clauses without a heading, a short one below them has none either."""


def share_out(growth: Growth, node: Node, block: Block, rest: str, position: int) -> None:
    """Share out the words behind a bare label: heading and text."""
    parent = node.parent
    top = not growth.articles and (parent is None or parent.rank < 6 or parent.family == "heading")
    if block.kind is BlockKind.HEADING:
        _make_section(node, rest.rstrip("."))
        return
    own_section = top or node.style in _SECTIONS
    if parent is None and top and growth.root.untitled >= _SETTLED and not block.strong:
        node.text = rest
        return
    if headings.looks_like_heading(rest) and is_heading(growth, node, block, rest, position, top):
        if own_section:
            _make_section(node, rest)
        else:
            node.heading = rest
        return
    small = rest[0].islower() and node.style not in NUMERIC
    if (
        own_section
        and not small
        and headings.short_with_stop(rest)
        and _body_follows(growth, node, position)
        and growth.habits.closed(node.style)
    ):
        _make_section(node, rest.rstrip("."))
        return
    heading, body = headings.after_number(rest)
    alone = " " not in heading and not heading.isupper()
    if heading and alone and not growth.habits.numbered(node.style):
        heading, body = "", rest
    if heading and top and node.kind is Kind.PARAGRAPH and node.style != "1.1":
        _make_section(node, heading)
        growth.paragraph(node, body, block)
        return
    if heading:
        node.heading = heading
    elif parent is None and node.ordinal == growth.root.untitled + 1:
        growth.root.untitled += 1
    node.text = body


def _make_section(node: Node, heading: str) -> None:
    """A bare number with a heading is like an article: paragraphs stand below it."""
    node.heading = heading
    node.headed = True
    node.kind = Kind.SECTION


def is_heading(
    growth: Growth, node: Node, block: Block, text: str, position: int, top: bool
) -> bool:
    """Whether words behind a bare label are its heading: something must follow that it heads.

    Args:
        growth: The tree so far; ``node`` is open in it.
        node: The clause of the label.
        block: The block the words stand in.
        text: The words.
        position: The block's position.
        top: Bare numbers are the draft's main units here, as in a contract.
    """
    following = growth.block_after(position)
    if following is None or text.count(" ") > _LONGEST_HEADING or headings.is_open(text):
        return False
    if following.kind not in (BlockKind.TEXT, BlockKind.ITEM) or headings.has_verb(text):
        return False
    label = growth.label_after(position)
    if label is None or label.family == "bullet":
        deeper = following.indent > block.indent or block.strong
        small = following.text[:1].islower() and not following.gap
        heads = top or deeper or (following.gap and _leads(growth, node))
        return bool(following.text) and heads and not small
    if label.family == "option":
        return True
    if label.family != "item":
        return False
    if "." in label.number and label.number.startswith(f"{node.number}."):
        return True
    inner = following.indent > block.indent or following.level > block.level > 0
    deeper = any(r.ordinal == 1 and r.system != node.style for r in label.readings)
    return (deeper or inner) and (top or block.strong or _leads(growth, node))


def _leads(growth: Growth, node: Node) -> bool:
    """Whether numbers like this one stand before headings throughout: "1.1 Definitions"."""
    return node.style in _LEADING and growth.habits.leads(node.style)


def complete(growth: Growth, node: Node, block: Block, text: str, position: int) -> None:
    """Give a bare label that stood alone its heading or its words."""
    top = node.parent is None and not growth.articles
    node.extend(block.lines)
    if headings.looks_like_heading(text) and is_heading(growth, node, block, text, position, top):
        if top:
            _make_section(node, text)
        else:
            node.heading = text
    else:
        node.text = text


def _body_follows(growth: Growth, node: Node, position: int) -> bool:
    """Whether the next block stands below a clause: without a label, or first of a deeper list."""
    if not growth.body_follows(position):
        return False
    label = growth.label_after(position)
    if label is None:
        return True
    if label.number.startswith(f"{node.number}."):
        return True
    return any(r.ordinal == 1 and r.system != node.style for r in label.readings)
