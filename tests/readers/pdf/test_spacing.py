"""White on paper that parts no words: in spaced headings, inside letters of several shapes."""

import pytest

from negodiff.readers.pdf.clusters import Cluster, repeated
from negodiff.readers.table import read

from .printing import SIZE, Run, pdf, typed

pytest.importorskip("pypdfium2")

WIDE = 0.6 * SIZE


def spread(text: str, apart: float, *, x: float = 72.0, y: float = 720.0) -> list[Run]:
    """The letters of a line, each set by itself so far from the one before it."""
    step = WIDE + apart
    return [Run(sign, x + step * at, y) for at, sign in enumerate(text) if sign != " "]


@pytest.mark.parametrize("heading", ["Article 12", "PART TWO OF THE TREATY", "Teil III"])
@pytest.mark.parametrize("apart", [1.5, 3.0])
def test_letters_of_a_heading_are_set_apart(heading: str, apart: float) -> None:
    page = [*spread(heading, apart), *typed("The Parties agree on the boundary.", top=700)]
    found = read(pdf(page), "draft.pdf").blocks
    assert [block.text for block in found] == [heading, "The Parties agree on the boundary."]


def test_letters_typed_with_spaces_between_them() -> None:
    page = "A r t i c l e  1 2\n\nThe Parties agree on the boundary."
    found = read(pdf(page), "draft.pdf").blocks
    assert [block.text for block in found] == ["Article 12", "The Parties agree on the boundary."]


def test_single_letters_between_words_stay_words() -> None:
    line = "The points A B C and D of the map, and a b c."
    assert [block.text for block in read(pdf(line), "draft.pdf").blocks] == [line]


def test_a_letter_of_several_shapes_has_no_white_inside() -> None:
    page, x = [], 72.0
    for shapes, named in (("ab", "सा"), ("ab", "झा"), (" ", ""), ("ab", "सी"), ("ab", "मा")):
        page.append(Run(shapes, x, 720, named=named))
        x += 0.6 * SIZE * len(shapes)
    found = read(pdf(page), "draft.pdf").blocks
    assert [block.text for block in found] == ["साझा सीमा"]


def test_a_letter_told_with_each_of_its_shapes_is_there_once() -> None:
    clusters = [
        Cluster("ธิ", range(2), 10.0, 16.0),
        Cluster("สั", range(2, 4), 17.0, 23.0),
        Cluster("ธิ", range(4, 6), 9.5, 16.0),
        Cluster("สั", range(6, 8), 19.0, 25.0),
        Cluster("ธิ", range(8, 10), 26.0, 32.0),
    ]
    assert list(repeated(clusters)) == [4, 5, 6, 7]
