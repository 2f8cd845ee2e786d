"""Akoma Ntoso: valid by the standard's schema, every word in it, identifiers that last."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from negodiff.api import read_draft
from negodiff.app.exporting import loose, with_points
from negodiff.app.opening import open_negotiation
from negodiff.ledger.source import Source
from negodiff.readers.reading import AS_IT_IS
from negodiff.report.export.akn import draft_akn
from negodiff.structure.written import is_same
from tests.cli.running import ROOT
from tests.report.expected_files import assert_expected
from tests.report.export.drafts import Written, cases, corpus, languages, sample

FOLDER = Path(__file__).parent
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
DRAFTS = [*sample(), *languages(), *cases(), *corpus()]
WORD = re.compile(r"\w+")


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(FOLDER / "oasis" / "akomantoso30.xsd")))


def document(draft: Source) -> Any:
    """A draft as a parsed document that is valid."""
    side, _ = read_draft(draft)
    root = etree.fromstring(draft_akn(side, {}))
    assert schema().validate(root), str(schema().error_log)
    return root


def tags(root: Any) -> dict[str, str]:
    """The element of each identifier."""
    return {each.get("eId"): each.tag.removeprefix(AKN) for each in root.iter() if each.get("eId")}


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_it_is_valid_and_no_word_is_lost(draft: Written) -> None:
    root = document(draft.source)
    side, _ = read_draft(draft.source)
    for part in root.iter(f"{AKN}identification", f"{AKN}references"):
        part.clear()
    told = sorted(WORD.findall(" ".join(root.itertext())))
    read = sorted(
        word
        for clause in side.draft.clauses
        for word in WORD.findall(
            clause.words if clause.kind == "note" else f"{clause.label} {clause.words}"
        )
    )
    assert told == read


def test_a_small_treaty(tmp_path: Path) -> None:
    text = (FOLDER / "small-treaty.md").read_bytes()
    side, _ = read_draft(Source(text, "small-treaty.md", name="3"))
    assert_expected("small-treaty.xml", draft_akn(side, {}).decode(), folder=FOLDER / "expected")


def test_identifiers_follow_the_printed_numbers() -> None:
    found = tags(document(Source((FOLDER / "small-treaty.md").read_bytes(), "d.md")))
    assert found["chp_1"] == "chapter"
    assert found["art_2__para_1"] == "paragraph"
    assert found["art_2__para_2__point_b"] == "point"
    assert found["art_2bis"] == "article"
    assert found["att_1"] == "attachment"
    assert found["att_1__para_1"] == "paragraph"


def test_a_point_keeps_its_identity_while_its_number_changes() -> None:
    talk = open_negotiation(str(ROOT / "drafts"))
    numbers = []
    for at in (0, 8):
        source = talk.entries[at].read()
        found = with_points(loose(source, AS_IT_IS), talk)
        root = etree.fromstring(draft_akn(found.side, found.points))
        schema().assertValid(root)
        numbers += [each.get("eId") for each in root.iter() if each.get("wId") == "P093"]
    assert len(numbers) == 2
    assert numbers[0] != numbers[1]


@pytest.mark.parametrize(
    "text",
    [
        f"Article 1\n\nA\x1b[0m b & c <d> \u202e ]]> {'word ' * 50}\n",
        "Article 1\n\nOne.\n\nArticle 1\n\nTwo under the same number.\n",
        "Article 1 [x] \u00a0 y\n\n(a) a\n\n(a) a again\n",
        "[",
        "1.\n\n(a)\n\n(i)\n",
        "\n\n".join(f"{'(' * 3}{at}) x" for at in range(300)),
    ],
)
def test_odd_texts_are_valid_too(text: str) -> None:
    document(Source(text.encode(), "odd.txt"))


@pytest.mark.parametrize(
    ("party", "date"),
    [("A B/A-B", "2024-01-01"), ("<x>", "about 2024"), ("", ""), ("org/negodiff", "2024-13-45")],
)
def test_whatever_is_known_of_the_draft(party: str, date: str) -> None:
    document(Source(b"Article 1\n\nText.\n", "d.txt", name="1 x", party=party, date=date))


LINE = """Chapter I|Article 1|Article 2 – Terms|1. One|2. Two|(a) a|(i) i|- x|Annex I|Preamble
The Parties,|Have agreed as follows:|[^1]: Note|Done at X on 1 May 2024.|Recalling this,|# Title
Option 1: text|words|| a / b |""".replace("\n", "|").split("|")
LINES = st.lists(st.sampled_from(LINE), min_size=1, max_size=25)


@settings(deadline=None)
@given(LINES)
def test_any_order_of_clauses_is_valid(lines: list[str]) -> None:
    document(Source(("Words.\n\n" + "\n\n".join(lines)).encode(), "draft.md"))


@pytest.mark.parametrize("draft", list(sample()), ids=lambda draft: draft.name)
def test_it_is_read_back_as_the_same_clauses(draft: Written) -> None:
    side, _ = read_draft(draft.source)
    again, _ = read_draft(Source(draft_akn(side, {}), "draft.xml"))
    assert is_same(again.draft, side.draft)


CITED = b"""\
{\\rtf1\\ansi Article 1\\par
1. The Parties agree.{\\footnote As of 2024.} They meet.{\\footnote Subject to review.}\\par
2. They part.\\par
}
"""


def test_a_note_is_cited_behind_the_words_that_cite_it() -> None:
    root = document(Source(CITED, "draft.rtf"))
    (words,) = root.xpath("//*[@eId='art_1__para_1']/*[local-name()='content']/*")
    assert words.text == "The Parties agree. They meet."
    cited = [(each.get("href"), each.get("marker")) for each in words]
    assert cited == [("#note_1", "1"), ("#note_2", "2")]
    again, _ = read_draft(Source(etree.tostring(root), "draft.xml"))
    told = [(str(each.kind), each.text) for each in again.draft.clauses[1:]]
    assert told == [
        ("paragraph", "The Parties agree. They meet."),
        ("note", "As of 2024."),
        ("note", "Subject to review."),
        ("paragraph", "They part."),
    ]


def test_notes_of_a_text_stand_apart_and_are_cited_nowhere() -> None:
    text = b"Article 1\n\nThe Parties agree[^1].\n\nThey meet.\n\n[^1]: As of 2024.\n"
    assert "noteRef" not in tags_of(document(Source(text, "draft.txt")))


def tags_of(root: Any) -> set[str]:
    return {each.tag.removeprefix(AKN) for each in root.iter()}
