"""``trace`` and ``whose``: one point through the drafts, and whose words they are."""

from pathlib import Path

from tests.cli.running import ROOT
from tests.cli.talks import done, run, started
from tests.cli.test_status import held


def test_a_point_through_all_drafts() -> None:
    told = held("trace", "trace", "Article 5(2)", cwd=ROOT)
    assert told["point"] == "P038"
    assert [step["state"] for step in told["steps"]] == ["proposed"] + ["contested"] * 8
    assert [step["party"] for step in told["steps"]][:5] == ["LO", "TE", "LO", "TE", "MED"]
    assert [step["reverts_to"] for step in told["steps"]][5:] == ["3", None, "6", "7"]
    fourth = told["steps"][3]["moves"][0]
    assert (fourth["party"], fourth["against"]) == ("TE", "LO")
    assert fourth["toward"] < 0


def test_redlines_join_to_the_words() -> None:
    steps = held("trace", "trace", "P038", cwd=ROOT)["steps"]
    before = steps[0]["text"]
    for step in steps[1:]:
        assert "".join(text for op, text in step["redline"] if op != "+") == before
        assert "".join(text for op, text in step["redline"] if op != "-") == step["text"]
        before = step["text"]


def test_ids_and_citations_lead_to_the_same_point() -> None:
    for written in ("P038", "p38", "Article 5(2)", "5.2", "art. 5, para. 2"):
        assert held("trace", "trace", written, cwd=ROOT)["point"] == "P038"


def test_a_point_that_left_the_text_is_found_by_its_last_citation() -> None:
    told = held("trace", "trace", "Article 16(7)", "--at", "2", cwd=ROOT)
    assert told["steps"][-1]["text"] is None
    assert told["steps"][2]["event"] == "resolved"
    assert told["steps"][2]["state"] == "dropped"


def test_all_points_of_an_article_are_followed_one_after_another() -> None:
    told = held("trace", "trace", "Article 5", cwd=ROOT)
    refs = [each["ref"] for each in told["points"]]
    assert refs == ["Article 5(1)", "Article 5(2)", "Article 5(3)"]
    assert told["points"][0] == {key: told[key] for key in told if key not in ("schema", "points")}
    for each in told["points"]:
        alone = held("trace", "trace", each["point"], cwd=ROOT)
        assert "points" not in alone
        assert each == {key: alone[key] for key in alone if key != "schema"}
    for text in (
        done("trace", "Article 5", cwd=ROOT),
        done("trace", "Article 5", "--format", "markdown", cwd=ROOT),
    ):
        at = [text.index(f"{each['ref']}") for each in told["points"]]
        assert at == sorted(at)
        assert all(each["point"] in text for each in told["points"])


def test_what_is_no_point() -> None:
    for written, message in (
        ("P999", "there is no point P999"),
        ("Article 99", "there is no clause 'Article 99'"),
    ):
        result = run("trace", written, cwd=ROOT)
        assert (result.code, result.out) == (2, b"")
        assert message in result.message
    later = run("trace", "P131", "--at", "2", cwd=ROOT)
    assert "does not exist yet in draft 2" in later.message


def test_what_people_recorded_is_shown_with_its_evidence(tmp_path: Path) -> None:
    here = started(tmp_path)
    done(
        "annotate", "P128", "--reserved", "--by", "TE", "--note", "scrutiny", "--source", "mail",
        "--date", "2024-02-01", cwd=here,
    )  # fmt: skip
    told = held("trace", "trace", "P128", cwd=here)
    said = told["steps"][-1]["annotations"][0]
    assert (said["act"], said["by"], said["note"]) == ("reserved", ["TE"], "scrutiny")
    assert (said["source"], said["author"]) == ("mail", "Jane Doe")
    text = done("trace", "P128", cwd=here)
    assert "Recorded: reserved by Tesvia on 2024-02-01: scrutiny [mail]" in text
    assert "TE reserves" in text or "Tesvia reserves" in text
    assert "scrutiny" in done("status", "--only", "reserved", cwd=here)


def test_a_point_can_be_annotated_by_its_id(tmp_path: Path) -> None:
    here = started(tmp_path)
    assert "Article 2(4) of draft 8" in done("annotate", "P128", "--note", "ask them", cwd=here)


def test_ids_are_taken_where_clauses_are(tmp_path: Path) -> None:
    here = started(tmp_path)
    assert "Article 2(4)" in done("show", "8", "--clause", "P128", cwd=here)
    told = held("comparison", "compare", "7", "8", "--clause", "P128", cwd=here)
    assert [pair["point"] for pair in told["clauses"]] == ["P128"]
    loose = run("show", "drafts/08-lomera.md", "--clause", "P999", cwd=here)
    assert "there is no point P999" in loose.message


def test_whose_words_a_draft_is_made_of() -> None:
    told = held("whose", "whose", "--clause", "5.2", cwd=ROOT)
    runs = told["points"][0]["runs"]
    point = held("trace", "trace", "5.2", cwd=ROOT)
    assert "".join(run["text"] for run in runs) == point["steps"][-1]["text"]
    assert {(run["party"], run["draft"]) for run in runs} == {("LO", "1"), ("TE", "7")}
    assert [each["party"] for each in told["shares"]["by_party"]] == ["LO", "TE"]


def test_shares_of_a_whole_draft_add_up() -> None:
    told = held("whose", "whose", cwd=ROOT)
    for shares in told["shares"].values():
        assert abs(sum(each["share"] for each in shares) - 1) < 0.01
    text = done("whose", cwd=ROOT)
    assert "By party" in text
    assert "<sup>" in done("whose", "--format", "markdown", cwd=ROOT)
