"""The measuring stick itself: a perfect answer scores 1, and each kind of fault costs something."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from .banks import languages, load
from .model import Pair
from .oracle import answers
from .program import Answer
from .run import Job, jobs, pair_of
from .score import MEASURES, Judge, Score, false_findings
from .styles import STYLES


def perfect(pair: Pair) -> Score:
    return Judge(pair, answers(pair)).judge()


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_perfect_answer_scores_one(style: object) -> None:
    name = getattr(style, "name", "")
    score = perfect(pair_of(Job(3, 0, name)))
    assert {measure: score.counts[measure].f1 for measure in MEASURES} == dict.fromkeys(MEASURES, 1)
    assert (score.linked_anyway, score.lost, score.mistakes) == (0, 0, [])


@pytest.fixture(scope="module")
def pair() -> Pair:
    """A pair in which everything happens."""
    for number in range(40):
        made = pair_of(Job(5, number, "en-below"))
        truth = made.truth
        if all((truth.moves, truth.splits, truth.merges, truth.renumbered, truth.added)):
            return made
    raise AssertionError("no seed makes a full pair")


def without(found: tuple[Answer, ...], relation: str) -> list[Answer]:
    return [
        replace(a, relations=tuple(r for r in a.relations if r != relation) or ("unchanged",))
        for a in found
    ]


@pytest.mark.parametrize(
    ("relation", "measure"),
    [("moved", "moves"), ("renumbered", "renumbering"), ("split", "splits"), ("merged", "merges")],
)
def test_a_relation_that_is_not_reported_is_missed(pair: Pair, relation: str, measure: str) -> None:
    score = Judge(pair, without(answers(pair), relation)).judge()
    assert score.counts[measure].recall == 0
    assert score.counts["links"].f1 == 1


def test_a_relation_reported_everywhere_costs_precision(pair: Pair) -> None:
    shouted = [
        replace(a, relations=("moved", "renumbered", "split", "merged")) for a in answers(pair)
    ]
    score = Judge(pair, shouted).judge()
    for measure in ("moves", "renumbering", "splits", "merges"):
        assert score.counts[measure].recall == 1
        assert score.counts[measure].precision < 0.7


def test_a_clause_said_to_be_removed_and_added_is_a_missed_link(pair: Pair) -> None:
    torn: list[Answer] = []
    for answer in answers(pair):
        if answer.old and answer.new:
            torn += [replace(answer, new=()), replace(answer, old=())]
        else:
            torn.append(answer)
    score = Judge(pair, torn).judge()
    assert (score.counts["links"].right, score.counts["links"].wrong) == (0, 0)


def test_a_new_clause_that_is_linked_counts_against_the_answer(pair: Pair) -> None:
    found = list(answers(pair))
    gone = next(a for a in found if a.relations == ("removed",) and a.old[0].text)
    new = next(a for a in found if a.relations == ("added",) and a.new[0].text)
    found = [a for a in found if a not in (gone, new)]
    found.append(Answer(("edited",), gone.old, new.new))
    score = Judge(pair, found).judge()
    assert score.linked_anyway == 2
    assert score.counts["links"].wrong == 1


def test_a_heading_folded_into_its_paragraph_costs_nothing() -> None:
    pair = pair_of(Job(6, 1, "en-below"))
    alone = {
        unit.uid: pair.old.units[unit.uid + 1]
        for unit in pair.old.units.values()
        if unit.kind == "article"
        and unit.uid + 1 in pair.old.units
        and not pair.old.units[unit.uid + 1].label
    }
    assert alone, "the seed has no article of one paragraph"
    found = [
        replace(
            a,
            old=tuple(
                replace(c, text=alone[uid].text) if (uid := _uid(c.ref)) in alone else c
                for c in a.old
            ),
        )
        for a in answers(pair)
    ]
    score = Judge(pair, found).judge()
    assert score.counts["links"].wrong == 0
    assert score.lost == 0


def _uid(ref: str) -> int:
    return int(re.sub(r".*@", "", ref))


def test_copies_have_no_findings(pair: Pair) -> None:
    same = [Answer(("unchanged",), a.old, a.old) for a in answers(pair) if a.old]
    assert false_findings(same).total() == 0
    assert false_findings(answers(pair)).total() > 0


def test_the_same_job_makes_the_same_pair() -> None:
    for job in jobs(9, 1)[:6]:
        assert pair_of(job) == pair_of(job)


def test_every_language_has_a_bank_and_styles() -> None:
    assert {style.language for style in STYLES} == set(languages())


@pytest.mark.parametrize("language", languages())
def test_a_bank_has_enough_to_say(language: str) -> None:
    bank = load(language)
    combinations = len(bank.verbs) * len(bank.objects) * len(bank.adverbs)
    assert combinations > 1000
    assert len(set(bank.headings)) == len(bank.headings) >= 26
    assert all("{ref}" not in text for text in bank.objects)
    assert sum("{ref}" in text for text in bank.adverbs) == 1
