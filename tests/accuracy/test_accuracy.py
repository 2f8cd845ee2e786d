"""The floors under what the program reaches. `python -m tests.accuracy` prints the whole table."""

from __future__ import annotations

import pytest

from . import real, report
from .run import Options, jobs, run
from .score import Score

SEED, PAIRS = 1, 6

# F1 that may not be undercut, over all languages, styles and sources.
FLOORS = {
    "links": 0.993,
    "hard links": 0.98,
    "moves": 0.95,
    "renumbering": 0.98,
    "splits": 0.93,
    "merges": 0.94,
}
# What may not be exceeded.
CEILINGS = {
    "share of truly new or removed clauses linked to something": 0.03,
    "share of clauses not read as clauses of their own": 0.01,
    "findings between identical and re-wrapped copies": 0,
}
# Mean F1 over real successive drafts, where they are at hand.
REAL = 0.85


def test_generated_pairs() -> None:
    """One test, because its pairs are made and compared only once."""
    scored = run(jobs(SEED, PAIRS), Options())
    score = report.total(scored)
    reached = {measure: score.counts[measure].f1 for measure in FLOORS}
    suffered = dict(zip(CEILINGS, _ceilings(score), strict=True))
    print(report.table(scored))
    print(report.mistakes(score.mistakes[:60]))
    missed = [
        f"{measure}: {reached[measure]:.4f} where {floor} is the floor"
        for measure, floor in FLOORS.items()
        if reached[measure] < floor
    ]
    missed += [
        f"{what}: {suffered[what]:.4f} where {ceiling} is the ceiling"
        for what, ceiling in CEILINGS.items()
        if suffered[what] > ceiling
    ]
    assert not missed, "\n".join(missed)


def _ceilings(score: Score) -> tuple[float, float, float]:
    return score.linked_share, score.lost / score.units, score.false_findings


def test_real_drafts() -> None:
    results = real.run()
    if not results:
        pytest.skip("the real drafts are not beside the checkout")
    print(real.table(results, failures=True))
    assert real.mean(results) >= REAL
