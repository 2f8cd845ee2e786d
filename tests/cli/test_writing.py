"""What a format may be called."""

from pathlib import Path

import pytest

from tests.cli.running import drafts, negodiff


@pytest.mark.parametrize(
    ("short", "long"), [("md", "markdown"), ("json", "json"), ("markdown", "markdown")]
)
def test_a_format_may_be_called_what_its_files_end_in(
    short: str, long: str, tmp_path: Path
) -> None:
    one, other = (
        negodiff("compare", "01.txt", "02.txt", "--format", name, cwd=drafts(tmp_path))
        for name in (short, long)
    )
    assert (one.code, one.out) == (0, other.out)


def test_what_is_no_format_is_told_with_those_there_are(tmp_path: Path) -> None:
    told = negodiff("compare", "01.txt", "02.txt", "--format", "odt", cwd=drafts(tmp_path))
    assert told.code == 2
    assert "'terminal', 'json', 'markdown', 'docx'" in told.message
