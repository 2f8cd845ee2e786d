"""Bytes become text, and what had to be assumed about their encoding is said.

The order, from certain to guessed: the encoding the user names; a byte order mark; UTF-8; UTF-16
without a mark, told by where its NUL bytes are; the letters that languages write
(:mod:`~negodiff.readers.alphabets`); a general detector; Windows-1252. Everything below UTF-8 is a
finding. Nothing is replaced silently: bytes that stray into a UTF-8 file are findings too.
"""

import codecs
import re
from itertools import islice
from typing import NamedTuple

from negodiff.errors import InputError
from negodiff.model.finding import Finding, FindingKind, Severity

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = b"\t\n\v\f\r\x1a\x1b"
_CONTROLS = bytes(c for c in range(32) if c not in _TEXT_CONTROLS) + b"\x7f"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_STRAY_BYTES = re.compile(r"[\udc80-\udcff]+")
_MAX_STRAYS_REPORTED = 20


class Decoded(NamedTuple):
    """A file's text.

    Attributes:
        text: The characters, without a byte order mark.
        encoding: What the bytes were read in, as Python names it.
        findings: What was assumed or could not be read.
    """

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """Decode a text file.

    Args:
        data: The file's bytes.
        path: How the user named the file; for messages only.
        encoding: What the user says the encoding is; then nothing is guessed.

    Raises:
        InputError: The named encoding is unknown or does not fit, or the file is no text.
    """
    if encoding is not None:
        return _decode_as_told(data, path, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_decode_strictly(data, path, name).removeprefix("\ufeff"), name)
    if b"\x00" in data:
        return _decode_utf16(data, path)
    _refuse_binary(data, path)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_damaged_utf8(data) or _decode_by_guess(data)


def _decode_as_told(data: bytes, path: str, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = _decode_strictly(data, path, name)
    except (LookupError, ValueError):
        raise InputError(
            f"the encoding {encoding!r} is not known",
            place=path,
            hint="Give a name such as utf-8, windows-1251, windows-1254, koi8-r or iso-8859-9.",
        ) from None
    return Decoded(text.removeprefix("\ufeff"), name)


def _decode_strictly(data: bytes, path: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"byte {error.start} (line {line}) is not {encoding}: 0x{data[error.start]:02x}",
            place=path,
            hint="Name the file's encoding with --encoding, or leave that option out to detect it.",
        ) from None


def _decode_utf16(data: bytes, path: str) -> Decoded:
    """UTF-16 has its NUL bytes on one side only: line ends and spaces are enough to tell."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    if min(even, odd) * 20 <= max(even, odd) and len(data) % 2 == 0:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            text = "\x00"
        if "\x00" not in text and _looks_like_text(text):
            return Decoded(text, name, (_assumed(name, text),))
    raise _not_text(path)


def _looks_like_text(text: str) -> bool:
    sample = text[:20_000]
    return sum(c.isprintable() or c.isspace() for c in sample) >= 0.97 * len(sample)


def _refuse_binary(data: bytes, path: str) -> None:
    """Raise unless control characters are as rare as they are in any text."""
    sample = data[:200_000]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 100 > len(sample):
        raise _not_text(path)


def _not_text(path: str) -> InputError:
    return InputError(
        "this is not a text file",
        place=path,
        hint="Give plain text or Markdown; export other formats to one of them first.",
    )


def _decode_damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few stray bytes (a cut end, a pasted quotation mark) is still UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    strays = list(_STRAY_BYTES.finditer(text))
    sound = sum(1 for c in text if c > "\x7f") - sum(len(s.group()) for s in strays)
    if len(strays) * 20 > sound:
        return None
    findings = tuple(
        Finding(
            FindingKind.UNDECODABLE,
            Severity.WARNING,
            lines=(line := text.count("\n", 0, stray.start()) + 1, line),
            evidence=(" ".join(f"0x{ord(c) - 0xDC00:02x}" for c in stray.group()),),
        )
        for stray in strays[:_MAX_STRAYS_REPORTED]
    )
    return Decoded(_STRAY_BYTES.sub("\ufffd", text), "utf-8", findings)


def _decode_by_guess(data: bytes) -> Decoded:
    name = _guess(data)
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        name = "latin-1"  # gives every byte a character
        text = data.decode(name)
    return Decoded(text, name, (_assumed(name, text),))


def _guess(data: bytes) -> str:
    from negodiff.readers.alphabets import judge  # noqa: PLC0415 - most files are UTF-8

    name, score = judge(data)
    if score > 0.5:
        return name
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    match = from_bytes(data[:200_000]).best()
    return match.encoding if match is not None else "cp1252"


def _assumed(name: str, text: str) -> Finding:
    """The finding that names the encoding and shows a word that depends on it."""
    telling = _BEYOND_ASCII.search(text)
    if telling is None:
        return Finding(FindingKind.ENCODING_ASSUMED, Severity.NOTE, evidence=(name,))
    at = telling.start()
    start = max(0, at - 30)
    words = (w.group() for w in re.finditer(r"\S+", text[start : at + 30]) if w.end() > at - start)
    line = text.count("\n", 0, at) + 1
    return Finding(
        FindingKind.ENCODING_ASSUMED, Severity.NOTE, "", (line, line), (name, *islice(words, 1))
    )
