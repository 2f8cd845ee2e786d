"""Tables drawn with rules are read cell by cell."""

from collections.abc import Sequence

import pytest

from negodiff.model.block import BlockKind
from negodiff.model.finding import FindingKind
from negodiff.readers.reading import Reading
from negodiff.readers.table import read

from .printing import LINE, Rule, Run, Thing, pdf, typed

pytest.importorskip("pypdfium2")

Row = tuple[str, ...]


def ruled(rows: Sequence[Row], edges: Sequence[float], top: float = 700) -> list[Thing]:
    """A table with all its rules; a bar in a cell begins a new line."""
    things: list[Thing] = []
    height = top
    width = edges[-1] - edges[0]
    for row in rows:
        things.append(Rule(edges[0], height, width))
        lines = [cell.split("|") for cell in row]
        for left, cell in zip(edges, lines, strict=False):
            for at, line in enumerate(cell, 1):
                things.append(Run(line.strip(), left + 3, height - LINE * at))
        height -= LINE * max(map(len, lines)) + 4
    things += [Rule(edge, height, 0.5, top - height) for edge in edges]
    return [*things, Rule(edges[0], height, width)]


TREATY = (
    ("English", "Deutsch"),
    (
        "1. The Parties shall agree on the|course of the boundary within two|years.",
        "1. Die Parteien einigen sich innerhalb|von zwei Jahren auf den Verlauf der|Grenze.",
    ),
    (
        "2. Neither Party shall use force|against the other in any place.",
        "2. Keine Partei wendet gegen die andere|Gewalt an.",
    ),
)
EDGES = (60, 300, 550)


def test_two_languages_are_two_texts() -> None:
    page = [
        *typed("TREATY", top=730), *ruled(TREATY, EDGES), *typed("Done in May.", top=580),
    ]  # fmt: skip
    english = read(pdf(page), "draft.pdf")
    assert [block.text for block in english.blocks] == [
        "TREATY",
        "1. The Parties shall agree on the course of the boundary within two years.",
        "2. Neither Party shall use force against the other in any place.",
        "Done in May.",
    ]
    assert FindingKind.COLUMN_CHOSEN in [finding.kind for finding in english.findings]
    german = read(pdf(page), "draft.pdf", Reading(language="de"))
    assert [block.text for block in german.blocks][1:3] == [
        "1. Die Parteien einigen sich innerhalb von zwei Jahren auf den Verlauf der Grenze.",
        "2. Keine Partei wendet gegen die andere Gewalt an.",
    ]


def test_other_tables_are_rows() -> None:
    page = ruled([("Party", "Share"), ("Alba", "5"), ("Borna", "7")], (60, 140, 200))
    found = read(pdf(page), "draft.pdf").blocks
    assert [(block.kind, block.text, block.where) for block in found] == [
        (BlockKind.ROW, "Party | Share", "page 1, table 1, row 1"),
        (BlockKind.ROW, "Alba | 5", "page 1, table 1, row 2"),
        (BlockKind.ROW, "Borna | 7", "page 1, table 1, row 3"),
    ]


def test_a_rule_parts_words_that_stand_close() -> None:
    page = ruled([("abcdefgh", "x"), ("abcdefgh", "y")], (60, 112, 140))
    assert [block.text for block in read(pdf(page), "draft.pdf").blocks] == [
        "abcdefgh | x", "abcdefgh | y",
    ]  # fmt: skip


def test_a_table_goes_on_on_the_next_page() -> None:
    head = ("English", "Deutsch")
    pages = [ruled([head, *[row] * 4], EDGES) for row in TREATY[1:]]
    found = read(pdf(*pages), "draft.pdf", Reading(column="Deutsch"))
    assert [block.text.split()[1] for block in found.blocks] == ["Die"] * 4 + ["Keine"] * 4


def test_a_frame_around_text_is_no_table() -> None:
    frame: list[Thing] = [Rule(60, 730, 480), Rule(60, 600, 480), Rule(60, 600, 0.5, 130),
             Rule(540, 600, 0.5, 130)]  # fmt: skip
    page = [*typed("The Parties shall agree.\n\nNeither shall use force.", top=710), *frame]
    assert [block.text for block in read(pdf(page), "draft.pdf").blocks] == [
        "The Parties shall agree.",
        "Neither shall use force.",
    ]


def test_a_cell_over_two_columns() -> None:
    page: list[Thing] = [
        Rule(60, 700, 180), Run("Shares of both", 63, 688), Rule(60, 684, 180),
        Run("Alba", 63, 672), Run("5", 153, 672), Rule(60, 668, 180),
        Rule(60, 668, 0.5, 32), Rule(150, 668, 0.5, 16), Rule(240, 668, 0.5, 32),
    ]  # fmt: skip
    found = [block.text for block in read(pdf(page), "draft.pdf").blocks]
    assert found == ["Shares of both | ", "Alba | 5"]
