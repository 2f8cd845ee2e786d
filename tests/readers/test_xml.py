"""XML from the other side."""

import pytest

from negodiff.errors import InputError
from negodiff.readers.xml import parse

BOMB = """<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>"""
OUTSIDE = (
    """<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]><l>&x;</l>"""
)


@pytest.mark.parametrize("text", [BOMB, OUTSIDE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_document_type_is_refused_in_every_encoding(text: str, encoding: str) -> None:
    with pytest.raises(InputError) as error:
        parse(text.encode(encoding), "a.docx: word/document.xml")
    assert error.value.place == "a.docx: word/document.xml"


@pytest.mark.parametrize(
    "data", [b"", b"<a>", b"<a></b>", b"\xff\xff", b"<a>&nbsp;</a>", b"<" * 9999]
)
def test_what_is_no_xml_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(InputError, match="no well-formed XML"):
        parse(data, "a.docx")


def test_comments_and_instructions_are_no_nodes() -> None:
    root = parse(b"<?xml version='1.0'?><a><!-- no --><?no?><b/></a>", "a.docx")
    assert [child.tag for child in root] == ["b"]
