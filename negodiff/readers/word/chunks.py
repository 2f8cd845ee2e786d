"""Parts in another format (HTML, RTF, text, Word) that Word takes into the text on opening it."""

from typing import Final

from negodiff.errors import NegodiffError
from negodiff.model.markup import AsideKind, Colour, Comment, Revision
from negodiff.readers.material import Material
from negodiff.readers.word.document import Document
from negodiff.readers.writing import Attached, Counted, Paragraph

_MOST: Final = 10
"""So many are read, each of which may unpack to its share of the limit."""


def read(document: Document, name: str) -> list[Paragraph]:
    """The text of such a part; what cannot be read stands aside."""
    place = f"part {name or 'outside of the file'}"
    if not name or document.chunks >= _MOST:
        document.aside(AsideKind.EMBEDDED, name or "a text outside of the file", place)
        return []
    document.chunks += 1
    material = _read(document, name)
    if material is None:
        document.aside(AsideKind.EMBEDDED, name, place)
        return []
    attached: list[list[Attached]] = [[] for _ in material.blocks]
    markup = material.markup
    placed: tuple[Revision | Comment | Colour, ...]
    placed = (*markup.revisions, *markup.comments, *markup.colours)
    for each in placed:
        at, start, end = each.place
        if 0 <= at < len(attached):
            attached[at].append(Attached(start, end, each))
    for at, start, end in markup.counted:
        attached[at].append(Attached(start, end, Counted()))
    document.asides += markup.asides
    paragraphs: list[Paragraph] = []
    for block, what in zip(material.blocks, attached, strict=True):
        document.another_paragraph()
        where = f"{place}, {block.where}" if block.where else place
        paragraphs.append(Paragraph(block._replace(lines=None, where=where), tuple(what)))
    return paragraphs


def _read(document: Document, name: str) -> Material | None:
    from negodiff.readers import table  # noqa: PLC0415 - it knows this reader

    data = document.parts.package.read(name)
    limits = document.reading.limits
    inner = document.reading._replace(
        column="", encoding=None, limits=limits._replace(unpacked=limits.unpacked // _MOST)
    )
    if document.inside >= 1 and data[:2] == b"PK":
        return None
    try:
        if data[:2] == b"PK":
            from negodiff.readers import docx  # noqa: PLC0415 - it knows this module

            return docx.read_within(data, name, inner)
        return table.read(data, name, inner)
    except NegodiffError:
        return None
