"""Akoma Ntoso: numbers, headings and paragraphs as its elements say."""

import pytest

from negodiff.errors import InputError
from negodiff.model.block import BlockKind
from negodiff.model.markup import View
from negodiff.readers.akn import read
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.structure.parse import parse

TREATY = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="treaty">
<meta><identification source="#x"/></meta>
<preface><p class="title"><docTitle>TREATY OF PEACE</docTitle></p></preface>
<preamble><recitals><recital eId="rec_1"><p>Recalling the Charter,</p></recital></recitals>
<formula name="enacting"><p>Have agreed as follows:</p></formula></preamble>
<mainBody>
<article eId="art_1"><num>Article 1</num><heading>Security</heading>
 <paragraph eId="art_1__para_1"><num>1.</num><content><p>The Parties shall
   cooperate<authorialNote marker="1"><p>Reserved.</p></authorialNote>.</p></content></paragraph>
 <paragraph eId="art_1__para_2"><num>2.</num><list><intro><p>They shall meet:</p></intro>
  <point><num>(a)</num><content><p>every <del>year</del><ins>month</ins>;</p></content></point>
  <point><num>(b)</num><content><p>on request.</p></content></point>
  <wrapUp><p>as they agree.</p></wrapUp></list></paragraph></article>
<article eId="art_2"><num>Article 2</num>
 <content><p>This Treaty enters into force <b>today</b>.</p></content></article>
</mainBody></doc></akomaNtoso>"""


def test_numbers_headings_and_paragraphs() -> None:
    blocks = read(TREATY.encode(), "t.akn", AS_IT_IS).blocks
    assert [f"{b.label} {b.text}".strip() for b in blocks] == [
        "TREATY OF PEACE",
        "Recalling the Charter,",
        "Have agreed as follows:",
        "Article 1 Security",
        "1. The Parties shall cooperate.",
        "[^1] Reserved.",
        "2. They shall meet:",
        "(a) every month;",
        "(b) on request.",
        "as they agree.",
        "Article 2",
        "This Treaty enters into force today.",
    ]
    assert [b.kind for b in blocks].count(BlockKind.NOTE) == 1


def test_notes_that_stand_apart_are_read_where_they_are_cited_or_at_the_end() -> None:
    apart = TREATY.replace(
        '<authorialNote marker="1"><p>Reserved.</p></authorialNote>', '<noteRef href="#n1"/>'
    ).replace(
        "</meta>",
        '<notes source="#x"><note eId="n1" marker="1"><p>Reserved.</p></note>'
        '<note eId="n2" marker="2"><p>Cited nowhere.</p></note></notes></meta>',
    )
    blocks = read(apart.encode(), "t.akn", AS_IT_IS).blocks
    told = [f"{b.label} {b.text}" for b in blocks if b.kind is BlockKind.NOTE]
    assert told == ["[^1] Reserved.", "[^2] Cited nowhere."]
    assert blocks[5].text == "Reserved."
    assert blocks[-1].text == "Cited nowhere."


def test_the_clauses_have_the_refs_of_the_document() -> None:
    draft = parse(read(TREATY.encode(), "t.akn", AS_IT_IS).blocks)
    refs = [clause.ref for clause in draft.clauses]
    for ref in ("Article 1(1)", "Article 1(2)(a)", "Article 1(2)(b)", "Article 2"):
        assert ref in refs


def test_changes_are_tracked() -> None:
    rejected = read(TREATY.encode(), "t.akn", Reading(view=View.REJECTED)).blocks
    assert "every year;" in [block.text for block in rejected]


@pytest.mark.parametrize(
    "document", ["<akomaNtoso/>", "<akomaNtoso><doc><meta><p>x</p></meta></doc></akomaNtoso>"]
)
def test_a_document_without_text_is_refused(document: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read(document.encode(), "t.akn", AS_IT_IS)
