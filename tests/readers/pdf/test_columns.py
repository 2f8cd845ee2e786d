"""Text in two columns is read down one and then the other."""

import pytest

from negodiff.readers.pdf import rows
from negodiff.readers.pdf.values import Piece
from negodiff.readers.table import read

from .printing import CLAUSES, LINE, Run, Thing, pdf, typed

pytest.importorskip("pypdfium2")

RIGHT = (
    "3. Each Party shall publish this",
    "Treaty in its own language and",
    "inform the other of it.",
    "4. The Parties shall meet in May",
    "of each year to look at the state",
    "of the border marks.",
)
TEXTS = [
    "1. The Parties shall agree on the course of the boundary within two years of the entry into "
    "force.",
    "2. Neither Party shall use force against the other in any place, nor threaten to use it.",
    "3. Each Party shall publish this Treaty in its own language and inform the other of it.",
    "4. The Parties shall meet in May of each year to look at the state of the border marks.",
]


def columns(top: float) -> list[Run]:
    """Both columns, line beside line, as a file may have them."""
    return [
        Run(text, left, top - LINE * at)
        for at, line in enumerate(zip(CLAUSES, RIGHT, strict=True))
        for text, left in zip(line, (72, 320), strict=True)
    ]


def test_two_columns() -> None:
    found = read(pdf(columns(700)), "draft.pdf").blocks
    assert [block.text for block in found] == TEXTS


def test_columns_between_lines_of_full_width() -> None:
    wide = "The Republic of Lomera and the State of Tesvia have agreed on all of what follows here:"
    done = "Done in two copies in May, in the languages of both, each of them being authentic."
    page: list[Thing] = [
        *typed(wide, top=720), *columns(690), *typed(done, top=590),
    ]  # fmt: skip
    found = [block.text for block in read(pdf(page), "draft.pdf").blocks]
    assert found == [wide, *TEXTS, done]


def test_numbers_that_hang_beside_the_text_are_no_column() -> None:
    page = [
        run
        for at in range(8)
        for run in (
            Run(f"{at + 1}.", 72, 700 - 24 * at),
            Run("The Parties shall agree on the course of the boundary.", 130, 700 - 24 * at),
        )
    ]
    found = [block.text for block in read(pdf(page), "draft.pdf").blocks]
    assert [text.split()[0] for text in found] == [f"{at + 1}." for at in range(8)]


def test_narrow_justified_text_has_no_columns() -> None:
    spans = """
        42-108 118-187 197-212
        42-204
        42-116 139-212
        42-98
        42-127 148-176 197-212
        42-112 160-212
        42-196
        42-153 197-212
        42-138 197-212
        42-212
        42-121
        42-124 136-151 163-212
        42-121 146-212
        42-92
        42-138 149-183 194-212
        42-78 99-141 162-212
    """
    pieces = []
    for number, line in enumerate(spans.split("\n")):
        for span in line.split():
            left, right = map(float, span.split("-"))
            bottom = 700 - 12 * number
            pieces.append(Piece("word", left, bottom, right, bottom + 11, 11, right - left))
    assert [set(stretch) for stretch in rows.columns(pieces)] == [set(pieces)]
