"""Strict files, which call the same elements by other names: brought to the usual ones and back.

ISO/IEC 29500-1 (Strict) and 29500-4 (Transitional) differ in the namespaces, in the types of the
relations, and in that Strict knows no left and right, but only start and end.
"""

import zipfile
from io import BytesIO
from typing import Final

from lxml import etree

from negodiff.report.ooxml.word import tag

_STRICT: Final = b'="http://purl.oclc.org/ooxml/'
_USUAL: Final = b'="http://schemas.openxmlformats.org/'
_NAMES: Final = (
    (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
    (b"officeDocument/math", b"officeDocument/2006/math"),
    (b"drawingml/main", b"drawingml/2006/main"),
)
_TURNED: Final = {"left": "start", "right": "end"}
_SIDED: Final = frozenset(map(tag, ("tblBorders", "tcBorders", "tblCellMar", "tcMar")))


def is_strict(data: bytes) -> bool:
    """Whether a Word file is a Strict one."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        roots = "_rels/.rels"
        return roots in archive.namelist() and _STRICT in archive.read(roots)


def usual(data: bytes) -> bytes:
    """A Strict file with the names that all others use."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for info in source.infolist():
            content = source.read(info.filename)
            if info.filename.endswith((".xml", ".rels")):
                for strict, name in _NAMES:
                    content = content.replace(_STRICT + strict, _USUAL + name)
            target.writestr(info, content)
    return buffer.getvalue()


def strict(part: bytes) -> bytes:
    """A part written with the usual names, with those of Strict files."""
    for name, other in _NAMES:
        part = part.replace(_USUAL + other, _STRICT + name)
    return part


def without_sides(root: etree._Element | None) -> None:
    """Say start and end in a text that parts of a Strict file will be copied from."""
    for each in () if root is None else root.iter(etree.Element):
        above = each.getparent()
        sided = above is not None and above.tag in _SIDED
        for side, turned in _TURNED.items():
            if sided and each.tag == tag(side):
                each.tag = tag(turned)
            if each.tag == tag("ind") and tag(side) in each.attrib:
                each.set(tag(turned), each.attrib.pop(tag(side)))
            if each.tag == tag("jc") and each.get(tag("val")) == side:
                each.set(tag("val"), turned)
