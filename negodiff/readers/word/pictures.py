"""Drawings, pictures and embedded objects: their text boxes are text, the rest stands aside."""

from typing import Final

from lxml import etree

from negodiff.model.markup import AsideKind
from negodiff.readers.word.document import Document
from negodiff.readers.word.names import MC, A, O, R, V, W

BOX: Final = f"{W}txbxContent"
_FALLBACK: Final = f"{MC}Fallback"
_TEXT: Final = f"{A}t"
_IDS: Final = (f"{R}dm", f"{R}id", f"{R}embed")
_WITH_TEXT: Final = frozenset({"diagramData", "chart", "chartEx"})


def boxes(drawing: etree._Element) -> list[etree._Element]:
    """The text boxes of a drawing, each once, without those inside another."""
    return [box for box in drawing.iter(BOX) if not _is_inside(box, drawing)]


def _is_inside(box: etree._Element, drawing: etree._Element) -> bool:
    above = box.getparent()
    while above is not None and above is not drawing:
        if above.tag == BOX:
            return True
        if above.tag == _FALLBACK:
            sibling = above.getprevious()
            if sibling is not None and sibling.find(f".//{BOX}") is not None:
                return True
        above = above.getparent()
    return False


def remember(drawing: etree._Element, document: Document, where: str) -> None:
    """Put aside what a drawing shows or says of itself."""
    for element in drawing.iter(etree.Element):
        tag = str(element.tag)
        if tag == BOX:
            continue
        local = tag.rpartition("}")[2]
        if local == "docPr":
            words = element.get("descr") or element.get("title")
            if words or drawing.find(f".//{BOX}") is None:
                words = words or element.get("name") or "picture"
                document.aside(AsideKind.PICTURE, words, where)
        elif tag == f"{V}imagedata":
            document.aside(AsideKind.PICTURE, element.get(f"{O}title") or "picture", where)
        elif tag == f"{V}textpath":
            document.aside(AsideKind.PICTURE, element.get("string", ""), where)
        elif tag == f"{O}OLEObject":
            document.aside(AsideKind.EMBEDDED, element.get("ProgID") or "object", where)
        elif local in ("relIds", "chart"):
            _remember_part(element, document, where)
    words = " ".join(each.text for each in drawing.iter(_TEXT) if each.text)
    document.aside(AsideKind.EMBEDDED, words, where)


def _remember_part(element: etree._Element, document: Document, where: str) -> None:
    """The words of a diagram or chart, which stand in a part of their own."""
    relations = document.parts.relations(document.parts.main)
    for attribute in _IDS:
        related = relations.get(element.get(attribute, ""))
        root = document.parts.xml(related.name) if related and related.name else None
        if related and related.kind in _WITH_TEXT and root is not None:
            words = " ".join(each.text for each in root.iter(_TEXT) if each.text)
            document.aside(AsideKind.EMBEDDED, words or related.kind, where)
