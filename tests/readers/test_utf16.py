"""Markup in UTF-16, with and without a mark of its byte order, is told by its content, too."""

import pytest

from negodiff.errors import InputError
from negodiff.readers.table import read

AKN = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body><article>'
    "<num>Article 1</num><content><p>Грузы идут freely.</p></content></article></body></act>"
    "</akomaNtoso>"
)
HTML = "<html><body><p>Article 1</p><p>Грузы идут freely.</p></body></html>"
DECLARED = '<?xml version="1.0" encoding="UTF-16"?>\n'
ENCODINGS = ["utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    ("text", "name"), [(DECLARED + AKN, "Akoma Ntoso"), (AKN, "Akoma Ntoso"), (HTML, "HTML")]
)
def test_wide_characters_are_read(text: str, name: str, encoding: str) -> None:
    if text is AKN and encoding != "utf-16":
        text = f"\ufeff{text}"  # XML without a declaration needs the mark
    material = read(text.encode(encoding), "draft")
    assert material.format == name
    assert [block.text for block in material.blocks if block.text][-1] == "Грузы идут freely."


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_document_type_is_refused_in_them_too(encoding: str) -> None:
    declared = '<!DOCTYPE akomaNtoso [<!ENTITY a "b">]>'
    with pytest.raises(InputError, match="declares a document type"):
        read(f"{DECLARED}{declared}{AKN}".encode(encoding), "draft.xml")


def test_a_text_that_begins_with_a_bracket_is_still_a_text() -> None:
    text = "<Draft> of the Parties: goods shall pass."
    assert read(text.encode("utf-16"), "draft.txt").format == "plain text"
