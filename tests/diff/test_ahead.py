"""What is worked out before the links are known holds where it is used, and nowhere else."""

from itertools import pairwise
from pathlib import Path

import pytest

from negodiff.align.align import align, begin, counterparts, likely
from negodiff.api import read_side
from negodiff.assess.citations import Citations
from negodiff.assess.context import Context
from negodiff.assess.renumbering import NotLinkedYetError
from negodiff.diff.pairs import Ahead, Work
from negodiff.ledger.source import Source
from negodiff.model.comparison import Judged, Side
from negodiff.model.weight import Rule

DRAFTS = sorted((Path(__file__).parents[2] / "drafts").glob("0*.md"))

OLD = """
Article 1

The Operator shall inform the Commission within thirty days.

Article 2

The Parties shall act under Article 1 in good faith.

Article 3

"Operator" means whoever runs the Facility.
"""

ONE_MORE = """
Article 1

The Parties are equal.

Article 2

The Operator shall inform the Commission within sixty days.

Article 3

The Parties shall act under Article 2 in good faith.

Article 4

"Operator" means whoever runs the Facility.
"""


def side(text: str) -> Side:
    return read_side(Source(text.encode(), "draft.txt"))


def everything_ahead(old: Side, new: Side) -> Ahead:
    begun = begin(old.draft, new.draft)
    links = likely(counterparts(begun), len(old.draft.clauses))
    guessed = Work(old, new, links)
    return guessed.ahead(guessed.later(1.0))


def judged_both_ways(old: Side, new: Side) -> tuple[Ahead, list[Judged], list[Judged]]:
    """What was worked out ahead, then all pairs with its help and without."""
    ahead = everything_ahead(old, new)
    links = align(old.draft, new.draft)
    helped, alone = Work(old, new, links, ahead), Work(old, new, links)
    every = range(len(alone.costs))
    return ahead, list(helped.judged(every)), list(alone.judged(every))


@pytest.mark.parametrize(("old", "new"), [*pairwise(DRAFTS), DRAFTS[::8]])
def test_what_was_judged_ahead_is_what_is_judged_later(old: Path, new: Path) -> None:
    texts = [path.read_text("utf-8") for path in (old, new)]
    _, helped, alone = judged_both_ways(*map(side, texts))
    assert helped == alone


def test_most_is_judged_ahead() -> None:
    old, new = (side(path.read_text("utf-8")) for path in (DRAFTS[0], DRAFTS[8]))
    ahead = everything_ahead(old, new)
    assert len(ahead.judged) > 0.7 * len(ahead.redlines) > 10


def test_whether_a_reference_follows_is_left_for_later() -> None:
    ahead, helped, alone = judged_both_ways(side(OLD), side(ONE_MORE))
    assert len(ahead.redlines) == 2
    assert [old for old, _ in ahead.judged] == [
        "The Operator shall inform the Commission within thirty days."
    ]
    assert helped == alone
    assert Rule.REFERENCE_FOLLOWS in {flag.rule for each in helped for flag in each.flags}


def test_where_a_term_was_renamed_all_is_judged_again() -> None:
    ahead, helped, alone = judged_both_ways(side(OLD), side(OLD.replace("Operator", "Carrier")))
    assert ahead.judged
    assert helped == alone
    assert Rule.TERM_RENAMED in {flag.rule for each in helped for flag in each.flags}


def test_what_became_of_a_clause_is_not_guessed() -> None:
    old, new = side(OLD).draft, side(ONE_MORE).draft
    around = Context.before_links(old, new, Citations(old, new)).renumbering
    assert around is not None
    for asked in (
        lambda: around.successors[0],
        lambda: around.is_identity,
        lambda: around.predecessors,
    ):
        with pytest.raises(NotLinkedYetError):
            asked()
