"""Notes whose numbers begin anew with a section or a page, and the clause that each belongs to.

"*" cites a note, "|" ends a section, "/" ends a page.
"""

import pytest

from negodiff.public.drafts import as_shown
from negodiff.readers.table import read
from negodiff.structure.locate import with_where
from negodiff.structure.parse import parse
from tests.readers.word.build import docx, p, r

TEXT = [
    "1. They shall meet * every year *;",
    "/",
    "2. They shall report *;",
    "|",
    "3. They shall sign *.",
]


def word(restart: str, more: str = "") -> bytes:
    properties = f'<w:footnotePr><w:numRestart w:val="{restart}"/>{more}</w:footnotePr>'
    section = f"<w:sectPr>{properties if restart else ''}</w:sectPr>"
    body, notes, broken = "", "", ""
    for at, line in enumerate(TEXT):
        if line == "/":
            broken = "<w:r><w:lastRenderedPageBreak/></w:r>"
            continue
        if line == "|":
            continue
        runs = [broken] if broken else []
        broken = ""
        for words in line.split("*"):
            runs += [r(words), f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>']
            notes += f'<w:footnote w:id="{len(notes)}">{p(r("See there."))}</w:footnote>'
        ends = TEXT[at + 1 : at + 2] == ["|"]
        body += p(*runs[:-1], of=section if ends else "")
    return docx(body + section, footnotes=notes)


def rtf(restart: str, more: str = "") -> bytes:
    words = {"eachSect": r"\ftnrestart", "eachPage": r"\ftnrstpg", "": ""}[restart] + more
    signs = {"/": r"\page", "|": r"\sect\sectd"}
    lines = [
        signs.get(line) or line.replace("*", r"{\footnote See there.}") + r"\par" for line in TEXT
    ]
    return (rf"{{\rtf1\ansi{words} " + "\n".join(lines) + "}").encode()


@pytest.mark.parametrize(
    ("restart", "labels"),
    [
        ("", ["[^1]", "[^2]", "[^3]", "[^4]"]),
        ("eachSect", ["[^1]", "[^2]", "[^3]", "[^1]"]),
        ("eachPage", ["[^1]", "[^2]", "[^1]", "[^1]"]),
    ],
)
def test_numbers_begin_anew_where_the_file_says_so(restart: str, labels: list[str]) -> None:
    for name, made in (("x.docx", word(restart)), ("x.rtf", rtf(restart))):
        blocks = read(made, name).blocks
        assert [block.label for block in blocks if block.label] == labels, name


def test_the_first_number_and_its_format_are_stated() -> None:
    more = '<w:numStart w:val="3"/><w:numFmt w:val="upperLetter"/>'
    for made in (word("eachSect", more), rtf("eachSect", r"\ftnstart3\ftnnauc")):
        labels = [block.label for block in read(made, "x").blocks if block.label]
        assert labels == ["[^C]", "[^D]", "[^E]", "[^C]"]


def test_a_note_is_shown_below_the_clause_that_cites_it() -> None:
    blocks = read(rtf("eachSect"), "x.rtf").blocks
    draft = as_shown(with_where(parse(blocks), blocks))
    above = {
        clause.ref: draft.clauses[clause.parent].ref
        for clause in draft.clauses
        if clause.parent >= 0
    }
    assert above == {
        "Note 1": "Paragraph 1",
        "Note 2": "Paragraph 1",
        "Note 3": "Paragraph 2",
        "Note 1 [2]": "Paragraph 3",
    }
