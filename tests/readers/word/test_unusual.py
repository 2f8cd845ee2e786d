"""Files that programs other than Word write, and what Word shows of them."""

import pytest

from negodiff.model.markup import AsideKind

from .build import docx, listed, material, numbering, p, r, relations, shown, with_parts
from .test_features import asides, char, code, field

LIST = "1 decimal %1.\n1 lowerLetter %2)"


def test_all_bodies_of_a_file_are_read() -> None:
    assert shown(docx(f"{p('one')}</w:body><w:body>{p('two')}")) == ["one", "two"]


def test_a_large_first_letter_belongs_to_the_paragraph_below_it() -> None:
    letter = p("T", of='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert shown(docx(letter + p("he Parties") + p("agree"))) == ["The Parties", "agree"]
    framed = p("T", of='<w:framePr w:w="100"/>')
    assert shown(docx(framed + p("he Parties"))) == ["T", "he Parties"]


def test_a_table_inside_a_paragraph_keeps_its_words() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('inside')}</w:tc></w:tr></w:tbl>"
    assert shown(docx(p("outside ", table))) == ["outside inside"]


def test_what_stands_where_nothing_should_keeps_its_words() -> None:
    assert shown(docx(p("a") + f"<w:odd>{p('b', '<w:odd>' + r('c') + '</w:odd>')}</w:odd>")) == [
        "a", "bc",
    ]  # fmt: skip


class TestNumbersThatWordDoesNotPrint:
    def test_an_empty_paragraph_that_ends_a_section_has_none(self) -> None:
        section = listed(1) + "<w:sectPr/>"
        body = p("first", of=listed(1)) + p(of=section) + p("second", of=listed(1))
        assert shown(docx(body, numbering=numbering(LIST))) == ["1. first", "2. second"]

    def test_one_with_words_that_ends_a_section_has_one(self) -> None:
        body = p("first", of=listed(1) + "<w:sectPr/>") + p("second", of=listed(1))
        assert shown(docx(body, numbering=numbering(LIST))) == ["1. first", "2. second"]

    def test_a_bullet_that_nobody_sees_is_none(self) -> None:
        body = p("item", of=listed(1)) + p("goes on", of=listed(2))
        part = numbering("1 bullet \uf0b7", "1 bullet \uf020")
        assert shown(docx(body, numbering=part)) == ["• item", "goes on"]

    def test_a_cell_covered_by_the_one_above_it_has_none(self) -> None:
        def row(merge: str, words: str) -> str:
            first = f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(of=listed(1))}</w:tc>"
            return f"<w:tr>{first}<w:tc>{p(words)}</w:tc></w:tr>"

        start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
        table = f"<w:tbl>{row(start, 'a')}{row(on, 'b')}</w:tbl>"
        body = table + p("next", of=listed(1))
        assert shown(docx(body, numbering=numbering(LIST)))[-1] == "2. next"


def test_a_style_that_states_its_level_goes_before_what_names_the_style_below_it() -> None:
    styles = """
    <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="H1"/>
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="H2"/><w:basedOn w:val="H1"/>
      <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
    """
    part = numbering("1 decimal %1 | <w:pStyle w:val='H1'/>\n1 decimal %1.%2")
    body = "".join(p(name, of=f'<w:pStyle w:val="{name}"/>') for name in ("H1", "H2", "H1"))
    assert shown(docx(body, styles=styles, numbering=part)) == ["1 H1", "1.1 H2", "2 H1"]


class TestFields:
    @pytest.mark.parametrize("kind", ["SET year", "ASK party", "XE", "TC"])
    def test_some_print_nothing_whatever_they_store(self, kind: str) -> None:
        data = docx(p("a ", field(f'{kind} "stored"', r("stored")), "b"))
        assert shown(data) == ["a b"]
        assert asides(data, AsideKind.FIELD) == [f'{kind} "stored" → stored']

    def test_what_stands_in_one_that_prints_nothing_is_not_printed_either(self) -> None:
        inner = field("REF x", r("inner"))
        assert shown(docx(p("a ", field("SET y", inner, r(" stored")), "b"))) == ["a b"]

    def test_a_sign_named_by_its_place_in_a_font(self) -> None:
        told = [
            field('SYMBOL 183 \\f "Symbol" \\s 10'), field("SYMBOL 0xFE \\f Wingdings"),
            field("SYMBOL 167"),
        ]  # fmt: skip
        assert shown(docx(p(*told))) == ["•☑§"]

    def test_a_guide_to_reading_leaves_the_characters_it_is_for(self) -> None:
        guide = field("EQ \\* jc2 \\* hps8 \\o\\ad(\\s\\up 7(にがつ),二月)")
        assert shown(docx(p("今日は", guide, "一日だ"))) == ["今日は二月一日だ"]

    def test_what_word_computes_is_shown_where_an_empty_result_is_stored(self) -> None:
        tick = "<w:ffData><w:checkBox><w:default/></w:checkBox></w:ffData>"
        box = f'<w:r><w:fldChar w:fldCharType="begin">{tick}</w:fldChar></w:r>'
        empty = "".join([char("separate"), r(""), char("end")])
        sign = char("begin") + code("SYMBOL 167") + empty
        assert shown(docx(p(box, code("FORMCHECKBOX"), empty, " yes ", sign, "5"))) == ["☒ yes §5"]

    def test_a_sign_that_is_not_named_is_reported(self) -> None:
        data = docx(p("a", field("SYMBOL none")))
        assert shown(data) == ["a"]
        assert asides(data, AsideKind.FIELD) == ["SYMBOL none"]


STORE = "{0A0B0C0D-0000-0000-0000-000000000001}"


def bound(path: str, content: str, kind: str = "<w:text/>", more: str = "") -> str:
    """A content control bound to the words at a place of the store."""
    return (
        f"<w:sdt><w:sdtPr>{more}<w:dataBinding w:prefixMappings=\"xmlns:d='urn:deal'\" "
        f'w:xpath="{path}" w:storeItemID="{STORE}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def stored(body: str, store: str) -> bytes:
    """A file with a part that controls can be bound to."""
    name = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    return with_parts(
        docx(body),
        {
            "customXml/item1.xml": f'<deal xmlns="urn:deal">{store}</deal>',
            "customXml/itemProps1.xml": f'<x:i xmlns:x="{name}" x:itemID="{STORE.lower()}"/>',
            "customXml/_rels/item1.xml.rels": relations("customXmlProps", "itemProps1.xml"),
        },
        {"customXml": "../customXml/item1.xml"},
    )


class TestBoundControls:
    def test_the_words_they_are_bound_to_are_shown_and_the_others_reported(self) -> None:
        control = bound("/d:deal[1]/d:price[1]", r("100") + "<w:r><w:br/></w:r>" + r("euro"))
        data = stored(p("pays ", control, " at once"), "<price>900 euro</price>")
        assert shown(data) == ["pays 900 euro at once"]
        assert asides(data, AsideKind.HIDDEN) == ["100euro"]

    def test_the_same_words_are_nothing_to_report(self) -> None:
        data = stored(p(bound("/d:deal/d:price", r("100"))), "<price> 100\n</price>")
        assert shown(data) == ["100"]
        assert material(data).findings == ()

    def test_a_prompt_that_is_replaced_is_nothing_to_report(self) -> None:
        control = bound("/d:deal/d:price", r("Enter it"), more="<w:showingPlcHdr/>")
        data = stored(p(control), "<price>100</price>")
        assert shown(data) == ["100"]
        assert material(data).findings == ()

    def test_a_choice_is_shown_in_its_own_words(self) -> None:
        choice = (
            '<w:dropDownList><w:listItem w:displayText="Yes, at once" w:value="y"/>'
            '<w:listItem w:displayText="No" w:value="n"/></w:dropDownList>'
        )
        data = stored(p(bound("/d:deal/@when", r("No"), choice)), "")
        assert shown(data) == ["No"]
        when = stored(p(bound("/d:deal/d:when", r("No"), choice)), "<when>y</when>")
        assert shown(when) == ["Yes, at once"]

    @pytest.mark.parametrize(
        "path", ["/d:deal/d:absent", "/d:other", "//d:price", "/d:deal/d:price[2]", ""]
    )
    def test_what_leads_nowhere_leaves_the_words_of_the_file(self, path: str) -> None:
        assert shown(stored(p(bound(path, r("100"))), "<price>900</price>")) == ["100"]

    @pytest.mark.parametrize("kind", ["<w:date/>", "<w:richText/>", "<w:picture/>"])
    def test_kinds_that_show_something_else_are_left_alone(self, kind: str) -> None:
        control = bound("/d:deal/d:price", r("1 May"), kind)
        assert shown(stored(p(control), "<price>2026-05-01</price>")) == ["1 May"]

    def test_a_broken_store_is_none(self) -> None:
        assert shown(stored(p(bound("/d:deal", r("100"))), "<price>")) == ["100"]

    def test_the_properties_of_the_file_can_be_shown(self) -> None:
        core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        control = bound("/c:coreProperties[1]/c:category[1]", r("Draft")).replace(
            STORE, "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
        )
        control = control.replace("xmlns:d='urn:deal'", f"xmlns:c='{core}'")
        package = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
        data = with_parts(
            docx(p(control)),
            {"docProps/core.xml": f'<coreProperties xmlns="{core}"><category>Final</category>'
             "</coreProperties>"},
            root={f"{package}/core-properties": "docProps/core.xml"},
        )  # fmt: skip
        assert shown(data) == ["Final"]


CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"


def test_the_words_of_a_chart_and_of_shapes_upon_it_stand_aside() -> None:
    chart = f'<w:r><w:drawing><c:chart xmlns:c="{CHART}" r:id="chart"/></w:drawing></w:r>'
    title = f'<c:t xmlns:c="{CHART}" xmlns:a="{DRAWN}"><a:t>Claims</a:t><c:v>North</c:v></c:t>'
    data = with_parts(
        docx(p("a", chart)),
        {
            "word/charts/chart1.xml": title,
            "word/charts/_rels/chart1.xml.rels": relations("chartUserShapes", "../drawn.xml"),
            "word/drawn.xml": f'<x xmlns:a="{DRAWN}"><a:t>40 %</a:t></x>',
        },
        {"chart": "charts/chart1.xml"},
    )
    assert asides(data, AsideKind.EMBEDDED) == ["Claims North 40 %"]


def test_a_diagram_of_which_only_the_drawing_is_left_stands_aside() -> None:
    drawn = {"word/drawn.xml": f'<x xmlns:a="{DRAWN}"><a:t>Evaluate</a:t><a:t>needs</a:t></x>'}
    data = with_parts(docx(p("a")), drawn, {"diagramDrawing": "drawn.xml"})
    assert asides(data, AsideKind.EMBEDDED) == ["Evaluate needs"]


def test_other_words_for_programs_that_know_less_are_reported() -> None:
    def either(new: str, old: str) -> str:
        chosen = f'<mc:Choice Requires="wps">{r(new)}</mc:Choice>'
        kept = f"<mc:Fallback>{r(old)}</mc:Fallback>"
        return f"<mc:AlternateContent>{chosen}{kept}</mc:AlternateContent>"

    data = docx(p(either("shall", "shall"), " and ", either("shall", "may")))
    assert shown(data) == ["shall and shall"]
    assert asides(data, AsideKind.HIDDEN) == ["may"]


def test_a_field_that_prints_nothing_and_never_separates_is_one_of_those_without_a_result() -> None:
    data = docx(p("a", char("begin"), code('XE "border"'), char("end"), " b"))
    assert shown(data) == ["a b"]
