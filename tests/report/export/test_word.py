"""A draft as a Word document: valid, read back as the same clauses, and looking like one."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from negodiff.app.exporting import Exported, loose
from negodiff.ledger.source import Source
from negodiff.public.documents import export
from negodiff.readers.reading import AS_IT_IS
from negodiff.report.ooxml.word import tag
from tests.readers.word.build import docx
from tests.report.export.drafts import Written, cases, corpus, languages, sample
from tests.report.word_rules import audited, faults

INVENTED = [*sample(), *languages(), *cases()]
REAL = list(corpus())

TREATY = """\
# Treaty on the Border

The Parties have agreed as follows:

## Article 1 – Crossing

1. Each Party shall:

    (a) open the border [within 30 days];

    (b) keep open:

        (i) two lanes.

2. Goods are:

    - food;
    - tools.

## Article 2 – Fees

| Goods | Fee |
| --- | --- |
| Food | none |
| Tools | [five][ten] |
"""


def word(draft: Source) -> Exported:
    found = loose(draft, AS_IT_IS._replace(language=draft.language or None))
    return export(found, "docx")


def part(data: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def lines(data: bytes) -> Iterator[str]:
    """Every paragraph of the body: its style, how far it is set in, its list, its words."""
    for paragraph in part(data, "document").iter(tag("p")):
        style = paragraph.find(f".//{tag('pStyle')}")
        inset = paragraph.find(f".//{tag('ind')}")
        level = paragraph.find(f".//{tag('ilvl')}")
        told = ["-" if style is None else style.get(tag("val"), "")]
        told += [] if inset is None else [inset.get(tag("left"), "")]
        told += [] if level is None else [f"bullet {level.get(tag('val'))}"]
        words = "".join(each.text or "" for each in paragraph.iter(tag("t")))
        cites = "*" * sum(1 for _ in paragraph.iter(tag("footnoteReference")))
        yield f"{' '.join(told)}: {words}{cites}"


@pytest.mark.parametrize("draft", INVENTED, ids=lambda draft: draft.name)
def test_it_is_read_back_as_the_same_clauses(draft: Written) -> None:
    found = word(draft.source)
    assert found.unlike == 0
    assert faults(found.data) == []


@pytest.mark.skipif(not REAL, reason="the corpus is not beside this checkout")
def test_real_drafts_are_read_back_mostly() -> None:
    """Lost is what only an indented list tells: in Markdown "1." below "8." is an item of it."""
    lost = [draft.name for draft in REAL if word(draft.source).unlike]
    assert len(lost) <= len(REAL) // 3, lost


def test_headings_items_bullets_and_tables_look_like_it() -> None:
    data = word(Source(TREATY.encode(), "treaty.md")).data
    assert list(lines(data)) == [
        "Title: Treaty on the Border",
        "BodyText: The Parties have agreed as follows:",
        "Heading2: Article 1 – Crossing",
        "BodyText: 1. Each Party shall:",
        "BodyText 360: (a) open the border [within 30 days];",
        "BodyText 360: (b) keep open:",
        "BodyText 720: (i) two lanes.",
        "BodyText: 2. Goods are:",
        "BodyText bullet 1: food;",
        "BodyText bullet 1: tools.",
        "Heading2: Article 2 – Fees",
        "CellText: Goods",
        "CellText: Fee",
        "CellText: Food",
        "CellText: none",
        "CellText: Tools",
        "CellText: [five][ten]",
        "Small: ",
    ]
    assert faults(data) == []
    assert audited(data) == []


def test_notes_below_the_pages_are_so_again() -> None:
    body = (
        '<w:p><w:r><w:t>Routes are open</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:r><w:t>Fees are due</w:t></w:r><w:r><w:footnoteReference w:id="3" '
        'w:customMarkFollows="1"/><w:t>*</w:t></w:r></w:p>'
    )
    notes = (
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t> Except at night.</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>And in winter.</w:t></w:r></w:p></w:footnote>"
        '<w:footnote w:id="3"><w:p><w:r><w:t>* In dinars.</w:t></w:r></w:p></w:footnote>'
    )
    found = word(Source(docx(body, footnotes=notes), "d.docx"))
    assert found.unlike == 0
    assert list(lines(found.data)) == ["Title: Routes are open*", "BodyText: Fees are due**"]
    notes_part = part(found.data, "footnotes")
    told = ["".join(map(str, each.itertext())) for each in notes_part]
    assert told == ["", "", " Except at night.And in winter.", "* In dinars."]
    assert faults(found.data) == []


def test_text_from_right_to_left_is_set_so() -> None:
    text = "# اتفاق\n\n## المادة ١\n\nيوقف الطرفان القتال.\n"
    data = word(Source(text.encode(), "d.md")).data
    paragraphs = list(part(data, "document").iter(tag("p")))
    assert all(each.find(f".//{tag('bidi')}") is not None for each in paragraphs)


def test_what_would_act_is_shown_and_nobody_is_named() -> None:
    data = word(Source("# A\u202etreaty\n\nWords\x0c here.\n".encode(), "secret-name.md")).data
    with ZipFile(BytesIO(data)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert "\u202e" not in whole
    assert "secret-name" not in whole
    assert data == word(Source("# A\u202etreaty\n\nWords\x0c here.\n".encode(), "other.md")).data
