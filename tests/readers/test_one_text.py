"""One text saved in several formats is one text: the same clauses, with the same refs.

Other programs save it, where they are installed.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from negodiff.api import read_draft
from negodiff.ledger.source import Source

from .word.build import docx, listed, numbering, p, r

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


RAISED = """TREATY OF PEACE

Article 5. Payment

The Parties pay for 10 m^2^ and CO~2~ from the 1^st^ of May, as Article 5^1^ says.

Article 5^1^. Interest

Interest of (1+r)^n^ is due,[^1] as Article 5 and Article 5^1^ say.

[^1]: It follows Article 6^12^.
"""
READ = [
    ("Title", "TREATY OF PEACE"),
    ("Article 5", "Payment"),
    ("Article 5", "The Parties pay for 10 m² and CO₂ from the 1st of May, as Article 5¹ says."),
    ("Article 5¹", "Interest"),
    ("Article 5¹", "Interest of (1+r)ⁿ is due, as Article 5 and Article 5¹ say."),
    ("Note 1", "It follows Article 6¹²."),
]
"""Refs and words."""


def refs(path: Path) -> list[tuple[str, str]]:
    return [(ref, words) for ref, _, words in clauses(path)]


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
@pytest.mark.parametrize("form", ["docx", "odt", "html", "rtf", "markdown", "gfm"])
def test_raised_figures_saved_by_pandoc(form: str, tmp_path: Path) -> None:
    source = tmp_path / "draft.md"
    source.write_text(RAISED, "utf-8")
    saved = tmp_path / f"saved.{'md' if form in ('markdown', 'gfm') else form}"
    command = [str(PANDOC), "-f", "markdown-smart", "-t", form, "--wrap=none", "-s"]
    subprocess.run([*command, str(source), "-o", str(saved)], check=True, timeout=60)
    assert refs(saved) == refs(source) == READ


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


def saved_by_office(source: Path, form: str) -> Path:
    """The file that LibreOffice makes of another one, beside it."""
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    target = ["--convert-to", form, "--outdir", str(source.parent / "saved"), str(source)]
    try:
        command = [str(OFFICE), profile, "--headless", *target]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        pytest.skip("LibreOffice took too long")
    return source.parent / "saved" / source.with_suffix(f".{form.partition(':')[0]}").name


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["odt", "pdf", "rtf", "txt:Text (encoded):UTF8"])
def test_numbers_that_word_computes_saved_by_libreoffice(form: str, tmp_path: Path) -> None:
    source = tmp_path / "contract.docx"
    source.write_bytes(CONTRACT)
    assert clauses(saved_by_office(source, form)) == clauses(source)
    assert [ref for ref, *_ in clauses(source)][3:5] == ["Article 1(1)(b)", "Article 1(2)"]


UP, DOWN = (f'<w:vertAlign w:val="{name}script"/>' for name in ("super", "sub"))
PAYMENT = docx(
    p("Article 51. Payment")
    + p("The Parties pay for 10 m", r("2", UP), " and CO", r("2", DOWN), " under this Treaty.")
    + p("Article 51", r("1", UP), ". Interest")
    + p("Interest of (1+r)", r("n", UP), " is due from the 1", r("st", UP), " of May.")
)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["odt", "pdf", "rtf", "html", "docx:MS Word 2007 XML"])
def test_raised_figures_saved_by_libreoffice(form: str, tmp_path: Path) -> None:
    source = tmp_path / "payment.docx"
    source.write_bytes(PAYMENT)
    assert (
        refs(saved_by_office(source, form))
        == refs(source)
        == [
            ("Article 51", "Payment"),
            ("Article 51", "The Parties pay for 10 m² and CO₂ under this Treaty."),
            ("Article 51¹", "Interest"),
            ("Article 51¹", "Interest of (1+r)ⁿ is due from the 1st of May."),
        ]
    )
