"""Which list a number goes on with, and what it is called."""

from textwrap import dedent

import pytest

from tests.structure.reading import outline, read, refs


@pytest.mark.parametrize(
    ("items", "numbers"),
    [
        ("(i) one;\n\n(ii) two.", ["i", "ii"]),
        ("(i) one;\n\n(j) two.", ["i", "j"]),
        ("(i) one:\n\n(i) two;\n\n(ii) three.", ["i", "i", "ii"]),
    ],
)
def test_a_roman_one_is_told_from_the_letter_by_what_comes_next(
    items: str, numbers: list[str]
) -> None:
    text = f"1. Words:\n\n(g) by this;\n\n(h) by that:\n\n{items}\n\n2. The rest stays."
    draft = read(text)
    assert [clause.number for clause in draft.clauses][3:-1] == numbers
    above = draft.clauses[draft.clauses[3].parent].number
    assert above == ("h" if numbers == ["i", "ii"] else "1")


def test_japanese_paragraphs_and_items_have_a_wide_blank_behind_their_number() -> None:
    assert outline(
        read(
            dedent("""
        第一条　この協定は、次の貨物の通過を定める。

        一　食品

        二　機械

        ２　両締約国は、次の措置をとる。

        一　通関

        二　検査

        第二条　この協定は、本日効力を生ずる。
        """).strip("\n")
        )
    ) == dedent("""
        第1条 · article
          第1条(1) · paragraph
            第1条(1)(一) · subparagraph
            第1条(1)(二) · subparagraph
          第1条(2) · paragraph
            第1条(2)(一) · subparagraph
            第1条(2)(二) · subparagraph
        第2条 · article
          第2条 · paragraph
        """).strip("\n").split("\n")


def test_one_short_paragraph_makes_no_section_of_a_resolution() -> None:
    found = refs(
        dedent("""
        The Conference,

        Recalling its decision,

        1. Adopts the rules;

        2. Decides to meet again;

        3. Requests a report;

        4. Decides to remain seized of the matter.

        Adopted without a vote
        """)
    )
    assert found[2:6] == ["Paragraph 1", "Paragraph 2", "Paragraph 3", "Paragraph 4"]


def test_a_number_after_a_gap_goes_with_the_list_it_stands_in_line_with() -> None:
    found = outline(
        read(
            dedent("""
            Article 7

            1. The Parties shall take these measures:

                1. they shall share what they know;

                2. they shall help each other; and

                3. they shall do research.

            3. The Conference shall adopt a plan.

            4. The Parties shall carry it out.
            """).strip("\n")
        )
    )
    assert found == [
        "Article 7 · article",
        "  Article 7(1) · paragraph",
        "    Article 7(1)(1) · subparagraph",
        "    Article 7(1)(2) · subparagraph",
        "    Article 7(1)(3) · subparagraph",
        "  Article 7(3) · paragraph",
        "  Article 7(4) · paragraph",
    ]
