"""Files of text and of markup to damage: a bit of everything that their readers know."""

HTML = """<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Draft</title></head><body>
<header>Running head</header><nav>Contents</nav><h1>TREATY</h1><h2>Article 1 – Transit</h2>
<p style="text-align:center"><b>Scope</b></p><p>1. Goods <del cite=A datetime=1>shall</del>
<ins cite=B datetime=2>may</ins> be cleared<sup><a href="#f1">1</a></sup> in [ten] [twelve]
days.</p><ol type=a start=3><li>first<ol type=i><li value=4>inner</ol><li><p>second</p>
<ul><li>x</ul></ol>
<table><tr><th>Azara<th>Amria<tr><td rowspan=2>2. Left<td colspan=2>2. Right<tr><td>x</table>
<dl><dt>road<dd>a way</dl><p hidden>not seen</p><img alt=map src=x><pre>a
  b</pre><p dir=rtl>نص</p><div id=f1>1 A note.</div><math><mi>x</mi></math><footer>Foot</footer>
</body></html>"""
AKOMA_NTOSO = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="x">
<meta><identification source="#x"/></meta><preface><p>TREATY</p></preface><preamble><recitals>
<recital><p>Recalling peace,</p></recital></recitals></preamble><body><chapter eId="c1"><num>I</num>
<heading>General</heading><article eId="a1"><num>Article 1</num><heading>Transit</heading>
<paragraph><num>1.</num><intro><p>The Parties <ins>shall</ins> <del>may</del>:</p></intro>
<point><num>(a)</num><content><p>open <authorialNote marker="1"><p>A note.</p></authorialNote>
roads;</p></content></point></paragraph><paragraph><num>2.</num><content><table><tr><td><p>x</p></td></tr>
</table></content></paragraph></article></chapter></body></act></akomaNtoso>"""
MARKDOWN = """---
title: Treaty
party: AZ
---
# TREATY

## Article 1 – Transit

1. Goods **shall** be [cleared](http://x.example) within [ten][twelve] days.[^1]
   - inner *item*
     1. deeper
2. ~~Lorries~~ ++Cars++ may `pass`.

| Azara | Amria |
| ----- | ----- |
| left  | right |

[^1]: A note
    that goes on.

[twelve]: http://x.example
> quoted &amp; <b>marked</b> <!-- not seen -->
"""
PLAIN = """TREATY

ARTICLE I
Transit

1.  Goods shall be cleared within [ten] [twelve [or [more]]] days, as Article 5 shall pro-
    vide, unless

    (a)  the road is closed; or
    (b)  Option 1: nothing
         Option 2: No text

Статья 2

                                        - 3 -
"""


def html() -> list[tuple[str, bytes]]:
    """A page, as it is and in UTF-16."""
    return [("page.html", HTML.encode()), ("wide.html", HTML.encode("utf-16"))]


def akoma_ntoso() -> list[tuple[str, bytes]]:
    """A treaty in Akoma Ntoso."""
    return [("treaty.xml", AKOMA_NTOSO.encode())]


def markdown() -> list[tuple[str, bytes]]:
    """A draft in Markdown."""
    return [("draft.md", MARKDOWN.encode())]


def plain() -> list[tuple[str, bytes]]:
    """A draft as plain text, in three encodings."""
    return [(f"draft-{name}.txt", PLAIN.encode(name)) for name in ("utf-8", "utf-16", "cp1251")]
