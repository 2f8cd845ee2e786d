"""The shape of a tree does not depend on siblings, on single words or on known phrases."""

import pytest

from negodiff.structure.show import shown
from tests.structure.reading import expected, outline_of, read, refs

CHAPEAU = """
Article 1

The Parties shall:

(a) report;

(b) consult.
"""


def test_a_chapeau_keeps_its_items_when_its_article_gets_another_paragraph() -> None:
    one = read(CHAPEAU)
    two = read(f"{CHAPEAU}\nThey shall do so annually.")
    assert [clause.parent for clause in one.clauses] == [-1, 0, 1, 1]
    assert [clause.parent for clause in two.clauses] == [-1, 0, 1, 1, 0]
    assert [clause.ref for clause in one.clauses][2:] == ["Article 1(a)", "Article 1(b)"]
    assert [clause.ref for clause in two.clauses][2:] == [
        "Article 1(1)(a)", "Article 1(1)(b)", "Article 1(2)",
    ]  # fmt: skip


def test_a_sole_chapeau_is_shown_as_its_article_with_the_items_right_below() -> None:
    draft = shown(read(CHAPEAU))
    assert [(c.parent, c.ref, c.text) for c in draft.clauses] == [
        (-1, "Article 1", "The Parties shall:"),
        (0, "Article 1(a)", "report;"),
        (0, "Article 1(b)", "consult."),
    ]


def test_words_after_a_list_that_introduce_another_one_are_a_paragraph_that_holds_it() -> None:
    assert outline_of("""
        第八条

        应当通报：

        （一）通信手段；

        （二）路线说明；

        工作计划包括：

        （一）路线说明；

        （二）恶劣天气处理程序。
        """) == expected("""
        第8条 · article
          第8条(1) · paragraph
            第8条(1)(一) · subparagraph
            第8条(1)(二) · subparagraph
          第8条(2) · paragraph
            第8条(2)(一) · subparagraph
            第8条(2)(二) · subparagraph
        """)


def test_whether_an_item_ends_in_a_comma_or_a_stop_moves_nothing_after_the_list() -> None:
    text = "Article 1\n\nThe Parties shall:\n\n(a) report;\n\n(b) consult{}\n\nThey shall meet."
    assert outline_of(text.format(";")) == outline_of(text.format("."))


def test_a_list_may_be_announced_by_words_or_by_an_unfinished_sentence() -> None:
    korean = refs("제8조\n\n통보에는 다음 사항을 포함한다.\n\n1. 통신 수단\n\n2. 경로의 설명")
    assert korean == ["제8조", "제8조", "제8조(1)", "제8조(2)"]
    german = read(
        "§ 2 Begriffe\n\nIm Sinne dieses Gesetzes ist\n\n1. Ufer die Linie,\n\n2. Fluss der Lauf."
    )
    assert [clause.parent for clause in german.clauses] == [-1, 0, 1, 1]


PREAMBLE = """Treaty of Arl

{opening},

{recital},

desiring peace,

{enacting}:

Article 1

Peace reigns."""


@pytest.mark.parametrize("recital", ["Recalling their history", "Zorbing their history", "qualm"])
@pytest.mark.parametrize("opening", ["The Parties to this Treaty", "Xoli Yumat of Arl and Borl"])
@pytest.mark.parametrize("enacting", ["Have agreed as follows", "Zubi ran kolo"])
def test_a_preamble_is_read_by_its_shape_whatever_its_words(
    opening: str, recital: str, enacting: str
) -> None:
    text = PREAMBLE.format(opening=opening, recital=recital, enacting=enacting)
    assert refs(text) == [
        "Title", "Preamble", "Preamble, recital 1", "Preamble, recital 2",
        "Preamble, closing words", "Article 1", "Article 1",
    ]  # fmt: skip


def test_a_title_goes_on_in_lines_that_begin_small() -> None:
    text = (
        "TREATY\n\nbetween Arl and Borl on peace\n\nThe Parties,\n\nHave agreed:\n\nArticle 1\n\nA."
    )
    assert refs(text)[:3] == ["Title", "Title(2)", "Preamble"]


def test_recitals_of_a_contract_carry_letters() -> None:
    text = "SALE\n\nBACKGROUND\n\nA. Alder sells.\n\nB. Birch buys.\n\n1. Terms\n\nCash only."
    assert [c.label for c in read(text).clauses if c.kind == "recital"] == ["A.", "B."]


@pytest.mark.parametrize(
    "last",
    ["Zorbed in Arl on 5 May.", "Her iki metin aynı derecede geçerlidir.", "Hecho por duplicado."],
)
def test_the_testimonium_is_told_by_where_it_stands(last: str) -> None:
    text = f"Treaty\n\nThe Parties,\n\nHave agreed:\n\nArticle 1\n\n1. One.\n\n2. Two.\n\n{last}"
    assert refs(text)[-2:] == ["Article 1(2)", "Closing"]


def test_further_words_of_a_numbered_paragraph_are_no_testimonium_where_others_have_them() -> None:
    text = "Treaty\n\nThe Parties,\n\nAgree:\n\nArticle 1\n\n1. One.\n\nMore.\n\n2. Two.\n\nYet."
    assert refs(text)[-1] == "Article 1(2)"


def test_the_words_of_one_article_do_not_make_it_headed_where_the_others_are_not() -> None:
    articles = "\n\n".join(
        f"제{n}조 당사국은 신의에 따라 성실하게 협력할 것을 약속한다." for n in (1, 2, 3)
    )
    last = "제4조 양국 정부는 협력한다.\n\n양국은 통보한다."
    assert all(not clause.heading for clause in read(f"{articles}\n\n{last}").clauses)
    headed = "\n\n".join(f"제{n}조 목적.\n\n당사국은 협력한다." for n in (1, 2, 3))
    assert [c.heading for c in read(headed).clauses if c.kind == "article"] == ["목적"] * 3


def test_a_short_sentence_below_a_section_is_no_heading() -> None:
    text = "1. Sale\n\n1.1 Title passes on payment.\n\n2. Price\n\n2.1 The price is ten."
    assert [(c.ref, c.kind) for c in read(text).clauses][1] == ("1.1", "paragraph")


def test_a_numbered_paragraph_that_begins_with_a_citation_is_no_article() -> None:
    text = "ՀՈԴՎԱԾ I\n\n1. Կողմերը համագործակցում են։\n\n2. Հոդված XI-ին համապատասխան գործում են։"
    assert refs(text) == ["Հոդված 1", "Հոդված 1(1)", "Հոդված 1(2)"]


def test_bare_numbers_beside_an_article_are_its_paragraphs() -> None:
    text = "第一条　1 各国は、協力する。\n\n2 各国は、通報する。\n\n第二条　第三国は、加入できる。"
    assert refs(text) == ["第1条", "第1条(1)", "第1条(2)", "第2条", "第2条"]


def test_lines_for_entries_at_the_end_are_signatures() -> None:
    text = "合同\n\n一、费用\n\n付十元。\n\n二、其他\n\n本合同即日生效。\n\n甲方：\n\n日期："
    kinds = [(clause.ref, clause.kind) for clause in read(text).clauses]
    assert kinds[-2:] == [("Closing", "closing"), ("Closing(2)", "closing")]


def test_sections_that_count_on_through_the_chapters_are_sections_in_all_of_them() -> None:
    draft = read(
        "\n\n".join(
            part
            for chapter, first in (("I", 1), ("II", 3), ("III", 5), ("IV", 7))
            for part in (
                f"CHAPTER {chapter}",
                "Security",
                f"Section {first}. Missing Persons.",
                "(a) The Parties shall search for them.",
                f"Section {first + 1}. Border Guards.",
                "(a) Their number shall not exceed forty.",
            )
        )
    )
    opened = [clause.ref for clause in draft.clauses if clause.kind in ("chapter", "section")]
    assert opened == [
        "Chapter I", "Section 1", "Section 2",
        "Chapter II", "Section 3", "Section 4",
        "Chapter III", "Section 5", "Section 6",
        "Chapter IV", "Section 7", "Section 8",
    ]  # fmt: skip
