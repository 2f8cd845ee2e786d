"""Words with what is attached to them."""

from hypothesis import given
from hypothesis import strategies as st

from negodiff.model.block import Block
from negodiff.model.markup import Change, Colour, Revision
from negodiff.readers.raising import Level
from negodiff.readers.writing import Paragraph, Words, handed_on, joined

YELLOW = Colour("highlight", "yellow")


def inserted(text: str) -> Revision:
    return Revision(Change.INSERTED, "A", "2024-01-01", text)


def test_places_stand_in_the_text_whatever_the_white_space() -> None:
    words = Words()
    words.add("  The \n Parties ")
    start = words.position
    words.add("  shall ")
    words.attach(start, YELLOW)
    words.add(" consult. ")
    text, attached = words.finished()
    assert text == "The Parties shall consult."
    assert [text[a:b] for a, b, _ in attached] == ["shall"]


def test_words_from_a_place_on_are_as_they_are_printed() -> None:
    words = Words()
    for text, level in (("m", Level.LINE), ("2", Level.RAISED), (" by 5", Level.LINE)):
        words.add(text, level)
    words.add("12", Level.RAISED)
    assert [words.since(at) for at in (0, 1, 2, 7, 8)] == [
        "m² by 5¹²", "² by 5¹²", " by 5¹²", "¹²", "²",
    ]  # fmt: skip


def test_runs_of_one_change_are_one_change() -> None:
    words = Words()
    for run in ("with", "in thirty", " days"):
        start = words.position
        words.add(run)
        words.attach(start, inserted(run))
    text, attached = words.finished()
    assert text == "within thirty days"
    assert [each.what for each in attached] == [inserted("within thirty days")]


@given(st.lists(st.text("ab \n\t\u00a0", max_size=6), max_size=8))
def test_words_are_collapsed_as_if_they_had_come_at_once(pieces: list[str]) -> None:
    words = Words()
    for piece in pieces:
        words.add(piece)
    whole = Words()
    whole.add("".join(pieces))
    assert words.finished()[0] == whole.finished()[0]
    assert "  " not in words.finished()[0]


def test_cells_are_joined_and_places_follow() -> None:
    cells = [Paragraph(Block("one", label="1.")), Paragraph(Block("two"))]
    words = Words()
    words.add("three")
    words.attach(0, YELLOW)
    text, attached = words.finished()
    row = joined([*cells, Paragraph(Block(text), attached)], " | ", Block(""))
    assert row.block.text == "1. one | two | three"
    assert [row.block.text[a:b] for a, b, _ in row.attached] == ["three"]


def test_a_change_without_words_stays_with_the_block_before_it() -> None:
    words = Words()
    words.attach(0, inserted(""))
    _, attached = words.finished()
    blocks, markup = handed_on([Paragraph(Block("one")), Paragraph(Block(""), attached)])
    assert [block.text for block in blocks] == ["one"]
    assert [each.place for each in markup.revisions] == [(0, 3, 3)]
