"""A paragraph whose mark is hidden ends no line: the next one goes on behind it, as on the page."""

import pytest

from negodiff.api import read_draft
from negodiff.ledger.source import Source
from negodiff.model.markup import View

from .build import A, docx, ins, listed, numbering, p, shown

HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
SEPARATOR = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
HEADING = '<w:pStyle w:val="H"/>'
LIST = numbering("1 decimal Article %1.\n1 decimal %1.%2")
PAYS, DELIVERS = p(" The Buyer shall pay in time."), p(" The Seller shall deliver the goods.")


def clauses(body: str) -> list[tuple[str, str, str]]:
    """Refs, headings and words."""
    file = Source(docx(body, styles=STYLES, numbering=LIST), "draft.docx")
    side, _ = read_draft(file)
    return [(each.ref, each.heading or "", each.words) for each in side.draft.clauses]


@pytest.mark.parametrize("mark", [HIDDEN, SEPARATOR])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (p("Article 5. Payment.", of="{}"), p("Article 6. Delivery.", of="{}")),
        (p("Payment.", of=HEADING + "{}"), p("Delivery.", of=HEADING + "{}")),
    ],
)
def test_a_heading_stands_before_the_words_it_runs_into(first: str, second: str, mark: str) -> None:
    found = clauses(first.format(mark) + PAYS + second.format(mark) + DELIVERS)
    number = int(found[0][0].removeprefix("Article "))
    assert found == [
        (f"Article {number}", "Payment", "Payment"),
        (f"Article {number}", "", "The Buyer shall pay in time."),
        (f"Article {number + 1}", "Delivery", "Delivery"),
        (f"Article {number + 1}", "", "The Seller shall deliver the goods."),
    ]


@pytest.mark.parametrize("label", ["Article 5", "Article 5.", "Artikel 5 –", "Статья 5"])
def test_a_label_alone_is_no_citation_in_the_words_behind_it(label: str) -> None:
    found = clauses(p(label, of=SEPARATOR) + p("The Buyer shall pay in time."))
    assert [each[0] for each in found] == [label.rstrip(" –.")] * 2
    assert [each[2] for each in found] == ["", "The Buyer shall pay in time."]


def test_a_sentence_goes_on_and_keeps_its_number() -> None:
    body = (
        p("Terms", of=listed(1))
        + p("The Buyer ", of=listed(1, 1) + HIDDEN)
        + p("shall ", of=HIDDEN)
        + p("pay in time.")
        + p("The Seller delivers.", of=listed(1, 1))
    )
    assert shown(docx(body, numbering=LIST)) == [
        "Article 1. Terms",
        "1.1 The Buyer shall pay in time.",
        "1.2 The Seller delivers.",
    ]


def test_what_has_a_number_or_is_a_heading_begins_anew() -> None:
    body = (
        p("Terms", of=listed(1) + HIDDEN)
        + p("The Buyer pays.", of=listed(1, 1) + HIDDEN)
        + p("Delivery", of=HEADING)
        + p("It ends here", of=HIDDEN)
    )
    assert shown(docx(body, numbering=LIST, styles=STYLES)) == [
        "Article 1. Terms",
        "1.1 The Buyer pays.",
        "Article 2. Delivery",
        "It ends here",
    ]


def test_a_hidden_mark_is_read_so_in_every_view() -> None:
    body = p("Article 5. Payment.", of=f"<w:rPr><w:ins {A}/><w:vanish/></w:rPr>") + p(
        " The Buyer shall ", ins("always "), "pay."
    )
    for view, words in ((View.ACCEPTED, "shall always pay"), (View.REJECTED, "shall pay")):
        assert shown(docx(body), view) == [f"Article 5. Payment. The Buyer {words}."]
