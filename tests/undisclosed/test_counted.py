"""What a field counts changes whenever a file is saved; what is typed, or typed over it, does not.

"{PAGE|2}" is a field that shows 2. Each line is a header, or a sentence of the text, as it was sent
and as it came back, in every format that knows fields.
"""

import re
from collections.abc import Callable

import pytest

from negodiff.app.undisclosed import undisclosed
from negodiff.ledger.source import Source
from negodiff.model.undisclosed import Undisclosed, Verdict
from negodiff.report.undisclosed import beside
from tests.readers.odt.building import flat
from tests.readers.word.build import docx, gone, ins, p, r
from tests.readers.word.test_features import field

_FIELD = re.compile(r"\{(\w+)\|([^}]*)\}")
_ODT = {"PAGE": "page-number", "NUMPAGES": "page-count", "DATE": "date", "FILENAME": "file-name"}
_HTML = {"PAGE": "page", "NUMPAGES": "docstat", "DATE": "datetime", "FILENAME": "filename"}


def word(header: str, text: str) -> bytes:
    def made(words: str) -> str:
        pieces = _FIELD.split(words)
        found = [r(pieces[0])]
        for code, result, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            found += [field(code, r(result)) if result else field(code), r(after)]
        return p(*found)

    return docx(p("The Parties shall meet every year.") + made(text), header=made(header))


def odt(header: str, text: str) -> bytes:
    def made(words: str) -> str:
        def tag(match: re.Match[str]) -> str:
            return f"<text:{_ODT[match[1]]}>{match[2]}</text:{_ODT[match[1]]}>"

        return f"<text:p>{_FIELD.sub(tag, words)}</text:p>"

    page = f'<style:master-page style:name="A"><style:header>{made(header)}</style:header>'
    body = "<text:p>The Parties shall meet every year.</text:p>" + made(text)
    return flat(body, pages=f"{page}</style:master-page>")


def rtf(header: str, text: str) -> bytes:
    def made(words: str) -> str:
        return _FIELD.sub(r"{\\field{\\*\\fldinst \1 }{\\fldrslt \2}}", words) + r"\par"

    body = r"\pard The Parties shall meet every year.\par " + made(text)
    return (r"{\rtf1\ansi{\header \pard " + made(header) + "}" + body + "}").encode()


def html(header: str, text: str) -> bytes:
    def made(words: str) -> str:
        def tag(match: re.Match[str]) -> str:
            return f"<sdfield type={_HTML[match[1]]}>{match[2]}</sdfield>"

        return f"<p>{_FIELD.sub(tag, words)}</p>"

    return (
        f"<html><div title=header>{made(header)}</div>"
        f"<p>The Parties shall meet every year.</p>{made(text)}"
    ).encode()


MAKING: dict[str, Callable[[str, str], bytes]] = {
    "docx": word,
    "odt": odt,
    "rtf": rtf,
    "html": html,
}
FORMATS = pytest.mark.parametrize("ending", MAKING)


def asked(ending: str, old: tuple[str, str], new: tuple[str, str], other: str = "") -> Undisclosed:
    """What is said of a file that came back, each a header and a sentence."""
    ours = Source(MAKING[ending](*old), f"sent.{ending}")
    return undisclosed(ours, Source(MAKING[other or ending](*new), f"back.{other or ending}"))


COUNTED = [
    ("Page {PAGE|2}", "Page {PAGE|9}"),
    ("Page {PAGE|2} of {NUMPAGES|7}", "Page {PAGE|12} of {NUMPAGES|15}"),
    (
        "Printed on {DATE|1 May 2026}, page {PAGE|2}",
        "Printed on {DATE|13 June 2026}, page {PAGE|1}",
    ),
    ("{FILENAME|treaty-3.x}", "{FILENAME|treaty-4.x}"),
    ("Page {PAGE|}", "Page {PAGE|3}"),
]
CHANGED = [
    ("Page {PAGE|2}", "Sheet {PAGE|2}"),
    ("Draft 3, page {PAGE|3}", "Draft 4, page {PAGE|3}"),
    ("Page 2", "Page 9"),
    ("Page {PAGE|2}", "Page 2"),
    ("Page 2", "Page {PAGE|2}"),
    ("Page {PAGE|2}", "Page {NUMPAGES|2}"),
]


@FORMATS
@pytest.mark.parametrize(("old", "new"), COUNTED)
def test_what_a_field_counts_is_nobodys_change(ending: str, old: str, new: str) -> None:
    assert asked(ending, (old, "The end."), (new, "The end.")).verdict is Verdict.SAME
    sentences = f"Signed: {old}, in two originals.", f"Signed: {new}, in two originals."
    assert asked(ending, ("", sentences[0]), ("", sentences[1])).verdict is Verdict.SAME


@FORMATS
@pytest.mark.parametrize(("old", "new"), CHANGED)
def test_what_is_typed_is_compared_wherever_a_field_stands(ending: str, old: str, new: str) -> None:
    in_header = asked(ending, (old, "The end."), (new, "The end."))
    assert in_header.verdict is Verdict.UNTRACKED
    assert len(in_header.beside) == 1
    in_text = asked(ending, ("", f"Signed: {old}."), ("", f"Signed: {new}."))
    assert in_text.verdict is Verdict.UNTRACKED


@FORMATS
@pytest.mark.parametrize("other", MAKING)
def test_formats_tell_fields_alike(ending: str, other: str) -> None:
    old, new = ("Page {PAGE|2}", "Of {DATE|1 May}."), ("Page {PAGE|9}", "Of {DATE|3 May}.")
    assert asked(ending, old, new, other).verdict is Verdict.SAME
    assert asked(ending, old, ("Page 2", "Of 1 May."), other).verdict is Verdict.UNTRACKED


@FORMATS
def test_a_number_typed_over_a_field_is_shown_as_that(ending: str) -> None:
    (found,) = asked(ending, ("Page {PAGE|2}", "End."), ("Page 2", "End.")).beside
    _, was, now = beside(found)
    assert (was, now) == ("Page {2}", "Page 2")


TRACKED: dict[str, bytes] = {
    "docx": docx(
        p("Text."), header=p("Draft of ", gone("1 May"), ins("9 May"), field("PAGE", r("2")))
    ),
    "odt": flat(
        "<text:p>Text.</text:p>",
        pages='<style:master-page style:name="A"><style:header><text:tracked-changes>'
        '<text:changed-region xml:id="c1"><text:deletion><text:p>1 May</text:p></text:deletion>'
        '</text:changed-region><text:changed-region xml:id="c2"><text:insertion/>'
        "</text:changed-region></text:tracked-changes><text:p>Draft of "
        '<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>9 May'
        '<text:change-end text:change-id="c2"/><text:page-number>2</text:page-number></text:p>'
        "</style:header></style:master-page>",
    ),
    "rtf": (
        rb"{\rtf1\ansi{\header Draft of {\deleted 1 May}{\revised 9 May}"
        rb"{\field{\*\fldinst PAGE}{\fldrslt 2}}\par}Text.\par}"
    ),
}
"""A header in which a day was changed under tracking, with the number of the page behind it."""


@pytest.mark.parametrize("ending", TRACKED)
def test_what_is_tracked_in_a_header_is_undone(ending: str) -> None:
    back = Source(TRACKED[ending], f"back.{ending}")
    sent = Source(MAKING[ending]("Draft of 1 May{PAGE|1}", "Text."), f"sent.{ending}")
    told = [beside(each) for each in undisclosed(sent, back).beside]
    assert told == []
    other = Source(MAKING[ending]("Draft of 2 May{PAGE|1}", "Text."), f"sent.{ending}")
    ((_, was, now),) = (beside(each) for each in undisclosed(other, back).beside)
    assert (was, now) == ("Draft of 2 May1", "Draft of 1 May2")


def contents(*lines: str, text: str) -> Source:
    listed = "".join(p(r(line), of='<w:pStyle w:val="T"/>') for line in lines)
    style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    return Source(docx(listed + text, styles=style), "x.docx")


HEADING = '<w:outlineLvl w:val="0"/>'
PEACE = p(r("Peace"), of=HEADING) + p(r("They shall not fight."))
TRADE = p(r("Peace"), ins(" and trade"), of=HEADING) + p(r("They shall not fight."))


@pytest.mark.parametrize(
    ("sent", "back", "told"),
    [
        (contents("Peace 1", text=PEACE), contents("Peace 3", text=PEACE), 0),
        (contents("Peace 1", text=PEACE), contents("Peace and trade 1", text=TRADE), 0),
        (contents("Peace 1", text=PEACE), contents("War 1", text=PEACE), 1),
        (contents("Peace 1", text=PEACE), contents(text=PEACE), 1),
    ],
    ids=["other pages", "a heading changed under tracking", "what the text does not say", "gone"],
)
def test_a_table_of_contents_may_follow_the_text(sent: Source, back: Source, told: int) -> None:
    assert len(undisclosed(sent, back).beside) == told


def test_what_a_field_computes_from_another_that_counts_is_counted_too() -> None:
    def sent(page: str, shown: str) -> Source:
        inner = field("PAGE", r(page))
        condition = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
            f'{inner}<w:r><w:instrText> &gt; 1 "on"</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(shown)}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        return Source(docx(p("Text."), footer=p("Draft ", condition)), "x.docx")

    assert undisclosed(sent("1", ""), sent("2", "on")).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (field("REF _a", r("Article 2")), field("REF _a", r("Article 3"))),
        ('<w:fldSimple w:instr="DATE" w:fldLock="1"><w:r><w:t>1 May</w:t></w:r></w:fldSimple>',
         '<w:fldSimple w:instr="DATE" w:fldLock="1"><w:r><w:t>2 May</w:t></w:r></w:fldSimple>'),
    ],
    ids=["a reference", "a locked field"],
)  # fmt: skip
def test_words_that_no_program_changes_by_itself_are_compared(old: str, new: str) -> None:
    base, back = Source(docx(p("As of ", old)), "a.docx"), Source(docx(p("As of ", new)), "b.docx")
    assert undisclosed(base, back).verdict is Verdict.UNTRACKED
