"""Everything of a negotiation as JSON: what other programs are promised."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.app.everything import everything
from negodiff.report.export.everything import everything_json
from negodiff.report.schema import schema
from tests.report.table.talks import PEACE, opened

VALIDATOR = Draft202012Validator(json.loads(schema("export")))


@pytest.fixture
def document(tmp_path: Path) -> Any:
    return json.loads(everything_json(everything(opened(tmp_path, PEACE), 2)))


def test_it_fits_its_schema(document: Any) -> None:
    VALIDATOR.validate(document)


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("schema",), "negodiff.export/2"),
        (("drafts", 0, "kind"), "letter"),
        (("drafts", 0, "clauses", 0, "kind"), "verse"),
        (("points", 0, "steps", 0, "positions", "A", "stance"), "maybe"),
        (("points", 0, "point"), "14"),
        (("events", 0, "was"), "unknown"),
        (("comparisons", 0, "clauses", 0, "redline"), "text"),
    ],
)
def test_the_schema_catches_what_is_wrong(
    document: Any, path: tuple[Any, ...], wrong: object
) -> None:
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert not VALIDATOR.is_valid(document)


def test_points_lead_to_their_clauses(document: Any) -> None:
    drafts = {draft["draft"]: draft for draft in document["drafts"]}
    for point in document["points"]:
        for step in point["steps"]:
            if step["clause"] is not None:
                clause = drafts[step["draft"]]["clauses"][step["clause"]]
                assert clause["ref"] == step["ref"]
    for draft in document["drafts"]:
        for at, clause in enumerate(draft["clauses"]):
            assert clause["parent"] is None or clause["parent"] < at


def test_what_happened_is_told_in_order(document: Any) -> None:
    told = [(each["draft"], each["event"], each["point"]) for each in document["events"]]
    assert told == [
        ("2", "resolved", "P001"), ("2", "resolved", "P003"), ("2", "resolved", "P005"),
    ]  # fmt: skip
    assert [(each["old"], each["new"]) for each in document["comparisons"]] == [
        ("1", "2"), ("2", "3"),
    ]  # fmt: skip


def test_as_of_an_earlier_draft_nothing_later_is_known(tmp_path: Path) -> None:
    talk = opened(tmp_path, PEACE)
    early = json.loads(everything_json(everything(talk, 0)))
    VALIDATOR.validate(early)
    assert [each["draft"] for each in early["drafts"]] == ["1"]
    assert {step["draft"] for point in early["points"] for step in point["steps"]} == {"1"}
    assert "P006" not in {point["point"] for point in early["points"]}
    assert everything_json(everything(talk, 2)) == everything_json(everything(talk, 2))
