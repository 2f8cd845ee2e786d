"""Footnotes follow the paragraph that cites them."""

import pytest

from negodiff.model.block import BlockKind
from negodiff.readers.table import read

from .printing import Rule, Run, Thing, pdf, typed

pytest.importorskip("pypdfium2")


def test_a_footnote() -> None:
    page: list[Thing] = [
        *typed("The Parties shall agree on the boundary"),
        Run("1", 306, 724, 6), Run("soon.", 312, 720),
        *typed("Neither Party shall use force.", top=690),
        Rule(72, 110, 120),
        Run("1", 72, 103, 5), Run("The map of 1975", 76, 100, 8),
        Run("is annexed.", 72, 90, 8),
    ]  # fmt: skip
    found = read(pdf(page), "draft.pdf").blocks
    assert [(block.kind, block.label, block.text) for block in found] == [
        (BlockKind.TEXT, "", "The Parties shall agree on the boundary soon."),
        (BlockKind.NOTE, "[^1]", "The map of 1975 is annexed."),
        (BlockKind.TEXT, "", "Neither Party shall use force."),
    ]


def test_a_footnote_goes_on_below_a_rule_across_the_next_page() -> None:
    first: list[Thing] = [
        *typed("The Parties shall agree on the boundary of the two states."),
        Run("1", 420, 724, 6),
        Rule(72, 110, 120),
        Run("1", 72, 103, 5), Run("The map of 1975 shows:", 76, 100, 8),
        Run("(footnote continues on next page)", 300, 100, 7),
    ]  # fmt: skip
    second: list[Thing] = [
        *typed("Neither Party shall use force against the other in any place."),
        Rule(72, 110, 366),
        Run("- two rivers and a road.", 72, 100, 8),
    ]
    found = read(pdf(first, second), "draft.pdf")
    assert found.markup.asides[0].text == "(footnote continues on next page)"
    assert [(block.kind, block.text) for block in found.blocks] == [
        (BlockKind.TEXT, "The Parties shall agree on the boundary of the two states."),
        (BlockKind.NOTE, "The map of 1975 shows: - two rivers and a road."),
        (BlockKind.TEXT, "Neither Party shall use force against the other in any place."),
    ]


def test_numbered_paragraphs_below_an_underlined_heading_are_no_notes() -> None:
    page: list[Thing] = [
        *typed("Use of the waters", top=160), Rule(72, 157, 102),
        *typed("1. Each Party may use the waters of the river.", top=130),
        *typed("2. Neither Party may dam the river.", top=110),
    ]  # fmt: skip
    found = read(pdf(page), "draft.pdf").blocks
    assert [block.kind for block in found] == [BlockKind.TEXT] * 3


@pytest.mark.parametrize(
    ("behind", "seen"),
    [
        (Run("2", 168, 724, 6), "An area of 30 km² under Article 4¹."),
        (Run("2", 168, 718, 6), "An area of 30 km₂ under Article 4¹."),
        (Run("-2", 168, 724, 4), "An area of 30 km⁻² under Article 4¹."),
        (Run("nd", 168, 724, 6), "An area of 30 kmnd under Article 4¹."),
        (Run("2", 168, 721, 9.5), "An area of 30 km2 under Article 4¹."),
        (Run("2", 172, 724, 6), "An area of 30 km 2 under Article 4¹."),
    ],
)
def test_a_raised_figure_without_a_note_is_a_word(behind: Run, seen: str) -> None:
    page = [
        *typed("An area of 30 km"), behind, Run("under Article 4", 186, 720),
        Run("1", 276, 724, 6), Run(".", 280, 720),
    ]  # fmt: skip
    assert [block.text for block in read(pdf(page), "draft.pdf").blocks] == [seen]


def test_raised_figures_in_a_line_that_cites_a_note_and_in_the_note() -> None:
    page: list[Thing] = [
        *typed("Article 5"), Run("12", 126, 724, 6), Run("covers it,", 138, 720),
        Run("1", 198, 724, 6), Run("not Article 5", 206, 720), Run("2", 284, 724, 6),
        Rule(72, 110, 120),
        Run("1", 72, 103, 5), Run("All 30 km", 76, 100, 8), Run("2", 119.2, 103, 5),
    ]  # fmt: skip
    found = read(pdf(page), "draft.pdf").blocks
    assert [(block.label, block.text) for block in found] == [
        ("", "Article 5¹² covers it, not Article 5²"),
        ("[^1]", "All 30 km²"),
    ]
