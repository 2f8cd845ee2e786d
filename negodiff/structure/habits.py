"""What a draft does throughout: where it puts headings, and where its last words begin.

A line alone often does not tell whether it is a heading, and an edit to a few of its words must not
turn one into the other. So what most clauses of a draft do decides for all of them. Everything here
is computed when first asked for; most drafts ask for little.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final, NamedTuple, TypeVar

from negodiff.model.block import Block, BlockKind
from negodiff.structure import headings
from negodiff.structure.labels import Label
from negodiff.structure.tree import DIVISIONS

_MOST: Final = 0.6
_SOME: Final = 0.15
_SAMPLE: Final = 200
_TEXT: Final = BlockKind.TEXT
_ASIDE: Final = (BlockKind.NOTE, BlockKind.ROW)
_LONGEST_TITLE: Final = 12
"""Blanks in the longest heading above an article."""
_LONGEST_END: Final = 40
"""More blocks than this without a label are no testimonium."""


_Thing = TypeVar("_Thing")


class _Opening(NamedTuple):
    """The words behind an article's label.

    Attributes:
        text: The words.
        own_line: They stand on the line below the label.
        followed: What comes next belongs to the same article.
    """

    text: str
    own_line: bool
    followed: bool


class Habits:
    """The habits of one draft.

    Args:
        blocks: All blocks of the draft.
        labels: The possible label of each, or ``None``.
    """

    def __init__(self, blocks: Sequence[Block], labels: Sequence[Label | None]) -> None:
        self._blocks = blocks
        self._labels = labels
        self._numbered: dict[str, bool] = {}
        self._closed: dict[tuple[str, str], bool] = {}
        self._leading: dict[str, bool] = {}

    @cached_property
    def stopped(self) -> bool:
        """Headings beside an article's label end in a full stop: "Article 5. Definitions."."""
        beside = [opening for opening in self._openings if not opening.own_line]
        return _prevails(beside, lambda o: o.followed and headings.short_with_stop(o.text))

    @cached_property
    def headed(self) -> bool:
        """Articles have headings, on lines of their own or run into the first sentence."""
        return _prevails(self._openings, _is_headed)

    @cached_property
    def titled(self) -> bool:
        """Articles have their headings on the line above: "Purpose", then "MADDE 1 – (1) …"."""
        articles = [
            position
            for position, label in enumerate(self._labels)
            if label is not None and label.family == "article" and not label.doubtful
        ]
        above = sum(map(self._is_titled, articles))
        return above > 1 and above >= _MOST * len(articles)

    def _is_titled(self, position: int) -> bool:
        """Whether an article begins with a sentence, and what could be a heading stands above."""
        if position == 0 or self._labels[position - 1] is not None:
            return False
        words = self._words(position)
        if not words and position + 1 < len(self._blocks) and self._labels[position + 1] is None:
            words = self._blocks[position + 1].text
        if headings.looks_like_heading(words):
            return False
        above = self._blocks[position - 1]
        return above.kind is BlockKind.TEXT and could_title(above.text)

    def numbered(self, style: str) -> bool:
        """Whether numbered clauses of a style have run-in headings: "2. Support. We will …".

        Headings of several words can be told each on its own; some of them vouch for single words.
        """
        known = self._numbered.get(style)
        if known is None:
            positions = self._labelled.get(style, [])
            texts = [self._words(at) for at in positions[:: len(positions) // _SAMPLE + 1]]
            bodies = [text for text in texts if text and not headings.looks_like_heading(text)]
            titled = sum(" " in headings.after_number(text)[0] for text in bodies)
            known = titled >= _SOME * len(bodies) > 0
            self._numbered[style] = known
        return known

    def closed(self, style: str, number: str) -> bool:
        """Whether numbers like one stand before headings that end in a full stop: "1. Term.".

        Like it are those of its style; of decimals, those below the same number, if there are any.
        """
        above = number.rpartition(".")[0]
        beside = self._below.get((style, above), []) if above else []
        if len(beside) < 2:
            above, beside = "", self._labelled.get(style, [])
        known = self._closed.get((style, above))
        if known is None:
            known = _prevails(beside, self._is_closed_heading)
            self._closed[style, above] = known
        return known

    def leads(self, style: str) -> bool:
        """Whether numbers of a style stand before headings on a line of their own: "1.1 Term"."""
        known = self._leading.get(style)
        if known is None:
            known = _prevails(self._labelled.get(style, []), self._is_own_line)
            self._leading[style] = known
        return known

    @cached_property
    def _labelled(self) -> dict[str, list[int]]:
        """Positions of the bare labels of each style."""
        found: dict[str, list[int]] = {}
        for position, label in enumerate(self._labels):
            if label is not None and not label.doubtful:
                found.setdefault(label.style, []).append(position)
        return found

    @cached_property
    def _below(self) -> dict[tuple[str, str], list[int]]:
        """The same by style and the number that decimals stand below: "2" of "2.1"."""
        found: dict[tuple[str, str], list[int]] = {}
        for style, positions in self._labelled.items():
            for position in positions:
                label = self._labels[position]
                above = label.number.rpartition(".")[0] if label is not None else ""
                if above:
                    found.setdefault((style, above), []).append(position)
        return found

    def _is_own_line(self, position: int) -> bool:
        """Whether words like a heading stand above a sentence, or above something deeper."""
        if not headings.looks_like_heading(self._words(position)):
            return False
        if not self._is_followed(position):
            return False
        above, below = self._labels[position], self._labels[position + 1]
        if below is None:
            return self._blocks[position + 1].gap and self._blocks[position + 1].kind is _TEXT
        return above is None or above.style != below.style

    def _is_closed_heading(self, position: int) -> bool:
        """Whether words are a heading, run on from one, or are short and closed, above others."""
        words = self._words(position)
        if headings.after_number(words)[0] or headings.looks_like_heading(words):
            return True
        if not (self._is_followed(position) and headings.short_with_stop(words)):
            return False
        above, below = self._labels[position], self._labels[position + 1]
        return above is None or below is None or above.style != below.style

    @cached_property
    def _openings(self) -> list["_Opening"]:
        found: list[_Opening] = []
        for position, label in enumerate(self._labels):
            if label is None or label.doubtful or label.family not in ("article", "section"):
                continue
            rest = self._words(position)
            if rest:
                found.append(_Opening(rest, False, self._is_followed(position)))
            elif position + 1 < len(self._labels) and self._labels[position + 1] is None:
                text = self._blocks[position + 1].text
                found.append(_Opening(text, True, self._is_followed(position + 1)))
        return found

    def _words(self, position: int) -> str:
        """The words behind a block's label."""
        block, label = self._blocks[position], self._labels[position]
        return block.text if block.label or label is None else block.text[label.end :]

    def _is_followed(self, position: int) -> bool:
        if position + 1 >= len(self._labels):
            return False
        label = self._labels[position + 1]
        return label is None or label.family not in DIVISIONS

    @cached_property
    def ends(self) -> frozenset[int]:
        """Positions of the blocks behind the last label, of the draft and before its annexes."""
        bounds = [len(self._blocks)]
        bounds += [
            position
            for position, label in enumerate(self._labels)
            if label is not None and label.family == "annex" and not label.doubtful
        ]
        found: list[int] = []
        for bound in bounds:
            position = bound - 1
            while position >= 0 and self._is_loose(position):
                position -= 1
            if position >= 0 and bound - position <= _LONGEST_END:
                found.extend(range(position + 1, bound))
        return frozenset(found)

    def _is_loose(self, position: int) -> bool:
        block = self._blocks[position]
        if block.kind in _ASIDE:
            return True
        label = self._labels[position]
        return block.kind is BlockKind.TEXT and (label is None or label.doubtful)


def could_title(text: str) -> bool:
    """Whether a line above an article can be its heading."""
    plain = text[:1].isalpha() and text.count(" ") < _LONGEST_TITLE
    return plain and headings.looks_like_heading(text)


def _is_headed(opening: _Opening) -> bool:
    """Whether words behind an article's label can be a heading or begin with one."""
    text = opening.text
    if opening.followed and (headings.looks_like_heading(text) or headings.short_with_stop(text)):
        return True
    return bool(headings.after_article(text)[0])


def _prevails(things: list[_Thing], test: Callable[[_Thing], bool]) -> bool:
    """Whether most of them pass a test."""
    return sum(map(test, things)) >= _MOST * len(things) > 0
