"""The text of a page, element by element, as a browser shows it."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from negodiff.model.block import BlockKind
from negodiff.model.finding import Finding
from negodiff.model.markup import Aside, AsideKind, Change
from negodiff.readers import fields, plain
from negodiff.readers.flow import PLAIN, Flow, Shape
from negodiff.readers.grid import Cell, Grid, lay_out
from negodiff.readers.html import styles
from negodiff.readers.html.cells import placed, reaches, rows_of
from negodiff.readers.html.contents import contents_of
from negodiff.readers.html.notes import Notes
from negodiff.readers.lines import normalise_line_ends, source_lines
from negodiff.readers.reading import Reading
from negodiff.readers.walking import walk
from negodiff.readers.writing import Paragraph, Words, put_aside

_BLOCKS: Final = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main",
        "menu", "nav", "ol", "p", "section", "summary", "tbody", "td", "tfoot", "th", "thead",
        "tr", "ul",
    }
)  # fmt: skip
_SILENT: Final = frozenset(
    {
        "area", "audio", "base", "canvas", "colgroup", "head", "input", "link", "map", "meta",
        "noscript", "script", "source", "style", "template", "title", "track", "video",
    }
)  # fmt: skip
_ASIDES: Final = {
    "svg": AsideKind.PICTURE, "img": AsideKind.PICTURE, "math": AsideKind.FORMULA,
    "iframe": AsideKind.EMBEDDED, "object": AsideKind.EMBEDDED, "embed": AsideKind.EMBEDDED,
    "applet": AsideKind.EMBEDDED, "select": AsideKind.FORM, "textarea": AsideKind.FORM,
    "button": AsideKind.FORM, "nav": AsideKind.CONTENTS, "footer": AsideKind.FOOTER,
}  # fmt: skip
"""Elements that are not the text of a draft."""
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_COUNTING: Final = frozenset({"page", "datetime", "docstat", "filename", "sender", "author"})
"""The kinds of fields of LibreOffice (its element "sdfield") that count by themselves."""
_STRONG: Final = frozenset({"b", "strong", "th", "center"})
_CHANGES: Final = {
    "ins": Change.INSERTED, "del": Change.DELETED,
    "insertion": Change.INSERTED, "deletion": Change.DELETED,
}  # fmt: skip
_INDENT: Final = 4
"""What numbered items stand further in than those around them. Their numbers tell where they
belong, since a list inside a list is often closed and opened anew."""


class Walk:
    """One way through a page, or through a cell or note of it, in reading order."""

    def __init__(
        self, root: etree._Element, reading: Reading, path: str, notes: Notes | None = None
    ) -> None:
        self.root = root
        self.reading = reading
        self.path = path
        self.contents = contents_of(root) if notes is None else {}
        self.notes = Notes(root) if notes is None else notes
        self.flow = Flow(reading)
        self.asides: list[Aside] = []
        self.shown: list[Aside] = []
        self.findings: list[Finding] = []
        self._lists: list[styles.Numbering] = []
        self._cited: list[str] = []
        self._closers: list[list[str]] = []
        self._begun: list[tuple[Words, int]] = []
        self._breaks = 0
        self._tables = 0

    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs."""
        walk(self.root, self._open, self._close, self._say)
        self._end()
        return self.flow.paragraphs

    def _say(self, text: str | None, element: etree._Element) -> None:
        if not text:
            return
        if not text.isspace():
            self._breaks = 0
        self.flow.say(text, f"line {_line(element)}")

    def _end(self) -> None:
        """End the paragraph; the notes it cites come after it."""
        self.flow.end()
        self._breaks = 0
        cited, self._cited = self._cited, []
        for name in cited:
            label, element = self.notes.take(name)
            if element is None:
                continue
            inside = self._inside(element)
            found = inside.paragraphs()
            for paragraph in found:
                block = paragraph.block._replace(kind=BlockKind.NOTE, level=0, label=label)
                self.flow.paragraphs.append(paragraph._replace(block=block))

    def _inside(self, element: etree._Element) -> "Walk":
        walk = Walk(element, self.reading, self.path, self.notes)
        walk.asides, walk.shown = self.asides, self.shown
        walk.findings = self.findings
        walk.contents = self.contents
        return walk

    def _open(self, element: etree._Element) -> bool:
        """Enter an element; false if what it holds is not to be walked through."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            return False
        if element is not self.root and self.notes.is_body(element):
            return False
        if name := self.notes.cited(element):
            self._cited.append(name)
            return False
        if self.notes.leads_back(element):
            return False
        if (lines := self.contents.get(element)) is not None:
            where = f"line {_line(element)}"
            self.asides += [Aside(AsideKind.CONTENTS, lines, where)] if lines else []
            return False
        looks = styles.style(element)
        if element is not self.root and (aside := _aside(element, looks)):
            self._leave_out(aside, element)
            return False
        if tag == "br":
            self._break()
            return False
        if tag in _BLOCKS:
            self._end()
        if tag == "table":
            self._end()
            self._table(element)
            return False
        if tag == "pre":
            self._end()
            self._preformatted(element)
            return False
        self._enter(element, tag, looks)
        self._say(element.text, element)
        return True

    def _enter(self, element: etree._Element, tag: str, looks: dict[str, str]) -> None:
        """Heed what an element says of its words, and remember what to undo at its end."""
        undo: list[str] = []
        if tag in ("ol", "ul", "menu", "dir"):
            self._lists.append(styles.Numbering(element))
            undo.append("list")
        elif tag == "li":
            label = self._lists[-1].label(element) if self._lists else ""
            depth = max(len(self._lists), 1)
            self.flow.shape = (
                Shape(label=label, indent=_INDENT * (depth - 1))
                if label
                else Shape(BlockKind.ITEM, depth)
            )
        elif tag in _HEADINGS:
            self.flow.shape = Shape(BlockKind.HEADING, _HEADINGS[tag], self.flow.shape.label)
        elif (tag == "a" and element.get("href")) or tag == "sdfield":
            self._begun.append(self.flow.position())
            undo.append("link" if tag == "a" else "field")
        change = _CHANGES.get(tag) or next(
            (_CHANGES[name] for name in _classes(element) if name in ("insertion", "deletion")),
            None,
        )
        if change is not None:
            self.flow.open_change(change, *_by(element))
            undo.append("change")
        if (level := styles.level(element, looks)) is not None:
            self.flow.open_level(level)
            undo.append("level")
        for colour in styles.colours(element, looks):
            self.flow.open_colour(colour)
            undo.append("colour")
        if tag in _STRONG or styles.is_strong(element, looks):
            self.flow.strong += 1
            undo.append("strong")
        self._closers.append(undo)

    def _close(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._end()
        for what in reversed(self._closers.pop()):
            if what == "list":
                self._lists.pop()
            elif what == "change":
                self.flow.close_change()
            elif what == "colour":
                self.flow.close_colour()
            elif what == "strong":
                self.flow.strong -= 1
            elif what in ("link", "field"):
                self._end_field(element, what)
            else:
                self.flow.close_level()
        if tag in _HEADINGS or tag == "li":
            self.flow.shape = PLAIN

    def _end_field(self, element: etree._Element, what: str) -> None:
        start = self._begun.pop()
        where = f"line {_line(element)}"
        words = self.flow.since(start)
        if what == "link" and words.strip():
            self.shown.append(fields.link(element.get("href", ""), words, where))
        elif what == "field":
            kind = (element.get("type") or "").lower()
            counted = kind in _COUNTING and element.get("sdfixed") is None
            if counted:
                self.flow.count(start)
            made_from = " ".join(each for each in (kind, element.get("subtype")) if each).lower()
            self.shown.append(fields.field(made_from, words, where, counted=counted))

    def _break(self) -> None:
        """A line break; two of them part paragraphs."""
        self._breaks += 1
        if self._breaks > 1:
            self._end()
        else:
            self.flow.line_break()

    def _leave_out(self, kind: AsideKind, element: etree._Element) -> None:
        if kind in (AsideKind.HEADER, AsideKind.FOOTER):
            where = f"line {_line(element)}"
            told = put_aside(kind, self._inside(element).paragraphs(), where)
            self.asides += [told] if told is not None else []
            return
        text = element.get("alt") or "" if kind is AsideKind.PICTURE else _text(element)
        if text.strip() or kind is not AsideKind.HIDDEN:
            self.asides.append(Aside(kind, " ".join(text.split()), f"line {_line(element)}"))

    def _preformatted(self, element: etree._Element) -> None:
        """Text whose lines stand as they are is read as a text file is."""
        lines = source_lines(normalise_line_ends(_text(element)))
        for block in plain.read(lines, 0, frozenset()):
            first = block.lines[0] if block.lines else 1
            line = _line(element) + first - 1
            placed = block._replace(lines=None, where=f"line {line}")
            self.flow.paragraphs.append(Paragraph(placed))

    def _table(self, element: etree._Element) -> None:
        self._tables += 1
        rows: list[tuple[Cell, ...]] = []
        covered: dict[int, int] = {}
        section: etree._Element | None = None
        for row in rows_of(element):
            if row.getparent() is not section:
                section, covered = row.getparent(), {}
            cells = [
                (self._cell(each), reaches(each, "rowspan"))
                for each in row
                if each.tag in ("td", "th")
            ]
            stand, covered = placed(cells, covered)
            rows.append(stand)
        for caption in element.iterchildren("caption"):
            self.flow.paragraphs += self._inside(caption).paragraphs()
        laid = lay_out(Grid(tuple(rows), f"table at line {_line(element)}"), self.reading)
        self.flow.paragraphs += laid.paragraphs
        self.findings += laid.findings
        self.asides += laid.asides

    def _cell(self, element: etree._Element) -> Cell:
        return Cell(tuple(self._inside(element).paragraphs()), reaches(element, "colspan"))


def _aside(element: etree._Element, looks: dict[str, str]) -> AsideKind | None:
    """What an element is that is no text of the draft, or ``None``."""
    if styles.is_hidden(element, looks):
        return AsideKind.HIDDEN
    tag = str(element.tag)
    names = {*_classes(element), (element.get("id") or "").lower(), element.get("role") or ""}
    if not names.isdisjoint({"toc", "doc-toc", "table-of-contents", "tableofcontents"}):
        return AsideKind.CONTENTS
    if tag == "div" and element.get("title") in ("header", "footer"):
        return AsideKind.HEADER if element.get("title") == "header" else AsideKind.FOOTER
    return _ASIDES.get(tag)


def _by(element: etree._Element) -> tuple[str, str]:
    """Who made a tracked change, and when, as far as the element says."""
    author = element.get("data-author") or element.get("author") or element.get("cite") or ""
    date = element.get("datetime") or element.get("data-date") or element.get("date") or ""
    return author.removeprefix("mailto:"), date


def _classes(element: etree._Element) -> list[str]:
    return (element.get("class") or "").lower().split()


def _text(element: etree._Element) -> str:
    texts: Iterable[str] = (str(text) for text in element.itertext())
    return "".join(texts)


def _line(element: etree._Element) -> int:
    found: object = element.sourceline
    return found if isinstance(found, int) else 1
