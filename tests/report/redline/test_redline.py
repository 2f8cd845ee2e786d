"""Accepting every change of a redline gives the new draft, rejecting every one the old."""

import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from negodiff.api import compare_sources, read_draft
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison, Op, Side
from negodiff.model.markup import Change, View
from negodiff.readers.reading import Reading
from negodiff.report.ooxml.word import WORD
from negodiff.report.redline.docx import comparison_docx
from negodiff.report.redline.strips import strips
from negodiff.report.redline.tracked import Sender, sender_of
from tests.report.redline.inside import marked
from tests.report.word_rules import faults

ROOT = Path(__file__).parents[3]
DRAFTS = sorted((ROOT / "drafts").glob("0*.md"))
PAIRS = list(pairwise(DRAFTS))
_WORD = re.compile(r"\w+")

OLD = """# TREATY

## Article 1 – Transit

1. The Parties shall open all routes within thirty days.

2. The Commission shall meet twice a year in the capitals of the Parties in turn.

3. Goods in transit are free of duties. Fees may be charged for services rendered.

## Article 2 – Visas

Holders of diplomatic passports need no visa for stays of up to ninety days.

## Article 3 – Final clauses

This Treaty enters into force on signature.
"""
NEW = """# TREATY

## Article 1 – Visas

Holders of diplomatic passports need no visa for stays of up to ninety days.

## Article 2 – Transit

1. The Parties shall open the routes within sixty days.

2. Goods in transit are free of duties.

3. Fees may be charged for services rendered.

4. The lists of goods are exchanged every spring by the customs authorities.

## Article 3 – Final clauses

This Treaty enters into force on ratification.
"""


def compared(old: str, new: str) -> Comparison:
    return compare_sources(Source(old.encode(), "old.md"), Source(new.encode(), "new.md"))


def words(side: Side) -> list[str]:
    clauses = side.draft.clauses
    return [word for each in clauses for word in _WORD.findall(f"{each.label} {each.words}")]


def reread(data: bytes, like: Side, view: View) -> Side:
    side, _ = read_draft(Source(data, "redline.docx"), Reading(like.draft.language, view=view))
    return side


def check(comparison: Comparison) -> None:
    data = comparison_docx(comparison, sender_of(comparison.new))
    assert words(reread(data, comparison.new, View.ACCEPTED)) == words(comparison.new)
    assert words(reread(data, comparison.old, View.REJECTED)) == words(comparison.old)


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=[new.stem for _, new in PAIRS])
def test_accepted_it_is_the_new_draft_and_rejected_the_old(old: Path, new: Path) -> None:
    comparison = compare_sources(
        Source(old.read_bytes(), old.name), Source(new.read_bytes(), new.name)
    )
    check(comparison)
    data = comparison_docx(comparison, sender_of(comparison.new))
    for side, view in ((comparison.new, View.ACCEPTED), (comparison.old, View.REJECTED)):
        found = [clause.ref for clause in reread(data, side, view).draft.clauses]
        assert found == [clause.ref for clause in side.draft.clauses]


def test_what_moved_what_was_split_and_what_was_renumbered_is_tracked() -> None:
    comparison = compared(OLD, NEW)
    check(comparison)
    data = comparison_docx(comparison, Sender("Lomera", "2024-05-01"))
    marked = reread(data, comparison.new, View.MARKED)
    changes = {each.change for each in marked.markup.revisions}
    assert {Change.INSERTED, Change.DELETED, Change.MOVED_FROM, Change.MOVED_TO} <= changes
    assert {each.author for each in marked.markup.revisions} == {"Lomera"}
    assert {each.date for each in marked.markup.revisions} == {"2024-05-01T00:00:00Z"}


def test_every_change_has_a_number_of_its_own_and_moves_come_in_pairs() -> None:
    data = comparison_docx(compared(OLD, NEW), Sender("Lomera", ""))
    root = etree.fromstring(zipfile.ZipFile(BytesIO(data)).read("word/document.xml"))
    w = f"{{{WORD}}}"
    kinds = ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")
    numbers = [each.get(f"{w}id") for kind in kinds for each in root.iter(f"{w}{kind}")]
    assert len(numbers) == len(set(numbers))
    for side in ("moveFrom", "moveTo"):
        starts = [each.get(f"{w}id") for each in root.iter(f"{w}{side}RangeStart")]
        assert starts
        assert starts == [each.get(f"{w}id") for each in root.iter(f"{w}{side}RangeEnd")]
    names = [
        sorted(str(each.get(f"{w}name")) for each in root.iter(f"{w}{side}RangeStart"))
        for side in ("moveFrom", "moveTo")
    ]
    assert names[0] == names[1]
    assert not list(root.iter(f"{w}del//{w}t"))


def test_comments_say_what_each_change_is_and_does() -> None:
    comparison = compared(OLD, NEW)
    data = comparison_docx(comparison, sender_of(comparison.new), comments=True)
    side = reread(data, comparison.new, View.ACCEPTED)
    told = [comment.text for comment in side.markup.comments]
    assert any("edited" in each and "substantive" in each for each in told)
    assert any("deadline: within thirty days → within sixty days" in each for each in told)
    assert words(side) == words(comparison.new)


FEES = """# TREATY

## Article 1 – Fees

1. The Parties charge these fees.

| Item | Sum | From |
| --- | --- | --- |
| Rail | 12 crowns | 2024 |
| Road | 14 crowns | 2024 |
| River | 9 crowns | 2025 |

2. Disputes go to the Court.
"""


def test_a_table_is_a_table_with_rows_that_come_and_go() -> None:
    later = FEES.replace("14", "16").replace("| River | 9 crowns | 2025 |\n", "")
    gone = ["| [-row] [-River-] [-¶]", "| [-row] [-9 crowns-] [-¶]", "| [-row] [-2025-] [-¶]"]
    assert _cells(FEES, later)[6:] == ["| Road", "| [-14-][+16+] crowns", "| 2024", *gone]
    assert _cells(later, FEES)[9:] == [line.replace("-", "+") for line in gone]


def test_a_row_with_other_cells_is_another_row() -> None:
    told = _cells(FEES, FEES.replace("| Road | 14 crowns | 2024 |", "| Road free |"))
    assert [line for line in told if "row]" in line] == [
        "| [-row] [-Road-] [-¶]",
        "| [-row] [-14 crowns-] [-¶]",
        "| [-row] [-2024-] [-¶]",
        "| [+row] [+Road free+] [+¶]",
    ]


def _cells(old: str, new: str) -> list[str]:
    """The cells of the table of a redline, which is both drafts."""
    comparison = compared(old, new)
    check(comparison)
    data = comparison_docx(comparison, Sender("Lomera", ""))
    assert faults(data) == []
    return [line for line in marked(data).splitlines() if line.startswith("|")]


def test_it_does_not_say_where_the_drafts_lie() -> None:
    sources = (Source(OLD.encode(), "/home/a/old.md"), Source(NEW.encode(), "/home/a/new.md"))
    comparison = compare_sources(*sources)
    with zipfile.ZipFile(BytesIO(comparison_docx(comparison, Sender("Lomera", "")))) as archive:
        footer = archive.read("word/footer1.xml")
        assert b"new.md" in footer
        assert not any(b"/home/a" in archive.read(name) for name in archive.namelist())


def test_the_same_comparison_gives_the_same_bytes() -> None:
    first, second = (
        comparison_docx(compared(OLD, NEW), Sender("Lomera", "2024-05-01")) for _ in range(2)
    )
    assert first == second


def test_words_of_the_other_side_are_words_and_nothing_else() -> None:
    hostile = OLD.replace("all routes", "<w:p/> &amp; ]]> \x1b[31m\u202e all\u200b routes")
    comparison = compared(OLD, hostile)
    data = comparison_docx(comparison, sender_of(comparison.new))
    text = "\n".join(c.words for c in reread(data, comparison.new, View.ACCEPTED).draft.clauses)
    assert "<w:p/> & ]]> \\u001b[31m\u202e all\u200b routes" in text


_SENTENCES = [
    "The Parties shall cooperate in all matters of transit.",
    "Fees may be charged for services rendered on the routes.",
    "The Commission meets twice a year in the capitals.",
    "Goods in transit are free of duties and of taxes of any kind.",
    "(a) the first thing;",
    "(b) the second thing;",
    "## Article 7 – Customs",
    "Deleted.",
    "1. One.",
    "2. Two.",
]
_PARAGRAPHS = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=9)


@settings(max_examples=60, deadline=None)
@given(_PARAGRAPHS, _PARAGRAPHS)
def test_the_strips_are_both_drafts_in_their_order(old: list[str], new: list[str]) -> None:
    comparison = compared("\n\n".join(old), "\n\n".join(new))
    laid = list(strips(comparison))
    for side, left_out in ((comparison.old, Op.INSERT), (comparison.new, Op.DELETE)):
        here = [each for each in laid if (each.old if side is comparison.old else each.new)]
        told = "\n".join(
            "".join(piece.text for piece in each.words if piece.op is not left_out) for each in here
        )
        assert _WORD.findall(told) == words(side)


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_a_word_processor_opens_it(tmp_path: Path) -> None:
    comparison = compared(OLD, NEW)
    (tmp_path / "r.docx").write_bytes(comparison_docx(comparison, sender_of(comparison.new)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "r.docx"]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, timeout=240)
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(not shutil.which("pandoc"), reason="needs pandoc")
@pytest.mark.parametrize("pair", range(len(PAIRS)))
def test_another_reader_accepts_and_rejects_it_alike(tmp_path: Path, pair: int) -> None:
    old, new = PAIRS[pair]
    comparison = compare_sources(
        Source(old.read_bytes(), old.name), Source(new.read_bytes(), new.name)
    )
    (tmp_path / "r.docx").write_bytes(comparison_docx(comparison, sender_of(comparison.new)))
    for choice, side in (("accept", comparison.new), ("reject", comparison.old)):
        command = [
            "pandoc",
            "--wrap=none",
            f"--track-changes={choice}",
            "r.docx",
            "-s",
            "-t",
            "plain",
        ]
        told = subprocess.run(command, check=True, capture_output=True, cwd=tmp_path).stdout
        assert _WORD.findall(told.decode()) == words(side)


def test_words_put_in_on_both_sides_of_an_end_are_parted() -> None:
    old = "The Parties open all routes to all\n\nfees are abolished on both banks.\n"
    new = (
        "The Parties open all routes to all who trade\n\nHereby fees are abolished on both banks.\n"
    )
    sides = compared(old, new)
    data = comparison_docx(sides, sender_of(sides.new))
    first = next(line for line in marked(data).splitlines() if "routes" in line)
    assert first == "The Parties open all routes to [+all+][+ who trade+][-all-]"


def test_lines_put_in_have_the_ends_put_in_that_are_theirs() -> None:
    old = "Article 1\n\n1. Goal of the Parties\n\n    Option 1: no text at all.\n"
    new = "Article 1\n\n1. Goal of the Parties\n\n    They aim to get there.\n\n    - by rail\n"
    for sides in (compared(old, new), compared(new, old)):
        data = comparison_docx(sides, sender_of(sides.new))
        goal = next(line for line in marked(data).splitlines() if "Goal" in line)
        assert goal == "1. Goal of the Parties"
