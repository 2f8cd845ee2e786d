"""The comparative table as CSV, for spreadsheets and other programs.

UTF-8 with a byte order mark, without which Excel takes it for an old encoding; commas, quotation
marks and line ends as RFC 4180 has them. A spreadsheet takes a cell for a formula that begins with
``=``, ``+``, ``-`` or ``@``: such a cell gets an apostrophe in front, and so does one that begins
with an apostrophe. Taking one off every cell that begins with one gives the words back.
"""

import csv
from io import StringIO

from negodiff.report import safe
from negodiff.report.table.cells import Cell, Look, Run
from negodiff.report.table.grid import Grid

_SIGNS = {Look.INSERTED: ("‹+", "+›"), Look.DELETED: ("‹-", "-›")}
_FORMULA = frozenset("=+-@＝＋－＠")
_LINE_BREAKS = "\t\r\n "


def table_csv(grid: Grid) -> bytes:
    """The grid as CSV: a line for its heads, then one for each record, its section in front."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([neutral(each) for each in ("Key", "Part", *grid.heads)])
    for section in grid.sections:
        title = "".join(_run(run) for run in section.title)
        for record in section.records:
            cells = [record.key, title, *(_cell(each) for each in record.cells)]
            writer.writerow([neutral(each) for each in cells])
    return buffer.getvalue().encode("utf-8-sig", "backslashreplace")


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    first = text.lstrip(_LINE_BREAKS)[:1]
    return f"'{text}" if first in _FORMULA or text.startswith("'") else text


def _cell(cell: Cell) -> str:
    return "\n".join("".join(_run(run) for run in paragraph) for paragraph in cell)


def _run(run: Run) -> str:
    opening, closing = _SIGNS.get(run.look, ("", ""))
    words = "".join(text for text, _ in safe.parts(run.text))
    return f"{opening}{words}{closing}"
