"""Each format for a few seconds, from one seed, so that a failure is the same everywhere."""

import pytest

from .formats import FORMATS
from .run import go_on

SECONDS = 4.0


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_files_are_refused_or_read(name: str) -> None:
    outcome = go_on(FORMATS[name](), SECONDS)
    assert not outcome.why
    assert outcome.files > outcome.refused
    assert outcome.refused > 0 or name == "rtf", "RTF that is damaged is still RTF"
