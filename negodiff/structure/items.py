"""Opening numbered paragraphs, list items, bullets and block alternatives."""

from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Kind
from negodiff.model.finding import FindingKind
from negodiff.structure import behind
from negodiff.structure.growth import Growth
from negodiff.structure.labels import Label, read_label
from negodiff.structure.ordinals import STYLE as IN_WORDS
from negodiff.structure.phrases import announces
from negodiff.structure.sequence import DEEPEST, NUMERIC, Place, ends_or_lists, place
from negodiff.structure.tree import BELOW, DIVISIONS, Node

_ITEM: Final = BlockKind.ITEM
_HEADING: Final = BlockKind.HEADING
_SUBPARAGRAPH: Final = Kind.SUBPARAGRAPH
_PARAGRAPH: Final = Kind.PARAGRAPH
_LABELS_IN_A_BLOCK: Final = 4
_PARAGRAPHS: Final = frozenset(("1.", "一、", "- 1", "1", "1-", "first", "paragraph", "OP"))
"""Styles of numbered paragraphs, which words without a colon do not introduce."""
LOOSE: Final = frozenset(("1", "一", "ア", "イ", "first"))
"""Styles that a sentence can begin with: a number or number word alone, without what tells a label.
Such a one opens a clause only if the list goes on."""
_AMBIGUOUS: Final = frozenset("iI")
_DECIDING: Final = frozenset(("i", "ii", "j"))
_FAR: Final = 40
_BULLET: Final = "•"


def open_label(growth: Growth, label: Label, block: Block, rest: str, position: int) -> bool:
    """Open the clause of a bare label; false when the label is none at this place."""
    if growth.closing:
        if block.kind is not _HEADING:
            return False
        growth.closing = False
        growth.stack.pop()
    if block.kind is _HEADING:
        _close_headings(growth, block.level)
    if label.numeral in _AMBIGUOUS:
        label = _as_continued(growth, label, position)
    last = growth.last
    if (
        last.family == "flush"
        and label.readings[0].ordinal == 1
        and (label.style not in _PARAGRAPHS or announces(last.last_words))
    ):
        growth.set_apart(last)
    found = place(label, block, growth.stack, growth.last, rest)
    if found is None or (label.style in LOOSE and not goes_on(growth, found, position)):
        return False
    open_at(growth, label, found, block, rest, position)
    return True


def _as_continued(growth: Growth, label: Label, position: int) -> Label:
    """An "(i)" with "(ii)" right behind it is Roman, whatever letter stands before it."""
    following = next(
        (
            other
            for other in growth.labels[position + 1 : position + _FAR]
            if other is not None and other.shape == label.shape and not other.doubtful
            and other.numeral.lower() in _DECIDING
        ),
        None,
    )  # fmt: skip
    if following is None or following.numeral.lower() != "ii":
        return label
    return label._replace(readings=label.readings[:1])


def _close_headings(growth: Growth, level: int) -> None:
    """A numbered heading stands beside the heading of its level, not below it."""
    stack = growth.stack
    while stack[-1].depth >= level > 0 and stack[-1].family in ("heading", "item"):
        stack.pop()


def goes_on(growth: Growth, found: Place, position: int) -> bool:
    """Whether a number without punctuation is followed up by the next one, or by its first part."""
    if found.reading.ordinal > 1:
        return not found.gap and not found.again
    for other in growth.labels[position + 1 : position + _FAR]:
        if other is not None and not other.doubtful:
            system = found.reading.system
            if any(each.system == system and each.ordinal == 2 for each in other.readings):
                return True
            if system == "1" and other.number == "1.1":
                return True
            if other.family in DIVISIONS:
                return False
    return False


def open_paragraph(growth: Growth, label: Label, block: Block, rest: str, position: int) -> bool:
    """Open the clause of a worded paragraph ("Paragraph 2."), below its article."""
    if label.doubtful or not (block.gap or _is_closed(growth, label, block)):
        return False
    stack = growth.stack
    depth = len(stack) - 1
    while depth > 0 and stack[depth].rank >= BELOW:
        depth -= 1
    reading = label.readings[0]._replace(system="paragraph")
    if stack[depth].last_style == "paragraph" and reading.ordinal <= stack[depth].last_ordinal:
        return False
    open_at(growth, label, Place(depth, reading), block, rest, position)
    return True


def _is_closed(growth: Growth, label: Label, block: Block) -> bool:
    """Whether a label that no empty line parts from what is before is none of its words.

    It is "§ 2", or a stop or dash closes it ("Parágrafo único."), and the words before have ended.
    """
    dash = block.text[len(label.printed) : label.end].strip()
    closed = label.printed[0] == "§" or label.printed[-1] == "." or bool(dash)
    return closed and ends_or_lists(growth.last.last_words)


def open_at(
    growth: Growth, label: Label, found: Place, block: Block, rest: str, position: int
) -> None:
    """Open a bare label's clause at its place, and those of further labels in the same block."""
    for further_labels in range(_LABELS_IN_A_BLOCK, 0, -1):
        if label.opening:
            rest = label.opening + rest
        node = _open(growth, label, found, block)
        if not rest:
            if block.kind is not _ITEM:
                growth.awaiting = node
            return
        inner = read_label(rest) if rest[0] in "(（[O" and further_labels > 1 else None
        if inner is None or inner.doubtful or inner.style == IN_WORDS:
            break
        if inner.family == "option":
            open_option(growth, inner, block, rest[inner.end :])
            return
        if inner.family != "item":
            break
        further = place(inner, block, growth.stack, node, rest[inner.end :])
        if (
            further is None
            or further.reading.ordinal != 1
            or growth.stack[further.depth] is not node
        ):
            break
        label, found, rest = inner, further, rest[inner.end :]
    behind.share_out(growth, node, block, rest, position)


def _open(growth: Growth, label: Label, found: Place, block: Block) -> Node:
    stack = growth.stack
    depth, reading, gap, again = found
    last = growth.last
    style = reading.system
    own = stack[depth].number
    dotted = bool(own) and label.number.startswith(f"{own}.")
    if (
        last.family == "plain"
        and reading.ordinal == 1
        and not dotted
        and _introduces(growth, last, style, depth)
    ):
        depth += 1
    del stack[depth + 1 :]
    parent = stack[-1]
    kind = _SUBPARAGRAPH
    if style in NUMERIC and (
        parent.rank < BELOW
        or parent.parent is None
        or parent.family == "option"
        or parent.kind is Kind.SECTION
    ):
        kind = _PARAGRAPH
    node = Node(parent, kind, "item", label.printed, "", block.lines)
    node.number = reading.number
    node.numeral = label.numeral
    node.style = style
    node.ordinal = reading.ordinal
    indent = block.indent
    if indent:
        node.indent = indent
    if block.kind is _ITEM:
        node.level = block.level
    elif block.kind is _HEADING:
        node.depth = block.level
    if gap and not _is_left_out(growth, parent.last_number, reading.number):
        growth.odd(FindingKind.NUMBERING_GAP, node, parent.last_number, reading.number)
    elif again and parent.last_number == reading.number:
        growth.odd(FindingKind.DUPLICATE_LABEL, node, label.printed)
    unnumbered = reading.ordinal == 2 and parent.plain == 1 and not parent.last_style
    if unnumbered and block.text[-1:] >= "\u2e80":
        parent.implied = True
    parent.last_style = style
    parent.last_ordinal = reading.ordinal
    parent.last_number = reading.number
    parent.last_indent = indent
    growth.add(node, parent)
    stack.append(node)
    return node


def _is_left_out(growth: Growth, before: str, letter: str) -> bool:
    """Whether all letters between two are such as the draft's language leaves out."""
    if not growth.left_out or not len(before) == len(letter) == 1:
        return False
    between = range(ord(before) + 1, ord(letter))
    return bool(between) and all(chr(each) in growth.left_out for each in between)


def _introduces(growth: Growth, last: Node, style: str, depth: int) -> bool:
    """Whether the unlabelled paragraph right before a list holds it from now on."""
    stack = growth.stack
    if stack[-1] is not (last.parent or growth.root) or depth != len(stack) - 1:
        return False
    if (style in _PARAGRAPHS or style == "1.1") and not announces(last.last_words):
        return False
    stack.append(last)
    return True


def open_bullet(growth: Growth, mark: str, block: Block, rest: str) -> None:
    """Open the clause of a bullet: beside the last one of its kind, or below what introduces it."""
    stack = growth.stack
    top = len(stack) - 1
    level = block.level if block.kind is _ITEM else 0
    depth = top
    for position in range(top, 0, -1):
        node = stack[position]
        if node.rank < BELOW:
            break
        if node.family == "bullet" and (node.style, node.level, node.indent) == (
            mark, level, block.indent,
        ):  # fmt: skip
            depth = position - 1
            break
    if depth == top and level:
        while depth > 0 and stack[depth].level >= level and stack[depth].rank >= BELOW:
            depth -= 1
    last = growth.last
    if last.family == "plain" and _introduces(growth, last, _BULLET, depth):
        depth += 1
    del stack[depth + 1 :]
    parent = stack[-1]
    node = Node(parent, _SUBPARAGRAPH, "bullet", mark, rest, block.lines)
    node.style = mark
    node.level = level
    node.indent = block.indent
    parent.last_ordinal = parent.last_ordinal + 1 if parent.last_style == _BULLET else 1
    parent.last_style = _BULLET
    node.serial = parent.last_ordinal
    growth.add(node, parent)
    if len(stack) < DEEPEST:
        stack.append(node)


def open_option(growth: Growth, label: Label, block: Block, rest: str) -> None:
    """Open a block alternative: it holds what follows until the next one beside it."""
    stack = growth.stack
    depth = len(stack) - 1
    ordinal = label.readings[0].ordinal if label.readings else 0
    before = [i for i in range(depth, -1, -1) if stack[i].last_option == ordinal - 1 > 0]
    if before:
        level = [i for i in before if stack[i].option_indent == block.indent]
        depth = (level or before)[0]
    else:
        while depth > 0 and (
            (stack[depth].family == "option" and stack[depth].indent >= block.indent)
            or (stack[depth].rank >= BELOW and stack[depth].indent > block.indent)
        ):
            depth -= 1
    if depth >= DEEPEST:
        depth = 0
    del stack[depth + 1 :]
    parent = stack[-1]
    node = Node(parent, Kind.TEXT, "option", label.printed, rest, block.lines)
    node.number = label.number
    node.numeral = label.numeral
    node.words = label.words
    node.indent = block.indent
    node.headed = True
    node.plain = 1 if rest else 0
    parent.last_option = ordinal
    parent.option_indent = block.indent
    growth.add(node, parent)
    stack.append(node)
