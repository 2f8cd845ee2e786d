"""Blocks as plain text: a paragraph on each line, titles underlined, nothing else added."""

from collections.abc import Iterator, Sequence

from negodiff.model.block import Block, BlockKind
from negodiff.report.safe import visible

_LONGEST_RULE = 72


def text_plain(blocks: Sequence[Block]) -> str:
    """The blocks as plain text, an empty line between paragraphs."""
    return "\n\n".join(_lines(blocks)) + "\n"


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        text = visible(f"{block.label} {block.text}" if block.label else block.text)
        before = " " * block.indent
        if block.kind is BlockKind.ITEM and not text[:1].isdigit():
            text = f"- {text}"
        lines = [f"{before}{line}" for line in text.split("\n")]
        if block.strong or block.kind is BlockKind.HEADING:
            sign = "=" if block.level == 1 else "-"
            lines.append(before + sign * min(max(len(text), 3), _LONGEST_RULE))
        yield "\n".join(lines)
