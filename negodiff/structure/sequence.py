"""Where a bare label belongs among the open clauses, and which of its readings holds.

Numbering is believed when it goes on from what stands open: "(i)" after "(h)" is a letter, after
"(a) …:" it is Roman. Gaps and repetitions are tolerated, leaps backwards and out of nowhere are
taken for a citation at the start of a line.
"""

import re
from typing import Final, NamedTuple

from negodiff.model.block import Block, BlockKind
from negodiff.structure.alphabets import ADDED
from negodiff.structure.enumerators import is_cited
from negodiff.structure.headings import ends_sentence, is_open
from negodiff.structure.labels import Label
from negodiff.structure.numerals import Reading
from negodiff.structure.tree import BELOW, Node

_ITEM: Final = BlockKind.ITEM
NUMERIC: Final = frozenset(
    (
        "1.",
        "1)",
        "(1)",
        "1",
        "1:",
        "一、",
        "- 1",
        "1-",
        "1 -",
        "①",
        "1.1",
        "(一)",
        "1.º",
        "first",
        "A.1",
        "paragraph",
        "OP",
    )
)
"""Styles whose clauses are paragraphs when they stand right below an article."""
_TOP_STYLES: Final = frozenset(("1.", "1", "一、", "- 1", "first", "OP"))
"""Styles that begin a new paragraph of the article where nothing introduces a list."""
DEEPEST: Final = 120
"""Deeper nesting than this is flattened; no draft nests so deep."""
_FARTHEST: Final = 40
_STEP: Final = 25
_WORDY: Final = "“”\"'«[(（【‘"
_PUNCTUATION: Final = "().:-–（）．"
_CLAIM: Final = re.compile(
    r"(?i:copyright\b|by\b)|(?:1[89]|20)\d\d\b|(?:[A-Z][A-Z.,&'’-]+ ){2}"
    r"|[^.]{1,60}\b(?:1[89]|20)\d\d\.?$"
)
"""What stands behind "(c)" for "©": the year, and whose the right is."""
_LONGEST_CONNECTIVE: Final = 7
"""Letters of the word between the last two items of a list."""


class Place(NamedTuple):
    """Where a label goes: below which open clause (by its position in the stack), read how.

    Attributes:
        depth: Position in the stack of the clause it becomes a child of.
        reading: The reading that holds.
        gap: How many numbers are missing before it.
        again: The number was there already.
    """

    depth: int
    reading: Reading
    gap: int = 0
    again: bool = False


def place(label: Label, block: Block, stack: list[Node], last: Node, rest: str) -> Place | None:
    """Where the label goes, or ``None`` when it is no label here.

    Args:
        label: A bare label (family "item").
        block: The block it stands in.
        stack: The open clauses, outermost first.
        last: The clause that the words before it went to.
        rest: The words behind the label.
    """
    if label.doubtful:
        free = block.gap and ends_or_lists(last.last_words)
        if not free and not _goes_on(label, stack, last, rest):
            return None
    if label.style[1:2] == "." and label.style != "1." and "." in label.number:
        decimal = _decimal(label, stack, rest)
        if decimal is not None or label.numeral[:1].islower():
            return decimal
    readings = label.readings
    top = len(stack) - 1
    beside = stack[-1]
    added = label.numeral.lower() in ADDED
    if added and not any(node.last_style for node in stack):
        return None
    if beside.rank < BELOW and not beside.last_style and readings[0].ordinal == 1:
        return Place(top, readings[0])
    if beside.ordinal == readings[0].ordinal - 1 and beside.style == readings[0].system:
        owner = stack[-2]
        if owner.last_indent == block.indent and not (beside.last_style or len(readings) > 1):
            return Place(top - 1, readings[0])
    found: Place | None = None
    depth = top
    suffixed = bool(label.suffix)
    while depth >= 0:
        owner = stack[depth]
        style = owner.last_style
        if style:
            for reading in readings:
                if reading.system == style:
                    step = reading.ordinal - owner.last_ordinal
                    if step == 1 or (
                        step == 0 and (suffixed or owner.last_number != reading.number)
                    ):
                        if owner.last_indent == block.indent:
                            return Place(depth, reading)
                        if found is None:
                            found = Place(depth, reading)
        if owner.rank < BELOW:
            break
        depth -= 1
    if found is not None or added:
        return found
    floor = max(depth, 0)
    otherwise = _punctuated_otherwise(label, block, stack, floor, rest)
    if otherwise is not None:
        return otherwise
    for reading in readings:
        if reading.ordinal == 1 or (reading.ordinal == 0 and not stack[-1].last_style):
            return _first(reading, label, block, stack, floor, last)
    if _is_second(label, stack[floor], rest):
        return Place(floor, readings[0])
    if label.shape == "{}":
        return None
    return _leap(label, block, stack, floor, last, rest)


def _punctuated_otherwise(
    label: Label, block: Block, stack: list[Node], floor: int, rest: str
) -> Place | None:
    """The place of "b)" behind "(a)": in the list that stands in line with it."""
    if label.shape == "{}" or not (block.gap or block.kind is _ITEM):
        return None
    numeric = label.style in NUMERIC
    if numeric and (label.shape[0] == "(" or rest[:1].islower()):
        return None
    for depth in range(len(stack) - 1, floor - 1, -1):
        owner = stack[depth]
        style = owner.last_style
        if not style or owner.last_indent != block.indent or (numeric and style[0] == "("):
            continue
        system = style.strip(_PUNCTUATION)
        for reading in label.readings:
            if (
                reading.ordinal == owner.last_ordinal + 1
                and reading.system.strip(_PUNCTUATION) == system
            ):
                return Place(depth, reading._replace(system=style))
    return None


def _goes_on(label: Label, stack: list[Node], last: Node, rest: str) -> bool:
    """Whether a doubtful "3.2 mortars" follows on "3.1", or opens the list that "3." calls for."""
    base, dot, _ = label.number.rpartition(".")
    if not dot or is_cited(rest, 0):
        return False
    ordinal = label.readings[0].ordinal
    if ordinal == 1:
        return stack[-1].number == base and is_open(last.last_words)
    if not (stack[-1].style == label.style or ends_or_lists(last.last_words)):
        return False
    return any(
        node.last_style == label.style
        and node.last_ordinal == ordinal - 1
        and node.last_number.rpartition(".")[0] == base
        for node in stack
    )


def _is_second(label: Label, article: Node, rest: str) -> bool:
    """Whether a "2" follows on a first paragraph without a number, as Japanese laws print it."""
    return (
        label.readings[0].ordinal == 2
        and label.style in ("1", "1.")
        and article.family == "article"
        and article.plain == 1
        and not article.last_style
        and rest[:1] >= "\u2e80"
    )


def ends_or_lists(words: str) -> bool:
    """Whether the words before leave room for a new clause: a sentence or list item has ended.

    A list item also ends in "; and".
    """
    tail = words.rstrip('"”’»)]* _')
    if not tail or tail[-1] in ".;:,。；：，،؛؟?!—–" or not tail[-1].isalnum():
        return True
    before, space, last = tail.rpartition(" ")
    return bool(space) and before[-1:] in (";", "；", "؛") and len(last) <= _LONGEST_CONNECTIVE


def _first(
    reading: Reading, label: Label, block: Block, stack: list[Node], floor: int, last: Node
) -> Place:
    """The place of a list's first item: below what introduces it."""
    depth = len(stack) - 1
    if block.kind is _ITEM and block.level:
        while depth > floor and stack[depth].level >= block.level:
            depth -= 1
    owner = stack[depth]
    if depth > floor and block.indent > owner.indent and depth < DEEPEST:
        return Place(depth, reading)
    same = any(node.last_style == reading.system for node in stack[floor : depth + 1])
    introduced = (
        last.family == "plain"
        or is_open(last.last_words)
        or (last is owner and (owner.family == "option" or not owner.text))
    )
    if same and not introduced and block.kind is _ITEM:
        counted = _counted(reading, label, block, stack, floor)
        if counted is not None:
            return counted
    if same and not introduced and block.kind is not _ITEM:
        for position in range(depth, floor - 1, -1):
            if stack[position].last_style == reading.system:
                return Place(position, reading, again=True)
    if depth >= DEEPEST:
        return Place(floor, reading, again=same)
    if (
        reading.system in _TOP_STYLES
        and block.kind is not _ITEM
        and not introduced
        and owner.family == "item"
        and owner.style not in NUMERIC
        and owner.text
        and ends_sentence(owner.last_words)
    ):
        return Place(floor, reading)
    below = is_open(last.last_words) and (last is owner or last.parent is owner)
    if block.kind is not _ITEM and depth > floor and owner.indent > block.indent and not below:
        while depth > floor and stack[depth].indent > block.indent:
            depth -= 1
    return Place(depth, reading)


def _counted(
    reading: Reading, label: Label, block: Block, stack: list[Node], floor: int
) -> Place | None:
    """The place of one more "1." in a Markdown list that leaves the counting to the reader."""
    if label.numeral != "1":
        return None
    for depth in range(len(stack) - 1, floor, -1):
        node = stack[depth]
        if node.style == reading.system and node.level == block.level and node.numeral == "1":
            ordinal = node.ordinal + 1
            return Place(depth - 1, Reading(node.style, ordinal, str(ordinal)))
    return None


def _leap(
    label: Label, block: Block, stack: list[Node], floor: int, last: Node, rest: str
) -> Place | None:
    """A label that goes on nowhere: a gap, a repetition, the start of an extract, or none.

    Of several lists the one that it stands in line with has it.
    """
    best: Place | None = None
    aligned = False
    for depth in range(len(stack) - 1, floor - 1, -1):
        owner = stack[depth]
        in_line = owner.last_indent == block.indent
        if aligned and not in_line:
            continue
        for reading in label.readings:
            if reading.system == owner.last_style:
                step = reading.ordinal - owner.last_ordinal
                first = best is None or (in_line and not aligned)
                if 1 < step <= _STEP and (first or (best and step - 1 < best.gap)):
                    best, aligned = Place(depth, reading, gap=step - 1), in_line
                elif step == 0 and first and block.gap:
                    best, aligned = Place(depth, reading, again=True), in_line
    small = rest[:1].islower()
    if label.printed.lower() == "(c)" and _CLAIM.match(rest):
        return None
    if best is not None:
        if best.gap > 3 and small and label.style in ("1.", "1"):
            return None
        if not block.gap and not ends_or_lists(last.last_words):
            return None
        return best
    reading = label.readings[0]
    numeric = label.style in ("1.", "1:")
    if not block.gap and block.kind is not _ITEM and not ends_or_lists(last.last_words):
        return None
    if reading.ordinal > _FARTHEST or not rest or (numeric and small):
        return None
    depth = len(stack) - 1
    if numeric:
        depth = floor
    for position in range(depth, floor - 1, -1):
        if stack[position].last_style == reading.system:
            return Place(position, reading, again=True)
    return Place(depth, reading, gap=reading.ordinal - 1)


def _decimal(label: Label, stack: list[Node], rest: str) -> Place | None:
    """The place of "5.2" or "5.2.1": below the open clause whose number it begins with."""
    number = label.number
    reading = label.readings[0]
    article = next((node for node in reversed(stack) if node.family == "article"), None)
    if article is not None and number.startswith(f"{article.number}."):
        return _below_article(label, stack, rest)
    for depth in range(len(stack) - 1, -1, -1):
        owner = stack[depth]
        if owner.number and number.startswith(f"{owner.number}."):
            if owner.style[:1] == "(" and _numbers(stack[:depth], number):
                continue
            if rest and not (rest[0].isalpha() or rest[0] in _WORDY) and not label.suffix:
                return None
            again = owner.last_style == label.style and owner.last_number == number
            step = reading.ordinal - owner.last_ordinal if owner.last_style == label.style else 1
            return Place(depth, reading, gap=max(step - 1, 0) if step < _STEP else 0, again=again)
        if owner.rank == 0:
            break
    return None


def _numbers(stack: list[Node], number: str) -> bool:
    """Whether "2.2" goes on below one of these, so that an open "(2)" has no part in it."""
    return any(
        (node.number and node.style[:1] != "(" and number.startswith(f"{node.number}."))
        or node.last_number.rpartition(".")[0] == number.rpartition(".")[0]
        for node in stack
    )


def _below_article(label: Label, stack: list[Node], rest: str) -> Place | None:
    """The place of "3.2" in Article 3: below the article, or the alternative that is open in it."""
    if rest and not (rest[0].isalpha() or rest[0] in _WORDY) and not label.suffix:
        return None
    number = label.number
    reading = label.readings[0]
    parts = number.count(".")
    for depth in range(len(stack) - 1, -1, -1):
        owner = stack[depth]
        nested = parts > 1 and owner.number and number.startswith(f"{owner.number}.")
        if nested or owner.family in ("article", "option"):
            same = owner.last_style == label.style
            step = reading.ordinal - owner.last_ordinal if same else 1
            again = same and owner.last_number == number
            return Place(depth, reading, gap=step - 1 if 1 < step < _STEP else 0, again=again)
    return None
