"""Headings without a label: "Sanctions" between numbered paragraphs, "FUNDING" above a sentence.

One such line could be anything. What makes it a heading is that the draft goes on in this way: its
paragraphs count on across several of them, or several stand in capitals above a sentence.
"""

from collections.abc import Sequence
from typing import Final

from negodiff.model.block import Block, BlockKind
from negodiff.structure import headings
from negodiff.structure.banners import PARAGRAPHS, Carried
from negodiff.structure.habits import could_title
from negodiff.structure.label import Label
from negodiff.structure.ordinals import STYLE as IN_WORDS
from negodiff.structure.tree import DIVISIONS

_DIVIDING: Final = DIVISIONS - {"annex"}
_FEWEST: Final = 2
_FEWEST_PLAIN: Final = 3
_LONGEST: Final = 70
"""Letters of the longest heading that nothing but its place tells."""
_WORDY: Final = 5
"""Blanks in words that are no name or date."""
_Captions = dict[int, Carried | None]


def captions(blocks: Sequence[Block], labels: Sequence[Label | None]) -> _Captions:
    """The positions of such headings, and what paragraphs go on counting below each."""
    divided = any(
        label is not None and not label.doubtful and label.family in _DIVIDING for label in labels
    )
    lines = [
        position
        for position, block in enumerate(blocks)
        if labels[position] is None
        and (not divided or block.text.isupper())
        and 0 < position < len(blocks) - 1
        and block.kind is BlockKind.TEXT
        and could_title(block.text)
        and not headings.is_open(blocks[position - 1].text)
    ]
    found: _Captions = {}
    if not divided:
        numbered = _between_numbers(blocks, labels, lines)
        if sum(1 for each in numbered.values() if each.ordinal) >= _FEWEST:
            found.update(numbered)
        else:
            lettered = [position for position in numbered if len(blocks[position].text) == 1]
            if "".join(blocks[position].text for position in lettered)[:_FEWEST] == "AB":
                found.update((position, numbered[position]) for position in lettered)
        plain = _above_sentences(blocks, labels, lines)
        found.update((position, None) for position in plain if position not in found)
        capital = [position for position in lines if _is_capital(blocks, labels, position)]
        if len(capital) >= _FEWEST:
            found.update((position, None) for position in capital if position not in found)
    for position in lines:
        if blocks[position].text.isupper() and _begins(labels[position + 1], IN_WORDS):
            found.setdefault(position, None)
    return found


def _between_numbers(
    blocks: Sequence[Block], labels: Sequence[Label | None], lines: Sequence[int]
) -> dict[int, Carried]:
    """Lines between a numbered paragraph that has ended and the next number."""
    found: dict[int, Carried] = {}
    last: dict[str, Label] = {}
    start = 0
    for position in lines:
        for label in labels[start:position]:
            if label is not None and label.style in PARAGRAPHS and not label.doubtful:
                last[label.style] = label
        start = position
        label = labels[position + 1]
        if label is None or label.style not in PARAGRAPHS or label.doubtful:
            continue
        before = blocks[position - 1].text
        if not (headings.ends_sentence(before) or headings.ends_with_pause(before)):
            continue
        above = last.get(label.style)
        reached = above.readings[0].ordinal if above is not None else 0
        if label.readings[0].ordinal == reached + 1:
            found[position] = Carried(label.style, reached, above.number if above else "")
    return found


def _above_sentences(
    blocks: Sequence[Block], labels: Sequence[Label | None], lines: Sequence[int]
) -> list[int]:
    """Short lines between sentences, parted from both by empty lines; numbers stand below them."""
    found = [
        position
        for position in lines
        if blocks[position].gap
        and blocks[position + 1].gap
        and len(blocks[position].text) <= _LONGEST
        and labels[position + 1] is None
        and _is_sentence(blocks[position + 1].text)
    ]
    ended = sum(_has_ended(blocks[position - 1].text) for position in found)
    if ended < _FEWEST_PLAIN or ended < len(found) - 2:
        return []
    above = labels[: found[0]]
    numbered = any(label is not None and label.style in PARAGRAPHS for label in above)
    return [] if numbered else found


def _has_ended(text: str) -> bool:
    return headings.ends_sentence(text) or headings.ends_with_pause(text)


def _is_sentence(text: str) -> bool:
    return headings.ends_sentence(text) or (text.count(" ") >= _WORDY and headings.is_open(text))


def _is_capital(blocks: Sequence[Block], labels: Sequence[Label | None], position: int) -> bool:
    """Whether a line in capitals stands above a sentence."""
    text, after = blocks[position].text, blocks[position + 1]
    if not text.isupper() or after.kind is not BlockKind.TEXT or after.text.isupper():
        return False
    label = labels[position + 1]
    if label is not None and not label.doubtful and label.family == "item":
        return label.readings[0].ordinal == 1
    return after.text.count(" ") >= _WORDY or headings.is_open(after.text)


def _begins(label: Label | None, style: str) -> bool:
    return label is not None and label.style == style and label.readings[0].ordinal == 1
