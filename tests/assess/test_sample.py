"""The sample negotiation against its hand-written truth: every fact about a change of words."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from negodiff.align.align import align
from negodiff.api import read_draft
from negodiff.assess.judge import Assessment, Context, judge
from negodiff.assess.references import dangling_references, stale_references
from negodiff.diff.pairs import compare
from negodiff.ledger.source import Source
from negodiff.model.comparison import Side
from negodiff.model.weight import Rule, Weight

ROOT = Path(__file__).parents[2]
TRUTH = yaml.load((ROOT / "tests/sample/truth.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)

RULES = {
    "modal-weakened": {Rule.MODAL_WEAKENED},
    "modal-strengthened": {Rule.MODAL_STRENGTHENED},
    "deadline": {Rule.DEADLINE},
    "period": {Rule.DEADLINE},
    "duration": {Rule.DEADLINE},
    "number": {Rule.NUMBER},
    "date": {Rule.DATE},
    "softener-added": {Rule.SOFTENER_ADDED},
    "qualifier-added": {Rule.SOFTENER_ADDED},
    "definition-edited": {Rule.DEFINITION},
    "brackets-set": {Rule.BRACKETS_SET},
    "brackets-cleared": {Rule.BRACKETS_CLEARED, Rule.ALTERNATIVE_CHOSEN},
    "reference-followed": {Rule.REFERENCE_FOLLOWS},
    "spelling-only": {Rule.SPELLING},
}
WEIGHTS = {"spelling-only": Weight.EDITORIAL, "reference-followed": Weight.CONSEQUENTIAL}


class Fact(NamedTuple):
    """One fact that the truth states about one exchange."""

    exchange: int
    kind: str
    ref: str
    told: str


def _facts() -> list[Fact]:
    found = []
    for at, exchange in enumerate(TRUTH["pairs"]):
        for fact in exchange["facts"]:
            ((kind, told),) = fact.items()
            ref = re.match(r"Article \d+(\(\w+\))*|Annex I(\(\w+\))*|Preamble, recital \d+", told)
            if kind in RULES and ref:
                renamed = re.match(r"→ (Article \d+(?:\(\w+\))*)", told[ref.end() :].strip())
                found.append(Fact(at, kind, renamed[1] if renamed else ref[0], told))
    return found


@cache
def _side(at: int) -> Side:
    path = sorted((ROOT / "drafts").glob("0*.md"))[at]
    return read_draft(Source(path.read_bytes(), str(path)))[0]


@cache
def _assessed(exchange: int) -> dict[str, Assessment]:
    old, new = _side(exchange), _side(exchange + 1)
    context = Context.between(old.draft, new.draft, align(old.draft, new.draft))
    return {pair.ref: judge(pair, context) for pair in compare(old, new).pairs}


@pytest.mark.parametrize("fact", _facts(), ids=lambda fact: f"{fact.kind} {fact.told}"[:70])
def test_fact(fact: Fact) -> None:
    found = _assessed(fact.exchange)[fact.ref]
    flags = [flag for flag in found.flags if flag.rule in RULES[fact.kind]]
    assert flags, found
    assert found.weight is WEIGHTS.get(fact.kind, Weight.SUBSTANTIVE)
    words = re.search(r"(\w[\w -]*) → (\w[\w -]*)$", fact.told)
    if words and fact.kind.startswith("modal"):
        assert any(
            words[1].startswith(flag.old) and words[2].startswith(flag.new) for flag in flags
        ), flags


def test_the_stale_reference_is_found_and_no_other() -> None:
    found = []
    for at, _ in enumerate(pairwise(range(9))):
        old, new = _side(at).draft, _side(at + 1).draft
        around = Context.between(old, new, align(old, new)).renumbering
        assert around is not None
        found += [
            (at, new.clauses[each.clause].ref, each.written, new.clauses[each.expected[0]].ref)
            for each in stale_references(around)
        ]
    assert found == [(7, "Article 10(5)", "paragraph 1 of Article 16", "Article 15(1)")]


def test_no_reference_dangles() -> None:
    assert [dangling_references(_side(at).draft) for at in range(9)] == [()] * 9
