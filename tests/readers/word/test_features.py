"""What can stand in a Word file besides plain paragraphs, and where it goes."""

import pytest

from negodiff.errors import InputError
from negodiff.model.finding import FindingKind
from negodiff.model.markup import Aside, AsideKind, View

from .build import A, docx, material, p, r, shown


def asides(data: bytes, kind: AsideKind) -> list[str]:
    return [aside.text for aside in material(data).markup.asides if aside.kind is kind]


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def field(instruction: str, *result: str) -> str:
    inside = [char("separate"), *result] if result else []
    return "".join([char("begin"), code(instruction), *inside, char("end")])


def box(words: str) -> str:
    content = f"<w:txbxContent>{p(words)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_the_result_of_a_field_is_text_and_its_instruction_is_remembered() -> None:
    data = docx(p("see Article ", field(" REF _x \\r ", r("5")), " above"))
    assert shown(data) == ["see Article 5 above"]
    assert asides(data, AsideKind.FIELD) == ["REF _x \\r → 5"]
    assert material(data).findings == ()


def test_fields_nest_and_span_paragraphs() -> None:
    inner = field("REF x", r("not printed"))
    data = docx(p("a ", char("begin"), code("IF "), inner) + p(char("separate"), "b", char("end")))
    assert shown(data) == ["a", "b"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    assert shown(docx(p(char("begin"), code("IF"), "seen") + p("too"))) == ["seen", "too"]


def test_a_field_without_a_result_that_only_word_can_compute_is_reported() -> None:
    found = material(docx(p("the ", field("DOCPROPERTY Title"), " item")))
    assert [each.evidence for each in found.findings] == [("1 field", "DOCPROPERTY Title")]


def test_boxes_that_are_ticked_and_lists_to_choose_from() -> None:
    tick = "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
    drop = (
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="yes"/>'
        '<w:listEntry w:val="no"/></w:ddList></w:ffData>'
    )

    def form(data: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>{char("end")}'

    assert shown(docx(p(form(tick), " agreed ", form(drop)))) == ["☒ agreed no"]


def test_a_table_of_contents_is_no_text() -> None:
    data = docx(p(field("TOC \\o", r("1. Scope"), "<w:r><w:tab/></w:r>", r("3"))) + p("1. Scope"))
    assert shown(data) == ["1. Scope"]
    assert asides(data, AsideKind.CONTENTS) == ["1. Scope 3"]


def test_a_text_box_is_text_once_after_its_paragraph() -> None:
    data = docx(p("before", box("in the box")) + p("after"))
    assert shown(data) == ["before", "in the box", "after"]
    assert [block.where for block in material(data).blocks] == [
        "paragraph 1", "text box 1", "paragraph 2",
    ]  # fmt: skip


def test_the_branch_is_taken_that_word_understands() -> None:
    data = docx(
        p(
            f'<mc:AlternateContent><mc:Choice Requires="odd">{r("unknown")}</mc:Choice>'
            f"<mc:Fallback>{r('known')}</mc:Fallback></mc:AlternateContent>"
        )
    )
    assert shown(data) == ["known"]


def test_hidden_words_stand_aside_and_are_reported() -> None:
    data = docx(p("seen ", r("unseen", "<w:vanish/>")))
    assert shown(data) == ["seen"]
    assert asides(data, AsideKind.HIDDEN) == ["unseen"]
    (finding,) = material(data).findings
    assert (finding.kind, finding.evidence) == (FindingKind.LEFT_OUT, ("1 hidden text", "unseen"))
    assert finding.where == "paragraph 1"


def test_words_can_be_hidden_by_their_style() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr>'
        "</w:style>"
    )
    data = docx(p("a ", r("b", '<w:rStyle w:val="H"/>')), styles=styles)
    assert shown(data) == ["a"]


NOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", " First.")}{p("Second.")}</w:footnote>'
    f'<w:footnote w:id="3">{p("Other.")}</w:footnote><w:footnote w:id="4">{p("Lost.")}</w:footnote>'
)


def cites(identifier: int, more: str = "") -> str:
    return f'<w:r><w:footnoteReference w:id="{identifier}"{more}/></w:r>'


def test_notes_follow_the_paragraph_that_cites_them() -> None:
    data = docx(p("one", cites(2), " two", cites(3), ".") + p("next"), footnotes=NOTES)
    assert shown(data) == ["one two.", "[^1] First.\nSecond.", "[^2] Other.", "next"]
    assert asides(data, AsideKind.OTHER) == ["Lost."]


def test_a_note_that_is_deleted_is_not_counted() -> None:
    data = docx(p("a", f"<w:del {A}>{cites(2)}</w:del>", "b", cites(3)), footnotes=NOTES)
    assert shown(data) == ["ab", "[^1] Other."]
    assert shown(data, View.REJECTED) == ["ab", "[^1] First.\nSecond.", "[^2] Other."]


def test_a_note_can_have_a_mark_of_its_own() -> None:
    own = '<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>**</w:t></w:r>'
    assert shown(docx(p("a", own), footnotes=NOTES)) == ["a", "[^**] Other."]


def test_a_comment_stands_at_its_words_with_what_was_answered() -> None:
    comments = "".join(
        f'<w:comment w:id="{at}" w:author="{who}" w:date="2026">'
        f'<w:p w14:paraId="0{at}">{r(text)}</w:p></w:comment>'
        for at, (who, text) in enumerate((("A", "Why?"), ("B", "Because."), ("C", "Alone.")))
    )
    threads = '<w15:commentEx w15:paraId="01" w15:paraIdParent="00"/>'
    body = p(
        "the ",
        '<w:commentRangeStart w:id="0"/>',
        "words",
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        '<w:r><w:commentReference w:id="1"/></w:r>',
        " meant",
    )
    found = material(docx(body, comments=comments, commentsExtended=threads))
    comment, alone = found.markup.comments
    assert found.blocks[0].text[comment.place.start : comment.place.end] == "words"
    assert (comment.author, comment.text) == ("A", "Why?")
    assert [(reply.author, reply.text) for reply in comment.replies] == [("B", "Because.")]
    assert (alone.text, alone.place.at) == ("Alone.", -1)


def test_a_comment_on_two_paragraphs_stands_at_the_first() -> None:
    comments = f'<w:comment w:id="0" w:author="A">{p("Both.")}</w:comment>'
    body = p("one ", '<w:commentRangeStart w:id="0"/>', "two")
    found = material(docx(body + p("three", '<w:commentRangeEnd w:id="0"/>'), comments=comments))
    (comment,) = found.markup.comments
    assert comment.place == (0, 4, 7)


def test_colours_are_marks_on_the_words() -> None:
    data = docx(
        p(
            "a ",
            r("green", '<w:highlight w:val="green"/>'),
            " ",
            r("red", '<w:color w:val="FF0000"/>'),
        )
        + p("whole", of='<w:shd w:val="clear" w:fill="FFFF00"/>')
    )
    found = material(data)
    told = [
        (each.means, each.value, found.blocks[each.place.at].text[each.place.start :])
        for each in found.markup.colours
    ]
    assert told == [
        ("highlight", "green", "green red"), ("colour", "ff0000", "red"),
        ("highlight", "ffff00", "whole"),
    ]  # fmt: skip


def test_signs_that_are_no_letters() -> None:
    signs = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    )
    assert shown(docx(p(signs))) == ["a b\nc\u2011dα☑"]


def test_white_space_counts_where_the_file_says_so() -> None:
    trimmed = "<w:r><w:t> a </w:t></w:r>"
    assert shown(docx(p(trimmed, trimmed, r(" b "), trimmed))) == ["aa b a"]


@pytest.mark.parametrize(
    "around", ["smartTag", "customXml", "hyperlink", "dir", "bdo", "fldSimple"]
)
def test_words_are_read_through_what_stands_around_them(around: str) -> None:
    assert shown(docx(p("a ", f"<w:{around}>{r('b')}</w:{around}>", " c"))) == ["a b c"]


def test_content_controls_stand_at_every_level() -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    cell = control(f"<w:tc>{p('cell')}</w:tc>")
    row = f"<w:tr>{cell}<w:tc>{p('x')}</w:tc></w:tr>"
    table = f"<w:tbl>{row}{control(row)}</w:tbl>"
    data = docx(control(p("block ", control(r("run")))) + table)
    assert shown(data) == ["block run", "cell | x", "cell | x"]


def test_formulas_are_words_on_one_line() -> None:
    formula = (
        "<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    )
    data = docx(p("where ", formula))
    assert shown(data) == ["where x=(a+b)/2"]
    assert asides(data, AsideKind.FORMULA) == ["x=(a+b)/2"]


def test_headers_footers_pictures_and_variables_stand_aside() -> None:
    said = '<wp:docPr id="1" name="P" descr="A map"/>'
    picture = f"<w:r><w:drawing><wp:inline>{said}</wp:inline></w:drawing></w:r>"
    data = docx(
        p("text", picture),
        header=p("Draft 3"),
        footer=p("page ", field("PAGE", r("1"))),
        settings='<w:docVars><w:docVar w:name="party" w:val="North"/></w:docVars>',
    )
    assert shown(data) == ["text"]
    kinds = {each.kind: each for each in material(data).markup.asides}
    assert kinds[AsideKind.HEADER] == Aside(AsideKind.HEADER, "Draft 3", "header 1")
    assert kinds[AsideKind.FOOTER].text == "page 1"
    assert kinds[AsideKind.PICTURE].text == "A map"
    assert kinds[AsideKind.METADATA].text == "party = North"


def test_notes_in_a_table_follow_its_row() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('a', cites(3))}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    assert shown(docx(table, footnotes=NOTES)) == ["a | b", "[^1] Other."]


def test_headings_bold_and_centred_paragraphs() -> None:
    data = docx(
        p("Scope", of='<w:outlineLvl w:val="1"/>')
        + p(r("Bold", "<w:b/>"))
        + p("Centred", of='<w:jc w:val="center"/>')
        + p(r("Half", "<w:b/>"), " bold")
    )
    told = [(block.kind.value, block.level, block.strong) for block in material(data).blocks]
    assert told == [
        ("heading", 2, False), ("text", 0, True), ("text", 0, True), ("text", 0, False),
    ]  # fmt: skip


def test_a_column_is_sought_in_all_tables() -> None:
    def table(*rows: tuple[str, str]) -> str:
        cells = ["".join(f"<w:tc>{p(each)}</w:tc>" for each in row) for row in rows]
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"

    words = "The Parties shall respect the borders and the sovereignty of each other {}"
    first, second, third, last = (words.format(each) for each in "abcd")
    named = table(("North", "South"), (first, second), (third, last))
    other = table(("East", "West"), (first, last), (second, third))
    data = docx(named + other)
    told = [block.text[-1] for block in material(data, column="South").blocks[:2]]
    assert told == ["b", "d"]
    with pytest.raises(InputError, match="no column 'Centre'"):
        material(data, column="Centre")


def test_an_archive_that_is_no_word_file_is_refused() -> None:
    import zipfile
    from io import BytesIO

    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(InputError, match="no Word document"):
        material(held.getvalue())


def test_nothing_in_a_file_is_an_error() -> None:
    with pytest.raises(InputError, match="empty"):
        material(docx(""))


def test_where_a_link_leads_is_remembered_and_is_no_text() -> None:
    link = field('HYPERLINK "https://a.example/" \\l "top" ', r("the register"))
    inside = f'<w:hyperlink w:anchor="annex">{r("Annex I")}</w:hyperlink>'
    data = docx(p("see ", link, " and ", inside))
    assert shown(data) == ["see the register and Annex I"]
    assert asides(data, AsideKind.LINK) == [
        "https://a.example/#top → the register",
        "#annex → Annex I",
    ]


def test_a_link_that_a_field_straddles_hides_nothing() -> None:
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = "<w:r><w:instrText>REF x</w:instrText></w:r>"
    link = f"<w:hyperlink>{begin}{code}{middle}{r('five')}</w:hyperlink>"
    assert shown(docx(p("Article ", link, end, " applies"))) == ["Article five applies"]
