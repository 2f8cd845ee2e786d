"""What a Word file shows raised: itself, by styles, by moving smaller words; and marks of notes."""

import pytest

from negodiff.model.markup import View

from .build import A, docx, gone, ins, material, p, r, shown

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    '</w:style><w:style w:type="character" w:styleId="Mine"><w:basedOn w:val="Up"/></w:style>'
    '<w:style w:type="character" w:styleId="Small"><w:rPr><w:sz w:val="14"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="High"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    '</w:style>'
)  # fmt: skip
UP = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("look", "seen"),
    [
        (UP, "5¹"),
        ('<w:vertAlign w:val="subscript"/>', "5₁"),
        ('<w:rStyle w:val="Up"/>', "5¹"),
        ('<w:rStyle w:val="Mine"/>', "5¹"),
        ('<w:rStyle w:val="Mine"/><w:vertAlign w:val="baseline"/>', "51"),
        ('<w:position w:val="8"/><w:sz w:val="14"/>', "5¹"),
        ('<w:position w:val="-4"/><w:sz w:val="14"/>', "5₁"),
        ('<w:rStyle w:val="Small"/><w:position w:val="8"/>', "5¹"),
        ('<w:position w:val="8"/>', "51"),
        ('<w:sz w:val="14"/>', "51"),
        ('<w:position w:val="0"/><w:sz w:val="14"/>', "51"),
    ],
)
def test_a_run_is_raised_as_a_reader_sees_it(look: str, seen: str) -> None:
    assert shown(docx(p("Article 5", r("1", look), " ends."), styles=STYLES)) == [
        f"Article {seen} ends."
    ]


def test_moved_words_are_measured_by_the_words_beside_them() -> None:
    large = '<w:sz w:val="40"/>'
    moved = r("1", '<w:position w:val="12"/><w:sz w:val="24"/>')
    assert shown(docx(p(r("Article 5", large), moved), styles=STYLES)) == ["Article 5¹"]
    assert shown(docx(p(moved, r("Article 5", large)), styles=STYLES)) == ["¹Article 5"]
    assert shown(docx(p("Article 5", moved), styles=STYLES)) == ["Article 51"]


def test_a_style_of_paragraphs_raises_what_does_not_say_otherwise() -> None:
    of = '<w:pStyle w:val="High"/>'
    words = p("5", r("1", '<w:vertAlign w:val="baseline"/>'), of=of)
    assert shown(docx(words, styles=STYLES)) == ["⁵1"]


def test_each_view_has_the_level_that_it_had() -> None:
    was = f"<w:rPrChange {A}><w:rPr/></w:rPrChange>"
    tracked = docx(p("Article 5", r("1", UP + was), " and ", gone("6"), ins("7"), "."))
    assert shown(tracked) == ["Article 5¹ and 7."]
    assert shown(tracked, View.REJECTED) == ["Article 51 and 6."]
    taken = f"<w:del {A}><w:r><w:rPr>{UP}</w:rPr><w:delText>1</w:delText></w:r></w:del>"
    (revision,) = material(docx(p("Article 5", taken))).markup.revisions
    assert revision.text == "¹"


def test_marks_of_notes_are_no_part_of_a_number() -> None:
    note = f'<w:footnote w:id="2">{p(r("1", UP), " By law.")}</w:footnote>'
    cited = f'<w:r><w:rPr>{UP}</w:rPr><w:footnoteReference w:id="2"{{}}/>{{}}</w:r>'
    own = cited.format(' w:customMarkFollows="1"', "<w:t>1</w:t>")
    for mark in (cited.format("", ""), own):
        body = docx(p("Article 5", mark, ". Payment"), footnotes=note)
        assert shown(body) == ["Article 5. Payment", "[^1] By law."]


def test_a_field_that_shows_the_mark_of_a_note_again_is_none_either() -> None:
    def field(result: str) -> str:
        return f'<w:fldSimple w:instr=" NOTEREF _R1 \\f \\h ">{result}</w:fldSimple>'

    told = material(docx(p("Article 5", field(r("1", UP)), " ends.")))
    assert [block.text for block in told.blocks] == ["Article 5 ends."]
    assert [each.text for each in told.markup.asides] == ["NOTEREF _R1 \\f \\h → ¹"]
    assert shown(docx(p("see note ", field(r("1")), "."))) == ["see note 1."]
