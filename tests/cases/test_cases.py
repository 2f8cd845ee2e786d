"""Every case file says what happened between its two drafts; negodiff must say the same."""

from pathlib import Path

import pytest

from tests.cases.case import FOLDER, read_case, told

CASES = sorted(FOLDER.glob("*.case"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = read_case(path)
    assert told(case.old, case.new) == case.expected, case.title


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_draft_compared_with_itself_has_no_changes(path: Path) -> None:
    case = read_case(path)
    assert told(case.old, case.old) == ()
    assert told(case.new, case.new) == ()
