"""The gate: what it stops at, in which words, and in which formats."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.cli.running import Result
from tests.cli.talks import PARTIES, done, run, started
from tests.cli.test_status import held

ONE = """\
---
party: LO
date: 2024-01-01
---

# Treaty

## Article 1

1. The border is closed within thirty days.

2. The bridge at Selm is open.

## Article 2

Each Party shall pay as Article 1(2) says.
"""
TWO = ONE.replace("party: LO", "party: TE").replace("2024-01-01", "2024-02-01")
SILENT = ONE.replace("2024-01-01", "2024-03-01").replace("thirty days", "sixty days")
HOSTILE = "\x1b[31m::error::{x}\n%0A<script>&\u202e]]>"


def agreed(folder: Path, third: str = SILENT) -> Path:
    """Two sides have the same words, all is recorded as agreed, and a third draft lies there."""
    drafts = folder / "drafts"
    drafts.mkdir()
    (drafts / "1.md").write_text(ONE)
    (drafts / "2.md").write_text(TWO)
    done("init", *PARTIES, "--title", "Treaty", cwd=folder)
    for ref in ("Article 1", "Article 2"):
        done("annotate", ref, "--agreed", "--by", "LO", "--by", "TE", cwd=folder)
    assert check(folder).code == 0
    (folder / "third.md").write_text(third)
    return folder


def check(folder: Path, *arguments: str) -> Result:
    return run("check", *arguments, cwd=folder)


def test_a_silent_change_of_agreed_words_is_stopped(tmp_path: Path) -> None:
    here = agreed(tmp_path)
    done("add", "third.md", cwd=here)
    result = check(here)
    assert (result.code, result.message) == (1, "")
    assert result.text.startswith(
        "Treaty\n"
        "Draft 3 by Lomera, 2024-03-01, compared with draft 2: agreed language was reopened (1).\n"
    )
    assert "1. Article 1(1) (P002)  was agreed  drafts/third.md:10\n" in result.text
    assert "before  The border is closed within thirty days.\n" in result.text
    assert "now  The border is closed within sixty days.\n" in result.text
    assert 'In draft 3 Lomera changes "thirty" to "sixty"' in result.text
    assert "negodiff annotate REF --agreed" in result.text


def test_what_was_agreed_again_passes(tmp_path: Path) -> None:
    here = agreed(tmp_path)
    done("add", "third.md", cwd=here)
    done("annotate", "1.1", "--agreed", "--by", "LO,TE", cwd=here)
    assert check(here).code == 0


def test_an_unrecorded_file_is_not_passed_over(tmp_path: Path) -> None:
    here = agreed(tmp_path)
    (here / "drafts" / "third.md").write_text(SILENT)
    result = check(here)
    assert result.code == 1
    assert "drafts/third.md" in result.text
    assert "not recorded as a draft, and was not looked at" in result.text


def test_agreed_and_converged_are_told_apart(tmp_path: Path) -> None:
    here = started(tmp_path)
    assert check(here, "--fail-on", "reopened:agreed").code == 0
    assert check(here, "--fail-on", "withdrawn").code == 1
    told = json.loads(check(here, "--fail-on", "reopened", "--format", "json").out)
    assert {hit["rule"] for hit in told["hits"]} == {"withdrawn"}
    assert len(told["hits"]) == 7


@pytest.mark.parametrize(
    ("rule", "count"),
    [
        ("contested", 11), ("blank", 2), ("unconfirmed", 122), ("stale-reference", 0),
        ("dangling-reference", 0), ("unbalanced-brackets", 0), ("reserved", 0), ("touched", 0),
        ("unknown-party", 0), ("undisclosed", 0), ("suspicious-characters", 0),
    ],
)  # fmt: skip
def test_rules_on_the_sample(rule: str, count: int, tmp_path: Path) -> None:
    here = started(tmp_path)
    result = check(here, "--fail-on", rule, "--format", "json")
    assert result.code == (1 if count else 0)
    assert len(json.loads(result.out)["hits"]) == count


def test_a_stale_reference_is_found(tmp_path: Path) -> None:
    here = started(tmp_path, 9)
    told = json.loads(check(here, "--format", "json").out)
    assert [(hit["rule"], hit["ref"]) for hit in told["hits"]] == [
        ("stale-reference", "Article 10(5)")
    ]


def test_touched_until_acknowledged(tmp_path: Path) -> None:
    words = SILENT.replace("sixty days", "thirty days").replace("bridge at Selm", "Bridge at Selm")
    here = agreed(tmp_path, words)
    done("add", "third.md", cwd=here)
    result = check(here)
    if "touched" in result.text:
        assert result.code == 1
        done("annotate", "1.2", "--acknowledged", cwd=here)
        assert check(here, "--fail-on", "touched").code == 0


def test_the_project_chooses(tmp_path: Path) -> None:
    here = started(tmp_path)
    settings = here / "drafts" / "negodiff.yaml"
    settings.write_text(settings.read_text() + "fail-on: [blank]\n")
    told = json.loads(check(here, "--format", "json").out)
    assert told["fail_on"] == ["blank"]
    assert len(told["hits"]) == 2
    settings.write_text(settings.read_text().replace("[blank]", "[blnak]"))
    result = check(here)
    assert (result.code, result.out) == (2, b"")
    assert "“blnak” is no rule of the gate" in result.message


def test_broken_records_are_no_matter_of_a_gate(tmp_path: Path) -> None:
    here = started(tmp_path, 3)
    draft = here / "drafts" / "02-tesvia.md"
    draft.write_text(draft.read_text() + "\n")
    result = check(here)
    assert (result.code, result.out) == (3, b"")
    assert "the draft is not what was recorded" in result.message


def test_json_holds_its_schema(tmp_path: Path) -> None:
    here = started(tmp_path)
    result = check(here, "--format", "json")
    assert result.code == 1
    assert held("check", "check", "--fail-on", "touched", cwd=here)["passed"]


def test_sarif(tmp_path: Path) -> None:
    here = agreed(tmp_path)
    done("add", "third.md", cwd=here)
    log = json.loads(check(here, "--format", "sarif").out)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (found,) = log["runs"]
    rules = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    (result,) = found["results"]
    assert rules[result["ruleIndex"]] == result["ruleId"] == "reopened:agreed"
    assert result["message"]["text"].startswith("Article 1(1) (P002)")
    physical = result["locations"][0]["physicalLocation"]
    assert physical == {
        "artifactLocation": {"uri": "drafts/third.md"},
        "region": {"startLine": 10, "endLine": 10},
    }
    assert len(result["partialFingerprints"]["negodiff/v1"]) == 64


def test_junit(tmp_path: Path) -> None:
    here = agreed(tmp_path)
    done("add", "third.md", cwd=here)
    suites = ET.fromstring(check(here, "--format", "junit").out)
    (suite,) = suites
    cases = suite.findall("testcase")
    assert suites.tag == "testsuites"
    assert int(suite.get("tests", "")) == len(cases)
    failures = suite.findall("testcase/failure")
    assert int(suite.get("failures", "")) == len(failures) == 1
    assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped")) == 1
    assert "now: The border is closed within sixty days." in (failures[0].text or "")
    assert failures[0].get("type") == "reopened:agreed"


def test_annotation_lines(tmp_path: Path) -> None:
    here = agreed(tmp_path)
    done("add", "third.md", cwd=here)
    (line,) = check(here, "--format", "github").text.splitlines()
    head, _, told = line.removeprefix("::").partition("::")
    assert head == (
        "error file=drafts/third.md,line=10,endLine=10,title=negodiff reopened%3Aagreed"
    )
    assert "%0Abefore: The border is closed within thirty days.%0Anow: " in told
    quiet = check(here, "--fail-on", "blank", "--format", "github")
    assert (quiet.code, quiet.text[:9]) == (0, "::notice ")


@pytest.mark.parametrize("format_", ["people", "json", "sarif", "junit", "github"])
def test_hostile_words_stay_words(format_: str, tmp_path: Path) -> None:
    words = SILENT.replace("sixty days", f"sixty {HOSTILE} days")
    here = agreed(tmp_path, words)
    done("add", "third.md", cwd=here)
    result = check(here, "--format", format_)
    assert result.code == 1
    for character in ("\x1b", "\u202e"):
        assert character not in result.text
    if format_ == "junit":
        assert len(ET.fromstring(result.out).findall("*/testcase/failure")) >= 1
    elif format_ == "github":
        lines = result.text.splitlines()
        assert all(line.startswith("::error file=") for line in lines)
        assert "%0A<script>" not in result.text.replace("%250A<script>", "")
    elif format_ != "people":
        json.loads(result.out)


def test_the_ending_of_the_file_chooses_the_format(tmp_path: Path) -> None:
    here = agreed(tmp_path)
    done("add", "third.md", cwd=here)
    assert check(here, "-o", "found.sarif").code == 1
    assert json.loads((here / "found.sarif").read_text())["version"] == "2.1.0"
    check(here, "-o", "found.xml")
    assert (here / "found.xml").read_text().startswith("<?xml")
