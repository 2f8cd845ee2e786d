"""Two Word files: the redline is the newer one with the changes tracked inside it."""

import zipfile
from io import BytesIO

import pytest

from negodiff.errors import InputError
from negodiff.model.markup import View
from negodiff.report.ooxml.word import tag
from tests.readers.word.build import docx, gone, ins, listed, numbering, p, r, shown
from tests.report.redline.inside import holds, marked, part, redlined

LIST = numbering("1 decimal %1.\n1 lowerLetter (%2)")
STYLES = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
HEADING = '<w:pStyle w:val="H"/>'


def test_words_change_inside_their_runs() -> None:
    old = docx(p("The Parties shall open ", r("all", "<w:b/>"), " routes."))
    new = docx(p("The Parties may open ", r("all major", "<w:b/>"), " routes."))
    assert holds(old, new) == "The Parties [-shall-][+may+] open all [+major+][+ +]routes."
    runs = part(redlined(old, new).data).findall(f".//{tag('ins')}/{tag('r')}")
    bold = [run.find(f"{tag('rPr')}/{tag('b')}") is not None for run in runs]
    assert bold == [False, True, False]


def test_paragraphs_come_and_go_and_keep_their_styles() -> None:
    old = docx(
        p("Transit", of=HEADING)
        + p("The Parties open all routes.")
        + p("Fees are abolished.", of='<w:jc w:val="both"/>')
        + p("The Commission meets twice a year."),
        styles=STYLES,
    )
    new = docx(
        p("Transit", of=HEADING)
        + p("The Parties open all routes.")
        + p("The Commission meets twice a year.")
        + p("Disputes go to the Court of Lomera City."),
        styles=STYLES,
    )
    assert holds(old, new).splitlines() == [
        "Transit",
        "The Parties open all routes.",
        "[-Fees are abolished.-] [-¶]",
        "The Commission meets twice a year. [+¶]",
        "[+Disputes go to the Court of Lomera City.+]",
    ]
    data = redlined(old, new).data
    assert shown(data, View.REJECTED) == shown(old)
    taken = part(data).findall(f".//{tag('p')}")[2]
    assert taken.find(f"{tag('pPr')}/{tag('jc')}") is not None


def test_numbers_that_the_file_computes_are_the_old_ones_when_rejected() -> None:
    words = ["Routes are open.", "Fees are abolished.", "Visas are free.", "Guards are withdrawn."]
    old = docx("".join(p(each, of=listed(1)) for each in words), numbering=LIST)
    new = docx("".join(p(each, of=listed(1)) for each in (*words[:1], *words[2:])), numbering=LIST)
    assert holds(old, new).splitlines() == [
        "Routes are open.",
        "[-Fees are abolished.-] [-¶]",
        "Visas are free.",
        "Guards are withdrawn.",
    ]
    told = [each.replace("  ", " ") for each in shown(redlined(old, new).data, View.REJECTED)]
    assert told == shown(old)


def test_a_paragraph_is_split_and_two_are_joined() -> None:
    one = docx(p("Goods are free of duties. Fees may be charged for services."))
    two = docx(p("Goods are free of duties.") + p("Fees may be charged for services."))
    assert holds(one, two).splitlines() == [
        "Goods are free of duties. [+¶]",
        "[- -]Fees may be charged for services.",
    ]
    assert holds(two, one).splitlines() == [
        "Goods are free of duties.[+ +] [-¶]",
        "Fees may be charged for services.",
    ]


def test_a_field_changes_as_a_whole_and_a_link_inside() -> None:
    def field(result: str) -> str:
        kinds = ("begin", "separate", "end")
        begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
        code = "<w:r><w:instrText> REF _Ref1 </w:instrText></w:r>"
        return f"{begin}{code}{separate}{r(result)}{end}"

    def link(words: str) -> str:
        return f'<w:hyperlink w:anchor="x">{r(words)}</w:hyperlink>'

    old = docx(p("As said in Article ", field("12"), " of ", link("the old Treaty"), "."))
    new = docx(p("As said in Article ", field("14"), " of ", link("the new Treaty"), "."))
    assert holds(old, new) == ("As said in Article [-12-][+14+] of the [-old-][+new+] Treaty.")
    data = redlined(old, new).data
    signs = part(data).findall(f".//{tag('fldChar')}")
    inside = [[str(up.tag) for up in each.iterancestors()] for each in signs]
    assert all(tag("ins") in ups for ups in inside)
    assert shown(data, View.REJECTED) == shown(old)


def test_a_changed_note_is_redlined_where_it_stands_and_other_parts_are_not_touched() -> None:
    cited = '<w:r><w:footnoteReference w:id="2"/></w:r>'

    def with_note(words: str) -> bytes:
        note = f'<w:footnote w:id="2">{p(words)}</w:footnote>'
        return docx(p("Routes are open.", cited), footnotes=note, styles=STYLES)

    old, new = with_note("Except at night."), with_note("Except at noon.")
    assert holds(old, new) == "Routes are open.^"
    data = redlined(old, new).data
    assert marked(data, "footnotes") == "Except at [-night-][+noon+]."
    before, after = (zipfile.ZipFile(BytesIO(each)) for each in (new, data))
    same = [name for name in before.namelist() if before.read(name) == after.read(name)]
    assert set(before.namelist()) - set(same) == {"word/footnotes.xml"}


def test_tracked_changes_of_a_file_are_refused_or_accepted_first() -> None:
    old = docx(p("Routes are open in summer."))
    new = docx(p("Routes are ", gone("shut"), ins("open"), " in winter."))
    with pytest.raises(InputError, match="tracked changes of its own") as refused:
        redlined(old, new)
    assert refused.value.place == "new.docx"
    assert "--flatten" in str(refused.value.hint)
    data = redlined(old, new, flatten=True).data
    assert marked(data) == "Routes are open in [-summer-][+winter+]."


def test_comments_are_added_to_those_of_the_file() -> None:
    start, end = (f'<w:commentRange{kind} w:id="4"/>' for kind in ("Start", "End"))
    ref = '<w:r><w:commentReference w:id="4"/></w:r>'
    theirs = f'<w:comment w:id="4" w:author="B">{p("Why?")}</w:comment>'
    old = docx(p("Routes are open in summer."))
    new = docx(p(start, "Routes are [open in winter.", end, ref), comments=theirs)
    data = redlined(old, new, comments=True).data
    told = [
        "".join(words.text or "" for words in each.iter(tag("t")))
        for each in part(data, "comments")
    ]
    assert told[0] == "Why?"
    assert "edited" in told[1]
    assert "bracket" in told[1]
