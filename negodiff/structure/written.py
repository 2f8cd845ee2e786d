"""A clause tree as blocks again, for a draft that is to be written: the parser's way back.

Two ways lead there. :func:`written` sets every clause in one usual form, headings as headings.
:func:`reworded` keeps the blocks that a draft was read from and puts other words in their places.
Neither can promise that the blocks read as the same tree, since structure is told from looks; who
needs that parses them, which :func:`alike` makes easy to judge.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Clause, Draft, Kind

_DIVISIONS: Final = frozenset((Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.ANNEX))
_PARAGRAPHS: Final = frozenset((Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.CHAPEAU, Kind.TEXT))
_STEP: Final = 4
_DEEPEST: Final = 6
_LETTERS: Final = re.compile(r"\w")
_NUMBERED: Final = re.compile(r"\d{1,9}[.)]\s")
_EASTERN: Final = "\u2e80"
"""From here on stand the scripts that put no dash between a label and its heading."""
_STOPS: Final = ".:;。："


def written(draft: Draft, *, indented: bool = False) -> list[Block]:
    """Every clause in its usual form: titles and divisions as headings, the rest as paragraphs.

    Args:
        draft: The clauses.
        indented: Set every paragraph in that stands below another one, not only items of a list.
    """
    blocks: list[Block] = []
    depths: list[int] = []
    insets: list[int] = []
    for at, clause in enumerate(draft.clauses):
        depth = depths[clause.parent] + 1 if clause.parent >= 0 else 0
        depths.append(depth)
        below = clause.parent >= 0 and draft.clauses[clause.parent].kind in _PARAGRAPHS
        insets.append(insets[clause.parent] + _STEP if below else 0)
        if clause.kind is Kind.NOTE:
            note = Block(clause.text, kind=BlockKind.NOTE, label=clause.label, where=clause.where)
            blocks.append(note)
        elif clause.kind is Kind.TABLE:
            blocks.append(Block(clause.text, kind=BlockKind.ROW))
        elif clause.kind is Kind.TITLE:
            first = at == 0 or draft.clauses[at - 1].kind is not Kind.TITLE
            kind = BlockKind.HEADING if first else BlockKind.TEXT
            blocks.append(Block(clause.words, kind=kind, level=1 if first else 0))
        elif clause.kind in _DIVISIONS or clause.kind is Kind.PREAMBLE:
            blocks.extend(_division(clause, depth))
        else:
            made = _paragraph(clause, depth)
            blocks.extend(
                block._replace(indent=insets[at]) if indented else block for block in made
            )
    return [block for block in blocks if block.text]


def _division(clause: Clause, depth: int) -> list[Block]:
    worded = clause.label[:1].isalpha() and clause.label[-1:].isalnum()
    between = " – " if worded and clause.label < _EASTERN else " "
    head = f"{clause.label}{between if clause.heading else ''}{clause.heading}".strip()
    level = min(depth + 2, _DEEPEST)
    return [
        Block(head, kind=BlockKind.HEADING, level=level),
        *(Block(line) for line in clause.text.split("\n")),
    ]


def _paragraph(clause: Clause, depth: int) -> list[Block]:
    heading = clause.heading
    if heading and clause.text and heading[-1] not in _STOPS:
        heading += "."
    first, *rest = clause.text.split("\n")
    words = " ".join(part for part in (clause.label, heading, first) if part)
    bullet = clause.kind is Kind.SUBPARAGRAPH and not clause.label
    head = Block(words, kind=BlockKind.ITEM, level=depth, indent=4 * (depth - 1)) if bullet else (
        Block(words)
    )  # fmt: skip
    return [head, *(Block(line, indent=head.indent) for line in rest)]


def numbered_items(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each paragraph that begins with a number as an item, as Markdown has it."""
    return [
        block._replace(kind=BlockKind.ITEM, level=1)
        if block.kind is BlockKind.TEXT and begins_with_number(block.text) and not block.strong
        else block
        for block in blocks
    ]


def begins_with_number(text: str) -> bool:
    """Whether a number that could be an item's stands first: "1." or "1)", not "1 January"."""
    return _NUMBERED.match(text) is not None


def reworded(blocks: Sequence[Block], draft: Draft, texts: Mapping[int, str]) -> list[Block]:
    """The blocks that a draft was read from, some clauses' own text replaced.

    A clause's words are found by counting letters: every letter of the blocks is in exactly one
    clause, in the same order. Where a clause took its text from several blocks, the first of them
    has the new text. What is not found so stays as it was.

    Args:
        blocks: The blocks.
        draft: What they were read as.
        texts: New texts, by the position of the clause.
    """
    starts = [0]
    for block in blocks:
        starts.append(starts[-1] + _count(block.label) + _count(block.text))
    found = list(blocks)
    passed = 0
    for at, clause in enumerate(draft.clauses):
        before = passed + _count(clause.label) + _count(clause.heading)
        passed = before + _count(clause.text)
        if at in texts and texts[at] != clause.text and passed > before:
            _replace(found, starts, (before, passed), clause.text, texts[at])
    return [block for block in found if block.text]


def alike(one: Draft, other: Draft) -> int:
    """How many clauses of two drafts are the same, citation and words."""
    ours, theirs = (
        Counter(
            (each.ref, each.kind, _number(each), _levelled(each.words)) for each in draft.clauses
        )
        for draft in (one, other)
    )
    return (ours & theirs).total()


def is_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts have the same clauses, wherever their lines are."""
    return len(one.clauses) == len(other.clauses) and all(
        _plain(ours) == _plain(theirs)
        for ours, theirs in zip(one.clauses, other.clauses, strict=True)
    )


def _plain(clause: Clause) -> tuple[object, ...]:
    """What has to be read back of a clause; how many blanks part two words does not matter."""
    told = (clause.parent, clause.kind, _number(clause), clause.number, clause.ref)
    return *told, _levelled(clause.heading), _levelled(clause.text)


def _number(clause: Clause) -> str:
    """The label of a clause; the sign before an item is none, which only some formats can carry."""
    return clause.label if _LETTERS.search(clause.label) else ""


def _levelled(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def _count(text: str) -> int:
    return len(_LETTERS.findall(text))


def _replace(
    blocks: list[Block], starts: Sequence[int], span: tuple[int, int], was: str, new: str
) -> None:
    """Put ``new`` in the place of ``was`` in the blocks that hold the letters of ``span``."""
    first, last = span
    held = [
        at
        for at in range(len(blocks))
        if starts[at] < last and starts[at + 1] > first and starts[at] < starts[at + 1]
    ]
    parts = [was] if len(held) == 1 else was.split("\n")
    if len(parts) != len(held) or any(
        part not in blocks[at].text for at, part in zip(held, parts, strict=True)
    ):
        return
    for at, part in zip(held, parts, strict=True):
        head, _, tail = blocks[at].text.rpartition(part)
        blocks[at] = blocks[at]._replace(text=f"{head}{new}{tail}".strip())
        new = ""
