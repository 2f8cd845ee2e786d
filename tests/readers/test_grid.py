"""What a table is, is told by its columns."""

# ruff: noqa: E501 - a row of a table is a line

import pytest

from negodiff.errors import InputError
from negodiff.model.block import Block
from negodiff.readers.grid import Cell, Grid, lay_out
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.readers.writing import Paragraph

BILINGUAL = """
English | Français
Article 1. The Parties shall respect the sovereignty and the borders of each other. | Article 1. Les Parties respectent la souveraineté et les frontières de l'autre Partie.
Article 2. The Parties shall not use force against each other in any circumstances. | Article 2. Les Parties s'abstiennent de recourir à la force l'une contre l'autre.
"""
POSITIONS = """
No. | Northland | Southland | Compromise
1. | The Parties shall open all transport links within thirty days of the entry into force. | The Parties may open transport links within sixty days of the entry into force. |
2. | The commission shall meet twice a year in the capitals of the Parties in turn. | The commission shall meet twice a year in the capitals of the Parties in turn. | The commission shall meet twice a year in the capitals of the Parties in turn.
"""
SHORT_BILINGUAL = """
English | Français
Article 1 | Article premier
The Parties shall cooperate. | Les Parties coopèrent.
1. Each Party shall inform the other. | 1. Chaque Partie informe l’autre.
2. It may appoint experts. | 2. Elle peut désigner des experts.
"""
CHINESE = """
English | 中文
The Parties shall settle their disputes by negotiation. | 双方应通过谈判解决其争端。
The Parties shall inform each other within ten days. | 双方应在十天内相互通知。
"""
SHORT_POSITIONS = """
No. | Northland | Southland | Compromise
1 | The Parties shall cooperate. | The Parties may cooperate. | The Parties shall endeavour to cooperate.
2 | It shall have six members. | It shall have eight members. |
"""
SCHEDULE = """
Name | Place | Capacity
Upper Dam on the Kora | Northland | 120 million cubic metres
Lower Dam on the Kora | Southland | 15 million cubic metres
"""
NUMBERED = """
1. | The Parties shall cooperate in the field of customs and of transit.
(a) | They shall exchange information about the goods that cross the border.
"""
TARIFF = """
Goods | Rate | Year
Wheat | 5 % | 2026
Steel | 7 % | 2027
"""


def grid(text: str) -> Grid:
    rows = []
    for line in text.strip("\n").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        rows.append(tuple(Cell((Paragraph(Block(cell)),) if cell else ()) for cell in cells))
    return Grid(tuple(rows), "table 1")


def read(text: str, reading: Reading = AS_IT_IS) -> list[str]:
    laid = lay_out(grid(text), reading)
    return [f"{p.block.label} {p.block.text}".strip() for p in laid.paragraphs]


def test_parallel_texts_are_read_in_one_language() -> None:
    first, second = read(BILINGUAL)
    assert first.startswith("Article 1. The Parties shall respect")
    assert second.startswith("Article 2. The Parties shall not")
    assert read(BILINGUAL, Reading("fr"))[0].startswith("Article 1. Les Parties respectent")
    assert read(BILINGUAL, Reading(column="Français"))[1].startswith("Article 2. Les Parties")
    assert read(BILINGUAL, Reading(column="2"))[1].startswith("Article 2. Les Parties")


def test_the_other_language_is_not_lost_silently() -> None:
    laid = lay_out(grid(BILINGUAL), AS_IT_IS)
    assert [finding.evidence for finding in laid.findings] == [
        ("languages", "Français", "table 1", "English")
    ]
    assert "Les Parties respectent" in laid.asides[0].text


def test_the_title_of_parallel_texts_is_no_name_of_a_language() -> None:
    title = "TREATY ON THE COMMON BOUNDARY | TRAITÉ SUR LA FRONTIÈRE COMMUNE"
    text = BILINGUAL.replace("English | Français", title)
    assert read(text)[0] == "TREATY ON THE COMMON BOUNDARY"
    assert read(text, Reading(language="fr"))[0] == "TRAITÉ SUR LA FRONTIÈRE COMMUNE"


def test_positions_are_attributed_to_the_headings_of_their_columns() -> None:
    assert read(POSITIONS) == [
        "1. [Northland: The Parties shall open all transport links within thirty days of the entry "
        "into force.] [Southland: The Parties may open transport links within sixty days of the "
        "entry into force.]",
        "2. The commission shall meet twice a year in the capitals of the Parties in turn.",
    ]


SHORT = """
No. | Title | Northland | Southland | Westland | Remarks
1. | Routes | The Parties shall open all transport links within thirty days. | The Parties may open all transport links within sixty days. | All links shall open. | to be discussed
2. | Fees | No Party shall charge a fee for the use of transport links. | No Party may charge a fee for the use of transport links. | | open
"""


def test_a_side_that_says_little_is_a_side_all_the_same() -> None:
    first, second = read(SHORT)
    assert first.endswith("within sixty days.] [Westland: All links shall open.]")
    assert second.startswith("2. [Northland: No Party shall charge a fee")


def test_what_is_no_position_in_such_a_table_is_not_lost_silently() -> None:
    laid = lay_out(grid(SHORT), AS_IT_IS)
    assert [finding.evidence for finding in laid.findings][1:] == [("2 columns", "Title, Remarks")]
    assert [aside.text for aside in laid.asides] == ["Routes\nFees", "to be discussed\nopen"]


def test_one_side_s_column_is_its_draft() -> None:
    assert read(POSITIONS, Reading(column="south")) == [
        "1. The Parties may open transport links within sixty days of the entry into force.",
        "2. The commission shall meet twice a year in the capitals of the Parties in turn.",
    ]


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(InputError, match="no column 'Eastland'") as error:
        read(POSITIONS, Reading(column="Eastland"))
    assert error.value.hint == "The columns are 2 (Northland), 3 (Southland), 4 (Compromise)."


def test_short_clauses_are_text_too() -> None:
    assert read(SHORT_BILINGUAL, Reading("fr"))[1:] == [
        "Les Parties coopèrent.",
        "1. Chaque Partie informe l’autre.",
        "2. Elle peut désigner des experts.",
    ]
    assert read(CHINESE, Reading(column="2")) == [
        "双方应通过谈判解决其争端。",
        "双方应在十天内相互通知。",
    ]
    assert read(SHORT_POSITIONS, Reading(column="Southland")) == [
        "1 The Parties may cooperate.",
        "2 It shall have eight members.",
    ]


def test_short_entries_that_are_no_sentences_are_rows() -> None:
    assert read(SCHEDULE)[1] == "Upper Dam on the Kora | Northland | 120 million cubic metres"


def test_numbers_beside_a_text_are_its_labels() -> None:
    assert read(NUMBERED) == [
        "1. The Parties shall cooperate in the field of customs and of transit.",
        "(a) They shall exchange information about the goods that cross the border.",
    ]


def test_any_other_table_is_rows() -> None:
    assert read(TARIFF) == ["Goods | Rate | Year", "Wheat | 5 % | 2026", "Steel | 7 % | 2027"]


def test_a_frame_around_a_text_is_no_table() -> None:
    assert read("Article 1\nThe Parties shall meet.") == ["Article 1", "The Parties shall meet."]
