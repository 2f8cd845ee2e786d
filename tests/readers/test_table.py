"""Formats are told by content and name."""

import pytest

from negodiff.errors import InputError, ReaderMissingError
from negodiff.readers.table import read


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (
            b"PK\x03\x04" + b"\0" * 26 + b"[Content_Types].xml" + b"\0" * 40 + b"word/document.xml",
            "Word",
        ),
        (
            b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
            "OpenDocument",
        ),
        (b"PK\x03\x04" + b"\0" * 60, "ZIP"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "old Word"),
        (b"<!DOCTYPE html><html><p>x</p>", "HTML"),
    ],
)
def test_formats_without_a_reader_are_named(data: bytes, name: str) -> None:
    with pytest.raises(ReaderMissingError, match=name) as error:
        read(data, "draft.bin")
    assert error.value.place == "draft.bin"
    assert error.value.hint


def test_a_text_is_read_whatever_its_name() -> None:
    assert read(b"Article 1", "draft.docx").blocks[0].text == "Article 1"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\f\n"])
def test_an_empty_file_is_an_input_error(data: bytes) -> None:
    with pytest.raises(InputError, match="empty"):
        read(data, "draft.txt")


def test_encoding_and_findings_are_handed_on() -> None:
    material = read("Статья\u200b 5".encode(), "draft.txt")
    assert material.encoding == "utf-8"
    assert [f.kind.value for f in material.findings] == ["invisible-character"]
