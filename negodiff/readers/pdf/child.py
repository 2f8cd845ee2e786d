"""The process that opens a PDF file: the only code that PDFium's faults can reach.

Run as a script, it imports nothing of the project: bytes on standard input, lines of JSON on
standard output. It sets itself the limits of its arguments before it looks at the file. Nothing is
interpreted here: words with their boxes are cut into pieces of lines, where the words are far
apart, and the reader proper, which never meets the file, makes sense of them.

Arguments: memory in bytes, seconds, pages, characters of text. Output: ``{"pages": N, …}``, one
object a page (see ``values.py``), ``{"end": true}``; or ``{"error": …}`` at any time.
"""

import ctypes
import json
import math
import re
import sys
from array import array
from typing import Any

_LINE = re.compile("[^\r\n\ufffe]+\ufffe?")
_WORD = re.compile(r"[^\s\ufffe]+")
_BOLD = re.compile(rb"(?i)bold|black|heavy|demi")
_FORCED_BOLD = 1 << 18
_PASSWORD = 4
_TEXT, _PATH, _IMAGE = 1, 2, 3
_STROKED, _UNSEEN = 2, 3
_MANY_OBJECTS = 20_000
"""A page with more objects is a drawing: its rules are not looked for."""
_GAP = 0.9
"""Words farther apart than so many heights of a letter are in different pieces."""
_THIN = 3.0
"""Points up to which a rectangle is a rule."""


def main() -> None:
    """Read the arguments, keep their limits, and write what the file holds."""
    memory, seconds, pages, text = (int(argument) for argument in sys.argv[1:5])
    _confine(memory, seconds, 0)
    data = sys.stdin.buffer.read()
    try:
        _Pdfium(data, seconds, memory).write(pages, text)
    except MemoryError:
        _say(error="memory")


def _say(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts, separators=(",", ":")))
    sys.stdout.write("\n")


def _confine(memory: int, seconds: int, pages: int) -> None:
    """Set the limits that this system knows. A small file may not take all of the time."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    allowed = max(1, seconds * min(1000, 130 + pages) // 1000)
    wanted = (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, allowed, seconds),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    )
    for kind, soft, hard in wanted:
        most = resource.getrlimit(kind)[1]
        if most != resource.RLIM_INFINITY:
            soft, hard = min(soft, most), min(hard, most)
        resource.setrlimit(kind, (soft, hard))


class _Pdfium:
    """One open document. PDFium's functions are called with plain numbers, which is fast."""

    def __init__(self, data: bytes, seconds: int, memory: int) -> None:
        import pypdfium2_raw as pdfium  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

        self._seconds, self._memory = seconds, memory
        self._pdfium: Any = pdfium
        pdfium.FPDF_InitLibrary()
        self._data = data
        self._document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        self._error = 0 if self._document else pdfium.FPDF_GetLastError()
        pointer, number = ctypes.c_void_p, ctypes.c_int
        self._call: dict[str, Any] = {}
        for name, types in {
            "FPDFText_GetLooseCharBox": (pointer, number, pointer),
            "FPDFText_GetUnicode": (pointer, number),
            "FPDFText_GetFontInfo": (pointer, number, pointer, ctypes.c_ulong, pointer),
            "FPDFText_GetTextObject": (pointer, number),
            "FPDFText_GetCharAngle": (pointer, number),
            "FPDFTextObj_GetTextRenderMode": (pointer,),
            "FPDFPage_GetObject": (pointer, number),
            "FPDFPageObj_GetType": (pointer,),
            "FPDFPageObj_GetBounds": (pointer, pointer, pointer, pointer, pointer),
        }.items():
            function = getattr(pdfium, name)
            function.argtypes = types
            self._call[name] = function
        for name in ("FPDFText_GetTextObject", "FPDFPage_GetObject"):
            self._call[name].restype = pointer
        self._name = ctypes.create_string_buffer(200)
        self._flags = ctypes.c_int()
        self._corner = (ctypes.c_float * 4)()

    def write(self, most_pages: int, most_text: int) -> None:
        """Write the document, page by page."""
        if not self._document:
            _say(error="password" if self._error == _PASSWORD else "damaged")
            return
        count = self._pdfium.FPDF_GetPageCount(self._document)
        if count > most_pages:
            _say(error="pages", value=count)
            return
        _confine(self._memory, self._seconds, count)
        forms = self._pdfium.FPDF_GetFormType(self._document)
        files = self._pdfium.FPDFDoc_GetAttachmentCount(self._document)
        _say(pages=count, form=forms, files=files)
        total = 0
        for number in range(count):
            total += self._page(number, most_text - total)
            if total > most_text:
                _say(error="text", value=total)
                return
        _say(end=True)

    def _page(self, number: int, most: int) -> int:
        """Write one page; returns how many characters it has."""
        pdfium = self._pdfium
        page = pdfium.FPDF_LoadPage(self._document, number)
        text = pdfium.FPDFText_LoadPage(page) if page else None
        if not text:
            _say(broken=True)
            return 0
        count: int = max(0, pdfium.FPDFText_CountChars(text))
        if count <= most:
            rules, images = self._objects(page)
            pieces = self._pieces(ctypes.cast(text, ctypes.c_void_p).value, text, count)
            _say(box=self._box(page), pieces=pieces, rules=rules, images=images)
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
        return count

    def _box(self, page: Any) -> list[float]:
        """Left, bottom, right and top of what is seen of a page, in points."""
        rectangle = self._pdfium.FS_RECTF()
        self._pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rectangle))
        sides = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        return [round(side, 1) for side in sides]

    def _characters(self, address: int | None, text: Any, count: int) -> str:
        """The text of a page, one character for each that has a box."""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self._pdfium.FPDFText_GetText(text, 0, count, buffer)
        found = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if written - 1 == count == len(found):
            return found
        code = self._call["FPDFText_GetUnicode"]
        return "".join(
            [chr(c) if 0 < (c := code(address, at)) < 0x110000 else "\ufffd" for at in range(count)]
        )

    def _pieces(self, address: int | None, text: Any, count: int) -> list[list[object]]:
        if not count:
            return []
        characters = self._characters(address, text, count)
        boxes = (ctypes.c_float * (4 * count))()
        start = ctypes.addressof(boxes)
        box = self._call["FPDFText_GetLooseCharBox"]
        for at in range(count):
            box(address, at, start + 16 * at)
        corners = array("f", bytes(boxes))
        turns = self._turns(address, count)
        sides = (corners[0::4], corners[1::4], corners[2::4], corners[3::4])
        left, top, right, bottom = _turned(*sides, turns)
        found: list[list[object]] = []
        for line in _LINE.finditer(characters):
            for begin, first, end in _cut(characters, line.span(), left, top, right, bottom):
                words = characters[begin:end]
                if words[-1] == "\ufffe":
                    words = words[:-1] + "-"
                lows, highs = bottom[begin:end], top[begin:end]
                height, raised = _heights(lows, highs)
                bold, unseen, angle = self._style(address, begin, end)
                found.append([
                    words,
                    round(min(left[begin:end]), 1), round(min(lows), 1),
                    round(max(right[begin:end]), 1), round(max(highs), 1),
                    height, round(max(right[begin:first]) - min(left[begin:first]), 1),
                    bold, unseen, round(angle + turns * math.pi / 2, 2) , raised,
                ])  # fmt: skip
        return found

    def _turns(self, address: int | None, count: int) -> int:
        """By how many quarters of a circle most of a page's text is turned to the left."""
        angle = self._call["FPDFText_GetCharAngle"]
        sample = [angle(address, at) for at in range(0, count, max(1, count // 40))]
        quarters = [round(2 * each / math.pi) % 4 for each in sample if each >= 0]
        return max(set(quarters), key=quarters.count, default=0)

    def _style(self, address: int | None, begin: int, end: int) -> tuple[int, int, float]:
        """Whether a piece is bold from end to end, is never painted, and its angle in radians."""
        bold = all(self._is_bold(address, at) for at in {begin, (begin + end) // 2, end - 1})
        thing = self._call["FPDFText_GetTextObject"](address, begin)
        mode = self._call["FPDFTextObj_GetTextRenderMode"](thing) if thing else 0
        angle = self._call["FPDFText_GetCharAngle"](address, begin)
        return int(bold or mode == _STROKED), int(mode == _UNSEEN), round(angle, 2)

    def _is_bold(self, address: int | None, at: int) -> bool:
        size = self._call["FPDFText_GetFontInfo"](
            address, at, self._name, 200, ctypes.addressof(self._flags)
        )
        if not size or size > 200:
            return False
        return bool(_BOLD.search(self._name.value) or self._flags.value & _FORCED_BOLD)

    def _objects(self, page: Any) -> tuple[list[list[float]], int]:
        """The straight rules of a page, and how many pictures it has."""
        count = self._pdfium.FPDFPage_CountObjects(page)
        address = ctypes.cast(page, ctypes.c_void_p).value
        if count > _MANY_OBJECTS:
            return [], 0
        rules: list[list[float]] = []
        images = 0
        one, kind = self._call["FPDFPage_GetObject"], self._call["FPDFPageObj_GetType"]
        first = ctypes.addressof(self._corner)
        for at in range(count):
            thing = one(address, at)
            sort = kind(thing)
            if sort == _IMAGE:
                images += 1
            elif sort == _PATH:
                bounds = self._call["FPDFPageObj_GetBounds"]
                if bounds(thing, first, first + 4, first + 8, first + 12):
                    a, b, c, d = self._corner
                    if c - a <= _THIN or d - b <= _THIN:
                        rules.append([round(side, 1) for side in (a, b, c, d)])
        return rules, images


def _turned(
    left: "array[float]", top: "array[float]", right: "array[float]", bottom: "array[float]",
    turns: int,
) -> "tuple[array[float], ...]":  # fmt: skip
    """Boxes as they are when the page is turned so that its text is upright."""
    if turns == 1:
        return bottom, _negative(left), top, _negative(right)
    if turns == 2:
        return _negative(right), _negative(bottom), _negative(left), _negative(top)
    if turns == 3:
        return _negative(top), right, _negative(bottom), left
    return left, top, right, bottom


def _negative(values: "array[float]") -> "array[float]":
    return array("f", [-value for value in values])


def _cut(
    text: str, span: tuple[int, int],
    left: "array[float]", top: "array[float]", right: "array[float]", bottom: "array[float]",
) -> list[tuple[int, int, int]]:  # fmt: skip
    """Where a line is to be cut: at wide gaps, at jumps backwards, up or down.

    Returns:
        Of each piece its first character, the end of its first word, and its end.
    """
    found: list[tuple[int, int, int]] = []
    x0 = y0 = x1 = y1 = 0.0
    for word in _WORD.finditer(text, *span):
        begin, end = word.span()
        low, high = min(bottom[begin:end]), max(top[begin:end])
        near, far = min(left[begin:end]), max(right[begin:end])
        height = min(high - low, y1 - y0)
        if (
            found
            and -0.5 * height < max(near - x1, x0 - far) < _GAP * height
            and min(y1, high) - max(y0, low) >= 0.4 * height
        ):
            found[-1] = (*found[-1][:2], end)
            y0, y1 = min(y0, low), max(y1, high)
        else:
            found.append((begin, end, end))
            y0, y1 = low, high
        x0, x1 = near, far
    if found and text[span[1] - 1] == "\ufffe":
        found[-1] = (*found[-1][:2], span[1])
    return found


def _heights(lows: "array[float]", highs: "array[float]") -> tuple[float, list[tuple[int, int]]]:
    """The usual height of a piece's letters; the stretches set smaller and higher than the rest."""
    if max(lows) - min(lows) < 0.2 and max(highs) - min(highs) < 0.2:
        return round(highs[0] - lows[0], 1), []
    heights = [round(high - low, 1) for low, high in zip(lows, highs, strict=True)]
    few = len(heights) // 5
    usual = max(height for height in set(heights) if heights.count(height) > few or not few)
    base = lows[heights.index(usual)]
    found: list[tuple[int, int]] = []
    for at, height in enumerate(heights):
        if 0 < height < 0.85 * usual and lows[at] > base + 0.1 * usual:
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return usual, found


if __name__ == "__main__":
    main()
