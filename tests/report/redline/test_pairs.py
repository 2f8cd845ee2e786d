"""Redlines of real drafts beside the checkout; a sample of what `python -m` of this folder does."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.report.redline import office
from tests.report.redline.both import Written, differs_in_office, is_either
from tests.report.redline.pairs import CORPUS, Drafts, changed, texts
from tests.report.word_rules import faults

TEXTS = list(texts())[::4]
CHANGED = list(changed())[::6]
UNKNOWN = (b"w:fldChar", b"m:oMath", b"w:footnoteReference")
"""What LibreOffice accepts and rejects in ways of its own, or leaves out of its texts."""
_DIGITS = re.compile(r"[0-9]+")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no drafts are beside this checkout")


@pytest.mark.parametrize("drafts", [*TEXTS, *CHANGED], ids=lambda drafts: drafts.name)
def test_it_is_both_drafts(drafts: Drafts) -> None:
    assert Written(drafts).faults == []


@pytest.mark.parametrize("drafts", TEXTS, ids=lambda drafts: drafts.name)
def test_it_keeps_the_rules_of_word(drafts: Drafts) -> None:
    assert faults(Written(drafts).data) == []


@pytest.mark.parametrize("drafts", CHANGED, ids=lambda drafts: drafts.name)
def test_it_breaks_no_rule_of_word_that_the_newer_file_keeps(drafts: Drafts) -> None:
    assert _broken(Written(drafts).data) <= _broken(drafts.new)


def _broken(data: bytes) -> set[str]:
    """The rules that a file breaks, whatever the numbers of its elements."""
    return {_DIGITS.sub("", fault.partition("begun are")[0]) for fault in faults(data)}


@pytest.mark.skipif(not office.is_there(), reason="needs LibreOffice and its bridge to Python")
def test_it_is_both_drafts_for_libreoffice(tmp_path: Path) -> None:
    plain = [each for each in CHANGED if not _is_unknown(each)]
    redlines = [Written(each) for each in [*TEXTS[::2], *plain[:8]]]
    assert [each for each in differs_in_office(redlines, tmp_path) if not each.as_word] == []


@pytest.mark.parametrize(
    ("told", "right"),
    [
        ("Section 2.01 Fees are due", True),
        ("Section II.01 Fees are due", True),
        ("Section 2.01 Fees", False),
        ("Section Fees are due", False),
        ("Article 2.01 Fees are due", False),
        ("Section 2.01 Fees are due today", False),
    ],
)
def test_a_place_is_right_that_is_as_either_program_has_it(told: str, right: bool) -> None:
    assert is_either(told, "Section II.01 Fees are due", "Section 2.01 Fees are due") is right


def _is_unknown(drafts: Drafts) -> bool:
    text = zipfile.ZipFile(BytesIO(drafts.new)).read("word/document.xml")
    return any(sign in text for sign in UNKNOWN)
