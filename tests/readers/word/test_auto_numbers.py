"""Numbers that fields make and no file stores: "{LISTNUM}" is such a field, as Word shows it."""

import re

import pytest

from .build import docx, listed, material, numbering, p, r, shown
from .test_features import field

_FIELD = re.compile(r"\{([^}]+)\}")
LIST = numbering("1 decimal %1.\n1 lowerLetter (%2)")


def made(*lines: str) -> bytes:
    """A file of lines: "#" is a numbered paragraph, "=" and "==" are headings."""
    body = ""
    for line in lines:
        sign, _, words = line.rpartition("| ")
        of = listed(1) if sign == "#" else ""
        of += f'<w:outlineLvl w:val="{len(sign) - 1}"/>' if sign.startswith("=") else ""
        pieces = _FIELD.split(words)
        runs = [field(each) if at % 2 else r(each) for at, each in enumerate(pieces)]
        body += p(*runs, of=of)
    return docx(body, numbering=LIST)


@pytest.mark.parametrize(
    ("lines", "seen"),
    [
        (["{AUTONUM} Peace.", "{AUTONUM \\s )} Trade.", "{autonum \\e} End."],
         ["1. Peace.", "2) Trade.", "3 End."]),
        (["=| {AUTONUM} One", "{AUTONUM} text", "{AUTONUM} text", "=| {AUTONUM} Two",
          "{AUTONUM} text"],
         ["1. One", "1. text", "2. text", "2. Two", "1. text"]),
        (["=| {AUTONUMLGL} One", "==| {AUTONUMLGL} In", "{AUTONUMLGL \\e} text"],
         ["1. One", "1.1. In", "1.1.1 text"]),
        (["=| {AUTONUMOUT} One", "==| {AUTONUMOUT} In", "{AUTONUMOUT} text", "{AUTONUMOUT} on"],
         ["I. One", "A. In", "1. text", "2. on"]),
        (["They {LISTNUM} meet, {LISTNUM} talk {LISTNUM \\l 2} much.", "And {LISTNUM} part."],
         ["They 1) meet, 2) talk a) much.", "And 3) part."]),
        (["#| They {LISTNUM} meet and {LISTNUM} part.", "#| They {LISTNUM} talk."],
         ["1. They (a) meet and (b) part.", "2. They (a) talk."]),
        (["{LISTNUM LegalDefault \\s 4} and {LISTNUM LegalDefault \\l 2}"], ["4. and 4.1."]),
        (["{LISTNUM OutlineDefault} and {LISTNUM \"OutlineDefault\" \\l 3}"], ["I. and 1."]),
        (["{LISTNUM \\l 99} and {LISTNUM Unknown \\s x}"], ["i. and 2)"]),
    ],
    ids=["paragraphs", "headings", "legal", "outline", "in text", "below a number", "starts",
         "named", "nonsense"],
)  # fmt: skip
def test_what_word_shows(lines: list[str], seen: list[str]) -> None:
    assert shown(made(*lines)) == seen


def test_a_number_that_is_stored_is_the_one_shown() -> None:
    assert shown(docx(p(field("LISTNUM", r("(c)")), r(" kept")))) == ["(c) kept"]


def test_a_number_that_begins_a_paragraph_is_its_label() -> None:
    first, second = material(made("{AUTONUM} Peace.", "Peace {LISTNUM} now.")).blocks
    assert (first.label, first.text) == ("1.", "Peace.")
    assert (second.label, second.text) == ("", "Peace 1) now.")
