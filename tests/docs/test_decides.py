"""The page on how it decides: every case on it comes out as printed."""

import re
from pathlib import Path

import pytest

from tests.cli.running import ROOT, negodiff
from tests.points import talk

PAGE = ROOT / "docs" / "how-it-decides.md"
_FENCED = re.compile(r"^```(old|new|text|talk)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_BLOCKS = _FENCED.findall(PAGE.read_text("utf-8"))
_KINDS = [kind for kind, _ in _BLOCKS]
_CASES = [
    tuple(text for _, text in _BLOCKS[at : at + 3])
    for at, kind in enumerate(_KINDS)
    if kind == "old"
]
_TALKS = [text for kind, text in _BLOCKS if kind == "talk"]


def test_every_case_is_read_as_meant() -> None:
    pairs = [kind for kind in _KINDS if kind != "talk"]
    assert pairs == ["old", "new", "text"] * len(_CASES)
    assert len(_CASES) >= 5
    assert len(_TALKS) >= 2


@pytest.mark.parametrize("case", range(len(_CASES)))
def test_two_drafts_compare_as_printed(tmp_path: Path, case: int) -> None:
    old, new, shown = _CASES[case]
    (tmp_path / "old.md").write_text(old, "utf-8")
    (tmp_path / "new.md").write_text(new, "utf-8")
    told = negodiff("compare", "old.md", "new.md", "-q", cwd=tmp_path).text
    at = 0
    for stretch in re.split(r"^…\n", shown, flags=re.MULTILINE):
        found = told.find(stretch.strip("\n"), at)
        assert found >= 0, f"{stretch}\nis not in\n{told[at:]}"
        at = found + len(stretch.strip("\n"))


@pytest.mark.parametrize("case", range(len(_TALKS)))
def test_a_negotiation_stands_as_expected(tmp_path: Path, case: int) -> None:
    page = tmp_path / "talk.txt"
    page.write_text(_TALKS[case], "utf-8")
    _, wrong = talk.outcome(talk.load(page))
    assert not wrong, "\n".join(wrong)
