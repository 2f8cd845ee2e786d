"""Tricky places of real drafts, each with the outline that one wants."""

from textwrap import dedent

import pytest

from negodiff.model.block import Block, BlockKind
from negodiff.model.finding import FindingKind
from negodiff.structure.parse import parse
from tests.structure.reading import expected, outline_of, read, refs


def test_a_reference_at_the_start_of_a_paragraph_opens_no_article() -> None:
    assert refs(
        dedent("""
        Article 4

        The Parties shall report annually.

        Article 5 shall apply to such reports.

        Article 5(2) of the Convention applies.

        Article 5, paragraph 2, is excepted.

        Articles 6 and 7 do not apply.

        Article 5

        Final clauses.
        """)
    ) == ["Article 4", "Article 4(1)", "Article 4(2)", "Article 4(3)", "Article 4(4)",
          "Article 4(5)", "Article 5", "Article 5"]  # fmt: skip


def test_a_run_in_body_and_one_on_its_own_line_give_the_same_tree() -> None:
    run_in = outline_of("""
        Article 1. The Parties shall cooperate in good faith.

        Article 2. The Parties shall report.
        """)
    apart = outline_of("""
        Article 1

        The Parties shall cooperate in good faith.

        Article 2

        The Parties shall report.
        """)
    assert (
        run_in
        == apart
        == expected("""
        Article 1 · article
          Article 1 · paragraph
        Article 2 · article
          Article 2 · paragraph
        """)
    )


@pytest.mark.parametrize(
    "heading",
    [
        "Article 5\n\nSettlement of Disputes",
        "Article 5\nSettlement of Disputes",
        "Article 5 Settlement of Disputes",
        "Article 5. Settlement of Disputes",
        "Article 5 – Settlement of Disputes",
        "ARTICLE V: Settlement of Disputes",
        "ARTICLE 5. — Settlement of Disputes",
        "Article Five\n\nSettlement of Disputes",
    ],
)
def test_a_heading_is_found_wherever_it_stands(heading: str) -> None:
    draft = read(f"{heading}\n\n1. Disputes shall be settled by negotiation.")
    article = draft.clauses[0]
    assert (article.ref, article.number, article.heading) == (
        "Article 5", "5", "Settlement of Disputes",
    )  # fmt: skip
    assert draft.clauses[1].ref == "Article 5(1)"


@pytest.mark.parametrize(
    ("line", "heading", "body"),
    [
        ("Objectives The objectives of this Part are peace.", "Objectives",
         "The objectives of this Part are peace."),
        ("Scope of application This Agreement applies at sea.", "Scope of application",
         "This Agreement applies at sea."),
        ("SECURITY The Parties shall refrain from force.", "SECURITY",
         "The Parties shall refrain from force."),
        ("Security. The Parties shall refrain from force.", "Security",
         "The Parties shall refrain from force."),
        ("(Purpose) The purpose is peace.", "(Purpose)", "The purpose is peace."),
        ("The Parties recall the Charter of the United Nations.", "",
         "The Parties recall the Charter of the United Nations."),
    ],
)  # fmt: skip
def test_a_heading_that_runs_into_its_sentence_is_split_off_where_it_is_evident(
    line: str, heading: str, body: str
) -> None:
    article, paragraph = read(f"Article 9\n{line}").clauses
    assert (article.heading, paragraph.text) == (heading, body)


def test_i_after_h_is_a_letter_and_i_after_a_chapeau_is_roman() -> None:
    letters = "\n\n".join(f"({letter}) item;" for letter in "abcdefgh")
    assert refs(f"Article 1\n\nThe rights are:\n\n{letters}\n\n(i) the ninth;\n\n(j) the tenth.")[
        -2:
    ] == ["Article 1(i)", "Article 1(j)"]
    assert refs("Article 1\n\nThe rights are:\n\n(a) of:\n\n(i) men;\n\n(ii) women.")[-2:] == [
        "Article 1(a)(i)", "Article 1(a)(ii)",
    ]  # fmt: skip


def test_v_after_iv_is_roman_and_v_after_u_is_a_letter() -> None:
    roman = "\n\n".join(f"({numeral}) item;" for numeral in ("i", "ii", "iii", "iv", "v", "vi"))
    assert refs(f"Article 1\n\nThus:\n\n(a) first:\n\n{roman}")[-2:] == [
        "Article 1(a)(v)", "Article 1(a)(vi)",
    ]  # fmt: skip
    letters = "\n\n".join(f"({chr(code)}) item;" for code in range(ord("a"), ord("z") + 1))
    assert refs(f"Article 1\n\nThus:\n\n{letters}\n\n(aa) more.")[-6:] == [
        f"Article 1({letter})" for letter in ("v", "w", "x", "y", "z", "aa")
    ]


def test_bracketed_numbers_count() -> None:
    draft = read(
        dedent("""
        [Article 3bis]

        1. The first.

        [2. The second.]

        [3][2]. The third.

        4. The fourth:

        [(a)] an item;

        [(b) another].
        """)
    )
    assert [clause.ref for clause in draft.clauses] == [
        "Article 3bis", "Article 3bis(1)", "Article 3bis(2)", "Article 3bis(3)", "Article 3bis(4)",
        "Article 3bis(4)(a)", "Article 3bis(4)(b)",
    ]  # fmt: skip
    assert draft.clauses[0].label == "[Article 3bis]"
    assert (draft.clauses[2].label, draft.clauses[2].text) == ("2.", "[The second.]")
    assert draft.clauses[3].label == "[3][2]."


def test_numbering_that_restarts_in_annexes_and_chapters_stays_unique() -> None:
    assert refs(
        dedent("""
        CHAPTER I

        Article 1

        One.

        CHAPTER II

        Article 1

        Two.

        ANNEX I

        Article 1

        1. Three.

        ANNEX II

        1. Four.

        (a) Five.
        """)
    ) == ["Chapter I", "Chapter I, Article 1", "Chapter I, Article 1", "Chapter II",
          "Chapter II, Article 1", "Chapter II, Article 1", "Annex I", "Annex I, Article 1",
          "Annex I, Article 1(1)", "Annex II", "Annex II(1)", "Annex II(1)(a)"]  # fmt: skip


def test_sections_above_articles_and_sections_below_them() -> None:
    above = refs("Section 1\n\nArticle 1\n\nOne.\n\nSection 2\n\nArticle 2\n\nTwo.")
    assert above == ["Section 1", "Article 1", "Article 1", "Section 2", "Article 2", "Article 2"]
    below = read("ARTICLE I\n\nSection 1.1 Terms.\n\nSection 1.2 Rules.\n\nARTICLE II")
    assert [clause.parent for clause in below.clauses if clause.kind == "section"] == [0, 0]


def test_a_contract_is_cited_by_its_numbers() -> None:
    assert outline_of("""
        SERVICES AGREEMENT

        This Agreement is made between Alder Ltd and Birch GmbH.

        The parties agree as follows:

        1. Definitions

        "Services" means the services in Schedule A.

        2. SERVICES. The Supplier shall provide the Services.

        3. Fees

        3.1 The Client shall pay:

        (a) monthly fees; and

        (b) expenses.

        3.2 Late Payment. Interest accrues at 5%.

        Section 4. Term

        This Agreement lasts one year.
        """) == expected("""
        Title · title
        Preamble · preamble
          Preamble, closing words · closing
        Section 1 · section · Definitions
          Section 1 · paragraph
        Section 2 · section · SERVICES
          Section 2 · paragraph
        Section 3 · section · Fees
          3.1 · paragraph
            3.1(a) · subparagraph
            3.1(b) · subparagraph
          3.2 · paragraph · Late Payment
        Section 4 · section · Term
          Section 4 · paragraph
        """)


def test_lettered_sections_and_their_numbers() -> None:
    heading = BlockKind.HEADING
    blocks = [
        Block("Terms of Use", kind=heading, level=1),
        Block("A. Definitions", kind=heading, level=2),
        Block("Words have meanings."),
        Block("B. Content", kind=heading, level=2),
        Block("1. Ownership", kind=heading, level=3),
        Block("You own it."),
        Block("2. Licence", kind=heading, level=3),
        Block("You license:"),
        Block("copies;", kind=BlockKind.ITEM, level=1),
        Block("extracts.", kind=BlockKind.ITEM, level=1),
        Block("Contact", kind=heading, level=2),
        Block("Write to us."),
    ]
    assert [clause.ref for clause in parse(blocks).clauses] == [
        "Title", "A", "A", "B", "B.1", "B.1", "B.2", "B.2", "B.2, bullet 1", "B.2, bullet 2",
        "Contact", "Contact",
    ]  # fmt: skip


def test_gaps_and_repetitions_are_tolerated_and_reported() -> None:
    draft = read(
        "Article 1\n\n1. One.\n\n2. Two.\n\n5. Five.\n\nArticle 2\n\nTwo.\n\nArticle 2\n\nToo."
    )
    assert [clause.ref for clause in draft.clauses] == [
        "Article 1", "Article 1(1)", "Article 1(2)", "Article 1(5)", "Article 2", "Article 2",
        "Article 2 [2]", "Article 2 [2]",
    ]  # fmt: skip
    assert [finding.kind for finding in draft.findings] == [
        FindingKind.NUMBERING_GAP, FindingKind.DUPLICATE_LABEL,
    ]  # fmt: skip
    assert draft.findings[0].ref == "Article 1(5)"


def test_numbers_are_equal_across_styles() -> None:
    def numbers(text: str) -> list[str]:
        return [clause.number for clause in read(text).clauses if clause.label]

    assert numbers("ARTICLE V\n\n1. x:\n\n(a) y") == numbers("Article 5\n\n1) x:\n\na) y")
    assert numbers("المادة ٥\n\n١. س") == numbers("第五条\n\n一、文") == ["5", "1"]


def test_a_plain_figure_is_a_label_only_in_a_sequence() -> None:
    assert refs("Article 1\n\n1 Each Party reports.\n\n2 Each Party consults.") == [
        "Article 1", "Article 1(1)", "Article 1(2)",
    ]  # fmt: skip
    assert refs("Article 1\n\n10 December 1982 is the date of the Convention.") == [
        "Article 1", "Article 1",
    ]  # fmt: skip
