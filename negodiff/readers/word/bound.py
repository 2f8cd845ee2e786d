"""Content controls bound to a part of their own: Word shows what that part says.

When Word opens a file it puts the words of the part (the properties, or XML that somebody added)
in place of those that stand in the text, so that nobody sees the latter (ISO/IEC 29500-1,
17.5.2.6).
"""

import re
from typing import Final

from lxml import etree

from negodiff.errors import InputError
from negodiff.readers.word.names import W, is_on
from negodiff.readers.word.parts import Parts

_BINDING: Final = f"{W}dataBinding"
_TEXT: Final = f"{W}t"
_BREAKS: Final = (f"{W}br", f"{W}cr", f"{W}tab")
_MADE_FROM_IT: Final = ("date", "picture", "richText", "docPartObj", "docPartList")
"""Kinds of controls that show something else than the words they are bound to."""
_TOLD_APART: Final = tuple(
    W + name for name in ("ins", "del", "moveFrom", "moveTo", "fldChar", "fldSimple", "sdt")
)
_STEP: Final = re.compile(r"/(?:([\w.-]{1,80}):)?(@?)([\w.-]{1,200})(?:\[(\d{1,6})\])?")
_NAMED: Final = re.compile(r"""xmlns:([\w.-]{1,80})\s*=\s*["']([^"']{1,500})["']""")
_PROPERTIES: Final = {
    "core-properties": "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
    "extended-properties": "{6668398D-A668-4E3E-A5EB-62B293D839F1}",
}
"""The identifiers of those parts that state none."""


def bring_in(root: etree._Element, parts: Parts) -> list[str]:
    """Give the bound controls of a text the words that Word shows in them.

    Args:
        root: The text; the words of its controls are changed.
        parts: The package.

    Returns:
        The words that stood there and that nobody sees.
    """
    replaced: list[str] = []
    bindings = list(root.iter(_BINDING))
    stores = _stores(parts) if bindings else {}
    for binding in bindings:
        properties = binding.getparent()
        content = None if properties is None else properties.getnext()
        while content is not None and content.tag != f"{W}sdtContent":
            content = content.getnext()
        if properties is None or content is None or not _holds_words_alone(properties, content):
            continue
        bound = " ".join(_words(properties, _bound(binding, stores)).split())
        texts = list(content.iter(_TEXT))
        stated = "".join(each.text or "" for each in texts)
        if not bound or not texts or "".join(stated.split()) == bound.replace(" ", ""):
            continue
        for each in [*texts[1:], *content.iter(*_BREAKS)]:
            above = each.getparent()
            if above is not None:
                above.remove(each)
        texts[0].text = bound
        prompt = properties.find(f"{W}showingPlcHdr")
        if prompt is None or not is_on(prompt):
            replaced.append(stated)
    return replaced


def _holds_words_alone(properties: etree._Element, content: etree._Element) -> bool:
    """Whether a control shows just the words bound to it; other words are told by their own."""
    if any(properties.find(W + kind) is not None for kind in _MADE_FROM_IT):
        return False
    return next(content.iter(*_TOLD_APART), None) is None


def _words(properties: etree._Element, bound: str) -> str:
    """What is shown for what is bound: in a list to choose from, the words of that choice."""
    for kind in ("dropDownList", "comboBox"):
        entries = properties.find(W + kind)
        for entry in () if entries is None else entries.iterchildren(f"{W}listItem"):
            if entry.get(f"{W}value") == bound:
                return entry.get(f"{W}displayText") or bound
    return bound


def _stores(parts: Parts) -> dict[str, etree._Element]:
    """The parts that controls can be bound to, by their identifiers."""
    names = {
        _PROPERTIES[each.kind]: each.name
        for each in parts.relations("").values()
        if each.kind in _PROPERTIES
    }
    for name in parts.related("customXml"):
        for related in parts.relations(name).values():
            stated = _read(parts, related.name) if related.kind == "customXmlProps" else None
            for attribute, identifier in () if stated is None else stated.items():
                if str(attribute).endswith("}itemID"):
                    names.setdefault(str(identifier).upper(), name)
    found = {identifier: _read(parts, name) for identifier, name in names.items()}
    return {identifier: root for identifier, root in found.items() if root is not None}


def _read(parts: Parts, name: str) -> etree._Element | None:
    """A part that is no text of the draft; a broken one is none."""
    try:
        return parts.xml(name) if name else None
    except InputError:
        return None


def _bound(binding: etree._Element, stores: dict[str, etree._Element]) -> str:
    """The words that a control is bound to, or "" when there are none."""
    path = binding.get(f"{W}xpath", "")[:2_000]
    spaces = dict(_NAMED.findall(binding.get(f"{W}prefixMappings", "")[:4_000]))
    steps = list(_STEP.finditer(path))
    root = stores.get(binding.get(f"{W}storeItemID", "").upper())
    if root is None or not steps or "".join(step[0] for step in steps) != path:
        return ""
    found: list[etree._Element] = [root]
    for at, step in enumerate(steps):
        prefix, attribute, local, number = step.groups()
        name = f"{{{spaces.get(prefix, '')}}}{local}" if prefix else local
        if attribute:
            return str(found[0].get(name, ""))
        if at:
            found = list(found[0].iterchildren(name))
        chosen = int(number or 1) - 1
        if not 0 <= chosen < len(found) or found[chosen].tag != name:
            return ""
        found = [found[chosen]]
    return "".join(str(text) for text in found[0].itertext())
