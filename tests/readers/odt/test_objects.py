"""What stands in a text or beside it: words, notes, comments, tables, boxes, what is left out."""

import pytest

from negodiff.model.finding import FindingKind
from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.reading import Reading
from tests.readers.odt.building import SPACES, flat, lines, list_style, packed, read, text_of

NOTE = (
    '<text:note text:note-class="{}"><text:note-citation>{}</text:note-citation><text:note-body>'
    "{}</text:note-body></text:note>"
)
BOLD = (
    '<style:style style:name="B" style:family="text"><style:text-properties'
    ' fo:font-weight="bold"/></style:style>'
)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("  The\n Parties ", "The Parties"),
        ('The<text:s text:c="3"/>Parties', "The Parties"),
        ("The<text:tab/>Parties", "The Parties"),
        ("one<text:line-break/>two", "one\ntwo"),
        ("<text:span>The <text:span>Par</text:span>ties</text:span>", "The Parties"),
        ('<text:a xlink:href="x">Article 5</text:a>', "Article 5"),
        ("Article <text:bookmark-ref>5</text:bookmark-ref>", "Article 5"),
        ("a<text:bookmark/>b<text:soft-page-break/>c", "abc"),
        ("on <text:date>5 May</text:date>", "on 5 May"),
        ("<text:ruby><text:ruby-base>条</text:ruby-base><text:ruby-text>jō</text:ruby-text>"
         "</text:ruby>", "条"),
        ("<loext:content-control>kept</loext:content-control>", "kept"),
        ('<text:drop-down><text:label text:value="x"/>chosen</text:drop-down>', "chosen"),
        ('see <text:hidden-text text:is-hidden="false">this</text:hidden-text>', "see this"),
    ],
)  # fmt: skip
def test_words(words: str, text: str) -> None:
    assert text_of(f"<text:p>{words}</text:p>") == [text]


@pytest.mark.parametrize(
    ("place", "seen"),
    [
        ("super 58%", "5¹"),
        ("sub 58%", "5₁"),
        ("33% 58%", "5¹"),
        ("-8% 58%", "5₁"),
        ("33% 100%", "51"),
        ("0% 100%", "51"),
        ("baseline", "51"),
        ("120% 58%", "51"),
    ],
)
def test_words_above_and_below_the_line(place: str, seen: str) -> None:
    styles = (
        f'<style:style style:name="U" style:family="text"><style:text-properties'
        f' style:text-position="{place}"/></style:style>'
        '<style:style style:name="V" style:family="text" style:parent-style-name="U"/>'
    )
    for name in "UV":
        body = f'<text:p>Article 5<text:span text:style-name="{name}">1</text:span> ends</text:p>'
        assert text_of(body, automatic=styles) == [f"Article {seen} ends"]


def test_the_mark_of_a_note_shown_again_is_no_word() -> None:
    styles = (
        '<style:style style:name="U" style:family="text"><style:text-properties'
        ' style:text-position="super 58%"/></style:style>'
    )
    again = '<text:note-ref text:ref-name="f">1</text:note-ref>'
    raised = f'<text:p>Article 5<text:span text:style-name="U">{again}</text:span> ends</text:p>'
    assert text_of(raised, automatic=styles) == ["Article 5 ends"]
    assert text_of(f"<text:p>see note {again}</text:p>") == ["see note 1"]


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<draw:image><text:p>On it.</text:p></draw:image>", [(AsideKind.PICTURE, "On it.")]),
        (
            "<draw:object><text:p>In it.</text:p></draw:object><draw:image/>",
            [(AsideKind.EMBEDDED, "In it.")],
        ),
        (
            "<draw:object><office:document><office:body><office:text><text:p>Within.</text:p>"
            "</office:text></office:body></office:document></draw:object>",
            [(AsideKind.EMBEDDED, "Within.")],
        ),
        (
            "<draw:object-ole/><draw:text-box><text:p>In its place.</text:p></draw:text-box>",
            [(AsideKind.EMBEDDED, "In its place.")],
        ),
        (
            "<draw:image><text:list><text:list-item><text:p>a</text:p></text:list-item>"
            "<text:list-item><text:p>b</text:p></text:list-item></text:list></draw:image>",
            [(AsideKind.PICTURE, "a\nb")],
        ),
    ],
)
def test_words_on_pictures_and_in_objects_are_told(
    inside: str, told: list[tuple[AsideKind, str]]
) -> None:
    frame = f'<draw:frame draw:name="F">{inside}<svg:desc>A map.</svg:desc></draw:frame>'
    found = read(flat(f"<text:p>One {frame}two.</text:p><text:p>Three.</text:p>"))
    assert lines(found.blocks) == ["One two.", "Three."]
    (shown, *words) = [(each.kind, each.text) for each in found.markup.asides]
    assert shown == (told[0][0], "A map.")
    assert words == told


def test_words_on_a_picture_that_stands_for_a_box_are_told() -> None:
    frame = (
        "<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box>"
        "<draw:image><text:p>On it.</text:p></draw:image></draw:frame>"
    )
    found = read(flat(f"<text:p>One {frame}two.</text:p>"))
    assert lines(found.blocks) == ["One two.", "Boxed."]
    assert [each.text for each in found.markup.asides] == ["On it."]


def test_bold_or_centred_paragraphs_are_strong() -> None:
    styles = BOLD + (
        '<style:style style:name="C" style:family="paragraph"><style:paragraph-properties'
        ' fo:text-align="center"/></style:style><style:style style:name="D"'
        ' style:family="paragraph" style:parent-style-name="C"/>'
    )
    body = (
        '<text:p><text:span text:style-name="B">Peace</text:span></text:p>'
        '<text:p text:style-name="D">Trade</text:p>'
        '<text:p>Not <text:span text:style-name="B">all</text:span></text:p>'
    )
    assert [block.strong for block in read(flat(body, styles)).blocks] == [True, True, False]


def test_styles_are_headings_and_titles_by_their_names() -> None:
    styles = (
        '<style:style style:name="Heading_20_2" style:display-name="Heading 2"'
        ' style:family="paragraph"/><style:style style:name="Own" style:family="paragraph"'
        ' style:parent-style-name="Heading_20_2"/>'
        '<style:style style:name="Title" style:family="paragraph"/>'
    )
    body = "".join(f'<text:p text:style-name="{name}">x</text:p>' for name in ("Title", "Own"))
    told = [(b.kind.value, b.level, b.strong) for b in read(flat(body, styles)).blocks]
    assert told == [("text", 0, True), ("heading", 2, False)]


def test_a_heading_with_a_bullet_is_an_item() -> None:
    heading = '<text:h text:outline-level="1">Peace</text:h>'
    body = f'<text:list text:style-name="L"><text:list-item>{heading}</text:list-item></text:list>'
    (block,) = read(flat(body, list_style("L", "bullet"))).blocks
    assert (block.kind.value, block.level, block.label) == ("item", 1, "•")


def test_notes_follow_the_paragraph_that_cites_them() -> None:
    first = NOTE.format("footnote", "1", "<text:p>As of May.</text:p><text:p>More.</text:p>")
    last = NOTE.format("endnote", "i", "<text:p>At the end.</text:p>")
    blocks = read(flat(f"<text:p>Force{first} begins{last}.</text:p><text:p>Next.</text:p>")).blocks
    assert [(b.kind, b.label, b.text, b.where) for b in blocks] == [
        ("text", "", "Force begins.", "paragraph 1"),
        ("note", "[^1]", "As of May.\nMore.", "footnote 1"),
        ("note", "[^i]", "At the end.", "endnote 1"),
        ("text", "", "Next.", "paragraph 2"),
    ]


def remark(name: str, author: str, words: str, parent: str = "") -> str:
    more = f' loext:parent-name="{parent}"' if parent else ""
    return (
        f'<office:annotation office:name="{name}"{more}><dc:creator>{author}</dc:creator>'
        f"<dc:date>2026-01-02</dc:date><text:p>{words}</text:p></office:annotation>"
    )


def test_a_comment_is_on_its_words_and_holds_its_answers() -> None:
    body = (
        f"<text:p>The {remark('a', 'A. Able', 'Which?')}Parties"
        f'<office:annotation-end office:name="a"/>{remark("b", "B. Baker", "All.", "a")}'
        f"{remark('c', 'A. Able', 'I see.', 'b')} agree.{remark('d', 'C', 'Alone')}</text:p>"
    )
    material = read(flat(body))
    text = material.blocks[0].text
    assert text == "The Parties agree."
    told = [
        (c.author, c.text, text[c.place.start : c.place.end], [r.text for r in c.replies])
        for c in material.markup.comments
    ]
    assert told == [
        ("A. Able", "Which?", "Parties", ["All.", "I see."]),
        ("C", "Alone", "", []),
    ]


def test_colours_set_by_hand_are_told_and_those_of_a_style_are_not() -> None:
    styles = (
        '<style:style style:name="H" style:family="paragraph"><style:text-properties'
        ' fo:color="#2f5496"/></style:style>'
    )
    automatic = (
        '<style:style style:name="Y" style:family="text"><style:text-properties'
        ' fo:background-color="#ffff00"/></style:style>'
        '<style:style style:name="R" style:family="text"><style:text-properties'
        ' fo:color="#FF0000"/></style:style>'
        '<style:style style:name="G" style:family="paragraph"><style:paragraph-properties'
        ' fo:background-color="#e2efd9"/></style:style>'
    )
    body = (
        '<text:p text:style-name="H">Peace</text:p><text:p>all <text:span text:style-name="Y">'
        'agr</text:span><text:span text:style-name="Y">eed</text:span> or '
        '<text:span text:style-name="R">open</text:span></text:p>'
        '<text:p text:style-name="G">Green</text:p>'
    )
    material = read(flat(body, styles, automatic))
    told = [
        (c.means, c.value, material.blocks[c.place.at].text[c.place.start : c.place.end])
        for c in material.markup.colours
    ]
    assert told == [
        ("highlight", "yellow", "agreed"),
        ("colour", "ff0000", "open"),
        ("highlight", "e2efd9", "Green"),
    ]


def cell(words: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{words}</text:p></table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_a_table_is_rows_covered_cells_are_empty_and_nested_ones_stand_in_their_cell() -> None:
    nested = f"<table:table-cell><table:table>{row(cell('x'), cell('y'))}</table:table>"
    body = (
        "<text:p>Before</text:p><table:table><table:table-header-rows>"
        + row(cell("Year"), cell("Sum", 'table:number-columns-spanned="2"'),
              "<table:covered-table-cell/>")
        + "</table:table-header-rows>"
        + row(cell("2026"), cell("5"), nested + "</table:table-cell>")
        + "</table:table><text:p>After</text:p>"
    )  # fmt: skip
    told = [(b.text, b.where) for b in read(flat(body)).blocks]
    assert told == [
        ("Before", "paragraph 1"),
        ("Year | Sum | ", "table 1, row 1"),
        ("2026 | 5 | x | y", "table 1, row 2"),
        ("After", "paragraph 2"),
    ]


def test_a_bilingual_table_is_one_text_by_language() -> None:
    english = "The Parties shall respect the sovereignty of each other and live in peace."
    french = "Les Parties respectent la souveraineté de chacune et vivent en paix entre elles."
    body = f"<table:table>{row(cell(english), cell(french)) * 2}</table:table>"
    for language, text in (("en", english), ("fr", french)):
        material = read(flat(body), Reading(language=language))
        assert lines(material.blocks) == [text, text]
        assert material.findings[0].kind is FindingKind.COLUMN_CHOSEN


@pytest.mark.parametrize(
    "box",
    [
        "<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame>",
        "<draw:custom-shape><text:p>In the box</text:p></draw:custom-shape>",
        "<draw:g><draw:rect><text:p>In the box</text:p></draw:rect></draw:g>",
    ],
)
def test_a_text_box_is_text_after_its_paragraph(box: str) -> None:
    assert text_of(f"<text:p>Beside {box} it</text:p>") == ["Beside it", "In the box"]
    assert text_of(f"{box}<text:p>Below</text:p>") == ["In the box", "Below"]


PICTURE = (
    '<draw:frame draw:name="Seal"><draw:image xlink:href="x"/><svg:desc>{}</svg:desc></draw:frame>'
)
MATH = "<draw:frame><draw:object><math:math><math:mi>a</math:mi>{}</math:math></draw:object>"
HIDDEN = (
    '<style:style style:name="V" style:family="text"><style:text-properties'
    ' text:display="none"/></style:style>'
)
HEADER = (
    '<style:master-page style:name="First"><style:header><text:p>Draft of May</text:p>'
    "</style:header><style:footer/></style:master-page>"
)


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        ("<text:table-of-content><text:index-body><text:p>Peace 1</text:p></text:index-body>"
         "</text:table-of-content>", AsideKind.CONTENTS, "Peace 1"),
        ('<text:section text:display="none"><text:p>secret</text:p></text:section>',
         AsideKind.HIDDEN, "secret"),
        ('<text:p>x <text:span text:style-name="V">secret</text:span></text:p>',
         AsideKind.HIDDEN, "secret"),
        ('<text:p><text:hidden-paragraph text:is-hidden="true"/>secret</text:p>',
         AsideKind.HIDDEN, "secret"),
        ('<text:p><text:hidden-text text:is-hidden="true" text:string-value="secret"/>x</text:p>',
         AsideKind.HIDDEN, "secret"),
        (f"<text:p>x{PICTURE.format('A seal')}</text:p>", AsideKind.PICTURE, "A seal"),
        (f"<text:p>x{PICTURE.format('')}</text:p>", AsideKind.PICTURE, "Seal"),
        (f"<text:p>x{MATH.format('<math:mo>=</math:mo><math:mn>1</math:mn>')}</draw:frame></text:p>",
         AsideKind.FORMULA, "a=1"),
        ('<text:p>x<draw:frame draw:name="Sheet"><draw:object xlink:href="./O"/></draw:frame>'
         "</text:p>", AsideKind.EMBEDDED, "Sheet"),
        ("<text:p>x<text:ruby><text:ruby-base/><text:ruby-text>aloud</text:ruby-text></text:ruby>"
         "</text:p>", AsideKind.OTHER, "aloud"),
        ("<text:p>x<text:script>a script</text:script></text:p>", AsideKind.OTHER, "a script"),
        ('<office:forms><form:form><form:button form:id="b" form:label="Agree"/></form:form>'
         "</office:forms>", AsideKind.FORM, "Agree"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_told(body: str, kind: AsideKind, words: str) -> None:
    material = read(flat(body + "<text:p>Text</text:p>", HIDDEN))
    assert lines(material.blocks) in (["Text"], ["x", "Text"])
    assert [(each.kind, each.text) for each in material.markup.asides] == [(kind, words)]
    assert [each.kind for each in material.findings] == [FindingKind.LEFT_OUT]


def test_headers_and_properties_are_told() -> None:
    material = read(flat("<text:p>Text</text:p>", pages=HEADER))
    (aside,) = material.markup.asides
    assert aside == Aside(AsideKind.HEADER, "Draft of May", "page style First")
    meta = (
        f"<office:document-meta {SPACES}><office:meta>"
        '<meta:user-defined meta:name="Status">final</meta:user-defined>'
        "</office:meta></office:document-meta>"
    )
    (aside,) = read(packed("<text:p>Text</text:p>", meta=meta)).markup.asides
    assert (aside.kind, aside.text) == (AsideKind.METADATA, "Status: final")


def test_an_embedded_formula_is_told_by_its_words() -> None:
    math = (
        f"<math:math {SPACES}><math:semantics><math:mi>x</math:mi>"
        "<math:annotation>x over 2</math:annotation></math:semantics></math:math>"
    )
    body = (
        '<text:p>x<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>'
        "</text:p>"
    )
    material = read(packed(body, **{"Object 1__content": math}))
    assert material.markup.asides == (Aside(AsideKind.FORMULA, "x over 2", "paragraph 1"),)


def test_characters_nobody_sees_are_told() -> None:
    (finding,) = read(flat("<text:p>The\u200b Parties</text:p>")).findings
    assert finding.kind is FindingKind.INVISIBLE_CHARACTER
    assert finding.lines is None
