"""Facts in words."""

import pytest

from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.report import wording


@pytest.mark.parametrize(
    ("kind", "evidence", "told"),
    [
        (
            FindingKind.ENCODING_ASSUMED,
            ("cp1251", "Статья"),
            "encoding assumed: cp1251, which gives “Статья”",
        ),
        (FindingKind.ENCODING_ASSUMED, ("cp1251",), "encoding assumed: cp1251"),
        (
            FindingKind.UNBALANCED_BRACKET,
            ("]", "shall]] agree"),
            "bracket without counterpart: ] in “shall]] agree”",
        ),
        (FindingKind.NUMBERING_GAP, ("2", "4"), "gap in the numbering: 2 to 4"),
        (
            FindingKind.REFERENCE_STALE,
            ("paragraph 1 of Article 16", "Article 15(1)"),
            "still refers to paragraph 1 of Article 16, which is now Article 15(1)",
        ),
        (
            FindingKind.REFERENCE_STALE,
            ("Articles 3 to 7", "Article 8", "Article 7"),
            "still refers to Articles 3 to 7: Article 7 is now Article 8",
        ),
        (
            FindingKind.REFERENCE_STALE,
            ("Article 3", ""),
            "still refers to Article 3, which was removed",
        ),
        (FindingKind.NUMBERING_GAP, (), "numbering gap"),
    ],
)
def test_findings(kind: FindingKind, evidence: tuple[str, ...], told: str) -> None:
    assert wording.finding(Finding(kind, Severity.NOTE, evidence=evidence)) == told


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_has_words(kind: FindingKind) -> None:
    found = Finding(kind, Severity.WARNING, "Article 5", (3, 4), ("{0} [x]",))
    assert wording.finding(found).startswith(("Article 5: ", "Article 5 "))
    assert "{0} [x]" in wording.finding(found)
    assert wording.place("a.md", found) == "a.md:3"


def test_counts_agree_with_their_nouns() -> None:
    assert [wording.counted(number, "clause") for number in (0, 1, 1204)] == [
        "0 clauses",
        "1 clause",
        "1,204 clauses",
    ]
