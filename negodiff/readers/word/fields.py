"""Fields: an instruction, which is no text, and the result, which is.

Fields nest and span paragraphs, so that a stack of them goes through the whole of a text.
"""

import re
from typing import Final

from lxml import etree

from negodiff.readers import equations, fields
from negodiff.readers.word.line import Line
from negodiff.readers.word.names import VAL, W, is_on, number, value
from negodiff.readers.word.symbols import symbol

FIELD_CHAR: Final = f"{W}fldChar"
_TYPE: Final = f"{W}fldCharType"
_CONTENTS: Final = frozenset({"TOC", "TOA", "INDEX"})
_SHOWS_ITS_LAST: Final = frozenset({"MACROBUTTON", "GOTOBUTTON"})
_LONGEST: Final = 2_000
_DEEPEST: Final = 20


class Field:
    """One field that is open.

    Attributes:
        begin: The field character that opened it, if one did.
        in_code: Whether its instruction is being read, rather than its result.
        is_contents: Whether its result is a table of contents or an index.
        is_silent: Whether nothing of it is printed.
        code: The pieces of its instruction.
        result: The pieces of its result.
        locked: Whether somebody has seen to it that it keeps its result.
        counted: Whether its instruction holds a field that counts.
        shown: The line that its result begins in, and where.
        outer: The field whose instruction it stands in, and how many pieces that had before.
    """

    def __init__(self, begin: etree._Element | None = None) -> None:
        self.begin = begin
        self.in_code = True
        self.is_contents = False
        self.is_silent = True
        self.code: list[str] = []
        self.result: list[str] = []
        self.locked = begin is not None and _is_locked(begin)
        self.counted = False
        self.shown: tuple[Line, int] | None = None
        self.outer: tuple[Field, int] | None = None

    @property
    def instruction(self) -> str:
        """The instruction, its white space collapsed."""
        return " ".join("".join(self.code).split())[:_LONGEST]

    @property
    def kind(self) -> str:
        """The instruction's first word."""
        return fields.kind_of(self.instruction)

    @property
    def counts(self) -> bool:
        """Whether its result changes by itself."""
        return not self.locked and (self.counted or fields.counts(self.instruction))


class Fields:
    """The fields that are open while a text is read."""

    def __init__(self, unmatched: frozenset[etree._Element] = frozenset()) -> None:
        self._open: list[Field] = []
        self._unmatched = unmatched
        self.silent = 0
        self.contents = 0

    def begin(self, element: etree._Element | None) -> Field | None:
        """Open a field; one that never ends is none."""
        if element is not None and element in self._unmatched:
            return None
        field = Field(element)
        outer = self._open[-1] if self._open else None
        if outer is not None and outer.in_code:
            field.outer = (outer, len(outer.code))
        self._open.append(field)
        self.silent += 1
        return field

    def cites_note(self, shown: str) -> bool:
        """Whether the innermost field shows the figure of a note again."""
        return bool(self._open) and fields.cites_note(self._open[-1].instruction, shown)

    def separate(self, line: Line) -> None:
        """The innermost instruction ends, its result begins at the end of a line so far."""
        if self._open and self._open[-1].in_code:
            field = self._open[-1]
            field.in_code = False
            field.shown = (line, line.words.position)
            field.is_silent = fields.is_silent(field.instruction)
            self.silent -= not field.is_silent
            field.is_contents = field.kind in _CONTENTS
            self.contents += field.is_contents

    def end(self, wanted: Field | None = None) -> Field | None:
        """Close the innermost field, or the one that is wanted if it is open."""
        if not self._open or (wanted is not None and wanted not in self._open):
            return None
        field = wanted or self._open[-1]
        if field is self._open[-1]:
            self._open.pop()
        else:
            self._open.remove(field)
        if field.is_silent:
            self.silent -= 1
        else:
            self.contents -= field.is_contents
        if field.outer is not None and field.counts:
            outer, before = field.outer
            outer.counted = True
            outer.code[before:] = [f"{{{field.kind}}}"]
        elif self._open and field.result and not (field.in_code or field.is_contents):
            self._open[-1].result.append("".join(field.result)[:_LONGEST])
        return field

    def say_code(self, text: str) -> None:
        """Add to the innermost instruction, which can hold the results of other fields."""
        for field in reversed(self._open[-_DEEPEST:]):
            if field.in_code:
                field.code.append(text)
                return

    def say(self, text: str) -> bool:
        """Hand over a text; false when it is part of an instruction, and so not printed."""
        if not self._open:
            return True
        if self.silent:
            innermost = self._open[-1]
            if innermost.is_silent and not innermost.in_code:
                innermost.result.append(text)
            else:
                self.say_code(text)
            return False
        if not self._open[-1].is_contents:
            self._open[-1].result.append(text)
        return True


def unmatched(root: etree._Element) -> frozenset[etree._Element]:
    """The field characters that open a field which never ends: Word takes them for nothing."""
    begun: list[etree._Element] = []
    for element in root.iter(FIELD_CHAR):
        kind = element.get(_TYPE)
        if kind == "begin":
            begun.append(element)
        elif kind == "end" and begun:
            begun.pop()
    return frozenset(begun)


def field_type(element: etree._Element) -> str:
    """What a field character does: "begin", "separate" or "end"."""
    return element.get(_TYPE, "")


def shown_without_result(field: Field) -> str | None:
    """What Word shows for a field that stores no result; ``None`` when only Word can compute it."""
    form = None if field.begin is None else field.begin.find(f"{W}ffData")
    if form is not None and (box := form.find(f"{W}checkBox")) is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return "☒" if state is not None and is_on(state) else "☐"
    if form is not None and (drop := form.find(f"{W}ddList")) is not None:
        entries = [each.get(VAL, "") for each in drop.iterchildren(f"{W}listEntry")]
        at = number(value(drop, "result")) or number(value(drop, "default")) or 0
        return entries[at] if 0 <= at < len(entries) else ""
    if field.kind == "EQ":
        return equations.words_of(field.instruction) or None
    if field.kind == "SYMBOL":
        return _symbol(field.instruction)
    if field.kind in _SHOWS_ITS_LAST:
        words = field.instruction.split(" ", 2)
        return words[2] if len(words) > 2 else ""
    return None


def _is_locked(begin: etree._Element) -> bool:
    return begin.get(f"{W}fldLock", "0") not in ("0", "false", "off")


def _symbol(instruction: str) -> str | None:
    """The character that a field names by its place in a font; ``None`` when it names none."""
    found = _SYMBOL.match(instruction)
    if found is None:
        return None
    code = int(found[1], 16 if found[1][:2].lower() == "0x" else 10)
    font = _FONT.search(instruction)
    return symbol("" if font is None else font[1] or font[2], code)


_SYMBOL: Final = re.compile(r"(?i)SYMBOL (0x[0-9a-f]{1,5}|\d{1,6})(?!\S)")
_FONT: Final = re.compile(r'\\f (?:"([^"]*)"|(\S+))')
