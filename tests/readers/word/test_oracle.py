"""Labels and texts of real Word files, as Word, LibreOffice and the suites' authors state them."""

import json

import pytest

from negodiff.model.markup import View

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
