"""Lines that run from right to left: their brackets, the white in them, figures at their ends."""

import pytest

from negodiff.readers.pdf import rows
from negodiff.readers.pdf.values import Page, Piece, Rule
from negodiff.readers.pdf.visual import faces_outward, in_reading_order


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


@pytest.mark.parametrize(("white", "read"), [(1.4, "نظامها"), (3.0, "نظا مها")])
def test_white_behind_alif_is_no_space(white: float, read: str) -> None:
    right, left, edge = [], [], 500.0
    for letter in read.replace(" ", ""):
        right.append(edge)
        left.append(edge - 3.5)
        edge -= 3.5 + (white if letter == "ا" and len(left) < 4 else 0)
    assert in_reading_order(read.replace(" ", ""), left, right, range(6), 11.0)[0] == read


def test_figures_that_end_a_sentence_at_the_left() -> None:
    pieces = [
        Piece("بروتوكول", 400, 700, 450, 711, 11, 50),
        Piece(".1974", 360, 700, 385, 711, 11, 25),
    ]
    page = Page(1, Rule(0, 0, 595, 842), tuple(pieces))
    assert rows.rows(page, pieces, 0, rightward=False)[0].text == "بروتوكول 1974."
