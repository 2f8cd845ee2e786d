"""What a Word file holds around its text: headers, footers, properties, notes nobody cites."""

from typing import Final

from lxml import etree

from negodiff.model.markup import Aside, AsideKind, Change, Revision
from negodiff.readers.word import pictures
from negodiff.readers.word.document import Document, branch
from negodiff.readers.word.inline import named_differences
from negodiff.readers.word.names import MC, VAL, W
from negodiff.readers.word.story import Story, flat
from negodiff.readers.writing import put_aside

_KINDS: Final = {"header": AsideKind.HEADER, "footer": AsideKind.FOOTER}
_FORMATS: Final = {
    f"{W}tblPrChange": "table", f"{W}tblPrExChange": "table", f"{W}trPrChange": "row",
    f"{W}tcPrChange": "cell", f"{W}sectPrChange": "section",
}  # fmt: skip
_DESCRIBING: Final = frozenset({"title", "subject", "keywords", "description", "category"})


def remember(document: Document) -> None:
    """Put aside headers, footers, notes that nothing cites, own properties and variables."""
    for kind, aside in _KINDS.items():
        for at, name in enumerate(document.parts.related(kind), 1):
            root = document.parts.xml(name)
            if root is not None:
                place = f"{kind} {at}"
                _put_aside(document, aside, root, place)
    for kind, notes in document.notes.items():
        for identifier in list(notes):
            place = f"{kind} {identifier}"
            if (element := notes.pop(identifier, None)) is not None:
                _put_aside(document, AsideKind.OTHER, element, place)
    pictures.remember_drawn_diagrams(document)
    _properties(document)
    _formats(document)
    _alternatives(document)


def _put_aside(document: Document, kind: AsideKind, root: etree._Element, place: str) -> None:
    """A text that is none of the draft; the tracked changes in it are listed all the same."""
    paragraphs = flat(Story(document, root, place).read(), document)
    document.elsewhere += [
        attached.what._replace(where=place)
        for paragraph in paragraphs
        for attached in paragraph.attached
        if isinstance(attached.what, Revision)
    ]
    if (aside := put_aside(kind, paragraphs, place)) is not None:
        document.asides.append(aside)


def _formats(document: Document) -> None:
    """List the tracked changes of the format of tables, rows, cells and sections."""
    root = document.parts.xml(document.parts.main)
    for change in () if root is None else root.iter(*_FORMATS):
        above = change.getparent()
        if above is not None:
            what = _FORMATS[str(change.tag)]
            names = named_differences(above, next(iter(change), None))
            text = f"{what}: {names}" if names else what
            document.elsewhere.append(document.revision(Change.FORMATTED, change, text))


def _alternatives(document: Document) -> None:
    """Put aside words that only programs see which know less than Word, where they are others."""
    root = document.parts.xml(document.parts.main)
    for each in () if root is None else root.iter(f"{MC}AlternateContent"):
        shown = branch(each)
        told = "" if shown is None else _words(shown)
        for other in each:
            words = _words(other)
            if other is not shown and "".join(words.split()) != "".join(told.split()):
                document.aside(AsideKind.HIDDEN, words, "for other programs")


def _words(element: etree._Element) -> str:
    return " ".join(each.text for each in element.iter(f"{W}t") if each.text)


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
