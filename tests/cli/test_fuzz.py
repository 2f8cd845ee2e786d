"""No input, however broken, ends in a traceback or harms the screen."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negodiff.cli.main import main
from negodiff.errors import ExitCode

PIECES = [
    "Article 1\n", "ARTICLE II - Aim\n", "Статья 3\n", "第四条\n", "المادة 5\n", "\n", "\n\n", " ",
    "1. ", "(a) ", "(i) ", "- ", "[", "]", "[[", "[shall][should]", "Option 1: ", "____", "*", "|",
    "| a | b |\n", "---\n", "```\n", "# ", "\x1b[31m", "\u202e", "\u200b", "\x00", "\ufeff", "\t",
    "The Parties shall", " agree. ", "ANNEX I\n", "party: X\n", "Have agreed as follows:\n",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
DATA = st.one_of(st.binary(max_size=200), TEXTS.map(str.encode))
VIEWS = st.sampled_from(
    [
        ["--format", "json", "--all"],
        ["--format", "markdown", "--all", "--explain"],
        ["--all", "--explain", "--width", "40"],
        ["--side-by-side", "--width", "90", "--color", "--all"],
        ["--stat"],
    ]
)
NEVER = {ExitCode.DEFECT, ExitCode.INTERRUPTED}


@settings(max_examples=150, deadline=None)
@given(DATA, DATA, VIEWS)
def test_any_two_files(old: bytes, new: bytes, view: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "1.txt").write_bytes(old)
        (Path(folder) / "2.md").write_bytes(new)
        files = [str(Path(folder) / name) for name in ("1.txt", "2.md")]
        out = Path(folder) / "out"
        code = main(["compare", *files, *view, "--quiet", "-o", str(out)])
        assert code in {ExitCode.DONE, ExitCode.INPUT, ExitCode.READER_MISSING}
        if code == ExitCode.DONE and "--color" not in view:
            assert not set(out.read_text(encoding="utf-8")) & set("\x1b\u202e\x00\x9b")
        assert main(["show", files[1], "--full", "-q", "-o", str(out)]) not in NEVER


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=20), st.sampled_from(["5(2)(a)", "Article", "§", "(", "P014"])))
def test_any_reference(written: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "1.txt"
        file.write_text("Article 1\n\n1. One.\n\n2. Two.\n", encoding="utf-8")
        code = main(["show", str(file), f"--clause={written}", "-o", str(Path(folder) / "out")])
        assert code in {ExitCode.DONE, ExitCode.INPUT}


@pytest.mark.parametrize("option", ["--language", "--encoding"])
@pytest.mark.parametrize("value", ["", "xx", "klingon", "\x1b", "utf-8", "rot13", "idna", "zlib"])
def test_any_language_or_encoding(option: str, value: str, tmp_path: Path) -> None:
    file = tmp_path / "1.txt"
    file.write_text("Article 1\n\nOne.\n", encoding="utf-8")
    code = main(["show", str(file), option, value, "-o", str(tmp_path / "out")])
    assert code in {ExitCode.DONE, ExitCode.INPUT}
