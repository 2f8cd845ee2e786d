"""Bars for numbers."""

import pytest

from negodiff.report.spark import sparkline


@pytest.mark.parametrize(
    ("values", "bars"),
    [
        ([], ""),
        ([0, 0], "▁▁"),
        ([0, 1, 1000], "▁▂█"),
        ([1, 2, 3, 4, 5, 6, 7], "▂▃▄▅▆▇█"),
        ([None, 3], "·█"),
    ],
)
def test_bars(values: list[int | None], bars: str) -> None:
    assert sparkline(values) == bars
