"""What cannot be seen is reported."""

import pytest

from negodiff.model.finding import FindingKind, Severity
from negodiff.text.characters import suspicious


@pytest.mark.parametrize(
    ("text", "kind", "evidence"),
    [
        ("shall\u200b not", FindingKind.INVISIBLE_CHARACTER, ("U+200B ZERO WIDTH SPACE", "1")),
        ("a\u202eb\u202e", FindingKind.INVISIBLE_CHARACTER, ("U+202E RIGHT-TO-LEFT OVERRIDE", "2")),
        ("co\xadoperate", FindingKind.INVISIBLE_CHARACTER, ("U+00AD SOFT HYPHEN", "1")),
        ("\x1b[31mred", FindingKind.CONTROL_CHARACTER, ("U+001B CONTROL", "1")),
        ("Стaтья 5", FindingKind.MIXED_SCRIPTS, ("Стaтья", "1")),
        ("the Аgreement and the Аgreement", FindingKind.MIXED_SCRIPTS, ("Аgreement", "2")),
        ("te\u200cst", FindingKind.INVISIBLE_CHARACTER, ("U+200C ZERO WIDTH NON-JOINER", "1")),
    ],
)
def test_each_kind(text: str, kind: FindingKind, evidence: tuple[str, ...]) -> None:
    (finding,) = suspicious(f"first line\n{text}\n")
    assert (finding.kind, finding.lines, finding.evidence) == (kind, (2, 2), evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Plain ASCII,\twith a tab\r\nand lines.\f",
        "“Typographic” – quotes’ and spaces\xa0are no matter",
        "می‌شود و نمی‌توانند",  # Persian needs its zero-width non-joiners
        "пункт 2 статьи 5 (a) EUR 5 млн",
        "第五条 Article 5",
        "",
    ],
)
def test_ordinary_texts_give_nothing(text: str) -> None:
    assert suspicious(text) == ()


def test_marks_of_direction_are_only_worth_a_note() -> None:
    assert [f.severity for f in suspicious("\u200fالمادة\u202d")] == [
        Severity.NOTE,
        Severity.WARNING,
    ]


def test_findings_stand_in_the_order_of_lines() -> None:
    lines = [f.lines for f in suspicious("a\nb\u2060\nСтaтья\nx\u200b\n")]
    assert lines == [(2, 2), (3, 3), (4, 4)]
