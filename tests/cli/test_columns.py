"""A table of positions, recorded as a draft: whose column it is makes its words a position."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import negodiff
from tests.readers.word.build import docx, p

TABLE = """
Article | Azara | AM | Chair
1 | Goods in transit shall be cleared within five days of arrival. | Goods in transit shall be cleared within twelve days of arrival. | Goods in transit shall be cleared within eight days of arrival.
2 | Each side shall publish its tariffs once a year. | Each side shall publish its tariffs once a year. | Each side shall publish its tariffs once a year.
3 | The road shall be open. | |
4 | Lorries shall be searched at the border at all times. | Lorries shall not be searched at the border at any time. |
"""  # noqa: E501 - a table as one reads it
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


def as_html() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    return f"<html><h2>Article 1 – Transit</h2><table>{rows}</table>".encode()


def as_docx() -> bytes:
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in row)}</w:tr>" for row in ROWS
    )
    return docx(p("Article 1 – Transit") + f"<w:tbl>{rows}</w:tbl>")


@pytest.fixture(params=["html", "docx"])
def points(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Any]:
    data = as_html() if request.param == "html" else as_docx()
    (tmp_path / f"1.{request.param}").write_bytes(data)
    for line in (
        ("init", ".", "--title", "T", "--party", "AZ=Azara", "--party", "AM=Amria"),
        ("amend", "1", "--kind", "compilation", "--date", "2024-01-05"),
    ):
        done = negodiff(*line, cwd=tmp_path)
        assert done.code == 0, done.err
    told = negodiff("status", "--format", "json", cwd=tmp_path)
    assert told.code == 0, told.err
    return {point["ref"]: point for point in json.loads(told.out)["points"]}


def held(points: dict[str, Any], ref: str, party: str) -> tuple[str, str | None]:
    position = points[ref]["positions"][party]
    return position["stance"], position["text"]


def test_each_column_gives_the_party_it_is_headed_by_a_position(points: dict[str, Any]) -> None:
    assert points["Article 1(1)"]["state"] == "contested"
    assert held(points, "Article 1(1)", "AZ") == (
        "text", "Goods in transit shall be cleared within five days of arrival.",
    )  # fmt: skip
    assert held(points, "Article 1(1)", "AM") == (
        "text", "Goods in transit shall be cleared within twelve days of arrival.",
    )  # fmt: skip


def test_an_empty_cell_is_no_position(points: dict[str, Any]) -> None:
    assert held(points, "Article 1(3)", "AZ")[1] == "The road shall be open."
    assert held(points, "Article 1(3)", "AM")[0] == "none"


def test_what_all_columns_say_is_in_no_brackets(points: dict[str, Any]) -> None:
    assert points["Article 1(2)"]["text"] == "Each side shall publish its tariffs once a year."
