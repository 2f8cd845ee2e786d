"""How the letters of a text object are set: size, height of their line, weight, colour.

Runs in the process that opens the file (:mod:`~negodiff.readers.pdf.child`).
"""

import ctypes
import math
import re
from typing import Any

from negodiff.readers.pdf.words import Style

_BOLD = re.compile(rb"(?i)bold|black|heavy|demi")
_FORCED_BOLD = 1 << 18
_STROKED, _UNSEEN = 2, 3


class Styles:
    """The styles of one page, each asked for once.

    Args:
        call: PDFium's functions.
        address: The text of the page.
        turns: By how many quarters of a circle it is turned to the left.
    """

    def __init__(self, call: dict[str, Any], address: int | None, turns: int) -> None:
        self._call = call
        self._address = address
        self._turns = turns
        self._matrix = (ctypes.c_float * 6)()
        self._place = (ctypes.c_double * 2)()
        self._code = (ctypes.c_ubyte * 16)()
        self._styles: dict[int, Style] = {}
        self._bold: dict[int, bool] = {}

    def of(self, at: int, handle: int) -> Style:
        """How the letters of one text object are set."""
        if handle not in self._styles:
            self._styles[handle] = self._asked(at, handle)
        return self._styles[handle]

    def _asked(self, at: int, handle: int) -> Style:
        call, address = self._call, self._address
        matrix, place, code = self._matrix, self._place, self._code
        call["FPDFText_GetMatrix"](address, at, ctypes.addressof(matrix))
        first = ctypes.addressof(place)
        call["FPDFText_GetCharOrigin"](address, at, first, first + 8)
        first = ctypes.addressof(code)
        call["FPDFText_GetFillColor"](address, at, first, first + 4, first + 8, first + 12)
        mode = call["FPDFTextObj_GetTextRenderMode"](handle)
        a, b, c, d = matrix[:4]
        x, y = place
        return Style(
            call["FPDFText_GetFontSize"](address, at) * math.hypot(c, d),
            (y, -x, -y, x)[self._turns],
            self._is_bold(at, handle) or mode == _STROKED,
            mode == _UNSEEN,
            math.atan2(b, a) - self._turns * math.pi / 2,
            bytes(code[0:12:4]).hex(),
        )

    def _is_bold(self, at: int, handle: int) -> bool:
        font = self._call["FPDFTextObj_GetFont"](handle)
        if font not in self._bold:
            name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
            size = self._call["FPDFText_GetFontInfo"](
                self._address, at, name, 200, ctypes.addressof(flags)
            )
            known = 0 < size <= 200
            forced = bool(flags.value & _FORCED_BOLD)
            self._bold[font] = known and (bool(_BOLD.search(name.value)) or forced)
        return self._bold[font]
