"""Words in three columns or more, with white between them all the way down, are a table."""

import pytest

from negodiff.readers.table import read

from .printing import CLAUSES, LINE, Run, pdf, typed

pytest.importorskip("pypdfium2")

BEFORE = "The measures to be carried out are the following ones:"
AFTER = "They shall be carried out under the supervision of the Commission, in this order."


def texts(*pages: str | list[Run]) -> list[str]:
    return [block.text for block in read(pdf(*pages), "draft.pdf").blocks]


def cells(*rows: list[tuple[str, ...]], lefts: tuple[int, ...], top: float = 690) -> list[Run]:
    """Rows of cells, each of several lines; between rows there is more white."""
    page, height = [], top
    for row in rows:
        for line in row:
            page += [
                Run(words, x, height) for words, x in zip(line, lefts, strict=True) if words
            ]  # fmt: skip
            height -= LINE
        height -= 6
    return page


def test_rows_with_white_between_them() -> None:
    table = cells(
        [("No.", "Measure", "By whom")],
        [("1", "Exchange of the maps of", "both Parties,"), ("", "the border", "at once")],
        [("2", "Clearance of mines on", "Tesvia"), ("", "the northern bank", "")],
        [("3", "Opening of the crossing", "Lomera")],
        lefts=(72, 120, 300),
    )
    found = texts([*typed(BEFORE), *table, *typed(AFTER, top=570)])
    assert found == [
        BEFORE,
        "No. | Measure | By whom",
        "1 | Exchange of the maps of the border | both Parties, at once",
        "2 | Clearance of mines on the northern bank | Tesvia",
        "3 | Opening of the crossing | Lomera",
        AFTER,
    ]


def test_rows_begin_with_their_first_cell() -> None:
    page = """
        Marker 14    Brinsk     on the northern
                                bank of the Orsa
        Marker 15    Marsel     on the bridge
        Marker 63    Tarn       on the southern
                                bank of the Orsa
    """
    assert texts(page) == [
        "Marker 14 | Brinsk | on the northern bank of the Orsa",
        "Marker 15 | Marsel | on the bridge",
        "Marker 63 | Tarn | on the southern bank of the Orsa",
    ]


def test_two_columns_of_text_beside_their_numbers_are_no_table() -> None:
    page = [
        Run(words.removeprefix(f"{number}. "), x + 24, 700 - LINE * at)
        for at, words in enumerate(CLAUSES)
        for number, x in ((1, 72), (2, 340))
    ]
    page += [Run(f"{n}.", x, 700 - LINE * at) for at, n in ((0, 1), (3, 2)) for x in (72, 340)]
    assert not any("|" in text for text in texts(page))


def test_three_columns_of_text_that_goes_on_are_no_table() -> None:
    lines = [words[:22] for words in CLAUSES] * 3
    page = [
        Run(words, x, 700 - LINE * at) for at, words in enumerate(lines) for x in (60, 220, 380)
    ]
    assert not any("|" in text for text in texts(page))
