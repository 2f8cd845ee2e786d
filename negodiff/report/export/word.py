"""Blocks as a Word document that reads as the same blocks.

Numbers are typed, as they stand in the draft: a list of Word's would count them anew. Bullets are a
list, and notes that their file had below its pages are footnotes again, each behind the paragraph
that cites it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from lxml import etree

from negodiff.model.block import Block, BlockKind
from negodiff.report.ooxml import styles, word
from negodiff.report.ooxml.document import document
from negodiff.report.ooxml.word import A4_PORTRAIT, PLAIN, RunStyle, element, paragraph, run
from negodiff.report.safe import reads_right_to_left
from negodiff.structure.written import begins_with_number

_BAR: Final = " | "
"""What parts the cells of a row in the words of its block."""
_COLUMN: Final = 90
"""How wide a column of white space before a paragraph is set, in twips."""
_DEEPEST: Final = 8
_NARROWEST, _WIDEST = 6, 40
"""How many letters a column of a table is made for, at least and at most."""
_CITING: Final = RunStyle(styles.CITATION)


def text_docx(blocks: Sequence[Block], title: str, language: str = "und") -> bytes:
    """The blocks as the bytes of a ``.docx`` file; the same blocks always give the same bytes.

    Args:
        blocks: The text.
        title: What the document calls itself.
        language: ISO 639-1 code of its words, or "und".
    """
    writer = _Writer()
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        if kind is BlockKind.ROW:
            writer.body.append(_table([block.text.split(_BAR) for block in group]))
        else:
            for block in group:
                writer.add(block)
    return document(
        writer.body, A4_PORTRAIT, title=title, language=language, others=writer.others()
    )


class _Writer:
    """Writes blocks one after another.

    Attributes:
        body: What stands for them so far.
    """

    def __init__(self) -> None:
        self.body: list[etree._Element] = []
        self._notes: list[etree._Element] = []
        self._bullets = False

    def add(self, block: Block) -> None:
        """Add a block that is no row."""
        if block.kind is BlockKind.NOTE:
            self._note(block)
            return
        typed = bool(block.label) or begins_with_number(block.text)
        bullet = block.kind is BlockKind.ITEM and not typed
        self._bullets = self._bullets or bullet
        words = f"{block.label} {block.text}" if block.label else block.text
        look = RunStyle(bold=True) if block.strong else PLAIN
        made = paragraph(run(words, look), style=self._style(block))
        self.body.append(_laid_out(made, block, bullet=bullet, first=len(self.body) == 0))

    def others(self) -> dict[str, etree._Element]:
        """The parts that the body refers to."""
        found: dict[str, etree._Element] = {}
        if self._notes:
            found["footnotes"] = word.root("footnotes", *_separators(), *self._notes)
        if self._bullets:
            found["numbering"] = word.root("numbering", *_bullets())
        return found

    def _style(self, block: Block) -> str:
        if block.kind is not BlockKind.HEADING:
            return styles.BODY
        if block.level <= 1 and not self.body:
            return styles.TITLE
        return styles.HEADINGS[min(max(block.level, 1), len(styles.HEADINGS)) - 1]

    def _note(self, block: Block) -> None:
        """A footnote of the paragraph before it; a small paragraph where none is known to cite it.

        Readers of files that have notes below their pages put each behind the paragraph that cites
        it. In lines of text they stand at the end, and nothing says where they are cited.
        """
        last = self.body[-1] if self.body else None
        mark = block.label.strip("[]^")
        if last is None or last.tag != word.tag("p") or not block.where.startswith(_CITED):
            words = f"{block.label} {block.text}".strip()
            self.body.append(paragraph(run(words), style=styles.SMALL))
            return
        number = len(self._notes) + 1
        counted = mark == str(number)
        reference = element("footnoteReference", id=number)
        cited = word.run("" if counted else mark, _CITING)
        cited.insert(1, reference)
        shown = word.run("" if counted else mark, _CITING)
        if counted:
            shown.append(element("footnoteRef"))
        else:
            reference.set(word.tag("customMarkFollows"), "1")
        last.append(cited)
        lines = [
            paragraph(
                *([shown, run(f" {line}")] if at == 0 else [run(line)]), style=styles.FOOTNOTE
            )
            for at, line in enumerate(block.text.split("\n"))
        ]
        self._notes.append(element("footnote", *lines, id=number))


_CITED: Final = ("footnote", "endnote")


def _laid_out(made: etree._Element, block: Block, *, bullet: bool, first: bool) -> etree._Element:
    """A paragraph as a bullet of a list, set in, or the title, which heads the outline."""
    properties = made[0]
    if bullet:
        level = min(block.indent // 4 or max(block.level - 1, 0), _DEEPEST)
        number = element("numPr", element("ilvl", val=level), element("numId", val=1))
        properties.insert(1, number)
    elif block.indent and block.kind is not BlockKind.HEADING:
        properties.append(element("ind", left=block.indent * _COLUMN))
    if first and block.kind is BlockKind.HEADING and block.level <= 1:
        properties.append(element("outlineLvl", val=0))
    return made


def _separators() -> Iterator[etree._Element]:
    """The lines between the text and its notes, which Word asks for."""
    for number, name in ((-1, "separator"), (0, "continuationSeparator")):
        line = element("p", element("r", element(name)))
        yield element("footnote", line, type=name, id=number)


def _bullets() -> Iterator[etree._Element]:
    """The list of bullets, the same sign on every level."""
    levels = [
        element(
            "lvl",
            element("start", val=1),
            element("numFmt", val="bullet"),
            element("lvlText", val="•"),
            element("lvlJc", val="left"),
            element("pPr", element("ind", left=360 * (level + 1), hanging=360)),
            ilvl=level,
        )
        for level in range(_DEEPEST + 1)
    ]
    yield element("abstractNum", element("multiLevelType", val="hybridMultilevel"), *levels,
                  abstractNumId=0)  # fmt: skip
    yield element("num", element("abstractNumId", val=0), numId=1)


def _table(rows: Sequence[Sequence[str]]) -> etree._Element:
    columns = max(len(row) for row in rows)
    lengths = [_NARROWEST] * columns
    for row in rows:
        for at, words in enumerate(row):
            lengths[at] = max(lengths[at], min(len(words), _WIDEST))
    widths = [A4_PORTRAIT.text_width * length // sum(lengths) for length in lengths]
    made: list[etree._Element] = []
    for row in rows:
        cells: list[etree._Element] = []
        for at, words in enumerate(row):
            span = columns - at if at == len(row) - 1 else 1
            content = paragraph(run(words), style=styles.CELL)
            cells.append(word.cell([content], sum(widths[at : at + span]), span=span))
        made.append(word.row(cells))
    found = word.table(made, widths, style=styles.TABLE)
    if reads_right_to_left("".join(words for row in rows for words in row)):
        found[0].insert(1, element("bidiVisual"))
    return found
