"""OpenDocument files as a whole: recognised, opened, or refused with a message."""

import zipfile
from io import BytesIO

import pytest

from negodiff.errors import InputError
from negodiff.readers import table
from negodiff.readers.reading import Limits, Reading
from tests.readers.odt.building import SPACES, flat, lines, packed

BODY = "<text:p>The Parties agree.</text:p>"


@pytest.mark.parametrize("data", [flat(BODY), packed(BODY)], ids=["flat", "packed"])
def test_both_forms_are_told_by_their_content(data: bytes) -> None:
    material = table.read(data, "a file of any name")
    assert (material.format, lines(material.blocks)) == ("OpenDocument", ["The Parties agree."])
    assert material.encoding == ""


def test_parts_that_stand_in_any_order_are_as_good() -> None:
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(packed(BODY))) as old, zipfile.ZipFile(held, "w") as new:
        for name in reversed(old.namelist()):
            new.writestr(name, old.read(name))
    material = table.read(held.getvalue(), "draft.docx")
    assert (material.format, lines(material.blocks)) == ("OpenDocument", ["The Parties agree."])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (packed(BODY, "spreadsheet"), "holds no text but a spreadsheet"),
        (flat(BODY).replace(b"office:text>", b"office:chart>"), "holds no text but a chart"),
        (flat(BODY).replace(b"office:body>", b"office:bodies>"), "holds no text"),
        (flat(BODY)[:-40], "no well-formed XML"),
        (flat(BODY).replace(b"?>", b"?><!DOCTYPE x>", 1), "declares a document type"),
        (packed(BODY)[:-30], "damaged"),
        (packed(BODY).replace(b"content.xml", b"contend.xml"), "no part 'content.xml'"),
        (
            packed(
                BODY,
                **{
                    "META-INF__manifest": f"<manifest:manifest {SPACES}><manifest:file-entry>"
                    "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
                },
            ),
            "encrypted",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        table.read(data, "draft.odt")
    assert message in caught.value.message
    assert caught.value.place is not None
    assert caught.value.place.startswith("draft.odt")
    assert caught.value.hint


def test_paragraphs_are_limited() -> None:
    with pytest.raises(InputError, match="the text has paragraphs: 3, and at most 2") as caught:
        table.read(flat(BODY * 3), "draft.fodt", Reading(limits=Limits(paragraphs=2)))
    assert caught.value.hint is not None
    assert "--limit paragraphs=3" in caught.value.hint


def test_depth_costs_a_message_and_no_stack() -> None:
    deep = 100_000
    body = f"<text:p>{'<text:span>' * deep}x{'</text:span>' * deep}</text:p>"
    with pytest.raises(InputError, match="no well-formed XML"):
        table.read(flat(body), "draft.fodt")


def test_lists_of_the_depth_that_is_read_are_read() -> None:
    deep = 100
    body = "<text:list><text:list-item>" * deep + BODY + "</text:list-item></text:list>" * deep
    assert lines(table.read(flat(body), "draft.fodt").blocks) == ["• The Parties agree."]


def test_styles_that_are_their_own_parents_are_read() -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"'
        f' style:parent-style-name="{parent}"/>'
        for name, parent in (("A", "B"), ("B", "A"))
    )
    body = '<text:p text:style-name="A">The Parties agree.</text:p>'
    assert lines(table.read(flat(body, styles), "a.fodt").blocks) == ["The Parties agree."]


def test_changes_that_overlap_are_limited() -> None:
    regions = "".join(
        f'<text:changed-region text:id="c{at}"><text:insertion/></text:changed-region>'
        for at in range(200)
    )
    starts = "".join(f'<text:change-start text:change-id="c{at}"/>' for at in range(200))
    body = f"<text:tracked-changes>{regions}</text:tracked-changes><text:p>{starts}</text:p>"
    with pytest.raises(InputError, match="more than 100 tracked changes overlap"):
        table.read(flat(body), "draft.fodt")


def test_tags_are_limited() -> None:
    with pytest.raises(InputError, match="the part has tags"):
        table.read(flat(BODY * 20), "draft.fodt", Reading(limits=Limits(tags=30)))
