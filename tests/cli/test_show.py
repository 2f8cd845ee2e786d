"""``negodiff show`` and ``negodiff schema``."""

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import SCHEMAS, schema
from tests.cli.running import OLD, drafts, negodiff
from tests.report.expected_files import assert_expected


def shown(cwd: Path, *arguments: str) -> Any:
    result = negodiff("show", *arguments, "--format", "json", cwd=cwd)
    assert result.code == 0, result.message
    document = json.loads(result.out)
    Draft202012Validator(json.loads(schema("draft"))).validate(document)
    return document


def test_the_tree(tmp_path: Path) -> None:
    told = negodiff("show", "01.txt", cwd=drafts(tmp_path)).text
    assert_expected("tree.txt", told)


def test_the_tree_as_json(tmp_path: Path) -> None:
    document = shown(drafts(tmp_path), "01.txt")
    assert list(document) == ["schema", "draft", "language", "brackets", "clauses", "findings"]
    assert document["language"] == "en"
    assert document["brackets"] == 1
    clause = next(each for each in document["clauses"] if each["ref"] == "Article 1(2)")
    assert clause == {
        "ref": "Article 1(2)",
        "label": "2.",
        "kind": "paragraph",
        "heading": None,
        "text": "The Parties shall [, inter alia,] exchange maps within thirty days of signature.",
        "lines": [11, 11],
        "parent": "Article 1",
    }


def test_one_clause_in_full(tmp_path: Path) -> None:
    told = negodiff("show", "01.txt", "--clause", "Article 3", "--full", cwd=drafts(tmp_path)).text
    assert told.split("\n\n", 1)[1] == dedent("""\
        Article 3  article
          Disputes
          Article 3(1)  paragraph
            Disputes are settled by consultation between the Parties.
          Article 3(2)  paragraph
            Nothing in this Article affects the rights of third States under other treaties.
        """)
    refs = [each["ref"] for each in shown(tmp_path, "01.txt", "--clause", "1.2")["clauses"]]
    assert refs == ["Article 1(2)"]


def test_findings(tmp_path: Path) -> None:
    text = OLD.replace("maps", "ma\u200bps").replace("Borders", "B\u043erders")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    told = negodiff("show", "a.txt", "--findings", cwd=tmp_path)
    assert told.text == (
        "warning: a.txt:7: letters of two scripts in one word: B\u043erders, 1 in all\n"
        "warning: a.txt:11: invisible character: U+200B ZERO WIDTH SPACE, 1 in all\n"
    )
    assert told.message == ""
    (tmp_path / "b.txt").write_text(OLD, encoding="utf-8")
    assert negodiff("show", "b.txt", "--findings", cwd=tmp_path).text == "Nothing was noticed.\n"


def test_the_latest_draft_of_the_folder_is_the_default(tmp_path: Path) -> None:
    (drafts(tmp_path) / "01.txt").unlink()
    assert shown(tmp_path)["draft"]["path"].endswith("02.txt")


def test_schemas_are_listed_and_printed(tmp_path: Path) -> None:
    listed = negodiff("schema", cwd=tmp_path).text.splitlines()
    assert [line.split(" ")[0] for line in listed] == list(SCHEMAS)
    assert listed[0].endswith('  what "compare --format json" prints')
    for name in SCHEMAS:
        assert negodiff("schema", name, cwd=tmp_path).out == schema(name)
