"""A text of the file (the body, a cell, a note, a text box, a header) in reading order.

Paragraphs whose mark this view lacks go on in the next one, whose properties win. Tables come out
as grids; what becomes of them is not decided here.
"""

from enum import Enum
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.block import Block, BlockKind
from negodiff.model.markup import AsideKind, Change, Colour, Revision
from negodiff.readers.grid import Cell, Grid, lay_out
from negodiff.readers.raising import Level, on_level
from negodiff.readers.word import chunks
from negodiff.readers.word import fields as field_module
from negodiff.readers.word.document import CHANGES, Document, mark_properties
from negodiff.readers.word.fields import Fields
from negodiff.readers.word.inline import Inline
from negodiff.readers.word.line import Line, Marks
from negodiff.readers.word.names import PPR, W, number, value
from negodiff.readers.word.numbered import count, count_first
from negodiff.readers.word.paragraphs import (
    block_of,
    goes_on,
    hides_mark,
    is_drop_cap,
    is_heading,
    is_section_break,
    list_format_changes,
    shaded,
    stands_alone,
    traced,
    tracked_mark,
    with_words,
    without_start,
)
from negodiff.readers.word.styles import read_shading
from negodiff.readers.word.walk import Part, parts
from negodiff.readers.writing import Attached, Paragraph, joined

_P: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_ROW: Final = f"{W}tr"
_CELL: Final = f"{W}tc"


class Origin(Enum):
    """What a piece of a story is."""

    TEXT = "text"
    CONTENTS = "contents"
    NOTE = "note"
    BOX = "box"


class Piece(NamedTuple):
    """A paragraph or a table, and what it is."""

    content: Paragraph | Grid
    origin: Origin = Origin.TEXT


_BLOCKS: Final = frozenset({_P, _TABLE, f"{W}altChunk"})
_ROWS: Final = frozenset({_ROW})
_CELLS: Final = frozenset({_CELL})


class Story:
    """Reads one text of the file.

    Attributes:
        pieces: What was read so far.
    """

    def __init__(self, document: Document, root: etree._Element, place: str = "") -> None:
        """Begin a text.

        Args:
            document: The file.
            root: What holds the text.
            place: Where its paragraphs stand, in words; "" for the body, where they are counted.
        """
        self.document = document
        self.root = root
        self.place = place
        self.pieces: list[Piece] = []
        self._fields = Fields(field_module.unmatched(root))
        self._inline = Inline(document, self._fields)
        self._pending: Line | None = None
        self._paragraphs = 0
        self._tables = 0
        self._covered = False  # whether this is a cell that the one above it covers

    def read(self, marks: Marks = ()) -> list[Piece]:
        """Read all of it; the tracked changes are those that the whole text stands in."""
        self._blocks(self.root, marks, self.place)
        return self.pieces

    def _blocks(self, element: etree._Element, marks: Marks, place: str) -> None:
        for part in parts(element, _BLOCKS, self.document, marks):
            tag = part.element.tag
            if tag == _P:
                self._paragraph(part, place)
                continue
            self._flush()
            if tag == _TABLE and self.document.too_deep(part.element, place):
                continue
            if tag == _TABLE:
                self.document.depth += 1
                self._table(part, place)
                self.document.depth -= 1
            else:
                self._chunk(part)
        self._flush()

    def _paragraph(self, part: Part, place: str) -> None:
        document = self.document
        document.another_paragraph()
        if not place:
            self._paragraphs += 1
            place = f"paragraph {self._paragraphs}"
        properties = part.element.find(PPR)
        own = document.layout(properties)
        style = document.styles.paragraph(own.style)
        if self._pending is not None and self._pending.runs_on and stands_alone(own, style):
            self._flush()
        line = self._pending or Line(place)
        self._pending = None
        if not line.words.position:
            line.where = place
        line.layout_of = properties
        if not line.runs_on:
            line.element, line.own, line.style = part.element, own, style
        line.contents = line.contents or part.contents
        mark = tracked_mark(document, mark_properties(properties))
        if document.counts_inside(part.element):
            count_first(document, line, part.marks, mark)
        self._inline.read(line, part.element, part.marks, style)
        document.sections.after(properties)
        if is_drop_cap(properties):
            self._pending = line
            return
        if mark is not None:
            line.mark(mark)
            if document.is_gone(mark):
                if line.words.position or line.boxes or line.cited or line.hidden:
                    self._pending = line
                else:
                    self._pass_over(line)
                return
        runs_on = hides_mark(properties) and not is_heading(own, style)
        if runs_on and (line.runs_on or goes_on(line)):
            self._run_on(line, part.marks, mark)
            return
        self._finish(line, part.marks, mark)

    def _run_on(self, line: Line, marks: Marks, mark: Revision | None) -> None:
        """A paragraph whose hidden mark ends no line: the next one goes on in it, as on the page.

        So a typed "Article 5. Payment." stands before its first words. It keeps its number. What is
        a heading by its style stays one, although words follow it on its line.
        """
        document = self.document
        if not line.runs_on and line.numbered is None and document.prints(marks):
            line.numbered = count(document, line.own, line.style, mark)
        list_format_changes(document, line, line.layout_of)
        line.runs_on = True
        self._pending = line

    def _pass_over(self, line: Line) -> None:
        """A paragraph that is gone whole: what was tracked in it keeps its place."""
        line.finish()
        self.document.remarks.end_line(line)
        list_format_changes(self.document, line, line.layout_of)
        _, attached = line.words.finished()
        self.pieces.append(Piece(Paragraph(Block("", where=line.where), attached)))

    def _flush(self) -> None:
        """End a paragraph that has no next one to go on in."""
        line, self._pending = self._pending, None
        if line is not None:
            self._finish(line, (), None, last=True)

    def _finish(
        self, line: Line, marks: Marks, mark: Revision | None, *, last: bool = False
    ) -> None:
        document = self.document
        line.finish()
        document.remarks.end_line(line)
        properties = line.layout_of
        own, style = line.own, line.style
        list_format_changes(document, line, properties)
        empty = not line.words.position
        nothing = empty and (
            self._covered or line.hidden or hides_mark(properties) or is_section_break(line)
        )
        counts = document.prints(marks) and not (last and empty) and not nothing
        numbered = line.numbered or (count(document, own, style, mark) if counts else None)
        text, attached = line.words.finished()
        text_colour = own.colour or style.layout.colour
        if text and text_colour:
            whole = Attached(0, len(text), Colour("highlight", text_colour))
            attached = (whole, *attached)
        block = block_of(line, text, own, style, numbered)
        attached = traced(document, line, block, attached)
        contents = (line.contents or style.contents) and bool(text)
        self.pieces.append(
            Piece(Paragraph(block, attached), Origin.CONTENTS if contents else Origin.TEXT)
        )
        document.aside(AsideKind.HIDDEN, "".join(line.hidden), line.where)
        for box, inside in line.boxes:
            place = f"text box {document.another_box()}"
            place = f"{self.place}, {place}" if self.place else place
            pieces = inner(document, box, place, inside)
            self.pieces += [each._replace(origin=Origin.BOX) for each in pieces]
        self._notes(line)

    def _notes(self, line: Line) -> None:
        """The notes that a paragraph cites follow it."""
        for cited in line.cited:
            element = self.document.notes[cited.kind].pop(cited.identifier, None)
            if element is None:
                continue
            shown = cited.label
            place = f"{cited.kind} {shown or cited.identifier}"
            pieces = inner(self.document, element, place, cited.marks)
            paragraphs = flat(pieces, self.document)
            typed = (f"{shown} ", f"{on_level(shown, Level.RAISED)} ")
            if shown and paragraphs and paragraphs[0].block.text.startswith(typed):
                paragraphs[0] = without_start(paragraphs[0], len(shown) + 1)
            paragraphs = with_words(paragraphs)
            label = f"[^{shown}]" if shown else ""
            block = Block("", kind=BlockKind.NOTE, label=label, where=place)
            self.pieces.append(Piece(joined(paragraphs, "\n", block), Origin.NOTE))

    def _table(self, part: Part, place: str) -> None:
        self._tables += 1
        where = place or f"table {self._tables}"
        document = self.document
        rows: list[tuple[Cell, ...]] = []
        gone: list[Paragraph] = []
        notes: list[Piece] = []
        for at, row in enumerate(parts(part.element, _ROWS, document, part.marks), 1):
            properties = row.element.find(f"{W}trPr")
            own = _own_marks(document, properties)
            marks = row.marks if _words_are_marked(row.element, own) else (*row.marks, *own)
            cells = [Cell(())] * min(number(value(properties, "gridBefore")) or 0, 64)
            where_row = place or f"{where}, row {at}"
            for cell in parts(row.element, _CELLS, document, marks):
                self._cell(cell, where_row, cells, gone, notes)
            if document.prints((*row.marks, *own)) or _has_words(cells):
                rows.append(tuple(cells))
            else:
                gone += [each for cell in cells for each in cell.paragraphs]
        if rows:
            self.pieces.append(Piece(Grid(tuple(rows), where)))
        self.pieces += [Piece(each) for each in gone if each.attached]
        self.pieces += notes

    def _cell(
        self, part: Part, where: str, cells: list[Cell], gone: list[Paragraph],
        notes: list[Piece],
    ) -> None:  # fmt: skip
        """Read one cell of a row into the cells, or what is attached to it when it is gone."""
        document = self.document
        properties = part.element.find(f"{W}tcPr")
        marks = part.marks
        if properties is not None:
            for name, change in _CELL_CHANGES.items():
                if (found := properties.find(name)) is not None:
                    marks = (*marks, document.revision(change, found))
        outer, self.pieces = self.pieces, []
        above = self._covered
        self._covered = above or value(properties, "vMerge") in ("", "continue")
        self._blocks(part.element, marks, where)
        self._covered = above
        inner, self.pieces = self.pieces, outer
        notes += [each for each in inner if each.origin in (Origin.NOTE, Origin.CONTENTS)]
        inner = [each for each in inner if each.origin in (Origin.TEXT, Origin.BOX)]
        paragraphs = flat(inner, document)
        if not document.prints(marks):
            gone += paragraphs
            return
        shade = None if properties is None else read_shading(properties.find(f"{W}shd"))
        if shade:
            paragraphs = [shaded(each, shade) for each in paragraphs]
        across = min(max(number(value(properties, "gridSpan")) or 1, 1), 64)
        cells.append(Cell(tuple(paragraphs), across))

    def _chunk(self, part: Part) -> None:
        """A part of another format that Word takes in when it opens the file: it is text."""
        name = self.document.parts.by_id(part.element).name
        read = chunks.read(self.document, name) if self.document.prints(part.marks) else []
        self.pieces += [Piece(each) for each in read]


_CELL_CHANGES: Final = {
    f"{W}cellIns": Change.INSERTED, f"{W}cellDel": Change.DELETED,
}  # fmt: skip


def inner(document: Document, root: etree._Element, place: str, marks: Marks = ()) -> list[Piece]:
    """A text that stands inside another: a note, a text box."""
    if document.too_deep(root, place):
        return []
    document.depth += 1
    pieces = Story(document, root, place).read(marks)
    document.depth -= 1
    return pieces


def flat(pieces: list[Piece], document: Document) -> list[Paragraph]:
    """The paragraphs of a text inside another: its tables laid out as they suggest."""
    found: list[Paragraph] = []
    reading = document.reading._replace(column="")
    for piece in pieces:
        if isinstance(piece.content, Grid):
            found += lay_out(piece.content, reading).paragraphs
        else:
            found.append(piece.content)
    return found


def _own_marks(document: Document, properties: etree._Element | None) -> Marks:
    """The tracked changes of a whole row."""
    marks: Marks = ()
    for each in () if properties is None else properties:
        marks = document.with_mark(marks, each)
    return marks


def _words_are_marked(row: etree._Element, marks: Marks) -> bool:
    """Whether words of a tracked row carry marks of their own.

    Then a word without one is in both texts, as LibreOffice has it; else the row's mark counts.
    """
    return bool(marks) and any(
        parent.tag in CHANGES
        for run in row.iter(f"{W}r")
        if (parent := run.getparent()) is not None
    )


def _has_words(cells: list[Cell]) -> bool:
    return any(p.block.text for cell in cells for p in cell.paragraphs)
