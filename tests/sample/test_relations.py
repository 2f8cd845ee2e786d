"""What negodiff tells of the bundled drafts is what truly happened in them (see README.md here)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.model.clause import Clause
from negodiff.model.relation import Relation

HERE = Path(__file__).parent
DRAFTS = HERE.parent.parent / "drafts"
TRUTH: dict[str, Any] = yaml.load((HERE / "truth.yaml").read_text("utf-8"), yaml.BaseLoader)

Fact = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def refs(clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """Citations as the truth gives them: the lines of the closing formula are one clause there."""
    return tuple(
        "Closing" if clause.ref.startswith("Closing") else clause.ref for clause in clauses
    )


def source(name: str) -> Source:
    return Source((DRAFTS / name).read_bytes(), name)


@pytest.mark.parametrize("step", TRUTH["pairs"], ids=lambda step: f"{step['old']} → {step['new']}")
def test_relations(step: dict[str, Any]) -> None:
    comparison = compare_sources(source(step["old"]), source(step["new"]))
    told: set[Fact] = {
        (refs(pair.old), refs(pair.new), tuple(sorted(pair.relations)))
        for pair in comparison.pairs
        if pair.relations != (Relation.UNCHANGED,)
    }
    true: set[Fact] = {
        (tuple(fact["old"]), tuple(fact["new"]), tuple(sorted(fact["relations"])))
        for fact in step["clauses"]
    }
    assert told == true
