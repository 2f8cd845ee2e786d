"""Plain text becomes blocks: paragraphs, with their indentation and their lines."""

import re

from negodiff.model.block import Block, BlockKind
from negodiff.readers import bars, notes
from negodiff.readers.frames import unframed
from negodiff.readers.joining import Joiner
from negodiff.readers.lines import Line, Run, collapse, measure
from negodiff.readers.margin import ends_sentence
from negodiff.readers.nesting import Nesting
from negodiff.readers.unwrap import BULLET, SIGNS, paragraphs

_RULE = re.compile(r"([-=*~#])(?:\s?\1){2,}")


def read(lines: list[str], first: int, no_gaps: frozenset[int]) -> list[Block]:
    """Read plain text.

    Args:
        lines: The source lines.
        first: Position of the first line that is text.
        no_gaps: Positions of empty lines that separate nothing.

    Returns:
        Blocks in reading order. Only rules between paragraphs, frames around them, the signs of
        list items, the bars of tables and the marks of footnotes are left out; a line with a rule
        right below it is strong.
    """
    lines, framed = unframed(lines)
    runs, underlined, noted = _runs(lines, first, no_gaps)
    marks = frozenset(noted.values())
    joiner = Joiner(runs)
    nesting = Nesting()
    blocks: list[Block] = []
    for run, parts in zip(runs, _paragraphs(runs, framed), strict=True):
        gap = True
        if noted and (label := noted.get(run[0].number)):
            text = notes.without_marks(collapse(joiner.join(run)), marks).strip() or label
            span = (run[0].number, run[-1].number)
            blocks.append(Block(text, span, BlockKind.NOTE, 0, 0, label, False, True))
            continue
        if run[0].text[0] in "|+" and (table := bars.rows(run)) is not None:
            nesting.leave(run[0].indent)
            for number, text in table:
                blocks.append(Block(text, (number, number), BlockKind.ROW, gap=gap))
                gap = False
            continue
        for paragraph in parts:
            start = paragraph[0]
            if len(paragraph) == 1:
                text, end = collapse(start.text), start.number
            else:
                text, end = collapse(joiner.join(paragraph)), paragraph[-1].number
            if noted:
                text = notes.without_marks(text, marks).strip() or text
            if text[0] in SIGNS and (sign := BULLET.match(text)):
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


_SPECIAL = notes.STARTS | frozenset("-=*~#")
"""With what a line can begin that is a rule or opens a footnote."""


def _runs(
    lines: list[str], first: int, no_gaps: frozenset[int]
) -> tuple[list[Run], frozenset[int], dict[int, str]]:
    """Group lines at the empty ones, at rules and at footnotes.

    Returns:
        The runs, the numbers of the lines that are underlined, and the labels of the footnotes by
        the number of the line each begins in.
    """
    runs: list[Run] = []
    underlined: list[int] = []
    noted: dict[int, str] = {}
    run: list[Line] = []
    for at in range(first, len(lines)):
        raw = lines[at]
        line = measure(raw, at + 1) if raw else None
        if line is None:
            if run and at not in no_gaps:
                runs.append(run)
                run = []
        elif line.text[0] not in _SPECIAL:
            run.append(line)
        elif note := _note(line.text, run, noted):
            if run:
                runs.append(run)
            label, start = note
            noted[line.number] = label
            run = [line._replace(text=line.text[start:] or label)]
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
    return runs, frozenset(underlined), noted


def _paragraphs(runs: list[Run], framed: frozenset[int]) -> list[list[Run]]:
    """Each run's paragraphs. Lines in a frame have a margin of their own."""
    if not framed:
        return paragraphs(runs)
    inside = [run for run in runs if run[0].number in framed]
    outside = [run for run in runs if run[0].number not in framed]
    found = {True: iter(paragraphs(inside)), False: iter(paragraphs(outside))}
    return [next(found[run[0].number in framed]) for run in runs]


def _note(text: str, run: Run, noted: dict[int, str]) -> tuple[str, int] | None:
    """The footnote a line opens, where it cannot go on with the sentence of the line above."""
    if run and run[0].number not in noted and not ends_sentence(run[-1].text):
        return None
    return notes.note_start(text)


def _underlines(rule: str, text: str) -> bool:
    """Say whether a rule is about as long as the line above it."""
    return len(text) <= 2 * len(rule) <= 4 * len(text)
