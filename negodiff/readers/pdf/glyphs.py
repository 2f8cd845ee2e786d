"""The words of a page, as PDFium has them: where each stands, and how it is set.

Runs in the process that opens the file (:mod:`~negodiff.readers.pdf.child`). PDFium tells of one
character at a time, and asking costs more than all else: of a plain word the first and the last
character are asked for, and all only of scripts whose letters do not stand one behind the other.
"""

import ctypes
import math
import re
import unicodedata
from array import array
from collections.abc import Sequence
from functools import cache, partial
from itertools import pairwise
from operator import sub
from typing import Any

from negodiff.readers.pdf.clusters import CLUSTERED, GONE, Shape, clusters, is_parted_by, repeated
from negodiff.readers.pdf.spacing import LETTERS_APART, unspaced
from negodiff.readers.pdf.styles import Styles
from negodiff.readers.pdf.visual import has_leftward, in_reading_order, in_writing_order, parted
from negodiff.readers.pdf.words import (
    GAP,
    Runs,
    Style,
    Wall,
    Word,
    cut,
    grouped,
    in_place,
    is_parted,
    joined,
    told,
    told_alike,
)  # fmt: skip

_LINE = re.compile("[^\r\n\ufffe]+\ufffe?")
_WORD = re.compile(r"[^\s\ufffe]+")
_STACKED = "\u0300-\u036f\u0590-\u109f\u1780-\u1cff\u1dc0-\u1dff\ua8e0-\uabff"
"""Letters that can stand above, below or before the one that they follow in a text."""
_WIDE = "\u1100-\u11ff\u2e80-\uffff"
_NO_GAP = 0.06
"""Words as close as that share of a letter's height are one."""
_BESIDE_WIDE = 0.35
"""Between Chinese, Japanese or Korean and other letters, type-setters leave so much."""
_COLUMN = 1.5
"""White of so many heights of a letter parts a line in which some letters run to the left."""
_BETWEEN_WIDE = 0.8
"""Between two such letters and their signs, so much is left where lines are stretched."""


class Glyphs:
    """The characters of one page: where each stands, and how it is set."""

    def __init__(self, pdfium: Any, call: dict[str, Any], text: Any, count: int) -> None:
        self._call = call
        self._address = ctypes.cast(text, ctypes.c_void_p).value
        self._walls: Sequence[Wall] = ()
        self.text = self._characters(pdfium, text, count)
        self.turns = self._turns(count)
        self._style = Styles(call, self._address, self.turns).of
        self.clustered = _has(CLUSTERED, self.text)
        self._shapes: Sequence[Shape] = ()

    def _characters(self, pdfium: Any, text: Any, count: int) -> str:
        """The text of a page, one character for each that has a box."""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(text, 0, count, buffer)
        found = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if written - 1 == count == len(found):
            return found
        code, address = self._call["FPDFText_GetUnicode"], self._address
        return "".join(
            [chr(c) if 0 < (c := code(address, at)) < 0x110000 else "\ufffd" for at in range(count)]
        )

    def _turns(self, count: int) -> int:
        """By how many quarters of a circle most of a page's text is turned to the left."""
        angle = self._call["FPDFText_GetCharAngle"]
        sample = [angle(self._address, at) for at in range(0, count, max(1, count // 40))]
        quarters = [round(2 * each / math.pi) % 4 for each in sample if each >= 0]
        return max(set(quarters), key=quarters.count, default=0)

    def _edges(self, places: Sequence[int]) -> tuple[list[float], list[float]]:
        """The left and the right edges of characters, along the line they stand on."""
        boxes = (ctypes.c_float * (4 * len(places)))()
        target = ctypes.addressof(boxes)
        box, address = self._call["FPDFText_GetLooseCharBox"], self._address
        for at in places:
            box(address, at, target)
            target += 16
        left, top, right, bottom = (array("f", bytes(boxes))[side::4].tolist() for side in range(4))
        if self.turns == 0:
            return left, right
        if self.turns == 1:
            return bottom, top
        near, far = (right, left) if self.turns == 2 else (top, bottom)
        return [-each for each in near], [-each for each in far]

    def pieces(
        self, walls: Sequence[Wall] = (), shapes: Sequence[Shape] = ()
    ) -> list[list[object]]:
        """Words that stand close together, as ``values.Piece`` lists what is told of them.

        Args:
            walls: Upright rules on the page, at which lines are cut.
            shapes: Where each text object stands, if the page has letters of several.
        """
        self._walls = () if self.turns else walls
        self._shapes = () if self.turns else shapes
        if self.clustered:
            self._leave_out_repeated()
        apart = LETTERS_APART.search(self.text) is not None
        lines = [match.span() for match in _LINE.finditer(self.text)]
        spans = [[word.span() for word in _WORD.finditer(self.text, *line)] for line in lines]
        left, right = self._edges([at for line in spans for b, e in line for at in (b, e - 1)])
        any_leftward = has_leftward(self.text)
        found: list[list[object]] = []
        stop = 0
        for (begin, end), line in zip(lines, spans, strict=True):
            start, stop = stop, stop + len(line)
            sides = (left[2 * start : 2 * stop], right[2 * start : 2 * stop])
            broken = self.text[end - 1] == "\ufffe"
            if any_leftward and has_leftward(self.text[begin:end]):
                words = self._leftward(begin, end - broken)
            elif not line:
                continue
            elif apart and LETTERS_APART.search(self.text, begin, end):
                words = unspaced(self._words(line, *sides))
            elif plain := self._plain(line, *sides, broken=broken):
                found += plain
                continue
            else:
                words = self._words(line, *sides)
            if broken and words:
                far = max(words[-1].right, self._width(end - 1, end)[1])
                words[-1] = words[-1]._replace(right=far)
            pieces = cut(words, self._walls)
            found += [
                told(piece, broken=broken and number == len(pieces))
                for number, piece in enumerate(pieces, 1)
            ]
        return found

    def _leave_out_repeated(self) -> None:
        """Put signs in the place of characters that are told a second time."""
        thing, address = self._call["FPDFText_GetTextObject"], self._address
        letters = list(self.text)
        for match in _LINE.finditer(self.text):
            found = clusters(self.text, range(*match.span()), partial(thing, address), self._width)
            for at in repeated(found):
                letters[at] = GONE
        self.text = "".join(letters)

    def _plain(
        self, spans: "list[tuple[int, int]]", left: list[float], right: list[float], *,
        broken: bool,
    ) -> list[list[object]] | None:  # fmt: skip
        """The pieces of a line set in one go; or ``None``: its words are to be looked at."""
        begin, end = spans[0][0], spans[-1][1]
        if broken or _has(_STACKED + _WIDE, self.text[begin:end]):
            return None
        thing, address = self._call["FPDFText_GetTextObject"], self._address
        handle = thing(address, begin)
        if not handle or thing(address, end - 1) != handle:
            return None  # PDFium puts the objects of a line one behind the other
        style = self._style(begin, handle)
        if self._walls and is_parted(self._walls, left[0], right[-1], style):
            return None
        white = list(map(sub, left[2::2], right[1:-1:2]))
        if white and min(white) < _NO_GAP * style.size:
            return None
        wide = GAP * style.size
        cuts = [0, *(at for at, gap in enumerate(white, 1) if gap >= wide), len(spans)]
        return [
            told_alike(
                self.text[spans[a][0] : spans[b - 1][1]], style,
                left[2 * a], right[2 * b - 1], right[2 * a + 1] - left[2 * a],
            )
            for a, b in pairwise(cuts)
        ]  # fmt: skip

    def _words(
        self, spans: "list[tuple[int, int]]", left: list[float], right: list[float]
    ) -> list[Word]:
        """The words of a line, one by one."""
        thing, address = self._call["FPDFText_GetTextObject"], self._address
        raw: list[Word] = []
        places: list[int] = []
        after = spans[0][0]
        for at, (begin, end) in enumerate(spans):
            handle = thing(address, begin)
            if not handle:
                continue  # PDFium has added it
            text = self.text[begin:end]
            space = self.text[after:begin] if raw else ""
            goes_on = bool(space) and not space.strip(GONE)
            white = after + len(space.rstrip(GONE)) - 1
            space = space.replace(GONE, "")
            after = end
            if handle == thing(address, end - 1):
                near = min(left[2 * at : 2 * at + 2])
                far = max(right[2 * at : 2 * at + 2])
                if _has(_STACKED, text):
                    near, far = self._width(begin, end)
                runs: Runs = ((0, end - begin, self._style(begin, handle)),)
                raw.append(Word(space, text, near, far, runs))
            else:
                raw += self._pieced(space, begin, end)
            if goes_on and len(raw) > len(places) > 0:
                first = len(places)
                raw[first - 1 : first + 1] = [joined(raw[first - 1], raw[first])]
            places += [white] * (len(raw) - len(places))
        if (ordered := in_place(raw)) is not None:
            return ordered
        found: list[Word] = []
        for word, at in zip(raw, places, strict=True):
            if found and word.space == " " and self._is_added(at, found[-1], word):
                found[-1] = joined(found[-1], word)
            else:
                found.append(word)
        return found

    def _pieced(self, space: str, begin: int, end: int) -> list[Word]:
        """A word of several text objects, cut where one is set back before the end of another."""
        runs = self._runs(begin, end)
        left, right = self._edges(range(begin, end))
        found: list[Word] = []
        start = 0
        for at, (_, _, style) in [*((run[0], run) for run in runs[1:]), (end - begin, runs[-1])]:
            if at < end - begin and left[at] > right[at - 1] - style.size:
                continue
            part = tuple((a - start, b - start, of) for a, b, of in runs if start <= a < at)
            word = self.text[begin + start : begin + at]
            edges = (min(left[start:at]), max(right[start:at]))
            found.append(Word("" if found else space, word, *edges, part))
            start = at
        return found

    def _width(self, begin: int, end: int) -> tuple[float, float]:
        left, right = self._edges(range(begin, end))
        return min(left), max(right)

    def _runs(self, begin: int, end: int) -> Runs:
        """The styles of the letters of a word; letters that PDFium has added have none."""
        thing, address = self._call["FPDFText_GetTextObject"], self._address
        return grouped([
            self._style(at, handle) if (handle := thing(address, at)) else None
            for at in range(begin, end)
        ])  # fmt: skip

    def _is_added(self, at: int, before: Word, after: Word) -> bool:
        """Whether a space is one that PDFium adds where there is hardly any white on paper."""
        size = before.runs[-1][2].size
        gap = abs(after.left - before.right)
        end, start = before.text[-1], after.text[0]
        is_set = self._call["FPDFText_GetTextObject"](self._address, at)
        if unicodedata.category(start)[0] != "M":
            wide = _wide(end) + _wide(start)
            beside = wide == 1 and end.isalnum() and start.isalnum()
            most = _BETWEEN_WIDE if wide == 2 else _BESIDE_WIDE if beside else _NO_GAP
            if not (wide or is_set) and self.clustered and _has(CLUSTERED, end + start):
                return not is_parted_by(self._shapes, before, after)
            if gap >= most * size:
                return False
        if not is_set:
            return True
        left, _ = self._edges([at])  # a space set elsewhere, in one go with a sign of its font
        return not before.right - size < left[0] < after.left + size

    def _leftward(self, start: int, stop: int) -> list[Word]:
        """The words of a line with letters written from right to left, in reading order."""
        text = self.text[start:stop]
        left, right = self._edges(range(start, stop))
        thing, address = self._call["FPDFText_GetTextObject"], self._address
        styles = [
            self._style(at, handle) if (handle := thing(address, at)) else None
            for at in range(start, stop)
        ]
        places = [at for at, style in enumerate(styles) if style is not None]
        groups = parted(
            places, left, right, _COLUMN * max((s.size for s in styles if s), default=0)
        )
        if not any(_runs_rightward(text, group) for group in groups):
            groups = [places]
        return [word for of in groups for word in self._read(text, left, right, of, styles)]

    def _read(
        self, text: str, left: list[float], right: list[float], places: list[int],
        styles: "list[Style | None]",
    ) -> list[Word]:  # fmt: skip
        """The words of a stretch of a line, in the order in which it is read."""
        if not has_leftward("".join([text[at] for at in places])):
            chars, order = in_writing_order(text, left, right, places)
        else:
            size = max(style.size for at in places if (style := styles[at]))
            chars, order = in_reading_order(text, left, right, places, size)
        found: list[Word] = []
        after = 0
        for match in _WORD.finditer(chars):
            begin, end = match.span()
            of = order[begin:end]
            found.append(
                Word(
                    chars[after:begin] if found else "",
                    match[0],
                    min(left[at] for at in of),
                    max(right[at] for at in of),
                    grouped([styles[at] for at in of]),
                )
            )
            after = end
        return found


def _runs_rightward(text: str, places: Sequence[int]) -> bool:
    """Whether a stretch of a line is words that are written from left to right."""
    letters = "".join([text[at] for at in places if text[at].isalpha()])
    return len(letters) > 1 and not has_leftward(letters)


def _has(letters: str, text: str) -> bool:
    """Whether a text has any of these letters, none of which is an ASCII letter."""
    return not text.isascii() and _pattern(letters).search(text) is not None


@cache
def _pattern(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")  # takes milliseconds, and few files need it


def _wide(char: str) -> bool:
    return char > "\u10ff" and unicodedata.east_asian_width(char) == "W"
