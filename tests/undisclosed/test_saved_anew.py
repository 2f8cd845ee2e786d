"""What another program writes otherwise when it saves a file, and nobody changed."""

import pytest

from negodiff.app.undisclosed import undisclosed
from negodiff.ledger.source import Source
from negodiff.model.undisclosed import Undisclosed
from tests.readers.word.build import docx, p, r, with_parts
from tests.readers.word.test_features import field


def found(sent: bytes, received: bytes) -> Undisclosed:
    return undisclosed(Source(sent, "sent.docx"), Source(received, "received.docx"))


def linked(address: str) -> bytes:
    return docx(p("See ", field(f'HYPERLINK "{address}"', r("the register")), "."))


def drawn(name: str) -> bytes:
    picture = f'<w:drawing><wp:inline><wp:docPr id="1" name="{name}"/></wp:inline></w:drawing>'
    return docx(p("A map: ", f"<w:r>{picture}</w:r>"))


def made_from(instruction: str) -> bytes:
    return docx(p("Article ", field(instruction, r("5")), " applies."))


def with_headers(*headers: str) -> bytes:
    """A file with these headers: of all pages, of the first one, of the even ones."""
    first, *others = headers
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        f"word/header{at}.xml": f'<w:hdr xmlns:w="{space}">{p(words)}</w:hdr>'
        for at, words in enumerate(others, 2)
    }
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}/header"
    refers = {kind.format(at): f"header{at}.xml" for at in range(2, len(headers) + 1)}
    return with_parts(docx(p("The Parties agree."), header=p(first)), parts, refers)


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        (linked("https://a.example"), linked("https://a.example/")),
        (linked("https://a.example/b c"), linked("https://a.example/b%20c")),
        (drawn("Picture 1"), drawn("Picture 7")),
        (made_from("REF a \\h \\* MERGEFORMAT"), made_from('REF  "a" \\h')),
        (with_headers("Draft"), with_headers("Draft", "Draft", "Draft")),
    ],
)
def test_it_is_no_change(sent: bytes, received: bytes) -> None:
    assert found(sent, received).beside == ()


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        (linked("https://a.example"), linked("https://b.example/")),
        (linked("https://a.example/"), linked("https://a.example/b")),
        (drawn("Map of May"), drawn("Map of June")),
        (made_from("REF a \\h"), made_from("REF b \\h")),
        (with_headers("Draft"), with_headers("Draft", "Final")),
        (with_headers("Draft", "Draft"), with_headers("Final", "Draft")),
    ],
)
def test_a_change_is_told_all_the_same(sent: bytes, received: bytes) -> None:
    assert len(found(sent, received).beside) == 1
