"""A page opened: its bytes decoded as it states, and read as browsers do, within limits."""

import re
from typing import Final

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from negodiff.errors import InputError
from negodiff.model.finding import Finding
from negodiff.readers.decode import Decoded, decode
from negodiff.readers.lines import normalise_line_ends
from negodiff.readers.reading import Reading

_LONG_TAG: Final = re.compile(rb"<[^<>]{64000}")
_CHARSET: Final = re.compile(
    rb"(?i)<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{2,40})"
)


def opened(data: bytes, path: str, reading: Reading) -> tuple[etree._Element, tuple[Finding, ...]]:
    """The root of a page, and what was assumed about its encoding.

    Raises:
        InputError: It nests too deep, has a tag too long, or is not in the stated encoding.
    """
    decoded = _decoded(data, path, reading)
    page = normalise_line_ends(decoded.text).encode("utf-8", "replace")
    return _root(page, path), decoded.findings


def _decoded(data: bytes, path: str, reading: Reading) -> Decoded:
    """The page's characters, in the encoding that is stated, if it fits."""
    stated = _CHARSET.search(data[:4096])
    if reading.encoding is None and stated is not None and not data.startswith(b"\xef\xbb\xbf"):
        try:
            return decode(data, path, stated[1].decode("ascii"))
        except InputError:
            pass
    return decode(data, path, reading.encoding)


def _root(page: bytes, path: str) -> etree._Element:
    """The root of a page, read as browsers do."""
    hint = "Open the page in a browser and save it anew, if you trust it."
    if _LONG_TAG.search(page):
        raise InputError("a tag is longer than 64,000 bytes", place=path, hint=hint)
    parser = HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root: etree._Element = document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise InputError(f"the page cannot be read: {error}", place=path, hint=hint) from None
    for entry in parser.error_log:
        if entry.level_name == "FATAL" or "depth" in entry.message.lower():
            raise InputError(f"the page cannot be read: {entry.message}", place=path, hint=hint)
    return root
