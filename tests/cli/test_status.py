"""The sample's hand-written truth, met through the command line: see ``tests/sample/README.md``."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import schema
from tests.cli.running import ROOT, negodiff
from tests.cli.talks import done, run, started
from tests.points.sample import truth

DRAFTS = truth("states.yaml")["drafts"]
EVENTS = [
    (str(number), event)
    for number, pair in enumerate(truth("truth.yaml")["pairs"], 2)
    for event in pair["events"]
]


def held(name: str, *arguments: str, cwd: Path) -> Any:
    """The JSON of a command, held against its schema."""
    document = json.loads(done(*arguments, "--format", "json", cwd=cwd))
    Draft202012Validator(json.loads(schema(name))).validate(document)
    return document


@cache
def status(draft: str) -> Any:
    return held("status", "status", "--at", draft, cwd=ROOT)


def cited(point: dict[str, Any]) -> str:
    """The truth cites all of the closing by the state of its second paragraph."""
    ref: str = point["ref"]
    return {"Closing": "Closing, testimonium", "Closing(2)": "Closing"}.get(ref, ref)


@pytest.mark.parametrize("wanted", DRAFTS, ids=lambda draft: draft["file"])
def test_states_of_the_points_in_the_text(wanted: dict[str, Any]) -> None:
    found = {
        ref: point["state"]
        for point in status(wanted["draft"])["points"]
        if point["text"] is not None
        for ref in [cited(point)]
        if ref == "Closing" or not ref.startswith("Closing")
    }
    expected = {ref: state for state, refs in wanted["points"].items() for ref in refs}
    assert found == expected


@pytest.mark.parametrize("wanted", DRAFTS, ids=lambda draft: draft["file"])
def test_points_that_left_the_text_stay_listed(wanted: dict[str, Any]) -> None:
    gone = sorted(
        (cited(point), point["state"])
        for point in status(wanted["draft"])["points"]
        if point["text"] is None
    )
    assert gone == sorted((each["point"], each["state"]) for each in wanted.get("gone", ()))


@pytest.mark.parametrize("wanted", DRAFTS, ids=lambda draft: draft["file"])
def test_headline_and_counts(wanted: dict[str, Any]) -> None:
    found = status(wanted["draft"])
    articles = {key: str(value) for key, value in found["headline"]["articles"].items()}
    expected = dict(wanted["headline"]["articles"])
    assert {key: articles[key] for key in expected} == expected
    assert found["headline"]["title"] == wanted["headline"]["title"]
    assert found["headline"]["preamble"] == wanted["headline"]["preamble"]
    counts = {key: str(found["events"][key]) for key in ("resolved", "reopened")}
    assert counts == wanted["events"]


@pytest.mark.parametrize(
    ("draft", "event"), EVENTS, ids=[f"{draft}: {event['point']}" for draft, event in EVENTS]
)
def test_event(draft: str, event: dict[str, Any]) -> None:
    gone = event.get("last-in")
    fitting = [
        point
        for point in status(draft)["points"]
        if cited(point) == event["point"] and (point["text"] is None) == bool(gone)
    ]
    assert any(_is(point, event) for point in fitting), fitting


def _is(point: dict[str, Any], event: dict[str, Any]) -> bool:
    """Whether a point stands as the truth says, and the draft did to it what it says."""
    basis = None if event["basis"] == "null" else event["basis"]
    if (point["state"], point["basis"]) != (event["after"], basis):
        return False
    told = point["event"]
    if event["event"] == "null" or told is None:
        return event["event"] == "null" and told is None
    return (told["event"], told["by"], told["was"], told["basis"]) == (
        event["event"],
        event["by"],
        event["before"],
        basis,
    )


def test_a_comparison_in_the_folder_tells_the_same() -> None:
    for number in range(2, 10):
        told = held("comparison", "compare", str(number - 1), str(number), cwd=ROOT)
        counts = {key: str(told["summary"]["events"][key]) for key in ("resolved", "reopened")}
        assert counts == DRAFTS[number - 1]["events"]
        points = {point["point"]: point for point in status(str(number))["points"]}
        for pair in told["clauses"]:
            if pair["status"] is None:
                continue
            point = points[pair["point"]]
            assert pair["status"]["new"] == point["state"]
            event = point["event"]
            assert pair["status"]["event"] == (event and event["event"])
            assert pair["status"]["why"] == point["why"]


def test_every_worded_pair_of_the_sample_has_its_point() -> None:
    told = held("comparison", "compare", "3", "4", "--all", cwd=ROOT)
    for pair in told["clauses"]:
        texts = [clause["text"] for clause in pair["new"]]
        heading = [clause["heading"] for clause in pair["new"]]
        if pair["new"] and texts != heading and pair["new"][0]["kind"] not in ("preamble",):
            assert pair["point"] or "Have agreed" in texts[0], pair["new"]


def test_what_was_recorded_is_met_too(tmp_path: Path) -> None:
    here = started(tmp_path, 9)
    done("annotate", "Article 12", "--condition", "confirmation is awaited", cwd=here)
    found = held("status", "status", cwd=here)
    assert found["headline"]["articles"]["converged"] == 1
    point = next(each for each in found["points"] if each["ref"] == "Article 12")
    assert point["state"] == "converged"


def test_terminal_and_markdown_tell_the_lists(tmp_path: Path) -> None:
    here = started(tmp_path)
    text = done("status", cwd=here)
    assert "6 of 17 articles settled (6 converged), 11 partly" in text
    assert "18 articles in draft 2" in text
    assert "Outstanding issues, 12" in text
    assert "open for 7 exchanges" in text
    assert "LO / TE: “should” / “shall”; 95% of the words in common" in text
    assert "Converged, awaiting confirmation, 122" in text
    assert "Walked back, " in text
    assert "Blanks, 2" in text
    told = done("status", "--format", "markdown", cwd=here)
    assert "## Outstanding issues (12)" in told
    assert "| LO | Each Party should ensure" in told


def test_only_what_was_asked_for(tmp_path: Path) -> None:
    here = started(tmp_path)
    points = held("status", "status", "--only", "contested,dropped", cwd=here)["points"]
    assert {point["state"] for point in points} == {"contested", "dropped"}
    points = held("status", "status", "--only", "reopened", cwd=here)["points"]
    assert len(points) == 7
    assert all(point["event"]["withdrawn"] for point in points)
    refused = run("status", "--only", "resovled", cwd=here)
    assert refused.code == 2
    assert "Did you mean 'resolved'?" in refused.message


def test_a_bare_folder_of_unknown_parties_says_so(tmp_path: Path) -> None:
    for number, words in enumerate(("ten", "twelve"), start=1):
        (tmp_path / f"{number}.txt").write_text(f"Article 1\n\nWithin {words} days.\n")
    text = done("status", cwd=tmp_path)
    assert "It is not known who tabled drafts 1, 2" in text
    assert {point["state"] for point in held("status", "status", cwd=tmp_path)["points"]} == {
        "proposed"
    }


def test_a_draft_that_is_none_is_refused(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    result = run("status", "--at", "7", cwd=here)
    assert (result.code, result.out) == (2, b"")
    assert "there is neither a file nor a draft of this name" in result.message


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    result = negodiff("status", cwd=tmp_path)
    assert (result.code, result.out) == (2, b"")
