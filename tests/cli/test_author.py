"""Several sides' changes in one file: whose people the authors are makes them positions."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import negodiff

DRAFT = """<h1>TREATY</h1>
<h2>Article 1 – Transit</h2>
<p>1. Goods shall be cleared within <del cite="J. Doe" datetime=2024-01-02>ten</del
 ><ins cite="J. Doe" datetime=2024-01-02>five</ins
 ><ins cite="Ada Moon" datetime=2024-01-03>twelve</ins> days.</p>
<p>2. Each Party shall publish its tariffs<ins cite="Ada Moon" datetime=2024-01-03> once a year</ins
 >.</p>
<p><ins cite="Ada Moon" datetime=2024-01-03>3. Lorries may be searched.</ins></p>
<p><del cite="J. Doe" datetime=2024-01-02>4. The road shall be closed at night.</del></p>
<p>5. The <ins cite="The secretary" datetime=2024-01-04>joint </ins>Commission shall meet.</p>
"""
BOTH = ("--author", "J. Doe=AZ", "--author", "Ada Moon=Amria")
TWELVE = "Goods shall be cleared within twelve days."
FIVE = "Goods shall be cleared within five days."
Status = dict[str, dict[str, Any]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path, DRAFT)


def made(folder: Path, *drafts: str) -> Path:
    for number, text in enumerate(drafts, 1):
        (folder / f"{number}.html").write_text(f"<html>{text}")
    done = negodiff("init", ".", "--title", "T", "--party", "AZ=Azara", "--party", "AM=Amria",
                    cwd=folder)  # fmt: skip
    assert done.code == 0, done.err
    amended(folder, "1", "--kind", "compilation", "--date", "2024-01-05")
    return folder


def amended(folder: Path, *what: str) -> None:
    done = negodiff("amend", *what, cwd=folder)
    assert done.code == 0, done.err


def status(folder: Path, *more: str) -> Status:
    told = negodiff("status", "--format", "json", *more, cwd=folder)
    assert told.code == 0, told.err
    return {point["ref"]: point for point in json.loads(told.out)["points"]}


def held(points: Status, ref: str, party: str) -> tuple[str, str | None, str]:
    position = points[ref]["positions"][party]
    return position["stance"], position["text"], position["basis"]


def test_each_side_holds_the_text_with_its_own_changes_and_without_the_others(folder: Path) -> None:
    points = status(folder, *BOTH)
    assert points["Article 1(1)"]["state"] == "contested"
    assert held(points, "Article 1(1)", "AZ") == ("text", FIVE, "explicit")
    assert held(points, "Article 1(1)", "AM") == ("text", TWELVE, "explicit")


def test_a_side_that_changed_nothing_in_a_clause_has_not_answered_it(folder: Path) -> None:
    points = status(folder, *BOTH)
    yearly = "Each Party shall publish its tariffs once a year."
    assert held(points, "Article 1(2)", "AM") == ("text", yearly, "explicit")
    assert held(points, "Article 1(2)", "AZ")[0] == "none"
    assert held(points, "Article 1(3)", "AM")[1] == "Lorries may be searched."
    assert held(points, "Article 1(3)", "AZ")[0] == "none"


def test_who_strikes_a_clause_out_wants_it_deleted(folder: Path) -> None:
    points = status(folder, *BOTH)
    assert held(points, "Article 1(4)", "AZ")[0] == "delete"


def test_changes_by_nobody_of_either_side_are_taken_as_accepted(folder: Path) -> None:
    points = status(folder, *BOTH)
    assert points["Article 1(5)"]["text"] == "The joint Commission shall meet."
    assert points["Article 1(5)"]["state"] == "proposed"


def test_without_being_told_whose_they_are_nothing_is_inferred(folder: Path) -> None:
    points = status(folder)
    assert held(points, "Article 1(1)", "AZ")[0] == "none"
    assert "Article 1(4)" not in points


def test_the_side_that_tabled_the_draft_stands_behind_the_rest_of_it(folder: Path) -> None:
    amended(folder, "1", "--kind", "full", "--party", "AZ")
    points = status(folder, *BOTH)
    plain = "Each Party shall publish its tariffs."
    assert held(points, "Article 1(2)", "AZ") == ("text", plain, "explicit")
    assert held(points, "Article 1(3)", "AZ")[0] == "delete"


def test_what_only_the_sender_changed_in_a_clause_is_its_draft(folder: Path) -> None:
    amended(folder, "1", "--kind", "full", "--party", "AM")
    points = status(folder, *BOTH)
    assert points["Article 1(2)"]["text"] == "Each Party shall publish its tariffs once a year."
    assert points["Article 1(2)"]["state"] == "proposed"
    assert points["Article 1(3)"]["text"] == "Lorries may be searched."
    assert points["Article 1(1)"]["state"] == "contested"


def test_changes_of_the_sender_alone_are_its_draft_as_ever(folder: Path) -> None:
    amended(folder, "1", "--kind", "full", "--party", "AZ")
    assert status(folder, "--author", "J. Doe=AZ") == status(folder)


def test_the_settings_say_it_too_and_the_command_line_goes_before(folder: Path) -> None:
    settings = folder / "negodiff.yaml"
    settings.write_text(f'{settings.read_text()}authors:\n  J. Doe: AZ\n  "Ada Moon": AZ\n')
    assert held(status(folder), "Article 1(1)", "AM")[0] == "none"
    points = status(folder, "--author", "Ada Moon=AM")
    assert held(points, "Article 1(1)", "AM")[1] == TWELVE
    assert "authors" not in negodiff("verify", cwd=folder).out.decode()


def test_a_later_draft_can_take_one_of_them_over(tmp_path: Path) -> None:
    clean = "<h1>TREATY</h1><h2>Article 1 – Transit</h2>" + "".join(
        f"<p>{text}</p>" for text in (f"1. {TWELVE}", "2. Each Party shall publish its tariffs.")
    )
    made(tmp_path, DRAFT, clean)
    amended(tmp_path, "2", "--kind", "full", "--party", "AZ", "--date", "2024-01-09")
    points = status(tmp_path, *BOTH)
    assert points["Article 1(1)"]["state"] == "converged"
    assert points["Article 1(1)"]["event"]["by"] == "AZ"


@pytest.mark.parametrize(
    "command", [("status",), ("trace", "1.1"), ("check",), ("table",), ("whose",), ("log",)]
)
def test_no_name_of_an_author_is_printed(folder: Path, command: tuple[str, ...]) -> None:
    told = negodiff(*command, *BOTH, cwd=folder)
    assert told.code in (0, 1), told.err
    for name in (b"Doe", b"Moon", b"secretary"):
        assert name not in told.out + told.err


def test_a_comparison_tells_of_the_points_so(tmp_path: Path) -> None:
    made(tmp_path, DRAFT, DRAFT.replace("twelve", "eleven"))
    amended(tmp_path, "2", "--kind", "compilation", "--date", "2024-01-09")
    told = negodiff("compare", *BOTH, "--format", "json", cwd=tmp_path)
    pairs = {pair["new"][0]["ref"]: pair for pair in json.loads(told.out)["clauses"]}
    assert pairs["Article 1(1)"]["status"]["new"] == "contested"


def test_a_point_can_be_pointed_at_as_it_is_listed(folder: Path) -> None:
    settings = folder / "negodiff.yaml"
    settings.write_text(f"{settings.read_text()}authors:\n  J. Doe: AZ\n  Ada Moon: AM\n")
    said = negodiff("annotate", "Article 1(4)", "--note", "to be asked", cwd=folder)
    assert said.code == 0, said.err
    assert "to be asked" in negodiff("trace", "P005", cwd=folder).out.decode()


@pytest.mark.parametrize(
    ("stated", "told"),
    [("J. Doe", "give the author and the party"), ("J. Doe=XX", '"XX" is not a party')],
)
def test_what_is_no_author_of_a_party_is_refused(folder: Path, stated: str, told: str) -> None:
    result = negodiff("status", "--author", stated, cwd=folder)
    assert result.code == 2
    assert told in result.err.decode()
