"""R9: a chair's text changes no position, so that its words are nowhere those that were settled."""

import json
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
PROPOSED = """\
Chair's words on settled points, 1
  Article 1(1) P002  converged (tacit) since draft 2
    settled  The Parties recognise the border shown on the map.
    chair  The Parties endeavour to recognise the border shown on the map.  (draft 3)
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
    awaiting, proposed = (part for part in told.split("\n## ") if part[0] in "C")
    assert awaiting.startswith("Converged, awaiting confirmation")
    assert "The Parties recognise the border" in awaiting
    assert "endeavour" not in awaiting
    assert proposed.startswith("Chair's words on settled points (1)")
    assert "proposed: “The Parties endeavour to recognise the border" in proposed


def test_what_the_chair_proposes_on_settled_points_is_listed(folder: Path) -> None:
    told = done("status", cwd=folder)
    assert told.split("\n\n")[-1] == PROPOSED
    listed = json.loads(done("status", "--format", "json", cwd=folder))["proposals"]
    assert [(each["ref"], each["text"].split()[2]) for each in listed] == [
        ("Article 1(1)", "endeavour")
    ]
    before = json.loads(done("status", "--at", "2", "--format", "json", cwd=folder))
    assert before["proposals"] == []


def test_nobody_asks_who_tabled_a_chairs_text(folder: Path) -> None:
    told = done("init", "--party", "A=A", "--party", "B=B", cwd=folder)
    assert "draft 3: 3.md, chair's text, 2026-03-01" in told


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
