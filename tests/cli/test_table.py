"""``negodiff table`` from the command line."""

import zipfile
from pathlib import Path

import pytest

from tests.cli.running import ROOT, negodiff, on_screen
from tests.cli.talks import done, refused, started
from tests.report.table.talks import PEACE, folder


def test_the_ending_chooses_the_format(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    folder(tmp_path / "drafts", PEACE)
    for name in ("t.html", "t.docx", "t.xlsx", "t.csv", "t.md"):
        assert done("table", "-o", name, cwd=tmp_path) == ""
    assert (tmp_path / "t.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert zipfile.is_zipfile(tmp_path / "t.docx")
    assert zipfile.is_zipfile(tmp_path / "t.xlsx")
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbfKey,Part,Point,State,A,B")
    written = (tmp_path / "t.md").read_text(encoding="utf-8")
    assert written == done("table", cwd=tmp_path)


def test_drafts_are_columns_and_a_folder_is_the_folder(tmp_path: Path) -> None:
    folder(tmp_path, PEACE)
    told = done("table", "--drafts", "1,2", cwd=tmp_path)
    assert "| Point | State | Draft 1 by A, 2024-01-10 | Draft 2 by B, 2024-02-10 |" in told
    assert told == negodiff("table", "--drafts", "1,2", "-C", str(tmp_path), cwd=ROOT).text
    assert told == done("table", "--drafts", str(tmp_path), "--drafts", "1,2", cwd=tmp_path)
    assert "As of draft 2 by B" in told


def test_only_some_points(tmp_path: Path) -> None:
    folder(tmp_path, PEACE)
    told = done("table", "--only", "contested", cwd=tmp_path)
    states = {line.split(" | ")[1].split()[0] for line in told.splitlines() if "**P" in line}
    assert states == {"contested"}
    settled = done("table", "--only", "settled", cwd=tmp_path)
    assert "contested" not in settled.split("\n\n", 3)[3]


def test_as_of_an_earlier_draft(tmp_path: Path) -> None:
    folder(tmp_path, PEACE)
    told = done("table", "--at", "2", cwd=tmp_path)
    assert "As of draft 2 by B" in told
    assert "Chair" not in told


def test_a_recorded_negotiation_has_the_names_of_its_parties(tmp_path: Path) -> None:
    told = done("table", "--only", "open", "--at", "8", cwd=started(tmp_path))
    assert "| Point | State | Lomera (LO) | Tesvia (TE) | Chair | Compromise text |" in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "t.odt"), ".odt files cannot be written"),
        (("--drafts", "1,9"), "neither a file nor a draft"),
        (("--drafts", "1,3", "--at", "2"), "draft 3 is later than draft 2"),
        (("--only", "disputed"), "disputed"),
        (("-o", "01-alba.md"), "would be overwritten"),
    ],
)
def test_what_cannot_be_done(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    folder(tmp_path, PEACE)
    assert words in refused("table", *arguments, cwd=tmp_path)


def test_a_word_file_is_not_written_to_a_screen(tmp_path: Path) -> None:
    folder(tmp_path, PEACE)
    assert "-o table.docx" in on_screen("table", "--format", "docx", cwd=tmp_path)
    assert negodiff("table", "--format", "docx", cwd=tmp_path).out.startswith(b"PK")
