"""Two languages side by side without rules are two texts; one language in two columns is one."""

import re
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


DANISH = (
    "1. Parterne fastlægger grænsen",
    "mellem de to stater inden to år.",
    "2. Ingen af parterne må bruge",
    "magt mod den anden part.",
    "3. Hver part skal offentliggøre",
    "traktaten på sit eget sprog.",
    "4. Kommissionen mødes hvert år",
    "i begge parters hovedstæder.",
    "5. En tvist skal løses ved hjælp",
    "af forhandlinger mellem dem.",
    "6. Traktaten træder i kraft, når",
    "den er blevet ratificeret.",
)
NORWEGIAN = (
    "1. Partene fastsetter grensen",
    "mellom de to statene innen to år.",
    "2. Ingen av partene må bruke",
    "makt mot den andre parten.",
    "3. Hver part skal offentliggjøre",
    "traktaten på sitt eget språk.",
    "4. Kommisjonen møtes hvert år",
    "i begge partenes hovedsteder.",
    "5. En tvist skal løses ved hjelp",
    "av forhandlinger mellom dem.",
    "6. Traktaten trer i kraft når",
    "den er blitt ratifisert.",
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


def test_related_languages_are_told_by_their_numbers() -> None:
    data = pdf(page(DANISH, NORWEGIAN))
    numbers = ["1.", "2.", "3.", "4.", "5.", "6."]
    assert [text.split()[0] for text in firsts(data)[1:]] == numbers
    assert firsts(data)[4] == "4. Kommissionen mødes"
    assert firsts(data, Reading(language="no"))[4] == "4. Kommisjonen møtes"


def test_related_languages_that_count_on_are_one_text() -> None:
    later = [re.sub(r"^\d", lambda number: str(int(number[0]) + 6), line) for line in NORWEGIAN]
    assert len(firsts(pdf(page(DANISH, later)))) == 13


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
