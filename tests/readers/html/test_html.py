"""What a browser shows of a page is what is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.errors import InputError, NegodiffError
from negodiff.model.block import BlockKind
from negodiff.model.markup import Change, View
from negodiff.readers.formats import recognised
from negodiff.readers.html import read
from negodiff.readers.material import Material
from negodiff.readers.reading import AS_IT_IS, Limits, Reading


def page(body: str, reading: Reading = AS_IT_IS) -> Material:
    data = f"<!DOCTYPE html><html><body>{body}</body></html>".encode("utf-8", "replace")
    return read(data, "page.html", reading)


def lines(body: str, reading: Reading = AS_IT_IS) -> list[str]:
    """One line per block, its computed label before it."""
    return [f"{b.label} {b.text}".strip() for b in page(body, reading).blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One\n  sentence.<p>Two", ["One sentence.", "Two"]),
        ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
        ("One<br>line<br><br>Two", ["One\nline", "Two"]),
        ("<p>un<b>broken</b> <i>words</i></p>", ["unbroken words"]),
        ("<p>a&nbsp;b &amp; &#1057;</p>", ["a\xa0b & С"]),
        ("<p>Article 8<sup>bis</sup> and 5<sup>1</sup></p>", ["Article 8bis and 5¹"]),
        ("<script>alert(1)</script><style>p{}</style><p>Text", ["Text"]),
    ],
)
def test_paragraphs(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol type=a start=3><li>x<li value=7>y<li>z</ol>", ["c. x", "g. y", "h. z"]),
        ("<ol type=I><li>x<li>y<li>z<li>w</ol>", ["I. x", "II. y", "III. z", "IV. w"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ('<ol style="list-style-type: lower-roman"><li>x<li>y</ol>', ["i. x", "ii. y"]),
        ('<ol style="list-style: none"><li>(a) x<li>(b) y</ol>', ["(a) x", "(b) y"]),
        ("<ol><li><p>x</p><p>more</p><ol type=a><li>y</ol></ol>", ["1. x", "more", "a. y"]),
        ("<ol><li>x</ol><p>and</p><ol start=2><li>y</ol>", ["1. x", "and", "2. y"]),
        ("<ul><li>x<ul><li>y</ul></ul>", ["x", "y"]),
        ("<ol style='list-style-type: arabic-indic'><li>x</ol>", ["١. x"]),
        ("<ol><li><h2>Scope</h2><li>x</ol>", ["1. Scope", "2. x"]),
    ],
)
def test_lists_have_the_numbers_that_are_shown(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_headings_have_levels_and_bold_paragraphs_are_strong() -> None:
    blocks = page("<h2>Article 1</h2><p><b>Scope</b></p><p>The <b>Parties</b></p>").blocks
    assert [(b.kind, b.level, b.strong) for b in blocks] == [
        (BlockKind.HEADING, 2, False), (BlockKind.TEXT, 0, True), (BlockKind.TEXT, 0, False),
    ]  # fmt: skip


def test_preformatted_text_is_read_as_a_text_file_is() -> None:
    body = (
        "<pre>\nArticle 1\n\nThe Parties shall cooperate in all matters that are\n"
        "of common interest.\n</pre>"
    )
    assert lines(body) == [
        "Article 1",
        "The Parties shall cooperate in all matters that are of common interest.",
    ]


CHANGED = (
    "<p>within <del cite='mailto:J. Doe' datetime='2024-01-02'>thirty</del>"
    "<ins datetime='2024-01-03'>sixty</ins> days</p><p><del>gone</del></p>"
)


def test_tracked_changes_in_three_views() -> None:
    assert lines(CHANGED) == ["within sixty days"]
    assert lines(CHANGED, Reading(view=View.REJECTED)) == ["within thirty days", "gone"]
    assert lines(CHANGED, Reading(view=View.MARKED)) == ["within thirtysixty days", "gone"]


def test_tracked_changes_are_listed_with_their_authors_and_places() -> None:
    material = page(CHANGED)
    text = material.blocks[0].text
    assert [
        (r.change, r.author, r.date, r.text, text[r.place.start : r.place.end].strip())
        for r in material.markup.revisions
    ] == [
        (Change.DELETED, "J. Doe", "2024-01-02", "thirty", ""),
        (Change.INSERTED, "", "2024-01-03", "sixty", "sixty"),
        (Change.DELETED, "", "", "gone", ""),
    ]
    assert [f.evidence for f in material.findings] == [("1 insertion, 2 deletions", "accepted")]


def test_what_both_sides_know_stays_accepted_when_the_rest_is_undone() -> None:
    body = "<p><ins datetime=1>ours</ins> <ins datetime=2>theirs</ins></p>"
    reading = Reading(view=View.REJECTED, shared=frozenset({("", "1")}))
    assert lines(body, reading) == ["ours"]


NOTED = """<p>On 1 May<a class="footnote-ref" href="#fn1" id="r1"><sup>1</sup></a> they meet.</p>
<p>Next<sup><a href="#fn2">2</a></sup>.</p><section class="footnotes"><ol>
<li id="fn1"><p>Reserved.<a class="footnote-back" href="#r1">up</a></p></li>
<li id="fn2"><p>To be confirmed.</p></li></ol></section>"""


def test_a_note_follows_the_paragraph_that_cites_it() -> None:
    blocks = page(NOTED).blocks
    assert [(b.kind, b.label, b.text) for b in blocks] == [
        (BlockKind.TEXT, "", "On 1 May they meet."),
        (BlockKind.NOTE, "[^1]", "Reserved."),
        (BlockKind.TEXT, "", "Next."),
        (BlockKind.NOTE, "[^2]", "To be confirmed."),
    ]


def test_what_is_left_out_is_said() -> None:
    body = (
        "<nav>Contents: Article 1</nav><p hidden>secret</p><p style='display:none'>also secret</p>"
        "<img alt='A map'><p>Text</p><footer>page 1</footer>"
    )
    assert [(f.kind.value, f.evidence) for f in page(body).findings] == [
        ("left-out", ("1 table of contents", "Contents: Article 1")),
        ("left-out", ("2 hidden texts", "secret")),
        ("left-out", ("1 picture", "A map")),
        ("left-out", ("1 footer", "page 1")),
    ]


def test_colours_are_marks_on_words() -> None:
    material = page(
        "<p>We <span style='background-color: #ff0'>agree</span> <font color=red>not</font></p>"
    )
    text = material.blocks[0].text
    found = [(c.means, c.value, text[c.place.start : c.place.end]) for c in material.markup.colours]
    assert [(means, value, words.strip()) for means, value, words in found] == [
        ("highlight", "ffff00", "agree"), ("colour", "red", "not"),
    ]  # fmt: skip


def test_tables_are_rows() -> None:
    body = "<table><tr><th>Good</th><th>Rate</th></tr><tr><td>Wheat</td><td>5</td></tr></table>"
    assert lines(body) == ["Good | Rate", "Wheat | 5"]


def test_the_stated_encoding_is_heeded_if_it_fits() -> None:
    text = '<html><meta charset="windows-1251"><p>Статья 5. Стороны обязуются сотрудничать.'
    words = "Статья 5. Стороны обязуются сотрудничать."
    assert read(text.encode("cp1251"), "a.html", AS_IT_IS).blocks[0].text == words
    wrong = text.replace("windows-1251", "utf-8").encode("cp1251")
    assert read(wrong, "a.html", AS_IT_IS).blocks[0].text == words


@pytest.mark.parametrize(
    ("data", "name", "format_"),
    [
        (b"<!DOCTYPE html><p>x", "draft.bin", "HTML"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", "draft.txt", "HTML"),
        (b"<h1>Treaty</h1>", "draft.html", "HTML"),
        (b"<div align='center'>\n\n# Treaty", "draft.md", None),
        (b"<Party A> and <Party B>", "draft.txt", None),
    ],
)
def test_a_page_is_known_by_its_content_a_piece_of_one_by_its_name(
    data: bytes, name: str, format_: str | None
) -> None:
    found = recognised(data, name)
    assert (found and found.name) == format_


@pytest.mark.parametrize(
    "body", ["<div>" * 3000 + "deep", f"<p title='{'x' * 70_000}'>", "<p></p>", ""]
)
def test_what_would_lose_words_or_has_none_is_refused(body: str) -> None:
    with pytest.raises(InputError) as error:
        page(body)
    assert error.value.place == "page.html"
    assert error.value.hint


def test_a_page_above_the_limit_is_refused() -> None:
    with pytest.raises(InputError, match="the page has bytes"):
        page("x" * 100, Reading(limits=Limits(html=50)))


SNIPPETS = [
    "<p>", "</p>", "<ol>", "<li>", "</ol>", "<ins>", "</ins>", "<del>", "<td>", "<table>", "<tr>",
    "</table>", "<a href='#x'>", "<li id=x>", "<sup>", "1", "</sup>", "</a>", "<pre>", "</pre>",
    "words", "<br>", "<h1>", "<b>", "<!--", "-->", "<", "&", "&#0;", "&#xD800;", "<svg>", "</html>",
    "<span style='color:'>", "<font color=red>", "\x00", "</del>",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(SNIPPETS), max_size=25).map("".join), st.sampled_from(View))
def test_any_markup_is_read_or_refused(body: str, view: View) -> None:
    try:
        material = page(body, Reading(view=view))
    except NegodiffError:
        return
    for revision in material.markup.revisions:
        at, start, end = revision.place
        assert (at == -1) == (not material.blocks)
        words = material.blocks[at].text if material.blocks else ""  # all of it is taken out
        assert 0 <= start <= end <= len(words)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><td rowspan=2>a<td>b<tr><td>c", ["a | b", "| c"]),
        ("<tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d", ["a | b", "c |", "d |"]),
        ("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f",
         ["a |  | b", "|  | c", "d | e | f"]),
        ("<thead><tr><th rowspan=9>a<th>b<tbody><tr><td>c<td>d", ["a | b", "c | d"]),
        ("<tr><td rowspan=x>a<td>b<tr><td>c<td>d", ["a | b", "c | d"]),
    ],
)  # fmt: skip
def test_cells_reach_down_into_the_rows_below(rows: str, expected: list[str]) -> None:
    assert lines(f"<table>{rows}</table>") == expected


def test_a_cell_over_everything_costs_little() -> None:
    rows = "<tr><td rowspan=999 colspan=999>a" + "<tr><td>b" * 500
    found = lines(f"<table>{rows}</table>")
    assert [line.strip(" |") for line in found] == ["a", *["b"] * 500]
    assert max(map(len, found)) < 400
