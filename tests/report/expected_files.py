"""Expected texts kept as files, to be read and reviewed as what a user sees."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "expected"


def assert_expected(name: str, text: str, *, folder: Path = FOLDER) -> None:
    """Hold ``text`` against the file ``name``; write the file when NEGODIFF_REWRITE is set."""
    file = folder / name
    if os.environ.get("NEGODIFF_REWRITE"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
