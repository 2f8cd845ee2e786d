"""Markdown becomes blocks: a line-based reader for the Markdown that drafts are written in.

Not a full Markdown parser, on purpose: one that follows the specification takes the brackets of a
negotiation for links and folds clauses that stand one a line into a single paragraph. Here a line
is judged by what it begins with; ordinary lines become paragraphs by the same rules as in plain
text. What is dropped holds no words of the draft: rules, fences, comments, definitions of links,
attributes, markers of tables of contents.
"""

import re
from enum import Enum
from typing import NamedTuple

from negodiff.model.block import Block, BlockKind
from negodiff.readers import notes
from negodiff.readers.frames import unframed
from negodiff.readers.inline import label_key, looks_like_url, words
from negodiff.readers.joining import Joiner
from negodiff.readers.lines import Line, Run, collapse, measure
from negodiff.readers.margin import ends_sentence, ends_with_pause
from negodiff.readers.nesting import Nesting
from negodiff.readers.unwrap import paragraphs

_HEADING = re.compile(r"(#{1,6})(?:\s+|(?<=##)(?=[^#\s\d])|$)(.*?)(?:\s+#+)?$")
_HEADING_IN_ITEM = re.compile(r"(?:[-*+]|(\d{1,9}[.)]))\s+(#{1,6})\s+(\S.*?)(?:\s+#+)?$")
_ATTRIBUTES = re.compile(r"\{:{1,2}[^{}]*\}")
_HEADING_ATTRIBUTES = re.compile(r"\s*\{[:#.][^{}]*\}$")
_RULE = re.compile(r"([-*])(?:\s*\1){2,}|_{3}|_\s_\s_")
_UNDERLINE = re.compile(r"=+|-{2,}")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`]*")
_DEFINITION = re.compile(
    r"\[(?!\^)([^\[\]]{1,200})\]:\s*(<[^<>]*>|\S+)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
)
_CONTENTS = re.compile(r"\[TOC\]|\[\[_?TOC_?\]\]|\$\{?toc\}?", re.IGNORECASE)
_DELIMITERS = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_ITEM = re.compile(r"(?:[-*+•●▪◦]\s+(?!\d+\s*[\u0590-\u08ff])|(\d{1,9}[.)])\s)")
_QUOTE = re.compile(r"(?:>\s?)+")
_MARKUP_STARTS = notes.STARTS | frozenset("#=-*_`~>{<|:$")


class Form(Enum):
    """What a group of lines is."""

    TEXT = "text"
    HEADING = "heading"
    ROW = "row"
    NOTE = "note"
    VERBATIM = "verbatim"


class Group(NamedTuple):
    """Lines that belong together before paragraphs are told apart."""

    form: Form
    lines: Run
    gap: bool
    level: int = 0
    label: str = ""


def read(lines: list[str], first: int, no_gaps: frozenset[int]) -> list[Block]:
    """Read Markdown.

    Args:
        lines: The source lines.
        first: Position of the first line that is text.
        no_gaps: Positions of empty lines that separate nothing.

    Returns:
        Blocks in reading order, the markup taken off.
    """
    scan = _Scan(unframed(_without_comments(lines))[0], first, no_gaps)
    scan.run()
    runs = [group.lines for group in scan.groups]
    builder = _Builder(Joiner(runs), frozenset(scan.defined))
    for group, parts in zip(scan.groups, paragraphs(runs), strict=True):
        builder.add(group, parts)
    return builder.blocks


def _without_comments(lines: list[str]) -> list[str]:
    """Blank out HTML comments; one that never ends is text."""
    if not any("<!--" in line for line in lines):
        return lines
    text = "\n".join(lines)
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += (text[at:start], "\n" * text.count("\n", start, end))
        at = end + 3
    return ("".join(parts) + text[at:]).split("\n")


class _Scan:
    """Groups lines by what they begin with."""

    def __init__(self, lines: list[str], first: int, no_gaps: frozenset[int]) -> None:
        self.lines = lines
        self.at = first
        self.no_gaps = no_gaps
        self.groups: list[Group] = []
        self.defined: set[str] = set()
        self.current: Run = []
        self.gap = True
        self.note = ""

    def run(self) -> None:
        """Read all lines."""
        while self.at < len(self.lines):
            raw = self.lines[self.at]
            self.at += 1
            line = measure(raw, self.at)
            if line is None:
                if self.at - 1 not in self.no_gaps:
                    self._close()
                    self.gap = True
                continue
            if self.note and self.gap and not self.current and not line.indent:
                self.note = ""
            if line.text[0] in _MARKUP_STARTS and self._markup(line):
                continue
            if "# " in line.text and self._heading_in_item(line):
                continue
            self._text(line, hard=raw[-2:] == "  " or raw[-1] == "\\")
        self._close()

    def _text(self, line: Line, *, hard: bool) -> None:
        if hard and line.text[-1] == "\\":
            line = line._replace(text=line.text[:-1].rstrip() or "\\")
        self.current.append(line)
        if hard and not self._goes_on(line.text):
            self._close()

    def _goes_on(self, text: str) -> bool:
        """Whether a sentence goes on below a line break that was set by hand."""
        following = self.lines[self.at].strip() if self.at < len(self.lines) else ""
        return following[:1].islower() and not (ends_sentence(text) or ends_with_pause(text))

    def _close(self) -> None:
        """End the lines that follow one another."""
        if self.current:
            form = Form.NOTE if self.note else Form.TEXT
            self.groups.append(Group(form, self.current, self.gap, 0, self.note))
            self.current = []
            self.gap = False

    def _add(self, form: Form, line: Line, level: int = 0) -> None:
        self._close()
        self.groups.append(Group(form, [line], self.gap, level))
        self.gap = False

    def _markup(self, line: Line) -> bool:
        """Take a line that is markup as a whole; say whether it was one."""
        text = line.text
        char = text[0]
        if char == "#" and (match := _HEADING.fullmatch(text)):
            title = _HEADING_ATTRIBUTES.sub("", match.group(2)).strip()
            self._close()
            self.gap = True
            if title:
                self._add(Form.HEADING, line._replace(text=title), len(match.group(1)))
            self.gap = True
            return True
        if char in "=-" and self._underline(line):
            return True
        if char in "-*_" and _RULE.fullmatch(text):
            return self._drop(gap=True)
        if char in "|:-" and _DELIMITERS.fullmatch(text) and self._table():
            return True
        if char in "`~" and (match := _FENCE.fullmatch(text)):
            return self._fence(match.group(1))
        if char == ">" and (match := _QUOTE.match(text)):
            return self._quote(line, match.end())
        if char in notes.STARTS and (self._note(line) or (char == "[" and self._defines(line))):
            return True
        if char in "$[":
            return _CONTENTS.fullmatch(text) is not None and self._drop(gap=True)
        if char == "{" and _ATTRIBUTES.fullmatch(text):
            return self._drop(gap=False)
        return char in "*-" and text[1:].strip() == "TOC" and self._contents()

    def _heading_in_item(self, line: Line) -> bool:
        """The heading that a list item holds ("1. ## Service") keeps the item's number."""
        match = _HEADING_IN_ITEM.fullmatch(line.text)
        if match is None:
            return False
        number, signs, title = match.groups()
        self._close()
        self.gap = True
        text = f"{number} {title}" if number else title
        self._add(Form.HEADING, line._replace(text=text), len(signs))
        self.gap = True
        return True

    def _drop(self, *, gap: bool) -> bool:
        if gap:
            self._close()
            self.gap = True
        return True

    def _underline(self, line: Line) -> bool:
        """A line of ``=`` or ``-`` makes a single line above it a heading."""
        if not _UNDERLINE.fullmatch(line.text) or not self.current or self.note:
            return False
        title = self.current[-1]
        if "|" in title.text and self.at < len(self.lines) and "|" in self.lines[self.at]:
            return False
        if line.text[0] == "-" and (len(self.current) > 1 or _ITEM.match(title.text)):
            return False
        self.current.pop()
        self._close()
        level = 1 if line.text[0] == "=" else 2
        self._add(Form.HEADING, title, level)
        self.gap = True
        return True

    def _table(self) -> bool:
        """A delimiter row: the line above is the header, the lines with bars below are rows."""
        if not self.current or "|" not in self.current[-1].text:
            return False
        header = self.current.pop()
        self._add(Form.ROW, header)
        while self.at < len(self.lines) and "|" in self.lines[self.at]:
            row = measure(self.lines[self.at], self.at + 1)
            self.at += 1
            if row is not None and not _DELIMITERS.fullmatch(row.text):
                self._add(Form.ROW, row)
        return True

    def _fence(self, fence: str) -> bool:
        """The lines of a fenced block are text as they stand; one that never ends is no fence."""
        end = self.at
        while end < len(self.lines) and not self._closes(self.lines[end].strip(), fence):
            end += 1
        if end == len(self.lines):
            return False
        self._close()
        for at in range(self.at, end):
            if line := measure(self.lines[at], at + 1):
                self._add(Form.VERBATIM, line)
        self.at = end + 1
        self.gap = True
        return True

    def _closes(self, text: str, fence: str) -> bool:
        return text.startswith(fence) and not text.strip(fence[0])

    def _quote(self, line: Line, signs: int) -> bool:
        text = line.text[signs:].strip()
        if text:
            self._text(Line(text, line.indent + signs, line.number), hard=False)
        else:
            self._close()
            self.gap = True
        return True

    def _note(self, line: Line) -> bool:
        """A footnote's text; a raised number inside a sentence only happens to begin a line."""
        note = notes.note_start(line.text)
        inside = self.current and not self.note and not ends_sentence(self.current[-1].text)
        if note is None or (inside and line.text[0] != "["):
            return False
        self._close()
        self.note, start = note
        self.current.append(line._replace(text=line.text[start:] or self.note))
        return True

    def _defines(self, line: Line) -> bool:
        """The definition of a link."""
        definition = _DEFINITION.fullmatch(line.text)
        if definition and looks_like_url(definition.group(2)):
            self.defined.add(label_key(definition.group(1)))
            return self._drop(gap=False)
        return False

    def _contents(self) -> bool:
        """Drop the line "* TOC" when its attribute line follows."""
        following = self.lines[self.at].strip() if self.at < len(self.lines) else ""
        return following.startswith("{:toc") and self._drop(gap=True)


class _Builder:
    """Makes blocks of groups."""

    def __init__(self, joiner: Joiner, defined: frozenset[str]) -> None:
        self.joiner = joiner
        self.defined = defined
        self.nesting = Nesting()
        self.blocks: list[Block] = []

    def add(self, group: Group, parts: list[Run]) -> None:
        """Add the blocks of one group, whose text is cut into these paragraphs."""
        if group.form is Form.TEXT:
            gap = group.gap
            for paragraph in parts:
                self._paragraph(paragraph, gap=gap)
                gap = False
        elif group.form is Form.NOTE:
            self._note(group)
        elif group.form is Form.ROW:
            self._row(group)
        else:
            line = group.lines[0]
            heading = group.form is Form.HEADING
            text = " ".join(words(line.text, self.defined).split()) if heading else line.text
            if heading:
                self.nesting.leave(0)
            kind = BlockKind.HEADING if heading else BlockKind.TEXT
            self._append(text, group.lines, kind, group.level, group.gap)

    def _append(
        self, text: str, lines: Run, kind: BlockKind, level: int, gap: bool, label: str = "",
        strong: bool = False,
    ) -> None:  # fmt: skip
        if text:
            span = (lines[0].number, lines[-1].number)
            self.blocks.append(Block(text, span, kind, level, lines[0].indent, label, strong, gap))

    def _paragraph(self, lines: Run, *, gap: bool) -> None:
        raw = self.joiner.join(lines)
        indent = lines[0].indent
        kind, level = BlockKind.TEXT, 0
        if item := _ITEM.match(raw):
            kind, level = BlockKind.ITEM, self.nesting.level(indent)
            if item.group(1) is None:
                raw = raw[item.end() :]
        else:
            self.nesting.leave(indent)
        if raw[-1] == "]":
            raw = _MARKS_AT_END.sub("", raw)
        strong = raw[:2] in ("**", "__", "[*", "[_", "<b", "<s", "<c") and _is_bold(raw)
        self._append(self._words(raw), lines, kind, level, gap, strong=strong)

    def _words(self, raw: str) -> str:
        """The words of a paragraph, its inner line breaks kept."""
        text = words(raw, self.defined)
        if "\n" not in text:
            return collapse(text).strip()
        lines = (" ".join(line.split()) for line in text.split("\n"))
        return "\n".join(line for line in lines if line)

    def _note(self, group: Group) -> None:
        """A footnote is one block, its further paragraphs on lines of their own."""
        text = " ".join(words(self.joiner.join(group.lines), self.defined).split())
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.kind is BlockKind.NOTE and last.label == group.label:
            if not text:
                return
            first = last.lines[0] if last.lines else group.lines[0].number
            self.blocks[-1] = last._replace(
                text=f"{last.text}\n{text}", lines=(first, group.lines[-1].number)
            )
        else:
            self._append(text, group.lines, BlockKind.NOTE, 0, group.gap, group.label)

    def _row(self, group: Group) -> None:
        text = group.lines[0].text.removeprefix("|").removesuffix("|")
        cells = (words(cell, self.defined) for cell in _CELL_BORDER.split(text))
        joined = " | ".join(" ".join(cell.split()) for cell in cells)
        self._append(joined.strip(), group.lines, BlockKind.ROW, 0, group.gap)


_MARKS_AT_END = re.compile(r"(?:\s*\[\^[^\[\]\s]{1,40}\])+$")
_BOLD = re.compile(
    r"\[?(?:(\*\*|__)(?!\s)(?P<a>.+?)(?<!\s)\1|<(b|strong|center)>(?P<b>.+)</\3>)[\].:]{0,2}"
)


def _is_bold(raw: str) -> bool:
    """Say whether all of a text is set in bold."""
    if len(raw) > 300:
        return False
    match = _BOLD.fullmatch(raw)
    return match is not None and not (match.group(1) and match.group(1) in match.group("a"))
