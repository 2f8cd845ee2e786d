"""An Office Open XML package: its parts, their types and relations, as one ZIP file.

The dates inside are fixed, so that the same parts always give the same bytes.
"""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple, cast

from lxml import etree

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION = "application/vnd.openxmlformats-package.relationships+xml"
_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP file can say."""


class Relation(NamedTuple):
    """One part refers to another.

    Attributes:
        id: What the referring part calls it: "rId1".
        type: The URI of the kind of relation.
        target: The other part's name, as seen from the referring part's folder.
    """

    id: str
    type: str
    target: str


class Part(NamedTuple):
    """One file of a package.

    Attributes:
        name: Its path, without a slash in front: "word/document.xml".
        type: Its content type.
        data: Its bytes.
        relations: The parts it refers to.
    """

    name: str
    type: str
    data: bytes
    relations: tuple[Relation, ...] = ()


def package(parts: Sequence[Part], relations: Sequence[Relation]) -> bytes:
    """The bytes of a package.

    Args:
        parts: Its parts; those named first stand first in the file.
        relations: Which of them the package itself refers to: the main document, its properties.
    """
    files = [("[Content_Types].xml", _content_types(parts)), ("_rels/.rels", _related(relations))]
    for part in parts:
        files.append((part.name, part.data))
        if part.relations:
            folder, _, name = part.name.rpartition("/")
            files.append((f"{folder}/_rels/{name}.rels", _related(part.relations)))
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # whichever system writes it
            entry.external_attr = 0
            archive.writestr(entry, data)
    return buffer.getvalue()


def serialised(root: etree._Element) -> bytes:
    """A part's XML as bytes, with the declaration that Office expects."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _default(namespace: str) -> dict[str, str]:
    """A namespace without a prefix, for which lxml has ``None`` and its types have no name."""
    return cast("dict[str, str]", {None: namespace})


def _content_types(parts: Sequence[Part]) -> bytes:
    root = etree.Element(f"{{{_CONTENT_TYPES}}}Types", nsmap=_default(_CONTENT_TYPES))
    etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Default", Extension="rels", ContentType=_RELATION)
    etree.SubElement(
        root, f"{{{_CONTENT_TYPES}}}Default", Extension="xml", ContentType="application/xml"
    )
    for part in parts:
        etree.SubElement(
            root,
            f"{{{_CONTENT_TYPES}}}Override",
            PartName=f"/{part.name}",
            ContentType=part.type,
        )
    return serialised(root)


def _related(relations: Sequence[Relation]) -> bytes:
    root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap=_default(_RELATIONSHIPS))
    for each in relations:
        etree.SubElement(
            root,
            f"{{{_RELATIONSHIPS}}}Relationship",
            Id=each.id,
            Type=each.type,
            Target=each.target,
        )
    return serialised(root)
