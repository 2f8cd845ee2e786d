"""RTF cut into tokens: control words, control symbols, bytes, braces, text."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    rb"(?P<pairs>(?:\\u-?\d{1,6} ?(?:\\'[0-9a-fA-F]{2}|\?)){2,2000})"
    rb"|\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?\d{1,10})? ?"
    rb"|(?P<byte>(?:\\'[0-9a-fA-F]{2}){1,2000})"
    rb"|\\(?P<sign>[^a-zA-Z'])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n\x00]+)"
    rb"|(?P<none>[\r\n\x00]+|\\')",
    re.DOTALL,
)
_LARGEST: Final = 2**31


class Token(NamedTuple):
    """One token.

    Attributes:
        kind: "word", "byte", "pairs", "sign", "brace" or "text".
        text: The word, the sign, the brace, or the bytes of text; of "pairs", characters by their
            numbers, each with one that stands for it, as the file has them.
        number: Of a word, its number if it has one.
    """

    kind: str
    text: bytes
    number: int | None = None


_PAIR: Final = re.compile(rb"\\u(-?\d{1,6}) ?(?:\\'(..)|(\?))")


def pairs(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The numbers in a token of pairs, and what stands for each."""
    for match in _PAIR.finditer(data):
        yield int(match[1]), b"?" if match[3] else bytes.fromhex(match[2].decode())


def tokens(data: bytes) -> Iterator[Token]:
    r"""The tokens of a file; what follows ``\bin`` is skipped, whatever it holds."""
    at = 0
    while (match := _TOKEN.match(data, at)) is not None:
        at = match.end()
        kind = match.lastgroup or "none"
        if kind == "number":
            kind = "word"
        if kind == "word":
            written = match["number"]
            number = None if written is None else max(-_LARGEST, min(int(written), _LARGEST))
            if match["word"] == b"bin":
                at += max(number or 0, 0)
            yield Token(kind, match["word"], number)
        elif kind == "byte":
            yield Token(kind, bytes.fromhex(match["byte"].replace(b"\\'", b"").decode()))
        elif kind != "none":
            yield Token(kind, match[kind])
