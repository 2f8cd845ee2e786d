"""The comparative table as a Markdown table: one line for each record."""

from itertools import groupby

from negodiff.report.markdown import escaped
from negodiff.report.table.cells import Cell, Look, Paragraph, Run
from negodiff.report.table.grid import Grid

_TAGS = {
    Look.PLAIN: ("", ""),
    Look.STRONG: ("**", "**"),
    Look.NOTE: ("<sub>", "</sub>"),
    Look.INSERTED: ("<ins>", "</ins>"),
    Look.DELETED: ("<del>", "</del>"),
}


def table_markdown(grid: Grid) -> str:
    """The grid as Markdown; a heading and a table for each section."""
    parts = [f"# {escaped(grid.title)}", *(escaped(note) for note in grid.notes)]
    head = [
        f"| {' | '.join(escaped(each) for each in grid.heads)} |",
        f"|{' --- |' * len(grid.heads)}",
    ]
    for section in grid.sections:
        if section.title:
            parts.append(f"## {''.join(escaped(run.text) for run in section.title)}")
        lines = [
            f"| {' | '.join(_cell(each) for each in record.cells)} |" for record in section.records
        ]
        parts.append("\n".join([*head, *lines]))
    return "\n\n".join(parts) + "\n"


def _cell(cell: Cell) -> str:
    return "<br>".join(_paragraph(each) for each in cell)


def _paragraph(paragraph: Paragraph) -> str:
    """Runs of one look as one, so that tags are not closed and opened again."""
    return "".join(
        _run(Run("".join(run.text for run in runs), look))
        for look, runs in groupby(paragraph, key=lambda run: run.look)
    )


def _run(run: Run) -> str:
    """Some words; the tags never span a line, and stand close to the words."""
    opening, closing = _TAGS[run.look]
    lines = []
    for line in run.text.split("\n"):
        words = line.strip()
        if not words:
            lines.append(line)
            continue
        before, after = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
        lines.append(f"{before}{opening}{escaped(words)}{closing}{after}")
    return "<br>".join(lines)
