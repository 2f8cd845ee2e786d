"""Walking over the children of a text, a table or a row, through what only stands around them."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from negodiff.readers.word.document import CHANGES, Document, branch
from negodiff.readers.word.line import Marks
from negodiff.readers.word.names import MC, W, value

_SDT: Final = f"{W}sdt"
_ALTERNATIVES: Final = f"{MC}AlternateContent"
_THROUGH: Final = frozenset(
    {f"{W}body", f"{W}customXml", f"{W}smartTag", f"{W}sdtContent"}
)  # fmt: skip


class Part(NamedTuple):
    """A paragraph, table, row or cell of the file, the changes and the contents it stands in."""

    element: etree._Element
    marks: Marks
    contents: bool


def parts(
    element: etree._Element, wanted: frozenset[str], doc: Document, marks: Marks
) -> Iterator[Part]:
    """The children of some kinds, through content controls, custom XML and alternatives."""
    stack: list[tuple[Iterator[etree._Element], Marks, bool]] = [(iter(element), marks, False)]
    while stack:
        children, inside, contents = stack[-1]
        for child in children:
            tag = str(child.tag)
            if tag in wanted:
                yield Part(child, inside, contents)
                continue
            into: etree._Element | None = None
            if tag == _SDT:
                into = child.find(f"{W}sdtContent")
                gallery = value(child.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery")
                contents = contents or gallery == "Table of Contents"
            elif tag in _THROUGH or tag in CHANGES:
                into = child
            elif tag == _ALTERNATIVES:
                into = branch(child)
            elif next(child.iter(*wanted), None) is not None:
                into = child  # nothing that should stand here; what it holds is kept
            if into is not None:
                stack.append((iter(into), doc.with_mark(inside, child), contents))
                contents = stack[-2][2]
                break
        else:
            stack.pop()
