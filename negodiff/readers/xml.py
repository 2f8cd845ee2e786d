"""XML from the other side: no document type, no entities, no network, no huge tree."""

from typing import Final

from lxml import etree

from negodiff.errors import InputError

_DOCTYPE: Final = b"<!DOCTYPE"
_ENTITY: Final = b"<!ENTITY"


def parse(data: bytes, place: str) -> etree._Element:
    """The root element of an XML document.

    Args:
        data: The document.
        place: The file (and part), for messages.

    Raises:
        InputError: It is no well-formed XML, or has a document type, whatever its encoding.
    """
    if _declares(data):
        raise InputError(
            "it declares a document type, which no word processor writes and which can do harm",
            place=place,
            hint="Open it in a word processor and save it anew, if you trust it.",
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise InputError(
            f"it is no well-formed XML: {error}",
            place=place,
            hint="Ask for the file again, or open it in a word processor and save it anew.",
        ) from None
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr] # the stubs know it not
        raise InputError(
            "it declares a document type, which no word processor writes and which can do harm",
            place=place,
            hint="Open it in a word processor and save it anew, if you trust it.",
        )
    return root


def _declares(data: bytes) -> bool:
    """Whether a document type or an entity is declared, also in UTF-16 and UTF-32."""
    plain = data.replace(b"\x00", b"") if b"\x00" in data[:64] else data
    head = plain.upper()
    return _DOCTYPE in head or _ENTITY in head
