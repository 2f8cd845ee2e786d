"""Drawings, pictures and embedded objects: their text boxes are text, the rest stands aside."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from negodiff.model.markup import AsideKind
from negodiff.readers.word.document import Document, branch
from negodiff.readers.word.names import MC, A, C, O, V, W

BOX: Final = f"{W}txbxContent"
_ALTERNATIVES: Final = f"{MC}AlternateContent"
_TEXT: Final = f"{A}t"
_VALUE: Final = f"{C}v"
_IDS: Final = ("dm", "id", "embed")
_DRAWN_UPON: Final = "chartUserShapes"
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
    shows = any(str(element.tag).endswith("}blip") for element in elements)
    for element in elements:
        tag = str(element.tag)
        local = tag.rpartition("}")[2]
        if local == "docPr":
            words = element.get("descr") or element.get("title")
            if words or not has_box:  # a shape without a name that shows nothing is a drawn line
                words = words or element.get("name") or ("picture" if shows else "")
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
    """The words of a diagram or chart, which stand in parts of their own."""
    for attribute in _IDS:
        related = document.parts.by_id(element, attribute)
        words = _words_of_part(document, related.name) if related.kind in _WITH_TEXT else None
        if words is not None:
            document.aside(AsideKind.EMBEDDED, words or related.kind, where)


def _words_of_part(document: Document, name: str) -> str | None:
    """The words of a part and of the shapes drawn upon it; ``None`` when there is no such part."""
    root = document.parts.xml(name) if name else None
    if root is None:
        return None
    said = [root]
    for related in document.parts.relations(name).values():
        drawn = document.parts.xml(related.name) if related.kind == _DRAWN_UPON else None
        said += [] if drawn is None else [drawn]
    return " ".join(each.text for part in said for each in part.iter(_TEXT, _VALUE) if each.text)


def remember_drawn_diagrams(document: Document) -> None:
    """Put aside diagrams of which only the drawing is left, without the data it was made from."""
    if not document.parts.related("diagramData"):
        for name in document.parts.related("diagramDrawing"):
            document.aside(AsideKind.EMBEDDED, _words_of_part(document, name) or "", "diagram")
