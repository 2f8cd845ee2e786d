"""Blocks as Markdown that reads as the same blocks.

Signs that Markdown would take for its own are escaped only where they would be taken so, which the
reader itself is asked: brackets, blanks and asterisks of a draft stay as they were typed.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from negodiff.model.block import Block, BlockKind
from negodiff.readers.inline import words
from negodiff.report.safe import visible

_SIGNS = re.compile(r"[\\`*_{}<>&^~\[\]]")
_ENTITY = {"&": "&amp;", "<": "&lt;"}
_STARTS = re.compile(r"(?=[-+*=#>|~`_$:{•●▪◦]|\[\^|\[toc\]|[⁰¹²³⁴-⁹])", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s)")
_RUNNING = frozenset({BlockKind.TEXT, BlockKind.ITEM})


def text_markdown(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown, a paragraph on each line.

    An empty line stands between them; where the draft has none, the line above ends in a backslash.
    """
    parts: list[str] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        if kind is BlockKind.ROW:
            parts += [_table([f"| {_inline(row.text)} |" for row in group]), "\n\n"]
            continue
        for block in group:
            if not block.gap and kind in _RUNNING and parts and parts[-2][-1] != "\\":
                parts[-1] = "\\\n"
            parts += [_block(block), "\n\n"]
    return "".join(parts).rstrip("\n") + "\n"


def _table(rows: Sequence[str]) -> str:
    """Rows, the first of which a Markdown table sets apart as its head."""
    columns = rows[0].replace("\\|", "").count("|") - 1
    return "\n".join([rows[0], f"|{' --- |' * columns}", *rows[1:]])


def _block(block: Block) -> str:
    text = f"{block.label} {block.text}" if block.label else block.text
    before = " " * block.indent
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * max(block.level, 1)} {_inline(text)}"
        case BlockKind.NOTE:
            first, *rest = block.text.split("\n")
            mark = block.label.strip("[]^: ")
            opens = [f"[^{mark}]: {_inline(first)}"] if mark else [_further(first)]
            return "\n\n".join([*opens, *map(_further, rest)])
        case BlockKind.ITEM:
            numbered = _NUMBER.match(text) is not None
            return f"{before}{'' if numbered else '- '}{_inline(text)}"
        case _:
            told = f"**{_inline(text)}**" if block.strong else _start(_inline(text))
            return f"{before}{told}"


def _further(paragraph: str) -> str:
    """A paragraph that goes on with the note above it."""
    return f"    {_start(_inline(paragraph))}"


def _start(text: str) -> str:
    """A paragraph whose first sign is not taken for a heading, an item, a quotation, a rule."""
    if found := _NUMBER.match(text):
        return f"{found[1]}\\{found[2]}{text[found.end() :]}"
    return f"\\{text}" if _STARTS.match(text) else text


def _inline(text: str) -> str:
    """Words that Markdown reads as they stand; breaks of a line become ``<br>``."""
    return "<br>".join(_words(line) for line in visible(text).split("\n"))


def _words(line: str) -> str:
    body = line.rstrip("\\")
    rest = "&#92;" * (len(line) - len(body))  # at the end of a line it would break the line
    if words(body) != body:
        body = _SIGNS.sub(lambda found: _ENTITY.get(found[0], f"\\{found[0]}"), body)
    return body + rest
