"""What stands before the operative part becomes nodes: title, introduction, preamble, recitals."""

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Kind
from negodiff.structure.divisions import open_heading
from negodiff.structure.front import Role, enacts_by_shape, front
from negodiff.structure.growth import Growth
from negodiff.structure.habits import could_title
from negodiff.structure.labels import Label, read_label
from negodiff.structure.phrases import preamble_word
from negodiff.structure.tree import Node

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RECITAL_LABELS = frozenset(("item", "bullet", "option"))


def open_draft(growth: Growth) -> int:
    """Put the blocks before the operative part into the tree; how many they were."""
    roles = front(growth.blocks)
    if len(roles) > 1 and _is_first_heading(growth, len(roles) - 1):
        roles = roles[:-1]
        if roles[-1] is Role.RECITAL and enacts_by_shape(growth.blocks[len(roles) - 1].text):
            roles = (*roles[:-1], Role.ENACTING)
    serials = dict.fromkeys(Role, 0)
    preamble: Node | None = None
    for block, role in zip(growth.blocks, roles, strict=False):
        text = f"{block.label} {block.text}".strip() if block.label else block.text
        serials[role] += 1
        if not text:
            continue
        if role is Role.OTHER:
            aside(growth, block)
        elif role is Role.HEADING:
            open_heading(growth, block, text)
        elif role in (Role.TITLE, Role.TEXT):
            kind = Kind.TITLE if role is Role.TITLE else Kind.TEXT
            node = Node(None, kind, role.value, "", text, block.lines)
            node.serial = serials[role]
            growth.add(node, growth.root)
        else:
            if preamble is None:
                preamble = Node(None, Kind.PREAMBLE, "preamble", "", "", block.lines)
                preamble.rank = 0
                growth.add(preamble, growth.root)
                growth.stack[1:] = [preamble]
            _preambular(growth, preamble, role, block, text)
    growth.stack[1:] = []
    growth.whole = len(roles) > 1
    return len(roles)


def _is_first_heading(growth: Growth, position: int) -> bool:
    """Whether a block is the heading of what stands below it, rather than the end of the front."""
    if position in growth.captions:
        return True
    label = growth.label_after(position)
    text = growth.blocks[position].text
    if label is None:
        return False
    if text[:1] in "（(" and text[-1:] in "）)" and label.printed[0] == "第":
        return True
    return could_title(text) and growth.habits.titled


def _preambular(growth: Growth, preamble: Node, role: Role, block: Block, text: str) -> None:
    fresh = growth.nodes[-1] is preamble
    if role is Role.PREAMBLE_HEADING and fresh and not preamble.text:
        preamble.head(text, block.lines)
    elif role is Role.OPENING and fresh:
        cut = preamble_word(text)
        if cut and not preamble.heading and not preamble.text:
            preamble.heading = text[:cut]
            text = text[cut:].lstrip()
        preamble.append(text, block.lines)
    else:
        enacting = role is Role.ENACTING
        kind = Kind.CLOSING if enacting else Kind.RECITAL
        family = role.value if enacting else "recital"
        node = Node(preamble, kind, family, "", text, block.lines)
        if enacting:
            preamble.flushed += 1
            node.serial = preamble.flushed
        else:
            preamble.plain += 1
            node.serial = preamble.plain
        label = None if enacting else read_label(text)
        if label is not None and _counts_recitals(preamble, label):
            node.label = label.printed
            node.number = label.number
            node.text = label.opening + text[label.end :]
        growth.add(node, preamble)


def _counts_recitals(preamble: Node, label: Label) -> bool:
    """Whether a label numbers a recital: as the first, or as the next one; "г. Москва" does not."""
    if label.family not in _RECITAL_LABELS or label.doubtful:
        return False
    if not label.readings:
        return True
    for reading in label.readings:
        same = reading.system == preamble.last_style
        step = reading.ordinal - preamble.last_ordinal
        if reading.ordinal in (0, 1) or (same and (step > 0 or (step == 0 and label.suffix))):
            preamble.last_style, preamble.last_ordinal = reading.system, reading.ordinal
            return True
    return False


def aside(growth: Growth, block: Block) -> None:
    """Add a note or a table row: it interrupts nothing."""
    if block.kind is BlockKind.NOTE:
        growth.root.serial += 1
        node = Node(None, Kind.NOTE, "note", block.label, block.text, block.lines)
        node.number = block.label.strip("[]^:.() *").translate(_RAISED)
        node.serial = growth.root.serial
        last, awaiting = growth.last, growth.awaiting
        growth.add(node, growth.root)
        growth.last, growth.awaiting = last, awaiting
        return
    parent = growth.stack[-1]
    row = Node(parent, Kind.TABLE, "row", block.label, block.text, block.lines)
    parent.rows += 1
    row.serial = parent.rows
    growth.add(row, parent)
