"""The words behind a bare label: its heading, its text, or first the one and then the other."""

from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Kind
from negodiff.structure import headings
from negodiff.structure.growth import Growth
from negodiff.structure.sequence import NUMERIC
from negodiff.structure.tree import Node

_DECIMAL: Final = "1.1"
"""How the style of a number with its parent's in it begins: "5.2", "5.2.1"."""
_LEADING: Final = frozenset(("A.", "1.", "(1)"))
"""Styles, besides decimals, whose headings on lines of their own the draft's habit tells."""
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
    own_section = top or node.style == "A." or node.style.startswith(_DECIMAL)
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
        and (_list_follows(growth, node, position) or growth.habits.closed(node.style, node.number))
    ):
        _make_section(node, rest.rstrip("."))
        return
    heading, body = headings.after_number(rest)
    alone = " " not in heading and not heading.isupper()
    if heading and alone and not growth.habits.numbered(node.style):
        heading, body = "", rest
    if heading and top and node.kind is Kind.PARAGRAPH and not node.style.startswith(_DECIMAL):
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
        heads = top or deeper or (following.gap and _leads(growth, node, text))
        return bool(following.text) and heads and not small
    if label.family == "option":
        return True
    if label.family != "item":
        return False
    if "." in label.number and label.number.startswith(f"{node.number}."):
        return True
    inner = following.indent > block.indent or following.level > block.level > 0
    deeper = any(r.ordinal == 1 and r.system != node.style for r in label.readings)
    return (deeper or inner) and (top or block.strong or _leads(growth, node, text))


def _leads(growth: Growth, node: Node, text: str) -> bool:
    """Whether the words behind a decimal are in capitals, or its like stand before headings."""
    decimal = node.style.startswith(_DECIMAL)
    if decimal and text.isupper():
        return True
    return (decimal or node.style in _LEADING) and growth.habits.leads(node.style)


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


def _list_follows(growth: Growth, node: Node, position: int) -> bool:
    """Whether a list stands right below, other than further decimals below a decimal."""
    label = growth.label_after(position)
    return (
        label is not None
        and label.family == "item"
        and not (node.style.startswith(_DECIMAL) and label.style.startswith(_DECIMAL))
    )


def _body_follows(growth: Growth, node: Node, position: int) -> bool:
    """Whether the next block stands below a clause: without a label, or first of a deeper list."""
    if not growth.body_follows(position):
        return False
    label = growth.label_after(position)
    if label is None:
        return True
    if label.number.startswith(f"{node.number}."):
        return True
    if any(r.system == node.style and r.ordinal == node.ordinal + 1 for r in label.readings):
        return False
    return any(r.ordinal == 1 and r.system != node.style for r in label.readings)
