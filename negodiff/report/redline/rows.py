"""Which rows of the old file's tables are gone as a whole."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.report.ooxml.word import tag
from negodiff.report.redline.scripts import Citation, Deleted, Numbered, Script, Scripts, Split
from negodiff.report.redline.text import WORD, Text
from negodiff.report.redline.tokens import Token

_ROW: Final = tag("tr")


class GoneRow(NamedTuple):
    """A row that is gone.

    Attributes:
        row: It.
        items: Its characters, as the comparison has them.
        follows: Whether rows of its table that stand before it are still there.
        goes_before: Whether rows of its table that stand after it are still there.
    """

    row: etree._Element
    items: list[Token | Citation]
    follows: bool
    goes_before: bool


class GoneRows:
    """The rows of the old file, by whether they are gone."""

    def __init__(self, old: Text, scripts: Scripts) -> None:
        """Find the rows none of whose words is left, and take them out of the paragraphs.

        What is taken out beside what is put in stands in one paragraph with it; of rows of a
        table, each stands for itself.
        """
        self._old = old
        taken = {token.old for token in scripts.tokens() if token.op is Op.DELETE}
        here: dict[etree._Element, list[int]] = {}
        for at, char in enumerate(old.chars):
            row = None if char.paragraph is None else outermost_row(char.paragraph)
            if row is not None and WORD.match(char.text):
                here.setdefault(row, []).append(at)
        self._gone = {row for row, places in here.items() if taken.issuperset(places)}
        self._left = here.keys() - self._gone
        self._told: set[etree._Element] = set()
        for paragraph, script in scripts.of.items():
            self._lift(script, scripts.cuts.get(paragraph, []))

    def _lift(self, script: Script, cuts: list[Numbered]) -> None:
        """Take what belongs to rows that are gone out of a paragraph, and its cuts with it."""
        lifted: dict[etree._Element, list[Token | Citation]] = {}
        kept: list[Token | Split | Citation] = []
        kept_cuts: list[Numbered] = []
        left_cuts = iter(cuts)
        lifting = False
        for item in script.items:
            cut = next(left_cuts, None) if isinstance(item, Split) else None
            if isinstance(item, Token) and item.new >= 0:
                lifting = False
            elif isinstance(item, Token) and item.old >= 0:
                paragraph = self._old.chars[item.old].paragraph
                row = None if paragraph is None else outermost_row(paragraph)
                lifting = row is not None and row in self._gone
                if lifting and paragraph is not None:
                    lifted.setdefault(paragraph, []).append(item)
            if not lifting:
                kept.append(item)
                kept_cuts += [] if cut is None else [cut]
        script.before.extend(Deleted(items, paragraph) for paragraph, items in lifted.items())
        script.items[:] = kept
        cuts[:] = kept_cuts

    def parted(self, deleted: Sequence[Deleted]) -> Iterator[Deleted | GoneRow]:
        """What is taken out at one place: paragraphs, and rows with all of theirs in one."""
        for each in deleted:
            row = None if each.old is None else outermost_row(each.old)
            if row is None or row not in self._gone:
                yield each
            elif row not in self._told:
                self._told.add(row)
                items = [token for other in deleted for token in other.items if _is_in(other, row)]
                before = any(other in self._left for other in row.itersiblings(preceding=True))
                after = any(other in self._left for other in row.itersiblings())
                yield GoneRow(row, items, before, after)


def outermost_row(paragraph: etree._Element) -> etree._Element | None:
    """The row of a table that a paragraph stands in; of tables in tables the outermost one's."""
    return next(reversed(list(paragraph.iterancestors(_ROW))), None)


def _is_in(deleted: Deleted, row: etree._Element) -> bool:
    return deleted.old is not None and row in set(deleted.old.iterancestors(_ROW))
