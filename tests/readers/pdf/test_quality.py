"""A text that is not what the pages print is not compared as if it were."""

import pytest

from negodiff.errors import InputError
from negodiff.model.finding import FindingKind
from negodiff.model.markup import AsideKind
from negodiff.readers.pdf.quality import quality
from negodiff.readers.table import read

from .printing import Run, pdf, typed

pytest.importorskip("pypdfium2")

SOUND = (
    "The Parties shall agree on the course of the boundary within two years of the entry into "
    "force of this Treaty, and each of them shall publish it in its own language. "
) * 5


def shifted(text: str, by: int) -> str:
    return "".join(char if char == " " else chr(ord(char) + by) for char in text)


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        "Die Vertragsparteien einigen sich innerhalb von zwei Jahren auf den Verlauf. " * 6,
        "Стороны в течение двух лет договариваются о прохождении границы между ними. " * 6,
        "Tərəflər iki il ərzində sərhədin keçməsi haqqında razılığa gəlirlər və onu dərc edirlər. "
        * 6,
        "يتفق الطرفان على مسار الحدود في غضون سنتين من تاريخ بدء نفاذ هذه المعاهدة. " * 6,
        "缔约双方应在本条约生效后两年内就边界走向达成协议。" * 6,
        "ARTICLE 5. McDonald and eBay. CO2, H2O and [shall][should] and/or A/RES/76/300.",
    ],
    ids=["en", "de", "ru", "az", "ar", "zh", "signs"],
)
def test_sound(text: str) -> None:
    assert quality(text) == ("", False)


@pytest.mark.parametrize("by", [-29, 31, 0x1C0, 0xE000])
def test_a_constant_shift_is_hopeless(by: int) -> None:
    assert quality(shifted(SOUND, by)).hopeless


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (SOUND.replace("sh", "\ue012"), "no letters"),
        (SOUND.replace("r", "R"), "capitals inside"),
        (SOUND.replace(" ", ""), "spaces"),
        (" ".join(SOUND), "spaces"),
        (shifted(SOUND, 1), "language"),
        ("يتفق األطراف في هذا االتفاق على مسار الحدود. " * 20, "turned around"),
    ],
    ids=["private letters", "capitals", "no spaces", "spaces everywhere", "a cipher", "Arabic"],
)
def test_partly_wrong(text: str, fault: str) -> None:
    found = quality(text)
    assert fault in found.fault
    assert not found.hopeless


def test_the_reader_refuses_what_is_hopeless() -> None:
    lines = [Run(shifted(SOUND[:70], -2), 72, 700 - 12 * at) for at in range(8)]
    with pytest.raises(InputError, match="not what it prints"):
        read(pdf(lines), "draft.pdf")


def test_words_that_are_never_painted_are_left_out_and_said() -> None:
    page = [*typed("Agreed."), Run("Not agreed.", 72, 600, mode=3), Run("tiny", 72, 500, 1)]
    material = read(pdf(page), "draft.pdf")
    assert [block.text for block in material.blocks] == ["Agreed."]
    hidden = [aside for aside in material.markup.asides if aside.kind is AsideKind.HIDDEN]
    assert [aside.text for aside in hidden] == ["Not agreed.", "tiny"]
    assert {finding.kind for finding in material.findings} == {FindingKind.LEFT_OUT}


def test_words_beside_the_page_are_left_out() -> None:
    page = [*typed("Agreed."), Run("Outside.", 700, 600)]
    assert [block.text for block in read(pdf(page), "draft.pdf").blocks] == ["Agreed."]
