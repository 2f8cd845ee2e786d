"""What is said of a file: whose its tracked changes are, and what only one format can hold."""

import pytest

from negodiff.app.undisclosed import undisclosed
from negodiff.ledger.source import Source
from negodiff.model.undisclosed import Undisclosed, Verdict
from negodiff.report.undisclosed import beyond, brief, tracked, verdict
from tests.readers.odt.building import flat
from tests.readers.word.build import B, docx, gone, ins, p

PLAIN = "1. The Parties shall open all routes.\n\n2. They shall meet every year.\n"
FIRST, SECOND = p("1. The Parties shall open all routes."), p("2. They shall meet every year.")
OURS = p("1. The Parties shall open ", gone("all"), ins("the"), " routes.")
UNNAMED = 'w:author="Author" w:id="3"'
FIRST_OURS = p("1. The Parties ", ins("undertake to ", UNNAMED), "open all routes.")
CUT_UP = p(
    "1. The Parties ", ins("undertake ", UNNAMED), ins("to ", 'w:id="4"'), "open all routes."
)
UNSIGNED = OURS.replace('w:author="A" w:date="2026-01-02T00:00:00Z" ', "")
THEIRS = p("2. They shall meet ", ins("in turn ", B), "every year.")
SILENT = p("2. They shall meet every month.")


def asked(
    sent: bytes, back: bytes, names: tuple[str, str] = ("sent.docx", "b.docx")
) -> Undisclosed:
    return undisclosed(Source(sent, names[0]), Source(back, names[1]))


@pytest.mark.parametrize(
    ("sent", "back", "said"),
    [
        (docx(FIRST + SECOND), docx(FIRST + SECOND), [
            "Nothing was changed: the file is sent.docx, byte for byte, and has no tracked "
            "changes.",
        ]),
        (docx(OURS + SECOND), docx(OURS + SECOND), [
            "Nothing was changed: the file is sent.docx, byte for byte; its 2 tracked changes were "
            "there already.",
        ]),
        (docx(OURS + SECOND), docx(OURS + SECOND, settings=""), [
            "Nothing was changed: the file is sent.docx, clause by clause; its 2 tracked changes "
            "were there already.",
        ]),
        (docx(OURS + SECOND), docx(p("1. The Parties shall open the routes.") + SECOND), [
            "Nothing was changed: the file is sent.docx with its tracked changes accepted, clause "
            "by clause, and has no tracked changes.",
        ]),
        (docx(OURS + SECOND), docx(OURS + THEIRS), [
            "Nothing was changed without being shown: with its tracked changes undone, the file is "
            "sent.docx, clause by clause.",
            "It shows 1 insertion, beside the 2 tracked changes that were there when it was sent.",
        ]),
        (docx(UNSIGNED + SECOND), docx(UNSIGNED + THEIRS), [
            "Nothing was changed without being shown: with its tracked changes undone, the file is "
            "sent.docx, clause by clause.",
            "It shows 1 insertion, beside the 2 tracked changes that were there when it was sent.",
        ]),
        (docx(FIRST_OURS + SECOND), docx(CUT_UP + THEIRS), [
            "Nothing was changed without being shown: with its tracked changes undone, the file is "
            "sent.docx, clause by clause.",
            "It shows 1 insertion, beside the 2 tracked changes that were there when it was sent.",
        ]),
        (docx(OURS + SECOND), docx(OURS + SILENT), [
            "The file shows no tracked changes but those of the base, and differs from sent.docx "
            "in 1 place.",
            "It shows no tracked changes but the 2 tracked changes that were there when it was "
            "sent.",
        ]),
        (docx(FIRST + SECOND), docx(FIRST + SILENT), [
            "The file shows no tracked changes at all, and differs from sent.docx in 1 place.",
            "It shows no tracked changes at all.",
        ]),
    ],
    ids=["the same file", "with ours", "saved anew", "ours accepted", "theirs beside ours",
         "ours without a name", "ours cut up", "a silent change beside ours", "a silent change"],
)  # fmt: skip
def test_whose_tracked_changes_they_are(sent: bytes, back: bytes, said: list[str]) -> None:
    value = asked(sent, back)
    assert [each for each in (verdict(value), tracked(value)) if each] == said


FOOTED = docx(FIRST + SECOND, footer=p("Draft of 1 May"), header=p("Secret"))


@pytest.mark.parametrize("name", ["sent.md", "sent.txt"])
def test_what_the_base_could_not_hold_is_no_change(name: str) -> None:
    value = asked(PLAIN.encode(), FOOTED, (name, "back.docx"))
    assert value.verdict is Verdict.SAME
    assert brief(value) == "Nothing was changed without being shown."
    form = "Markdown" if name == "sent.md" else "plain text"
    assert beyond(value) == (
        f"The received file also holds what {form} has no place for, and which counts as no "
        "change: header “Secret”, footer “Draft of 1 May”.",
    )


def test_nor_is_what_the_received_file_cannot_hold() -> None:
    value = asked(FOOTED, PLAIN.encode(), ("sent.docx", "back.md"))
    assert value.verdict is Verdict.SAME
    assert beyond(value) == (
        "The base also holds what Markdown has no place for, and which counts as no change: header "
        "“Secret”, footer “Draft of 1 May”.",
    )


@pytest.mark.parametrize(
    ("sent", "back"),
    [
        (docx(FIRST + SECOND), FOOTED),
        (FOOTED, docx(FIRST + SECOND)),
        (flat("<text:p>1. The Parties shall open all routes.</text:p>"
              "<text:p>2. They shall meet every year.</text:p>"), FOOTED),
    ],
    ids=["come", "gone", "of another format that could hold it"],
)  # fmt: skip
def test_what_both_could_hold_is_a_change(sent: bytes, back: bytes) -> None:
    value = asked(sent, back, ("sent.docx" if sent.startswith(b"PK") else "sent.fodt", "b.docx"))
    assert value.verdict is Verdict.UNTRACKED
    assert len(value.beside) == 2
    assert beyond(value) == ()


def test_words_hidden_in_the_text_are_a_change_whatever_the_base_was() -> None:
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> or never</w:t></w:r>'
    back = docx(FIRST + p("2. They shall meet every year.", hidden))
    value = asked(PLAIN.encode(), back, ("sent.md", "b.docx"))
    assert [each.new.text for each in value.beside if each.new] == ["or never"]
