"""Footnotes and endnotes that only the old file has: their citations, and the notes made anew."""

from collections.abc import Iterator, MutableSequence
from typing import Final

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.readers.word.parts import Parts
from negodiff.report.ooxml.word import element, root, tag
from negodiff.report.redline.adding import added
from negodiff.report.redline.scripts import Citation, Scripts
from negodiff.report.redline.text import WORD, Cited, Text, note_of
from negodiff.report.redline.tokens import Token

_ID: Final = tag("id")
_Items = MutableSequence[Token | Citation]


def cite(scripts: Scripts, old: Text) -> None:
    """Put the citations of the notes that are gone where they were; the notes stand there no more.

    A note whose citation has no place among the characters stays what it is: words taken out.
    """
    gone = _gone(scripts, old)
    placed = {each.note: each for each in old.cited() if each.note in gone and each.at >= 0}
    if not placed:
        return
    paragraphs = {each for note in placed for each in note.iter(tag("p"))}
    for items in _rows_of_items(scripts):
        items[:] = list(_without(items, paragraphs, old))
    wanted: dict[int, list[Cited]] = {}
    for cited in placed.values():
        wanted.setdefault(cited.at, []).append(cited)
    for items in _rows_of_items(scripts):
        found: list[object] = []
        spaced: list[Citation] = []
        for each in items:
            here = wanted.get(each.old, []) if isinstance(each, Token) else []
            is_space = isinstance(each, Token) and each.text == " "
            if not is_space:
                found += [*spaced, *(Citation(cited.note) for cited in here if not cited.follows)]
                spaced = []
            found.append(each)
            found += [Citation(cited.note) for cited in here if cited.follows and not cited.spaced]
            spaced += [Citation(cited.note) for cited in here if cited.follows and cited.spaced]
            if is_space:
                found += spaced
                spaced = []
        items[:] = [*found, *spaced]  # type: ignore[list-item] # what it held, and citations


def _rows_of_items(scripts: Scripts) -> Iterator[_Items]:
    """The characters of every paragraph, of the new file and of those taken out."""
    for script in scripts.of.values():
        for deleted in script.before:
            yield deleted.items
        yield script.items  # type: ignore[misc] # where paragraphs are cut stands in them, too
    for deleted in scripts.left:
        yield deleted.items


def _gone(scripts: Scripts, old: Text) -> set[etree._Element]:
    """The notes none of whose words is left."""
    taken = {
        each.old
        for items in _rows_of_items(scripts)
        for each in items
        if isinstance(each, Token) and each.op is Op.DELETE
    }
    here: dict[etree._Element, bool] = {}
    for at, char in enumerate(old.chars):
        note = note_of(char.paragraph) if char.note and char.paragraph is not None else None
        if note is not None and char.leaf >= 0 and WORD.match(char.text):
            here[note] = here.get(note, True) and at in taken
    return {note for note, is_gone in here.items() if is_gone}


def _without(
    items: _Items, paragraphs: set[etree._Element], old: Text
) -> Iterator[Token | Citation]:
    """What does not stand in these paragraphs; the spaces between their words go with them."""
    dropped = False
    for each in items:
        is_space = isinstance(each, Token) and each.op is Op.DELETE and each.old < 0
        dropped = _stands_in(each, paragraphs, old) or (dropped and is_space)
        if not dropped:
            yield each


def _stands_in(item: object, paragraphs: set[etree._Element], old: Text) -> bool:
    if not isinstance(item, Token) or item.old < 0 or item.op is not Op.DELETE:
        return False
    return old.chars[item.old].paragraph in paragraphs


class AddedNotes:
    """Adds notes to a file.

    Attributes:
        parts: The file.
    """

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._made: dict[str, etree._Element] = {}
        self._holders: dict[str, etree._Element] = {}

    def add(self, kind: str, content: list[etree._Element]) -> etree._Element:
        """Add a note of a kind ("footnote"); the element that cites it."""
        holder = self._holder(kind)
        stated = [each.get(_ID, "") for each in holder]
        number = max((int(each) for each in stated if each.lstrip("-").isdecimal()), default=0) + 1
        holder.append(element(kind, *content, id=max(number, 1)))
        self._holders[kind] = holder
        return element(f"{kind}Reference", id=max(number, 1))

    def put_in_order(self, text: etree._Element) -> None:
        """Number the notes by the order of their citations, if any were added.

        LibreOffice gives the first citation the note of the lowest number, whatever it asks for.
        """
        for kind, holder in self._holders.items():
            cited = {each.get(_ID, ""): each for each in text.iter(tag(f"{kind}Reference"))}
            notes = {each.get(_ID, ""): each for each in holder}
            there = [number for number in cited if number in notes and number.isdecimal()]
            for was, number in zip(there, sorted(there, key=int), strict=True):
                cited[was].set(_ID, number)
                notes[was].set(_ID, number)
                holder.append(notes[was])

    def new_parts(self) -> dict[str, bytes]:
        """The parts that came to be, and those that change with them."""
        found: dict[str, bytes] = {}
        for kind, holder in self._made.items():
            found.update(added(self.parts, f"{kind}s", holder))
        return found

    def _holder(self, kind: str) -> etree._Element:
        there = self.parts.first(f"{kind}s")
        if there is not None:
            return there
        if kind not in self._made:
            lines = [
                element(kind, element("p", element("r", element(name))), type=name, id=number)
                for number, name in ((-1, "separator"), (0, "continuationSeparator"))
            ]
            self._made[kind] = root(f"{kind}s", *lines)
        return self._made[kind]
