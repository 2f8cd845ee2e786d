"""Which way the brackets of lines that run from right to left face."""

import pytest

from negodiff.readers.pdf.visual import faces_outward


@pytest.mark.parametrize(
    ("lines", "outward"),
    [
        (["a) قواعد", "b) تاریخ", "c) شرح"], False),
        (["a( قواعد", "b( تاریخ", "c( شرح"], True),
        (["المادة (٢) من", "الفقرة (أ)"], False),
        (["المادة )٢( من", "الفقرة )أ("], True),
        (["a) المادة (٢)"], False),
        (["(a) one"], False),
    ],
)
def test_labels_with_one_bracket_are_no_evidence_of_the_other(
    lines: list[str], outward: bool
) -> None:
    assert faces_outward(lines) is outward
