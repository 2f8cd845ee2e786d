"""The manual: complete, made of the help, and read without a complaint."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from negodiff.cli import manual
from negodiff.cli.table import COMMANDS
from negodiff.errors import ExitCode
from negodiff.report.roff import Page, Section, Term, roff
from tests.cli.running import ROOT, environment
from tests.cli.talks import done, refused

PAGE = Page(
    "negodiff-made",
    "made up – for a test",
    ["[OPTIONS]", "[OLD]"],
    [
        Section("DESCRIPTION", [".TH is no command here.", "'tis a quote\\n, ‹-like this-›."]),
        Section("OPTIONS", (), [Term("-o, --output FILE", 'To "a.md"|stdout.')]),
    ],
    "1.2.3",
    "2026-01-02",
)
ROFF = r"""
.TH "NEGODIFF\-MADE" 1 2026-01-02 "negodiff 1.2.3" "negodiff manual"
.nh
.ad l
.SH NAME
negodiff\-made \- made up \[u2013] for a test
.SH SYNOPSIS
.B negodiff made
[OPTIONS]
[OLD]
.SH "DESCRIPTION"
\&.TH is no command here.
.PP
\(aqtis a quote\en, \[u2039]\-like this\-\[u203A].
.SH "OPTIONS"
.TP
.B "\-o, \-\-output FILE"
To "a.md"|\:stdout.
"""


def test_a_page_in_roff() -> None:
    assert roff(PAGE) == ROFF.lstrip()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All pages in a folder."""
    folder = tmp_path_factory.mktemp("man")
    told = done("man", "-o", "new/man1", cwd=folder)
    written = sorted((folder / "new" / "man1").iterdir())
    assert told == f"new/man1: {len(written)} pages\n"
    return folder / "new" / "man1"


def test_every_command_has_its_page(pages: Path) -> None:
    listed = {f"negodiff-{name}.1" for name, entry in COMMANDS.items() if not entry.hidden}
    assert {path.name for path in pages.iterdir()} == {*listed, "negodiff.1"}


def test_one_page(pages: Path) -> None:
    assert done("man", "compare", cwd=pages) == (pages / "negodiff-compare.1").read_text("utf-8")
    assert done("man", cwd=pages) == (pages / "negodiff.1").read_text("utf-8")
    assert ".TH " in done("man", "git-diff", cwd=pages)


@pytest.mark.parametrize(
    "command",
    [("mandoc", "-T", "lint", "-W", "warning"), ("groff", "-man", "-ww", "-Tutf8", "-z")],
    ids=lambda command: command[0],
)
def test_they_are_read_without_a_complaint(command: tuple[str, ...], pages: Path) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    for path in pages.iterdir():
        read = subprocess.run([*command, path], capture_output=True, text=True, check=False)
        assert (read.stdout, read.stderr) == ("", "")


def test_what_man_shows(pages: Path) -> None:
    if shutil.which("man") is None or shutil.which("groff") is None:
        pytest.skip("man is not installed")
    shown = subprocess.run(
        ["man", "-l", pages / "negodiff-compare.1"],
        env={**environment(), "MANWIDTH": "78", "MAN_KEEP_FORMATTING": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    plain = re.sub(".\b", "", shown)
    assert "       negodiff compare [OPTIONS] [OLD] [NEW]\n" in plain
    assert "‹-like this-›" in plain
    assert "       --clause REF\n              Only this clause and what is below it:" in plain


def test_every_exit_code_and_variable_is_told(pages: Path) -> None:
    told = (pages / "negodiff.1").read_text(encoding="utf-8")
    for code in ExitCode:
        assert f'.B "{int(code)}"\n' in told
    used = set()
    for path in (ROOT / "negodiff").rglob("*.py"):
        used |= set(re.findall(r'"(NEGODIFF_[A-Z]+)"', path.read_text(encoding="utf-8")))
    assert used
    for variable in used:
        assert f'.B "{variable}' in told


def test_faults(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert "cannot be made" in refused("man", "-o", "file/below", cwd=tmp_path)
    assert "'comprae' is not one of" in refused("man", "comprae", cwd=tmp_path)


def test_names_are_those_of_files() -> None:
    assert manual.file_name("") == "negodiff.1"
    assert manual.file_name("git-setup") == "negodiff-git-setup.1"
