"""Footnotes below the text, and frames around it, are told from its words."""

import pytest

from negodiff.model.block import BlockKind
from negodiff.readers.table import read
from negodiff.structure.parse import parse
from tests.readers.support import blocks, texts

RESOLUTION = """\
The General Assembly,

Recalling its resolution 71/312,¹

1. Decides to meet again in 2028;

2. Decides to remain seized of the matter.

¹ A/78/339.
² See the report of the
Secretary-General.
"""


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_lines_with_a_raised_number_are_notes(name: str) -> None:
    *_, last, first_note, second_note = blocks(RESOLUTION, name)
    assert last.text == "2. Decides to remain seized of the matter."
    assert (first_note.kind, first_note.label, first_note.text) == (
        BlockKind.NOTE, "¹", "A/78/339.",
    )  # fmt: skip
    assert (second_note.label, second_note.text) == (
        "²",
        "See the report of the Secretary-General.",
    )


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_a_note_does_not_change_how_the_paragraphs_are_cited(name: str) -> None:
    draft = parse(read(RESOLUTION.encode(), name).blocks)
    assert [clause.ref for clause in draft.clauses][-4:] == [
        "Paragraph 1", "Paragraph 2", "Note 1", "Note 2",
    ]  # fmt: skip


def test_a_raised_number_inside_a_sentence_is_no_note() -> None:
    lines = ["The depth of the shelf is measured in", "units of which there are fewer than 10",
             "⁶ in the sea, as the Parties agree in", "the annex to this Treaty."]  # fmt: skip
    assert texts("\n".join(lines)) == [" ".join(lines)]


def test_marks_of_notes_are_read_alike_in_plain_text_and_markdown() -> None:
    text = "It enters into force in 2027[^1]. It[^2] is open.\n\n[^1]: Date to be\nconfirmed.\n"
    plain, marked = blocks(text), blocks(text + "\n[^2]: See above.\n", "draft.md")
    assert plain[0].text == "It enters into force in 2027. It[^2] is open."
    assert marked[0].text == "It enters into force in 2027. It is open."
    assert plain[1] == marked[1]
    assert plain[1].label == "[^1]"


def test_a_frame_of_asterisks_is_no_list() -> None:
    text = """\
11. Later versions.

    You may use them under the terms of any later version.

******************************************
*                                        *
* 12. No Warranty.                       *
*                                        *
*     The work is provided "as is". You  *
*     bear the risk of using it, to the  *
*     extent that applicable law allows  *
*     for it.                            *
*                                        *
******************************************
"""
    found = blocks(text)
    assert [block.text for block in found][2:] == [
        "12. No Warranty.",
        'The work is provided "as is". You bear the risk of using it, to the extent that '
        "applicable law allows for it.",
    ]
    assert {block.kind for block in found} == {BlockKind.TEXT}
    assert found[2].lines == (7, 7)
    assert texts("* one thing\n* two things *\n* three") == ["one thing", "two things *", "three"]


def test_the_signs_of_a_frame_may_be_doubled() -> None:
    text = """\
11. Later versions.

** 12. No Warranty.                       **
**                                        **
**     The work is provided "as is". You  **
**     bear the risk of using it.         **

13. Severability.
"""
    assert texts(text) == [
        "11. Later versions.",
        "12. No Warranty.",
        'The work is provided "as is". You bear the risk of using it.',
        "13. Severability.",
    ]
