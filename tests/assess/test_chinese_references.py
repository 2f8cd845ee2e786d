"""Chinese references are followed through a renumbering, and missed when they were left behind."""

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison
from negodiff.model.finding import FindingKind
from negodiff.model.weight import Weight

OLD = """第一条 双方应当相互尊重主权和领土完整。

第二条 双方应当在三十日内开放边境口岸。

第三条 口岸依照第二条的规定开放后，双方互派联络员。
"""
INSERTED = """第一条 双方应当相互尊重主权和领土完整。

第二条 双方放弃对对方的一切领土要求。

第三条 双方应当在三十日内开放边境口岸。

第四条 口岸依照第{}条的规定开放后，双方互派联络员。
"""


def compared(number: str) -> Comparison:
    new = INSERTED.format(number)
    return compare_sources(Source(OLD.encode(), "old.txt"), Source(new.encode(), "new.txt"))


def test_a_reference_that_follows_is_consequential() -> None:
    weights = [
        pair.weight for pair in compared("三").pairs if pair.new and pair.old and pair.weight
    ]
    assert weights == [Weight.CONSEQUENTIAL]


def test_a_reference_that_was_left_behind_is_stale() -> None:
    kinds = [finding.kind for finding in compared("二").findings]
    assert FindingKind.REFERENCE_STALE in kinds
