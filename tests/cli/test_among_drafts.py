"""What negodiff writes into a folder of plain files is not taken for a draft in silence."""

from pathlib import Path

import pytest

from tests.cli.running import negodiff
from tests.cli.talks import done, started
from tests.report.table.talks import PEACE, folder

COUNTS = "lies among the drafts and counts as one from now on; if it is none, write it elsewhere"


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    (tmp_path / "drafts").mkdir()
    folder(tmp_path / "drafts", PEACE)
    return tmp_path


@pytest.mark.parametrize("command", ["report", "table"])
def test_a_page_of_ours_is_no_draft_whatever_it_is_called(command: str, talks: Path) -> None:
    before = done("log", cwd=talks)
    done(command, "-o", "drafts/99-final.html", cwd=talks)
    told = negodiff("log", cwd=talks)
    assert told.text == before
    assert told.message == "note: 99-final.html: a page that negodiff made, and no draft\n"


def test_a_page_of_somebody_else_is_one(talks: Path) -> None:
    page = "<html><head><meta name='generator' content='Word'></head><p>Article 1</p><p>All.</p>"
    (talks / "drafts" / "99.html").write_text(page, encoding="utf-8")
    assert "99.html" in done("log", cwd=talks)


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "1", "-o", "drafts/99.docx"),
        ("table", "-o", "drafts/99.docx"),
        ("status", "-o", "drafts/99.md"),
        ("export", "1", "-o", "drafts/99.md"),
    ],
    ids=" ".join,
)
def test_what_will_be_taken_for_a_draft_says_so(arguments: tuple[str, ...], talks: Path) -> None:
    arguments = ("compare", "1", "2", *arguments[2:]) if "compare" in arguments else arguments
    told = negodiff(*arguments, cwd=talks)
    assert (told.code, told.message) == (0, f"note: {arguments[-1]}: {COUNTS}\n")


@pytest.mark.parametrize("name", ["drafts/report.docx", "elsewhere.docx", "drafts/99.xlsx"])
def test_nothing_is_said_of_other_files(name: str, talks: Path) -> None:
    done("table", "-o", name, cwd=talks)


def test_nor_where_drafts_are_recorded(tmp_path: Path) -> None:
    cwd = started(tmp_path, 2)
    done("table", "-o", "drafts/99.docx", cwd=cwd)
    done("report", "-o", "drafts/99.html", cwd=cwd)
    assert "99" not in done("log", cwd=cwd).replace("1999", "")
