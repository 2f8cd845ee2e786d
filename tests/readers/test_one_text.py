"""One text saved in several formats is one text: the same clauses, with the same refs.

Other programs save it, where they are installed.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from negodiff.api import read_draft
from negodiff.ledger.source import Source

from .word.build import docx, listed, numbering, p

DRAFTS = Path(__file__).parents[2] / "drafts"
MARKDOWN = (DRAFTS / "06-lomera.md").read_text("utf-8").split("---\n", 2)[2]

PANDOC = shutil.which("pandoc")
OFFICE = shutil.which("soffice")


def clauses(path: Path) -> list[tuple[str, str, str]]:
    """Refs, labels and words; HTML knows no brackets around the numbers of its lists."""
    side, _ = read_draft(Source(path.read_bytes(), path.name))
    return [
        (clause.ref, clause.label.strip("(). "), " ".join(clause.words.split()))
        for clause in side.draft.clauses
    ]


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
@pytest.mark.parametrize("form", ["docx", "odt", "html", "rtf"])
def test_markdown_saved_by_pandoc(form: str, tmp_path: Path) -> None:
    source, saved = tmp_path / "draft.md", tmp_path / f"draft.{form}"
    source.write_text(MARKDOWN, "utf-8")
    command = [str(PANDOC), "-f", "markdown-smart", "-s", str(source), "-o", str(saved)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert clauses(saved) == clauses(source)


CONTRACT = docx(
    p("Scope", of=listed(1))
    + p("The Seller shall deliver the goods to the Buyer:", of=listed(1, 1))
    + p("on the first day of the month; and", of=listed(1, 2))
    + p("on the last day of the month.", of=listed(1, 2))
    + p("The Buyer shall pay within thirty days.", of=listed(1, 1))
    + p("Duration", of=listed(1))
    + p("This Agreement shall apply for two years.", of=listed(1, 1)),
    numbering=numbering("1 decimal Article %1\n1 decimal %2.\n1 lowerLetter (%3)"),
)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["odt", "pdf", "rtf", "txt:Text (encoded):UTF8"])
def test_numbers_that_word_computes_saved_by_libreoffice(form: str, tmp_path: Path) -> None:
    source = tmp_path / "contract.docx"
    source.write_bytes(CONTRACT)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    target = ["--convert-to", form, "--outdir", str(tmp_path), str(source)]
    try:
        command = [str(OFFICE), profile, "--headless", *target]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        pytest.skip("LibreOffice took too long")
    saved = source.with_suffix(f".{form.partition(':')[0]}")
    assert clauses(saved) == clauses(source)
    assert [ref for ref, *_ in clauses(source)][3:5] == ["Article 1(1)(b)", "Article 1(2)"]
