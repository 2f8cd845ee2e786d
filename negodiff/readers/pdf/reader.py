"""PDF files become blocks.

The file is opened in a process of its own (:mod:`~negodiff.readers.pdf.running`); here are only
words with their boxes. They are put in order step by step: what belongs to the sheet of paper is
taken out, columns become lines of print, footnotes are set apart, lines become paragraphs.
"""

from collections.abc import Sequence

from negodiff.errors import InputError
from negodiff.model.block import Block, BlockKind
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.model.markup import Markup
from negodiff.readers.grid import Cell, Grid, LaidOut, lay_out
from negodiff.readers.joining import Joiner
from negodiff.readers.lines import Line, collapse, normalise_line_ends
from negodiff.readers.material import Material
from negodiff.readers.nesting import Nesting
from negodiff.readers.noticed import left_out
from negodiff.readers.pdf import (
    aligned,
    beside,
    contents,
    drawn,
    footnotes,
    furniture,
    parallel,
    rows,
    ruled,
)
from negodiff.readers.pdf.footnotes import Note
from negodiff.readers.pdf.paragraphs import Layout, Printed
from negodiff.readers.pdf.quality import quality
from negodiff.readers.pdf.ruled import Table
from negodiff.readers.pdf.running import told
from negodiff.readers.pdf.values import Page, Piece, Row
from negodiff.readers.pdf.visual import faced_inward, faces_outward
from negodiff.readers.reading import Reading
from negodiff.readers.unwrap import BULLET
from negodiff.readers.writing import Paragraph
from negodiff.text.characters import suspicious

_LONGEST_STRONG = 200


def read(data: bytes, path: str, reading: Reading) -> Material:
    """Read a PDF file.

    Raises:
        InputError: It is damaged, encrypted, above a limit, or has no text that can be read.
    """
    file = told(data, path, reading.limits)
    seen = [beside.visible(page) for page in file.pages]
    pages = [page for page, _, _ in seen]
    if not any(page.pieces for page in pages):
        raise InputError(
            "the file has no text: its pages are pictures or empty", place=path,
            hint="Have its text recognised (OCR), or ask for the file it was made from.",
        )  # fmt: skip
    pages, sheet = furniture.without_furniture(pages, ruled.large(pages))
    rightward = _is_rightward(pages)
    pages, drawn_tables = ruled.without_tables(pages)
    pages, aligned_tables = aligned.without_aligned(pages)
    grids = sorted([*drawn_tables, *aligned_tables], key=lambda grid: (grid.page.number, -grid.top))
    beside_it = parallel.unread(pages, reading, rightward=rightward)
    rightward = _is_rightward(pages, beside_it.pieces)
    lines = _lines(pages, beside_it.pieces, rightward=rightward)
    lines, listed = contents.without_contents(lines)
    usual = _usual_size(lines)
    text, notes, notices = footnotes.without_notes(lines, pages, usual)
    tables = [
        (table, _laid_out(table, number, reading, rightward=rightward))
        for number, table in enumerate(grids, 1)
    ]
    made = _Blocks(text, notes, tables, rightward=rightward)
    blocks = made.blocks()
    whole = "\n".join(block.text for block in blocks)
    judged = quality(whole)
    if judged.hopeless:
        raise InputError(
            f"the text in the file is not what it prints: {judged.fault}", place=path,
            hint="Have its pages recognised (OCR), or ask for the file it was made from.",
        )  # fmt: skip
    asides = [aside for _, hidden, _ in seen for aside in hidden]
    asides += [*beside_it.asides, *sheet, *listed, *notices, *beside.other_parts(file)]
    asides += [aside for _, laid in tables for aside in laid.asides]
    recognised = [page.number for page, _, by_picture in seen if by_picture]
    findings = [
        *beside.faults(file, recognised),
        *drawn.findings(pages),
        *suspicious(whole),
        *left_out(asides),
    ]
    findings += [*beside_it.findings, *(finding for _, laid in tables for finding in laid.findings)]
    if judged.fault:
        kind = FindingKind.TEXT_LAYER_FAULTY
        findings.insert(0, Finding(kind, Severity.WARNING, evidence=(judged.fault,)))
    remarks = beside.comments(pages, blocks, made.placed)
    markup = Markup(comments=remarks, asides=tuple(asides))
    return Material(tuple(blocks), findings=tuple(findings), markup=markup)


def _lines(
    pages: Sequence[Page], unread: Sequence[Sequence[Piece]], *, rightward: bool
) -> list[Row]:
    """The lines of print in reading order, but for what is not to be read of each page."""
    lines: list[Row] = []
    for page, gone in zip(pages, unread, strict=True):
        ids = set(map(id, gone))
        for stretch in rows.columns(page.pieces, rightward=rightward):
            column = lines[-1].column + 1 if lines else 0
            kept = [piece for piece in stretch if id(piece) not in ids] if ids else stretch
            lines += rows.rows(page, kept, column, rightward=rightward)
    if not rightward and faces_outward(row.text for row in lines):
        return [row._replace(text=faced_inward(row.text)) for row in lines]
    return lines


def _laid_out(table: Table, number: int, reading: Reading, *, rightward: bool) -> LaidOut:
    """What becomes of a table: parallel texts, positions, or rows."""
    made = []
    for page, row in table.rows:
        cells = []
        for cell in row:
            lines = rows.rows(page, cell.pieces, 0, rightward=rightward)
            if lines:
                inside = lines[0].margins
                white = max(0.0, min(inside[0] - cell.left, cell.right - inside[1]))
                edges = (cell.left + white, cell.right - white)
                lines = [footnotes.with_raised(line)._replace(margins=edges) for line in lines]
            blocks = _Blocks(lines, rightward=rightward).blocks()
            cells.append(Cell(tuple(map(Paragraph, blocks)), cell.across))
        made.append(tuple(cells))
    return lay_out(Grid(tuple(made), f"page {table.page.number}, table {number}"), reading)


def _is_rightward(pages: Sequence[Page], unread: Sequence[Sequence[Piece]] = ()) -> bool:
    letters = leftward = 0
    ids = {id(piece) for gone in unread for piece in gone}
    for page in pages[:20]:
        for piece in page.pieces:
            if id(piece) in ids:
                continue
            letters += sum(map(str.isalpha, piece.text))
            leftward += sum(
                "\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in piece.text
            )
    return 2 * leftward < letters or not letters


def _usual_size(lines: Sequence[Row]) -> float:
    weights: dict[float, int] = {}
    for row in lines:
        weights[round(row.size, 1)] = weights.get(round(row.size, 1), 0) + len(row.text)
    return max(weights, key=lambda size: weights[size], default=10.0)


class _Blocks:
    """Paragraphs in the making."""

    def __init__(
        self,
        text: list[Row],
        notes: Sequence[Note] = (),
        tables: Sequence[tuple[Table, LaidOut]] = (),
        *,
        rightward: bool,
    ) -> None:
        self.text = text
        self.notes = notes
        self.tables = tables
        breaks = {
            next((at for at, row in enumerate(text) if _is_above(table, row)), len(text))
            for table, _ in tables
        }
        self.layout = Layout(text, rightward=rightward, breaks=breaks)
        self.printed = self.layout.paragraphs()
        self.joiner = Joiner([[self._line(at) for at in each.rows] for each in self.printed])
        self.nesting = Nesting()
        self.placed: list[tuple[int, Row]] = []
        """The lines, each with the position of its block, once the blocks are made."""

    def _line(self, at: int) -> Line:
        return Line(self.text[at].text, 0, at)

    def blocks(self) -> list[Block]:
        """All blocks in reading order: notes behind what cites them, tables where they stand."""
        waiting = list(self.tables)
        cited: dict[int, list[Note]] = {}
        for note in self.notes:
            cited.setdefault(note.cited, []).append(note)
        found: list[Block] = [self._note(note) for note in cited.get(-1, ())]
        for printed in self.printed:
            block = self._block(printed)
            if not block.text:
                continue
            first = self.text[printed.rows[0]]
            while waiting and _is_above(waiting[0][0], first):
                found += _filled(waiting.pop(0)[1])
            self.placed += [(len(found), self.text[at]) for at in printed.rows]
            found.append(block)
            for at in printed.rows:
                found += [self._note(note) for note in cited.get(at, ())]
        return [*found, *(block for _, laid in waiting for block in _filled(laid))]

    def _words(self, lines: Sequence[Line]) -> str:
        return normalise_line_ends(collapse(self.joiner.join(lines)))

    def _note(self, note: Note) -> Block:
        text = self._words([Line(row.text, 0, 0) for row in note.rows])
        where = f"page {note.rows[0].page}"
        return Block(text, None, BlockKind.NOTE, label=f"[^{note.mark}]", where=where)

    def _block(self, printed: Printed) -> Block:
        first = self.text[printed.rows[0]]
        text = self._words([self._line(at) for at in printed.rows])
        where = f"page {first.page}"
        indent = self.layout.indent(printed.rows[0])
        if sign := BULLET.match(text):
            level = self.nesting.level(indent)
            return Block(
                text[sign.end() :],
                None,
                BlockKind.ITEM,
                level,
                indent,
                gap=printed.apart,
                where=where,
            )
        self.nesting.leave(indent)
        bold = all(self.text[at].bold for at in printed.rows)
        strong = (bold or printed.centred) and len(text) < _LONGEST_STRONG
        return Block(text, None, BlockKind.TEXT, 0, indent, "", strong, printed.apart, where)


def _is_above(table: Table, row: Row) -> bool:
    """Whether a table stands before a line."""
    return (table.page.number, -table.top) < (row.page, -row.bottom)


def _filled(laid: LaidOut) -> list[Block]:
    blocks = [paragraph.block for paragraph in laid.paragraphs]
    return [block for block in blocks if block.text or block.label]
