"""The strips of a comparison as a Word document whose changes are tracked ones.

Words are written as they are, but for what XML cannot carry: accepted or rejected, the document is
one draft or the other, letter by letter.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.clause import Kind
from negodiff.model.comparison import Comparison, Op, Side
from negodiff.model.relation import Relation
from negodiff.report import flags, safe, wording
from negodiff.report.ooxml import styles
from negodiff.report.ooxml.document import document
from negodiff.report.ooxml.word import A4_PORTRAIT, element, tag
from negodiff.report.outline import Outlines
from negodiff.report.redline.strips import Strip, strips

_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEADED: Final = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.ANNEX})
_MARKS: Final = {Op.DELETE: "del", Op.INSERT: "ins"}
_MOVES: Final = {Op.DELETE: "moveFrom", Op.INSERT: "moveTo"}


class Sender(NamedTuple):
    """Under whose name the changes stand.

    Attributes:
        author: A name.
        date: ISO date, or "" for none.
    """

    author: str
    date: str


def sender_of(side: Side, author: str = "") -> Sender:
    """The party that tabled a draft, on its date; "negodiff" where nobody is known."""
    return Sender(author or side.party or "negodiff", side.date or "")


def comparison_docx(comparison: Comparison, sender: Sender, *, comments: bool = False) -> bytes:
    """The comparison as the bytes of a ``.docx`` file; the same arguments give the same bytes.

    Args:
        comparison: What is shown, all of it.
        sender: Under whose name.
        comments: Say beside each change what happened to the clause, and what that does.
    """
    language = Outlines.language_of(comparison)
    writer = _Writer(sender, language if comments else None)
    body = [made for strip in strips(comparison) for made in writer.paragraphs(strip)]
    title = f"{_called(comparison.old)} → {_called(comparison.new)}"
    return document(
        body,
        A4_PORTRAIT,
        title=title,
        language=comparison.new.draft.language,
        comments=writer.comments,
    )


def _called(side: Side) -> str:
    return f"draft {side.name}" if side.name else side.path


class _Writer:
    """Makes paragraphs; numbers every change.

    Attributes:
        comments: The remarks made so far.
    """

    def __init__(self, sender: Sender, language: str | None) -> None:
        self.sender = sender
        self.comments: list[etree._Element] = []
        self._language = language
        self._commented: set[int] = set()
        self._last_id = 0

    def paragraphs(self, strip: Strip) -> Iterator[etree._Element]:
        """The paragraphs of a strip."""
        lone = self._lone(strip)
        lines = list(_lines(strip))
        for number, (pieces, mark) in enumerate(lines):
            last = number == len(lines) - 1
            ends = lone if last and lone else mark
            content = [self._run(op, text, strip) for op, text in pieces if text]
            if strip.moved:
                content = self._moving(content, strip, first=number == 0, last=last)
            if number == 0 and self._language is not None:
                content = self._commented_on(content, strip, self._language)
            words = "".join(text for _, text in pieces)
            yield element("p", self._properties(strip, ends, words, first=number == 0), *content)

    def _commented_on(
        self, content: list[etree._Element], strip: Strip, language: str
    ) -> list[etree._Element]:
        """Words with a remark on what happened to their clause, once for each pair."""
        pair = strip.pair
        if pair.relations == (Relation.UNCHANGED,) or id(pair) in self._commented:
            return content
        self._commented.add(id(pair))
        told = [", ".join(filter(None, (wording.relations(pair), pair.weight)))]
        if effects := "".join(part.text for part in flags.flags(pair, language)):
            told.append(effects)
        number = len(self.comments)
        texts = [element("p", _run(line, deleted=False)) for line in told]
        comment = element("comment", *texts, id=number, author="negodiff", initials="n")
        self.comments.append(comment)
        return [
            element("commentRangeStart", id=number),
            *content,
            element("commentRangeEnd", id=number),
            element("r", element("commentReference", id=number)),
        ]

    def _lone(self, strip: Strip) -> Op | None:
        """What happened to the last paragraph mark of a strip that stands on one side only."""
        if not strip.new:
            return Op.DELETE
        return None if strip.old else Op.INSERT

    def _properties(
        self, strip: Strip, ends: Op | None, words: str, *, first: bool
    ) -> etree._Element | None:
        mark = None
        if ends in _MARKS:
            names = _MOVES if strip.moved else _MARKS
            mark = element("rPr", self._change(names[ends]))
        style = _style(strip, first=first)
        properties = element(
            "pPr",
            element("pStyle", val=style) if style else None,
            element("bidi") if safe.reads_right_to_left(words) else None,
            mark,
        )
        return properties if len(properties) else None

    def _run(self, op: Op, text: str, strip: Strip) -> etree._Element:
        """A run of words inside what happened to them."""
        side = Op.INSERT if strip.new else Op.DELETE
        if op is Op.SAME and strip.moved:
            return self._change(_MOVES[side], _run(text, deleted=False))
        if op is Op.SAME:
            return _run(text, deleted=False)
        return self._change(_MARKS[op], _run(text, deleted=op is Op.DELETE))

    def _moving(
        self, content: list[etree._Element], strip: Strip, *, first: bool, last: bool
    ) -> list[etree._Element]:
        """Put the ends of a move around its words."""
        kind = "moveTo" if strip.new else "moveFrom"
        number = 2 * strip.moved + (1 if strip.new else 0) + 1_000_000
        if first:
            start = self._change(f"{kind}RangeStart", name=f"move{strip.moved}")
            start.set(tag("id"), str(number))
            content.insert(0, start)
        if last:
            content.append(element(f"{kind}RangeEnd", id=number))
        return content

    def _change(self, kind: str, *content: etree._Element, **more: str) -> etree._Element:
        self._last_id += 1
        made = element(kind, *content, id=self._last_id)
        made.set(tag("author"), _carried(self.sender.author))
        if self.sender.date:
            made.set(tag("date"), f"{self.sender.date}T00:00:00Z")
        for name, value in more.items():
            made.set(tag(name), value)
        return made


def _lines(strip: Strip) -> Iterator[tuple[list[tuple[Op, str]], Op]]:
    """The words of a strip by paragraph, each with what happened to the mark that ends it."""
    line: list[tuple[Op, str]] = []
    for op, text in strip.words:
        first, *rest = text.split("\n")
        line.append((op, first))
        for part in rest:
            yield line, op
            line = [(op, part)]
    yield line, Op.SAME


def _style(strip: Strip, *, first: bool) -> str:
    """A heading's style for the first line of a clause that has a heading or divides the text."""
    clause = (strip.new or strip.old)[0]
    if clause.kind is Kind.TITLE:
        return styles.TITLE
    if first and (clause.kind in _HEADED and (clause.heading or not clause.text)):
        return styles.HEADING
    return ""


def _run(text: str, *, deleted: bool) -> etree._Element:
    properties = element("rPr", element("rtl")) if safe.is_right_to_left(text) else None
    words = element("delText" if deleted else "t")
    words.text = _carried(text)
    words.set(_XML_SPACE, "preserve")
    return element("r", properties, words)


def _carried(text: str) -> str:
    """Words with what XML cannot carry shown by its code point."""
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
