"""A PDF file opened with PDFium, page by page.

Runs in the process that opens the file (:mod:`~negodiff.readers.pdf.child`). PDFium's functions are
called with plain numbers instead of typed pointers, which makes them five times as fast.
"""

import ctypes
from collections.abc import Iterator
from typing import Any

from negodiff.readers.pdf.clusters import Shape
from negodiff.readers.pdf.glyphs import Glyphs

_PASSWORD = 4
_TEXT, _PATH, _IMAGE = 1, 2, 3
_MANY_OBJECTS = 20_000
"""A page with more objects is a drawing: its rules are not looked for."""
_THIN = 3.0
"""Points up to which a rectangle is a rule."""
_TALL = 8.0
"""Points from which on an upright rule can part words."""
_COLOURFUL = 0x30
"""By so much the strongest and the weakest part of a colour that is no grey differ."""
_MOST_WALLS = 300
_MOST_NOTES = 1_000
_LONGEST_VALUE = 100_000


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """The file is not read: why, and the value that is above its limit."""

    def __init__(self, why: str, value: int = 0) -> None:
        super().__init__(why)
        self.why = why
        self.value = value


class File:
    """One open document.

    Raises:
        Refused: It is protected, damaged, or has too many pages.
    """

    def __init__(self, data: bytes, most_pages: int) -> None:
        import pypdfium2_raw as pdfium  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

        self._pdfium: Any = pdfium
        pdfium.FPDF_InitLibrary()
        self._data = data  # PDFium reads on in it
        self._document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._document:
            protected = pdfium.FPDF_GetLastError() == _PASSWORD
            raise Refused("password" if protected else "damaged")
        self.count: int = pdfium.FPDF_GetPageCount(self._document)
        if self.count > most_pages:
            raise Refused("pages", self.count)
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
            "FPDFTextObj_GetFont": (pointer,),
            "FPDFPage_GetObject": (pointer, number),
            "FPDFPageObj_GetType": (pointer,),
            "FPDFPageObj_GetBounds": (pointer, pointer, pointer, pointer, pointer),
            "FPDFPageObj_GetFillColor": (pointer, pointer, pointer, pointer, pointer),
            "FPDFPath_GetDrawMode": (pointer, pointer, pointer),
        }.items():
            function = getattr(pdfium, name)
            function.argtypes = types
            self._call[name] = function
        for name in ("FPDFText_GetTextObject", "FPDFPage_GetObject", "FPDFTextObj_GetFont"):
            self._call[name].restype = pointer

    def facts(self) -> dict[str, object]:
        """How many pages it has, which kind of form it is, how many files are attached."""
        return {
            "pages": self.count,
            "form": self._pdfium.FPDF_GetFormType(self._document),
            "files": self._pdfium.FPDFDoc_GetAttachmentCount(self._document),
        }

    def pages(self, most: int) -> Iterator[dict[str, object]]:
        """What each page holds.

        Raises:
            Refused: There are more than ``most`` characters.
        """
        total = 0
        for number in range(self.count):
            page = self._pdfium.FPDF_LoadPage(self._document, number)
            text = self._pdfium.FPDFText_LoadPage(page) if page else None
            if not text:
                yield {"broken": True}
                continue
            count: int = max(0, self._pdfium.FPDFText_CountChars(text))
            total += count
            if total > most:
                raise Refused("text", total)
            yield self._page(page, text, count)
            self._pdfium.FPDFText_ClosePage(text)
            self._pdfium.FPDF_ClosePage(page)

    def _page(self, page: Any, text: Any, count: int) -> dict[str, object]:
        glyphs = Glyphs(self._pdfium, self._call, text, count) if count else None
        rules, fills, grounds, images = self._objects(page)
        upright = [rule for rule in rules if rule[3] - rule[1] > _TALL]
        walls = [((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1 in upright[:_MOST_WALLS]]
        return {
            "box": self._box(page),
            "turns": glyphs.turns if glyphs else 0,
            "pieces": glyphs.pieces(walls, self._shapes(page, glyphs)) if glyphs else [],
            "rules": rules,
            "fills": fills,
            "grounds": grounds,
            "images": images,
            "notes": self._notes(page),
        }

    def _box(self, page: Any) -> list[float]:
        """Left, bottom, right and top of what is seen of a page, in points."""
        rectangle = self._pdfium.FS_RECTF()
        self._pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rectangle))
        sides = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        return [round(side, 1) for side in sides]

    def _objects(
        self, page: Any
    ) -> tuple[list[list[float]], list[list[float]], list[list[float]], int]:
        """The straight rules of a page, other shapes, coloured ones, and how many pictures."""
        count = self._pdfium.FPDFPage_CountObjects(page)
        address = ctypes.cast(page, ctypes.c_void_p).value
        rules: list[list[float]] = []
        fills: list[list[float]] = []
        grounds: list[list[float]] = []
        images = 0
        if count > _MANY_OBJECTS:
            return rules, fills, grounds, images
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
                if not thin and sort == _PATH and self._is_coloured(thing):
                    grounds.append(sides)
        return rules, fills, grounds, images

    def _shapes(self, page: Any, glyphs: Glyphs) -> list[Shape]:
        """Where every text object stands on a page with letters put together of several."""
        if not glyphs.clustered:
            return []
        address = ctypes.cast(page, ctypes.c_void_p).value
        one, kind = self._call["FPDFPage_GetObject"], self._call["FPDFPageObj_GetType"]
        bounds = self._call["FPDFPageObj_GetBounds"]
        corner = (ctypes.c_float * 4)()
        first = ctypes.addressof(corner)
        found = []
        for at in range(min(self._pdfium.FPDFPage_CountObjects(page), _MANY_OBJECTS)):
            thing = one(address, at)
            if kind(thing) == _TEXT and bounds(thing, first, first + 4, first + 8, first + 12):
                found.append(Shape(*corner))
        return sorted(found)

    def _is_coloured(self, thing: Any) -> bool:
        """Whether a shape is filled with a colour that is no grey."""
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        self._call["FPDFPath_GetDrawMode"](
            thing, ctypes.addressof(filled), ctypes.addressof(stroked)
        )
        parts = (ctypes.c_uint * 4)()
        first = ctypes.addressof(parts)
        call = self._call["FPDFPageObj_GetFillColor"]
        seen = filled.value and call(thing, first, first + 4, first + 8, first + 12)
        return bool(seen) and max(parts[:3]) - min(parts[:3]) > _COLOURFUL

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
