"""Changes inside content controls and fields, which not every program tracks there."""

from pathlib import Path

import pytest

from negodiff.report.ooxml.word import tag
from tests.readers.word.build import docx, p, r
from tests.report.redline import office
from tests.report.redline.both import Written, differs_in_office
from tests.report.redline.inside import holds, part, redlined
from tests.report.redline.pairs import Drafts

ROUTES = "The Parties open all routes within thirty days of signature."
LATER = ROUTES.replace("thirty", "sixty")
FEES = "Fees for transit are abolished on both banks of the river."
KINDS = {
    "text": "<w:text/>",
    "rich": "<w:richText/>",
    "list": '<w:dropDownList><w:listItem w:displayText="a" w:value="a"/></w:dropDownList>',
    "date": '<w:date><w:dateFormat w:val="d.M.yyyy"/></w:date>',
    "bound": '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>',
    "contents": '<w:docPartObj><w:docPartGallery w:val="Quick Parts"/></w:docPartObj>',
}


def control(kind: str, content: str) -> str:
    properties = f"<w:sdtPr>{KINDS[kind]}</w:sdtPr>"
    return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def row(content: str) -> str:
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>{p('First')}</w:tc>{content}</w:tr></w:tbl>"
    )


def document(kind: str, where: str, words: str) -> bytes:
    made = {
        "words": p(r("Routes: "), control(kind, r(words)), r(" They stay open.")),
        "paragraphs": control(kind, p(words) + p("They stay open.")),
        "cell": row(control(kind, f"<w:tc>{p(words)}</w:tc>")),
    }
    return docx(p("Treaty on Transit") + made[where] + p(FEES))


@pytest.mark.parametrize(
    ("kind", "left"),
    [
        ("text", ""),
        ("bound", ""),
        ("rich", "words"),
        ("list", "words"),
        ("date", "words paragraphs cell"),
        ("contents", "words paragraphs cell"),
    ],
)
@pytest.mark.parametrize("where", ["words", "paragraphs", "cell"])
def test_a_control_stays_where_changes_in_it_hold(kind: str, left: str, where: str) -> None:
    old, new = document(kind, where, ROUTES), document(kind, where, LATER)
    assert "[-thirty-][+sixty+]" in holds(old, new)
    controls = list(part(redlined(old, new).data).iter(tag("sdt")))
    assert bool(controls) == (where in left.split())


@pytest.mark.parametrize("kind", KINDS)
def test_a_control_stays_where_nothing_in_it_changed(kind: str) -> None:
    old = docx(p(ROUTES) + p("Gone for good.") + control(kind, p(FEES)) + p("Done."))
    new = docx(p(LATER) + control(kind, p(FEES)) + p("Done."))
    assert "[-Gone for good.-] [-¶]" in holds(old, new)
    body = part(redlined(old, new).data)[0]
    assert [str(each.tag).rpartition("}")[2] for each in body] == ["p", "p", "sdt", "p"]


def test_a_field_is_changed_as_a_whole() -> None:
    field = '<w:fldSimple w:instr=" REF mark \\h "><w:r><w:t>{}</w:t></w:r></w:fldSimple>'
    old, new = (
        docx(p(r("The lists of "), field.format(words), r(" are exchanged.")))
        for words in ("Annex I to this Treaty", "Annex II to this Treaty")
    )
    told = "[-Annex I to this Treaty-][+Annex II to this Treaty+]"
    assert holds(old, new) == f"The lists of {told} are exchanged."
    signs = list(part(redlined(old, new).data).iter(tag("fldChar")))
    assert len(signs) == 3
    assert all(next(each.iterancestors(tag("ins")), None) is not None for each in signs)


@pytest.mark.skipif(not office.is_there(), reason="needs LibreOffice and its bridge to Python")
def test_libreoffice_tracks_what_changes_in_controls(tmp_path: Path) -> None:
    redlines = [
        Written(
            Drafts(
                f"{kind}, {where}",
                document(kind, where, ROUTES),
                document(kind, where, LATER),
                ".docx",
            )
        )
        for kind in KINDS
        for where in ("words", "paragraphs", "cell")
    ]
    assert [each.faults for each in redlines] == [[]] * len(redlines)
    assert differs_in_office(redlines, tmp_path) == []


def test_a_field_that_ends_in_a_new_paragraph_ends_there_still() -> None:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = "<w:r><w:instrText> TOC </w:instrText></w:r>"
    old, new = (
        docx(p(begin, code, separate, "Contents 1") + p(end, heading) + p(FEES))
        for heading in ("Treaty on Transit", "Accord")
    )
    assert "[-Treaty on Transit-]" in holds(old, new)
