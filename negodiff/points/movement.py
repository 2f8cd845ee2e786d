"""How far apart the sides' words are, who moved, and which words are still in dispute.

Measured in words of the redline. "Toward" and "away" say what the words did, never why.
"""

import re
from typing import NamedTuple

from negodiff.diff.redline import redline
from negodiff.model.comparison import Op
from negodiff.model.point import Point, Step
from negodiff.model.relation import Relation
from negodiff.text.tokens import words

_SENTENCE = re.compile(r"(?<=[.!?;:。！？؟])\s+(?=\S)|\n+")

_REDRAWN = frozenset({Relation.SPLIT, Relation.MERGED})


class Movement(NamedTuple):
    """One party's move on one point, measured against another's last words.

    Attributes:
        draft: Number of the draft that made it.
        party: Who moved.
        against: Whose words it is measured by.
        before: Distance of its earlier words to those, 0 (the same) to 1 (nothing in common).
        after: Distance of its new words.
    """

    draft: str
    party: str
    against: str
    before: float
    after: float

    @property
    def toward(self) -> float:
        """How much nearer it came; negative when it went away."""
        return round(self.before - self.after, 4)


class Dispute(NamedTuple):
    """What two texts have in common, and what not.

    Attributes:
        share: Share of words in common, 0 to 1.
        common: Sentences that both have.
        words: The words in dispute as (one side's, the other's) pairs, in reading order; within
            the sentences that differ.
    """

    share: float
    common: tuple[str, ...]
    words: tuple[tuple[str, str], ...]


def distance(one: str, other: str) -> float:
    """The share of words that two texts do not have in common, 0 to 1."""
    if one == other:
        return 0.0
    same = total = 0
    for piece in redline(one, other):
        count = len(words(piece.text))
        if piece.op is Op.SAME:
            same += 2 * count
            total += 2 * count
        else:
            total += count
    return round(1 - same / total, 4) if total else 0.0


def dispute(one: str, other: str) -> Dispute:
    """Which words of a point are in dispute between two sides, sentence by sentence."""
    ones, others = _sentences(one), _sentences(other)
    common = tuple(sentence for sentence in ones if sentence in others)
    left = " ".join(sentence for sentence in ones if sentence not in common)
    right = " ".join(sentence for sentence in others if sentence not in common)
    pairs: list[tuple[str, str]] = []
    gone = come = ""
    for piece in redline(left, right):
        if piece.op is Op.SAME:
            if gone or come:
                pairs.append((gone.strip(), come.strip()))
            gone = come = ""
        elif piece.op is Op.DELETE:
            gone += piece.text
        else:
            come += piece.text
    if gone or come:
        pairs.append((gone.strip(), come.strip()))
    return Dispute(round(1 - distance(one, other), 4), common, tuple(pairs))


def movements(point: Point) -> tuple[Movement, ...]:
    """Every move on a point: where a party's words changed while another held words of its own.

    A joint text is no move of one side, and words that were split or merged cannot be measured.
    Brackets set or taken off are none either: the words are the same.
    """
    found: list[Movement] = []
    for before, step in zip(point.steps, point.steps[1:], strict=False):
        if step.positions == before.positions or not _REDRAWN.isdisjoint(step.relations):
            continue
        had, has = _texts(before), _texts(step)
        old, new = had.get(step.party), has.get(step.party)
        if old is None or new is None or distance(old, new) == 0:
            continue
        found.extend(
            Movement(step.draft, step.party, other, distance(old, theirs), distance(new, theirs))
            for other, theirs in had.items()
            if other != step.party
        )
    return tuple(found)


def _texts(step: Step) -> dict[str, str]:
    return {each.party: each.text for each in step.positions if each.text is not None}


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE.split(text) if sentence.strip()]
