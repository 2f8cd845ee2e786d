"""Plain text becomes blocks: paragraphs, with their indentation and their lines."""

import re

from negodiff.model.block import Block, BlockKind
from negodiff.readers.joining import Joiner
from negodiff.readers.lines import Line, Run, collapse, measure
from negodiff.readers.nesting import Nesting
from negodiff.readers.unwrap import BULLET, paragraphs

_RULE = re.compile(r"([-=*~#])(?:\s?\1){2,}")


def read(lines: list[str], first: int, no_gaps: frozenset[int]) -> list[Block]:
    """Read plain text.

    Args:
        lines: The source lines.
        first: Position of the first line that is text.
        no_gaps: Positions of empty lines that separate nothing.

    Returns:
        Blocks in reading order. Only rules between paragraphs and the signs of list items are left
        out; a line with a rule right below it is strong.
    """
    runs, underlined = _runs(lines, first, no_gaps)
    joiner = Joiner(runs)
    nesting = Nesting()
    blocks: list[Block] = []
    for parts in paragraphs(runs):
        gap = True
        for paragraph in parts:
            start = paragraph[0]
            if len(paragraph) == 1:
                text, end = collapse(start.text), start.number
            else:
                text, end = collapse(joiner.join(paragraph)), paragraph[-1].number
            if text[0] in _SIGNS and (sign := BULLET.match(text)):
                text = text[sign.end() :]
                kind, level = BlockKind.ITEM, nesting.level(start.indent)
            else:
                kind, level = BlockKind.TEXT, 0
                nesting.leave(start.indent)
            strong = end in underlined
            span = (start.number, end)
            blocks.append(Block(text, span, kind, level, start.indent, "", strong, gap))
            gap = False
    return blocks


_SIGNS = frozenset("-*+•·▪◦‣●○■□–—")


def _runs(
    lines: list[str], first: int, no_gaps: frozenset[int]
) -> tuple[list[Run], frozenset[int]]:
    """Group lines at the empty ones and at rules, and name the lines that are underlined."""
    runs: list[Run] = []
    underlined: list[int] = []
    run: list[Line] = []
    for at in range(first, len(lines)):
        raw = lines[at]
        line = measure(raw, at + 1) if raw else None
        if line is None:
            if run and at not in no_gaps:
                runs.append(run)
                run = []
        elif line.text[0] in "-=*~#" and _RULE.fullmatch(line.text):
            if run and _underlines(line.text, run[-1].text):
                underlined.append(run[-1].number)
                runs += [run[:-1], run[-1:]] if len(run) > 1 else [run]
            elif run:
                runs.append(run)
            run = []
        else:
            run.append(line)
    if run:
        runs.append(run)
    return runs, frozenset(underlined)


def _underlines(rule: str, text: str) -> bool:
    """Say whether a rule is about as long as the line above it."""
    return len(text) <= 2 * len(rule) <= 4 * len(text)
