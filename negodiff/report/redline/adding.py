"""Parts added to a Word file that has none of their kind."""

import posixpath
from typing import Final

from lxml import etree

from negodiff.readers.word.parts import Parts
from negodiff.report.ooxml.package import serialised
from negodiff.report.redline.text import UnplacedError

_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "[Content_Types].xml"


def added(parts: Parts, kind: str, content: etree._Element) -> dict[str, bytes]:
    """The new part of a kind ("comments"), and the parts that have to know of it.

    Raises:
        UnplacedError: The file lacks what every Word file has.
    """
    folder, base = posixpath.split(parts.main)
    relations_name = posixpath.join(folder, "_rels", f"{base}.rels")
    types, relations = parts.xml(_TYPES), parts.xml(relations_name)
    if types is None or relations is None:
        raise UnplacedError
    name = posixpath.join(folder, f"negodiff-{kind}.xml")
    override = etree.SubElement(types, f"{{{types.nsmap[types.prefix]}}}Override")
    override.set("PartName", f"/{name}")
    override.set("ContentType", f"{_WORD_TYPE}.{kind}+xml")
    relation = etree.SubElement(relations, f"{{{relations.nsmap[relations.prefix]}}}Relationship")
    relation.set("Id", f"negodiff-{kind}")
    relation.set("Type", f"{_OFFICE}/{kind}")
    relation.set("Target", posixpath.basename(name))
    return {
        name: serialised(content),
        _TYPES: serialised(types),
        relations_name: serialised(relations),
    }
