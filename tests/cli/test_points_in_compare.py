"""``compare`` in a drafts folder leads with what became of the points."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import ROOT, drafts, negodiff
from tests.cli.talks import done, refused, run, started


def test_it_leads_with_what_happened_to_the_points() -> None:
    text = done("compare", "7", "8", cwd=ROOT)
    order = [
        "Points: 6 resolved, 7 reopened (7 of them had only converged).",
        "Convergence withdrawn, 7",
        'In draft 8 LO changes "shall" to "should", on a point that is converged since draft 7.',
        "Resolved: converged, awaiting confirmation, 6",
        "New, 1",
        "Article 2 · Mutual recognition",
    ]
    places = [text.index(each) for each in order]
    assert places == sorted(places)


def test_markdown_leads_with_it_too() -> None:
    text = done("compare", "7", "8", "--format", "markdown", cwd=ROOT)
    assert "## Convergence withdrawn (7)" in text
    assert text.index("## Convergence withdrawn") < text.index("## Article 2")


def test_only_points_that_turned() -> None:
    told = json.loads(done("compare", "7", "8", "--only", "reopened", "--format", "json", cwd=ROOT))
    assert len(told["clauses"]) == 7
    assert {pair["status"]["event"] for pair in told["clauses"]} == {"reopened"}
    text = done("compare", "7", "8", "--only", "resolved", cwd=ROOT)
    assert "Convergence withdrawn" not in text
    assert "Resolved: converged" in text


def test_drafts_that_are_far_apart() -> None:
    told = json.loads(done("compare", "1", "9", "--format", "json", cwd=ROOT))
    by_point = {pair["point"]: pair for pair in told["clauses"] if pair["point"]}
    status = by_point["P128"]["status"]
    assert (status["old"], status["new"]) == (None, "agreed")
    assert told["summary"]["events"]["reopened"] == 0


def test_of_two_loose_files_nothing_is_said(tmp_path: Path) -> None:
    here = drafts(tmp_path)
    told = json.loads(negodiff("compare", "01.txt", "02.txt", "--format", "json", cwd=here).out)
    assert {(pair["point"], pair["status"]) for pair in told["clauses"]} == {(None, None)}
    assert told["summary"]["events"] == {"resolved": 0, "reopened": 0}
    text = negodiff("compare", "01.txt", "02.txt", cwd=here).text
    assert "nothing is known of the parties" in text
    refused = negodiff("compare", "01.txt", "02.txt", "--only", "reopened", cwd=here)
    assert (refused.code, refused.out) == (2, b"")


def test_the_older_one_second_says_nothing_of_points() -> None:
    told = json.loads(done("compare", "8", "7", "--format", "json", cwd=ROOT))
    assert {pair["status"] for pair in told["clauses"]} == {None}


def test_a_folder_that_cannot_be_read_whole_still_compares(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    (here / "zip.md").write_bytes(b"\x00\x01\x02PK" * 50)
    added = run("add", "zip.md", "--date", "2022-01-01", "--party", "LO", cwd=here)
    assert added.code == 0
    result = run("compare", "2", "3", cwd=here)
    assert result.code == 0
    assert "nothing is said of the points" in result.message
    assert "Article 1" in result.text


@pytest.mark.parametrize("files", [("01.txt", "02.txt")])
def test_loose_files_import_neither_points_nor_the_store(
    files: tuple[str, str], tmp_path: Path
) -> None:
    import subprocess
    import sys

    from tests.cli.running import environment

    script = (
        "import sys; from negodiff.cli.main import main; "
        f"main(['compare', *{files!r}, '--format', 'json']); "
        "print(*sorted(name for name in sys.modules if name.startswith("
        "('negodiff.points', 'negodiff.ledger.store', 'negodiff.app.open', 'yaml'))), "
        "file=sys.stderr)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=drafts(tmp_path),
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert told.stderr.decode().strip() == ""


def test_the_points_can_be_left_out() -> None:
    bare = json.loads(done("compare", "7", "8", "--no-points", "--format", "json", cwd=ROOT))
    full = json.loads(done("compare", "7", "8", "--format", "json", cwd=ROOT))
    assert full["clauses"][0]["point"]
    assert full["summary"]["events"]["resolved"]
    assert {pair["point"] for pair in bare["clauses"]} == {None}
    assert not any(bare["summary"]["events"].values())
    for pair, other in zip(bare["clauses"], full["clauses"], strict=True):
        assert (pair["relations"], pair["redline"]) == (other["relations"], other["redline"])
    assert "Points: " not in done("compare", "7", "8", "--no-points", cwd=ROOT)
    told = refused("compare", "7", "8", "--no-points", "--only", "reopened", cwd=ROOT)
    assert "without the points" in told


def test_markdown_names_no_more_points_than_the_terminal() -> None:
    text = done("compare", "8", "9", cwd=ROOT)
    markdown = done("compare", "8", "9", "--format", "markdown", cwd=ROOT)
    left = re.findall(r"and ([\d,]+)\s+more", text)
    assert left
    assert re.findall(r"and ([\d,]+) more", markdown) == left
