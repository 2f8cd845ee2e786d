"""Cells that come, go or are emptied in rows that stay, as those of a column are.

Cells of a row are the same as far as they share words; those between them are taken for the same
from the left, and what is over came or is gone. Word tracks such cells as cells. LibreOffice does
not know that, and leaves an empty one when the change of its words is accepted or rejected.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.report.ooxml.word import element, tag
from negodiff.report.redline.restored import Restored
from negodiff.report.redline.scripts import Citation, Deleted, Numbered, Script, Scripts, Split
from negodiff.report.redline.text import WORD, Text
from negodiff.report.redline.tokens import Token
from negodiff.report.redline.tracked import Changes

_P: Final = tag("p")
_CELL: Final = tag("tc")
_ROW: Final = tag("tr")
_GRID: Final = tag("tblGrid")
_OWN: Final = tag("tcPr")
_VAL: Final = tag("val")


class _Gone(NamedTuple):
    """A cell of the old file that is gone, and the cell of the new one that it stood before."""

    cell: etree._Element
    row: etree._Element
    before: etree._Element | None


class _Replaced(NamedTuple):
    """A cell of the old file, and the one in its place, which shares no words with it."""

    was: etree._Element
    cell: etree._Element


class Cells:
    """The cells that come or go by themselves, or get other words.

    Attributes:
        come: Those of the new file that the old one has not.
        filled: By the first paragraph of cells whose words all are others: the paragraphs of the
            old file that stood in them, but the last, which goes into that one.
    """

    def __init__(self, old: Text, scripts: Scripts) -> None:
        """Find them, and take the words of those that are gone out of the paragraphs."""
        self.come: list[etree._Element] = []
        self.filled: dict[etree._Element, list[Deleted]] = {}
        self._gone: list[_Gone] = []
        self._emptied: list[_Replaced] = []
        self._scripts = scripts
        self._words: dict[etree._Element, set[int]] = {}
        for at, char in enumerate(old.chars):
            if char.paragraph is not None and WORD.match(char.text):
                self._words.setdefault(char.paragraph, set()).add(at)
        tokens = list(scripts.tokens())
        self._taken = {each.old for each in tokens if each.op is Op.DELETE}
        self._filled: list[_Replaced] = []
        self._home: dict[etree._Element, etree._Element] = {}
        for row, kept in _kept(scripts, old).items():
            self._compare(row, kept)
        lifted = [gone.cell for gone in self._gone]
        lifted += [each.was for each in (*self._emptied, *self._filled)]
        inside: dict[etree._Element, list[Token | Citation]] = {
            paragraph: [] for cell in lifted for paragraph in cell.iter(_P)
        }
        if inside:
            self._drop(scripts.left, inside)
            for paragraph, script in scripts.of.items():
                self._drop(script.before, inside)
                self._lift(paragraph, script, inside.get, old)
        for was, cell in self._filled:
            told = [Deleted(inside[each], each) for each in was.iter(_P) if inside[each]]
            first = next(each for each in cell.iter(_P) if each in scripts.of)
            self.filled[first] = told[:-1]
            parted = [Token(Op.DELETE, " ")] if _is_left(scripts.of[first].items[0]) else []
            scripts.of[first].items[:0] = [*told[-1].items, *parted]
        self._bring_home(old)
        self.come[:] = [each for each in self.come if self._holds_nothing_old(each)]

    def _compare(
        self, row: etree._Element, kept: Mapping[etree._Element, set[etree._Element]]
    ) -> None:
        """Compare a row of the new file with that of the old one that it shares words with."""
        was = {cell.getparent() for cells in kept.values() for cell in cells}
        if len(was) != 1 or any(len(cells) != 1 for cells in kept.values()):
            return
        olds, news = [*next(iter(was)).iterchildren(_CELL)], [*row.iterchildren(_CELL)]  # type: ignore[union-attr] # a cell stands in a row
        same = [
            (olds.index(was_cell), news.index(cell))
            for cell, cells in kept.items()
            for was_cell in cells
        ]
        same.sort(key=lambda pair: pair[1])
        in_order = all(one[0] < two[0] for one, two in pairwise(same))
        if not in_order:
            return
        self._home.update((olds[was_at], news[at]) for was_at, at in same)
        come: list[etree._Element] = []
        gone: list[_Gone] = []
        alike: list[_Replaced] = []
        first_old = first_new = 0
        for last_old, last_new in [*same, (len(olds), len(news))]:
            count = min(last_old - first_old, last_new - first_new)
            alike += map(_Replaced, olds[first_old:][:count], news[first_new:][:count])
            come += news[first_new + count : last_new]
            before = news[last_new] if last_new < len(news) else None
            gone += [_Gone(each, row, before) for each in olds[first_old + count : last_old]]
            first_old, first_new = last_old + 1, last_new + 1
        if all(map(self._is_new, come)) and all(self._is_gone(each.cell) for each in gone):
            self.come += come
            self._gone += gone
            replaced = [each for each in alike if self._has_words(each.was)]
            replaced = [each for each in replaced if self._is_gone(each.was)]
            self._emptied += [each for each in replaced if _is_bare(each.cell)]
            self._filled += [each for each in replaced if self._has_script(each.cell)]

    def _is_new(self, cell: etree._Element) -> bool:
        """Whether nothing in a cell was in the old file."""
        scripts = ((each, self._scripts.of.get(each)) for each in cell.iter(_P))
        return all(_is_empty(each) if script is None else script.is_new for each, script in scripts)

    def _holds_nothing_old(self, cell: etree._Element) -> bool:
        """Whether nothing of the old file is told in a cell: it would be lost with the cell."""
        scripts = [self._scripts.of[each] for each in cell.iter(_P) if each in self._scripts.of]
        return not any(script.before or any(map(_is_left, script.items)) for script in scripts)

    def _is_gone(self, cell: etree._Element) -> bool:
        """Whether all words of a cell are taken out."""
        words = ((each, self._words.get(each)) for each in cell.iter(_P))
        return all(_is_empty(each) if at is None else at <= self._taken for each, at in words)

    def _has_words(self, cell: etree._Element) -> bool:
        return any(each in self._words for each in cell.iter(_P))

    def _has_script(self, cell: etree._Element) -> bool:
        return any(each in self._scripts.of for each in cell.iter(_P))

    def _drop(
        self, deleted: list[Deleted], inside: Mapping[etree._Element, list[Token | Citation]]
    ) -> None:
        """Take out what stood in cells that are gone."""
        for each in deleted:
            if each.old is not None and each.old in inside:
                inside[each.old] += each.items
        deleted[:] = [each for each in deleted if each.old not in inside]

    def _lift(
        self,
        paragraph: etree._Element,
        script: Script,
        to: Callable[[etree._Element], list[Token | Citation] | None],
        old: Text,
    ) -> None:
        """Take the words of some cells out of a paragraph, and its cuts with them.

        Args:
            paragraph: It.
            script: What becomes of it.
            to: Where words go that stood in a paragraph of the old file, if not here.
            old: The characters of the old file.
        """
        kept: list[Token | Split | Citation] = []
        kept_cuts: list[Numbered] = []
        cuts = self._scripts.cuts.get(paragraph, [])
        left = iter(cuts)
        lifting: list[Token | Citation] | None = None
        ended = False  # whether the last of what the old file has here is taken out
        for item in script.items:
            cut = next(left, None) if isinstance(item, Split) else None
            if isinstance(item, Token) and (item.new >= 0 or item.old >= 0):
                stood = None if item.new >= 0 else old.chars[item.old].paragraph
                lifting = None if stood is None else to(stood)
            ended = lifting is not None if _is_old(item) else ended
            if lifting is not None:
                lifting += [] if isinstance(item, Split) else [item]
                continue
            kept.append(item)
            kept_cuts += [] if cut is None else [cut]
        if len(kept) == len(script.items):
            return
        olds = [each for each in kept if isinstance(each, Split) or _is_old(each)]
        if ended and kept_cuts and isinstance(olds[-1], Split):
            kept.remove(olds[-1])
            self._scripts.wanted[paragraph] = kept_cuts.pop()  # what is gone came after its end
        script.items[:] = kept
        cuts[:] = kept_cuts

    def _bring_home(self, old: Text) -> None:
        """Tell what was taken out of a cell that is still there in that one.

        The comparison is one of rows, and may have it before words that are put into another cell.
        """
        found: dict[etree._Element, tuple[list[Token | Citation], list[Token | Citation]]] = {}

        def away_from(
            cell: etree._Element,
        ) -> Callable[[etree._Element], list[Token | Citation] | None]:
            def to(stood: etree._Element) -> list[Token | Citation] | None:
                was = _cell_of(stood)
                home = None if was is None else self._home.get(was)
                if home is None or home is cell or home.getparent() is not cell.getparent():
                    return None
                before, after = found.setdefault(home, ([], []))
                precedes = cell in home.itersiblings(preceding=True)
                return before if precedes else after

            return to

        rows = {cell.getparent() for cell in self._home.values()}
        for paragraph, script in self._scripts.of.items():
            cell = _cell_of(paragraph)
            if cell is not None and cell.getparent() in rows:
                self._lift(paragraph, script, away_from(cell), old)
        for home, (before, after) in found.items():
            told = [self._scripts.of[each] for each in home.iter(_P) if each in self._scripts.of]
            if before:
                told[0].items[:0] = [*before, Token(Op.DELETE, " ")]
            if after:
                told[-1].items.extend([Token(Op.DELETE, " "), *after])

    def write(self, restored: Restored, changes: Changes) -> Iterator[etree._Element]:
        """Put back those that are gone, and mark all; the paragraphs of those that came."""
        for cell in self.come:
            own = cell.find(_OWN)
            if own is None:
                own = element("tcPr")
                cell.insert(0, own)
            own.append(changes.made("cellIns"))
            yield from cell.iter(_P)
        for gone, row, following in self._gone:
            made = restored.cell(gone, changes.made("cellDel"))
            if following is None:
                row.append(made)
            else:
                following.addprevious(made)
            _widen(row, made)
        for was, cell in self._emptied:
            left = next(cell.iter(_P))
            *before, told = restored.cell(was).iterchildren(_P)
            for each in before:
                left.addprevious(each)
            left.extend([each for each in told if each.tag != tag("pPr")])


def _kept(
    scripts: Scripts, old: Text
) -> dict[etree._Element, dict[etree._Element, set[etree._Element]]]:
    """By row of the new file: its cells that share words with cells of the old one, and those."""
    found: dict[etree._Element, dict[etree._Element, set[etree._Element]]] = {}
    for paragraph, script in scripts.of.items():
        cell = _cell_of(paragraph)
        row = None if cell is None else cell.getparent()
        if cell is None or row is None or row.tag != _ROW:
            continue
        kept = (each for each in script.tokens if each.op is Op.SAME and WORD.match(each.text))
        for was in {_cell_of(old.chars[each.old].paragraph) for each in kept if each.old >= 0}:
            if was is not None and was.getparent() is not None:
                found.setdefault(row, {}).setdefault(cell, set()).add(was)
    return found


def _is_left(item: Token | Split | Citation) -> bool:
    return not isinstance(item, Token) or item.op is Op.DELETE


def _is_old(item: object) -> bool:
    return isinstance(item, Token) and item.old >= 0


def _cell_of(paragraph: etree._Element | None) -> etree._Element | None:
    return None if paragraph is None else next(paragraph.iterancestors(_CELL), None)


def _is_empty(paragraph: etree._Element) -> bool:
    return next(paragraph.iter(tag("t"), tag("delText")), None) is None


def _is_bare(cell: etree._Element) -> bool:
    """Whether a cell is one paragraph that says nothing."""
    paragraphs = [*cell.iter(_P)]
    return len(paragraphs) == 1 and _is_empty(paragraphs[0])


def _widen(row: etree._Element, made: etree._Element) -> None:
    """Give the table of a row a column more where it has fewer than the row has."""
    table = row.getparent()
    grid = None if table is None else table.find(_GRID)
    cells = [*row.iterchildren(_CELL)]
    if grid is None or len(grid) >= _across(cells):
        return
    width = made.find(f"{_OWN}/{tag('tcW')}")
    wide = "0" if width is None else width.get(tag("w"), "0")
    grid.insert(_across(cells[: cells.index(made)]), element("gridCol", w=wide))


def _across(cells: Iterable[etree._Element]) -> int:
    """How many columns cells take."""
    spans = (cell.find(f"{_OWN}/{tag('gridSpan')}") for cell in cells)
    stated = ("1" if span is None else span.get(_VAL, "1") for span in spans)
    return sum(int(each) if each.isdecimal() else 1 for each in stated)
