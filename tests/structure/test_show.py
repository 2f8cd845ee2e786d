"""Folding: an article and its only, unnumbered paragraph are shown as one clause."""

from negodiff.structure.show import folded, folded_children, shown
from tests.structure.reading import read

TEXT = """Article 1
Security

The Parties shall refrain from force.

Article 2

The Parties shall report.

They shall consult.

Article 3

1. One."""


def test_an_article_with_one_unnumbered_paragraph_is_shown_as_one() -> None:
    draft = read(TEXT)
    assert folded_children(draft) == {0: 1}


def test_the_folded_article_has_its_heading_and_the_words_of_its_paragraph() -> None:
    clause, index, child = folded(read(TEXT))[0]
    assert (clause.ref, clause.heading) == ("Article 1", "Security")
    assert clause.text == "The Parties shall refrain from force."
    assert clause.lines == (1, 4)
    assert (index, child) == (0, 1)


def test_what_is_shown_has_unique_references_and_parents_that_fit() -> None:
    clauses = shown(read(TEXT)).clauses
    refs = [clause.ref for clause in clauses]
    assert refs == ["Article 1", "Article 2", "Article 2(1)", "Article 2(2)", "Article 3",
                    "Article 3(1)"]  # fmt: skip
    assert [clause.parent for clause in clauses] == [-1, -1, 1, 1, -1, 4]
