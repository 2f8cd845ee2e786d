"""What a change of words amounts to: the tables in ``sentences/``, one file per language."""

import pytest

from negodiff.assess.judge import Context, judge
from negodiff.assess.lexicon import LANGUAGES
from tests.assess.sentence import Row, edited, rows

ENTRIES = [(code, row) for code in LANGUAGES for row in rows(code)]


@pytest.mark.parametrize(
    ("code", "row"), ENTRIES, ids=[f"{code}: {row.new[:60]}" for code, row in ENTRIES]
)
def test_sentence(code: str, row: Row) -> None:
    found = judge(edited(row.old, row.new), Context(code))
    assert (found.weight, sorted(found.flags)) == (row.weight, sorted(row.flags))


def test_tables_are_large_enough() -> None:
    sizes = {code: len(rows(code)) for code in LANGUAGES}
    assert sizes["en"] >= 80
    assert all(size >= 15 for size in sizes.values())
