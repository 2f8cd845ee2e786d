"""Two languages side by side without rules are two texts; one language in two columns is one."""

from collections.abc import Sequence

import pytest

from negodiff.errors import InputError
from negodiff.model.finding import FindingKind
from negodiff.readers.reading import Reading
from negodiff.readers.table import read

from .printing import CLAUSES, LINE, Run, pdf

pytest.importorskip("pypdfium2")

GERMAN = (
    "1. Die Parteien einigen sich in",
    "zwei Jahren nach dem Tag, an dem",
    "der Vertrag in Kraft tritt.",
    "2. Keine der Parteien wendet an",
    "einem Ort gegen die andere Gewalt",
    "an oder droht mit ihr.",
)
MORE = (
    "3. Each Party shall publish this",
    "Treaty in its own language and",
    "inform the other of it.",
    "4. The Parties shall meet in May",
    "of each year to look at the state",
    "of the border marks.",
)


def page(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    title = Run("Treaty on the Common Boundary of the Two States", 154, 740)
    return [title] + [
        Run(words, x, 700 - LINE * at)
        for at, line in enumerate(zip(left, right, strict=True))
        for words, x in zip(line, (72, 320), strict=True)
    ]


def firsts(data: bytes, reading: Reading | None = None) -> list[str]:
    found = read(data, "draft.pdf", reading or Reading())
    return [" ".join(block.text.split()[:3]) for block in found.blocks]


def test_one_of_two_languages_is_read() -> None:
    data = pdf(page(CLAUSES, GERMAN))
    found = read(data, "draft.pdf")
    assert FindingKind.COLUMN_CHOSEN in {finding.kind for finding in found.findings}
    assert found.markup.asides[0].text.startswith("1. Die Parteien")
    assert firsts(data) == ["Treaty on the", "1. The Parties", "2. Neither Party"]
    german = ["Treaty on the", "1. Die Parteien", "2. Keine der"]
    assert firsts(data, Reading(language="de")) == german
    assert firsts(data, Reading(column="2")) == german


def test_one_language_in_two_columns_is_one_text() -> None:
    data = pdf(page(CLAUSES, MORE))
    assert firsts(data)[1:] == [
        "1. The Parties",
        "2. Neither Party",
        "3. Each Party",
        "4. The Parties",
    ]


def test_a_column_that_is_not_there() -> None:
    with pytest.raises(InputError) as caught:
        read(pdf(page(CLAUSES, GERMAN)), "draft.pdf", Reading(column="fr"))
    assert caught.value.hint == "The columns are 1 (en), 2 (de)."
