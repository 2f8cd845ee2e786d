"""A place in what a reader hands on is found again in the clauses."""

from hypothesis import given
from hypothesis import strategies as st

from negodiff.model.block import Block
from negodiff.model.markup import Change, Markup, Place, Revision
from negodiff.structure.locate import located, with_where
from negodiff.structure.parse import parse

BLOCKS = [
    Block("AGREEMENT BETWEEN THE PARTIES", where="paragraph 1"),
    Block("Security", label="Article 1", where="paragraph 2"),
    Block("The Parties shall, at all times, cooperate.", label="1.", where="paragraph 3"),
    Block("They shall meet:", label="2.", where="paragraph 4"),
    Block("(a) every year; and", where="paragraph 5"),
    Block("(b) on request.", where="table 1, row 1"),
]
DRAFT = parse(BLOCKS, "en")


def found(block: int, start: int, end: int) -> tuple[str, str]:
    place = Place(block, start, end)
    revision = Revision(Change.INSERTED, "", "", "", place)
    at, first, last = located(Markup((revision,)), BLOCKS, DRAFT).revisions[0].place
    clause = DRAFT.clauses[at]
    return clause.ref, clause.words[first:last]


def words(block: int, text: str) -> tuple[str, str]:
    start = BLOCKS[block].text.index(text)
    return found(block, start, start + len(text))


def test_words_are_found_in_their_clause() -> None:
    assert words(1, "Security") == ("Article 1", "Security")
    assert words(2, "at all times") == ("Article 1(1)", "at all times")
    assert words(4, "every year") == ("Article 1(2)(a)", "every year")
    assert words(5, "request") == ("Article 1(2)(b)", "request")


def test_signs_are_found_behind_the_words_they_follow() -> None:
    assert words(2, ",") == ("Article 1(1)", ",")


def test_a_change_that_leaves_no_words_has_its_point() -> None:
    assert found(2, 17, 17) == ("Article 1(1)", "")
    assert found(3, 0, 0) == ("Article 1(2)", "")
    assert found(4, 0, 0) == ("Article 1(2)(a)", "")


def test_clauses_know_where_they_stand() -> None:
    placed = with_where(DRAFT, BLOCKS)
    assert [(clause.ref, clause.where) for clause in placed.clauses] == [
        ("Title", "paragraph 1"),
        ("Article 1", "paragraph 2"),
        ("Article 1(1)", "paragraph 3"),
        ("Article 1(2)", "paragraph 4"),
        ("Article 1(2)(a)", "paragraph 5"),
        ("Article 1(2)(b)", "table 1, row 1"),
    ]


@given(st.integers(0, 5), st.integers(0, 50), st.integers(0, 50))
def test_every_place_leads_into_a_clause(block: int, start: int, length: int) -> None:
    start = min(start, len(BLOCKS[block].text))
    place = Place(block, start, min(start + length, len(BLOCKS[block].text)))
    revision = Revision(Change.DELETED, "", "", "", place)
    at, first, last = located(Markup((revision,)), BLOCKS, DRAFT).revisions[0].place
    assert 0 <= first <= last <= len(DRAFT.clauses[at].words)
