"""Plain text becomes blocks."""

import pytest

from negodiff.model.block import BlockKind
from negodiff.model.finding import FindingKind
from negodiff.readers.table import read
from tests.readers.support import blocks, texts


def test_lines_indentation_and_gaps() -> None:
    found = blocks("Title\n\n  1. First\n     more of it\n  2. Second\n\n\n\tTabbed")
    assert [(b.text, b.lines, b.indent, b.gap) for b in found] == [
        ("Title", (1, 1), 0, True),
        ("1. First more of it", (3, 4), 2, True),
        ("2. Second", (5, 5), 2, False),
        ("Tabbed", (8, 8), 4, True),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_kind_of_line_end(end: str) -> None:
    assert [b.lines for b in blocks(f"One.{end}{end}Two.{end}")] == [(1, 1), (3, 3)]


def test_white_space_of_every_kind_is_one_space() -> None:
    assert texts("Article\xa05  of\u2009the\tTreaty") == ["Article 5 of the Treaty"]


def test_composed_letters() -> None:
    assert texts("e\u0301tat") == ["état"]


def test_items_lose_their_sign_and_have_a_level() -> None:
    found = blocks("The list:\n• one\n• two\n  – below\n• three\n- 5 -")
    assert [(b.text, b.kind, b.level) for b in found] == [
        ("The list:", BlockKind.TEXT, 0),
        ("one", BlockKind.ITEM, 1),
        ("two", BlockKind.ITEM, 1),
        ("below", BlockKind.ITEM, 2),
        ("three", BlockKind.ITEM, 1),
        ("- 5 -", BlockKind.TEXT, 0),
    ]


def test_rules_are_no_text_but_blanks_are() -> None:
    found = blocks("Article 5\n=========\n\nThe fee.\n\n* * *\n\n____________\n")
    assert [(b.text, b.strong) for b in found] == [
        ("Article 5", True),
        ("The fee.", False),
        ("____________", False),
    ]


def test_a_label_alone_on_its_line_belongs_to_what_follows() -> None:
    assert texts("1. \nThe Parties shall\n2. \nThey may") == [
        "1. The Parties shall",
        "2. They may",
    ]


ENDINGS = ("to the sea", "by the bank", "to a weir", "in the delta")
PAGES = "\f".join(
    f"DRAFT TREATY\nPage {page} of 4\n"
    f"The words at the top of this page have {ending} in them and fill the line,\n"
    f"and they go on, as sentences do, where the page has come {ending}\n\n{page}\n"
    for page, ending in enumerate(ENDINGS, start=1)
)


def test_running_heads_are_taken_out_of_sentences_and_noted() -> None:
    material = read(PAGES.encode(), "draft.txt")
    text = " ".join(block.text for block in material.blocks)
    assert "DRAFT TREATY" not in text
    assert "come to the sea The words at the top of this page have by the bank" in text
    notes = [f for f in material.findings if f.kind is FindingKind.UNPLACED_TEXT]
    assert {f.evidence[0] for f in notes} >= {"DRAFT TREATY", "Page 2 of 4", "3"}


def test_labels_at_the_edge_of_a_page_stay() -> None:
    text = "\f".join(f"{n}.\nParagraph {n} of this page is here.\n" for n in range(1, 9))
    assert all(f"{n}." in " ".join(texts(text)) for n in range(1, 9))


def test_front_matter_is_split_off_and_lines_still_count_from_the_top() -> None:
    material = read(b"---\nparty: AZ\ndate: 2024-01-02\n---\n\nArticle 1", "draft.txt")
    assert material.front_matter == "party: AZ\ndate: 2024-01-02"
    assert [(b.text, b.lines) for b in material.blocks] == [("Article 1", (6, 6))]


def test_text_between_two_rules_is_no_front_matter() -> None:
    material = read(b"---\nFINAL DRAFT\n---\nArticle 1", "draft.txt")
    assert material.front_matter == ""
    assert [b.text for b in material.blocks] == ["FINAL DRAFT", "Article 1"]
