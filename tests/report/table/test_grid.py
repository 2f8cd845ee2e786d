"""What stands in the comparative table."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from negodiff.app.opening import open_negotiation
from negodiff.app.table import table_of
from negodiff.model.comparison import Op
from negodiff.model.record import Act, Annotation
from negodiff.points.table import Line, own_words
from negodiff.report.table.cells import Look
from negodiff.report.table.grid import Grid, Layout, grid
from negodiff.report.table.markdown import table_markdown
from tests.cli.running import ROOT
from tests.report.expected_files import assert_expected
from tests.report.table import talks

EXPECTED = Path(__file__).parent / "expected"


def test_a_line_for_each_point_and_a_column_for_each_side(tmp_path: Path) -> None:
    talk = talks.opened(tmp_path, talks.PEACE)
    assert_expected("by-point.md", table_markdown(talks.laid_out(talk)), folder=EXPECTED)


def test_open_points_with_what_the_sides_hold_in_brackets(tmp_path: Path) -> None:
    talk = talks.opened(tmp_path, talks.PEACE)
    found = talks.laid_out(
        talk, bracketed=True, wanted=lambda row: not row.step.state.settled
    )  # fmt: skip
    assert_expected("open-bracketed.md", table_markdown(found), folder=EXPECTED)


def test_a_line_for_each_article(tmp_path: Path) -> None:
    talk = talks.opened(tmp_path, talks.PEACE)
    found = talks.laid_out(talk, by_article=True)
    assert_expected("by-article.md", table_markdown(found), folder=EXPECTED)


def test_an_article_stands_as_all_its_points_do(tmp_path: Path) -> None:
    talk = talks.opened(tmp_path, talks.PEACE)
    found = talks.laid_out(talk, by_article=True, wanted=lambda row: row.point == "P002")
    assert words_of(found, "Article 2", "State") == "partly\n1 of 3 points settled"


def test_a_column_for_each_of_some_drafts(tmp_path: Path) -> None:
    talk = talks.opened(tmp_path, talks.PEACE)
    found = talks.laid_out(talk, drafts=(0, 2))
    assert_expected("by-draft.md", table_markdown(found), folder=EXPECTED)


def test_two_loose_files_are_set_side_by_side_and_nobody_is_guessed(tmp_path: Path) -> None:
    unknown = {
        name: text.replace("party: A\n", "").replace("party: B\n", "")
        for name, text in talks.PEACE.items()
        if "chair" not in name
    }
    found = talks.laid_out(talks.opened(tmp_path, unknown))
    assert found.heads[2:4] == (
        "Draft 1, by whom is unknown, 2024-01-10",
        "Draft 2, by whom is unknown, 2024-02-10",
    )
    assert "It is not known who tabled draft 1, draft 2." in found.notes


def test_words_as_they_are_without_marks(tmp_path: Path) -> None:
    found = talks.laid_out(talks.opened(tmp_path, talks.PEACE), marks=False)
    looks = {run.look for record in found.records for cell in record.cells for part in cell
             for run in part}  # fmt: skip
    assert looks == {Look.PLAIN, Look.STRONG, Look.NOTE}
    assert not any("Underlined" in note for note in found.notes)


def test_every_point_of_the_sample_has_a_line(tmp_path: Path) -> None:
    talk = open_negotiation(str(ROOT / "drafts"))
    found = talks.laid_out(talk)
    assert [record.key for record in found.records] == [row.point for row in talk.sheet(8).rows]
    assert words_of(found, "P038", "LO").startswith("Neither Party shall deploy")
    assert [section.title[0].text for section in found.sections][-1] == "No longer in the text"


def words_of(found: Grid, point: str, head: str) -> str:
    return talks.words(found, head=head)[point]


def test_a_position_that_anothers_text_reports_is_told_as_reported(tmp_path: Path) -> None:
    found = talks.laid_out(talks.opened(tmp_path, talks.COMPILED))
    assert words_of(found, "P002", "CL").endswith("\nas reported in draft 3, explicit")
    assert words_of(found, "P002", "US").endswith("\ndraft 1, explicit")


def test_what_people_recorded_is_a_remark(tmp_path: Path) -> None:
    talk = talks.opened(tmp_path, talks.PEACE)
    table = table_of(talk, 2)
    first = table.groups[-1].lines[0]
    said = Annotation("1", Act.NOTE, "3", first.row.ref, "", ("A",), note="Look at the maps first.")
    table = table._replace(groups=(table.groups[-1]._replace(lines=(with_note(first, said),)),))
    found = grid(table, Layout())
    assert "note by A: Look at the maps first." in words_of(found, first.row.point, "Remarks")


def with_note(line: Line, said: Annotation) -> Line:
    return line._replace(said=(said,))


TEXTS = st.lists(st.sampled_from("the a shall may two days, Parties 缔约方 應當".split())).map(
    " ".join
)


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_own_words_are_the_text_and_marked_where_another_has_not_them(
    text: str, others: list[str]
) -> None:
    found = own_words(text, others)
    assert "".join(piece.text for piece in found) == text
    assert all(piece.text for piece in found)
    if all(other == text for other in others):
        assert not any(piece.op is Op.INSERT for piece in found)
    if "" in others and text:
        assert [piece.op for piece in found] == [Op.INSERT]
