"""Raised figures in a redline inside the newer Word file: typed and raised, in both its views."""

import pytest

from negodiff.model.markup import View
from tests.readers.word.build import docx, p, r, shown
from tests.report.redline.inside import holds, redlined

STYLES = (
    '<w:style w:type="character" w:styleId="Up"><w:name w:val="Up"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)


def up(text: str) -> str:
    return r(text, '<w:b/><w:vertAlign w:val="superscript"/><w:lang w:val="en-GB"/>')


def styled(text: str) -> str:
    return r(text, '<w:rStyle w:val="Up"/>')


def row(*cells: str) -> str:
    held = [cell if cell.startswith("<") else p(cell) for cell in cells]
    inside = "".join(f"<w:tc>{cell}</w:tc>" for cell in held)
    return f"<w:tr>{inside}</w:tr>"


TABLE = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{}</w:tbl>"
FIRST, AFTER = p("The Parties open all routes between them."), p("This Treaty is of no end.")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            p("Article 5", up("1"), " applies here."),
            p("Article 51 applies here."),
            "Article [-5-][-1-][+51+] applies here.",
        ),
        (
            p("Article 51 applies here."),
            p("Article 5", up("1"), " applies here."),
            "Article [-51-][+5+][+1+] applies here.",
        ),
        (
            p("Article 51 applies here."),
            p("Article 5", styled("1"), " applies here."),
            "Article [-51-][+5+][+1+] applies here.",
        ),
        (
            p("Article 5", styled("1"), " applies here."),
            p("Article 5", up("12"), " applies here."),
            "Article 5[-1-][+12+] applies here.",
        ),
        (
            p("It covers 10 m", up("2"), " of land."),
            p("It covers 10 m", up("2"), " of good land."),
            "It covers 10 m2 of [+good +]land.",
        ),
        (
            FIRST + p("Article 5", styled("1"), " applies here.") + AFTER,
            FIRST + AFTER,
            "The Parties open all routes between them.\n"
            "[-Article 5-][-1-][- -][-applies here.-] [-¶]\n"
            "This Treaty is of no end.",
        ),
        (
            FIRST + TABLE.format(row("Goods", "10") + row(p("Land in m", styled("2")), "20")),
            FIRST + TABLE.format(row("Goods", "10")),
            "The Parties open all routes between them.\n"
            "| Goods\n"
            "| 10\n"
            "| [-row] [-Land in m-][-2-] [-¶]\n"
            "| [-row] [-20-] [-¶]",
        ),
    ],
)
def test_a_figure_is_raised_in_the_view_that_has_it_so(old: str, new: str, told: str) -> None:
    was, now = docx(old, styles=STYLES), docx(new, styles=STYLES)
    made = redlined(was, now)
    assert shown(made.data, View.REJECTED) == shown(was)
    assert shown(made.data) == shown(now)
    assert holds(was, now) == told
