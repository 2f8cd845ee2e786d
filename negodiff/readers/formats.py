"""The formats negodiff reads that are no lines of text: recognised by content, read by one module.

Adding a format is one module with a ``read`` function and one entry here.
"""

import re
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple

from negodiff.errors import InputError, ReaderMissingError
from negodiff.model.markup import AsideKind
from negodiff.readers.material import Material
from negodiff.readers.reading import Reading


class FileFormat(NamedTuple):
    """A format whose reader is a module of its own, imported when a file of it is read.

    Attributes:
        name: As a person calls it.
        suffixes: Usual endings of names.
        magic: A pattern that the bytes of such a file begin with.
        module: The module, whose ``read(data, path, reading)`` returns a :class:`Material`.
        library: A package it needs beyond those that are always there, or "".
        extra: What to install for it, or "".
        weak: A pattern that is enough where the name has one of those endings, or "".
        tracks: Its files can carry tracked changes.
        tells_fields: Its files say which words a field counts, and where links lead.
        places_notes: Its notes stand right behind the paragraph that cites them.
        lacks: What its files have no place for outside the text.
    """

    name: str
    suffixes: tuple[str, ...]
    magic: bytes
    module: str
    library: str = ""
    extra: str = ""
    weak: bytes = b""
    tracks: bool = True
    tells_fields: bool = True
    places_notes: bool = True
    lacks: frozenset[AsideKind] = frozenset()

    @property
    def installed(self) -> bool:
        """Whether its files can be read here."""
        return not self.library or find_spec(self.library) is not None

    @property
    def install(self) -> str:
        """The command that installs what it needs, or ""."""
        return f'pip install "negodiff[{self.extra}]"' if self.extra else ""


_ZIP = rb"(?s)PK\x03\x04"
_MARKUP = (
    rb"(?is)(?:\xef\xbb\xbf)?\s{0,99}(?:<\?xml[^>]{0,200}\?>\s{0,99})?"
    rb"(?:<!--.{0,2000}?-->\s{0,99})?"
)

_OPEN_DOCUMENT = FileFormat(
    "OpenDocument", (".odt", ".ott", ".fodt"),
    _MARKUP + rb"(?:<!doctype[^>]{0,999}>\s{0,99})?<office:document[\s>]"
    rb"|PK\x03\x04.{26}mimetypeapplication/vnd\.oasis",
    "negodiff.readers.odt",
)  # fmt: skip

FILE_FORMATS = (
    _OPEN_DOCUMENT,
    FileFormat("Word", (".docx", ".docm", ".dotx", ".dotm"), _ZIP, "negodiff.readers.docx"),
    FileFormat(
        "PDF", (".pdf",), rb"(?s).{0,1000}?%PDF-\d",
        "negodiff.readers.pdf.reader", "pypdfium2", "pdf", tracks=False,
        tells_fields=False, places_notes=False,
        lacks=frozenset({AsideKind.CONTENTS, AsideKind.FORMULA}),
    ),
    FileFormat("RTF", (".rtf",), rb"\s{0,20}\{\\rtf", "negodiff.readers.rtf"),
    FileFormat(
        "Akoma Ntoso", (".akn", ".xml"),
        _MARKUP + rb"(?:<!doctype.{0,4000}?)?<(?:\w{1,20}:)?akomaNtoso[\s>]",
        "negodiff.readers.akn",
        lacks=frozenset({AsideKind.HEADER, AsideKind.FOOTER, AsideKind.FORM}),
    ),
    FileFormat(
        "HTML", (".html", ".htm", ".xhtml"), _MARKUP + rb"<(?:!doctype\s+html|html)[\s>]",
        "negodiff.readers.html", weak=_MARKUP + rb"<[a-z][a-z0-9]{0,15}[\s>]",
    ),
)  # fmt: skip
"""In the order in which they are tried."""


def holds(name: str, kind: AsideKind) -> bool:
    """Whether files of a format have a place for such a thing; lines of text have it for none."""
    return any(form.name == name and kind not in form.lacks for form in FILE_FORMATS)


_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = (b"P", b"%", b"{", b"\xd0", b"\xef", b"<", b"\xff", b"\xfe", b"\x00")
"""The first bytes of those formats: most drafts begin with none of them."""


def recognised(data: bytes, path: str) -> FileFormat | None:
    """The format of a file that is no lines of text, by its content; ``None`` for text.

    Raises:
        InputError: It is one that no reader is made for; the message says what to do.
    """
    head = data[:4096]
    if head[:1] not in _STARTS and b"%PDF-" not in head[:1024] and head.lstrip()[:1] not in _STARTS:
        return None
    if head.startswith(_OLD_WORD):
        raise InputError(
            "the file is an old Word document (.doc) or is encrypted, and neither can be read",
            place=path,
            hint="Open it in a word processor and save it as .docx, without a password.",
        )
    if _is_repacked_open_document(data):
        return _OPEN_DOCUMENT
    name = path.lower()
    head = _in_bytes(head)
    for form in FILE_FORMATS:
        if re.match(form.magic, head):
            return form
        if form.weak and name.endswith(form.suffixes) and re.match(form.weak, head):
            return form
    return None


def _in_bytes(head: bytes) -> bytes:
    """The beginning of a file, a byte for a character also where that of markup is in UTF-16."""
    wide = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    is_markup = wide.replace(b"\x00", b"").lstrip().startswith(b"<")
    return wide.replace(b"\x00", b"") if is_markup and b"\x00" in wide[:64] else head


def _is_repacked_open_document(data: bytes) -> bool:
    """Whether an archive is OpenDocument although it does not begin with the name of its type.

    Programs that pack such files anew (to sign them, to shrink them) put the parts in any order.
    """
    is_archive = data.startswith(b"PK\x03\x04")
    return is_archive and b"content.xml" in data and b"[Content_Types].xml" not in data


def read(form: FileFormat, data: bytes, path: str, reading: Reading) -> Material:
    """Read a file of one of these formats.

    Raises:
        InputError: The file is damaged or above a limit.
        ReaderMissingError: The format's library is not installed.
    """
    reading.limits.keep("file", len(data), "the file has bytes", path)
    if not form.installed:
        raise ReaderMissingError(
            f"the reader for {form.name} files is not installed",
            place=path,
            hint=f"Install it with: {form.install}." if form.extra else None,
        )
    material: Material = import_module(form.module).read(data, path, reading)
    return material._replace(format=form.name)
