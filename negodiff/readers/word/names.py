"""The names of WordprocessingML, and how Strict files are brought to the usual ones."""

from typing import Final

from lxml import etree

_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W: Final = f"{{{_MAIN}}}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V: Final = "{urn:schemas-microsoft-com:vml}"
O: Final = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - its usual prefix
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

_STRICT: Final = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": _MAIN,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1],
    "http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1],
    "http://purl.oclc.org/ooxml/drawingml/main": A[1:-1],
    "http://purl.oclc.org/ooxml/drawingml/chart": C[1:-1],
}
_OFF: Final = frozenset({"0", "false", "off"})
VAL: Final = f"{W}val"
PPR: Final = f"{W}pPr"
RPR: Final = f"{W}rPr"


def usual(root: etree._Element) -> etree._Element:
    """A part of a Strict file with the names that all other files use."""
    if not any(uri in _STRICT for uri in root.nsmap.values()):
        return root
    for element in root.iter(etree.Element):
        element.tag = _usual_name(str(element.tag))
        for name, value in element.attrib.items():
            if (other := _usual_name(str(name))) != name:
                del element.attrib[name]
                element.set(other, value)
    return root


def _usual_name(name: str) -> str:
    uri, brace, local = name[1:].partition("}")
    return f"{{{_STRICT[uri]}}}{local}" if brace and uri in _STRICT else name


def value(parent: etree._Element | None, name: str) -> str | None:
    """The ``val`` of a child, or ``None`` when there is no such child."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(VAL, "")


def number(text: str | None) -> int | None:
    """A whole number that a file states, or ``None``."""
    if text is None or len(text) > 12:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def is_on(element: etree._Element) -> bool:
    """Whether a property that is on or off is on."""
    return element.get(VAL, "1") not in _OFF
