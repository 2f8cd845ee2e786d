"""Numbers of lists in a redline: computed again by the file itself wherever it can.

A number that the file would compute otherwise once all changes are rejected stands as words that
were taken out.
"""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.model.markup import View
from negodiff.readers import docx
from negodiff.readers.reading import Reading
from negodiff.readers.word.parts import Parts
from negodiff.readers.writing import Traced
from negodiff.report.ooxml.word import tag
from negodiff.report.redline.lists import Lists
from negodiff.report.redline.paragraphs import changed_number, say_first, without_number
from negodiff.report.redline.scripts import Citation, Numbered, Scripts, Split
from negodiff.report.redline.text import WORD, Text, UnplacedError
from negodiff.report.redline.tokens import Token
from negodiff.report.redline.tracked import Changes

_ROUNDS: Final = 8


def take_back(scripts: Scripts, old: Text, lists: Lists) -> None:
    """Leave those old numbers out of the words that the file will compute again.

    Only for paragraphs that both files have: in those their list is changed back.
    """
    for paragraph, numbered in scripts.wanted.items():
        was = numbered.old
        if numbered.label or was is None or numbered.first is not paragraph:
            continue
        items = scripts.of[paragraph].items
        begin = max((at + 1 for at, each in enumerate(items) if isinstance(each, Split)), default=0)
        label = old.labels.get(was, "")
        if lists.can_change(was, paragraph) and (end := _label(items, begin, was, old)):
            space = _space_of(items, end)
            if space is not None:
                del items[space]
            del items[begin:end]
            scripts.wanted[paragraph] = numbered._replace(label=label)


def without_label(
    items: Sequence[Token | Citation], paragraph: etree._Element, old: Text
) -> Sequence[Token | Citation] | None:
    """The characters of a paragraph behind its number; ``None`` where they do not begin with it."""
    end = _label(items, 0, paragraph, old)
    return items[end:] if end else None


def _label(items: Sequence[object], begin: int, paragraph: etree._Element, old: Text) -> int:
    """Where a number ends that a paragraph begins with and that is taken out; 0 for none."""
    wanted = "".join(old.labels.get(paragraph, "").split())
    told = ""
    for at in range(begin, len(items)):
        item = items[at]
        if not isinstance(item, Token) or item.op is not Op.DELETE or told == wanted:
            break
        if item.text == " ":
            continue
        char = old.chars[item.old]
        if not char.label or char.paragraph is not paragraph:
            break
        told += item.text
    else:
        at = len(items)
    if not wanted or told != wanted:
        return 0
    return at + (_space_of(items, at) == at)


def _space_of(items: Sequence[object], end: int) -> int | None:
    """Where the space is taken out that parted a number from the words; the new one may precede."""
    for at in range(end, len(items)):
        item = items[at]
        if not isinstance(item, Token) or item.old >= 0:
            return None
        if item.op is Op.DELETE and item.text == " ":
            return at
    return None


class Numbers:
    """Sees to it that every paragraph has its old number when the changes are rejected."""

    def __init__(self, parts: Parts, new: Text, lists: Lists, changes: Changes) -> None:
        self._parts = parts
        self._new = new
        self._lists = lists
        self._changes = changes

    def give_back(self, reading: Reading, wanted: dict[etree._Element, Numbered]) -> None:
        """Change the paragraphs.

        Args:
            reading: How the new file is read.
            wanted: The number of each, after a rejection.

        Raises:
            UnplacedError: They cannot all have it.
        """
        for paragraph, numbered in wanted.items():
            self._change_list(paragraph, numbered)
        rejected = reading._replace(view=View.REJECTED)
        for _ in range(_ROUNDS):
            if not self._put_right(rejected, wanted):
                self._forget_first(wanted)
                return
        raise UnplacedError

    def _change_list(self, paragraph: etree._Element, numbered: Numbered) -> None:
        """Put a paragraph back into the list that it stood in."""
        if numbered.old is None or numbered.first is not paragraph:
            return
        was, now = self._lists.was(numbered.old), self._lists.now(paragraph)
        if self._lists.was_none(numbered.old):
            if now is not None:
                changed_number(paragraph, None, self._changes)
        elif was is not None and was != now and self._lists.can_change(numbered.old, paragraph):
            changed_number(paragraph, was.stated(), self._changes)

    def _put_right(self, rejected: Reading, wanted: dict[etree._Element, Numbered]) -> bool:
        """Tell numbers that are wrong as words; whether there were any."""
        wrong = False
        for paragraph in docx.trace(self._parts, rejected):
            for _, _, what in paragraph.attached:
                if not isinstance(what, Traced) or what.element not in wanted:
                    continue
                told = wanted[what.element]
                label = what.text if WORD.search(what.text) else ""
                if label == told.label:
                    continue
                wrong = True
                if label and told.old is None:
                    without_number(what.element)
                elif label:
                    changed_number(what.element, None, self._changes)
                if told.label:
                    say_first(told.first, f"{told.label} ", self._changes)
                wanted[what.element] = told._replace(label="")
        return wrong

    def _forget_first(self, wanted: dict[etree._Element, Numbered]) -> None:
        """See to it that a paragraph which is joined to a next one has no number of its own.

        In Word the next one's properties win, in LibreOffice the first one's.
        """
        for paragraph, (label, first, _) in wanted.items():
            if first is not paragraph and first in self._new.labels and not label:
                own = first.find(f"{tag('pPr')}/{tag('pPrChange')}")
                if own is None:
                    changed_number(first, None, self._changes)
