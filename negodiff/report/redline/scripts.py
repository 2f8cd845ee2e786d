"""A stream by paragraph of the new file: what is kept, put in and taken out in each, and between.

Nothing is changed here yet; the paragraphs of the new file are only named.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.report.ooxml.word import tag
from negodiff.report.redline.text import Text, note_of
from negodiff.report.redline.tokens import Mark, Stream, Token, move_of


class Split:
    """The end of a paragraph that only the old file has, inside one of the new file's."""


class Citation(NamedTuple):
    """The citation of a note that only the old file has: the element of the note."""

    note: etree._Element


class Deleted(NamedTuple):
    """A paragraph that only the old file has.

    Attributes:
        items: Its characters, and the notes it cites that are gone.
        old: The paragraph of the old file.
    """

    items: list[Token | Citation]
    old: etree._Element | None


class Script(NamedTuple):
    """What becomes of a paragraph of the new file.

    Attributes:
        items: Its characters in their order, with what is taken out between them, and the notes
            it cited that are gone.
        before: What stood before it as paragraphs of its own.
        mark: What happened to its end.
    """

    items: list[Token | Split | Citation]
    before: list[Deleted]
    mark: Op

    @property
    def tokens(self) -> list[Token]:
        """Its characters without the cuts between them, and without spaces."""
        return [each for each in self.items if isinstance(each, Token) and each.text != " "]

    @property
    def is_new(self) -> bool:
        """Whether nothing of it was in the old file."""
        here = [each for each in self.tokens if each.new >= 0]
        return bool(here) and all(each.op is Op.INSERT for each in here)

    @property
    def move(self) -> int:
        """The number of the move that it came with as a whole; 0 for none."""
        return move_of(each for each in self.tokens if each.op is Op.INSERT) if self.is_new else 0

    @property
    def move_of_end(self) -> int:
        """That of its end: LibreOffice leaves an end that does not fare as the words before it."""
        put_in = [each.move for each in self.tokens if each.op is Op.INSERT]
        return put_in[-1] if self.move and put_in else 0


class Numbered(NamedTuple):
    """What number a paragraph is to have when the changes are rejected.

    Attributes:
        label: The number, or "" for none that is computed.
        first: The paragraph that its words begin in.
        old: The paragraph of the old file that it is; ``None`` where it is made anew.
    """

    label: str
    first: etree._Element
    old: etree._Element | None


class Scripts:
    """All paragraphs of the new file.

    Attributes:
        of: What becomes of each, in their order.
        left: What stood after the last of them.
        wanted: The numbers after a rejection, by the paragraph whose end then stands.
        cuts: The same for the pieces that a paragraph is cut into, without the last.
    """

    def __init__(self, items: Stream, old: Text, new: Text) -> None:
        self.of: dict[etree._Element, Script] = {}
        self.left: list[Deleted] = []
        self.wanted: dict[etree._Element, Numbered] = {}
        self.cuts: dict[etree._Element, list[Numbered]] = {}
        self._old = old.chars
        self._new = new.chars
        self._labels = new.labels
        self._buffer: list[Token | Citation] = []
        self._between: list[Deleted] = []
        self._current: etree._Element | None = None
        self._label = ""
        self._first: etree._Element | None = None
        for item in items:
            if isinstance(item, Token):
                self._token(item)
            else:
                self._mark(item)
        if self._buffer:
            self._between.append(Deleted(self._buffer, None))
        self.left = self._between

    def tokens(self) -> Iterator[Token]:
        """All characters, in no order."""
        befores = [script.before for script in self.of.values()]
        for deleted in (each for before in (*befores, self.left) for each in before):
            yield from (each for each in deleted.items if isinstance(each, Token))
        for script in self.of.values():
            yield from (each for each in script.items if isinstance(each, Token))

    def begin_later(self) -> None:
        """Have no number begin in a paragraph of which nothing is left after a rejection.

        Words of rows and cells that are gone may have stood there first, and a number is computed.
        """
        following = dict(pairwise(self.of))
        for paragraph, numbered in self.wanted.items():
            first = numbered.first
            while first is not paragraph and first in following and self._goes(self.of[first]):
                first = following[first]
            self.wanted[paragraph] = numbered._replace(first=first)

    def _goes(self, script: Script) -> bool:
        """Whether nothing of a paragraph is left when it is rejected."""
        return script.mark is Op.INSERT and not any(map(self._is_kept, script.items))

    def _is_kept(self, item: Token | Split | Citation) -> bool:
        if not isinstance(item, Token):
            return True
        is_computed = item.new >= 0 and self._new[item.new].label
        return item.op is not Op.INSERT and item.text != " " and not is_computed

    def _token(self, token: Token) -> None:
        if token.new < 0:
            in_note = self._old[token.old].note if token.old >= 0 else _is_note(self._current)
            if in_note != _is_note(self._current):
                self._current = None  # words of the text do not go on in a note, nor its in it
            if self._current is not None:
                self._script().items.append(token)
            elif token.op is Op.DELETE:
                self._buffer.append(token)
            return
        char = self._new[token.new]
        if char.paragraph is None:
            return
        if self._current is not char.paragraph:
            self._begin(char.paragraph)
        if token.op is Op.SAME and char.label and self._first is char.paragraph:
            self._label = self._labels.get(char.paragraph, "")
        self._script().items.append(token)

    def _begin(self, paragraph: etree._Element) -> None:
        """Go on in a paragraph; what was taken out right before it stands at its start."""
        self._current = paragraph
        script = self.of.setdefault(paragraph, Script([], [], Op.SAME))
        in_text = not _is_note(paragraph)
        fitting = [each for each in self._between if in_text or self._is_of_note(each.items)]
        self._between = [each for each in self._between if each not in fitting]
        script.before.extend(fitting)
        if in_text or self._is_of_note(self._buffer):
            was = self._stood_in(self._buffer)
            if was is not None and _is_in_table(was) is not _is_in_table(paragraph):
                script.before.append(Deleted(self._buffer, was))  # else text would be in a cell
            else:
                script.items.extend(self._buffer)
            self._buffer = []
        if self._first is None:
            self._first, self._label = paragraph, ""

    def _is_of_note(self, items: Sequence[Token | Citation]) -> bool:
        """Whether words taken out stood in a note; words of the text cannot be told in one."""
        return any(isinstance(t, Token) and t.old >= 0 and self._old[t.old].note for t in items)

    def _stood_in(self, items: Sequence[Token | Citation]) -> etree._Element | None:
        """The paragraph of the old file that words end in."""
        places = [each.old for each in items if isinstance(each, Token) and each.old >= 0]
        return self._old[places[-1]].paragraph if places else None

    def _script(self) -> Script:
        assert self._current is not None
        return self.of[self._current]

    def _mark(self, mark: Mark) -> None:
        if mark.op is Op.DELETE:
            if self._current is None or _is_note(self._current) != _is_note(mark.old):
                self._between.append(Deleted(self._buffer, mark.old))
                self._buffer = []
            else:
                self._script().items.append(Split())
                first = self._current if self._first is None else self._first
                numbered = Numbered(self._label, first, mark.old)
                self.cuts.setdefault(self._current, []).append(numbered)
                self._first, self._label = self._current, ""
            return
        if self._current is None or mark.new is not self._current:
            return
        script = self._script()
        self.of[self._current] = script._replace(mark=mark.op)
        if mark.op is Op.SAME and self._first is not None:
            self.wanted[self._current] = Numbered(self._label, self._first, mark.old)
            self._first = None
        elif self._first is self._current and all(each.op is Op.INSERT for each in script.tokens):
            # Nothing of it is left when it is rejected: the old paragraph begins later.
            self._first = None
        self._current = None


def _is_note(paragraph: etree._Element | None) -> bool:
    return paragraph is not None and note_of(paragraph) is not None


def _is_in_table(paragraph: etree._Element) -> bool:
    return next(paragraph.iterancestors(tag("tc")), None) is not None
