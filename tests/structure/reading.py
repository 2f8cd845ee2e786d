"""Drafts as the tests write them: a text in, an outline out, so that both can be read at once."""

import re
from textwrap import dedent

from negodiff.model.block import Block
from negodiff.model.clause import Draft
from negodiff.structure.parse import parse

WORD = re.compile(r"\w+")


def blocks_of(text: str) -> list[Block]:
    """One block per paragraph; paragraphs are parted by empty lines."""
    blocks: list[Block] = []
    line = 1
    for paragraph in text.split("\n\n"):
        count = paragraph.count("\n")
        stripped = paragraph.strip("\n")
        if stripped.strip():
            indent = len(stripped) - len(stripped.lstrip(" "))
            blocks.append(Block(stripped.strip(), (line, line + count), indent=indent))
        line += count + 2
    return blocks


def read(text: str, language: str | None = None) -> Draft:
    """The clause tree of a text."""
    return parse(blocks_of(text), language)


def outline(draft: Draft) -> list[str]:
    """One line per clause: its reference, what it is, and its heading where it has one."""
    lines: list[str] = []
    depths: list[int] = []
    for clause in draft.clauses:
        depth = 0 if clause.parent < 0 else depths[clause.parent] + 1
        depths.append(depth)
        line = f"{'  ' * depth}{clause.ref} · {clause.kind}"
        lines.append(f"{line} · {clause.heading}" if clause.heading else line)
    return lines


def refs(text: str, language: str | None = None) -> list[str]:
    """The references of a text's clauses, in reading order."""
    return [clause.ref for clause in read(text, language).clauses]


def words_of_blocks(blocks: list[Block]) -> str:
    """Every word of the blocks, labels that the format computes included, without the blanks."""
    return "".join(word for block in blocks for word in WORD.findall(f"{block.label} {block.text}"))


def words_of_clauses(draft: Draft) -> str:
    """Every word of the clauses, in reading order, without the blanks."""
    return "".join(
        word
        for clause in draft.clauses
        for word in WORD.findall(f"{clause.label} {clause.heading} {clause.text}")
    )


def outline_of(text: str) -> list[str]:
    """The outline of a text that is indented as the test is."""
    return outline(read(dedent(text).strip("\n")))


def expected(text: str) -> list[str]:
    """An outline as a test states it, indented as the test is."""
    return dedent(text).strip("\n").split("\n")
