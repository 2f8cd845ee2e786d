"""Words compared for sense: what counts as the same, and what differs."""

import pytest

from negodiff.model.clause import Clause, Kind
from negodiff.points import words
from negodiff.points.units import Unit
from negodiff.points.words import References, Wordings
from tests.points.talk import draft_of


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the  Parties\nshall", "the Parties shall"),
        ("the “Border” means", 'the "Border" means'),
        ("the «Border» means", "the Border means"),
        ("each Party’s costs", "each Party's costs"),
        ("a\u00a0day", "a day"),
    ],
)
def test_white_space_and_quotation_marks_do_not_count(old: str, new: str) -> None:
    assert words.level(old) == words.level(new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("shall", "should"),
        ("the Party", "the party"),
        ("ten days", "10 days"),
        ("lists, maps", "lists maps"),
        ("the Party's", "the Partys"),
    ],
)
def test_everything_else_does(old: str, new: str) -> None:
    assert words.level(old) != words.level(new)


@pytest.mark.parametrize(
    ("bracketed", "plain"),
    [
        ("within [ten] [twelve] days", "within ten twelve days"),
        ("if[, inter alia,] so", "if, inter alia, so"),
        ("[The Parties shall meet.]", "The Parties shall meet."),
    ],
)
def test_words_without_their_brackets(bracketed: str, plain: str) -> None:
    assert words.without_brackets(bracketed) == plain


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("within ten days of it", "within twelve days of it", ("ten", "twelve")),
        ("to meet in May", "to meet", ("in May", "")),
        ("to meet", "to meet in May", ("", "in May")),
        ("a b c d e f g h i j", "k l m n o p q r s t", None),
        ("the same", "the same", None),
        ("联合委员会每年举行两次会议。", "联合委员会每年举行四次会议。", ("两", "四")),
        (
            "双方应当保持［四条］通道。",
            "双方可以保持两条通道。",
            ("应当保持［四条］", "可以保持两条"),
        ),
        ("各缔约方" * 20, "双方应当" * 20, None),
        ("within ten days", f"within {'x' * 1000} days", None),
    ],
)
def test_a_difference_short_enough_to_quote(
    old: str, new: str, expected: tuple[str, str] | None
) -> None:
    assert words.difference(old, new) == expected


def test_a_reference_is_what_it_leads_to() -> None:
    old = draft_of("## Article 1 – Seat\n\n1. In Selm.\n\n2. See paragraph 1 of Article 1.\n")
    new = draft_of(
        "## Article 1 – Aim\n\nPeace.\n\n## Article 2 – Seat\n\n1. In Selm.\n\n"
        "2. See paragraph 1 of Article 2.\n"
    )
    seat_old, seat_new = [0, 1, 2], [8, 9, 0, 1, 2]
    before = References(old, seat_old).levelled(old.clauses[2].text, 2)
    after = References(new, seat_new).levelled(new.clauses[4].text, 4)
    assert before == after
    stale = References(new, seat_new).levelled("See paragraph 1 of Article 1.", 4)
    assert before != stale


def test_wordings_have_one_number_for_one_sense() -> None:
    found = Wordings()
    clause = Clause(-1, Kind.PARAGRAPH, "1.", "1", "Article 1(1)", "", "", None)

    def unit(text: str, heading: str = "") -> Unit:
        return Unit(0, "Article 1", Kind.ARTICLE, heading, text, formula=False)

    def key(text: str) -> str:
        return words.level(text)

    first = unit('The "aim" is peace.', "Aim")
    assert found.find(first, lambda: key(first.text)) is None
    assert found.add(first, clause, lambda: key(first.text)) == 0
    for same in (unit("The aim is peace.", "Aim"), unit("The aim is peace.")):
        assert found.find(same, lambda: key("The aim is peace.")) == 0
    assert found.find(unit("The aim is peace.", "Purpose"), lambda: key("")) is None
    assert found.find(unit("The aim is war.", "Aim"), lambda: key("")) is None
