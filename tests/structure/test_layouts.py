"""Layouts in which a label alone does not show what it labels: the whole draft does."""

import re
from pathlib import Path

import pytest

from negodiff.api import read_draft
from negodiff.ledger.source import Source
from negodiff.model.block import Block
from negodiff.structure.parse import parse
from tests.structure.reading import outline, read

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.layout"))


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_layout(path: Path) -> None:
    _, draft, tree = re.split(r"^--- (?:draft|tree)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    side, _ = read_draft(Source(draft.encode(), "draft.txt"))
    assert outline(side.draft) == tree.rstrip("\n").split("\n")


def test_there_are_layouts() -> None:
    assert len(LAYOUTS) > 20


def test_a_list_of_headings_heads_nothing() -> None:
    text = (
        "Article 1\n\nThe annexes are:\n\nI. Maps\n\nII. Lists\n\nIII. Rules\n\nArticle 2\n\nEnd."
    )
    assert [clause.ref for clause in read(text).clauses] == [
        "Article 1", "Article 1", "Article 1(I)", "Article 1(II)", "Article 1(III)",
        "Article 2", "Article 2",
    ]  # fmt: skip


def test_a_number_word_that_nothing_follows_up_begins_a_sentence() -> None:
    text = "Article 1\n\nFirst. The Parties shall meet.\n\nArticle 2\n\nSecond. They shall talk."
    assert [clause.text for clause in read(text).clauses if clause.text] == [
        "First. The Parties shall meet.", "Second. They shall talk.",
    ]  # fmt: skip


def test_the_place_on_the_first_line_of_a_russian_contract_is_no_letter_of_a_list() -> None:
    text = (
        "ДОГОВОР АРЕНДЫ\n\nг. Верея, 12 мая 2026 г.\n\nООО «Причал» и ИП Соколов заключили договор "
        "о нижеследующем:\n\n1. Предмет договора\n\n1.1. Передаётся причал."
    )
    assert [clause.text for clause in read(text).clauses if "Верея" in clause.text] == [
        "г. Верея, 12 мая 2026 г."
    ]


def test_an_only_paragraph_needs_no_empty_line_before_it() -> None:
    lines = (
        "Art. 1º O contrato vigora por um ano e pode ser prorrogado por mais um, se quiserem.",
        "Parágrafo único. Não há outra prorrogação.",
    )
    assert outline(parse([Block(line, gap=False) for line in lines])) == [
        "Artigo 1 · article",
        "  Artigo 1, unnumbered paragraph · paragraph",
        "  Artigo 1(único) · paragraph",
    ]
