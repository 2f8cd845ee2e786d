"""Footnotes in HTML: which anchors cite one, which element holds its words, what leads back."""

import re
from typing import Final

from lxml import etree

from negodiff.readers.html import styles
from negodiff.readers.raising import Level

_CITING: Final = frozenset(
    {"footnote-ref", "footnoteref", "sdfootnoteanc", "sdendnoteanc", "noteref"}
)
_BACK: Final = frozenset(
    {"footnote-back", "footnote-backref", "sdfootnotesym", "sdendnotesym", "reversefootnote"}
)
_ROLES: Final = {"doc-noteref": "citing", "doc-backlink": "back"}
_MARK: Final = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[*†‡§]{1,3})[\])]?$")
_HOLDERS: Final = frozenset({"li", "div", "p", "aside", "section", "dd", "td", "tr"})


class Notes:
    """The notes of a page."""

    def __init__(self, root: etree._Element) -> None:
        """Find every anchor that cites a note, and the note it leads to."""
        by_id: dict[str, etree._Element] = {}
        for element in root.iter(etree.Element):
            name = element.get("id") or (element.get("name") if element.tag == "a" else None)
            if name:
                by_id.setdefault(name, element)
        self._labels: dict[str, str] = {}
        self._bodies: dict[str, etree._Element] = {}
        self._anchors: dict[etree._Element, str] = {}
        for anchor in root.iter("a"):
            href = anchor.get("href") or ""
            name = href.partition("#")[2]
            if not href.startswith("#") or not self._cites(anchor, by_id.get(name)):
                continue
            body = _holder(by_id.get(name))
            if body is not None and anchor not in body.iter("a"):
                mark = "".join(str(text) for text in anchor.itertext()).strip("[]() \n")
                self._labels[name] = f"[^{mark or len(self._labels) + 1}]"
                self._bodies[name] = body
                self._anchors[anchor] = name
        self._held = set(self._bodies.values())

    def cited(self, element: etree._Element) -> str:
        """The name of the note that an element cites, or "". An element may wrap its anchor."""
        return self._anchors.get(element, "")

    def is_body(self, element: etree._Element) -> bool:
        """Whether an element holds the words of a note that is cited."""
        return element in self._held

    def leads_back(self, element: etree._Element) -> bool:
        """Whether an anchor leads from a note back to where it is cited."""
        if element.tag != "a":
            return False
        return not _BACK.isdisjoint(_names(element)) or _role(element) == "back"

    def take(self, name: str) -> tuple[str, etree._Element | None]:
        """The label of a note and the element that holds its words; ``None`` the second time."""
        return self._labels.get(name, ""), self._bodies.pop(name, None)

    def _cites(self, anchor: etree._Element, target: etree._Element | None) -> bool:
        if target is None:
            return False
        if not _CITING.isdisjoint(_names(anchor)) or _role(anchor) == "citing":
            return True
        around = (anchor.getparent(), anchor, *anchor.iterdescendants(etree.Element))
        raised = any(each is not None and _is_raised(each) for each in around)
        text = "".join(str(each) for each in anchor.itertext()).strip().lower()
        leads = "".join(str(each) for each in target.itertext()).strip()
        return raised and _MARK.match(text) is not None and len(leads) > 0


def _is_raised(element: etree._Element) -> bool:
    return styles.level(element, styles.style(element)) is Level.RAISED


def _names(element: etree._Element) -> list[str]:
    return (element.get("class") or "").lower().split()


def _role(element: etree._Element) -> str:
    return _ROLES.get(element.get("role") or "", "")


def _holder(target: etree._Element | None) -> etree._Element | None:
    """The element that holds a note's words: the target of its anchor or what stands around it."""
    while target is not None and target.tag not in _HOLDERS:
        target = target.getparent()
    return target
