"""What came back is what was sent, but for what it shows: else it is said what was not shown."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import schema
from tests.cli.running import negodiff
from tests.readers.word.build import docx, gone, ins, p, r

SENT = """<h1>TREATY</h1>
<h2>Article 1 – Transit</h2>
<p>1. The Parties shall open all routes within thirty days.</p>
<p>2. The Commission shall meet twice a year in the capitals in turn.</p>
<h2>Article 2 – Customs</h2>
<p>1. No duties shall be levied on goods in transit.</p>
<p>2. The Parties shall exchange lists of goods.</p>
<h2>Article 3 – Final clauses</h2>
<p>This Treaty enters into force on signature.</p>
<footer>Draft of 1 May</footer>
"""
SHOWN = SENT.replace(
    "thirty days", "<del cite=B datetime=2>thirty</del><ins cite=B datetime=2>sixty</ins> days"
)


def asked(tmp_path: Path, received: str, *more: str, sent: str = SENT) -> tuple[int, str]:
    (tmp_path / "sent.html").write_text(f"<html>{sent}")
    (tmp_path / "back.html").write_text(f"<html>{received}")
    result = negodiff("undisclosed", "sent.html", "back.html", *more, cwd=tmp_path)
    assert result.err == b""
    return result.code, result.out.decode()


def test_a_file_that_shows_all_it_changed_is_said_to(tmp_path: Path) -> None:
    code, told = asked(tmp_path, SHOWN, "--exit-code")
    assert code == 0
    assert "Nothing was changed without being shown" in told
    assert "It shows 1 insertion and 1 deletion." in told


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("twice a year", "once a year", "Article 1(2)  edited"),
        ("No duties", "Duties", "Article 2(1)  edited"),
        ("<p>2. The Parties shall exchange lists of goods.</p>", "", "Article 2(2)  removed"),
        ("<h2>Article 3", "<p>3. Fees may be charged.</p><h2>Article 3", "Article 2(3)  added"),
        ("capitals", "cаpitals", "Article 1(2)  edited"),  # a Cyrillic а
        ("signature", "sig\u200bnature", "Article 3"),
        ("Draft of 1 May", "Draft of 2 May", "+ Draft of 2 May"),
    ],
)
def test_a_change_that_is_not_shown_is_found(
    tmp_path: Path, old: str, new: str, place: str
) -> None:
    code, told = asked(tmp_path, SHOWN.replace(old, new), "--exit-code")
    assert code == 1
    assert "1 change was not shown" in told
    assert place in told
    assert "sixty" not in told


def test_a_file_without_tracked_changes_is_said_to_have_none(tmp_path: Path) -> None:
    code, told = asked(tmp_path, SENT.replace("thirty", "sixty"), "--exit-code")
    assert code == 1
    assert "The file shows no tracked changes at all, and differs from sent.html in 1 place" in told


def test_the_same_file_is_said_to_be_the_same(tmp_path: Path) -> None:
    code, told = asked(tmp_path, SENT, "--exit-code")
    assert code == 0
    assert "Nothing was changed: the file is sent.html, byte for byte, and has no tracked" in told


OURS = SENT.replace(
    "all routes", "<del cite=A datetime=1>all</del><ins cite=A datetime=1>the</ins> routes"
)


def test_our_own_tracked_changes_are_known_to_both_sides(tmp_path: Path) -> None:
    received = OURS.replace("No duties", "<ins cite=B datetime=2>No fees and</ins> No duties")
    code, told = asked(tmp_path, received, "--exit-code", sent=OURS)
    assert code == 0
    assert "It shows 1 insertion, beside the 2 tracked changes that were there" in told


def test_ours_are_known_whether_or_not_a_format_writes_the_zone(tmp_path: Path) -> None:
    ours = OURS.replace("datetime=1", "datetime=2026-05-01T10:00:00Z")
    received = ours.replace("10:00:00Z", "10:00:00.000000000").replace(
        "No duties", "<ins cite=B datetime=2>No fees and</ins> No duties"
    )
    code, told = asked(tmp_path, received, "--exit-code", sent=ours)
    assert code == 0, told
    assert "It shows 1 insertion, beside the 2 tracked changes that were there" in told


def test_one_of_ours_that_was_undone_silently_is_found(tmp_path: Path) -> None:
    code, told = asked(tmp_path, SHOWN, "--exit-code", sent=OURS)
    assert code == 1
    assert "‹-the-›‹+all+›" in told


def test_ours_are_known_even_when_their_author_and_date_were_wiped_off(tmp_path: Path) -> None:
    received = OURS.replace(" cite=A datetime=1", "").replace(
        "No duties", "<ins>No fees and</ins> No duties"
    )
    code, told = asked(tmp_path, received, "--exit-code", sent=OURS)
    assert code == 0, told


def test_as_json_it_keeps_to_its_schema(tmp_path: Path) -> None:
    _, told = asked(tmp_path, SHOWN.replace("twice", "once").replace("1 May", "2 May"),
                    "--format", "json")  # fmt: skip
    value = json.loads(told)
    Draft202012Validator(json.loads(schema("undisclosed"))).validate(value)
    assert value["verdict"] == "found"
    assert value["tracked"]["inserted"] == 1
    assert [pair["new"][0]["ref"] for pair in value["changes"]] == ["Article 1(2)"]
    assert value["beside"] == [
        {
            "kind": "footer",
            "where": "line 10",
            "old": "Draft of 1 May",
            "new": "Draft of 2 May",
            "counted": {"old": [], "new": []},
        }
    ]


def test_what_is_wrong_with_the_files_themselves_is_told_unless_it_is_to_be_quiet(
    tmp_path: Path,
) -> None:
    (tmp_path / "sent.html").write_text("<p>1. The [Parties meet.</p>")
    (tmp_path / "back.html").write_text("<p>1. The [Parties meet again.</p>")
    told = negodiff("undisclosed", "sent.html", "back.html", cwd=tmp_path)
    quiet = negodiff("undisclosed", "sent.html", "back.html", "--quiet", cwd=tmp_path)
    assert b"bracket without counterpart" in told.err
    assert (quiet.err, quiet.out) == (b"", told.out)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two drafts by A, and the second one's answer by B, which hides a change of draft 2."""
    second = SENT.replace("lists of goods", "lists of vehicles")
    third = second.replace(
        "thirty days", "<del cite=B datetime=2>thirty</del><ins cite=B datetime=2>sixty</ins> days"
    ).replace("twice a year", "once a year")
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "1.html").write_text(f"<html>{SENT}")
    (drafts / "2.html").write_text(f"<html>{second}")
    negodiff("init", "drafts", "--title", "T", "--party", "A=Alia", "--party", "B=Boria",
             cwd=tmp_path)  # fmt: skip
    for number, party in ((1, "A"), (2, "A")):
        done = negodiff("amend", str(number), "--party", party, "--date", f"2024-01-0{number}",
                        cwd=tmp_path)  # fmt: skip
        assert done.code == 0, done.err
    (tmp_path / "back.html").write_text(f"<html>{third}")
    return tmp_path


def test_adding_a_draft_tells_what_it_did_not_show(folder: Path) -> None:
    told = negodiff("add", "back.html", "--party", "B", "--date", "2024-01-05", cwd=folder)
    assert told.code == 0, told.err
    assert "1 change not shown by its tracked changes: Article 1(2)." in told.out.decode()


def test_the_gate_stops_at_it_and_the_points_carry_a_flag(folder: Path) -> None:
    negodiff("add", "back.html", "--party", "B", "--date", "2024-01-05", cwd=folder)
    gate = negodiff("check", "--fail-on", "undisclosed", cwd=folder)
    assert gate.code == 1
    assert "a change was not shown in the sender's tracked changes" in gate.out.decode()
    status = json.loads(negodiff("status", "--format", "json", cwd=folder).out)
    flagged = [point["ref"] for point in status["points"] if "undisclosed" in point["flags"]]
    assert flagged == ["Article 1(2)"]


def test_of_two_clauses_in_the_same_words_the_one_that_was_not_shown_is_flagged(
    folder: Path,
) -> None:
    back = (folder / "drafts" / "2.html").read_text()
    back = back.replace(
        "<h2>Article 2", "<ins cite=B datetime=2><p>3. Deleted.</p></ins>\n<h2>Article 2"
    )
    back = back.replace("<h2>Article 3", "<p>3. Deleted.</p>\n<h2>Article 3")
    (folder / "back.html").write_text(back)
    negodiff("add", "back.html", "--party", "B", "--date", "2024-01-05", cwd=folder)
    status = json.loads(negodiff("status", "--format", "json", cwd=folder).out)
    same = {
        point["ref"]: point["flags"] for point in status["points"] if point["text"] == "Deleted."
    }
    assert same == {"Article 1(3)": [], "Article 2(3)": ["undisclosed"]}


def test_the_draft_it_was_really_made_from_is_named(folder: Path) -> None:
    told = negodiff("undisclosed", "1", "back.html", cwd=folder).out.decode()
    assert "2 changes were not shown" in told
    assert "Clauses the same as in each draft: 2 89%, 1 (named as the base) 78%." in told


def test_a_comparison_says_so_too(folder: Path) -> None:
    compared = negodiff("compare", "2", "back.html", cwd=folder).out.decode()
    assert "1 change not shown by its tracked changes: Article 1(2)." in compared
    value = json.loads(negodiff("compare", "2", "back.html", "--format", "json", cwd=folder).out)
    Draft202012Validator(json.loads(schema("comparison"))).validate(value)
    assert value["undisclosed"]["refs"] == ["Article 1(2)"]


def test_a_figure_that_is_no_longer_raised_is_another_number(tmp_path: Path) -> None:
    def file(name: str, look: str, days: str) -> None:
        body = p("Article 1. Scope") + p("It applies under Article 5", r("1", look), ".")
        body += p("Article 2. Term") + p("It ends in ", days, " days.")
        (tmp_path / name).write_bytes(docx(body))

    file("sent.docx", '<w:vertAlign w:val="superscript"/>', "ten")
    file("back.docx", "", gone("ten") + ins("six"))
    result = negodiff("undisclosed", "sent.docx", "back.docx", cwd=tmp_path)
    told = result.out.decode()
    assert "1 change was not shown" in told
    assert "reference changed: Article 51; number removed: 5¹" in told
