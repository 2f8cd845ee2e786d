"""In text that is stretched to the margin, a line that falls short of it ends its paragraph."""

from textwrap import wrap

import pytest

from negodiff.readers.pdf.paragraphs import Layout
from negodiff.readers.pdf.values import Row
from negodiff.readers.table import read

from .printing import pdf

pytest.importorskip("pypdfium2")

WIDTH = 46
PREAMBLE = """\
The Parties to this Agreement,
Conscious of the suffering caused by many years,
Bearing in mind the needs of those who come after,
Desiring to bring lasting peace to the peoples of the region and to open roads between them,
Convinced that open roads serve the prosperity of all who live on either side of the frontier,
Have agreed as follows:
Article 1
Pensions and Social Security
The Joint Commission sends the timetable of all trains to the two Governments in mid-May. \
It asks the coordinators for help, and says what they have answered to it before the end of June.
Each Party shall publish what it has received in its own language, and shall inform the other.
"""


def justified(paragraphs: list[str], width: int) -> list[str]:
    """Lines that all end at the margin, but for the last of each paragraph."""
    found: list[str] = []
    for paragraph in paragraphs:
        *full, last = wrap(paragraph, width)
        for line in full:
            words = line.split()
            missing = width - len(line)
            gaps = [1 + missing // (len(words) - 1)] * (len(words) - 1)
            for at in range(missing % (len(words) - 1)):
                gaps[at] += 1
            spaced = [word + " " * gap for word, gap in zip(words, [*gaps, 0], strict=True)]
            found.append("".join(spaced))
        found.append(last)
    return found


def test_paragraphs_without_white_between_them() -> None:
    paragraphs = PREAMBLE.splitlines()
    page = "\n".join(justified(paragraphs, WIDTH))
    assert [block.text for block in read(pdf(page), "draft.pdf").blocks] == paragraphs


def test_a_paragraph_goes_on_over_the_page_though_a_sentence_ended_there() -> None:
    paragraphs = PREAMBLE.splitlines()
    lines = justified(paragraphs, WIDTH)
    ends = next(at for at, line in enumerate(lines) if line.endswith("mid-May."))
    pages = ["\n".join(lines[: ends + 1]), "\n".join(lines[ends + 1 :])]
    assert [block.text for block in read(pdf(*pages), "draft.pdf").blocks] == paragraphs


def test_one_word_of_a_line_cannot_be_stretched() -> None:
    lines = justified([" ".join(PREAMBLE.splitlines()[5:])], WIDTH)
    page = [*lines, "The Parties recall their", "Grenzschutzkommissionsbevollmächtigter", *lines]
    page[len(lines)] = "The    Parties    recall   for   once   their"
    page[len(lines) + 2] = "Unverletzlichkeitsgarantien, and whatever they"
    found = [block.text for block in read(pdf("\n".join(page)), "draft.pdf").blocks]
    whole = "their Grenzschutzkommissionsbevollmächtigter Unverletzlichkeitsgarantien, and whatever"
    assert any(whole in text for text in found)


def test_lines_of_a_title_that_nearly_fill_the_width_are_centred() -> None:
    lines = [
        ("TREATY ON THE COMMON BOUNDARY", 59, 309, True),
        ("AND THE USE OF BORDER WATERS", 72, 296, True),
        ("The Republic of Lomera and the Republic of Tesvia,", 68, 323, False),
    ]
    rows = [
        Row(text, 1, left, 508 - 15 * at, right, 11, 20, bold, (45, 323))
        for at, (text, left, right, bold) in enumerate(lines)
    ]
    assert Layout(rows).centred == [True, True, False]
