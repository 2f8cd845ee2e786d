"""The page about tables and texts: its commands run as they stand."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.running import ROOT, negodiff

PAGE = (ROOT / "docs" / "tables-and-texts.md").read_text(encoding="utf-8")
LINES = [
    line
    for block in re.findall(r"^```console\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    for line in block.splitlines()
]


@pytest.mark.parametrize("line", LINES)
def test_the_commands(line: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    program, *arguments = shlex.split(line)
    assert program == "negodiff"
    told = negodiff(*arguments, cwd=tmp_path)
    assert told.code == 0, told.message
    assert "note: put in" in told.message or not told.message
    if "-o" in arguments:
        assert (tmp_path / arguments[arguments.index("-o") + 1]).stat().st_size > 1000
    else:
        assert len(told.out) > 1000
