"""Who changed what inside one file: told only to those who ask."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import schema
from tests.cli.running import negodiff

DRAFT = """<html><h1>TREATY</h1><h2>Article 1 – Transit</h2>
<p>1. The routes shall open within <del cite="J. Doe" datetime="2024-05-01">thirty</del><ins
 cite="J. Doe" datetime="2024-05-01">sixty</ins> days.</p>
<p>2. No <ins cite="A. Roe" datetime="2024-05-02">new</ins> duties shall be levied.</p>
"""


def shown(tmp_path: Path, *arguments: str) -> str:
    (tmp_path / "d.html").write_text(DRAFT)
    return negodiff("show", "d.html", *arguments, cwd=tmp_path).text


def test_tracked_changes_are_listed_with_author_and_date(tmp_path: Path) -> None:
    assert shown(tmp_path, "--revisions") == (
        "d.html\n\n"
        "Article 1(1)  deleted  by J. Doe, 2024-05-01\n  thirty\n"
        "Article 1(1)  inserted  by J. Doe, 2024-05-01\n  sixty\n"
        "Article 1(2)  inserted  by A. Roe, 2024-05-02\n  new\n"
    )


def test_names_and_times_can_be_replaced(tmp_path: Path) -> None:
    told = shown(tmp_path, "--revisions", "--redact")
    assert "Doe" not in told
    assert "2024" not in told
    assert "Article 1(2)  inserted  by author 2\n  new\n" in told


def test_names_are_not_told_unasked(tmp_path: Path) -> None:
    (tmp_path / "e.html").write_text(DRAFT.replace("No ", "Some "))
    for arguments in (["show", "d.html"], ["show", "d.html", "--format", "json"],
                      ["compare", "d.html", "e.html"]):  # fmt: skip
        shown(tmp_path)
        result = negodiff(*arguments, cwd=tmp_path)
        assert b"Doe" not in result.out + result.err


def test_as_json_they_keep_to_the_schema(tmp_path: Path) -> None:
    value = json.loads(shown(tmp_path, "--revisions", "--format", "json"))
    Draft202012Validator(json.loads(schema("draft"))).validate(value)
    assert value["revisions"][2] == {
        "ref": "Article 1(2)", "where": "line 4", "what": "inserted", "author": "A. Roe",
        "date": "2024-05-02", "text": "new", "about": None,
    }  # fmt: skip


def test_in_the_marked_view_two_files_are_compared_as_they_stand_on_the_page(
    tmp_path: Path,
) -> None:
    (tmp_path / "d.html").write_text(DRAFT)
    (tmp_path / "clean.html").write_text(
        DRAFT.replace('<ins\n cite="J. Doe" datetime="2024-05-01">sixty</ins>', "").replace(
            '<del cite="J. Doe" datetime="2024-05-01">thirty</del>', "thirty"
        )
    )
    told = negodiff("compare", "clean.html", "d.html", "--view", "marked", cwd=tmp_path).text
    assert "thirtysixty" not in told
    assert "{-thirty-}{+sixty+}" in told.replace("‹-", "").replace("‹+", "").replace(
        "-›", ""
    ).replace("+›", "")
