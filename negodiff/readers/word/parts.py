"""The parts of a Word package and how they refer to one another. Nothing outside is followed."""

import posixpath
from typing import Final, NamedTuple
from urllib.parse import unquote

from lxml import etree

from negodiff.errors import InputError
from negodiff.readers.package import Package
from negodiff.readers.word.names import R, W, usual
from negodiff.readers.xml import parse

_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Related(NamedTuple):
    """A part that another refers to.

    Attributes:
        kind: The last word of the relationship's type: "styles", "header".
        name: The part, or "" for what is outside of the package.
        outside: The address of what is outside, which nobody follows; "" for a part.
    """

    kind: str
    name: str
    outside: str = ""


class Parts:
    """A package opened as a Word document.

    Attributes:
        main: The name of the part that holds the text.
        package: The archive.
    """

    def __init__(self, package: Package) -> None:
        """Find the main part.

        Raises:
            InputError: There is none.
        """
        self.package = package
        self._folded = {name.replace("\\", "/").lower(): name for name in package.names}
        self._xml: dict[str, etree._Element] = {}
        self._names: dict[etree._Element, str] = {}
        self._relations: dict[str, dict[str, Related]] = {}
        roots = self.relations("")
        found = next((each.name for each in roots.values() if each.kind == "officeDocument"), "")
        self.main = found or self._folded.get("word/document.xml", "")
        body = self.xml(self.main) if self.main else None
        if body is None or body.tag != f"{W}document":
            raise InputError(
                "the archive is no Word document",
                place=package.place,
                hint="Give a .docx, .odt or .pdf file, or the text itself.",
            )

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part, or ``None`` when there is no such part.

        Raises:
            InputError: The part is damaged, or no XML that is read.
        """
        if name not in self._xml:
            if name not in self.package.names:
                return None
            place = f"{self.package.place}: {name[:80]}"
            data = self.package.read(name)
            self.package.limits.keep("tags", data.count(b"<"), "the part has tags", place)
            self._xml[name] = usual(parse(data, place))
            self._names[self._xml[name]] = name
        return self._xml[name]

    def relations(self, name: str) -> dict[str, Related]:
        """What a part refers to, by the identifiers it uses; of the package itself for ""."""
        if name not in self._relations:
            folder, base = posixpath.split(name)
            rels = self._folded.get(posixpath.join(folder, "_rels", f"{base}.rels").lower(), "")
            root = self.xml(rels) if rels else None
            found: dict[str, Related] = {}
            for each in () if root is None else root.iter(_RELATIONSHIP):
                kind = each.get("Type", "").rpartition("/")[2]
                inside = each.get("TargetMode", "").lower() != "external"
                stated = each.get("Target", "")
                related = Related(
                    kind, self._target(folder, stated) if inside else "", "" if inside else stated
                )
                found.setdefault(each.get("Id", ""), related)
            self._relations[name] = found
        return self._relations[name]

    def related(self, kind: str) -> list[str]:
        """The parts of a kind that the main part refers to, each once, in the file's order."""
        names = [each.name for each in self.relations(self.main).values() if each.kind == kind]
        return [name for name in dict.fromkeys(names) if name]

    def first(self, kind: str) -> etree._Element | None:
        """The root of the first part of a kind, or ``None``."""
        names = self.related(kind)
        return self.xml(names[0]) if names else None

    def by_id(self, element: etree._Element, attribute: str = "id") -> Related:
        """What an element refers to: each part has relations of its own."""
        name = self._names.get(element.getroottree().getroot(), self.main)
        return self.relations(name).get(element.get(R + attribute, ""), Related("", ""))

    def _target(self, folder: str, target: str) -> str:
        """The part a target names, or "" when the package has none such."""
        whole = target if target.startswith("/") else posixpath.join("/", folder, target)
        name = posixpath.normpath(whole).lstrip("/")
        return self._folded.get(name.lower()) or self._folded.get(unquote(name).lower(), "")
