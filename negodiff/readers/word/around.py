"""What a Word file holds around its text: headers, footers, properties, notes nobody cites."""

from typing import Final

from negodiff.model.markup import Aside, AsideKind
from negodiff.readers.word.document import Document
from negodiff.readers.word.names import VAL, W
from negodiff.readers.word.story import Story, flat

_KINDS: Final = {"header": AsideKind.HEADER, "footer": AsideKind.FOOTER}
_DESCRIBING: Final = frozenset({"title", "subject", "keywords", "description", "category"})


def remember(document: Document) -> None:
    """Put aside headers, footers, notes that nothing cites, own properties and variables."""
    for kind, aside in _KINDS.items():
        for at, name in enumerate(document.parts.related(kind), 1):
            root = document.parts.xml(name)
            if root is not None:
                place = f"{kind} {at}"
                paragraphs = flat(Story(document, root, place).read(), document)
                document.aside(aside, "\n".join(p.block.text for p in paragraphs), place)
    for kind, notes in document.notes.items():
        for identifier in list(notes):
            place = f"{kind} {identifier}"
            if (element := notes.pop(identifier, None)) is not None:
                paragraphs = flat(Story(document, element, place).read(), document)
                text = "\n".join(p.block.text for p in paragraphs if p.block.text)
                document.aside(AsideKind.OTHER, text, place)
    _properties(document)


def _properties(document: Document) -> None:
    """The properties that somebody added to the file, and the variables that fields can show."""
    for related in document.parts.relations("").values():
        root = document.parts.xml(related.name) if related.kind == "custom-properties" else None
        for each in () if root is None else root:
            text = (
                f"{each.get('name', '')} = {''.join(str(part) for part in each.itertext()).strip()}"
            )
            document.aside(AsideKind.METADATA, text, "custom properties")
    settings = document.parts.first("settings")
    for variable in () if settings is None else settings.iter(f"{W}docVar"):
        text = f"{variable.get(f'{W}name', '')} = {variable.get(VAL, '')}"
        document.aside(AsideKind.METADATA, text, "document variables")


def described(document: Document) -> tuple[Aside, ...]:
    """How the file describes its text: title, subject, keywords; no names of persons."""
    found: list[Aside] = []
    for related in document.parts.relations("").values():
        root = document.parts.xml(related.name) if related.kind == "core-properties" else None
        for each in () if root is None else root:
            name = str(each.tag).rpartition("}")[2]
            if name in _DESCRIBING and each.text and each.text.strip():
                found.append(
                    Aside(AsideKind.METADATA, f"{name}: {each.text.strip()}", "properties")
                )
    return tuple(found)
