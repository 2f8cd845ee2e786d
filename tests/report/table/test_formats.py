"""The comparative table as files, read again as the programs that open them do."""

import csv
import io
import sys
import zipfile
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from negodiff.errors import ExitCode, WriterMissingError
from negodiff.report.ooxml.word import tag
from negodiff.report.table.cells import Cell, Run
from negodiff.report.table.csv import neutral, table_csv
from negodiff.report.table.docx import table_docx
from negodiff.report.table.grid import Grid, Record, Section
from negodiff.report.table.html import table_html
from negodiff.report.table.markdown import table_markdown
from negodiff.report.table.xlsx import table_xlsx
from tests.report.table import talks
from tests.report.word_rules import audited, faults

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(data: bytes) -> Any:
    return etree.fromstring(data)


def document(found: Grid) -> Any:
    return parsed(parts(table_docx(found))["word/document.xml"])


def text_of(element: Any) -> str:
    return "".join(words.text or "" for words in element.iter(tag("t")))


@pytest.fixture
def peace(tmp_path: Path) -> Grid:
    return talks.laid_out(talks.opened(tmp_path, talks.PEACE))


@pytest.fixture
def hostile(tmp_path: Path) -> Grid:
    return talks.laid_out(talks.opened(tmp_path, talks.HOSTILE))


@pytest.mark.parametrize("write", [table_docx, table_xlsx, table_csv, table_html, table_markdown])
def test_the_same_table_gives_the_same_bytes(write: object, peace: Grid) -> None:
    assert callable(write)
    assert write(peace) == write(peace)


def test_word_has_a_landscape_page_and_a_head_on_each(peace: Grid) -> None:
    body = document(peace)
    size = next(body.iter(tag("pgSz")))
    assert size.get(tag("orient")) == "landscape"
    assert int(size.get(tag("w"), "0")) > int(size.get(tag("h"), "0"))
    rows = list(body.iter(tag("tr")))
    assert [row.find(f"{tag('trPr')}/{tag('tblHeader')}") is not None for row in rows[:2]] == [
        True,
        False,
    ]
    assert [text_of(cell) for cell in rows[0].iter(tag("tc"))] == list(peace.heads)
    widths = [int(each.get(tag("w"), "0")) for each in body.iter(tag("gridCol"))]
    for row in rows:
        spans = [
            int(span.get(tag("val"), "1")) if span is not None else 1
            for cell in row.iter(tag("tc"))
            for span in [cell.find(f"{tag('tcPr')}/{tag('gridSpan')}")]
        ]
        assert sum(spans) == len(widths)


def test_word_marks_the_words_that_differ(peace: Grid) -> None:
    marked = [
        text_of(run)
        for run in document(peace).iter(tag("r"))
        if (style := run.find(f"{tag('rPr')}/{tag('rStyle')}")) is not None
        and style.get(tag("val")) == "Inserted"
    ]
    assert marked[:4] == ["shall", "thirty", "may", "ninety"]


@pytest.mark.parametrize("talk", ["peace", "hostile"])
def test_the_word_file_keeps_the_rules_of_word(talk: str, request: pytest.FixtureRequest) -> None:
    data = table_docx(request.getfixturevalue(talk))
    assert faults(data) == []
    assert audited(data) == []


def test_every_part_of_the_word_file_is_declared_and_found(peace: Grid) -> None:
    found = parts(table_docx(peace))
    declared = parsed(found["[Content_Types].xml"])
    names = {each.get("PartName") for each in declared if each.get("PartName")}
    assert names == {f"/{name}" for name in found if not name.endswith(("rels", "Types].xml"))}
    related = parsed(found["word/_rels/document.xml.rels"])
    assert {f"word/{each.get('Target')}" for each in related} <= set(found)
    for name, data in found.items():
        parsed(data)
        assert b"\x1b" not in data, name
    styles = {each.get(tag("styleId")) for each in parsed(found["word/styles.xml"])}
    used = {
        each.get(tag("val"))
        for each in parsed(found["word/document.xml"]).iter(
            tag("rStyle"), tag("pStyle"), tag("tblStyle")
        )
    }
    assert used <= styles


def test_arabic_is_set_from_right_to_left(tmp_path: Path) -> None:
    found = talks.laid_out(talks.opened(tmp_path, talks.ARABIC))
    paragraphs = {
        text_of(each): each.find(f"{tag('pPr')}/{tag('bidi')}") is not None
        for each in document(found).iter(tag("p"))
    }
    assert paragraphs["يجب على الطرفين فتح الحدود خلال ثلاثين يوما."]
    assert not paragraphs["draft 1"]
    page: Any = html.fromstring(table_html(found))
    turned = {each.text_content(): each.get("dir") for each in page.iter("p") if each.get("dir")}
    assert turned["يجب على الطرفين فتح الحدود خلال ثلاثين يوما."] == "rtl"
    assert turned["draft 1"] == "ltr"


def test_no_cell_of_a_workbook_is_a_formula(hostile: Grid) -> None:
    found = parts(table_xlsx(hostile))
    sheet = parsed(found["xl/worksheets/sheet1.xml"])
    assert not list(sheet.iter(f"{SHEET}f", f"{SHEET}hyperlink"))
    kinds = {cell.get("t") for cell in sheet.iter(f"{SHEET}c")}
    assert kinds == {"s", None}  # words, and cells that are empty
    words = "".join(parsed(found["xl/sharedStrings.xml"]).itertext())
    assert '=HYPERLINK("http://example.org","go") is <script>alert(1)</script> here.' in words
    formats = list(parsed(found["xl/styles.xml"]).find(f"{SHEET}cellXfs"))
    quoted = {at for at, each in enumerate(formats) if each.get("quotePrefix") == "1"}
    shared = ["".join(each.itertext()) for each in parsed(found["xl/sharedStrings.xml"])]
    for cell in sheet.iter(f"{SHEET}c"):
        if cell.get("t") == "s":
            text = shared[int(cell.findtext(f"{SHEET}v") or "0")]
            assert (int(cell.get("s", "0")) in quoted) == (text[0] in "=+-@'"), text


def test_a_workbook_has_a_frozen_head_filters_and_rich_text(peace: Grid) -> None:
    found = parts(table_xlsx(peace))
    sheet = parsed(found["xl/worksheets/sheet1.xml"])
    pane = next(sheet.iter(f"{SHEET}pane"))
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
    count = 1 + len(list(peace.records))
    assert next(sheet.iter(f"{SHEET}autoFilter")).get("ref") == f"A1:H{count}"
    rich = [
        [run.findtext(f"{SHEET}t") for run in each if run.find(f"{SHEET}rPr/{SHEET}u") is not None]
        for each in parsed(found["xl/sharedStrings.xml"])
    ]
    assert ["shall", "thirty"] in rich
    assert ["may", "ninety"] in rich


def test_a_workbook_says_on_a_second_sheet_what_it_is(peace: Grid) -> None:
    found = parts(table_xlsx(peace._replace(title="=cmd|'/c calc'!A1")))
    shared = ["".join(each.itertext()) for each in parsed(found["xl/sharedStrings.xml"])]
    quoted = [
        each.get("quotePrefix") for each in parsed(found["xl/styles.xml"]).find(f"{SHEET}cellXfs")
    ]
    cells = list(parsed(found["xl/worksheets/sheet2.xml"]).iter(f"{SHEET}c"))
    assert [
        (shared[int(cell.findtext(f"{SHEET}v"))], quoted[int(cell.get("s"))]) for cell in cells
    ] == [
        ("=cmd|'/c calc'!A1", "1"),
        *((note, None) for note in peace.notes),
    ]
    assert "Underlined: words that not every side has." in peace.notes


def test_a_workbook_by_article_has_no_empty_column(tmp_path: Path) -> None:
    found = talks.laid_out(talks.opened(tmp_path, talks.PEACE), by_article=True)
    book = parts(table_xlsx(found))
    shared = ["".join(each.itertext()) for each in parsed(book["xl/sharedStrings.xml"])]
    assert shared[: len(found.heads)] == list(found.heads)
    pane = next(parsed(book["xl/worksheets/sheet1.xml"]).iter(f"{SHEET}pane"))
    assert (pane.get("xSplit"), pane.get("ySplit")) == ("1", "1")


def test_a_cell_longer_than_a_workbook_can_hold_says_so(peace: Grid) -> None:
    cell: Cell = ((Run("word " * 10_000, foreign=True),),)
    record = Record("P001", "agreed", (cell,) * len(peace.heads))
    found = peace._replace(sections=(Section((), (record,)),))
    words = "".join(parsed(parts(table_xlsx(found))["xl/sharedStrings.xml"]).itertext())
    assert "… (cut: 50,000 characters in all)" in words


def test_without_the_library_for_workbooks(peace: Grid, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(WriterMissingError) as caught:
        table_xlsx(peace)
    assert caught.value.code is ExitCode.READER_MISSING
    assert 'pip install "negodiff[xlsx]"' in (caught.value.hint or "")


def test_csv_can_be_turned_back_into_the_words(hostile: Grid) -> None:
    data = table_csv(hostile)
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert lines[0] == ["Key", "Part", *hostile.heads]
    assert {len(line) for line in lines} == {2 + len(hostile.heads)}
    cells = [cell for line in lines for cell in line]
    assert not any(cell.lstrip()[:1] in "=+-@" for cell in cells if cell.strip())
    restored = [cell.removeprefix("'") for cell in cells]
    assert any(cell.startswith('=HYPERLINK("http://example.org","go") is ') for cell in restored)
    assert any(cell.startswith("@SUM(A1) and \\u202etxet") for cell in restored)
    assert any(cell.startswith("'=1+1 begins") for cell in restored)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("plain words", "plain words"),
        ("=1+1", "'=1+1"),
        (" =1+1", "' =1+1"),
        ("\n@a", "'\n@a"),
        ("-5 days", "'-5 days"),
        ("＝1", "'＝1"),
        ("'tis", "''tis"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_take_for_a_formula(words: str, wanted: str) -> None:
    assert neutral(words) == wanted


def test_the_page_lets_nothing_in_and_fetches_nothing(hostile: Grid) -> None:
    text = table_html(hostile)
    page: Any = html.fromstring(text)
    assert not list(page.iter("script", "link", "img", "iframe", "object", "a"))
    assert not [
        (each.tag, name)
        for each in page.iter(etree.Element)
        for name in each.attrib
        if name.startswith("on") or name in ("src", "href", "style")
    ]
    style = next(page.iter("style")).text or ""
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "url(" not in style
    assert "@import" not in style
    assert "<script>alert(1)</script>" in page.text_content()
    assert "\u202e" not in text
    assert "\x1b" not in text


def test_the_page_is_a_table_for_those_who_hear_it(peace: Grid) -> None:
    page: Any = html.fromstring(table_html(peace))
    assert [each.text_content() for each in page.xpath("//thead//th[@scope='col']")] == list(
        peace.heads
    )
    assert len(page.xpath("//tbody//th[@scope='row']")) == len(list(peace.records))
    assert page.xpath("//tr[@id='P001']")
    assert set(page.xpath("//tbody/@lang")) == {"en"}
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert page.xpath("count(//main)") == 1
    assert page.xpath("count(//h1)") == 1


def test_markdown_keeps_to_its_columns_whatever_the_words(hostile: Grid) -> None:
    for line in table_markdown(hostile).splitlines():
        if line.startswith("|"):
            assert line.replace("\\|", "").count("|") == len(hostile.heads) + 1
        assert "<script>" not in line
