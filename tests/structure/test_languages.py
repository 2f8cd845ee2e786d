"""Every language of the table reads its own small treaty: ``languages/<code>.txt``.

A fixture is a draft, a line of tildes, and the outline that a lawyer expects.
"""

from pathlib import Path

import pytest

from negodiff.structure.languages import LANGUAGES
from tests.structure.reading import (
    blocks_of,
    outline,
    read,
    words_of_blocks,
    words_of_clauses,
)

FOLDER = Path(__file__).parent / "languages"


def fixture(code: str) -> tuple[str, list[str]]:
    """The draft and its expected outline."""
    draft, _, expected = (FOLDER / f"{code}.txt").read_text("utf-8").partition("\n~~~\n")
    return draft, expected.strip("\n").split("\n")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_treaty_of_each_language_has_the_outline_that_a_lawyer_expects(code: str) -> None:
    draft, expected = fixture(code)
    assert outline(read(draft)) == expected


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_is_recognised_from_its_words(code: str) -> None:
    draft, _ = fixture(code)
    assert read(draft).language == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_of_any_language_is_lost(code: str) -> None:
    draft, _ = fixture(code)
    if code == "ja":  # a title line printed before its article becomes the article's heading
        draft = draft.replace("（目的）\n\n第一条", "第一条（目的）")
    assert words_of_clauses(read(draft)) == words_of_blocks(blocks_of(draft))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_given_language_overrides_and_changes_no_structure(code: str) -> None:
    draft, _ = fixture(code)
    detected = read(draft)
    given = read(draft, "en")
    assert given.language == "en"
    assert [c.parent for c in given.clauses] == [c.parent for c in detected.clauses]


def test_every_fixture_belongs_to_a_language_of_the_table() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(LANGUAGES)
