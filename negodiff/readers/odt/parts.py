"""The parts of an OpenDocument file, packed or flat."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from negodiff.errors import InputError
from negodiff.model.markup import Aside, AsideKind
from negodiff.readers import xml
from negodiff.readers.odt.names import plain_text, q
from negodiff.readers.odt.objects import formula_words
from negodiff.readers.package import Package
from negodiff.readers.reading import Limits

_TEXTS = ("text", "text-template", "text-master", "text-web", "text-master-template")
_KIND = "application/vnd.oasis.opendocument."
_STYLES = (q("office:styles"), q("office:automatic-styles"))
_HEADS = {q("style:header"): AsideKind.HEADER, q("style:footer"): AsideKind.FOOTER}
_HEADS |= {
    q(f"style:{name}-{which}"): kind
    for name, kind in (("header", AsideKind.HEADER), ("footer", AsideKind.FOOTER))
    for which in ("left", "first")
}


class Head(NamedTuple):
    """A header or footer.

    Attributes:
        kind: Which of them.
        element: What holds its paragraphs.
        where: The style of the pages it stands on.
    """

    kind: AsideKind
    element: etree._Element
    where: str


class Parts(NamedTuple):
    """What of a file is read.

    Attributes:
        text: The element of its text.
        styles: The elements that hold styles, those of the text itself last.
        heads: The headers and footers of its pages.
        asides: What is kept about it.
        package: The archive, or ``None`` of a flat file.
    """

    text: etree._Element
    styles: tuple[etree._Element, ...]
    heads: tuple[Head, ...]
    asides: tuple[Aside, ...]
    package: Package | None

    def formula(self, name: str) -> str:
        """The words of an embedded formula; "" for anything else."""
        part = f"{name.removeprefix('./')}/content.xml"
        if self.package is None or part not in self.package.names:
            return ""
        try:
            root = _parsed(self.package.read(part), part, self.package.limits)
        except InputError:
            return ""
        return formula_words(root) if root.tag == q("math:math") else ""


def opened(data: bytes, place: str, limits: Limits) -> Parts:
    """Open a file.

    Raises:
        InputError: It is damaged, encrypted, above a limit, or holds no text.
    """
    if not data.startswith(b"PK"):
        root = _parsed(data, place, limits)
        heads, properties = tuple(_heads([root])), tuple(_properties([root]))
        return Parts(_text(root, place), _styles([root]), heads, properties, None)
    package = Package(data, place, limits)
    _refuse_encrypted(package)
    roots = [
        _parsed(package.read(name), f"{place}: {name}", limits)
        for name in ("styles.xml", "meta.xml")
        if name in package.names
    ]
    content = _parsed(package.read("content.xml"), f"{place}: content.xml", limits)
    text = _text(content, place)
    macros = [name for name in package.names if name.startswith(("Basic/", "Scripts/"))]
    asides = [*_properties(roots)]
    if any(not name.endswith(("-lc.xml", "-lb.xml")) for name in macros):
        asides.append(Aside(AsideKind.OTHER, "macros", macros[0]))
    return Parts(text, _styles([*roots, content]), tuple(_heads(roots)), tuple(asides), package)


def _parsed(data: bytes, place: str, limits: Limits) -> etree._Element:
    limits.keep("tags", data.count(b"<"), "the part has tags", place)
    return xml.parse(data, place)


def _text(root: etree._Element, place: str) -> etree._Element:
    body = root.find(q("office:body"))
    text = None if body is None else body.find(q("office:text"))
    if text is None:
        other = (
            next((each for each in body if isinstance(each.tag, str)), None)
            if body is not None
            else None
        )
        what = "no text" if other is None else f"no text but a {etree.QName(other).localname}"
        raise InputError(
            f"the file is an OpenDocument file that holds {what}",
            place=place,
            hint="Save what is to be compared as a text document (.odt), or as plain text.",
        )
    return text


def _refuse_encrypted(package: Package) -> None:
    name = "META-INF/manifest.xml"
    if name in package.names and b":encryption-data" in package.read(name):
        raise InputError(
            "the file is encrypted",
            place=package.place,
            hint="Open it with its password, save it without one, and give that file.",
        )


def _styles(roots: list[etree._Element]) -> tuple[etree._Element, ...]:
    """What holds styles: those with names first, so that what a text sets by hand counts."""
    return tuple(each for tag in _STYLES for root in roots for each in root.iterchildren(tag))


def _heads(roots: list[etree._Element]) -> Iterator[Head]:
    """Headers and footers of all page styles."""
    for root in roots:
        for page in root.iter(q("style:master-page")):
            name = page.get(q("style:display-name")) or page.get(q("style:name"), "")
            for each in page:
                if each.tag in _HEADS:
                    yield Head(_HEADS[each.tag], each, f"page style {name}")


def _properties(roots: list[etree._Element]) -> Iterator[Aside]:
    """What the file's properties add to it."""
    for root in roots:
        for each in root.iter(q("meta:user-defined")):
            words = plain_text(each)
            if words:
                yield Aside(AsideKind.METADATA, f"{each.get(q('meta:name'), '')}: {words}")
