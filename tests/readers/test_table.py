"""Formats are told by content and name."""

import pytest

from negodiff.errors import InputError
from negodiff.readers.reading import AS_IT_IS
from negodiff.readers.table import read


def test_an_old_word_document_is_named_with_what_to_do() -> None:
    with pytest.raises(InputError, match="old Word") as error:
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "draft.doc")
    assert error.value.place == "draft.doc"
    assert error.value.hint is not None
    assert ".docx" in error.value.hint


def test_a_text_is_read_whatever_its_name() -> None:
    assert read(b"Article 1", "draft.docx").blocks[0].text == "Article 1"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\f\n"])
def test_an_empty_file_is_an_input_error(data: bytes) -> None:
    with pytest.raises(InputError, match="empty"):
        read(data, "draft.txt")


def test_a_column_of_no_table_is_said_not_to_be_chosen() -> None:
    (finding,) = read(b"Article 1", "draft.txt", AS_IT_IS._replace(column="Alba")).findings
    assert (finding.kind.value, finding.evidence) == ("column-missing", ("\u201cAlba\u201d",))


def test_encoding_and_findings_are_handed_on() -> None:
    material = read("Статья\u200b 5".encode(), "draft.txt")
    assert material.encoding == "utf-8"
    assert [f.kind.value for f in material.findings] == ["invisible-character"]
