"""Labels and texts of real Word files, as Word, LibreOffice and the suites' authors state them."""

import json
import re
import zipfile

import pytest

from negodiff.model.block import Block
from negodiff.model.markup import Comment, Markup, View
from negodiff.readers.reading import Reading
from negodiff.readers.table import read

from .oracle import (
    NAMES,
    ORACLE,
    TORTURE,
    differences_in_labels,
    differences_in_text,
    own_lines,
)

pytestmark = pytest.mark.skipif(not NAMES, reason="the files are not beside this checkout")
VIEWS = (View.ACCEPTED, View.REJECTED)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_labels_are_those_of_the_page(name: str, view: View) -> None:
    assert differences_in_labels(name, view) == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_complete(name: str, view: View) -> None:
    assert differences_in_text(name, view) == []


def _told(name: str, view: View) -> tuple[tuple[Block, ...], Markup]:
    data = (ORACLE / f"{name}.docx").read_bytes()
    found = read(data, f"{name}.docx", Reading(view=view))
    return found.blocks, found.markup


@pytest.mark.parametrize("view", list(View))
def test_a_strict_file_is_read_as_any_other(view: View) -> None:
    assert _told("torture_strict", view) == _told("torture", view)


@pytest.mark.parametrize("name", ["torture", "torture_strict"])
def test_no_word_of_any_part_is_lost(name: str) -> None:
    blocks, markup = _told(name, View.ACCEPTED)
    comments: list[Comment] = [
        *markup.comments,
        *(reply for each in markup.comments for reply in each.replies),
    ]
    told = " ".join(
        [block.text for block in blocks]
        + [each.text for each in markup.asides]
        + [each.text for each in markup.revisions]
        + [each.text for each in comments]
    )
    with zipfile.ZipFile(ORACLE / f"{name}.docx") as archive:
        parts = [archive.read(each).decode() for each in archive.namelist()]
    words = {word for part in parts for word in re.findall(r"TOK\w+", part)}
    lost = {word for word in words if word not in told}
    assert lost == set()


@pytest.mark.parametrize("name", ["torture", "torture_strict"])
def test_every_label_and_format_of_the_torture_file(name: str) -> None:
    expected = json.loads(TORTURE.read_text("utf-8"))
    own = {line.text: line.label for line in own_lines(ORACLE / f"{name}.docx", View.ACCEPTED)}
    wrong = {
        text: (label, own.get("".join(text.split())))
        for label, text in expected
        if label is not None and own.get("".join(text.split())) != label
    }
    assert wrong == {}
