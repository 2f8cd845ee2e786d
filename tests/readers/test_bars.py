"""Tables drawn with bars in plain text are rows, and nothing else is."""

import pytest

from negodiff.model.block import BlockKind
from negodiff.readers.table import read

TABLE = """\
The Parties agree:

+---------+--------------+
| Section | Words        |
+=========+==============+
| A.      | Definitions  |
| B.      | a \\| b  or c |
+---------+--------------+

| Left | Right |
|------|:-----:|
|      | only  |

The end.
"""
NO_TABLES = {
    "one cell": "| a remark |\n| in a box |",
    "no bar at the end": "| a | b\n| c | d |",
    "absolute values": "|x| + |y| is small.",
    "lines that are drawn": "+---+---+\n|---|---|",
}


def rows(text: str) -> list[str]:
    found = read(text.encode(), "draft.txt").blocks
    return [block.text for block in found if block.kind is BlockKind.ROW]


def test_rows() -> None:
    assert rows(TABLE) == [
        "Section | Words",
        "A. | Definitions",
        "B. | a | b or c",
        "Left | Right",
        "| only",
    ]
    blocks = read(TABLE.encode(), "draft.txt").blocks
    assert [block.lines for block in blocks][1:3] == [(4, 4), (6, 6)]


@pytest.mark.parametrize("text", NO_TABLES.values(), ids=list(NO_TABLES))
def test_what_is_no_table(text: str) -> None:
    assert rows(f"Before.\n\n{text}\n\nAfter.\n") == []
