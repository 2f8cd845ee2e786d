"""``negodiff compare``, the whole way from files to what is read."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import schema
from tests.cli.running import NEW, OLD, drafts, environment, negodiff

COMPARE = ("compare", "01.txt", "02.txt")


def compared(cwd: Path, *arguments: str) -> Any:
    """The JSON of a comparison, held against its schema."""
    result = negodiff("compare", *arguments, "--format", "json", cwd=cwd)
    assert result.code == 0, result.message
    document = json.loads(result.out)
    Draft202012Validator(json.loads(schema("comparison"))).validate(document)
    return document


def refs(document: Any) -> list[tuple[list[str], list[str], list[str]]]:
    return [
        (
            [clause["ref"] for clause in pair["new"]],
            [clause["ref"] for clause in pair["old"]],
            pair["relations"],
        )
        for pair in document["clauses"]
    ]


def test_what_changed(tmp_path: Path) -> None:
    assert refs(compared(drafts(tmp_path), *COMPARE[1:])) == [
        (["Article 1(2)"], ["Article 1(2)"], ["edited"]),
        (["Article 2"], [], ["added"]),
        (["Article 3"], ["Article 2"], ["edited", "renumbered"]),
        (["Article 4"], ["Article 3"], ["renumbered"]),
    ]


def test_in_the_terminal(tmp_path: Path) -> None:
    told = negodiff(*COMPARE, cwd=drafts(tmp_path)).text
    assert "\n  Article 1(2)  edited\n    ▸ " in told
    assert "\n    The Parties shall ‹-[, inter alia,]-› exchange" in told
    assert "\nArticle 4 ← Article 3 · Disputes  renumbered\n" in told
    assert (
        "\n  + Neither Party shall interfere in the internal affairs of the other Party.\n" in told
    )


def test_unchanged_clauses_are_left_out_but_counted(tmp_path: Path) -> None:
    document = compared(drafts(tmp_path), *COMPARE[1:])
    everything = compared(tmp_path, *COMPARE[1:], "--all")
    assert document["summary"] == everything["summary"]
    assert len(everything["clauses"]) > len(document["clauses"])
    unchanged = everything["summary"]["relations"]["unchanged"]
    assert sum(pair["relations"] == ["unchanged"] for pair in everything["clauses"]) == unchanged


def test_redlines_give_back_both_texts(tmp_path: Path) -> None:
    for pair in compared(drafts(tmp_path), *COMPARE[1:], "--all")["clauses"]:
        for side, sign in (("old", "-"), ("new", "+")):
            told = "".join(text for op, text in pair["redline"] if op in ("=", sign))
            assert told == "\n".join(clause["text"] for clause in pair[side])


def test_only_some_relations(tmp_path: Path) -> None:
    chosen = compared(drafts(tmp_path), *COMPARE[1:], "--only", "added,renumbered")
    assert [new for new, _, _ in refs(chosen)] == [["Article 2"], ["Article 3"], ["Article 4"]]
    same = compared(tmp_path, *COMPARE[1:], "--only", "unchanged")
    assert {tuple(pair["relations"]) for pair in same["clauses"]} == {("unchanged",)}


def test_only_some_weights(tmp_path: Path) -> None:
    spelt = NEW.replace("recognise", "recognize").replace("third States", "Third States")
    (drafts(tmp_path) / "03.txt").write_text(spelt, encoding="utf-8")
    light = compared(tmp_path, "01.txt", "03.txt", "--weight", "editorial,consequential")
    assert [new for new, _, _ in refs(light)] == [["Article 4(2)"]]
    assert light["clauses"][0]["flags"][0]["rule"] == "typography"
    heavy = compared(tmp_path, "01.txt", "03.txt", "--weight", "substantive")
    assert ["Article 4(2)"] not in [new for new, _, _ in refs(heavy)]
    told = negodiff(*COMPARE, "--weight", "substantial", cwd=tmp_path)
    assert told.code == 2
    assert "'substantial' is no weight. Did you mean 'substantive'?" in told.message


def test_what_the_changes_do(tmp_path: Path) -> None:
    document = compared(drafts(tmp_path), *COMPARE[1:])
    assert document["summary"]["weights"] == {
        "substantive": 3, "consequential": 0, "editorial": 0,
    }  # fmt: skip
    flags = {(f["rule"], f["old"], f["new"]) for pair in document["clauses"] for f in pair["flags"]}
    assert ("modal-weakened", "shall", "may") in flags
    told = negodiff(*COMPARE, cwd=tmp_path).text
    assert "▸ obligation weakened: shall → may" in told


STALE = """
Treaty

Article 1

The Parties shall meet.
{}
Article {}

The Parties shall consult each other on all questions of peace.

Article {}

Nothing affects the consultations under Article 2{}.
"""


def test_a_reference_that_did_not_follow_is_told_after_the_changes(tmp_path: Path) -> None:
    new_article = "\nArticle 2\n\nThe border shall be open.\n"
    (tmp_path / "1.txt").write_text(STALE.format("", 2, 3, ""), encoding="utf-8")
    (tmp_path / "2.txt").write_text(STALE.format(new_article, 3, 4, " [x"), encoding="utf-8")
    told = negodiff("compare", "1.txt", "2.txt", cwd=tmp_path)
    assert "Findings\n  - Article 4 still refers to Article 2, which is now Article 3" in told.text
    assert "bracket without counterpart: [" in told.text
    assert told.message == ""
    findings = compared(tmp_path, "1.txt", "2.txt")["findings"]
    assert [each["kind"] for each in findings] == ["reference-stale", "unbalanced-bracket"]
    narrow = compared(tmp_path, "1.txt", "2.txt", "--clause", "Article 2")
    assert narrow["findings"] == []


@pytest.mark.parametrize("written", ["Article 4", "4", "article 4"])
def test_only_one_clause_and_what_is_below_it(written: str, tmp_path: Path) -> None:
    chosen = compared(drafts(tmp_path), *COMPARE[1:], "--all", "--clause", written)
    assert [new[0] for new, _, _ in refs(chosen)] == ["Article 4", "Article 4(1)", "Article 4(2)"]


def test_a_clause_may_be_cited_as_either_draft_does(tmp_path: Path) -> None:
    chosen = refs(compared(drafts(tmp_path), *COMPARE[1:], "--clause", "Article 2"))
    assert chosen == [
        (["Article 2"], [], ["added"]),
        (["Article 3"], ["Article 2"], ["edited", "renumbered"]),
    ]


def test_stat_is_the_summary_alone(tmp_path: Path) -> None:
    told = negodiff(*COMPARE, "--stat", cwd=drafts(tmp_path)).text
    assert "Article 1 · Borders" in told
    assert "exchange maps" not in told
    assert compared(tmp_path, *COMPARE[1:], "--stat")["clauses"] == []


def test_explain_and_markdown_and_columns(tmp_path: Path) -> None:
    assert "confidence " in negodiff(*COMPARE, "--explain", cwd=drafts(tmp_path)).text
    assert " │ " in negodiff(*COMPARE, "--side-by-side", cwd=tmp_path).text
    markdown = negodiff(*COMPARE, "--format", "markdown", cwd=tmp_path).text
    assert "## Article 3 ← Article 2: Missing persons (edited, renumbered)" in markdown
    assert "The Parties <del>shall</del><ins>may</ins> establish" in markdown


def test_exit_code_is_a_gate_only_when_asked_for(tmp_path: Path) -> None:
    assert negodiff(*COMPARE, cwd=drafts(tmp_path)).code == 0
    assert negodiff(*COMPARE, "--exit-code", cwd=tmp_path).code == 1
    assert negodiff(*COMPARE, "--exit-code", "--only", "moved", cwd=tmp_path).code == 0
    same = negodiff("compare", "01.txt", "01.txt", "--exit-code", "--all", cwd=tmp_path)
    assert same.code == 0
    assert "No differences: the two files are the same, byte for byte." in same.text


def test_wrapping_is_no_difference(tmp_path: Path) -> None:
    wrapped = OLD.replace("exchange maps ", "exchange\nmaps ").replace(
        "commission on", "commission\non"
    )
    (drafts(tmp_path) / "wrapped.txt").write_text(wrapped, encoding="utf-8")
    told = negodiff("compare", "01.txt", "wrapped.txt", "--exit-code", cwd=tmp_path)
    assert told.code == 0
    assert "have the same words, numbers and order." in told.text


@pytest.mark.parametrize("before", [True, False])
def test_the_folder_may_be_named_before_or_after_the_command(before: bool, tmp_path: Path) -> None:
    folder = tmp_path / "drafts here"
    folder.mkdir()
    (folder / "01.txt").write_text(OLD, encoding="utf-8")
    (folder / "02.txt").write_text(NEW, encoding="utf-8")
    named = ("-C", str(folder))
    arguments = (*named, "compare") if before else ("compare", *named)
    told = negodiff(*arguments, "--format", "json", cwd=tmp_path)
    assert told.code == 0, told.message
    by_environment = negodiff(
        "compare", "--format", "json", cwd=tmp_path, NEGODIFF_DRAFTS=str(folder)
    )
    assert by_environment.out == told.out
    assert json.loads(told.out)["new"]["path"].endswith("02.txt")


def test_one_draft_is_compared_with_its_predecessor(tmp_path: Path) -> None:
    for name, text in (("01.txt", OLD), ("02.txt", NEW), ("03.txt", OLD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    document = compared(tmp_path, "02.txt")
    assert [document[side]["path"] for side in ("old", "new")] == ["01.txt", "02.txt"]


def test_a_revision_of_git_is_a_draft(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            env=environment(HOME=str(tmp_path)),
        )

    (tmp_path / "draft.txt").write_text(OLD, encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    (tmp_path / "draft.txt").write_text(NEW, encoding="utf-8")
    assert len(compared(tmp_path, "HEAD:draft.txt", "draft.txt")["clauses"]) == 4


def test_what_was_noticed_is_told_on_stderr_and_can_be_silenced(tmp_path: Path) -> None:
    text = OLD.replace("maps", "ma\u200bps")
    (drafts(tmp_path) / "03.txt").write_text(text, encoding="utf-8")
    told = negodiff("compare", "03.txt", "02.txt", cwd=tmp_path)
    assert told.code == 0
    assert told.message == (
        "warning: 03.txt:11: invisible character: U+200B ZERO WIDTH SPACE, 1 in all\n"
    )
    assert negodiff("compare", "03.txt", "02.txt", "--quiet", cwd=tmp_path).message == ""


def test_many_findings_are_a_few_and_a_count(tmp_path: Path) -> None:
    text = OLD + "".join(f"\nA\u0430{letter} word.\n" for letter in "bcdef")
    (drafts(tmp_path) / "03.txt").write_text(text, encoding="utf-8")
    told = negodiff("compare", "03.txt", "02.txt", cwd=tmp_path).message.splitlines()
    assert len(told) == 4
    assert told[-1] == ('note: 03.txt: 2 more findings; "negodiff show --findings" lists them')
