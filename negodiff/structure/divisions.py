"""Opening parts, chapters, sections, articles and annexes, and headings without a label."""

from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Kind
from negodiff.model.finding import FindingKind
from negodiff.structure import headings, items
from negodiff.structure.banners import Carried
from negodiff.structure.growth import Growth, as_paragraph
from negodiff.structure.labels import Label, read_label
from negodiff.structure.sequence import ends_or_lists, place
from negodiff.structure.tree import BELOW, RANKS, Node

_KINDS: Final = {
    "annex": Kind.ANNEX, "part": Kind.PART, "title": Kind.PART, "chapter": Kind.CHAPTER,
    "section": Kind.SECTION, "subsection": Kind.SECTION, "article": Kind.ARTICLE,
}  # fmt: skip
_HEADING_RANK: Final = 8
_LOOSE_LEVEL: Final = 7
"""The level of a heading that is one by its looks only; deeper than any that a format knows."""
_FAR: Final = 40
_LONGEST_STRONG: Final = 200
_BRACKETS: Final = "）)】]"
"""What closes a heading in brackets, which is one whatever the other articles do."""


def is_plausible(growth: Growth, label: Label, block: Block, rest: str, position: int) -> bool:
    """Whether a worded label opens a clause here, rather than being cited at a line's start."""
    if block.kind is BlockKind.HEADING:
        return True
    if block.strong and (not rest or headings.looks_like_heading(rest)):
        return True
    if label.doubtful:
        return False
    if label.family == "annex" and not label.number:
        begun = growth.articles or bool(growth.root.last_style)
        return begun and block.gap if rest.isupper() else bool(growth.nodes)
    last = growth.last
    free = block.gap or growth.title_line is not None or ends_or_lists(last.last_words)
    reached = growth.reached.get(label.family, 0)
    latest = growth.latest.get(label.family, reached)
    for reading in label.readings:
        step, counted_on = reading.ordinal - reached, reading.ordinal - latest
        if (
            0 < step <= 3
            or 0 < counted_on <= 3
            or reading.ordinal == 1
            or (step == 0 and label.suffix)
        ):
            return (
                free
                or not rest
                or last.family != "plain"
                or (rest[0].isupper() and headings.looks_like_heading(rest))
            )
    if not rest or not free:
        return free
    if headings.looks_like_heading(rest):
        return block.gap
    if not block.gap or label.family != "article":
        return False
    return bool(headings.after_article(rest)[0]) or _is_followed_up(growth, label, position)


def _is_followed_up(growth: Growth, label: Label, position: int) -> bool:
    """Whether the next article has the next number: where many are left out, it goes on behind."""
    for other in growth.labels[position + 1 : position + _FAR]:
        if other is not None and other.family == "article" and not other.doubtful:
            return other.readings[0].ordinal == label.readings[0].ordinal + 1
    return False


def open_division(growth: Growth, label: Label, block: Block, rest: str, position: int) -> None:
    """Open a division or an article, below whichever open clause can hold it."""
    family = label.family
    stack = growth.stack
    growth.closing = False
    depth = _holder(growth, family, block)
    if family == "article":
        growth.articles = True
    del stack[depth + 1 :]
    parent = stack[-1]
    node = Node(parent, _KINDS[family], family, label.printed, "", block.lines)
    node.rank = RANKS[family]
    node.number = label.number
    node.numeral = label.numeral
    node.words = label.words
    node.headed = True
    if block.kind is BlockKind.HEADING:
        node.depth = block.level
    _count(growth, node, label, parent)
    _carry(node, growth.carried.get(position))
    growth.add(node, parent)
    stack.append(node)
    growth.above.add((parent.family, family))
    title = growth.title_line
    if title is not None:
        growth.title_line = None
        node.heading = title.text
        if title.lines and node.lines:
            node.lines = (title.lines[0], node.lines[1])
    _share_out(growth, node, block, rest, position)


def _carry(node: Node, carried: Carried | None) -> None:
    """Let a division's paragraphs go on counting where those before it ended."""
    if carried is not None:
        node.carries = True
        node.last_style, node.last_ordinal, node.last_number = carried


def _holder(growth: Growth, family: str, block: Block) -> int:
    """Position in the stack of the clause that holds a division which is just beginning."""
    stack = growth.stack
    if family == "annex":
        return 0
    for depth in range(len(stack) - 1, 0, -1):
        if stack[depth].family == family:
            return depth - 1
    depth = len(stack) - 1
    while depth > 0 and not _holds(growth, stack[depth], family, block):
        depth -= 1
    return depth


def _holds(growth: Growth, node: Node, family: str, block: Block) -> bool:
    """Whether an open clause goes on to hold a division of this family."""
    if node.family in ("preamble", "closing"):
        return False
    if node.family == "heading":
        return block.kind is not BlockKind.HEADING or node.depth < block.level
    rank = RANKS[family]
    if node.rank >= BELOW:
        return node.family == "option" and node.parent is not None and node.parent.rank < rank
    if node.family == "article" and family in ("section", "subsection"):
        if (family, "article") in growth.above:
            return False
        return ("article", family) in growth.above or growth.last is node
    return node.rank < rank


def _count(growth: Growth, node: Node, label: Label, parent: Node) -> None:
    """Choose the reading that the sequence supports, and note what is odd about the number."""
    if not label.readings:
        return
    family = node.family
    reached = growth.reached.get(family, 0)
    first = label.readings[0]
    reading = first
    following = (reached + 1, growth.latest.get(family, 0) + 1)
    if first.ordinal not in following:
        reading = next((r for r in label.readings if r.ordinal in following), first)
        node.number = reading.number + node.number[len(first.number) :]
    node.ordinal = reading.ordinal
    parent.last_style = family
    step = reading.ordinal - reached
    if family == "article":
        if step > 1 and reached:
            growth.odd(FindingKind.NUMBERING_GAP, node, str(reached), node.number)
        elif step == 0 and reached and not label.suffix:
            growth.odd(FindingKind.DUPLICATE_LABEL, node, node.label)
    elif family == "annex":
        growth.reached.clear()
        growth.latest.clear()
    else:
        for lower in ("title", "chapter", "section", "subsection"):
            if RANKS[lower] > node.rank:
                growth.reached.pop(lower, None)
    growth.reached[family] = growth.latest[family] = reading.ordinal


def _share_out(growth: Growth, node: Node, block: Block, rest: str, position: int) -> None:
    """Share out the words behind a division's label: heading, and first paragraph."""
    if not rest:
        growth.awaiting = node
    elif block.kind is not BlockKind.HEADING and _opens_numbered(
        growth, node, block, rest, position
    ):
        return
    elif node.family == "annex" and headings.names_whole(rest):
        node.head(rest, None)
        growth.awaiting = node
    elif (
        headings.looks_like_heading(rest)
        or block.kind is BlockKind.HEADING
        or (block.strong and len(rest) < _LONGEST_STRONG)
        or (
            headings.short_with_stop(rest)
            and growth.body_follows(position)
            and (growth.habits.stopped or _heads_list(growth, rest, position))
        )
    ):
        node.head(rest.rstrip("."), None)
    else:
        body(growth, node, block, rest, position)


def _heads_list(growth: Growth, rest: str, position: int) -> bool:
    """Whether a title with a stop stands above a list, where the others' headings run in."""
    if not headings.after_number(f"{rest} ")[0]:
        return False
    label = growth.label_after(position)
    listed = label is not None and any(reading.ordinal == 1 for reading in label.readings)
    return listed and growth.habits.headed


def body(growth: Growth, node: Node, block: Block, text: str, position: int) -> None:
    """Give an article its first words, which may begin with its heading or with a label."""
    heading, rest = headings.after_article(text)
    if heading and (heading[-1] in _BRACKETS or growth.habits.headed):
        node.head(heading, block.lines)
        text = rest
        if not text:
            return
        if _opens_numbered(growth, node, block, text, position):
            return
    growth.paragraph(node, text, block)


def _opens_numbered(growth: Growth, node: Node, block: Block, text: str, position: int) -> bool:
    """Open the numbered paragraph with which an article's first words begin, if one does."""
    label = read_label(text)
    if label is None or label.doubtful:
        return False
    rest = text[label.end :]
    if growth.signed and label.family == "article" and label.printed[0] == "§":
        return items.open_paragraph(growth, as_paragraph(label), block, rest, position)
    if label.family != "item":
        return False
    found = place(label, block, growth.stack, node, rest)
    if found is None or found.reading.ordinal != 1:
        return False
    if label.style in items.LOOSE and not items.goes_on(growth, found, position):
        return False
    items.open_at(growth, label, found, block, rest, position)
    return True


def open_heading(growth: Growth, block: Block, text: str, carried: Carried | None = None) -> None:
    """Open the section of a heading that carries no label."""
    stack = growth.stack
    level = block.level or _LOOSE_LEVEL
    depth = len(stack) - 1
    while depth > 0:
        node = stack[depth]
        if node.depth:
            if node.depth < level:
                break
        elif node.family == "annex" or (not block.level and node.rank < RANKS["article"]):
            break
        depth -= 1
    if depth and stack[depth].family in ("preamble", "closing"):
        depth = 0
    del stack[depth + 1 :]
    parent = stack[-1]
    node = Node(parent, Kind.SECTION, "heading", "", "", block.lines)
    node.heading = text
    node.depth = level
    node.rank = _HEADING_RANK
    node.headed = True
    _carry(node, carried)
    growth.closing = False
    growth.add(node, parent)
    stack.append(node)
