"""What a received file changed without showing it."""

from enum import StrEnum
from typing import NamedTuple

from negodiff.model.comparison import Comparison, Pair, Side
from negodiff.model.markup import Aside, Change
from negodiff.model.relation import Relation


class Verdict(StrEnum):
    """What undoing the tracked changes of a file shows."""

    NOTHING = "nothing"
    FOUND = "found"
    UNTRACKED = "untracked"
    SAME = "same"
    OTHER_BASELINE = "other-baseline"


class Fit(NamedTuple):
    """How well a draft fits as what the received file was made from.

    Attributes:
        draft: The draft's number, or its path for a loose file.
        share: Share of clauses whose words are the same, from 0 to 1.
        claimed: It is the one that was named as the base.
    """

    draft: str
    share: float
    claimed: bool = False


class Beside(NamedTuple):
    """Something outside the text that differs.

    Attributes:
        old: What the base holds, or ``None``.
        new: What the received file holds once its tracked changes are undone, or ``None``.
    """

    old: Aside | None
    new: Aside | None


class Undisclosed(NamedTuple):
    """The answer.

    Attributes:
        base: What we had sent.
        received: What came back, its tracked changes accepted.
        comparison: From what we had sent to what came back with its tracked changes undone. Every
            pair that is not unchanged is a change that was not shown.
        tracked: How many changes of each kind the file shows that the base did not.
        known: How many tracked changes of the file stood in the base already.
        beside: What differs outside the text: headers, hidden text, fields.
        beyond: What one of the files holds outside the text and the format of the other has no
            place for. It is no change.
        fits: The drafts that could have been the base, the best first.
        verdict: What this amounts to.
    """

    base: Side
    received: Side
    comparison: Comparison
    tracked: dict[Change, int]
    known: int
    beside: tuple[Beside, ...]
    beyond: tuple[Beside, ...]
    fits: tuple[Fit, ...]
    verdict: Verdict

    @property
    def changes(self) -> tuple[Pair, ...]:
        """The changes that were not shown."""
        return tuple(
            pair for pair in self.comparison.pairs if pair.relations != (Relation.UNCHANGED,)
        )

    @property
    def unrelated(self) -> bool:
        """Whether the file was hardly made from the base: more than half of the clauses differ."""
        return 2 * len(self.changes) > len(self.comparison.pairs)
