"""What holds for every negotiation, on all pages, the sample, and negotiations made at random."""

import re
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.model.point import Ruling, Step
from negodiff.model.record import Annotation, DraftKind, Party
from negodiff.points.course import pursue
from negodiff.points.negotiation import Course, Exchange, Negotiation
from negodiff.points.whose import whose
from tests.points import talk
from tests.points.sample import sample
from tests.points.test_talks import PAGES

WORDS = (
    "The Commission shall meet every month in the capital of the host",
    "Prisoners of war shall be released without delay and without condition",
    "Goods in transit through the corridor shall be free of customs duty",
    "Each Party shall publish the tables of water levels once a week",
)
TAILS = (
    *(" within ten days.", " within twenty days.", " [within ten days].", ".", ""),
    *(" [A: within ten days] [B: within twenty days].", " [B opposes: within ten days]."),
)


@st.composite
def negotiations(draw: st.DrawFn) -> Negotiation:
    """Two or three parties, a chair now and then, four points in a few wordings each."""
    parties = draw(st.sampled_from((("A", "B"), ("A", "B", "C"))))
    drafts = []
    for _ in range(draw(st.integers(2, 6))):
        kind = draw(st.sampled_from((DraftKind.FULL,) * 5 + (DraftKind.PARTIAL, DraftKind.CHAIR)))
        party = "M" if kind is DraftKind.CHAIR else draw(st.sampled_from(parties))
        if draw(st.integers(0, 9)) == 0:
            kind, party = DraftKind.JOINT, "A/B"
        tails = draw(st.lists(st.sampled_from(TAILS), min_size=4, max_size=4))
        drafts.append((party, kind, _draft(tails)))
    declared = tuple(Party(code, f"Party {code}") for code in parties)
    return talk.negotiation(drafts, declared)


def _draft(tails: list[str]) -> Draft:
    clauses = [Clause(-1, Kind.ARTICLE, "Article 1", "1", "Article 1", "Matters", "", None)]
    for words, tail in zip(WORDS, tails, strict=True):
        if tail:
            number = str(len(clauses))
            clauses.append(
                Clause(
                    0, Kind.PARAGRAPH, f"{number}.", number, f"Article 1({number})", "",
                    words + tail, None,
                )
            )  # fmt: skip
    return Draft(tuple(clauses), "en")


def shortened(made: Negotiation, drafts: int) -> Negotiation:
    known = {exchange.facts.id for exchange in made.exchanges[:drafts]}
    said = tuple(each for each in made.annotations if each.draft in known or each.withdraws)
    return made._replace(
        exchanges=made.exchanges[:drafts], links=made.links[: drafts - 1], annotations=said
    )


def steps(course: Course) -> dict[str, tuple[Step, ...]]:
    return {point.id: point.steps for point in course.points}


def check_prefixes(made: Negotiation) -> None:
    whole = steps(pursue(made))
    for drafts in range(1, len(made.exchanges)):
        for name, found in steps(pursue(shortened(made, drafts))).items():
            assert whole[name][: len(found)] == found


def named(text: str | None, swapped: Callable[[str], str]) -> str | None:
    """A text whose brackets name the other party."""
    if text is None:
        return None
    return re.sub(r"(?<=\[)[AB](?=(?: opposes)?:)", lambda match: swapped(match[0]), text)


def attributed_to(draft: Draft, swapped: Callable[[str], str]) -> Draft:
    """A draft whose brackets name the other party."""
    return draft._replace(
        clauses=tuple(
            clause._replace(text=named(clause.text, swapped) or "") for clause in draft.clauses
        )
    )


def check_swapped_names(made: Negotiation) -> None:
    """Another name for each party changes nothing but the names."""
    swap = {"A": "B", "B": "A"}

    def swapped(code: str) -> str:
        return "/".join(swap.get(each, each) for each in code.split("/"))

    def renamed(each: Annotation) -> Annotation:
        return each._replace(by=tuple(map(swapped, each.by)))

    other = made._replace(
        exchanges=tuple(
            Exchange(
                exchange.number,
                exchange.facts._replace(party=swapped(exchange.facts.party)),
                attributed_to(exchange.draft, swapped),
            )
            for exchange in made.exchanges
        ),
        parties=tuple(each._replace(code=swapped(each.code)) for each in made.parties),
        annotations=tuple(map(renamed, made.annotations)),
    )
    found, expected = steps(pursue(other)), steps(pursue(made))
    assert found.keys() == expected.keys()
    for name in expected:
        for one, two in zip(expected[name], found[name], strict=True):
            assert (one.state, one.basis, one.rule, one.flags) == (
                two.state, two.basis, two.rule, two.flags,
            )  # fmt: skip
            assert swapped(one.party) == two.party
            assert {
                position._replace(party=swapped(position.party), text=named(position.text, swapped))
                for position in one.positions
            } == (set(two.positions))


def check_order_of_records(made: Negotiation) -> None:
    expected = pursue(made)
    shuffled = list(made.annotations)
    Random(7).shuffle(shuffled)
    assert pursue(made._replace(annotations=tuple(shuffled))) == expected


def check_repeated_draft(made: Negotiation) -> None:
    """The last draft again, by the same party: nothing happens. By another: R2, R4 and R5 alone."""
    last = made.exchanges[-1]
    if last.facts.kind is not DraftKind.FULL or last.facts.party not in ("A", "B", "C"):
        return
    for party in sorted({last.facts.party, "A", "B"}):
        drafts = [(each.facts.party, each.facts.kind, each.draft) for each in made.exchanges]
        again = talk.negotiation([*drafts, (party, DraftKind.FULL, last.draft)], made.parties)
        for point in pursue(again).points:
            step = point.steps[-1]
            if party == last.facts.party:
                assert step.event is None
                assert step.state is point.steps[-2].state
            elif step.event is not None:
                assert step.event.kind == "resolved"
                assert step.rule in (Ruling.CONVERGE, Ruling.OMISSION, Ruling.ACCEPTANCE)


def check_whose(made: Negotiation) -> None:
    course = pursue(made)
    for draft in course.numbers:
        by_id = whose(course.points, draft)
        for point in course.points:
            step = next((step for step in point.steps if step.draft == draft), None)
            if step is not None and step.text is not None:
                assert "".join(run.text for run in by_id[point.id]) == step.text


def check_events(made: Negotiation) -> None:
    """An event is the entering or leaving of the settled states, and nothing else is.

    A split or a merge takes over what several points were.
    """
    for point in pursue(made).points:
        settled, count = False, 0
        for step in point.steps:
            if {"split", "merged"}.isdisjoint(step.relations) and "merged" not in step.flags:
                assert (step.event is not None) == (step.state.settled != settled)
                count += step.event is not None and step.event.kind == "reopened"
                assert step.reopened == count
            if step.event is not None:
                assert (step.event.kind == "resolved") == step.state.settled
                assert step.event.draft == step.draft
            settled, count = step.state.settled, step.reopened


CHECKS = (
    check_events,
    check_prefixes,
    check_swapped_names,
    check_order_of_records,
    check_repeated_draft,
    check_whose,
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@settings(max_examples=60, deadline=None)
@given(made=negotiations())
def test_random(check: Callable[[Negotiation], None], made: Negotiation) -> None:
    check(made)


@settings(max_examples=150, deadline=None)
@given(made=negotiations())
def test_nothing_is_agreed_or_dropped_by_one_side(made: Negotiation) -> None:
    joint = {each.number for each in made.exchanges if each.facts.kind is DraftKind.JOINT}
    for point in pursue(made).points:
        first_joint = next((at for at, each in enumerate(point.steps) if each.draft in joint), 99)
        for at, step in enumerate(point.steps):
            stances = [each for each in step.positions if each.stance in ("text", "delete")]
            texts = {each.text for each in stances if each.stance == "text"}
            if step.state == "agreed":
                assert at >= first_joint
            if step.state in ("agreed", "converged"):
                assert len(stances) > 1
                assert len(texts) == 1
                assert "[" not in "".join(text or "" for text in texts)
            if step.state == "dropped":
                assert len(stances) > 1
                assert not texts
            if step.state == "proposed" and step.clause is not None and len(texts) > 1:
                chairs = {each.draft for each in point.steps[: at + 1] if each.rule == "R9"}
                assert step.since in chairs


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages(check: Callable[[Negotiation], None], page: object) -> None:
    made = talk.load(page).negotiation  # type: ignore[arg-type]
    if check is check_repeated_draft:
        made = made._replace(annotations=())
    check(made)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_sample(check: Callable[[Negotiation], None]) -> None:
    check(sample())
