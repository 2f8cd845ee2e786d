"""The numbers behind the pictures, on the sample and on a talk of three drafts."""

from pathlib import Path

import pytest

import negodiff
from negodiff.app.negotiation import Negotiation
from negodiff.model.point import State
from negodiff.points.dossier import Dossier, until
from negodiff.points.rollup import Whole
from tests.cli.running import ROOT


@pytest.fixture(scope="module")
def sample() -> Negotiation:
    return negodiff.open(ROOT / "drafts")


@pytest.fixture(scope="module")
def dossier(sample: Negotiation) -> Dossier:
    return sample.dossier()


def test_tiers_count_what_status_lists(sample: Negotiation, dossier: Dossier) -> None:
    for tier in dossier.tiers:
        overview = sample.status(tier.draft)
        states = [row.step.state for row in overview.rows]
        assert {state: states.count(state) for state in State} == dict(tier.states)
        assert tier.total == len(states)
        assert tier.settled == sum(state.settled for state in states)
        assert tier.tally == overview.sheet.tally


def test_the_last_column_of_the_strips_is_the_headline(dossier: Dossier) -> None:
    articles = dossier.overview.sheet.headline.articles
    wholes = [
        strip.cells[-1].whole
        for strip in dossier.strips
        if strip.article and strip.in_text and strip.cells[-1] is not None
    ]
    assert len(wholes) == articles.total
    assert wholes.count(Whole.AGREED) == articles.agreed
    assert wholes.count(Whole.CONVERGED) == articles.converged
    assert wholes.count(Whole.PARTLY) == articles.partly


def test_the_strips_tell_every_event_and_every_article_once(dossier: Dossier) -> None:
    for at, tier in enumerate(dossier.tiers):
        cells = [strip.cells[at] for strip in dossier.strips]
        known = [cell for cell in cells if cell is not None]
        assert sum(cell.resolved for cell in known) == tier.tally.resolved
        assert sum(cell.reopened + cell.withdrawn for cell in known) == tier.tally.reopened
        assert sum(cell.withdrawn for cell in known) == tier.tally.withdrawn
    refs = [strip.ref for strip in dossier.strips if strip.in_text]
    assert len(refs) == len(set(refs))
    assert refs[:4] == ["Title", "Preamble", "Article 1", "Article 2"]


def test_an_article_that_was_dropped_stays_and_is_told_as_gone(dossier: Dossier) -> None:
    (gone,) = [strip for strip in dossier.strips if strip.heading == "International observation"]
    told = [(cell.ref, cell.whole) for cell in gone.cells if cell is not None]
    assert not gone.in_text
    assert told[0] == ("Article 9", Whole.PROPOSED)
    assert told[-1] == ("", Whole.ABSENT)


def test_moves_are_those_of_the_trails(sample: Negotiation, dossier: Dossier) -> None:
    legs = [leg for history in dossier.histories for leg in history.trail.legs]
    assert sum(len(leg.moves) for leg in legs) == sum(
        moved.toward + moved.away + moved.level for moved in dossier.moves
    )
    drafts = [int(moved.draft) for moved in dossier.moves]
    assert drafts == sorted(drafts)
    assert sample.drafts[8].party == "LO/TE"
    assert 9 not in drafts  # a joint text is no move of one side


def test_the_text_is_the_draft_word_for_word(sample: Negotiation, dossier: Dossier) -> None:
    clauses = sample.read().draft.clauses
    told = [passage.clause.heading + passage.clause.text for passage in dossier.text]
    assert "".join(told) == "".join(clause.heading + clause.text for clause in clauses)
    for passage in dossier.text:
        assert "".join(run.text for run in passage.heading) == passage.clause.heading
        assert "".join(run.text for run in passage.text) == passage.clause.text


def test_every_point_of_the_text_stands_in_its_margin(dossier: Dossier) -> None:
    shown = [passage.row.point for passage in dossier.text if passage.row is not None]
    there = [row.point for row in dossier.overview.rows if row.step.clause is not None]
    assert sorted(shown) == sorted(there)


@pytest.mark.parametrize("at", range(1, 9))
def test_what_was_known_then_depends_on_no_later_draft(
    sample: Negotiation, at: int, tmp_path: Path
) -> None:
    for path in sample.files[:at]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    if at == 1:
        then = negodiff.open(tmp_path).dossier()
        assert then.exchange is None
    else:
        then = negodiff.open(tmp_path).dossier()
    now = sample.dossier(at)
    assert [entry.facts for entry in now.drafts] == [entry.facts for entry in then.drafts]
    plain = [
        each._replace(drafts=(), overview=each.overview._replace(parties=()))
        for each in (now, then)
    ]
    assert plain[0] == plain[1]


def test_a_point_that_was_not_there_yet(sample: Negotiation) -> None:
    points = sample.opened.points
    late = next(point for point in points if len(point.steps) < 4)
    assert until(late, 8, "1") is None
    whole = until(points[0], 0, "9")
    assert whole is not None
    assert len(whole.steps) == 9
