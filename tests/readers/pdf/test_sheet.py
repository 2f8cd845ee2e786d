"""What belongs to the sheet of paper is left out of the text, and said."""

import pytest

from negodiff.model.finding import FindingKind
from negodiff.readers.table import read

from .printing import Run, pdf, typed

pytest.importorskip("pypdfium2")

BODIES = (
    "The Parties shall agree on the boundary.",
    "Neither Party shall use force.",
    "Each Party shall publish this Treaty.",
    "This Treaty shall enter into force at once.",
)


def furnished(head: str, foot: str) -> bytes:
    """Four pages with a head and a foot, in which # is the number of the page."""
    pages = []
    for number, body in enumerate(BODIES, 5):
        top = Run(head.replace("#", str(number)), 72, 750)
        bottom = Run(foot.replace("#", str(number)), 300, 40)
        pages.append([top, *typed(body), bottom])
    return pdf(*pages)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("A/CONF.12/3", "Page #"),
        ("Draft of 3 May 2024", "- # -"),
        ("Treaty on Peace  Page #", "# of 12"),
        ("Confidential", "#"),
    ],
)
def test_heads_feet_and_page_numbers(head: str, foot: str) -> None:
    material = read(furnished(head, foot), "draft.pdf")
    assert [block.text for block in material.blocks] == list(BODIES)
    assert len(material.markup.asides) == 8
    assert {finding.kind for finding in material.findings} == {FindingKind.LEFT_OUT}


def test_words_that_only_look_alike_stay() -> None:
    pages = [
        f"Article {number}\n\n{body}" for number, body in zip((2, 9, 11, 40), BODIES, strict=True)
    ]
    found = [block.text for block in read(pdf(*pages), "draft.pdf").blocks]
    assert found[0::2] == ["Article 2", "Article 9", "Article 11", "Article 40"]


def test_articles_that_keep_step_with_the_pages_stay() -> None:
    pages = [f"Article {number}\n\n{body}" for number, body in enumerate(BODIES, 1)]
    found = [block.text for block in read(pdf(*pages), "draft.pdf").blocks]
    assert found[0::2] == ["Article 1", "Article 2", "Article 3", "Article 4"]


def test_the_last_line_of_an_only_page_is_text() -> None:
    found = read(pdf(f"{BODIES[0]}\n\nAnnex 1\n\nMaps"), "draft.pdf").blocks
    assert [block.text for block in found] == [BODIES[0], "Annex 1", "Maps"]


def test_line_numbers_in_the_margin() -> None:
    lines = [
        "The Parties shall agree on the course of the", "boundary within two years.",
        "Neither Party shall use force against the", "other.", "",
        "Each Party shall publish this Treaty in its", "own language.",
    ]  # fmt: skip
    page = [
        run
        for at, line in enumerate(lines)
        for run in (Run(str(at + 1), 40, 700 - 12 * at), Run(line, 72, 700 - 12 * at))
    ]
    material = read(pdf([run for run in page if run.text]), "draft.pdf")
    assert " ".join(block.text for block in material.blocks) == " ".join(filter(None, lines))
    assert material.markup.asides[0].text == "line numbers 1–7"


def test_small_marks_in_the_margin() -> None:
    page = [
        run
        for at, body in enumerate(BODIES, 1)
        for run in (Run(f"Pp{at}", 45, 704 - 24 * at, 6.5), Run(body, 72, 700 - 24 * at))
    ]
    material = read(pdf(page), "draft.pdf")
    assert [block.text for block in material.blocks] == list(BODIES)
    assert [aside.text for aside in material.markup.asides] == ["marks in the margin Pp1–Pp4"]


def test_marks_as_large_as_the_text_are_text() -> None:
    page = [
        run
        for at, body in enumerate(BODIES, 1)
        for run in (Run(f"OP{at}", 45, 700 - 24 * at), Run(body, 72, 700 - 24 * at))
    ]
    material = read(pdf(page), "draft.pdf")
    assert not material.markup.asides
    assert [block.text.split()[0] for block in material.blocks] == ["OP1", "OP2", "OP3", "OP4"]


def test_turned_words_are_no_text() -> None:
    mark = Run("DRAFT", 200, 300, 60, 2, (0, 1, -1, 0))
    material = read(pdf([*typed(BODIES[0]), mark]), "draft.pdf")
    assert [block.text for block in material.blocks] == [BODIES[0]]
    assert [aside.text for aside in material.markup.asides] == ["DRAFT"]
