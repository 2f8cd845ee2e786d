"""``negodiff report`` as a person runs it."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from tests.cli.running import ROOT, environment, negodiff
from tests.cli.talks import done, received, refused, run, started


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which both sides' words, remarks and secrets are recorded."""
    folder = started(tmp_path_factory.mktemp("talks"))
    for arguments in (
        ("Article 12", "--note-only", "--note", "secret of LO", "--for", "LO"),
        ("Article 12", "--note-only", "--note", "secret of the team"),
        ("Article 12", "--note-only", "--note", "shared by all", "--for", "all"),
        ("Article 5(2)", "--reserved", "--by", "LO", "--note", "why LO reserves"),
        ("Article 5(1)", "--with", "Article 5(2)", "--note", "our package"),
        ("Article 3(1)", "--agreed", "--by", "LO", "--by", "TE", "--note", "at the table"),
    ):
        done("annotate", *arguments, cwd=folder)
    return folder


SAID = (
    "secret of LO",
    "secret of the team",
    "shared by all",
    "why LO reserves",
    "our package",
    "at the table",
)


def told(folder: Path, *arguments: str) -> str:
    """The page that a command writes to a file."""
    target = folder / "page.html"
    result = run("report", "-o", "page.html", *arguments, cwd=folder)
    assert (result.code, result.out) == (0, b""), result
    text = target.read_text("utf-8")
    target.unlink()
    return text


def test_a_page_in_a_file(talks: Path) -> None:
    text = told(talks)
    root = html.document_fromstring(text)
    assert "draft 8" in str(root.findtext(".//title"))
    assert all(words in text for words in SAID)
    assert "with the team’s own notes, not to be sent on" in text


def test_a_page_in_a_pipe(talks: Path) -> None:
    assert done("report", cwd=talks).startswith("<!DOCTYPE html>\n")
    assert done("report", "-o", "-", cwd=talks).endswith("</html>\n")


def test_a_page_for_one_side_has_its_own_and_what_is_shared(talks: Path) -> None:
    for side in ("TE", "te", "Tesvia"):
        text = told(talks, "--for", side)
        assert [words for words in SAID if words in text] == ["shared by all", "at the table"]
        assert "prepared for <bdi>Tesvia</bdi>" in text
        assert "not to be sent on" not in text
    text = told(talks, "--for", "LO")
    assert [words for words in SAID if words in text] == [
        "secret of LO",
        "shared by all",
        "why LO reserves",
        "at the table",
    ]


def test_what_was_left_out_is_told_to_the_sender_alone(talks: Path) -> None:
    result = run("report", "-o", "page.html", "--for", "TE", cwd=talks)
    assert (
        result.message
        == "note: left out for TE: 3 of 6 annotations, who recorded 1 more, and why\n"
    )
    assert "left out for" not in (talks / "page.html").read_text("utf-8")


def test_states_are_those_that_the_side_knows(talks: Path) -> None:
    text = told(talks, "--for", "TE")
    assert "LO reserves its agreement" not in text  # the names of the parties are known here
    assert "Lomera reserves its agreement" in text
    assert "in a package" in told(talks)
    assert "in a package" not in text


def test_a_note_with_a_draft_is_for_the_side_that_tabled_it(talks: Path) -> None:
    done("amend", "7", "--note", "cover note of TE", cwd=talks)
    assert "cover note of TE" in told(talks)
    assert "cover note of TE" in told(talks, "--for", "TE")
    assert "cover note of TE" not in told(talks, "--for", "LO")


def test_names_only_on_request(talks: Path) -> None:
    text = told(talks)
    assert "Jane Doe" not in text
    assert "01-lomera" not in text
    text = told(talks, "--names")
    assert "recorded by Jane Doe" in text
    assert "01-lomera.md" in text


def test_as_of_a_draft_and_called_as_one_likes(talks: Path) -> None:
    text = told(talks, "--at", "4", "--title", "Before the autumn")
    assert "<title>Before the autumn – report after draft 4</title>" in text
    assert "draft 5" not in text.lower()


def test_a_folder_of_plain_files(tmp_path: Path) -> None:
    received(tmp_path, 2)
    assert "These are the files of a folder without a record" in told(tmp_path)


def test_the_same_folder_gives_the_same_bytes(talks: Path) -> None:
    pages = [
        negodiff("report", cwd=talks, PYTHONHASHSEED=seed, TZ=zone).out
        for seed, zone in (("0", "UTC"), ("1", "Asia/Yerevan"))
    ]
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "report.pdf"), "report.pdf: a report is a page of HTML, not a .pdf file"),
        (("--for", "XX"), '"XX" is not a party of this negotiation\n  The parties are LO, TE'),
        (("--at", "99"), "99"),
        (("-o", "no/such/folder/page.html"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said(talks: Path, arguments: tuple[str, ...], message: str) -> None:
    assert message in refused("report", *arguments, cwd=talks)


def test_no_draft_is_written_over(tmp_path: Path) -> None:
    received(tmp_path, 2)
    draft = tmp_path / "drafts" / "03-lomera.html"
    draft.write_text("<h1>Agreement</h1><p>Article 1</p><p>1. Peace.</p>", "utf-8")
    before = draft.read_bytes()
    assert "would be overwritten" in refused("report", "-o", str(draft), cwd=tmp_path)
    assert draft.read_bytes() == before


def test_a_screen_gets_no_page() -> None:
    ours, theirs = pty.openpty()
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "negodiff", "report"],
            cwd=ROOT,
            stdout=theirs,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
            timeout=60,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert ended.returncode == 2
    assert b"Name a file: negodiff report -o report.html" in ended.stderr


def test_who_may_read_an_annotation_is_recorded(talks: Path) -> None:
    assert "secret of LO, for LO to read" in done("log", "--records", cwd=talks)
    message = refused("annotate", "Article 1", "--note", "x", "--for", "XX", cwd=talks)
    assert '"XX" is not a party of this negotiation' in message
