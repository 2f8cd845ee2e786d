"""Every Word file that we write keeps the rules of Word, whatever the two drafts are."""

from itertools import pairwise
from pathlib import Path

import pytest

from negodiff.api import compare_sources
from negodiff.ledger.source import Source
from negodiff.report.redline.docx import comparison_docx
from negodiff.report.redline.tracked import sender_of
from tests.readers.word.build import docx, listed, numbering, p
from tests.report.redline import test_elsewhere as elsewhere
from tests.report.redline.inside import redlined
from tests.report.redline.test_redline import DRAFTS, NEW, OLD, compared
from tests.report.word_rules import audited, faults

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for key, name in (("H", "heading 1"), ("N", "Normal"))
)
LIST = numbering("1 decimal %1.\n1 lowerLetter (%2)")
ROUTES, FEES, VISAS, TWICE = elsewhere.TREATY


def _listed(*lines: str) -> bytes:
    body = "".join(p(line, of=listed(1)) for line in lines)
    return docx(body, numbering=LIST, styles=STYLES)


INSIDE = {
    "moved": (elsewhere.treaty(ROUTES, FEES, VISAS, TWICE), elsewhere.treaty(TWICE, ROUTES, FEES)),
    "numbered": (_listed(ROUTES, FEES, VISAS, TWICE), _listed(ROUTES, TWICE, VISAS)),
    "split": (elsewhere.treaty(f"{ROUTES} {FEES}", TWICE), elsewhere.treaty(ROUTES, FEES, TWICE)),
    "rows": (
        elsewhere.treaty(FEES, elsewhere.table(*elsewhere.TARIFF), TWICE),
        elsewhere.treaty(FEES, elsewhere.table(*elsewhere.TARIFF[:2], "Ferries | exempt"), TWICE),
    ),
    "tables": (elsewhere.treaty(FEES, elsewhere.table(*elsewhere.TARIFF)), elsewhere.treaty(FEES)),
    "notes": (
        elsewhere.treaty(p(ROUTES, elsewhere.cited(2)), footnotes=elsewhere.noted(2, "At night.")),
        elsewhere.treaty(ROUTES),
    ),
}  # fmt: skip


@pytest.mark.parametrize("comments", [False, True])
@pytest.mark.parametrize("way", ["forth", "back"])
@pytest.mark.parametrize("name", INSIDE)
def test_a_redline_inside_the_newer_file(name: str, way: str, comments: bool) -> None:
    old, new = INSIDE[name] if way == "forth" else reversed(INSIDE[name])
    data = redlined(old, new, comments=comments).data
    assert faults(data) == []


@pytest.mark.parametrize("comments", [False, True])
@pytest.mark.parametrize("pair", list(pairwise(DRAFTS)), ids=lambda pair: pair[1].stem)
def test_a_redline_of_its_own(pair: tuple[Path, Path], comments: bool) -> None:
    old, new = (Source(file.read_bytes(), file.name) for file in pair)
    comparison = compare_sources(old, new)
    data = comparison_docx(comparison, sender_of(comparison.new), comments=comments)
    assert faults(data) == []
    assert audited(data) == []


def test_what_moved_was_split_and_was_renumbered() -> None:
    comparison = compared(OLD, NEW)
    data = comparison_docx(comparison, sender_of(comparison.new), comments=True)
    assert faults(data) == []
    assert audited(data) == []


def test_a_fault_is_found() -> None:
    broken = docx(
        '<w:p><w:r><w:t>Routes</w:t></w:r><w:pPr><w:jc w:val="both"/><w:keepNext/></w:pPr>'
        '<w:del w:id="1"><w:r><w:t>Fees</w:t></w:r></w:del><w:ins w:id="1"/>'
        '<w:commentRangeStart w:id="7"/><w:moveTo w:id="2"/></w:p>'
    )
    assert faults(broken) == [
        "word/document.xml: pPr does not stand first in p",
        "word/document.xml: pPr holds jc keepNext, in this order",
        "word/document.xml: words are deleted that stand as words: Fees",
        "word/document.xml: commentRange: begun are ['7'], ended are []",
        "word/document.xml: moveTo without a name",
        "2 changes have the number 1",
        "commentRangeStart names 7, which is not there",
    ]
