"""Cells and columns of tables that come and go."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.report.ooxml.word import tag
from tests.readers.word.build import docx, p
from tests.report.redline import office
from tests.report.redline.both import Written, differs_in_office
from tests.report.redline.inside import holds, part, redlined
from tests.report.redline.pairs import Drafts

TARIFF = """
    Item  | Sum
    Rail  | 12 crowns
    River | 9 crowns
"""
DATED = """
    Item  | From | Sum
    Rail  | May  | 12 crowns
    River | July | 9 crowns
"""
LAST = """
    Item  | Sum       | From
    Rail  | 12 crowns | May
    River | 9 crowns  | July
"""
FIRST = """
    No | Item  | Sum
    7  | Rail  | 12 crowns
    8  | River | 9 crowns
"""
TWO = """
    No | Item  | From | Sum
    7  | Rail  | May  | 12 crowns and a half
    8  | River | July | 9 crowns
"""
ONE_ROW = """
    Item  | Sum
    Rail  | May | 12 crowns
    River | 9 crowns
"""
TABLES = [TARIFF, DATED, LAST, FIRST, TWO, ONE_ROW]


def draft(table: str) -> bytes:
    """A draft with a table of rows whose cells are parted by bars."""
    rows = [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]
    made = "".join(
        f"<w:tr>{''.join(f'<w:tc>{p(cell) if cell else p()}</w:tc>' for cell in row)}</w:tr>"
        for row in rows
    )
    columns = '<w:gridCol w:w="2000"/>' * max(map(len, rows))
    grid = f"<w:tblPr/><w:tblGrid>{columns}</w:tblGrid>"
    return docx(f"{p('Annex of fees')}<w:tbl>{grid}{made}</w:tbl>{p('Done in two copies.')}")


def rows(old: str, new: str) -> list[str]:
    """What a redline says of a table, which is both, a row on each line."""
    told = holds(draft(old), draft(new)).splitlines()[1:-1]
    width = len(told) // len(old.strip().splitlines())
    return [" ".join(told[at : at + width]) for at in range(0, len(told), width)]


def test_a_column_comes_and_goes_as_cells() -> None:
    assert rows(TARIFF, DATED) == [
        "| Item | [+cell] [+From+] [+¶] | Sum",
        "| Rail | [+cell] [+May+] [+¶] | 12 crowns",
        "| River | [+cell] [+July+] [+¶] | 9 crowns",
    ]
    assert rows(DATED, TARIFF) == [
        "| Item | [-cell] [-From-] [-¶] | Sum",
        "| Rail | [-cell] [-May-] [-¶] | 12 crowns",
        "| River | [-cell] [-July-] [-¶] | 9 crowns",
    ]


def test_other_words_stand_in_the_cell_of_those_they_replace() -> None:
    assert rows(DATED, LAST)[0] == "| Item | [-From-][+Sum+] | [-Sum-][+From+]"


def test_words_taken_out_of_a_cell_do_not_stand_in_a_new_one() -> None:
    dearer = DATED.replace("9 crowns", "10 crowns")
    assert rows(TARIFF, dearer)[2] == "| River | [+cell] [+July+] [+¶] | [-9 -][+10+] crowns"


@pytest.mark.parametrize("old", TABLES)
@pytest.mark.parametrize("new", TABLES)
def test_columns_anywhere(old: str, new: str) -> None:
    holds(draft(old), draft(new))
    data = redlined(draft(old), draft(new)).data
    for table in part(data).iter(tag("tbl")):
        widest = max(len(row.findall(tag("tc"))) for row in table.iter(tag("tr")))
        assert len(table.findall(f"{tag('tblGrid')}/{tag('gridCol')}")) == widest


def test_a_cell_that_is_filled_was_there() -> None:
    bare = TARIFF.replace("12 crowns", "")
    assert "| [+12 crowns+]" in holds(draft(bare), draft(TARIFF)).splitlines()
    assert "| [-12 crowns-]" in holds(draft(TARIFF), draft(bare)).splitlines()


def test_paragraphs_taken_out_of_the_first_cell_stay_in_it() -> None:
    def table(first: str) -> bytes:
        row = f"<w:tr><w:tc>{first}</w:tc><w:tc>{p('12 crowns')}</w:tc></w:tr>"
        grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
        return docx(f"{p('Annex of fees')}<w:tbl>{grid}{row}</w:tbl>{p('Done in two copies.')}")

    old, new = table(p("Rail") + p("by night") + p("in winter")), table(p("Canal boats"))
    assert holds(old, new).splitlines() == [
        "Annex of fees",
        "| [-Rail-] [-¶]",
        "[-by night-] [-¶]",
        "[-in winter-][+Canal boats+]",
        "| 12 crowns",
        "Done in two copies.",
    ]


_CELLS = st.sampled_from(["", "rail", "road", "river may", "july", "nine", "ten fees"])
_ROWS = st.lists(_CELLS, min_size=1, max_size=4, unique=True)
_TABLES = st.lists(_ROWS, min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(_TABLES, _TABLES)
def test_any_two_tables(old: list[list[str]], new: list[list[str]]) -> None:
    first, second = (
        draft("\n".join(f"row {at} | {' | '.join(row)}" for at, row in enumerate(each)))
        for each in (old, new)
    )
    assert not redlined(first, second).note


@pytest.mark.skipif(not office.is_there(), reason="needs LibreOffice and its bridge to Python")
def test_libreoffice_has_the_words_of_both(tmp_path: Path) -> None:
    redlines = [
        Written(Drafts(f"{one} to {two}", draft(was), draft(now), ".docx"))
        for one, was in enumerate(TABLES)
        for two, now in enumerate(TABLES)
        if one != two
    ]
    assert [each.faults for each in redlines] == [[]] * len(redlines)
    assert differs_in_office(redlines, tmp_path) == []
