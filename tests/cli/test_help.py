"""The help texts, and what they cost."""

import subprocess
import sys
from pathlib import Path

import pytest

from negodiff.cli.group import LazyGroup
from negodiff.cli.main import negodiff as group
from negodiff.cli.table import COMMANDS
from tests.cli.running import environment, negodiff
from tests.report.expected_files import assert_expected

FOLDER = Path(__file__).parent / "help"


def test_help_of_the_program(tmp_path: Path) -> None:
    told = negodiff("--help", cwd=tmp_path, COLUMNS="80")
    assert told.code == 0
    assert_expected("negodiff.txt", told.text, folder=FOLDER)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command(name: str, tmp_path: Path) -> None:
    told = negodiff(name, "--help", cwd=tmp_path, COLUMNS="80")
    assert told.code == 0
    assert_expected(f"{name}.txt", told.text, folder=FOLDER)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says(name: str) -> None:
    assert isinstance(group, LazyGroup)
    command = group.get_command(group.make_context("negodiff", [name]), name)
    assert command is not None
    assert command.name == name
    assert command.short_help == COMMANDS[name].summary
    assert (command.help or "").startswith(COMMANDS[name].summary)


def test_help_imports_nothing_it_does_not_need(tmp_path: Path) -> None:
    script = (
        "import sys; from negodiff.cli.main import main; main(['--help']); "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}"
        " & {'rich', 'json', 'yaml', 'diff_match_patch', 'charset_normalizer'}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert done.stderr.decode().strip() == ""
