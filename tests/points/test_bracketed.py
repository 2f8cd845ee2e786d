"""Brackets computed from what the sides hold."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from negodiff.model.point import Position, PositionBasis, Ruling, Stance, State, Step
from negodiff.points.bracketed import alternatives, bracketed
from negodiff.points.sheet import Row

CASES = """
A: The Parties shall meet.
B: The Parties may meet.
=> The Parties [A: shall] [B: may] meet.

A: The Parties shall meet.
B: The Parties shall meet every year.
=> The Parties shall meet [B: every year].

A: Visits by pilgrims, researchers and families are free.
B: Visits by pilgrims and researchers are free.
=> Visits by [A: pilgrims, researchers and families] [B: pilgrims and researchers] are free.

A: Neither Party shall deploy [armed] forces.
B: Neither Party shall deploy forces.
=> Neither Party shall deploy [A: [armed]] forces.

A: All fees are waived by each of the Parties.
B: Maps, charts and surveys stay with whoever made them.
=> [A: All fees are waived by each of the Parties] [B: Maps, charts and surveys stay with whoever made them].

A: The term is ten days from signature.
B: The term is twenty days from signature.
C: The term is ninety days from signature.
=> The term is [A: ten] [B: twenty] [C: ninety] days from signature.

A: 缔约方应当开放道路。
B: 缔约方可以开放道路。
=> 缔约方[A: 应当] [B: 可以]开放道路。
"""  # noqa: E501


@pytest.mark.parametrize("case", CASES.strip().split("\n\n"))
def test_words_of_several_sides_as_one_text(case: str) -> None:
    *sides, wanted = case.split("\n")
    told = [(line[0], line[3:]) for line in sides]
    assert alternatives(told) == wanted.removeprefix("=> ")


def row(
    state: State, positions: list[tuple[str, Stance, str | None]], text: str | None = "The text.",
    rule: Ruling | None = None,
) -> Row:  # fmt: skip
    held = tuple(Position(*each, PositionBasis.TACIT, "1") for each in positions)
    step = Step(
        "2", "B", 0, "Article 1", text, (), state, None, None, rule, "", held, "", None, (), 0, "1"
    )
    return Row("P001", "article", step, "Article 1", True, 0, ())


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (row(State.CONVERGED, [("A", Stance.TEXT, "x"), ("B", Stance.TEXT, "x")]), "The text."),
        (row(State.PROPOSED, [("A", Stance.TEXT, "Fees.")]), "[A: Fees.]"),
        (
            row(State.CONTESTED, [("A", Stance.TEXT, "Fees."), ("B", Stance.DELETE, None)]),
            "[A propose; B oppose: Fees.]",
        ),
        (
            row(State.CONTESTED, [("A", Stance.TEXT, "[Fees]."), ("B", Stance.TEXT, "[Fees].")]),
            "[Fees].",
        ),
        (row(State.CONTESTED, [("A", Stance.TEXT, "x"), ("B", Stance.TEXT, "x")]), "[x]"),
        (row(State.IN_PRINCIPLE, [("A", Stance.TEXT, "x"), ("B", Stance.TEXT, "x")]), "[x]"),
        (  # a chair's words on a settled point are not those that the parties converged on
            row(
                State.CONVERGED,
                [("A", Stance.TEXT, "They shall."), ("B", Stance.TEXT, "They shall.")],
                "They should.",
                Ruling.CHAIR,
            ),
            "They shall.",
        ),
        (
            row(
                State.CONVERGED,
                [("A", Stance.TEXT, "They shall;"), ("B", Stance.TEXT, "They shall;")],
                "They shall.",
                Ruling.CHAIR,
            ),
            "They shall.",
        ),
        (
            row(
                State.CONVERGED,
                [("A", Stance.TEXT, "x"), ("B", Stance.TEXT, "x")],
                "[x]",
                Ruling.CHAIR,
            ),
            "x",
        ),
        (row(State.PROPOSED, [], "Of the chair.", Ruling.CHAIR), "[Chair: Of the chair.]"),
        (row(State.PROPOSED, [], "By whom?", Ruling.UNKNOWN_PARTIES), "By whom?"),
        (row(State.DROPPED, [("A", Stance.DELETE, None)], None), None),
    ],
)
def test_a_point_in_each_state(found: Row, wanted: str | None) -> None:
    assert bracketed(found, ["A", "B"]) == wanted


WORDS = st.lists(st.sampled_from("the a shall may [two] [open days] end. Parties".split()))


@given(WORDS, WORDS)
def test_each_sides_words_can_be_read_off(one: list[str], other: list[str]) -> None:
    """Taking A's alternatives and leaving B's out gives A's words, whatever they are."""
    sides = [("A", " ".join(one)), ("B", " ".join(other))]
    assume(one != other and all(_closes(words) for _, words in sides))
    told = alternatives(sides)
    for who, words in sides:
        assert "".join(_chosen(told, who).split()) == "".join(words.split())


def _closes(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "[") - (sign == "]")
        if depth < 0:
            return False
    return not depth


def _chosen(text: str, who: str) -> str:
    """The words of one side: its own alternatives without their signs, none of the others'."""
    kept: list[str] = []
    chosen = ""
    at = depth = 0
    while at < len(text):
        for code in "AB":
            if text.startswith(f"[{code}: ", at):
                chosen, depth, at = code, 0, at + 4
                break
        else:
            depth += (text[at] == "[") - (text[at] == "]")
            if chosen and depth < 0:
                chosen, depth = "", 0
            elif chosen in ("", who):
                kept.append(text[at])
            at += 1
    return "".join(kept).replace("no text", "")
