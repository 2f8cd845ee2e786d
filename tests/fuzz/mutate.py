"""Damage: to bytes, to the text of XML, to the parts of an archive."""

import random
import re
import zipfile
from copy import deepcopy
from io import BytesIO

from lxml import etree

_TAG = re.compile(rb"<[^<>]{1,400}>")
_VALUE = re.compile(rb'="([^"]{0,80})"')
_VALUES = (
    b"", b"0", b"-1", b"1", b"9", b"32768", b"99999999999999999999", b"NaN", b"\xc2\xa0", b"%1%2%9",
    b"&amp;", b"a" * 2000, "\u202e\u0660".encode(), b"../../x", b"http://example.org/x",
)  # fmt: skip


def damaged(data: bytes, rng: random.Random) -> bytes:
    """A file with a few faults: an archive inside its parts, or as a whole."""
    if data[:2] == b"PK" and rng.random() < 0.85:
        return _archive(data, rng)
    if data[:1] == b"<" and rng.random() < 0.7:
        return in_markup(data, rng)
    return in_bytes(data, rng)


def in_bytes(data: bytes, rng: random.Random) -> bytes:
    """Some bytes changed, taken out, doubled; or the end cut off."""
    held = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        if not held:
            break
        at = rng.randrange(len(held))
        kind = rng.randrange(5)
        if kind == 0:
            held[at] = rng.randrange(256)
        elif kind == 1:
            del held[at : at + rng.choice((1, 4, 100))]
        elif kind == 2:
            held[at:at] = held[at : at + rng.choice((1, 10, 300))]
        elif kind == 3:
            held[at:at] = bytes(rng.randrange(256) for _ in range(3))
        elif rng.random() < 0.2:
            del held[at:]
    return bytes(held)


def in_markup(text: bytes, rng: random.Random) -> bytes:
    """Tags taken out, doubled, exchanged, nested deep; values replaced."""
    for _ in range(rng.choice((1, 1, 2, 4, 10))):
        tags = list(_TAG.finditer(text))
        if not tags:
            return in_bytes(text, rng)
        one, other = rng.choice(tags), rng.choice(tags)
        kind = rng.randrange(7)
        if kind == 0:
            text = text[: one.start()] + text[one.end() :]
        elif kind == 1:
            text = text[: one.start()] + one.group() * rng.choice((2, 3, 300)) + text[one.end() :]
        elif kind == 2:
            text = text[: one.start()] + other.group() + text[one.end() :]
        elif kind == 3:
            start, end = sorted((one.start(), other.end()))
            again = text[start:end][:5000] * rng.choice((1, 2, 20))
            text = text[:end] + again + text[end:]
        elif kind == 4:
            start, end = sorted((one.start(), other.end()))
            text = text[:start] + text[end:]
        elif kind == 5:
            text = _revalued(text, one, rng)
        else:
            times = rng.choice((5, 100, 300))
            text = text[: one.start()] + one.group() * times + text[one.start() :]
    return text


def in_tree(text: bytes, rng: random.Random) -> bytes:
    """Elements taken out, doubled, moved, renamed, nested; values replaced; still well-formed."""
    try:
        root = etree.fromstring(text)
    except etree.XMLSyntaxError:
        return in_markup(text, rng)
    for _ in range(rng.choice((1, 2, 4, 10, 30))):
        elements = [each for each in root.iter(etree.Element) if each is not root]
        if not elements:
            break
        one, other = rng.choice(elements), rng.choice(elements)
        above = one.getparent()
        assert above is not None
        kind = rng.randrange(7)
        if kind == 0:
            above.remove(one)
        elif kind == 1:
            for _ in range(rng.choice((1, 2, 50))):
                above.insert(above.index(one), deepcopy(one))
        elif kind == 2:
            if one not in other.iterancestors() and one is not other:
                other.insert(rng.randrange(len(other) + 1), one)
        elif kind == 3:
            one.tag = other.tag
        elif kind == 4:
            for _ in range(rng.choice((1, 5, 60))):
                shell = etree.Element(other.tag)
                above.replace(one, shell)
                shell.append(one)
                above = shell
        elif one.attrib:
            name = rng.choice(list(one.attrib))
            value = rng.choice(_VALUES).decode()
            one.set(name, other.get(name, value) if kind == 5 else value)
    return etree.tostring(root)


def _revalued(text: bytes, tag: re.Match[bytes], rng: random.Random) -> bytes:
    """One value of a tag replaced by one that is out of place there."""
    values = list(_VALUE.finditer(tag.group()))
    if not values:
        return text
    value = rng.choice(values)
    start = tag.start() + value.start(1)
    return text[:start] + rng.choice(_VALUES) + text[tag.start() + value.end(1) :]


def _archive(data: bytes, rng: random.Random) -> bytes:
    """An archive with faults in one or two of its parts, or with a part gone."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    names = [name for name in parts if name.endswith((".xml", ".rels"))] or list(parts)
    heavy = [name for name in names if name.endswith(("document.xml", "content.xml"))]
    for _ in range(rng.choice((1, 1, 2))):
        name = rng.choice(heavy if heavy and rng.random() < 0.5 else names)
        kind = rng.random()
        if kind < 0.04:
            parts.pop(name, None)
        elif name in parts:
            damage = in_bytes if kind < 0.08 else in_markup if kind < 0.2 else in_tree
            parts[name] = damage(parts[name], rng)
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()
