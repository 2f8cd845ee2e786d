"""The inside of a paragraph: runs, and all that can stand around them."""

from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree

from negodiff.model.markup import Aside, AsideKind, Change, Colour, Revision
from negodiff.readers.raising import Level, on_level
from negodiff.readers.word import math, pictures
from negodiff.readers.word.document import CHANGES, Document, branch
from negodiff.readers.word.fields import (
    FIELD_CHAR,
    Fields,
    field_type,
)
from negodiff.readers.word.lifted import with_level
from negodiff.readers.word.line import Line, Marks
from negodiff.readers.word.names import MC, RPR, XML_SPACE, M, W
from negodiff.readers.word.results import Results
from negodiff.readers.word.styles import Look, ParagraphStyle, effective, read_look
from negodiff.readers.word.symbols import symbol
from negodiff.readers.writing import Traced

_RUN: Final = f"{W}r"
_LINK: Final = f"{W}hyperlink"
_BOOKMARK: Final = f"{W}bookmarkStart"
_TEXT: Final = f"{W}t"
_ID: Final = f"{W}id"
_ALTERNATIVES: Final = f"{MC}AlternateContent"
_INSTRUCTION: Final = frozenset({f"{W}instrText", f"{W}delInstrText"})
_BREAKS: Final = frozenset({f"{W}br", f"{W}cr"})
_PAGE_ENDS: Final = f"{W}lastRenderedPageBreak"
_SIGNS: Final = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\xad",
}  # fmt: skip
_DRAWN: Final = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_NOTES: Final = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_FORMULAS: Final = frozenset({f"{M}oMath", f"{M}oMathPara"})
_CONTAINERS: Final = frozenset(
    f"{W}{name}" for name in (
        "smartTag", "customXml", "dir", "bdo", "sdtContent", "subDoc", "rubyBase",
    )
)  # fmt: skip
_LINE: Final = Level.LINE
Leave = Callable[[], None] | None


class Inline:
    """Reads what stands inside paragraphs into lines."""

    def __init__(self, document: Document, fields: Fields) -> None:
        self.document = document
        self.fields = fields
        self._results = Results(document, fields)

    def read(
        self, line: Line, paragraph: etree._Element, marks: Marks, style: ParagraphStyle
    ) -> None:
        """Read a paragraph's runs.

        Args:
            line: Takes the words.
            paragraph: A paragraph, or what holds runs as one does.
            marks: The tracked changes it stands in.
            style: The paragraph's style.
        """
        stack: list[tuple[Iterator[etree._Element], Marks, Leave]] = [
            (iter(paragraph), marks, None)
        ]
        while stack:
            children, inside, leave = stack[-1]
            for child in children:
                if child.tag == _RUN:
                    self._run(line, child, inside, style)
                    continue
                entered = self._enter(line, child, inside)
                if entered is not None:
                    stack.append(entered)
                    break
            else:
                stack.pop()
                if leave is not None:
                    leave()

    def _enter(
        self, line: Line, child: etree._Element, marks: Marks
    ) -> tuple[Iterator[etree._Element], Marks, Leave] | None:
        """What stands beside the runs: something to go into, or a sign that is dealt with here."""
        tag = str(child.tag)
        if tag == _LINK:
            return self._link(line, child, marks)
        if tag in _CONTAINERS:
            return iter(child), marks, None
        if tag in CHANGES:
            return iter(child), self.document.with_mark(marks, child), None
        if tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            return None if content is None else (iter(content), marks, None)
        if tag == f"{W}fldSimple":
            return self._simple_field(line, child, marks)
        if tag == _ALTERNATIVES:
            chosen = branch(child)
            return None if chosen is None else (iter(chosen), marks, None)
        if tag in _FORMULAS:
            self._formula(line, child, marks)
        elif tag == _BOOKMARK:
            line.anchors[child.get(_ID, "")] = child.get(f"{W}name", ""), line.words.position
        elif tag == f"{W}bookmarkEnd":
            line.anchor(child.get(_ID, ""))
        elif tag == f"{W}commentRangeStart":
            self.document.remarks.begin(line, child.get(_ID, ""))
        elif tag == f"{W}commentRangeEnd":
            self.document.remarks.end(line, child.get(_ID, ""))
        elif next(child.iter(_RUN), None) is not None:
            return iter(child), marks, None  # nothing that should stand here; its words are kept
        return None

    def _simple_field(
        self, line: Line, element: etree._Element, marks: Marks
    ) -> tuple[Iterator[etree._Element], Marks, Leave]:
        self.fields.begin(element)
        self.fields.say_code(element.get(f"{W}instr", ""))
        self.fields.separate(line)
        return iter(element), marks, lambda: self._results.remember(line, self.fields.end())

    def _link(
        self, line: Line, element: etree._Element, marks: Marks
    ) -> tuple[Iterator[etree._Element], Marks, Leave]:
        """A link, which is read as the field that it could be."""
        field = self.fields.begin(None)
        address = self.document.parts.by_id(element).outside
        anchor = element.get(f"{W}anchor", "")
        self.fields.say_code(f'HYPERLINK "{address}"' + (f' \\l "{anchor}"' if anchor else ""))
        self.fields.separate(line)
        return iter(element), marks, lambda: self._results.remember(line, self.fields.end(field))

    def _run(self, line: Line, run: etree._Element, marks: Marks, style: ParagraphStyle) -> None:
        """Read one run."""
        children = list(run)
        properties = children[0] if children and children[0].tag == RPR else run.find(RPR)
        look = read_look(properties)
        change = properties.find(_RPR_CHANGE) if look.changed and properties is not None else None
        if properties is not None and change is not None:
            revision = self.document.revision(Change.FORMATTED, change)
            marks = (*marks, revision._replace(text=_differences(properties, change)))
            if self.document.prefers_old(change):
                look = read_look(change.find(RPR))
        look = effective(look, self.document.styles, style)
        if look.lift:
            look = with_level(look, run, style, self.document.styles)
        printed = self.document.prints(marks)
        inside: tuple[Revision | Colour, ...] = marks
        if (look.highlight or look.colour) and printed and not look.hidden:
            inside = (*marks, *_colours(look))
        line.enter(inside)
        stack = [iter(children)]
        while stack:
            for child in stack[-1]:
                if child.tag == _TEXT:
                    self._say(line, child, _text(child), look, printed=printed)
                elif child.tag == _ALTERNATIVES:
                    chosen = branch(child)
                    if chosen is not None:
                        stack.append(iter(chosen))
                        break
                elif self._piece(line, child, marks, look, style, printed=printed):
                    return
            else:
                stack.pop()

    def _piece(
        self, line: Line, child: etree._Element, marks: Marks, look: Look,
        style: ParagraphStyle, *, printed: bool,
    ) -> bool:  # fmt: skip
        """A piece of a run that is no plain text; true when it takes all that follows it."""
        tag = str(child.tag)
        if tag in _SIGNS:
            self._say(line, child, _SIGNS[tag], look, printed=printed)
        elif tag in _BREAKS:
            self._break(line, child, look, printed=printed)
        elif tag == f"{W}delText":
            self._say(line, child, _text(child), look, printed=printed)
        elif tag == FIELD_CHAR:
            if printed:
                self._field(line, child, look)
        elif tag in _INSTRUCTION:
            if printed:
                self.fields.say_code(child.text or "")
        elif tag == f"{W}sym":
            code = int(child.get(f"{W}char", "0")[:6] or "0", 16) if _is_hex(child) else 0
            said = symbol(child.get(f"{W}font", ""), code)
            self._say(line, child, said, look, printed=printed)
        elif tag in _DRAWN:
            self._drawing(line, child, marks)
        elif tag in _NOTES:
            return self._note(line, child, _NOTES[tag], marks)
        elif tag == _PAGE_ENDS:
            if printed:
                self.document.sections.page_ends()
        elif tag == f"{W}commentReference":
            self.document.remarks.cite(line, child.get(_ID, ""))
        elif tag == f"{W}ruby":
            base = child.find(f"{W}rubyBase")
            if base is not None:
                self.read(line, base, marks, style)
            above = "".join(each.text or "" for each in child.iterfind(f"{W}rt//{_TEXT}"))
            self.document.aside(AsideKind.OTHER, above, line.where)
        return False

    def _say(
        self, line: Line, element: etree._Element, text: str, look: Look, *, printed: bool
    ) -> None:
        if not text:
            return
        level = look.level or _LINE
        shown = text if level is _LINE else on_level(text, level)
        if not printed:
            line.note(shown)
        elif self.fields.say(shown):
            if look.hidden:
                line.hidden.append(shown)
                return
            if level is Level.RAISED and self.fields.cites_note(text):
                return
            line.note(shown)
            line.contents = line.contents or self.fields.contents > 0
            start = line.words.position
            line.say(text, level, bold=bool(look.bold))
            if self.document.traced:
                line.words.attach(start, Traced(element, text, level))

    def _break(self, line: Line, element: etree._Element, look: Look, *, printed: bool) -> None:
        line.note("\n")
        if printed and element.get(f"{W}type") == "page":
            self.document.sections.page_ends()
        if printed and self.fields.say("\n") and not look.hidden:
            line.words.line_break()
            if self.document.traced:
                line.words.attach(line.words.position, Traced(element, "\n"))

    def _field(self, line: Line, element: etree._Element, look: Look) -> None:
        kind = field_type(element)
        if kind == "begin":
            self.fields.begin(element)
        elif kind == "separate":
            self.fields.separate(line)
        elif kind == "end":
            self._results.end(
                line, lambda shown: self._say(line, element, shown, look, printed=True)
            )

    def _formula(self, line: Line, element: etree._Element, marks: Marks) -> None:
        def prints(tracked: etree._Element) -> bool:
            return self.document.prints(self.document.with_mark((), tracked))

        line.enter(marks)
        text = math.linear(element, prints)
        printed = self.document.prints(marks)
        self._say(line, element, text, Look(), printed=printed)
        if printed and text.strip():
            self.document.shown_fields.append(Aside(AsideKind.FORMULA, text, line.where))

    def _drawing(self, line: Line, element: etree._Element, marks: Marks) -> None:
        line.boxes += [(box, marks) for box in pictures.boxes(element)]
        if self.document.prints(marks):
            pictures.remember(element, self.document, line.where)

    def _note(self, line: Line, element: etree._Element, kind: str, marks: Marks) -> bool:
        """A note's citation, which is no word of the text; with the mark that a person set."""
        cited = self.document.cite(kind, element, marks)
        if cited is None:
            return False
        own = element.get(f"{W}customMarkFollows", "0") not in ("0", "false", "off")
        if own and cited.label:
            following = [each.text or "" for each in element.itersiblings(_TEXT)]
            cited = cited._replace(label="".join(following).strip() or cited.label)
        line.cited.append(cited)
        return own


_RPR_CHANGE: Final = f"{W}rPrChange"


def _text(element: etree._Element) -> str:
    text = element.text or ""
    return text if element.get(XML_SPACE) == "preserve" else text.strip(" \t\r\n")


def _is_hex(element: etree._Element) -> bool:
    digits = element.get(f"{W}char", "")[:6]
    return bool(digits) and all(each in "0123456789abcdefABCDEF" for each in digits)


def _colours(look: Look) -> list[Colour]:
    found = [Colour("highlight", look.highlight)] if look.highlight else []
    return [*found, Colour("colour", look.colour)] if look.colour else found


def _differences(now: etree._Element, change: etree._Element) -> str:
    """The names of the properties that a change of format added, took away or altered."""
    old = change.find(RPR)
    return named_differences(now, old)


def named_differences(now: etree._Element, old: etree._Element | None) -> str:
    """The names of the properties in which two sets of them differ."""
    new_said = _said(now)
    old_said = {} if old is None else _said(old)
    names = [
        name.rpartition("}")[2]
        for name in {**new_said, **old_said}
        if new_said.get(name) != old_said.get(name)
    ]
    return ", ".join(sorted(names)[:20])


def _said(properties: etree._Element) -> dict[str, bytes]:
    return {
        str(child.tag): etree.tostring(child, method="c14n", with_tail=False)
        for child in properties.iterchildren(etree.Element)
        if not str(child.tag).endswith("Change") and child.tag not in CHANGES and child.tag != RPR
    }
