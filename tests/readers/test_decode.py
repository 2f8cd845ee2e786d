"""Bytes become text, and every assumption is said."""

import codecs

import pytest

from negodiff.errors import InputError
from negodiff.model.finding import FindingKind
from negodiff.readers.decode import decode
from tests.readers.texts import LEGACY

CASES = [
    pytest.param(text, encoding, id=f"{language}-{encoding}")
    for language, (text, encodings) in LEGACY.items()
    for encoding in encodings
]


@pytest.mark.parametrize(("text", "encoding"), CASES)
@pytest.mark.parametrize("times", [1, 30], ids=["short", "long"])
def test_legacy_encodings_are_detected_and_said(text: str, encoding: str, times: int) -> None:
    whole = "\n".join([text] * times)
    decoded = decode(whole.encode(encoding), "draft.txt")
    assert decoded.text == whole
    assert [f.kind for f in decoded.findings] == [FindingKind.ENCODING_ASSUMED]
    assert decoded.findings[0].evidence[0] == decoded.encoding


@pytest.mark.parametrize(
    "text",
    [
        "Les Parties s'engagent à coopérer.",
        "The Parties’ obligations remain.",
        "The fee is £5, and § 5 applies.",
        "Článek 5. Smluvní strany se zavazují zdržet se použití síly.",
        "СТАТЬЯ I\nОБЩИЕ ПОЛОЖЕНИЯ",
        "المادة الأولى\nالتعاريف",
    ],
)
def test_a_single_line_is_enough(text: str) -> None:
    encodings = {"Č": "cp1250", "С": "cp1251", "ا": "cp1256"}
    data = text.encode(encodings.get(text[0], "cp1252"))
    assert decode(data, "draft.txt").text == text


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_leave_nothing_to_assume(mark: str) -> None:
    decoded = decode("Article 5 – “shall”".encode(mark), "draft.txt")
    assert decoded.text == "Article 5 – “shall”"
    assert decoded.findings == ()


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Article 5\nThe Parties shall", "Статья 5\nСтороны обязуются"])
def test_utf_16_without_a_mark_is_told_by_its_nul_bytes(name: str, text: str) -> None:
    decoded = decode(text.encode(name), "draft.txt")
    assert (decoded.text, decoded.encoding) == (text, name)
    assert decoded.findings[0].kind is FindingKind.ENCODING_ASSUMED


def test_stray_bytes_in_utf_8_are_reported_with_their_line() -> None:
    data = "Članek 1 – “Opredelitev”\n".encode() * 20 + b"caf\xe9 \x97 bar\n"
    decoded = decode(data, "draft.txt")
    assert decoded.encoding == "utf-8"
    assert "caf\ufffd \ufffd bar" in decoded.text
    assert [(f.kind, f.lines, f.evidence) for f in decoded.findings] == [
        (FindingKind.UNDECODABLE, (21, 21), ("0xe9",)),
        (FindingKind.UNDECODABLE, (21, 21), ("0x97",)),
    ]


def test_the_users_word_overrides_everything() -> None:
    assert decode("Стаття".encode("koi8_u"), "draft.txt", "koi8-u").text == "Стаття"
    assert decode(codecs.BOM_UTF8 + b"x", "draft.txt", "utf-8").text == "x"


def test_an_encoding_that_does_not_fit_names_byte_and_line() -> None:
    with pytest.raises(InputError) as error:
        decode("one\ntwo é".encode("latin-1"), "draft.txt", "utf-8")
    assert "byte 8 (line 2)" in error.value.message
    assert error.value.place == "draft.txt"


@pytest.mark.parametrize("name", ["armscii-8", "hex", "rot13", "nonsense", "undefined", "a\0b"])
def test_an_unknown_encoding_is_an_input_error(name: str) -> None:
    with pytest.raises(InputError, match="not known"):
        decode(b"abc", "draft.txt", name)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x7fELF\x02\x01\x01" + b"\0" * 60,
        b"text with one \0 in it",
        b"\x01\x02\x03" * 200,
    ],
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not a text file"):
        decode(data, "draft.bin")


def test_the_finding_shows_a_word_that_depends_on_the_encoding() -> None:
    decoded = decode("Article 1\nLes Parties contractantes décident".encode("cp1252"), "d.txt")
    assert decoded.findings[0].evidence == ("cp1252", "décident")
    assert decoded.findings[0].lines == (2, 2)
