"""A hard-wrapped text is the same document as one line per paragraph."""

import pytest

from negodiff.readers.inline import words
from negodiff.readers.joining import Joiner
from negodiff.readers.lines import Line
from tests.readers.support import CORPUS, blocks, texts, wrapped
from tests.readers.texts import CLAUSES, LEGACY

WIDTHS = [60, 72, 80, 100]
INDENTS = {
    "flush": ("", ""),
    "indented": ("    ", "    "),
    "hanging": ("", "     "),
    "first line indented": ("     ", ""),
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("layout", INDENTS)
@pytest.mark.parametrize("hyphens", [True, False], ids=["breaks at hyphens", "breaks at spaces"])
def test_paragraphs_between_empty_lines(width: int, layout: str, hyphens: bool) -> None:
    first, others = INDENTS[layout]
    text = "\n\n".join(wrapped(c, width, first, others, hyphens=hyphens) for c in CLAUSES)
    assert texts(text) == list(CLAUSES)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("layout", INDENTS)
def test_clauses_without_empty_lines_between(width: int, layout: str) -> None:
    first, others = INDENTS[layout]
    text = "\n".join(wrapped(clause, width, first, others) for clause in CLAUSES)
    assert texts(text) == list(CLAUSES)


def test_one_clause_a_line() -> None:
    text = "\n".join(CLAUSES)
    assert texts(text) == list(CLAUSES)
    assert [block.lines for block in blocks(text)] == [(n, n) for n in range(1, len(CLAUSES) + 1)]


@pytest.mark.parametrize("language", [k for k in LEGACY if k not in ("zh", "ja")])
@pytest.mark.parametrize("width", [40, 60, 72])
def test_every_language(language: str, width: int) -> None:
    paragraphs = [f"{n}. {LEGACY[language][0]}" for n in range(1, 8)]
    between = "\n\n".join(wrapped(p, width) for p in paragraphs)
    assert texts(between) == paragraphs
    dense = "\n".join(wrapped(p, width) for p in paragraphs)
    assert texts(dense) == paragraphs


CHINESE = (
    "第五条 一般义务",
    "一、缔约双方承诺不对彼此的领土完整使用武力或以武力相威胁，并应当根据本协定第三条的规定，"
    "采取一切适当措施，消除或者减轻在另一方领土内造成的重大损害。本协定自签署之日起三十日后生效。",
    "二、委员会由双方各派三名委员组成，每年至少举行两次会议。委员会以协商一致方式作出决定，"
    "并向双方政府提交年度报告，报告应当包括本协定执行情况的说明。",
)


@pytest.mark.parametrize("width", [20, 30, 35, 40])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["dense", "with empty lines"])
@pytest.mark.parametrize("indent", ["", "\u3000\u3000"], ids=["flush", "indented"])
def test_chinese_breaks_anywhere_and_joins_without_a_space(
    width: int, gap: str, indent: str
) -> None:
    paragraphs = []
    for clause in CHINESE * 3:
        whole = indent + clause
        lines = [whole[at : at + width] for at in range(0, len(whole), width)]
        paragraphs.append("\n".join(lines))
    assert texts(gap.join(paragraphs)) == list(CHINESE * 3)


def test_a_reference_at_the_start_of_a_line_opens_nothing() -> None:
    text = """\
1. Each Party shall take all appropriate measures pursuant to
Article 5 of this Agreement and, in the case of subparagraphs
(a) and (b) above, shall inform the other Party of them no later
than thirty days after the measures have been taken.
2. The Commission shall be informed too."""
    assert len(texts(text)) == 2


def test_an_enumeration_inside_a_sentence_stays_in_it() -> None:
    text = """\
"Licence" means (i) the general licence, version 2; (ii) the
general licence, version 3;
(iii) the library licence, version 3; and/or (iv) a later final
version of any of the foregoing licences, as officially released.
"Notice" means a notice of authorship."""
    assert len(texts(text)) == 2


def test_short_lines_stay_lines() -> None:
    text = """\
CONTENTS
Article 1 Definitions 3
Article 2 Scope 4

For the Republic of Arland:
John Example
Minister for Foreign Affairs
12 River Street
Port Arland"""
    assert texts(text) == [line for line in text.splitlines() if line]


def test_long_urls_do_not_hide_the_width() -> None:
    text = """\
The Parties shall publish the list of experts and keep it up to
date; it is at
https://example.org/a/very/long/path/that/does/not/fit/in/any/width/of/a/line/at/all.html
and contains the name of each expert.

The list shall be reviewed by the Commission at each of its
ordinary meetings."""
    assert len(texts(text)) == 2


def test_a_text_edited_by_hand_after_wrapping() -> None:
    text = """\
However, a Party may share information that is governed by an
agreement that both Parties know, provided that compliance with such
other agreement would not conflict with any
conditions stated in other articles of this Agreement.

Each Party bears its own costs."""
    assert len(texts(text)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the disarma-\nment of forces; disarmament is agreed", "the disarmament of forces; "),
        ("a long-\nterm plan; other long-term plans", "a long-term plan; "),
        ("pre-\nand post-conflict measures", "pre- and post-conflict"),
        ("the soft\xad\nware", "the software"),
    ],
)
def test_hyphens_at_line_ends(text: str, expected: str) -> None:
    filler = "and this line is just as long as lines of\nthe text are, and goes on for a while"
    assert any(expected.strip() in t for t in texts(f"{text}\n\n{filler}"))


def _corpus() -> list[object]:
    files = sorted(p for p in CORPUS.rglob("*") if p.suffix in (".md", ".txt"))
    return [pytest.param(p, id=f"{p.parent.name}/{p.name}") for p in files if p.name != "README.md"]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("file", _corpus())
def test_real_drafts_wrapped_again(file: object) -> None:
    from pathlib import Path

    assert isinstance(file, Path)
    source = file.read_text("utf-8").replace("-----", "")
    paragraphs = [" ".join(text.split()) for text in texts(source, file.name)]
    once = texts("\n\n".join(paragraphs))
    for width in WIDTHS:
        for first, others in INDENTS.values():
            text = "\n\n".join(wrapped(p, width, first, others, hyphens=False) for p in paragraphs)
            assert texts(text) == once


def test_words_are_taken_off_after_joining() -> None:
    assert words("*Taking\naccount* of") == "Taking\naccount of"


@pytest.mark.parametrize("gap", ["", " "], ids=["closed", "spaced"])
@pytest.mark.parametrize("cut", ["90", "日以"], ids=["before the figure", "behind it"])
def test_figures_in_japanese_behind_labels_with_a_space(gap: str, cut: str) -> None:
    """Whether figures stand apart from the script is told by sentences, not by labels."""
    sentence = f"両政府は、効力発生の後{gap}90{gap}日以内に、境界標を検証する。"
    at = sentence.index(cut)
    lines = [
        Line("1 両締約国は、行方不明者の共同登録簿を作成する。", 0, 1),
        Line("2 両締約国は、これを公表する。", 0, 2),
        Line(f"3 {sentence}", 0, 3),
        Line(f"4 {sentence[:at].rstrip()}", 0, 4),
        Line(sentence[at:], 0, 5),
    ]
    assert Joiner([lines]).join(lines[-2:]) == f"4 {sentence}"


def test_headings_in_capitals_and_short_items_are_no_evidence_of_a_width() -> None:
    lines = [
        "ESTATUTOS DE LA COOPERATIVA DE REGANTES DEL VALLE",
        "CAPÍTULO I. DISPOSICIONES GENERALES",
        "Artículo 1º.- La cooperativa tiene por objeto la gestión común del agua de riego.",
        "CAPÍTULO II. DE LOS SOCIOS",
        "Artículo 2º.- Son derechos de los socios:",
        "a) Participar con voz y voto en la Asamblea.",
        "b) Examinar los libros de la cooperativa.",
        "Artículo 3º.- Son obligaciones de los socios:",
        "a) Pagar puntualmente las cuotas.",
        "b) Respetar los turnos de riego.",
    ]
    assert texts("\n".join(lines)) == lines


def test_a_list_opens_below_words_that_nearly_fill_their_line() -> None:
    text = (
        "(2) The buyer pays the price in full, interest and costs included, by\n"
        "the day on which the works are handed over. This does not apply where\n"
        "the seller delivers late. Liability is excluded. It is not for\n"
        "a) intent,\n"
        "b) defects that were kept from the buyer,\n"
        "c) claims under section 2."
    )
    assert [found[:24] for found in texts(text)] == [
        "(2) The buyer pays the p", "a) intent,", "b) defects that were kep",
        "c) claims under section ",
    ]  # fmt: skip


def test_lines_set_to_the_right_and_in_columns_stand_alone() -> None:
    text = (
        "4. Payments are made to the account of the seller at the bank that it\n"
        "names to the buyer in writing before the first delivery is made, and\n"
        "to no other account whatever was agreed before between the parties\n"
        "Number 5501000000                            Number 7701000000\n"
        "__________ /A. Field/                        __________ /B. Brook/\n"
        "                                             Annex 1"
    )
    assert texts(text)[1:] == [
        "Number 5501000000 Number 7701000000", "__________ /A. Field/ __________ /B. Brook/",
        "Annex 1",
    ]  # fmt: skip


def test_definitions_go_on_below_their_first_words() -> None:
    text = (
        "Article 1\n\n"
        "Commission              means the body that is established by\n"
        "                        Article 4 of this Agreement and that\n"
        "                        meets at Hald;\n"
        "Flow                    means the volume of water that passes\n"
        "                        the gauge in one second.\n"
    )
    assert texts(text) == [
        "Article 1",
        "Commission means the body that is established by Article 4 of this Agreement and that "
        "meets at Hald;",
        "Flow means the volume of water that passes the gauge in one second.",
    ]
