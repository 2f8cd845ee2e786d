"""Groups and control words of RTF, followed token by token.

Groups are kept on a stack of its own: how deep they nest costs no recursion.
"""

from typing import Final

from negodiff.errors import InputError
from negodiff.model.finding import Finding, FindingKind, Severity
from negodiff.readers.note_numbers import Restart
from negodiff.readers.reading import Reading
from negodiff.readers.rtf.destinations import Destinations
from negodiff.readers.rtf.groups import Group
from negodiff.readers.rtf.header import SYMBOL, Header, code_page
from negodiff.readers.rtf.state import BODY, CHANGING, SKIP, State, changed
from negodiff.readers.rtf.text import Text
from negodiff.readers.rtf.tokens import Token, pairs, tokens
from negodiff.readers.rtf.words import (
    CHARACTERS,
    COUNTED,
    DESTINATIONS,
    ESCAPED,
    IGNORE,
    PAGES,
    SIGNS,
    STYLE_KINDS,
    SYMBOL_BULLET,
    TABLES,
    UNREAD,
)
from negodiff.readers.writing import Paragraph

_DEEPEST: Final = 10_000
_ENDS: Final = {"sect": Restart.SECTION, "page": Restart.PAGE}


class Reader:
    """Reads one file.

    Attributes:
        text: The text it is made into.
    """

    def __init__(self, reading: Reading, place: str) -> None:
        self._header = Header()
        self.text = Text(self._header, reading, place)
        self._place = place
        self._limits = reading.limits
        self._state = State()
        self._groups: list[Group] = []
        self._star = False
        self._bytes = bytearray()
        self._codec = ""
        self._high = 0
        self._owed = 0
        self._destinations = Destinations(self.text)
        self._style: list[str] = []

    def read(self, data: bytes) -> list[Paragraph]:
        """The paragraphs of a file.

        Raises:
            InputError: It nests too deep, or is above a limit.
        """
        limits = self._limits
        for count, token in enumerate(tokens(data), 1):
            if count > limits.words:
                limits.keep("words", count, "the file has control words", self._place)
            kind = token.kind
            if kind == "text":
                self._take_bytes(token.text)
            elif kind == "byte":
                self._take_bytes(token.text, one=True)
            elif kind == "pairs":
                self._pairs(token.text)
            elif kind == "brace":
                self._flush()
                self._owed = 0
                if token.text == b"{":
                    self._open()
                else:
                    self._close()
            elif kind == "word":
                self._word(token)
            else:
                self._sign(token.text)
        self._flush()
        return self.text.ended(self._state)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the file as such."""
        if not self._groups:
            return ()
        evidence = (f"it ends in the middle, inside of {len(self._groups)} groups",)
        return (Finding(FindingKind.FILE_FAULTY, Severity.WARNING, "", None, evidence),)

    def _open(self) -> None:
        if len(self._groups) >= _DEEPEST:
            raise InputError(
                f"its groups nest deeper than {_DEEPEST:,}, which no word processor writes",
                place=self._place,
                hint="Open it in a word processor and save it anew, if you trust it.",
            )
        self._groups.append(Group(self._state))
        self._star = False

    def _close(self) -> None:
        if not self._groups:
            return
        group = self._groups.pop()
        if group.opened:
            self._destinations.leave(group.opened, self._state)
        elif self._state.to == "stylesheet":
            self._end_style()
        if self._groups:  # behind the last one nothing follows, but a paragraph may have no end
            self._state = group.before

    def _word(self, token: Token) -> None:
        word = token.text.decode("ascii")
        number = token.number
        if word == "u" and number is not None:
            self._character(number)
            return
        if self._owed:
            self._owed -= 1
            return
        if word != "uc":
            self._flush()
        star, self._star = self._star, False
        state = self._state
        if state.to == SKIP:
            if word == "pnlvlblt" and self._groups:  # a sign, and no number
                group = self._groups[-1]
                group.before = group.before._replace(counted=False)
            return
        group = self._groups[-1] if self._groups else Group(state)
        fresh, group.fresh = group.fresh, False
        if word in DESTINATIONS and (fresh or word not in UNREAD):
            self._state = self._destinations.enter(word, group, state)
        elif star and not (word in STYLE_KINDS and state.to == BODY):
            self._state = state._replace(to=SKIP)
        elif state.to in TABLES and state.to != "stylesheet":
            self._header.control(state.to, word, number)
        elif word in STYLE_KINDS and state.to == "stylesheet":
            self._state = state._replace(to=SKIP)
        elif word == "sbasedon":
            self._header.control(state.to, word, number)
        elif word in CHANGING and (after := changed(state, word, number)) is not None:
            self._state = after
        elif word == "plain":
            self._state = state.plain(self._header.default_font)
        elif word in CHARACTERS:
            self._words(CHARACTERS[word])
        else:
            self._control(word, number)

    def _control(self, word: str, number: int | None) -> None:
        if self._state.to == BODY and self._destinations.capturing:
            if word in ("par", "line", "cell", "row", "sect"):
                self._destinations.take("\n", self._state)
            return
        if word in ("par", "sect", "page", "column"):
            self._end_paragraph(word)
            if word in _ENDS:
                self.text.notes.ends(_ENDS[word])
        elif word == "softpage":
            self.text.notes.ends(Restart.PAGE)
        elif word == "sectd":
            self.text.notes.plain_section()
        elif word in ("line", "lbr", "softline"):
            if self._state.to == BODY:
                self.text.line_break(self._state)
        elif word in ("cell", "nestcell"):
            if self._state.to == BODY:
                level = 1 if word == "cell" else max(self._state.table, 2)
                self.text.end_cell(self._state, level)
        elif word == "trowd":
            self.text.begin_row()
        elif word == "cellx":
            self.text.cell_edge(number or 0)
        elif word in ("row", "nestrow"):
            self.text.end_row(1 if word == "row" else 0)
        elif word == "ftnalt":
            self.text.is_endnote()
        elif word == "fldlock":
            self._destinations.lock()
        elif word in COUNTED:
            if self._state.to == BODY:
                self.text.count()
        elif "ftn" in word:
            self.text.notes.control(word, number)
        elif word == "deff":
            self._header.default_font = number or 0
            self._state = self._state._replace(font=number or 0)
        elif word in PAGES:
            self._header.page = PAGES[word]
        elif word == "ansicpg":
            self._header.page = code_page(number or 0) or self._header.page

    def _end_paragraph(self, word: str) -> None:
        if self._state.to == BODY and (word in ("par", "sect") or self.text.has_words):
            self.text.end_paragraph(self._state)

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._star = True
        elif self._owed:
            self._owed -= 1
        elif sign in ESCAPED:
            self._take_bytes(sign)
        elif sign in (b"\r", b"\n"):
            self._flush()
            self._control("par", None)
        elif sign in SIGNS:
            self._flush()
            self._words(SIGNS[sign])

    def _take_bytes(self, data: bytes, *, one: bool = False) -> None:
        """Meet bytes of text; those that stand for a character met by its number are left out."""
        if self._owed:
            left = min(self._owed, len(data))
            self._owed -= left
            data = data[left:]
        to = self._state.to
        if not data or to in (SKIP, IGNORE):
            return
        if not one and not self._bytes and data.isascii() and not self._high:
            codec = self._codec_here()
            if codec != SYMBOL:
                self._words(data.decode("ascii"))
                return
        if self._high:
            self._flush()
        self._bytes += data

    def _codec_here(self) -> str:
        return self._header.codec(self._state.font) if self._state.to == BODY else self._header.page

    def _character(self, number: int) -> None:
        """Meet a character by its number, of 16 bits with a sign; some come in two halves."""
        if self._owed:
            self._owed -= 1
            return
        unit = number & 0xFFFF if number < 0 else min(number, 0x10FFFF)
        if self._bytes:
            self._flush()
        self._owed = self._state.fallback
        if 0xD800 <= unit < 0xDC00:
            self._flush()
            self._high = unit
        elif 0xDC00 <= unit < 0xE000:
            high, self._high = self._high, 0
            pair = (high - 0xD800 << 10) + unit - 0xDC00 + 0x10000
            self._words(chr(pair) if high else "\ufffd")
        elif unit:
            self._flush()
            self._words(chr(unit))

    def _pairs(self, data: bytes) -> None:
        """Meet several characters by their numbers."""
        if self._owed or self._high or self._state.fallback != 1:
            for number, fallback in pairs(data):
                self._character(number)
                self._take_bytes(fallback, one=True)
            return
        self._flush()
        units = b"".join((number & 0xFFFF).to_bytes(2, "little") for number, _ in pairs(data))
        self._words(units.decode("utf-16-le", "replace").replace("\0", ""))

    def _flush(self) -> None:
        """Hand on the bytes that were met, decoded together: a character can have several."""
        if self._high:
            self._high = 0
            self._words("\ufffd")
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            codec = self._codec_here()
            if codec == SYMBOL:
                text = "".join(chr(0xF000 | each) for each in data)
                self._words(text.replace(SYMBOL_BULLET, "•"))
            else:
                self._words(data.decode(codec, "replace"))

    def _words(self, text: str) -> None:
        if self._groups and not text.isspace():
            self._groups[-1].fresh = False
        to = self._state.to
        if to == BODY:
            if self._groups:
                self._destinations.take(text, self._state)
        elif to == "stylesheet":
            self._style.append(text)
        elif to in TABLES:
            self._header.text(to, text)

    def _end_style(self) -> None:
        name = "".join(self._style)
        self._style.clear()
        if name.strip():
            self._header.style(self._state.style, name, self._state.colour)
