"""The names of OpenDocument: its elements and attributes as lxml spells them."""

from typing import Final, TypeAlias

from lxml import etree

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
NAMESPACES: Final = {
    prefix: _OASIS.format(name)
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "form": "form", "meta": "meta", "manifest": "manifest", "script": "script",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
} | {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "math": "http://www.w3.org/1998/Math/MathML",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}  # fmt: skip


Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name lxml has for its type


def q(name: str) -> str:
    """A name as lxml spells it: "text:p" is "{urn:…:text:1.0}p"."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def tags(prefix: str, *names: str) -> frozenset[str]:
    """Several names of one namespace, as lxml spells them."""
    return frozenset(q(f"{prefix}:{name}") for name in names)


def number(element: etree._Element, name: str, default: int, largest: int = 32_767) -> int:
    """An attribute that is a whole number; the default when it is none, or out of bounds."""
    written = element.get(name, "")
    if not written.isascii() or not written.isdecimal() or len(written) > 9:
        return default
    return min(int(written), largest)


P: Final = q("text:p")
H: Final = q("text:h")
LIST: Final = q("text:list")
PARAGRAPHS: Final = frozenset((P, H))
STYLE_NAME: Final = q("text:style-name")
CHANGE_ID: Final = q("text:change-id")
"""The attribute of a mark that says which change it belongs to."""
ANNOTATION: Final = q("office:annotation")
_BLANKS: Final = {q("text:s"): " ", q("text:tab"): "\t", q("text:line-break"): "\n"}
_UNREAD: Final = frozenset(
    (ANNOTATION, q("text:note-citation"), q("text:ruby-text"), q("office:change-info"))
)


def note_class(note: etree._Element) -> str:
    """Whether a note is a "footnote" or an "endnote"."""
    return "endnote" if note.get(q("text:note-class")) == "endnote" else "footnote"


def plain_text(element: etree._Element) -> str:
    """The words of an element for those who only want to know what it says, line by line."""
    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, each in walker:
        tag = each.tag
        if event == "start":
            if tag in _UNREAD and each is not element:
                walker.skip_subtree()
            else:
                parts.append(_BLANKS.get(tag, ""))
                parts.append(each.text or "")
        else:
            if tag in PARAGRAPHS:
                parts.append("\n")
            if each is not element:
                parts.append(each.tail or "")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
