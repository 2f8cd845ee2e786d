"""A list of links to the page's own headings is a table of contents, whatever it is called."""

import pytest

from negodiff.model.markup import AsideKind
from negodiff.readers.material import Material
from negodiff.readers.table import read

TREATY = """
<h2 id="a1">Article 1 – Peace</h2>
<p>1. There shall be peace.</p>
<p>2. Its terms are in <a href="#a2">Article 2</a>.</p>
<h2><a name="a2"></a>Article 2 – Trade</h2>
<p>Trade is free.</p>
<h2 id="a3">Article 3 – Final clauses</h2>
<p>This Treaty enters into force on signature.</p>
"""
LISTED = """<ul><li><a href="#a1">Article 1 – Peace</a></li>
<li><a href="#a2">Article 2 – Trade</a>
<ul><li><a href="#a3">Article 3 – Final clauses</a> 7</li></ul></li></ul>"""


def page(body: str) -> Material:
    return read(f"<html><body><h1>TREATY</h1>{body}</body></html>".encode(), "x.html")


PLAIN = [block.text for block in page(TREATY).blocks]


@pytest.mark.parametrize(
    "contents",
    [
        LISTED,
        f"<h2>Contents</h2>{LISTED}",
        f"<h2>Sommaire</h2><div>{LISTED}</div>",
        '<p><a href="#a1">Peace</a> . . . 1</p><p><a href="#a2">Trade</a> . . . 2</p>'
        '<p><a href="#a3">Final clauses</a> . . . 7</p>',
        '<p><a href="#a1">1. Peace</a><br><a href="#a2">2. Trade</a><br>'
        '<a href="#a3">3. Final clauses</a></p>',
        '<table><tr><td>1<td><a href="#a1">Peace</a><tr><td>2<td><a href="#a2">Trade</a>'
        '<tr><td>3<td><a href="#a3">Final clauses</a></table>',
    ],
    ids=["a list", "with a heading", "in French", "paragraphs", "lines", "a table"],
)
def test_it_is_no_text_of_the_draft(contents: str) -> None:
    material = page(contents + TREATY)
    assert [block.text for block in material.blocks] == PLAIN
    (aside,) = [a for a in material.markup.asides if a.kind is AsideKind.CONTENTS]
    assert aside.text.splitlines()[1].endswith("Trade")


@pytest.mark.parametrize(
    "text",
    [
        "<p>See <a href='#a1'>Article 1</a>, <a href='#a2'>Article 2</a>, <a href='#a3'>Article 3"
        "</a> of this Treaty.</p>",
        "<ul><li><a href='#a1'>Article 1</a></li><li><a href='#a2'>Article 2</a></li></ul>",
        "<ul><li><a href='#a1'>War</a></li><li><a href='#a2'>Hunger</a></li>"
        "<li><a href='#a3'>Death</a></li></ul>",
        "<ul><li><a href='/1'>Article 1</a></li><li><a href='/2'>Article 2</a></li>"
        "<li><a href='/3'>Article 3</a></li></ul>",
    ],
    ids=["a sentence", "two links", "other words than there", "other pages"],
)
def test_links_in_the_text_are_text(text: str) -> None:
    material = page(text + TREATY)
    assert len(material.blocks) > len(PLAIN)
    assert not any(a.kind is AsideKind.CONTENTS for a in material.markup.asides)


def test_a_clause_that_lists_some_of_the_articles_is_text() -> None:
    more = "".join(f"<h2 id=b{n}>Article {n} – Fees</h2><p>A fee.</p>" for n in range(4, 14))
    listed = "".join(f'<li><a href="#b{n}">Article {n}</a></li>' for n in (5, 7, 11))
    material = page(f"{TREATY}<p>These do not apply:</p><ul>{listed}</ul>{more}")
    assert "Article 7" in [block.text for block in material.blocks]


def test_a_heading_that_heads_more_than_the_contents_stays() -> None:
    material = page(f"<h1>Part One</h1>{LISTED}{TREATY}")
    assert "Part One" in [block.text for block in material.blocks]
