"""Blocks as plain text: a paragraph on each line, titles underlined, tables drawn with bars."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from negodiff.model.block import Block, BlockKind
from negodiff.report.safe import visible
from negodiff.structure.written import begins_with_number

_LONGEST_RULE = 72
_INNER = re.compile(r"(?<! )\||\|(?! )")


def text_plain(blocks: Sequence[Block]) -> str:
    """The blocks as plain text, an empty line between paragraphs."""
    return "\n\n".join(_parts(blocks)) + "\n"


def _parts(blocks: Sequence[Block]) -> Iterator[str]:
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        if kind is BlockKind.ROW:
            yield "\n".join(f"| {_row(block)} |" for block in group)
        else:
            yield from _lines(group)


def _row(block: Block) -> str:
    """A row with its cells between bars; a bar inside a cell is escaped."""
    return _INNER.sub(r"\|", visible(block.text).replace("\n", " "))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        sign = ": " if block.kind is BlockKind.NOTE else " "
        text = visible(f"{block.label}{sign}{block.text}" if block.label else block.text)
        before = " " * block.indent
        if block.kind is BlockKind.ITEM and not begins_with_number(text):
            text = f"- {text}"
        lines = [f"{before}{line}" for line in text.split("\n")]
        if block.strong or block.kind is BlockKind.HEADING:
            sign = "=" if block.level == 1 else "-"
            lines.append(before + sign * min(max(len(text), 3), _LONGEST_RULE))
        yield "\n".join(lines)
