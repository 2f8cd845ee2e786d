"""The reference is the help: made from it, and held to it."""

import os

from negodiff.cli.table import COMMANDS
from tests.cli.running import ROOT

PAGE = ROOT / "docs" / "reference.md"
HELP = ROOT / "tests" / "cli" / "help"

_TOP = """# Reference

Every command with its options, as `negodiff COMMAND --help` prints it. This page is made from the
help; a test holds the two together. `negodiff man` prints the same as manual pages.

## Exit codes

| code | meaning |
| --- | --- |
| 0 | done; where a gate was asked for, nothing it names was found |
| 1 | done, and a gate (`check`, `--exit-code`) found what it names |
| 2 | the command line or an input file is at fault: one message with file, place and remedy |
| 3 | the records of the drafts folder do not hold together |
| 4 | what reads or writes this format is not installed: the message says what to install |
| 70 | a defect of negodiff: the message says how to report it |
| 130 | interrupted |
"""


def reference() -> str:
    """The page as the help makes it."""
    parts = [_TOP, _part("negodiff", "negodiff")]
    parts += [
        _part(f"negodiff {name}", name) for name in COMMANDS if (HELP / f"{name}.txt").exists()
    ]
    return "\n".join(parts)


def _part(title: str, name: str) -> str:
    text = (HELP / f"{name}.txt").read_text(encoding="utf-8").strip("\n")
    return f"## {title}\n\n```text\n{text}\n```\n"


def test_the_reference_is_the_help() -> None:
    if os.environ.get("NEGODIFF_REWRITE"):
        PAGE.write_text(reference(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == reference()
