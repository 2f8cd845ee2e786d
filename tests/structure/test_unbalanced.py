"""The words that are shown around a bracket without counterpart."""

import pytest

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.structure.brackets import unbalanced


def shown(text: str) -> str:
    """What is shown of the one unbalanced bracket of Article 1(1)."""
    clauses = (
        Clause(-1, Kind.ARTICLE, "Article 1", "1", "Article 1", "", "", (1, 1)),
        Clause(0, Kind.PARAGRAPH, "1.", "1", "Article 1(1)", "", text, (2, 2)),
        Clause(0, Kind.PARAGRAPH, "2.", "2", "Article 1(2)", "", "Another matter.", (3, 3)),
    )
    (finding,) = unbalanced(Draft(clauses, "en"))
    assert finding.ref == "Article 1(1)"
    return finding.evidence[1]


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("Each Party [shall report.", "1. Each Party [shall report."),
        (
            "Wherever circumstances of an extraordinary nature so require, the Parties [shall meet "
            "without undue delay in the capital of the host.",
            "so require, the Parties [shall meet without undue delay",
        ),
        ("The Parties shall meet in the capital of the host]", "in the capital of the host]"),
    ],
)
def test_no_word_is_cut_and_no_other_clause_begins(text: str, around: str) -> None:
    assert shown(text) == around


def test_where_there_are_no_spaces_it_is_cut_all_the_same() -> None:
    text = f"{'各方应当在本协定生效之日起九十日内' * 4}［{'向保存人提交第一份国家报告' * 4}"
    assert len(shown(text)) == 61
    assert shown(text) in text
