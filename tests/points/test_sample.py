"""The hand-written truth of the bundled sample, met entirely: see ``tests/sample/README.md``."""

from typing import Any

import pytest

from negodiff.model.point import Step
from negodiff.points.course import pursue
from negodiff.points.rollup import Line, headline, lines, tally
from negodiff.points.weighing import weighing
from tests.points.sample import course, sample, truth

DRAFTS = truth("states.yaml")["drafts"]
EVENTS = [
    (str(number), event)
    for number, pair in enumerate(truth("truth.yaml")["pairs"], 2)
    for event in pair["events"]
]
NAMES = {"Closing": "Closing, testimonium", "Closing(2)": "Closing"}
"""The truth cites all of the closing by the state of its second paragraph."""


def cited(line: Line) -> str:
    return NAMES.get(line.ref, line.ref)


def last_in(line: Line, draft: str) -> str:
    before = [step for step in line.point.steps if step.clause is not None]
    return [step.draft for step in before if int(step.draft) <= int(draft)][-1]


def step_of(draft: str, event: dict[str, Any]) -> Step:
    gone = event.get("last-in")
    for line in lines(course(), int(draft) - 1):
        there = cited(line) == event["point"] and (line.step.clause is None) == bool(gone)
        if there and (gone is None or last_in(line, draft) == gone):
            return line.step
    raise AssertionError(f"no point {event['point']} in draft {draft}")


@pytest.mark.parametrize("wanted", DRAFTS, ids=lambda draft: draft["file"])
def test_states_of_all_points(wanted: dict[str, Any]) -> None:
    at = int(wanted["draft"]) - 1
    found: dict[str, str] = {}
    gone: list[dict[str, str]] = []
    for line in lines(course(), at):
        state, ref = str(line.step.state), cited(line)
        if line.step.clause is None:
            gone.append({"point": ref, "last-in": last_in(line, wanted["draft"]), "state": state})
        elif not ref.startswith("Closing") or ref == "Closing":
            found[ref] = state
    expected = {ref: state for state, refs in wanted["points"].items() for ref in refs}
    assert found == expected
    key = sorted(tuple(sorted(each.items())) for each in gone)
    assert key == sorted(tuple(sorted(each.items())) for each in wanted.get("gone", ()))


@pytest.mark.parametrize("wanted", DRAFTS, ids=lambda draft: draft["file"])
def test_headline_and_counts(wanted: dict[str, Any]) -> None:
    at = int(wanted["draft"]) - 1
    found = headline(course(), sample().exchanges, at)
    articles = {key: str(getattr(found.articles, key)) for key in wanted["headline"]["articles"]}
    assert articles == wanted["headline"]["articles"]
    assert found.title == wanted["headline"]["title"]
    assert found.preamble == wanted["headline"]["preamble"]
    counts = tally(course(), at)
    assert str(counts.resolved) == wanted["events"]["resolved"]
    assert str(counts.reopened) == wanted["events"]["reopened"]


@pytest.mark.parametrize(
    ("draft", "event"), EVENTS, ids=[f"{draft}: {event['point']}" for draft, event in EVENTS]
)
def test_event(draft: str, event: dict[str, Any]) -> None:
    step = step_of(draft, event)
    assert step.state == event["after"]
    assert (str(step.event.kind) if step.event else "null") == event["event"]
    assert (str(step.basis) if step.basis else "null") == event["basis"]
    assert (str(step.rule) if step.rule else "null") == event["rule"]
    assert step.party == event["by"]
    if step.event:
        assert step.event.by == event["by"]
        assert step.event.was == event["before"]
        assert step.event.basis == event["basis"]
    earlier = event.get("reverts-to", [])
    assert step.reverts_to in earlier if earlier else not step.reverts_to


def test_the_judge_of_changes_tells_the_same() -> None:
    made = sample()
    judged = pursue(made._replace(weigh=weighing(made.exchanges, made.links)))
    assert [[step.state for step in point.steps] for point in judged.points] == [
        [step.state for step in point.steps] for point in course().points
    ]


def test_nothing_else_reverts() -> None:
    told = {(draft, event["point"]) for draft, event in EVENTS}
    for at, draft in enumerate(DRAFTS):
        for line in lines(course(), at):
            if line.step.reverts_to:
                assert (draft["draft"], cited(line)) in told


def test_what_was_carried_and_confirmed() -> None:
    for number, pair in enumerate(truth("truth.yaml")["pairs"], 2):
        present = [line for line in lines(course(), number - 1) if line.step.clause is not None]
        by_ref = {cited(line): line.step for line in present}
        for ref in pair.get("carried", ()):
            step = by_ref[ref]
            assert (step.state, step.rule, step.basis) == ("converged", "R2", "tacit")
            assert step.event is not None
        for ref in pair.get("confirmed", ()):
            step = by_ref[ref]
            assert (step.state, step.rule, step.basis) == ("agreed", "R3", "explicit")
            assert step.event is None
