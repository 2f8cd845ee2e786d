"""A word for annexes in a title opens no annex, and below the articles it does."""

import pytest

from negodiff.model.block import Block, BlockKind
from negodiff.model.clause import Kind
from negodiff.structure.parse import parse
from tests.structure.reading import refs

PREAMBLE = "The Parties,\n\nHave agreed as follows:\n\nArticle 1\n\nGoods are free."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"PROTOCOL ON THE TRANSIT OF GOODS\n\n{PREAMBLE}", "en"),
        (f"PROTOCOL No. 14\n\n{PREAMBLE}", "en"),
        (f"DRAFT\n\nPROTOCOL I\n\n{PREAMBLE}", "en"),
        (f"ANNEX TO THE TREATY OF LINDHOLM\n\n{PREAMBLE}", "en"),
        ("ПРОТОКОЛ О ТРАНЗИТЕ ГРУЗОВ\n\nСтатья 1\n\nГрузы свободны.", "ru"),
        ("PROTOCOLO A LA CONVENCIÓN\n\nArtículo 1\n\nLas mercancías son libres.", "es"),
        ("PROTOKÓŁ O TRANZYCIE\n\nArtykuł 1\n\nTowary są wolne.", "pl"),
    ],
)
def test_an_annex_word_in_the_title_is_part_of_it(text: str, language: str) -> None:
    found = refs(text, language)
    assert found[0].startswith("Title")
    assert found[-1].endswith(" 1")
    assert "," not in found[-1]


@pytest.mark.parametrize(
    ("heading", "ref"),
    [
        ("ANNEX TO THE TREATY", "Annex"),
        ("ANNEX A GENERAL PROVISIONS", "Annex A"),
        ("ANNEX ONE", "Annex ONE"),
        ("Protocol 2", "Protocol 2"),
        ("ANNEX-2", "Annex 2"),
        ("Annex – II", "Annex II"),
        ("THE FIRST SCHEDULE", "Schedule 1"),
        ("The Second Schedule", "Schedule 2"),
        ("THE FIRST SCHEDULE: TARIFFS", "Schedule 1"),
        ("THE ANNEX", "Annex"),
    ],
)
def test_below_the_articles_it_opens_an_annex(heading: str, ref: str) -> None:
    text = f"TREATY\n\n{PREAMBLE}\n\n{heading}\n\n1. Tariffs are bound.\n\n2. Services are open."
    assert refs(text)[-3:] == [ref, f"{ref}(1)", f"{ref}(2)"]


def test_whereas_in_capitals_opens_a_recital_behind_the_words_that_name_the_parties() -> None:
    text = (
        "Supply Agreement\n\nThis Agreement is made between Orlan Ltd and the City of Tor.\n\n"
        "WHEREAS the City renews its pumping stations; and\n\nWHEREAS Orlan has been selected;\n\n"
        "NOW, THEREFORE, the parties agree as follows:\n\n1. The Supplier shall deliver pumps."
    )
    assert refs(text) == [
        "Title", "Preamble", "Preamble, recital 1", "Preamble, recital 2",
        "Preamble, closing words", "Paragraph 1",
    ]  # fmt: skip


def test_a_sentence_about_a_schedule_opens_none() -> None:
    text = f"TREATY\n\n{PREAMBLE}\n\nThe First Schedule is part of it.\n\nArticle 2\n\nEnd."
    assert refs(text)[3:-1] == ["Article 1", "Article 1(1)", "Article 1(2)", "Article 2"]


def test_signatures_of_a_deed_close_it() -> None:
    text = (
        "LEASE\n\nIT IS AGREED:\n\n1. TERM\n\nThe term is ten years.\n\nSCHEDULE 1\nRights\n\n"
        "1. The right to enter on notice.\n\nSIGNED as a deed by HARROW ESTATES LIMITED\n\n"
        "acting by a director: .............."
    )
    assert refs(text)[-4:] == [
        "Schedule 1", "Schedule 1(1)", "Closing", "Closing(2)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "label", "whole", "language"),
    [
        ("Goods are free.", "Annex 1", "to the Agreement of 3 May 2025", "en"),
        ("Goods are free.", "Appendix A", "to Contract No. 5", "en"),
        ("Товары свободны.", "Приложение 1", "к Договору от 3 мая 2025 г.", "ru"),
        ("Waren sind frei.", "Anlage 1", "zum Vertrag vom 3. Mai 2025", "de"),
        ("Les biens sont libres.", "Annexe 1", "à l'accord du 3 mai 2025", "fr"),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_an_annex_may_say_what_it_is_annexed_to(
    words: str, label: str, whole: str, language: str, between: str
) -> None:
    text = f"Article 1\n\n{words}\n\n{label}{between}{whole}\n\nGOODS\n\n1. Copper.\n\n2. Tin."
    assert refs(text, language)[-3:] == [label, f"{label}(1)", f"{label}(2)"]


def test_a_sentence_about_an_annex_opens_none() -> None:
    text = f"TREATY\n\n{PREAMBLE}\n\nAnnex 1 to this Treaty lists the goods.\n\nArticle 2\n\nEnd."
    assert refs(text)[3:-1] == ["Article 1", "Article 1(1)", "Article 1(2)", "Article 2"]


def styled(*lines: str) -> list[Block]:
    """Paragraphs as a word processor has them: "* " in the style of titles, "# " in a heading's."""
    found: list[Block] = []
    for line in lines:
        sign, words = line[:2], line[2:]
        if sign == "* ":
            found.append(Block(words, strong=True))
        elif sign == "# ":
            found.append(Block(words, kind=BlockKind.HEADING, level=1))
        else:
            found.append(Block(line))
    return found


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("* Services Agreement", "Made between Acme Ltd and Beta GmbH.", "# Definitions",
             "All words have a meaning.", "# Fees", "The Client pays."),
            "Services Agreement",
        ),
        (
            ("* CONFIDENTIAL", "# Treaty of Lindholm", "# Article 1", "Goods are free.",
             "# Article 2", "Persons are free."),
            "Treaty of Lindholm",
        ),
        (
            ("* DRAFT", "# Treaty of Lindholm", "Goods are free."),
            "Treaty of Lindholm",
        ),
    ],
    ids=["above divisions", "above the title of a treaty", "above the only heading"],
)  # fmt: skip
def test_a_title_set_as_one_stands_above_headings_without_numbers(
    lines: tuple[str, ...], expected: str
) -> None:
    clauses = parse(styled(*lines)).clauses
    assert [each.text for each in clauses if each.kind is Kind.TITLE] == [expected]
    headings = [line[2:] for line in lines if line.startswith("# ") and line[2:] != expected]
    assert [each.heading or each.label for each in clauses if each.kind in DIVISIONS] == headings


DIVISIONS = (Kind.SECTION, Kind.ARTICLE)
