"""Every command line of README and the documents runs, and prints what they show."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import ROOT
from tests.docs.page import Line, Shell, captures_of, lines_of, missing

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SAMPLE = ROOT / "drafts"
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)


class Mail:
    """What the reader of the README gets by mail: six drafts, and later one more."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        for path in sorted(SAMPLE.glob("0[1-6]*.md")):
            self._put(path, path.name, bare=path.name.startswith("03"))

    def arrives(self, command: str) -> None:
        if command.startswith("negodiff add "):
            self._put(SAMPLE / "07-tesvia.md", "draft-09.md", bare=True)

    def _put(self, path: Path, name: str, *, bare: bool) -> None:
        text = path.read_text(encoding="utf-8")
        (self._folder / name).write_text(_FRONT_MATTER.sub("", text) if bare else text, "utf-8")


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A folder with the sample, in a git repository."""
    made = Shell(tmp_path)
    shutil.copytree(SAMPLE, made.here / "drafts")
    subprocess.run(["git", "init", "-q", str(made.here)], check=True, timeout=60)
    return made


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_run_in_order(page: Path, shell: Shell) -> None:
    mail = Mail(shell.home / "mail")
    for line, ran in shell.run_all(lines_of(page), mail.arrives):
        gate = "negodiff check" in line.command
        assert ran.code in ((0, 1) if gate else (0,)), ran
        assert "Traceback" not in ran.message
        assert not missing(line.shown, ran.out), ran


@pytest.mark.parametrize(
    "line",
    [line for page in PAGES for line in captures_of(page)],
    ids=lambda line: line.command,
)
def test_what_is_shown_is_what_comes(line: Line, shell: Shell) -> None:
    ran = shell.run(line.command)
    assert not missing(line.shown, ran.out)


def test_readme_is_read_as_meant() -> None:
    commands = [line.command for line in lines_of(ROOT / "README.md")]
    assert commands[0] == "negodiff compare"
    assert commands[1].startswith("mkdir talks")
    assert commands[-1].startswith("negodiff verify")
    shown = [line.command for line in captures_of(ROOT / "README.md")]
    assert shown == ["negodiff compare 7 8", "negodiff status", "negodiff check"]


def test_a_document_that_is_wrong_is_found(tmp_path: Path, shell: Shell) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```console\n$ cd drafts && ls 01*\n01-lomera.md\n$ pwd | sed 's,.*/,,'\nelsewhere\n```\n\n"
        "`negodiff log`:\n\n```text\n9 drafts\n…\nBrackets\nsettled\n```\n"
    )
    (first, there), (second, here) = shell.run_all(lines_of(page))
    assert not missing(first.shown, there.out)
    assert (here.out, missing(second.shown, here.out)) == ("drafts\n", "elsewhere")
    (capture,) = captures_of(page)
    assert capture.command == "negodiff log"
    assert missing(capture.shown, "9 drafts, 3 \n x Brackets settled") == ""
    assert missing(capture.shown, "Brackets settled 9 drafts") == "Brackets settled"
