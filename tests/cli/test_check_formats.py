"""What a gate writes for other programs holds the rules of their formats.

The rules stand in ``tests/report/formats``, written by hand for the part of each that is used.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from lxml import etree

from tests.cli.running import ROOT
from tests.cli.talks import run, started

FORMATS = ROOT / "tests" / "report" / "formats"
SARIF = Draft202012Validator(
    json.loads((FORMATS / "sarif-subset.schema.json").read_text(encoding="utf-8"))
)
JUNIT = etree.XMLSchema(etree.parse(str(FORMATS / "junit-subset.xsd")))
EVERYTHING = ("reopened", "touched", "contested", "blank", "stale-reference", "undisclosed")


def told(here: Path, format_: str) -> bytes:
    rules = [word for rule in EVERYTHING for word in ("--fail-on", rule)]
    result = run("check", *rules, "--format", format_, cwd=here)
    assert result.code in (0, 1), result.message
    return result.out


def sarif_errors(log: Any) -> list[str]:
    """What the format's prose demands beyond what its schema can say is looked at, too."""
    found = [f"{error.json_path}: {error.message}" for error in SARIF.iter_errors(log)]
    for made in log["runs"]:
        rules = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
        found += [f"rule {rule} stands twice" for rule in rules if rules.count(rule) > 1]
        for result in made["results"]:
            if rules[result["ruleIndex"]] != result["ruleId"]:
                found.append(f"{result['ruleId']} is not rule {result['ruleIndex']}")
            for location in result["locations"]:
                region = location["physicalLocation"].get("region")
                if region and region["endLine"] < region["startLine"]:
                    found.append(f"a region ends before it begins: {region}")
    return found


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, its last draft under a name that no format takes as it is."""
    here = started(tmp_path_factory.mktemp("talks"))
    strange = here / "mail “9” & <co> 100% #1.md"
    strange.write_bytes((ROOT / "drafts" / "09-joint.md").read_bytes())
    assert run("add", str(strange), cwd=here).code == 0
    return here


def test_sarif(talks: Path) -> None:
    for at in (talks, ROOT):
        log = json.loads(told(at, "sarif"))
        assert log["runs"][0]["results"]
        assert sarif_errors(log) == []


def test_sarif_of_nothing(tmp_path: Path) -> None:
    log = json.loads(told(started(tmp_path, 1), "sarif"))
    assert sarif_errors(log) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda result: result.update(ruleIndex=99 % 2),
        lambda result: result.update(colour="red"),
        lambda result: result["message"].pop("text"),
        lambda result: result["locations"][0]["physicalLocation"]["region"].update(startLine=0),
        lambda result: result["locations"][0]["physicalLocation"]["artifactLocation"].update(
            uri="a b.md"
        ),
    ],
)
def test_what_is_no_sarif_is_found(spoil: Any, talks: Path) -> None:
    log = json.loads(told(talks, "sarif"))
    result = next(each for each in log["runs"][0]["results"] if each["ruleIndex"] != 1)
    spoil(result)
    assert sarif_errors(log)


def test_junit(talks: Path) -> None:
    for at in (talks, ROOT):
        suites = etree.fromstring(told(at, "junit"))
        JUNIT.assertValid(suites)
        for suite in suites:
            for name, path in (
                ("tests", "testcase"),
                ("failures", "testcase/failure"),
                ("skipped", "testcase/skipped"),
            ):
                assert suite.get(name) == str(len(suite.findall(path)))


def test_what_is_no_junit_is_found(talks: Path) -> None:
    suites = etree.fromstring(told(talks, "junit"))
    suites[0][0].set("colour", "red")
    assert not JUNIT.validate(suites)
