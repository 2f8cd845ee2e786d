"""Markdown becomes blocks, and negotiation brackets survive it."""

import pytest

from negodiff.model.block import BlockKind
from negodiff.readers.inline import words
from tests.readers.support import blocks, texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # emphasis
        ("*Recalling* the **Charter** and __its__ _aims_", "Recalling the Charter and its aims"),
        ("***Both***, and r*eaffirming* that", "Both, and reaffirming that"),
        ("*[Taking* account of]", "[Taking account of]"),
        ("[*Placeholder* for]", "[Placeholder for]"),
        ("*[who are then **employees**]*", "[who are then employees]"),
        # what only looks like emphasis
        ("within ____ days, or __ days", "within ____ days, or __ days"),
        ("shall mean *$____________* per share", "shall mean $____________ per share"),
        ("(__) and (__)", "(__) and (__)"),
        ("[***] and [***]", "[***] and [***]"),
        ("snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2"),
        ("2*x and 3*y", "2*x and 3*y"),
        ("text* and more*", "text* and more*"),
        ("*Reservation by Arland", "*Reservation by Arland"),
        # brackets of a negotiation
        ("[shall][should][other]", "[shall][should][other]"),
        ("[[a] [b]][c]", "[[a] [b]][c]"),
        ("paragraph [4](a) and [Article 3](bis)", "paragraph [4](a) and [Article 3](bis)"),
        ("communication[s], and[/or]", "communication[s], and[/or]"),
        ("[ ] [x] [sic] […] {note}", "[ ] [x] [sic] […] {note}"),
        # links
        ("the [Charter](https://example.org/c) of", "the Charter of"),
        ('[A](#a "title") [B](b.md) [C](</x y>) [D](../d)', "A B C D"),
        ("![seal](seal.png) of", "seal of"),
        ("[[nested] text](http://e.org)", "[nested] text"),
        ("<https://example.org> <a@b.org>", "https://example.org a@b.org"),
        # escapes, code, entities, HTML
        (r"1\. The \[blank\] \* \_", "1. The [blank] * _"),
        ("`code` and ``a ` b`` and ` alone", "code and a ` b and ` alone"),
        (r"\`` alone", "`` alone"),
        ("R&amp;D &sect; 5 &#167; AT&T &copy", "R&D § 5 § AT&T &copy"),
        ('<span class="x">Fees.</span> <a name="y"></a>due', "Fees. due"),
        ("<insert name> of <Party A>", "<insert name> of <Party A>"),
        ("the Treaty[^1] and[^n2]more", "the Treaty and more"),
        ("Title {:.no_toc}", "Title "),
    ],
)
def test_markup_inside_a_paragraph(source: str, expected: str) -> None:
    assert words(source) == expected


def test_reference_links_only_where_their_label_is_defined() -> None:
    text = (
        "See [the draft][source] and [source], but [shall][should].\n\n[source]: http://x.org/d\n"
    )
    assert texts(text, "d.md") == ["See the draft and source, but [shall][should]."]


def test_a_definition_needs_a_target_that_is_one() -> None:
    assert texts("[Arland]: accepts", "d.md") == ["[Arland]: accepts"]


def test_headings() -> None:
    found = blocks(
        "# Treaty #\nText.\n\nArticle 1\n=========\nSection\n---\n###### Six {#id}\n", "d.md"
    )
    assert [(b.text, b.kind, b.level, b.lines) for b in found] == [
        ("Treaty", BlockKind.HEADING, 1, (1, 1)),
        ("Text.", BlockKind.TEXT, 0, (2, 2)),
        ("Article 1", BlockKind.HEADING, 1, (4, 4)),
        ("Section", BlockKind.HEADING, 2, (6, 6)),
        ("Six", BlockKind.HEADING, 6, (8, 8)),
    ]


def test_whole_paragraphs_in_bold_are_strong() -> None:
    text = "**Article 5**\n\n**Fees.** The fee\n\n[**Article 6**]\n\n__Title__\n\n<b>Seven</b>"
    assert [b.strong for b in blocks(text, "d.md")] == [True, False, True, True, True]


def test_lists() -> None:
    text = """\
1. First
   continued

   A paragraph of the first.
2. Second
    - inner one
    - inner two
        a. deeper
- [ ] open point
"""
    found = blocks(text, "d.md")
    assert [(b.text, b.kind, b.level, b.indent, b.lines) for b in found] == [
        ("1. First continued", BlockKind.ITEM, 1, 0, (1, 2)),
        ("A paragraph of the first.", BlockKind.TEXT, 0, 3, (4, 4)),
        ("2. Second", BlockKind.ITEM, 1, 0, (5, 5)),
        ("inner one", BlockKind.ITEM, 2, 4, (6, 6)),
        ("inner two", BlockKind.ITEM, 2, 4, (7, 7)),
        ("a. deeper", BlockKind.TEXT, 0, 8, (8, 8)),
        ("[ ] open point", BlockKind.ITEM, 1, 0, (9, 9)),
    ]


def test_tables_are_rows() -> None:
    text = "| A | **B** |\n| --- | :-: |\n| 1 \\| 2 | [x](#y) |\n|| z |\n\nAfter | all"
    found = blocks(text, "d.md")
    assert [(b.text, b.kind, b.lines) for b in found] == [
        ("A | B", BlockKind.ROW, (1, 1)),
        ("1 | 2 | x", BlockKind.ROW, (3, 3)),
        ("| z", BlockKind.ROW, (4, 4)),
        ("After | all", BlockKind.TEXT, (6, 6)),
    ]


def test_footnotes_are_notes() -> None:
    text = "Text[^1].\n\n[^1]: A note\nthat goes on.\n\n    And on.\n\n[^b]: Another.\n\nText."
    found = blocks(text, "d.md")
    assert [(b.text, b.kind, b.label, b.lines) for b in found] == [
        ("Text.", BlockKind.TEXT, "", (1, 1)),
        ("A note that goes on.\nAnd on.", BlockKind.NOTE, "[^1]", (3, 6)),
        ("Another.", BlockKind.NOTE, "[^b]", (8, 8)),
        ("Text.", BlockKind.TEXT, "", (10, 10)),
    ]


@pytest.mark.parametrize(
    "marker",
    [
        "* TOC\n{:toc}",
        "[TOC]",
        "[[_TOC_]]",
        "{:.no_toc}",
        "---",
        "***",
        "* * *",
        "<!-- a\ncomment -->",
        '<a name="x"></a>',
        "<br>",
        "[label]: https://example.org 'Title'",
    ],
)
def test_what_holds_no_words_is_dropped(marker: str) -> None:
    assert texts(f"Before.\n\n{marker}\n\nAfter.", "d.md") == ["Before.", "After."]


@pytest.mark.parametrize("text", ["* TOC", "<!-- never closed", "```\nnever closed", "________"])
def test_what_only_looks_like_a_marker_stays(text: str) -> None:
    assert texts(f"{text}\n", "d.md")


def test_code_and_quotes_are_text() -> None:
    text = "```text\nArticle *1*\n```\n> quoted\n>\n> [text]\n\nAfter."
    assert texts(text, "d.md") == ["Article *1*", "quoted", "[text]", "After."]


def test_line_breaks_set_on_purpose() -> None:
    assert texts("For Arland  \nA. Person\\\nMinister", "d.md") == [
        "For Arland",
        "A. Person",
        "Minister",
    ]
    assert texts("one<br>two", "d.md") == ["one\ntwo"]


def test_a_line_break_set_inside_a_sentence_is_none() -> None:
    text = (
        "The Parties shall scale up support to enhance the capacity of\\\n"
        "others to carry out this Agreement, mainly through the  \n"
        "financial mechanism.\\\n"
        "For Arland"
    )
    assert texts(text, "d.md") == [
        "The Parties shall scale up support to enhance the capacity of others to carry out this "
        "Agreement, mainly through the financial mechanism.",
        "For Arland",
    ]


def test_one_clause_a_line() -> None:
    text = "Recalling the Charter,\nNoting the report,\n1. The Parties agree.\n2. They may differ."
    assert texts(text, "d.md") == text.splitlines()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("# Article 1\n\n## Scope\n\nText", "draft.txt", BlockKind.HEADING),
        ("# Article 1\n\nText", "draft.md", BlockKind.HEADING),
        ("# 1 is the number of the box", "draft.txt", BlockKind.TEXT),
    ],
)
def test_markdown_is_told_by_name_or_content(text: str, name: str, kind: BlockKind) -> None:
    assert blocks(text, name)[0].kind is kind


def test_a_heading_inside_a_list_item_keeps_its_number() -> None:
    text = "1. ## Service\n\n    1.1 Access.\n\n2. ## Fees ##\n\n- ### Notes\n"
    headings = [b for b in blocks(text, "d.md") if b.kind is BlockKind.HEADING]
    assert [(b.text, b.level) for b in headings] == [
        ("1. Service", 2),
        ("2. Fees", 2),
        ("Notes", 3),
    ]


def test_a_footnote_mark_takes_nothing_from_a_paragraph_in_bold() -> None:
    (block,) = blocks("**Features**[^5]\n", "d.md")
    assert (block.text, block.strong) == ("Features", True)
