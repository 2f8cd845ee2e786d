"""The comparative table as a workbook: rich text in the cells, a frozen head, filters, notes.

Every cell is text: what begins like a formula, a number or a link stays the words it is, also when
somebody edits the cell.
"""

import datetime
from collections.abc import Sequence
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Any

from negodiff.errors import WriterMissingError
from negodiff.report import safe
from negodiff.report.safe import one_line
from negodiff.report.table.cells import Cell, Look, Run, right_to_left
from negodiff.report.table.grid import Grid

if TYPE_CHECKING:
    import xlsxwriter

_LONGEST = 32_000
"""Characters; a cell of a workbook holds 32,767."""
_LINE, _HIGHEST = 14.5, 409.0
"""Points: a line of words, and the highest row that a workbook can have."""
_WIDTH = 190
"""Columns of letters that the table takes in all."""
_DATE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
"""Written in place of the time, so that the same table always gives the same bytes."""
_SHEET, _ABOUT = "Table", "About"


def table_xlsx(grid: Grid) -> bytes:
    """The grid as the bytes of an ``.xlsx`` file.

    Raises:
        WriterMissingError: The library that writes workbooks is not installed.
    """
    try:
        import xlsxwriter  # noqa: PLC0415
    except ImportError as error:
        raise WriterMissingError(
            "workbooks cannot be written: the library for it is not installed",
            hint='Install it with: pip install "negodiff[xlsx]". Or write .csv, .docx or .html.',
        ) from error
    buffer = BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"title": one_line(grid.title), "created": _DATE})
    _Sheet(book, grid).write()
    _about(book, grid)
    book.close()
    return buffer.getvalue()


class _Sheet:
    """The sheet while it is written."""

    def __init__(self, book: "xlsxwriter.Workbook", grid: Grid) -> None:
        self.grid = grid
        self.sheet = book.add_worksheet(_SHEET)
        self.parts = any(section.title for section in grid.sections)
        widths = (0.08, *grid.widths) if self.parts else grid.widths
        self.columns = [max(width * _WIDTH, 9.0) for width in widths]
        base = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#A6A6A6"}
        self.forms = {
            (quoted, turned): book.add_format(
                {**base, "quote_prefix": quoted, "reading_order": 2 if turned else 1}
            )
            for quoted in (False, True)
            for turned in (False, True)
        }
        self.head = book.add_format({**base, "bold": True, "bg_color": "#E7E6E6"})
        self.looks: dict[Look, Any] = {
            Look.PLAIN: book.add_format({}),
            Look.STRONG: book.add_format({"bold": True}),
            Look.NOTE: book.add_format({"font_color": "#595959", "font_size": 8}),
            Look.INSERTED: book.add_format({"font_color": "#1B5E20", "underline": 1}),
            Look.DELETED: book.add_format({"font_color": "#9C1C1C", "font_strikeout": True}),
        }

    def write(self) -> None:
        """Write heads, records and what makes the sheet usable."""
        sheet, grid = self.sheet, self.grid
        heads = ("Part", *grid.heads) if self.parts else grid.heads
        for at, (head, width) in enumerate(zip(heads, self.columns, strict=True)):
            sheet.set_column(at, at, width)
            sheet.write_string(0, at, safe.visible(head), self.head)
        line = 0
        for section in grid.sections:
            for record in section.records:
                line += 1
                part = ((section.title,),) if self.parts else ()
                content = (*part, *record.cells)
                cells = [_joined(each) for each in content]
                for at, (cell, runs) in enumerate(zip(content, cells, strict=True)):
                    turned = bool(cell) and right_to_left(cell[0])
                    self._write(line, at, runs, turned=turned)
                lines = max(map(_lines, cells, self.columns))
                sheet.set_row(line, min(lines * _LINE + 4, _HIGHEST))
        sheet.freeze_panes(1, 2 if self.parts else 1)
        sheet.autofilter(0, 0, max(line, 1), len(heads) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer("&L" + one_line(grid.title).replace("&", "&&")[:200] + "&R&P / &N")

    def _write(self, line: int, at: int, runs: Sequence[Run], *, turned: bool) -> None:
        """One cell: as rich text, or as plain text where it has a single look."""
        if not runs:
            self.sheet.write_blank(line, at, None, self.forms[False, False])
            return
        text = "".join(run.text for run in runs)
        form = self.forms[_acts(text), turned]
        if len(text) > _LONGEST:
            cut = f"{text[:_LONGEST]}… (cut: {len(text):,} characters in all)"
            self.sheet.write_string(line, at, cut, form)
        elif len(runs) == 1 and runs[0].look is Look.PLAIN:
            self.sheet.write_string(line, at, text, form)
        else:
            pieces: list[Any] = []
            for run in runs:
                pieces += [self.looks[run.look], run.text]
            if len(runs) == 1:  # rich text needs two pieces
                pieces += [self.looks[Look.PLAIN], " "]
            self.sheet.write_rich_string(line, at, *pieces, form)


def _about(book: "xlsxwriter.Workbook", grid: Grid) -> None:
    """A second sheet: what the table is, as of when, and what its marks mean."""
    sheet = book.add_worksheet(_ABOUT)
    sheet.set_column(0, 0, 100)
    for at, line in enumerate((grid.title, *grid.notes)):
        told = _visible(Run(line))[:_LONGEST]
        look = {"text_wrap": True, "valign": "top", "bold": not at, "quote_prefix": _acts(told)}
        sheet.write_string(at, 0, told, book.add_format(look))


def _acts(text: str) -> bool:
    """Whether a spreadsheet takes a text for a formula once somebody edits its cell."""
    return text.startswith(tuple("=+-@'"))


def _lines(runs: Sequence[Run], columns: float) -> int:
    """How many lines some words take in a column that holds so many letters; a rough measure.

    Programs that open a workbook do not all find the height of a row by themselves.
    """
    text = "".join(run.text for run in runs)
    return sum(
        ceil((sum(1 + (char >= "\u1100") for char in line) + 1) / (columns * 0.95))
        for line in text.split("\n")
    )


def _joined(cell: Cell) -> list[Run]:
    """The runs of a cell made harmless, a line feed between paragraphs, alike neighbours as one."""
    runs: list[Run] = []
    for number, paragraph in enumerate(cell):
        parts = [run._replace(text=_visible(run)) for run in paragraph]
        if number and runs:
            runs[-1] = runs[-1]._replace(text=f"{runs[-1].text}\n")
        for run in parts:
            if not run.text:
                continue
            if runs and runs[-1].look is run.look:
                runs[-1] = runs[-1]._replace(text=runs[-1].text + run.text)
            else:
                runs.append(run)
    return runs


def _visible(run: Run) -> str:
    return safe.visible(run.text).encode("utf-8", "backslashreplace").decode()
