"""The elements of a Word text: runs, paragraphs, tables, sections.

Word asks for the children of an element in a fixed order; whoever makes one here cannot get it
wrong. Sizes are in Word's units: half points for letters, twentieths of a point (twips) for
lengths.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from negodiff.report.safe import is_right_to_left, reads_right_to_left, xml

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": WORD, "r": RELATIONS}

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class RunStyle(NamedTuple):
    """How a run looks, beside its paragraph's style.

    Attributes:
        style: Id of a character style, or "".
        bold: Bold letters.
        italic: Slanted letters.
    """

    style: str = ""
    bold: bool = False
    italic: bool = False


PLAIN = RunStyle()


class Box(NamedTuple):
    """A page: its size and margins, in twips."""

    width: int
    height: int
    margin: int

    @property
    def text_width(self) -> int:
        """What is left for the text."""
        return self.width - 2 * self.margin


A4_LANDSCAPE = Box(16838, 11906, 850)
A4_PORTRAIT = Box(11906, 16838, 1418)


def tag(name: str) -> str:
    """A name of Word's own namespace: ``tag("p")``."""
    return f"{{{WORD}}}{name}"


def element(name: str, *children: etree._Element | None, **attributes: str | int) -> etree._Element:
    """An element of Word's namespace; children that are ``None`` are left out."""
    made = etree.Element(tag(name), nsmap=NAMESPACES)
    for key, value in attributes.items():
        made.set(tag(key), str(value))
    made.extend([child for child in children if child is not None])
    return made


def root(name: str, *children: etree._Element | None) -> etree._Element:
    """The outermost element of a part."""
    return element(name, *children)


def run(text: str, style: RunStyle = PLAIN, *, kind: str = "t") -> etree._Element:
    """A run of words.

    Args:
        text: The words: what would act is shown by its name; line feeds become line breaks.
        style: How they look.
        kind: "t" for words that stand, "delText" for words that are deleted with tracking.
    """
    made = element("r", _run_properties(text, style))
    for at, line in enumerate(xml(text).split("\n")):
        if at:
            made.append(element("br"))
        if line:
            words = element(kind)
            words.text = line
            words.set(_XML_SPACE, "preserve")
            made.append(words)
    return made


def _run_properties(text: str, style: RunStyle) -> etree._Element | None:
    children = [
        element("rStyle", val=style.style) if style.style else None,
        element("b") if style.bold else None,
        element("bCs") if style.bold else None,
        element("i") if style.italic else None,
        element("iCs") if style.italic else None,
        element("rtl") if is_right_to_left(text) else None,
    ]
    found = [child for child in children if child is not None]
    return element("rPr", *found) if found else None


def paragraph(
    *content: etree._Element,
    style: str = "",
    keep_next: bool = False,
    right_to_left: bool | None = None,
) -> etree._Element:
    """A paragraph.

    Args:
        content: Its runs.
        style: Id of a paragraph style, or "".
        keep_next: It stays on one page with what follows.
        right_to_left: Whether it is set from right to left; by default as most of its letters are.
    """
    if right_to_left is None:
        words = (each.text or "" for part in content for each in part.iter(tag("t")))
        right_to_left = reads_right_to_left("".join(words))
    properties = element(
        "pPr",
        element("pStyle", val=style) if style else None,
        element("keepNext") if keep_next else None,
        element("bidi") if right_to_left else None,
    )
    return element("p", properties if len(properties) else None, *content)


def cell(
    content: Sequence[etree._Element], width: int, *, span: int = 1, shade: str = ""
) -> etree._Element:
    """A cell of a table.

    Args:
        content: Its paragraphs; an empty one is put in where there is none, since Word needs one.
        width: In twips.
        span: How many columns it takes.
        shade: Its ground as six hexadecimal digits, or "".
    """
    return element(
        "tc",
        element(
            "tcPr",
            element("tcW", w=width, type="dxa"),
            element("gridSpan", val=span) if span > 1 else None,
            element("shd", val="clear", color="auto", fill=shade) if shade else None,
        ),
        *(content or (paragraph(),)),
    )


def row(cells: Iterable[etree._Element], *, header: bool = False) -> etree._Element:
    """A row of a table; a header is repeated on every page."""
    properties = element("trPr", element("cantSplit"), element("tblHeader")) if header else None
    return element("tr", properties, *cells)


def table(rows: Iterable[etree._Element], widths: Sequence[int], *, style: str) -> etree._Element:
    """A table of fixed column widths, in twips."""
    return element(
        "tbl",
        element(
            "tblPr",
            element("tblStyle", val=style),
            element("tblW", w=sum(widths), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", firstRow="1", lastRow="0", noHBand="1", noVBand="1"),
        ),
        element("tblGrid", *(element("gridCol", w=width) for width in widths)),
        *rows,
    )


def section(box: Box, *, footer: str = "") -> etree._Element:
    """The page of a document.

    Args:
        box: Its size and margins.
        footer: Id of the relation to the part at the foot of every page, or "".
    """
    reference = element("footerReference", type="default") if footer else None
    if reference is not None:
        reference.set(f"{{{RELATIONS}}}id", footer)
    size = element("pgSz", w=box.width, h=box.height)
    if box.width > box.height:
        size.set(tag("orient"), "landscape")
    return element(
        "sectPr",
        reference,
        size,
        element(
            "pgMar",
            top=box.margin,
            right=box.margin,
            bottom=box.margin,
            left=box.margin,
            header=box.margin // 2,
            footer=box.margin // 2,
            gutter=0,
        ),
    )
