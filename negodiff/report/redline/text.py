"""The characters of a Word draft, each with the element of the file that holds it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.block import Block, BlockKind
from negodiff.readers.raising import is_of
from negodiff.readers.writing import Paragraph, Traced
from negodiff.report.ooxml.word import tag

_P: Final = tag("p")
_ID: Final = tag("id")
_CITES: Final = {tag(f"{kind}Reference"): tag(kind) for kind in ("footnote", "endnote")}
WORD: Final = re.compile(r"\w")


class UnplacedError(Exception):
    """The words of a comparison cannot be found in the file, so that it cannot be written."""


class Char(NamedTuple):
    """A character that is no white space.

    Attributes:
        text: It.
        paragraph: The paragraph of the file it stands in, or ``None`` where it is not known.
        leaf: Which of :attr:`Text.leaves` holds it; -1 for what the file does not spell out.
        offset: Its place in the leaf's text, where it is typed as it may be: a raised "1".
        label: Whether it is part of the number that the file computes for its paragraph.
        note: Whether it stands in a footnote or endnote.
        apart: Whether something parts it from the character before it.
    """

    text: str
    paragraph: etree._Element | None
    leaf: int = -1
    offset: int = 0
    label: bool = False
    note: bool = False
    apart: bool = True


class Cited(NamedTuple):
    """A note of the file and where it is cited.

    Attributes:
        note: The element of the note.
        paragraph: The paragraph that cites it.
        at: The character that the citation follows, or, where none of its paragraph stands before
            it, the one that it precedes; -1 in a paragraph without any.
        follows: Which of the two.
        spaced: Whether a space parts them.
    """

    note: etree._Element
    paragraph: etree._Element
    at: int
    follows: bool
    spaced: bool


class Text:
    """All characters of a draft, in reading order.

    Attributes:
        chars: They.
        leaves: The elements that hold them, each with the text read from it.
        labels: The numbers that the file computes, by paragraph.
    """

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        """Number the characters of the paragraphs that a reader traced.

        Raises:
            UnplacedError: What was traced are not the words.
        """
        self.chars: list[Char] = []
        self.leaves: list[Traced] = []
        self.labels: dict[etree._Element, str] = {}
        for paragraph in paragraphs:
            self._add(paragraph)

    def cited(self) -> Iterator[Cited]:
        """The notes that are cited, in the order of their citations."""
        notes = {(note.tag, note.get(_ID)): note for note in self.notes()}
        if not notes:
            return
        leaves = {leaf.element: at for at, leaf in enumerate(self.leaves)}
        last_of = {char.leaf: at for at, char in enumerate(self.chars) if char.leaf >= 0}
        places: dict[etree._Element, int] = {}
        for at, char in enumerate(self.chars):
            if char.paragraph is not None and not char.label:
                places.setdefault(char.paragraph, at)
        for paragraph, first in places.items():
            at, follows, spaced = first, False, False
            for each in paragraph.iter(etree.Element):
                leaf = leaves.get(each, -1)
                if leaf >= 0 and _owner(each) is paragraph:
                    at, follows = last_of.get(leaf, at), follows or leaf in last_of
                    spaced = follows and self.leaves[leaf].text[-1:].isspace()
                note = notes.get((_CITES.get(each.tag, ""), each.get(_ID)))
                if note is not None:
                    yield Cited(note, paragraph, at, follows, spaced)

    def notes(self) -> Iterator[etree._Element]:
        """The notes that have words, each once."""
        paragraphs = dict.fromkeys(char.paragraph for char in self.chars if char.note)
        found = [None if each is None else note_of(each) for each in paragraphs]
        yield from dict.fromkeys(each for each in found if each is not None)

    def _add(self, paragraph: Paragraph) -> None:
        block = paragraph.block
        note = block.kind is BlockKind.NOTE
        begun: list[tuple[int, Traced]] = []
        held: dict[int, tuple[int, int]] = {}
        for start, end, what in paragraph.attached:
            if not isinstance(what, Traced):
                continue
            if what.element.tag == _P:
                begun.append((start, what))
                if WORD.search(what.text):
                    self.labels[what.element] = what.text
            else:
                self._hold(held, block.text, (start, end), what)
        first = begun[0][1] if begun else None
        whole = first is not None and first.text == block.label
        if WORD.search(block.label):
            element = None if first is None else first.element
            for at, char in enumerate(block.label):
                if not char.isspace():
                    label = whole and not note
                    apart = not at or block.label[at - 1].isspace()
                    self.chars.append(Char(char, element, label=label, note=note, apart=apart))
        labels = dict(_labels(block, begun))
        apart = True
        for at, char in enumerate(block.text):
            if char.isspace():
                apart = True
                continue
            if at in held:
                leaf, offset = held[at]
                owner = _owner(self.leaves[leaf].element)
                before = self.chars[-1].paragraph if self.chars else None
                self.chars.append(
                    Char(char, owner, leaf, offset, note=note, apart=apart or owner is not before)
                )
            elif at in labels:
                label_of = labels[at]
                if label_of not in self.labels:
                    continue  # a bullet, which is no character of a paragraph of its own either
                self.chars.append(Char(char, label_of, label=True, note=note, apart=apart))
            elif WORD.match(char):
                owner = _begun_before(begun, at)
                self.chars.append(Char(char, owner, note=note, apart=apart))
            apart = False

    def _hold(
        self, held: dict[int, tuple[int, int]], text: str, place: tuple[int, int], what: Traced
    ) -> None:
        """Say of each character of a stretch where its element holds it."""
        leaf = len(self.leaves)
        self.leaves.append(what)
        shown = [at for at in range(*place) if not text[at].isspace()]
        read = [at for at, char in enumerate(what.text) if not char.isspace()]
        if len(shown) != len(read):
            raise UnplacedError
        for at, offset in zip(shown, read, strict=True):
            if not is_of(text[at], what.text[offset]):
                raise UnplacedError
            held[at] = leaf, offset


def note_of(paragraph: etree._Element) -> etree._Element | None:
    """The footnote or endnote that a paragraph stands in."""
    return next(paragraph.iterancestors(*_CITES.values()), None)


def _owner(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(_P), None)


def _labels(
    block: Block, begun: Sequence[tuple[int, Traced]]
) -> Iterator[tuple[int, etree._Element]]:
    """The places of numbers that stand in a block's text, as those of a row's paragraphs do."""
    for start, what in begun:
        label = what.text
        end = start - 1 if block.text[start - 1 : start] == " " else start
        if label and block.text[max(end - len(label), 0) : end] == label:
            for at in range(end - len(label), end):
                yield at, what.element


def _begun_before(begun: Sequence[tuple[int, Traced]], at: int) -> etree._Element | None:
    found = [what.element for start, what in begun if start <= at]
    return found[-1] if found else None
