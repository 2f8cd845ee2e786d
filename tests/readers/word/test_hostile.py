"""Word files made to do harm: read within bounds, or refused with a message."""

import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from negodiff.errors import InputError, NegodiffError
from negodiff.model.markup import AsideKind
from negodiff.readers.reading import Limits

from .build import docx, listed, material, numbering, p, r

SECONDS = 10.0


def cites(identifier: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{identifier}"/></w:r>'


def chain_of_notes() -> bytes:
    notes = (f'<w:footnote w:id="{at}">{p("n", cites(at + 1))}</w:footnote>' for at in range(2000))
    return docx(p("x", cites(0)), footnotes="".join(notes))


def circle_of_styles() -> bytes:
    styles = (
        f'<w:style w:type="paragraph" w:styleId="s{at}"><w:name w:val="s{at}"/>'
        f'<w:basedOn w:val="s{(at + 1) % 500}"/></w:style>'
        for at in range(500)
    )
    used = "".join(p("x", of=f'<w:pStyle w:val="s{at}"/>') for at in range(500))
    return docx(used, styles="".join(styles))


def circle_of_lists() -> bytes:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    part = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    return docx(p("x", of=listed(1)), styles=styles, numbering=part)


def deep_tables() -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * 80 + p("deep") + "</w:tc></w:tr></w:tbl>" * 80)


def deep_formula() -> bytes:
    inside = "<m:d><m:e>" * 115 + "<m:r><m:t>x</m:t></m:r>" + "</m:e></m:d>" * 115
    return docx(p(f"<m:oMath>{inside}</m:oMath>"))


def wide_row() -> bytes:
    narrow = f"<w:tr><w:tc>{p('b')}</w:tc></w:tr>"
    cells = f"<w:tc>{p('a')}</w:tc>" * 9000
    return docx(f"<w:tbl><w:tr>{cells}</w:tr>{narrow * 9000}</w:tbl>")


def many_changes_in_one_paragraph() -> bytes:
    runs = (f'<w:ins w:author="a{at}">{r(f"w{at} ")}</w:ins>' for at in range(20_000))
    return docx(p("".join(runs)))


def comments_that_never_end() -> bytes:
    starts = (f'<w:p><w:commentRangeStart w:id="{at}"/></w:p>' for at in range(10_000))
    comments = (f'<w:comment w:id="{at}">{p("x")}</w:comment>' for at in range(10_000))
    return docx("".join(starts) + p("x"), comments="".join(comments))


def nested_fields() -> bytes:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return docx(p(begin * 20_000, "x", end * 20_000) + p("seen"))


def labels_that_grow() -> bytes:
    part = numbering("30000 cardinalText " + "%1" * 30)
    return docx("".join(p("x", of=listed(1)) for _ in range(2000)), numbering=part)


@pytest.mark.parametrize(
    "make",
    [
        chain_of_notes,
        circle_of_styles,
        circle_of_lists,
        deep_tables,
        deep_formula,
        wide_row,
        many_changes_in_one_paragraph,
        comments_that_never_end,
        nested_fields,
        labels_that_grow,
    ],
)
def test_is_read_in_time_and_not_without_a_word(make: Callable[[], bytes]) -> None:
    data = make()
    started = time.process_time()
    found = material(data, limits=Limits(ratio=10**6))
    assert time.process_time() - started < SECONDS
    assert found.blocks or found.markup.asides


def test_what_stands_too_deep_is_put_aside_and_reported() -> None:
    found = material(deep_tables())
    assert [aside.text for aside in found.markup.asides] == ["deep"]
    assert [finding.evidence for finding in found.findings] == [("1 embedded object", "deep")]


@pytest.mark.parametrize(("limit", "value"), [("paragraphs", 3), ("tags", 20)])
def test_a_limit_is_named_with_the_way_to_raise_it(limit: str, value: int) -> None:
    data = docx(p("x") * 4)
    with pytest.raises(InputError) as caught:
        material(data, limits=Limits()._replace(**{limit: value}))
    assert f"at most {value}" in caught.value.message
    assert f"--limit {limit}=" in (caught.value.hint or "")


@pytest.mark.parametrize("declared", ["<!DOCTYPE w [<!ENTITY x 'y'>]>", "<!doctype w>"])
def test_a_part_with_a_document_type_is_refused(declared: str) -> None:
    with zipfile.ZipFile(BytesIO(docx(p("x")))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for encoding in ("utf-8", "utf-16"):
        held = BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            for name, content in parts.items():
                document = name == "word/document.xml"
                text = f"{declared}{content}" if document else content
                archive.writestr(name, text.encode(encoding) if document else text)
        with pytest.raises(NegodiffError):
            material(held.getvalue())


def test_a_relation_that_leads_outside_is_not_followed() -> None:
    data = docx(p("x") + '<w:altChunk r:id="styles"/>', styles="")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(
        'Target="styles.xml"', 'Target="file:///etc/hostname" TargetMode="External"'
    )
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    found = material(held.getvalue())
    assert [block.text for block in found.blocks] == ["x"]
    assert [each.kind for each in found.markup.asides] == [AsideKind.EMBEDDED]
