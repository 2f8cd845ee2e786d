"""A text with the positions woven in: what one side left out stands where it was, numbered so."""

from pathlib import Path

import pytest

import negodiff

FIRST = """\
---
party: A
date: 2026-01-01
---
Article 1

1. The Parties shall meet.

2. The Parties shall exchange maps.

3. The Parties shall publish a report.

Article 2

(a) Trade is free.

(b) Duties are abolished.
"""
LEFT_OUT = {
    "the last paragraph, whose number is free": (
        "\n3. The Parties shall publish a report.\n",
        "3. [A propose; B oppose: The Parties shall publish a report.]",
    ),
    "a paragraph between, whose number is free": (
        "\n2. The Parties shall exchange maps.\n",
        "2. [A propose; B oppose: The Parties shall exchange maps.]",
    ),
    "an item": (
        "\n(b) Duties are abolished.\n",
        "(b) [A propose; B oppose: Duties are abolished.]",
    ),
}


def bracketed(folder: Path, second: str, first: str = FIRST) -> list[str]:
    (folder / "1.txt").write_text(first, encoding="utf-8")
    (folder / "2.txt").write_text(second, encoding="utf-8")
    text = negodiff.open(folder).text(bracketed=True)
    return negodiff.export(text).data.decode().split("\n\n")


def by_the_other_side(text: str) -> str:
    return text.replace("party: A", "party: B").replace("2026-01", "2026-02")


@pytest.mark.parametrize(("words", "shown"), LEFT_OUT.values(), ids=list(LEFT_OUT))
def test_what_was_left_out_has_its_number(words: str, shown: str, tmp_path: Path) -> None:
    assert words in FIRST
    found = bracketed(tmp_path, by_the_other_side(FIRST.replace(words, "")))
    assert shown in [line.strip() for line in found]


def test_a_number_that_another_clause_has_by_now_is_not_printed_twice(tmp_path: Path) -> None:
    second = FIRST.replace("\n2. The Parties shall exchange maps.\n", "").replace(
        "3. The", "2. The"
    )
    found = bracketed(tmp_path, by_the_other_side(second))
    assert "[A propose; B oppose: The Parties shall exchange maps.]" in found
    assert "2. The Parties shall publish a report." in found


def test_an_article_that_was_left_out_whole_keeps_its_heading(tmp_path: Path) -> None:
    first = FIRST.replace("Article 2\n", "Article 2 – Trade\n")
    whole = first[first.index("\nArticle 2") :]
    found = bracketed(tmp_path, by_the_other_side(first.replace(whole, "")), first)
    assert [line.strip() for line in found[-2:]] == [
        "[A propose; B oppose: Trade – Trade is free.]",
        "[A propose; B oppose: Duties are abolished.]",
    ]


def test_words_left_out_of_an_article_that_stays_have_no_heading(tmp_path: Path) -> None:
    first = FIRST.replace("Article 2\n", "Article 2 – Trade\n")
    second = first.replace("\n(b) Duties are abolished.\n", "")
    found = bracketed(tmp_path, by_the_other_side(second), first)
    assert found[-1].strip() == "(b) [A propose; B oppose: Duties are abolished.]"
