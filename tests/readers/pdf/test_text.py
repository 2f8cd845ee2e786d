"""Pages of a PDF file, and the paragraphs that a reader of paper sees on them."""

import pytest

from negodiff.model.block import Block, BlockKind
from negodiff.readers.table import read

from .printing import Run, pdf, typed

pytest.importorskip("pypdfium2")


def blocks(*pages: str) -> tuple[Block, ...]:
    return read(pdf(*pages), "draft.pdf").blocks


def texts(*pages: str) -> list[str]:
    return [block.text for block in blocks(*pages)]


def test_lines_become_paragraphs() -> None:
    page = """
        The Parties shall agree on the course of the
        boundary within two years.

        Neither Party shall use force against the
        other.
    """
    assert texts(page) == [
        "The Parties shall agree on the course of the boundary within two years.",
        "Neither Party shall use force against the other.",
    ]


def test_numbered_paragraphs_without_white_space_between_them() -> None:
    page = """
                            *Article 2*
        1.   The Parties shall agree on the course of the
             boundary within two years.
        2.   Neither Party shall use force against the
             other.
             (a)  This includes threats.
             (b)  It includes blockades of ports, roads or
                  railways.
    """
    assert texts(page) == [
        "Article 2",
        "1. The Parties shall agree on the course of the boundary within two years.",
        "2. Neither Party shall use force against the other.",
        "(a) This includes threats.",
        "(b) It includes blockades of ports, roads or railways.",
    ]


def test_first_lines_may_be_indented() -> None:
    page = """
            The Parties shall agree on the course of the
        boundary within two years. They may ask others
        for help.
            Neither Party shall use force against the
        other in any place.
            Each Party shall publish this Treaty in its
        own language.
    """
    assert [text.split()[0] for text in texts(page)] == ["The", "Neither", "Each"]


def test_a_sentence_goes_on_over_the_page() -> None:
    first = """
        1.   The Parties shall agree on the course of the

        2.   Neither Party shall use force against any
    """
    second = """
             other state.
        3.   Each Party shall publish this Treaty.
    """
    assert texts(first, second)[1:] == [
        "2. Neither Party shall use force against any other state.",
        "3. Each Party shall publish this Treaty.",
    ]


def test_blocks_say_their_page() -> None:
    found = blocks("The first page.", "The second page.")
    assert [block.where for block in found] == ["page 1", "page 2"]


def test_a_heading_is_strong() -> None:
    page = """
                         Article 3
                         Boundaries
        The Parties shall agree on the course of the
        boundary within two years.
    """
    found = blocks(page)
    assert [(block.text, block.strong) for block in found] == [
        ("Article 3", True),
        ("Boundaries", True),
        ("The Parties shall agree on the course of the boundary within two years.", False),
    ]


def test_a_title_of_several_lines_is_one() -> None:
    page = """
                     *TREATY ON PEACE BETWEEN*
                  *THE REPUBLIC OF LOMERA AND THE*
                         *STATE OF TESVIA*

        The Parties to this Treaty, wishing to end a long
        dispute,
    """
    assert texts(page)[0] == (
        "TREATY ON PEACE BETWEEN THE REPUBLIC OF LOMERA AND THE STATE OF TESVIA"
    )


def test_only_the_last_line_of_a_title_in_capitals_may_be_centred() -> None:
    page = """
        The Conference, having met in May and again in June of this year,

                      AGREEMENT ON THE IMPLEMENTATION OF
                      THE TREATY ON THE BORDER AND ITS
                                       MARKS

        The Parties shall agree on the course of the boundary in two years.
    """
    assert texts(page)[1] == (
        "AGREEMENT ON THE IMPLEMENTATION OF THE TREATY ON THE BORDER AND ITS MARKS"
    )


def test_broken_words_are_joined_as_the_document_writes_them() -> None:
    page = """
        The boundary shall be demarcated by a commis-
        sion of experts. The commission is well-
        known, as well-known as can be.
    """
    assert texts(page) == [
        "The boundary shall be demarcated by a commission of experts. "
        "The commission is well-known, as well-known as can be."
    ]


def test_bullets_are_items() -> None:
    page = [
        *typed("The Parties shall:"),
        Run("•", 90, 700), Run("open the border;", 102, 700),
        Run("•", 90, 688), Run("exchange maps.", 102, 688),
    ]  # fmt: skip
    found = read(pdf(page), "draft.pdf").blocks
    assert [(block.kind, block.level, block.text) for block in found[1:]] == [
        (BlockKind.ITEM, 1, "open the border;"),
        (BlockKind.ITEM, 1, "exchange maps."),
    ]


def test_definitions_stand_beside_their_words() -> None:
    page = """
        "boundary"              means the line described in
                                the Protocol of 1974;

        "Commission"            means the Joint Commission of
                                the two Parties, which meet
                                in May.
    """
    assert texts(page) == [
        '"boundary" means the line described in the Protocol of 1974;',
        '"Commission" means the Joint Commission of the two Parties, which meet in May.',
    ]
