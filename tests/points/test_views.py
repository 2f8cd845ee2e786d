"""What is read from finished points: roll-ups, movement, words in dispute, whose words they are."""

from pathlib import Path

from negodiff.model.clause import Clause
from negodiff.model.point import State
from negodiff.model.record import DraftKind
from negodiff.model.weight import Weight
from negodiff.points.course import pursue
from negodiff.points.movement import dispute, distance, movements
from negodiff.points.negotiation import Negotiation
from negodiff.points.rollup import Whole, headline, lines, tally, together
from negodiff.points.whose import shares, whose
from tests.points import talk

TALKS = Path(__file__).parent / "talks"


def made(*pages: tuple[str, str]) -> Negotiation:
    return talk.negotiation(
        [(party, DraftKind.FULL, talk.draft_of(f"## Article 1 – Term\n\n{text}\n"))
         for party, text in pages]
    )  # fmt: skip


def test_several_points_as_one() -> None:
    assert together([]) is Whole.ABSENT
    assert together([State.AGREED, State.DROPPED]) is Whole.AGREED
    assert together([State.AGREED, State.CONVERGED]) is Whole.CONVERGED
    assert together([State.AGREED, State.CONTESTED]) is Whole.PARTLY
    assert together([State.PROPOSED, State.PROPOSED]) is Whole.PROPOSED
    assert together([State.PROPOSED, State.CONTESTED]) is Whole.CONTESTED


def test_headline_counts_what_a_partial_draft_does_not_show() -> None:
    negotiation = talk.load(TALKS / "16-bracketed-article.txt").negotiation
    course = pursue(negotiation)
    articles = headline(course, negotiation.exchanges, 2).articles
    assert (articles.total, articles.settled, articles.partly) == (2, 1, 1)


def test_headline_counts_a_dropped_article_apart() -> None:
    both, one = (
        "## Article 1 – A\n\n1. Water is shared.\n\n## Article 2 – B\n\n1. Ports are open.\n",
        "## Article 1 – A\n\n1. Water is shared.\n",
    )
    drafts = [("A", both), ("B", one), ("A", one)]
    negotiation = talk.negotiation(
        [(party, DraftKind.FULL, talk.draft_of(text)) for party, text in drafts]
    )
    course = pursue(negotiation)
    articles = headline(course, negotiation.exchanges, 2).articles
    assert (articles.total, articles.settled, articles.dropped) == (1, 1, 1)


def test_how_long_a_point_has_been_open() -> None:
    page = talk.load(TALKS / "02-confirm-and-reopen.txt")
    course = pursue(page.negotiation)
    opened = {line.ref: line.exchanges_open for line in lines(course, 3)}
    assert opened == {"Article 1(1)": 1, "Article 1(2)": 0, "Article 1(3)": None}


def test_convergence_withdrawn_is_counted_apart() -> None:
    course = pursue(talk.load(TALKS / "02-confirm-and-reopen.txt").negotiation)
    assert tally(course, 2) == (0, 2, 1)


def test_moved_toward_and_away() -> None:
    course = pursue(
        made(
            ("A", "1. The lease shall end after ten years at the latest."),
            ("B", "1. The lease shall end after forty years if renewed."),
            ("A", "1. The lease shall end after forty years at the latest."),
            ("B", "1. The lease shall never end."),
        )
    )
    toward, away = movements(course.points[0])
    assert (toward.draft, toward.party, toward.against) == ("3", "A", "B")
    assert toward.toward > 0
    assert (away.draft, away.party, away.against) == ("4", "B", "A")
    assert away.toward < 0


def test_brackets_alone_are_no_move() -> None:
    course = pursue(
        made(
            ("A", "1. The lease shall end after ten years."),
            ("B", "1. The lease shall end after ten years."),
            ("A", "1. The lease shall end [after ten years]."),
            ("A", "1. The lease shall end after ten years."),
        )
    )
    assert [each.text for each in course.points[0].steps[2].positions] == [
        "The lease shall end [after ten years].",
        "The lease shall end after ten years.",
    ]
    assert movements(course.points[0]) == ()


def test_words_in_dispute_within_a_paragraph() -> None:
    found = dispute(
        "The dam shall be kept. Water shall flow at ten cubic metres. Costs are shared.",
        "The dam shall be kept. Water shall flow at twelve cubic metres. Costs are shared.",
    )
    assert found.common == ("The dam shall be kept.", "Costs are shared.")
    assert found.words == (("ten", "twelve"),)
    assert 0.9 < found.share < 1
    assert distance("same words", "same words") == 0


def test_whose_words() -> None:
    course = pursue(
        made(
            ("A", "1. The lease shall end after ten years."),
            ("B", "1. The lease shall end after forty years."),
            ("A", "1. The lease shall end after ten years."),
            ("B", "1. The lease shall end after forty years, if renewed."),
        )
    )
    runs = whose(course.points)["P001"]
    assert [(run.text, run.party, run.draft) for run in runs] == [
        ("The lease shall end after ", "A", "1"),
        ("forty", "B", "4"),
        (" years", "A", "1"),
        (", if renewed", "B", "4"),
        (".", "A", "1"),
    ]
    assert shares(runs)[0][:3] == ("A", "1", 6)
    third = whose(course.points, "3")["P001"]
    assert {(run.party, run.draft) for run in third} == {("A", "1")}


def test_only_changed_points_are_weighed() -> None:
    asked: list[str] = []

    def weigh(old: Clause, new: Clause, at: int | None) -> Weight | None:
        asked.append(new.ref)
        return None

    text = "\n\n".join(f"{at}. Clause {at} is as it is." for at in range(1, 40))
    changed = text.replace("Clause 7 is", "Clause 7 should be")
    negotiation = made(("A", text), ("B", text), ("A", text), ("B", changed), ("A", changed))
    pursue(negotiation._replace(weigh=weigh))
    assert set(asked) == {"Article 1(7)"}


def test_nothing_comes_of_nothing() -> None:
    assert pursue(Negotiation((), ())).points == ()
