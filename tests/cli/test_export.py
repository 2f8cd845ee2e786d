"""``negodiff export`` from the command line."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import schema
from tests.cli.running import ROOT, negodiff
from tests.cli.talks import done, refused, started
from tests.report.expected_files import assert_expected
from tests.report.table.talks import PEACE, folder

EXPECTED = ROOT / "tests" / "report" / "export" / "expected"

LONG_NOTE = """\
## Article 1

Words[^3] and more[^4].

[^3]: First.

    * Second.

    Third.

[^4]: Fourth.
"""
"""A note of several paragraphs, which are notes without a number."""


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    (tmp_path / "drafts").mkdir()
    folder(tmp_path / "drafts", PEACE)
    return tmp_path


def test_the_clean_text_of_a_draft(talks: Path) -> None:
    assert done("export", "1", cwd=talks) == (
        "Agreement on the Border\n=======================\n\n"
        "Article 1 – Crossing\n--------------------\n\n"
        "1. The Parties shall open the border within thirty days.\n\n"
        "2. Each Party shall keep two lanes free for lorries.\n\n"
        "3. Fees are waived.\n\n"
        "Article 2 – Maps\n----------------\n\n"
        "The Parties exchange maps.\n"
    )


def test_brackets_say_who_holds_what(talks: Path) -> None:
    told = negodiff("export", "3", "--bracketed", "--format", "markdown", cwd=talks)
    assert_expected("bracketed.md", told.text, folder=EXPECTED)
    assert told.message == ("note: put in, since a side wants it and the text lacks it: 1\n")
    told = negodiff("export", "2", "--bracketed", cwd=talks)
    assert "1. The Parties [A: shall] [B: may] open the border within [A: thirty] [B: ninety]" in (
        told.text
    )
    assert "[A propose; B oppose: Fees are waived.]" in told.text


def test_a_sample_draft_becomes_the_file_it_was_read_from() -> None:
    told = done("export", "8", "--format", "markdown", cwd=ROOT)
    written = (ROOT / "drafts" / "08-lomera.md").read_text(encoding="utf-8")
    assert told == written.split("---\n", 2)[2].lstrip("\n")


def test_a_draft_that_was_written_compares_as_unchanged(tmp_path: Path) -> None:
    """All of the sample's are held to it without the command line, in tests/report/export."""
    for number in (5, 9):
        for ending in ("md", "txt"):
            path = tmp_path / f"again.{ending}"
            assert done("export", str(number), "-o", str(path), cwd=ROOT) == ""
            compared = json.loads(
                done("compare", str(number), str(path), "--format", "json", "-q", cwd=ROOT)
            )
            assert compared["clauses"] == [], (number, ending)


def test_the_bracketed_sample_has_no_other_words(tmp_path: Path) -> None:
    """Settled points stand as they did; what is open has the words of both."""
    path = tmp_path / "bracketed.md"
    told = negodiff("export", "8", "--bracketed", "-o", str(path), "-q", cwd=ROOT)
    assert (told.code, told.message) == (0, "")
    compared = json.loads(done("compare", "8", str(path), "--format", "json", "-q", cwd=ROOT))
    status = json.loads(done("status", "--at", "8", "--format", "json", cwd=ROOT))
    open_refs = {point["ref"] for point in status["points"] if not point["settled"]}
    changed = {clause["ref"] for pair in compared["clauses"] for clause in pair["new"]}
    assert changed == open_refs


def test_everything_as_json(tmp_path: Path) -> None:
    cwd = started(tmp_path, 3)
    said = ("--agreed", "--by", "LO", "--note", "by phone", "--at", "2")
    done("annotate", "Article 2(1)", *said, cwd=cwd)
    told = done("export", "2", "--json", cwd=cwd)
    document = json.loads(told)
    Draft202012Validator(json.loads(schema("export"))).validate(document)
    assert document["parties"] == [
        {"code": "LO", "name": "Lomera"}, {"code": "TE", "name": "Tesvia"},
    ]  # fmt: skip
    assert [each["note"] for each in document["annotations"]] == ["by phone"]
    assert len(document["drafts"]) == 2
    whole = done("export", "--json", cwd=cwd)
    assert len(json.loads(whole)["drafts"]) == 3
    assert whole == done("export", "3", "--format", "json", cwd=cwd)


def test_akoma_ntoso_carries_the_points(talks: Path) -> None:
    told = done("export", "2", "--format", "akn", cwd=talks)
    assert '<paragraph eId="art_2__para_1" wId="P002">' in told
    told = done("export", "2", "--format", "akn", "--bracketed", "-q", cwd=talks)
    assert "[A: shall] [B: may]" in told


def test_a_loose_file(talks: Path) -> None:
    path = talks / "loose.txt"
    path.write_text("Article 1\n\nThe Parties *agree*.\n", encoding="utf-8")
    assert done("export", "loose.txt", "--format", "markdown", cwd=talks) == (
        "## Article 1\n\nThe Parties \\*agree\\*.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("9",), "neither a file nor a draft"),
        (("2", "-o", "x.odt"), ".odt files cannot be written"),
        (("2", "-o", "drafts/02-borna.md"), "would be overwritten"),
        (("2", "--json", "-o", "drafts/02-borna.md"), "would be overwritten"),
        (("drafts/none.md",), "none.md"),
    ],
)
def test_what_cannot_be_done(arguments: tuple[str, ...], words: str, talks: Path) -> None:
    assert words in refused("export", *arguments, cwd=talks)


def test_what_a_format_cannot_carry_is_said(talks: Path) -> None:
    path = talks / "note.md"
    path.write_text(LONG_NOTE, encoding="utf-8")
    told = negodiff("export", "note.md", cwd=talks)
    assert told.code == 0
    assert "3 of 6 clauses cannot be written as text" in told.message


def test_brackets_of_nobody_knows_whom(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("Article 1\n\nThe Parties shall meet.\n", encoding="utf-8")
    (tmp_path / "2.txt").write_text("Article 1\n\nThe Parties [may] meet.\n", encoding="utf-8")
    told = negodiff("export", "--bracketed", cwd=tmp_path)
    assert "The Parties [may] meet." in told.text
    assert "it is not known who tabled the drafts" in told.message


def test_a_bracketed_text_that_comes_back_as_a_compilation_says_the_same(tmp_path: Path) -> None:
    """What is computed from the positions is read as those positions."""
    for path in sorted((ROOT / "drafts").glob("0[1-8]*.md")):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    told = done("export", "8", "--bracketed", "--format", "markdown", cwd=tmp_path)
    front = "---\nparty: SEC\nkind: compilation\ndate: 2024-02-01\n---\n"
    (tmp_path / "09-compiled.md").write_text(front + told, encoding="utf-8")
    held = []
    for draft in ("8", "9"):
        points = json.loads(done("status", "--at", draft, "--format", "json", cwd=tmp_path))
        held.append(
            {
                (point["point"], party): (position["stance"], position["text"])
                for point in points["points"]
                for party, position in point["positions"].items()
            }
        )
    assert held[0] == held[1]
