"""A draft whose every word is taken out under tracking: told as that, and compared all the same."""

import pytest

from negodiff.api import compare_sources, read_draft
from negodiff.app.undisclosed import undisclosed
from negodiff.errors import InputError
from negodiff.ledger.source import Source
from negodiff.model.finding import FindingKind, Severity
from negodiff.model.markup import View
from negodiff.model.relation import Relation
from negodiff.model.undisclosed import Verdict
from negodiff.readers.reading import Reading
from negodiff.report.wording import finding
from tests.readers.odt.building import flat
from tests.readers.odt.test_changes import point, region, tracked
from tests.readers.word.build import docx, gone, ins, p

AKN = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="treaty">'
    "<mainBody><p>{}</p></mainBody></doc></akomaNtoso>"
)
WORDS = "1. The Parties shall open all routes."
SENT = Source(f"{WORDS}\n".encode(), "sent.txt")
TAKEN_OUT = {
    "docx": docx(p(gone(WORDS))),
    "odt": flat(
        tracked(region("d", "deletion", f"<text:p>{WORDS}</text:p>"))
        + f"<text:p>{point('d')}</text:p>"
    ),
    "rtf": rf"{{\rtf1\ansi{{\deleted {WORDS}}}\par}}".encode(),
    "html": f"<html><p><del>{WORDS}</del></p>".encode(),
    "akn": AKN.format(f"<del>{WORDS}</del>").encode(),
}
FORMATS = pytest.mark.parametrize("ending", TAKEN_OUT)


def back(ending: str) -> Source:
    return Source(TAKEN_OUT[ending], f"back.{ending}")


@FORMATS
def test_it_is_no_empty_file_and_says_where_its_text_is(ending: str) -> None:
    side, findings = read_draft(back(ending))
    assert side.draft.clauses == ()
    (told,) = [each for each in findings if each.kind is FindingKind.TRACKED_CHANGES]
    assert told.severity is Severity.WARNING
    assert finding(told) == (
        "tracked changes in the file: 1 deletion; read as accepted, they leave no word of it: "
        "--view marked shows the text with them"
    )


@FORMATS
@pytest.mark.parametrize("view", [View.REJECTED, View.MARKED])
def test_the_other_views_have_its_words(ending: str, view: View) -> None:
    side, findings = read_draft(back(ending), Reading(view=view))
    assert [clause.words for clause in side.draft.clauses] == [WORDS.removeprefix("1. ")]
    assert [each.severity for each in findings] == [Severity.NOTE]


@FORMATS
def test_compared_with_what_was_sent_all_of_it_is_removed(ending: str) -> None:
    (pair,) = compare_sources(SENT, back(ending)).pairs
    assert pair.relations == (Relation.REMOVED,)


@FORMATS
def test_undone_it_is_what_was_sent(ending: str) -> None:
    assert undisclosed(SENT, back(ending)).verdict is Verdict.NOTHING


def test_where_all_was_put_in_nothing_is_left_once_that_is_undone() -> None:
    source = Source(docx(p(ins(WORDS))), "back.docx")
    side, (told, *_) = read_draft(source, Reading(view=View.REJECTED))
    assert side.draft.clauses == ()
    assert told.evidence == ("1 insertion", "rejected", "marked")


def test_a_file_without_words_or_changes_is_empty_all_the_same() -> None:
    with pytest.raises(InputError, match="the file is empty"):
        read_draft(Source(docx(p()), "x.docx"))
