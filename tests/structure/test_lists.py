"""Lists in tricky places: their introductions and closing words, options, notes between items."""

from textwrap import dedent

from negodiff.model.block import Block, BlockKind
from negodiff.structure.parse import parse
from tests.structure.reading import expected, outline_of, refs


def test_an_unnumbered_paragraph_before_a_list_is_its_chapeau() -> None:
    assert outline_of("""
        Article 1

        The Parties shall:

        (a) report;

        (b) consult.

        They shall do so annually.

        The report shall contain:

        (a) figures;

        (b) names.
        """) == expected("""
        Article 1 · article
          Article 1(1) · paragraph
            Article 1(1)(a) · subparagraph
            Article 1(1)(b) · subparagraph
          Article 1(2) · paragraph
          Article 1(3) · paragraph
            Article 1(3)(a) · subparagraph
            Article 1(3)(b) · subparagraph
        """)


def test_words_after_a_list_that_go_on_its_sentence_are_its_closing_words() -> None:
    assert outline_of("""
        Article 1

        1. Where a Party

        (a) fails to report, or

        (b) refuses inspection,

        the Committee shall meet.

        2. The Committee decides by consensus.
        """) == expected("""
        Article 1 · article
          Article 1(1) · paragraph
            Article 1(1)(a) · subparagraph
            Article 1(1)(b) · subparagraph
            Article 1(1), closing words · closing
          Article 1(2) · paragraph
        """)


def test_closing_words_of_an_inner_list_stay_inside_the_outer_one() -> None:
    assert refs(
        dedent("""
        Article 1

        The Parties shall:

        (a) publish:

        (i) laws;

        (ii) tariffs,

        in all languages;

        (b) report.
        """)
    ) == ["Article 1", "Article 1", "Article 1(a)", "Article 1(a)(i)", "Article 1(a)(ii)",
          "Article 1(a), closing words", "Article 1(b)"]  # fmt: skip


def test_two_labels_in_one_line_are_two_clauses() -> None:
    assert refs("Article 1\n\n1. One.\n\n2. (a) Two, first;\n\n(b) second.") == [
        "Article 1", "Article 1(1)", "Article 1(2)", "Article 1(2)(a)", "Article 1(2)(b)",
    ]  # fmt: skip


def test_options_hold_what_follows_until_the_next_one() -> None:
    assert outline_of("""
        Article 2

        Option 1:

        1. One.

        2. Two.

        Option 2: No text.

        Article 3

        1. Three.

        Option 1: four.

        Option 2: five.

        2. Six.
        """) == expected("""
        Article 2 · article
          Article 2, Option 1 · text
            Article 2, Option 1(1) · paragraph
            Article 2, Option 1(2) · paragraph
          Article 2, Option 2 · text
        Article 3 · article
          Article 3(1) · paragraph
            Article 3(1), Option 1 · text
            Article 3(1), Option 2 · text
          Article 3(2) · paragraph
        """)


def test_notes_and_rows_interrupt_nothing() -> None:
    blocks = [
        Block("Article 1"),
        Block("1. One."),
        Block("Reserved.", kind=BlockKind.NOTE, label="[^1]"),
        Block("2. Two."),
        Block("State | Quota", kind=BlockKind.ROW),
        Block("Tavra | 12", kind=BlockKind.ROW),
        Block("3. Three."),
    ]
    assert [clause.ref for clause in parse(blocks).clauses] == [
        "Article 1", "Article 1(1)", "Note 1", "Article 1(2)", "Article 1(2), row 1",
        "Article 1(2), row 2", "Article 1(3)",
    ]  # fmt: skip


def test_numbers_in_a_list_below_numbers_nest_by_indentation() -> None:
    assert refs("Article 1\n\n1. First:\n\n    1. inner;\n\n    2. inner.\n\n2. Second.") == [
        "Article 1", "Article 1(1)", "Article 1(1)(1)", "Article 1(1)(2)", "Article 1(2)",
    ]  # fmt: skip
