"""Blocks become the clause tree of a draft, in one pass over its blocks.

The parser refuses nothing: what it cannot place is text of the clause above. The open clauses
stand on a stack; how deep a draft nests costs no recursion, and its length costs in proportion.
"""

from collections.abc import Sequence
from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Draft
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.structure import divisions, items, prose
from negodiff.structure.detect import detect
from negodiff.structure.growth import Growth
from negodiff.structure.labels import Label
from negodiff.structure.opening import aside, open_draft
from negodiff.structure.refs import clauses_of
from negodiff.structure.tree import lines_of

_ASIDE: Final = (BlockKind.NOTE, BlockKind.ROW)


def parse(blocks: Sequence[Block], language: str | None = None) -> Draft:
    """The clause tree of a draft.

    Args:
        blocks: The paragraphs as a reader hands them on.
        language: The main language's ISO 639-1 code, or ``None`` to detect it from the words.

    Returns:
        Every word of the blocks, in order, in exactly one clause each; with what was odd about the
        numbering as findings. No input makes it fail.
    """
    lines = lines_of(blocks)
    code = language or detect(lines)
    growth = Growth(lines, code)
    labels = growth.labels
    for position in range(open_draft(growth), len(lines)):
        block = lines[position]
        label = labels[position]
        if label is None or block.label or block.kind in _ASIDE:
            _take(growth, block, position)
        elif not _open(growth, label, block, block.text[label.end :], position):
            prose.take(growth, block, block.text, position)
    clauses = clauses_of(growth.nodes, code)
    return Draft(clauses, code, _findings(growth))


def _take(growth: Growth, block: Block, position: int) -> None:
    """Find the place of a block that has no label in its text."""
    if block.kind in _ASIDE:
        aside(growth, block)
        return
    text = block.text
    label = growth.labels[position]
    if label is not None:
        label = label._replace(printed=block.label)
        if _open(growth, label, block, text, position):
            return
    if block.label:
        text = f"{block.label} {text}".rstrip()
    if text:
        prose.take(growth, block, text, position)


def _open(growth: Growth, label: Label, block: Block, rest: str, position: int) -> bool:
    """Open the clause of a label; false when the label is none at this place."""
    family = label.family
    if family == "item":
        return items.open_label(growth, label, block, rest, position)
    if family == "bullet":
        items.open_bullet(growth, label.printed, block, rest)
        return True
    if family == "option":
        if label.doubtful and not block.strong:
            return False
        items.open_option(growth, label, block, rest)
        return True
    if family == "paragraph":
        return items.open_paragraph(growth, label, block, rest, position)
    if not divisions.is_plausible(growth, label, block, rest, position):
        return False
    divisions.open_division(growth, label, block, rest, position)
    return True


def _findings(growth: Growth) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            kind,
            Severity.WARNING if kind is FindingKind.DUPLICATE_LABEL else Severity.NOTE,
            node.ref,
            node.lines,
            evidence,
        )
        for kind, node, evidence in growth.oddities
    )
