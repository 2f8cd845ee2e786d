"""A Word file whose parts can be changed: the archive as trees."""

from __future__ import annotations

import copy
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BODY = "word/document.xml"
WHO = {f"{W}author": "The other side", f"{W}date": "2031-05-06T07:08:00Z"}
"""Who tracks changes here: nobody whose changes a file holds already."""
TRACKED = frozenset(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


@dataclass
class Word:
    """A file taken apart.

    Attributes:
        parts: The bytes of each part.
    """

    parts: dict[str, bytes]
    _trees: dict[str, etree._Element] = field(default_factory=dict)
    _ids: int = 9000

    @classmethod
    def opened(cls, data: bytes) -> Word:
        """Take a file apart."""
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return cls({name: archive.read(name) for name in archive.namelist()})

    def tree(self, name: str) -> etree._Element | None:
        """The root of a part, to be changed in place."""
        if name not in self._trees:
            if name not in self.parts:
                return None
            self._trees[name] = etree.fromstring(self.parts[name])
        return self._trees[name]

    @property
    def body(self) -> etree._Element:
        """The root of the text."""
        root = self.tree(BODY)
        assert root is not None
        return root

    def saved(self) -> bytes:
        """The file with its changes."""
        held = BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                tree = self._trees.get(name)
                archive.writestr(name, data if tree is None else etree.tostring(tree))
        return held.getvalue()

    def change(self, name: str) -> etree._Element:
        """An element that tracks a change."""
        self._ids += 1
        return etree.Element(f"{W}{name}", {f"{W}id": str(self._ids), **WHO})


def inside(element: etree._Element, *names: str) -> bool:
    """Whether an element stands in one of these kinds of elements of the text."""
    return next(element.iterancestors(*(f"{W}{name}" for name in names)), None) is not None


def is_tracked(element: etree._Element) -> bool:
    """Whether an element stands in a tracked change."""
    return next(element.iterancestors(*TRACKED), None) is not None


def words_of(element: etree._Element) -> str:
    """The words of an element, the deleted ones left out."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def child(element: etree._Element, name: str, *, first: bool = True) -> etree._Element:
    """A child that is made where there is none: before all others, or after them."""
    found = element.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        element.insert(0 if first else len(element), found)
    return found


def run(text: str, like: etree._Element | None = None, *, deleted: bool = False) -> etree._Element:
    """A run of words that looks like another."""
    made = etree.Element(f"{W}r")
    if like is not None and (look := like.find(f"{W}rPr")) is not None:
        made.append(copy.deepcopy(look))
    words = etree.SubElement(made, f"{W}delText" if deleted else f"{W}t", {SPACE: "preserve"})
    words.text = text
    return made


def substitute(word: Word, at: etree._Element, start: int, end: int, new: str) -> None:
    """Put words in the place of others under tracking: the run is taken apart for it.

    Args:
        word: The file.
        at: The piece of text.
        start: The first character that goes.
        end: The one after the last.
        new: What comes.
    """
    old = at.getparent()
    assert old is not None
    above = old.getparent()
    assert above is not None
    text = at.text or ""
    place = above.index(old)
    before, after = list(old)[: old.index(at)], list(old)[old.index(at) + 1 :]
    pieces = [_of_pieces(before, old), run(text[:start], old)]
    for name, words in (("del", text[start:end]), ("ins", new)):
        if words:
            mark = word.change(name)
            mark.append(run(words, old, deleted=name == "del"))
            pieces.append(mark)
    pieces += [run(text[end:], old), _of_pieces(after, old)]
    tail, old.tail = old.tail, None
    above.remove(old)
    for made in reversed(pieces):
        if len(made) > (made.find(f"{W}rPr") is not None):
            above.insert(place, made)
    above[place].tail = tail


def _of_pieces(pieces: list[etree._Element], like: etree._Element) -> etree._Element:
    made = etree.Element(f"{W}r")
    look = like.find(f"{W}rPr")
    if look is not None:
        made.append(copy.deepcopy(look))
    made.extend(each for each in pieces if each.tag != f"{W}rPr")
    return made


def shuffled(found: Iterator[etree._Element], rng: random.Random) -> list[etree._Element]:
    """Elements in an order of chance."""
    held = list(found)
    rng.shuffle(held)
    return held
