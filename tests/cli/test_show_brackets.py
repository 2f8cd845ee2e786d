"""Brackets in figures, with the rule they were counted by."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from negodiff.report.schema import schema
from tests.cli.running import negodiff

DRAFT = """# Treaty

## Article 1

1. The Parties [shall][should] open [[all] routes].

2. Fees are paid within ____ days [of the invoice.

3. Disputes are settled amicably.
"""


def test_the_whole_and_each_clause_that_has_any(tmp_path: Path) -> None:
    (tmp_path / "d.md").write_text(DRAFT)
    told = negodiff("show", "d.md", "--brackets", "-q", cwd=tmp_path).text
    lines = told.splitlines()
    assert lines[2].startswith("whole draft  4 pairs, 3 top-level, 1 unmatched, depth 2, 1 blank, ")
    assert [line.split("  ")[0] for line in lines[3:5]] == ["Article 1(1)", "Article 1(2)"]
    assert "4 pairs, 3 top-level, depth 2, 50.0% of the words inside" in lines[3]
    assert "0 pairs, 0 top-level, 1 unmatched, 1 blank" in lines[4]
    assert "Counted over the whole text" in told


def test_as_json(tmp_path: Path) -> None:
    (tmp_path / "d.md").write_text(DRAFT)
    asked = ["show", "d.md", "--brackets", "--format", "json"]
    value = json.loads(negodiff(*asked, cwd=tmp_path).out)
    Draft202012Validator(json.loads(schema("draft"))).validate(value)
    assert value["bracket_counts"]["pairs"] == 4
    assert [each["ref"] for each in value["brackets_by_clause"]] == ["Article 1(1)", "Article 1(2)"]
