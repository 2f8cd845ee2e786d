"""The page on security says what the program does."""

import re

from negodiff.readers.reading import Limits
from tests.cli.running import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
_UNITS = {"": 1, "MB": 10**6, "GB": 10**9}


def test_the_limits_are_those_that_are_kept() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([\d,]+) ?(MB|GB|) \|$", PAGE, re.MULTILINE)
    told = {name: int(number.replace(",", "")) * _UNITS[unit] for name, number, unit in rows}
    assert told == Limits()._asdict()
