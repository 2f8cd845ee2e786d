"""Words with a line drawn through or under them are said to be marked; they stay in the text."""

from collections.abc import Sequence

import pytest

from negodiff.model.finding import FindingKind
from negodiff.readers.pdf.drawn import is_colourful
from negodiff.readers.table import read

from .printing import Rule, Run, Thing, pdf, typed

pytest.importorskip("pypdfium2")

LINE = "The Parties shall may agree on the boundary."
LEFT, WIDE = 72, 6


def over(word: str, height: float) -> Rule:
    """A line as long as a word of the line, at a height above what it stands on."""
    return Rule(LEFT + WIDE * LINE.index(word), 720 + height, WIDE * len(word))


def told(*rules: Rule) -> list[Sequence[str]]:
    page: list[Thing] = [*typed(LINE), *rules]
    found = read(pdf(page), "draft.pdf")
    assert [block.text for block in found.blocks] == [LINE]
    marks = [finding for finding in found.findings if finding.kind is FindingKind.DRAWN_MARKS]
    assert {finding.where for finding in marks} <= {"page 1"}
    return [finding.evidence for finding in marks]


def test_struck_out_and_underlined() -> None:
    assert told(over("shall", 3), over("may agree", -1.5)) == [
        ("1 word struck out by drawn lines", "shall"),
        ("2 words underlined by drawn lines", "may agree"),
    ]


def test_rules_that_mark_nothing() -> None:
    blank = Rule(LEFT + WIDE * len(LINE) - 6, 718.5, 120)
    assert told(blank, over("shall", 14), over("shall", -8)) == []


def test_a_short_word_is_found_among_narrow_and_wide_letters() -> None:
    line = "till illicit limits 24 36 mmm momm"
    widths = {"i": 222, "l": 222, "t": 278, "c": 500, "s": 500, " ": 278, "m": 833, "o": 556}
    start = sum(widths[letter] for letter in line[: line.index("24")]) / 100
    page: list[Thing] = [Run(line, LEFT, 720, font=2), Rule(LEFT + start, 723, 11.1)]
    found = read(pdf(page), "draft.pdf").findings
    assert [finding.evidence[1] for finding in found] == ["24"]


def test_words_struck_out_are_told_whole_and_page_by_page() -> None:
    first = "The Parties shall agree on the boundary and on the waters of the Orsa."
    second = "Neither Party shall use force."
    pages: list[list[Thing]] = [
        [*typed(words), Rule(LEFT, 723, WIDE * len(words))] for words in (first, second)
    ]
    found = read(pdf(*pages), "draft.pdf").findings
    assert [(finding.where, finding.evidence[1]) for finding in found] == [
        ("page 1", first),
        ("page 2", second),
    ]


@pytest.mark.parametrize(
    ("colour", "is_one"),
    [("c00000", True), ("000080", True), ("231f20", False), ("808080", False), ("nothing", False)],
)
def test_greys_are_no_colours(colour: str, is_one: bool) -> None:
    assert is_colourful(colour) is is_one
