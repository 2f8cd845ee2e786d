"""Paragraphs in the making: words with what is attached to them, for formats that mark words up.

White space is collapsed while words are added, so that the places of tracked changes, comments and
colours are right from the start.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from negodiff.model.block import Block
from negodiff.model.markup import (
    NOWHERE,
    Anchor,
    Aside,
    AsideKind,
    Cited,
    Colour,
    Comment,
    Markup,
    Place,
    Revision,
)
from negodiff.readers.raising import Level, on_level

if TYPE_CHECKING:
    from lxml import etree


class Traced(NamedTuple):
    """The element of the file that characters come from, for whoever writes the file anew.

    Attributes:
        element: It; a paragraph for all of its characters, else what holds them.
        text: What was read from it, as it is typed; of a paragraph, the number that stands before
            it.
        level: Where it stands.
    """

    element: "etree._Element"
    text: str = ""
    level: Level = Level.LINE


class Counted(NamedTuple):
    """Words that a field counts, as :attr:`Markup.counted` has them."""


Attachable = Revision | Comment | Colour | Traced | Counted | Cited | Anchor

_LINE: Final = Level.LINE
_SPACE: Final = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""White space that may be collapsed: a space that does not break is a character of its own."""
_PAGE: Final = re.compile(r"(?im)(?<=[ \t])(?:\d+|[ivxlc]+)$")
"""The page that a line of a table of contents ends in."""


class Attached(NamedTuple):
    """What is attached to the characters from ``start`` to before ``end`` of a paragraph."""

    start: int
    end: int
    what: Attachable


class Paragraph(NamedTuple):
    """A block and what is attached to its words."""

    block: Block
    attached: tuple[Attached, ...] = ()


class Words:
    """The text of one paragraph while it is read."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._space = False
        self._attached: list[Attached] = []
        self._levels: list[tuple[int, int, Level]] = []

    @property
    def position(self) -> int:
        """Where the next character will stand."""
        return self._length + (self._space and self._length > 0)

    def add(self, text: str, level: Level = _LINE) -> None:
        """Add words that stand on a level, their white space collapsed with that before them."""
        if not text:
            return
        collapsed = _SPACE.sub(" ", text)
        if collapsed[0] == " ":
            self._space = True
            collapsed = collapsed[1:]
        if not collapsed:
            return
        if self._space and self._length and self._parts[-1] != "\n":
            collapsed = f" {collapsed}"
        self._space = collapsed[-1] == " "
        if self._space:
            collapsed = collapsed[:-1]
        if collapsed:
            start = self._length
            self._parts.append(collapsed)
            self._length += len(collapsed)
            if level is not _LINE:
                self._move(start, level)

    def _move(self, start: int, level: Level) -> None:
        """The words from a place on stand on a level, with those before them that do so too."""
        if self._levels and self._levels[-1][1:] == (start, level):
            start = self._levels.pop()[0]
        self._levels.append((start, self._length, level))

    def since(self, start: int) -> str:
        """The words from a place to here."""
        return self._written(start)

    def _written(self, at: int = 0) -> str:
        """The words from a place on, those that do not stand on the line as they are printed."""
        text = "".join(self._parts)
        first = bisect_right(self._levels, at, key=lambda each: each[1])
        pieces: list[str] = []
        for start, end, level in self._levels[first:]:
            around = text[start - 1 : start + 1], text[end - 1 : end + 1]
            before, after = (len(each) == 2 and not _SPACE.search(each) for each in around)
            shown = on_level(text[start:end], level, before=before, after=after)
            pieces += (text[at:start], shown[max(at - start, 0) :])
            at = end
        return "".join((*pieces, text[at:]))

    def line_break(self) -> None:
        """Begin a new line inside the paragraph."""
        self._space = False
        if self._length and self._parts[-1] != "\n":
            self._parts.append("\n")
            self._length += 1

    def attach(self, start: int, what: Attachable) -> None:
        """Attach something to the words from ``start`` to here."""
        self._attached.append(Attached(start, max(self._length, start), what))

    def finished(self) -> tuple[str, tuple[Attached, ...]]:
        """The text without white space at its ends, and what is attached to it."""
        text = self._written().rstrip("\n")
        end = len(text)
        attached = [
            Attached(min(a, end), min(b, end), what)
            for a, b, what in self._attached
            if text or not isinstance(what, Counted)
        ]
        return text, tuple(_coalesced(attached))


def joined(paragraphs: Sequence[Paragraph], separator: str, block: Block) -> Paragraph:
    """One paragraph of several: their texts with a separator, as ``block`` otherwise says."""
    texts: list[str] = []
    attached: list[Attached] = []
    at = 0
    for paragraph in paragraphs:
        text = paragraph.block.text
        if paragraph.block.label:
            at += len(paragraph.block.label) + bool(text)
            text = f"{paragraph.block.label} {text}".rstrip()
        attached.extend(Attached(a + at, b + at, what) for a, b, what in paragraph.attached)
        at += len(paragraph.block.text) + len(separator)
        texts.append(text)
    return Paragraph(block._replace(text=separator.join(texts)), tuple(attached))


def handed_on(
    paragraphs: Iterable[Paragraph], asides: Iterable[Aside] = ()
) -> tuple[tuple[Block, ...], Markup]:
    """The blocks, and the markup with its places in them. Blocks without a character are left out.

    What is attached to a paragraph without words goes to the end of the block before it; to nowhere
    where there is no block at all.
    """
    blocks: list[Block] = []
    revisions: list[Revision] = []
    comments: list[Comment] = []
    colours: list[Colour] = []
    counted: list[Place] = []
    cited: list[Cited] = []
    anchors: list[Anchor] = []
    for block, attached in paragraphs:
        if block.text or block.label:
            blocks.append(block)
            shift = None
        else:
            shift = len(blocks[-1].text) if blocks else 0
        at = max(len(blocks) - 1, 0)
        for start, end, what in attached:
            place = Place(at, start, end) if shift is None else Place(at, shift, shift)
            if isinstance(what, Revision):
                revisions.append(what._replace(place=place, where=what.where or block.where))
            elif isinstance(what, Comment):
                comments.append(what._replace(place=place))
            elif isinstance(what, Colour):
                colours.append(what._replace(place=place))
            elif isinstance(what, Counted) and shift is None:
                counted.append(place)
            elif isinstance(what, Cited) and shift is None:
                cited.append(what._replace(place=place))
            elif isinstance(what, Anchor) and shift is None:
                anchors.append(what._replace(place=place))
    if not blocks:
        revisions = [each._replace(place=NOWHERE) for each in revisions]
        comments = [each._replace(place=NOWHERE) for each in comments]
        colours = [each._replace(place=NOWHERE) for each in colours]
    wanted = {each.name for each in cited}
    markup = Markup(
        tuple(revisions), tuple(comments), tuple(colours), tuple(asides), tuple(counted),
        tuple(cited), tuple(each for each in anchors if each.name in wanted),
    )  # fmt: skip
    return tuple(blocks), markup


def put_aside(kind: AsideKind, paragraphs: Iterable[Paragraph], where: str) -> Aside | None:
    """The words of a text that is none of the draft, a line for a paragraph; or ``None``."""
    block = Block("", where=where)
    text, attached = joined([each for each in paragraphs if each.block.text], "\n", block)
    counted = [(a, b) for a, b, what in attached if isinstance(what, Counted)]
    if kind is AsideKind.CONTENTS:
        counted += pages_in(text.text)
    return Aside(kind, text.text, where, tuple(sorted(set(counted)))) if text.text else None


def pages_in(contents: str) -> list[tuple[int, int]]:
    """Where the numbers of pages stand in a table of contents: at the ends of its lines."""
    return [match.span() for match in _PAGE.finditer(contents)]


def _coalesced(attached: list[Attached]) -> list[Attached]:
    """Runs of one tracked change or one colour that follow one another, made one."""
    found: list[Attached] = []
    for each in attached:
        before = found[-1] if found else None
        follows = before is not None and before.end == each.start
        merged = _merged(before.what, each.what) if before is not None and follows else None
        if before is not None and merged is not None:
            found[-1] = Attached(before.start, each.end, merged)
        else:
            found.append(each)
    return found


def _merged(first: Attachable, second: Attachable) -> Attachable | None:
    if isinstance(first, Revision) and isinstance(second, Revision):
        same = first._replace(text="") == second._replace(text="")
        return first._replace(text=first.text + second.text) if same else None
    return first if isinstance(first, Colour) and first == second else None
