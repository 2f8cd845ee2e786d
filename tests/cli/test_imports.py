"""What a command imports: start-up is paid on every call."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import drafts, environment
from tests.cli.talks import started

_LISTED = """\
import sys
from negodiff.cli.main import main
main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
"""


def imported(*arguments: str, cwd: Path) -> set[str]:
    """Every module that a command line needs."""
    done = subprocess.run(
        [sys.executable, "-c", _LISTED, *arguments],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        check=True,
    )
    return set(done.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_two_loose_files_need_no_record(form: str, tmp_path: Path) -> None:
    found = imported("compare", "01.txt", "02.txt", "--format", form, cwd=drafts(tmp_path))
    unneeded = {"subprocess", "difflib", "yaml", "negodiff.ledger.git", "negodiff.ledger.store"}
    assert "negodiff.ledger.naming" in found
    assert not found & {*unneeded, "rich", "shutil", "tempfile"}


def test_a_folder_with_a_record_starts_no_program(tmp_path: Path) -> None:
    found = imported("compare", "--format", "json", cwd=started(tmp_path, 2))
    assert "negodiff.ledger.store" in found
    assert not found & {"subprocess", "negodiff.ledger.git", "rich"}
