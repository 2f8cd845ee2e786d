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


def noted(note: str) -> bytes:
    """A file with a note that its text does not cite."""
    return docx(p("The Parties agree."), footnotes=note)


def framed(*boxes: str) -> bytes:
    """A file whose header has these words, each in a box of its own."""
    made = "".join(
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{p(each)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        for each in boxes
    )
    return docx(p("The Parties agree."), header=f"<w:p>{made}</w:p>")


PAGE = field("PAGE", r("1"))
VOID = f'<w:footnote w:id="7">{p("Void.")}</w:footnote>'


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
        (made_from('DATE \\@ "d MMMM yyyy"'), made_from('DATE \\@"dd/MM/yyyy"')),
        (drawn("Rectangle 1"), drawn("Shape4")),
        (docx(p("A line: ")), drawn("")),
        (linked("annexes/map.pdf"), linked("../sent/map.pdf")),
        (with_headers("Draft"), with_headers("Draft", "Draft", "Draft")),
        (with_headers("Draft"), with_headers("Draft", PAGE)),
        (framed(PAGE, "Draft"), framed("Draft", PAGE)),
        (noted(VOID), noted("")),
        (docx(p("The Parties\u00a0 agree.")), docx(p("The Parties agree."))),
    ],
    ids=["a host", "a space in an address", "a picture's name", "how a field looks",
         "how a date looks", "another program's name", "a drawn line", "another folder",
         "headers repeated", "a page's number alone", "the order of frames",
         "a note that nothing cites", "the width of white space"],
)  # fmt: skip
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
        (linked("annexes/map.pdf"), linked("annexes/plan.pdf")),
        (with_headers("Draft"), with_headers("Draft", "Final, page 1")),
        (framed("Draft", "Secret"), framed("Draft", "Final")),
        (noted(""), noted(VOID)),
    ],
    ids=["a host", "a page of it", "a description", "the target of a field", "a second header",
         "the first header", "a file beside it", "words beside a page's number", "words in a frame",
         "a note that nothing cites yet"],
)  # fmt: skip
def test_a_change_is_told_all_the_same(sent: bytes, received: bytes) -> None:
    assert len(found(sent, received).beside) == 1
