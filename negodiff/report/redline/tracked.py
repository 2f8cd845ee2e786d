"""Word's elements for tracked changes: under the sender's name, each with its own number."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.comparison import Op, Side
from negodiff.readers.raising import Level, on_level, stretches
from negodiff.report import safe
from negodiff.report.ooxml.word import element, tag

XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MARKS: Final = {Op.DELETE: "del", Op.INSERT: "ins"}
MOVES: Final = {Op.DELETE: "moveFrom", Op.INSERT: "moveTo"}


_NO_DATE: Final = "1980-01-01T00:00:00Z"
"""For the ends of moves alone, whose date nobody is shown, and the standard asks for one."""


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


class Changes:
    """Makes the elements of tracked changes and numbers them.

    Attributes:
        moved: What was moved, by the number of the move and by the end of it, in reading order.
    """

    def __init__(self, sender: Sender, last_id: int = 0) -> None:
        """Begin.

        Args:
            sender: Under whose name.
            last_id: The highest number that the file has already.
        """
        self._sender = sender
        self._last_id = last_id
        self.moved: dict[tuple[int, Op], list[etree._Element]] = {}

    def made(self, kind: str, *content: etree._Element | None, **more: str) -> etree._Element:
        """A change of a kind ("ins", "pPrChange") around its content."""
        self._last_id += 1
        made = element(kind, *content, id=self._last_id)
        made.set(tag("author"), carried(self._sender.author))
        if self._sender.date:
            made.set(tag("date"), f"{self._sender.date}T00:00:00Z")
        for name, value in more.items():
            made.set(tag(name), value)
        return made

    def of(self, op: Op, *content: etree._Element | None, move: int = 0) -> etree._Element:
        """What was put in or taken out; with the number of a move, one of its ends or a part."""
        if not move:
            return self.made(MARKS[op], *content)
        made = self.made(MOVES[op], *content)
        self.moved.setdefault((move, op), []).append(made)
        return made

    def before_moved(self, moved: etree._Element, run: etree._Element) -> etree._Element:
        """What moved away together with something, and stood before it."""
        key, made = next(item for item in self.moved.items() if moved in item[1])
        found = self.made(MOVES[key[1]], run)
        made.insert(made.index(moved), found)
        return found

    def ends_of_move(self, move: int, op: Op) -> tuple[etree._Element, etree._Element]:
        """The elements before and after what was moved, at one of its two places."""
        start = self.made(f"{MOVES[op]}RangeStart", name=f"move{move}")
        if not self._sender.date:
            start.set(tag("date"), _NO_DATE)
        return start, element(f"{MOVES[op]}RangeEnd", id=self._last_id)


def run_of(text: str, *, deleted: bool, look: etree._Element | None = None) -> etree._Element:
    """A run of words, in a look or plain."""
    if look is None and safe.is_right_to_left(text):
        look = element("rPr", element("rtl"))
    words = element("delText" if deleted else "t")
    words.text = carried(text)
    words.set(XML_SPACE, "preserve")
    return element("r", look, words)


def runs_of(
    text: str, *, deleted: bool, look: etree._Element | None = None
) -> Iterator[etree._Element]:
    """Runs of words in a copy of a look, with what stands above or below the line typed and moved.

    So it looks as it did, and an ordinary figure in the look of a raised one is no raised figure.
    """
    for level, words in stretches(text):
        copied = None if look is None else deepcopy(look)
        yield run_of(words, deleted=deleted, look=_levelled(copied, words, level))


def _levelled(look: etree._Element | None, words: str, level: Level) -> etree._Element | None:
    """A look that puts words on a level; as it is where that makes no difference to them."""
    if level is Level.LINE:
        if look is None or on_level(words, Level.RAISED) == words:
            return look
        if all(look.find(tag(name)) is None for name in ("vertAlign", "position", "rStyle")):
            return look
    made = element("rPr") if look is None else look
    for name in ("vertAlign", "position"):
        for each in made.findall(tag(name)):
            made.remove(each)
    after = next((at for at, each in enumerate(made) if each.tag in _AFTER_LEVEL), len(made))
    made.insert(after, element("vertAlign", val=_LEVELS[level]))
    return made


_LEVELS: Final = {
    Level.LINE: "baseline", Level.RAISED: "superscript", Level.LOWERED: "subscript",
}  # fmt: skip
_AFTER_LEVEL: Final = frozenset(
    map(tag, ("rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"))
)
"""What of a run's properties follows its level (17.3.2)."""


def carried(text: str) -> str:
    """Words with what XML cannot carry shown by its code point."""
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
