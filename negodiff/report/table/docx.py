"""The comparative table as a Word document: landscape, its first row repeated on every page."""

from lxml import etree

from negodiff.report.ooxml import styles
from negodiff.report.ooxml.document import document
from negodiff.report.ooxml.word import (
    A4_LANDSCAPE,
    PLAIN,
    RunStyle,
    cell,
    paragraph,
    row,
    run,
    table,
)
from negodiff.report.table.cells import Cell, Look, Paragraph, Run, right_to_left
from negodiff.report.table.grid import Grid

_LOOKS = {
    Look.PLAIN: PLAIN,
    Look.STRONG: RunStyle(styles.STRONG),
    Look.NOTE: RunStyle(styles.NOTE),
    Look.INSERTED: RunStyle(styles.INSERTED),
    Look.DELETED: RunStyle(styles.DELETED),
}
_HEAD = "E7E6E6"
_SECTION = "F5F5F5"
_GROUNDS = {"contested": "FBE9E7", "partly": "FFF8E1", "proposed": "FFF8E1"}
"""The ground of a state that is open; the word says the same."""


def table_docx(grid: Grid) -> bytes:
    """The grid as the bytes of a ``.docx`` file; the same grid always gives the same bytes."""
    widths = [round(share * A4_LANDSCAPE.text_width) for share in grid.widths]
    heads = [
        cell([_paragraph((Run(head, Look.STRONG),))], width, shade=_HEAD)
        for head, width in zip(grid.heads, widths, strict=True)
    ]
    rows = [row(heads, header=True)]
    for section in grid.sections:
        if section.title:
            title = [_paragraph(section.title, keep_next=True)]
            rows.append(row([cell(title, sum(widths), span=len(widths), shade=_SECTION)]))
        for record in section.records:
            ground = _GROUNDS.get(record.state, "")
            rows.append(
                row(
                    cell(_paragraphs(each), width, shade=ground if at == 1 else "")
                    for at, (each, width) in enumerate(zip(record.cells, widths, strict=True))
                )
            )
    body = [
        paragraph(run(grid.title), style=styles.TITLE),
        *(paragraph(run(note), style=styles.SMALL) for note in grid.notes),
        table(rows, widths, style=styles.TABLE),
    ]
    return document(body, A4_LANDSCAPE, title=grid.title, language=grid.language)


def _paragraphs(content: Cell) -> list[etree._Element]:
    return [_paragraph(each) for each in content]


def _paragraph(content: Paragraph, *, keep_next: bool = False) -> etree._Element:
    runs = [run(each.text, _LOOKS[each.look]) for each in content]
    turned = right_to_left(content)
    return paragraph(*runs, style=styles.CELL, keep_next=keep_next, right_to_left=turned)
