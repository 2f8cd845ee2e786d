"""R9: a chair's text changes no position, so that its words are nowhere those that were settled."""

from pathlib import Path

import pytest

from tests.cli.talks import done

TEXT = """---
{head}
---
# Treaty

## Article 1 – Border

1. The Parties {words} the border shown on the map.

2. They shall open three crossings.
"""
DRAFTS = (
    ("party: A\ndate: 2026-01-01", "recognise"),
    ("party: B\ndate: 2026-02-01", "recognise"),
    ("kind: chair\ndate: 2026-03-01", "endeavour to recognise"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, (head, words) in enumerate(DRAFTS, 1):
        (tmp_path / f"{number}.md").write_text(TEXT.format(head=head, words=words))
    return tmp_path


def test_what_awaits_confirmation_is_what_the_parties_wrote(folder: Path) -> None:
    told = done("status", "--format", "markdown", cwd=folder)
    assert "The Parties recognise the border" in told
    assert "endeavour" not in told


def test_the_page_asks_to_confirm_what_the_parties_wrote(folder: Path) -> None:
    done("report", "-o", "report.html", cwd=folder)
    page = (folder / "report.html").read_text()
    listed = page[page.index('<section id="unconfirmed"') : page.index('<section id="walked-back"')]
    assert "The Parties recognise the border" in listed
    assert "endeavour" not in listed


def test_the_table_sets_the_chairs_words_apart(folder: Path) -> None:
    rows = done("table", "--format", "markdown", cwd=folder).splitlines()
    (row,) = [row for row in rows if "Article 1(1)" in row]
    chair, settled, remarks = row.removesuffix(" |").split(" | ")[-3:]
    assert "endeavour" in chair
    assert settled == "The Parties recognise the border shown on the map."
    assert "which changes no position" in remarks


def test_the_text_in_brackets_has_the_words_of_the_parties(folder: Path) -> None:
    told = done("export", "--bracketed", cwd=folder)
    assert "1. The Parties recognise the border" in told
