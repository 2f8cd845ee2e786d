"""``verify`` and ``log --records`` as JSON, and what replaces what."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import schema
from tests.cli.talks import done, recorded_id, refused, run, started


def held(name: str, text: str) -> Any:
    document = json.loads(text)
    Draft202012Validator(json.loads(schema(name))).validate(document)
    return document


def records(cwd: Path) -> list[Any]:
    document = held("records", done("log", "--records", "--format", "json", cwd=cwd))
    found: list[Any] = document["records"]
    return found


def test_a_sound_folder(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    told = held("verify", done("verify", "--format", "json", cwd=here))
    assert (told["sound"], told["drafts"], told["records"]) == (True, 2, 2)
    assert told["heads"] == [records(here)[-1]["id"]]
    assert told["problems"] == []


def test_a_changed_draft(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    with (here / "drafts" / "01-lomera.md").open("a", encoding="utf-8") as file:
        file.write("One word more.\n")
    result = run("verify", "-o", "found.json", cwd=here)
    assert (result.code, result.out) == (3, b"")
    told = held("verify", (here / "found.json").read_text(encoding="utf-8"))
    assert (told["sound"], told["drafts"], told["heads"]) == (False, None, [])
    (problem,) = told["problems"]
    assert (problem["kind"], problem["file"]) == ("draft-changed", "01-lomera.md")
    assert problem["breaks"] is True


def test_a_folder_that_was_not_finished(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    (here / "drafts" / "negodiff.yaml").unlink()
    told = held("verify", done("verify", "--format", "json", cwd=here))
    assert told["problems"][0]["kind"] == "unfinished"


def test_a_manifest_is_no_json(tmp_path: Path) -> None:
    here = started(tmp_path, 2)
    assert "no JSON" in refused("verify", "--manifest", "--format", "json", cwd=here)
    done("verify", "--manifest", "-o", "sums.txt", cwd=here)
    assert (here / "sums.txt").read_text(encoding="utf-8") == done("verify", "--manifest", cwd=here)


def test_every_kind_of_record(tmp_path: Path) -> None:
    here = started(tmp_path, 3)
    point = ("Article 2(4)", "--at", "2")
    wrong = recorded_id(done("annotate", *point, "--reserved", "--by", "TE", cwd=here))
    done("annotate", *point, "--with", "Article 3(1)", "--note", "a package", cwd=here)
    done("claim", "all but two", "--by", "TE", "--date", "2023-06-01", cwd=here)
    done("amend", "2", "--ordinal", "2nd text", "--reason", "misread", cwd=here)
    done("withdraw", wrong, "--reason", "misheard", cwd=here)
    found = records(here)
    assert [each["kind"] for each in found] == [
        *["draft"] * 3, "annotation", "annotation", "claim", "amendment", "withdrawal",
    ]  # fmt: skip
    reserved = found[3]
    assert (reserved["in_force"], reserved["withdrawn_by"]) == (False, found[-1]["id"])
    assert reserved["facts"]["by"] == ["TE"]
    assert found[4]["facts"]["others"][0]["draft"]["number"] == "2"
    assert found[6]["facts"]["now"] == {"ordinal": "2nd text"}
    assert [each["draft"]["number"] for each in found[:3]] == ["1", "2", "3"]


def test_an_annotation_takes_the_place_of_another(tmp_path: Path) -> None:
    here = started(tmp_path, 3)
    point = ("Article 2(4)", "--at", "2")
    wrong = recorded_id(done("annotate", *point, "--reserved", "--by", "TE", cwd=here))
    right = recorded_id(
        done("annotate", *point, "--reserved", "--by", "LO", "--replaces", wrong, cwd=here)
    )
    old, new = records(here)[-2:]
    assert old["replaced_by"] == new["id"]
    assert (old["withdrawn_by"], old["in_force"], new["in_force"]) == (None, False, True)
    assert new["facts"]["replaces"] == old["id"]
    told = done("log", "--records", cwd=here)
    assert f"reserved by TE: Article 2(4) of draft 2 (replaced by {right})" in told
    assert f"reserved by LO: Article 2(4) of draft 2, replaces {wrong}" in told
    trail = done("trace", "Article 2(4)", "--at", "2", cwd=here)
    assert "Recorded: reserved by Lomera" in trail
    assert "Recorded: reserved by Tesvia" not in trail
    again = refused("annotate", *point, "--agreed", "--replaces", wrong, cwd=here)
    assert "withdrawn" in again or "replaced" in again
