"""Drawings, pictures and embedded objects: their text boxes are text, the rest stands aside."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from negodiff.model.markup import AsideKind
from negodiff.readers.word.document import Document, branch
from negodiff.readers.word.names import MC, A, O, R, V, W

BOX: Final = f"{W}txbxContent"
_ALTERNATIVES: Final = f"{MC}AlternateContent"
_TEXT: Final = f"{A}t"
_IDS: Final = (f"{R}dm", f"{R}id", f"{R}embed")
_WITH_TEXT: Final = frozenset({"diagramData", "chart", "chartEx"})


def boxes(drawing: etree._Element) -> list[etree._Element]:
    """The text boxes of a drawing, each once, without those inside another."""
    return [each for each in _elements(drawing) if each.tag == BOX]


def _elements(drawing: etree._Element) -> Iterator[etree._Element]:
    """What a drawing is made of, down to its text boxes, in the branches that Word takes."""
    stack = [iter((drawing,))]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        yield element
        if element.tag == _ALTERNATIVES:
            element = branch(element)
        if element is not None and element.tag != BOX:
            stack.append(iter(element))


def remember(drawing: etree._Element, document: Document, where: str) -> None:
    """Put aside what a drawing shows or says of itself."""
    elements = list(_elements(drawing))
    has_box = any(element.tag == BOX for element in elements)
    for element in elements:
        tag = str(element.tag)
        local = tag.rpartition("}")[2]
        if local == "docPr":
            words = element.get("descr") or element.get("title")
            if words or not has_box:
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
    words = " ".join(each.text for each in elements if each.tag == _TEXT and each.text)
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
