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
from itertools import groupby
from typing import Any, NamedTuple

_LINE = re.compile("[^\r\n\ufffe]+\ufffe?")
_WORD = re.compile(r"[^\s\ufffe]+")
_BOLD = re.compile(rb"(?i)bold|black|heavy|demi")
_FORCED_BOLD = 1 << 18
_PASSWORD = 4
_PATH, _IMAGE = 2, 3
_STROKED, _UNSEEN = 2, 3
_MANY_OBJECTS = 20_000
"""A page with more objects is a drawing: its rules are not looked for."""
_GAP = 0.9
"""Words farther apart than so many heights of a letter are in different pieces."""
_THIN = 3.0
"""Points up to which a rectangle is a rule."""
_DESCENT = 0.2
"""By so much of their size letters reach below the line they stand on."""
_MOST_NOTES = 1_000
_LONGEST_VALUE = 100_000


def main() -> None:
    """Read the arguments, keep their limits, and write what the file holds."""
    memory, seconds, pages, text = (int(argument) for argument in sys.argv[1:5])
    _confine(memory, seconds, 0)
    data = sys.stdin.buffer.read()
    try:
        _File(data, seconds, memory).write(pages, text)
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


class _Style(NamedTuple):
    """How the letters of one stretch are set; ``base`` is the height of the line they stand on."""

    size: float
    base: float
    bold: bool
    unseen: bool
    angle: float
    colour: str


class _Page:
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

    def _styled(self, count: int) -> "list[_Style | None]":
        """The style of each character; ``None`` for those that PDFium adds."""
        thing, address = self._call["FPDFText_GetTextObject"], self._address
        found: list[_Style | None] = []
        at = 0
        for handle, group in groupby([thing(address, n) for n in range(count)]):
            length = len(list(group))
            found += [self._style(at, handle) if handle else None] * length
            at += length
        return found

    def _style(self, at: int, handle: int) -> _Style:
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
        return _Style(
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
        runs: list[tuple[int, int, _Style]] = []
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


class _File:
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
            "FPDFText_GetMatrix": (pointer, number, pointer),
            "FPDFText_GetFontSize": (pointer, number),
            "FPDFText_GetCharOrigin": (pointer, number, pointer, pointer),
            "FPDFText_GetFillColor": (pointer, number, pointer, pointer, pointer, pointer),
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
            made = _Page(pdfium, self._call, text, count) if count else None
            rules, fills, images = self._objects(page)
            _say(
                box=self._box(page), turns=made.turns if made else 0,
                pieces=made.pieces() if made else [],
                rules=rules, fills=fills, images=images, notes=self._notes(page),
            )  # fmt: skip
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
        return count

    def _box(self, page: Any) -> list[float]:
        """Left, bottom, right and top of what is seen of a page, in points."""
        rectangle = self._pdfium.FS_RECTF()
        self._pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rectangle))
        sides = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        return [round(side, 1) for side in sides]

    def _objects(self, page: Any) -> tuple[list[list[float]], list[list[float]], int]:
        """The straight rules of a page, its other shapes, and how many pictures it has."""
        count = self._pdfium.FPDFPage_CountObjects(page)
        address = ctypes.cast(page, ctypes.c_void_p).value
        rules: list[list[float]] = []
        fills: list[list[float]] = []
        images = 0
        if count > _MANY_OBJECTS:
            return rules, fills, images
        one, kind = self._call["FPDFPage_GetObject"], self._call["FPDFPageObj_GetType"]
        bounds = self._call["FPDFPageObj_GetBounds"]
        corner = (ctypes.c_float * 4)()
        first = ctypes.addressof(corner)
        for at in range(count):
            thing = one(address, at)
            sort = kind(thing)
            images += sort == _IMAGE
            if sort in {_IMAGE, _PATH} and bounds(thing, first, first + 4, first + 8, first + 12):
                sides = [round(side, 1) for side in corner]
                thin = min(sides[2] - sides[0], sides[3] - sides[1]) <= _THIN
                (rules if thin and sort == _PATH else fills).append(sides)
        return rules, fills, images

    def _notes(self, page: Any) -> list[list[object]]:
        """The remarks, form fields and the like on a page: kind, author, date, words, place."""
        pdfium = self._pdfium
        found: list[list[object]] = []
        for at in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
            note = pdfium.FPDFPage_GetAnnot(page, at)
            if not note:
                continue
            rectangle = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(note, ctypes.byref(rectangle))
            sides = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            words = [self._value(note, key) for key in (b"T", b"M", b"Contents", b"V")]
            place = [round(side, 1) for side in sides]
            found.append([pdfium.FPDFAnnot_GetSubtype(note), *words, place])
            pdfium.FPDFPage_CloseAnnot(note)
        return found

    def _value(self, note: Any, key: bytes) -> str:
        """One of the texts of a remark, or ""."""
        size = self._pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
        if not 2 < size <= _LONGEST_VALUE:
            return ""
        buffer = ctypes.create_string_buffer(size)
        target = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        self._pdfium.FPDFAnnot_GetStringValue(note, key, target, size)
        return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _negative(values: "array[float]") -> "array[float]":
    return array("f", [-value for value in values])


if __name__ == "__main__":
    main()
