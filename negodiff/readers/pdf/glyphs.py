"""The characters of a page, as PDFium has them: where each stands, and how it is set.

Runs in the process that opens the file (:mod:`~negodiff.readers.pdf.child`).
"""

import ctypes
import math
import re
import unicodedata
from array import array
from itertools import groupby
from typing import Any, NamedTuple

from negodiff.readers.pdf.visual import has_leftward, in_reading_order

_LINE = re.compile("[^\r\n\ufffe]+\ufffe?")
_WORD = re.compile(r"[^\s\ufffe]+")
_BOLD = re.compile(rb"(?i)bold|black|heavy|demi")
_FORCED_BOLD = 1 << 18
_STROKED, _UNSEEN = 2, 3
_GAP = 0.9
"""Words farther apart than so many heights of a letter are in different pieces."""
_NO_GAP = 0.06
"""Words as close as that share of a letter's height are one."""
_BESIDE_WIDE = 0.35
"""Between Chinese, Japanese or Korean and other letters, type-setters leave so much."""
_DESCENT = 0.2
"""By so much of their size letters reach below the line they stand on."""


class Style(NamedTuple):
    """How the letters of one stretch are set; ``base`` is the height of the line they stand on."""

    size: float
    base: float
    bold: bool
    unseen: bool
    angle: float
    colour: str


class Glyphs:
    """The characters of one page: where each stands, and how it is set."""

    def __init__(self, pdfium: Any, call: dict[str, Any], text: Any, count: int) -> None:
        self._call = call
        self._address = ctypes.cast(text, ctypes.c_void_p).value
        self.text = self._characters(pdfium, text, count)
        self.turns = self._turns(count)
        boxes = (ctypes.c_float * (4 * count))()
        start = ctypes.addressof(boxes)
        box, address = call["FPDFText_GetLooseCharBox"], self._address
        for at in range(count):
            box(address, at, start + 16 * at)
        corners = array("f", bytes(boxes))
        a, b, c, d = corners[0::4], corners[1::4], corners[2::4], corners[3::4]
        self.left, self.right = ((a, c), (d, b), (_negative(c), _negative(a)), (
            _negative(b), _negative(d)))[self.turns]  # fmt: skip
        self.styles = self._styled(count)
        self._close_up()
        if has_leftward(self.text):
            self._read_leftward()

    def _close_up(self) -> None:
        """Take out spaces that PDFium adds where there is hardly any white on paper."""
        gone = {
            at
            for at in range(1, len(self.text) - 1)
            if self.text[at] == " " and self.styles[at] is None and self._touches(at)
        }
        if gone:
            self._keep([at for at in range(len(self.text)) if at not in gone])

    def _touches(self, at: int) -> bool:
        style = self.styles[at - 1]
        if style is None or self.styles[at + 1] is None:
            return False
        before, after = self.text[at - 1], self.text[at + 1]
        if unicodedata.category(after)[0] == "M":
            return True
        near = _NO_GAP
        if _wide(before) != _wide(after) and before.isalnum() and after.isalnum():
            near = _BESIDE_WIDE
        gap = abs(self.left[at + 1] - self.right[at - 1])
        return gap < near * style.size

    def _keep(self, order: list[int]) -> None:
        """Have these characters in this order, instead of all."""
        self.text = "".join([self.text[at] for at in order])
        self.left = array("f", [self.left[at] for at in order])
        self.right = array("f", [self.right[at] for at in order])
        self.styles = [self.styles[at] for at in order]

    def _read_leftward(self) -> None:
        """Put the lines of scripts written from right to left into reading order."""
        text: list[str] = []
        order: list[int] = []
        start = 0
        for line in self.text.splitlines(keepends=True):
            stop = start + len(line)
            if has_leftward(line):
                places = [at for at in range(start, stop) if self.styles[at] is not None]
                chars, found = in_reading_order(self.text, self.left, self.right, places)
                text += [*chars, "\n"]
                order += [*found, stop - 1]
            else:
                text += line
                order += range(start, stop)
            start = stop
        self._keep(order)
        self.text = "".join(text)

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

    def _styled(self, count: int) -> "list[Style | None]":
        """The style of each character; ``None`` for those that PDFium adds."""
        thing, address = self._call["FPDFText_GetTextObject"], self._address
        found: list[Style | None] = []
        at = 0
        for handle, group in groupby([thing(address, n) for n in range(count)]):
            length = len(list(group))
            found += [self._style(at, handle) if handle else None] * length
            at += length
        return found

    def _style(self, at: int, handle: int) -> Style:
        call, address = self._call, self._address
        matrix, place, code = (ctypes.c_float * 6)(), (ctypes.c_double * 2)(), (ctypes.c_uint * 4)()
        call["FPDFText_GetMatrix"](address, at, ctypes.addressof(matrix))
        first = ctypes.addressof(place)
        call["FPDFText_GetCharOrigin"](address, at, first, first + 8)
        first = ctypes.addressof(code)
        call["FPDFText_GetFillColor"](address, at, *(first + 4 * n for n in range(4)))
        mode = call["FPDFTextObj_GetTextRenderMode"](handle)
        a, b, c, d = matrix[:4]
        x, y = place
        return Style(
            call["FPDFText_GetFontSize"](address, at) * math.hypot(c, d),
            (y, -x, -y, x)[self.turns],
            self._is_bold(at) or mode == _STROKED,
            mode == _UNSEEN,
            math.atan2(b, a) - self.turns * math.pi / 2,
            "".join(f"{min(255, part):02x}" for part in code[:3]),
        )

    def _is_bold(self, at: int) -> bool:
        name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
        size = self._call["FPDFText_GetFontInfo"](
            self._address, at, name, 200, ctypes.addressof(flags)
        )
        if not size or size > 200:
            return False
        return bool(_BOLD.search(name.value) or flags.value & _FORCED_BOLD)

    def pieces(self) -> list[list[object]]:
        """Words that stand close together, as ``values.Piece`` lists what is told of them."""
        found = []
        for line in _LINE.finditer(self.text):
            for begin, first, end in self._cut(*line.span()):
                if piece := self._piece(begin, first, end):
                    found.append(piece)
        return found

    def _cut(self, start: int, stop: int) -> list[tuple[int, int, int]]:
        """Where a line is to be cut: at wide gaps, at jumps backwards, up or down.

        Returns:
            Of each piece its first character, the end of its first word, and its end.
        """
        found: list[tuple[int, int, int]] = []
        x0 = x1 = low = high = 0.0
        for word in _WORD.finditer(self.text, start, stop):
            begin, end = word.span()
            style = self.styles[begin]
            if style is None:
                continue
            near, far = min(self.left[begin:end]), max(self.right[begin:end])
            under, above = style.base, style.base + style.size
            height = min(style.size, high - low)
            if (
                found
                and -0.5 * height < max(near - x1, x0 - far) < _GAP * height
                and min(high, above) - max(low, under) >= 0.4 * height
            ):
                found[-1] = (*found[-1][:2], end)
                low, high = min(low, under), max(high, above)
            else:
                found.append((begin, end, end))
                low, high = under, above
            x0, x1 = near, far
        if found and self.text[stop - 1] == "\ufffe":
            found[-1] = (*found[-1][:2], stop)
        return found

    def _piece(self, begin: int, first: int, end: int) -> list[object] | None:
        runs: list[tuple[int, int, Style]] = []
        for style, group in groupby(range(begin, end), key=lambda at: self.styles[at]):
            places = list(group)
            if style is not None:
                runs.append((places[0] - begin, places[-1] + 1 - begin, style))
        if not runs:
            return None
        widths: dict[tuple[float, float], int] = {}
        for a, b, style in runs:
            key = (round(style.size, 1), round(style.base, 1))
            widths[key] = widths.get(key, 0) + b - a
        size, base = max(widths, key=lambda key: widths[key])
        raised = [
            (a, b) for a, b, style in runs
            if 0.1 * size < style.base - base < size and style.size < 0.9 * size
        ]  # fmt: skip
        colours = [(a, b, style.colour) for a, b, style in runs if style.colour != "000000"]
        words = self.text[begin:end]
        return [
            words[:-1] + "-" if words[-1] == "\ufffe" else words,
            round(min(self.left[begin:end]), 1), round(base - _DESCENT * size, 1),
            round(max(self.right[begin:end]), 1), round(base + (1 - _DESCENT) * size, 1),
            size, round(max(self.right[begin:first]) - min(self.left[begin:first]), 1),
            int(all(style.bold for _, _, style in runs)),
            int(all(style.unseen for _, _, style in runs)),
            round(runs[0][2].angle, 2), raised, colours,
        ]  # fmt: skip


def _wide(char: str) -> bool:
    return char > "\u10ff" and unicodedata.east_asian_width(char) == "W"


def _negative(values: "array[float]") -> "array[float]":
    return array("f", [-value for value in values])
