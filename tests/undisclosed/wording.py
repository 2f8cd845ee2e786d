"""Changes of words: what is put in the place of what, and in which part of the file."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from .package import BODY, W, Word, inside, is_tracked, shuffled, substitute

_LOOK_ALIKE = str.maketrans("aeopcxA", "аеорсхА")
_WORD = re.compile(r"(?<!\w)[A-Za-z]{4,}(?!\w)")
_NUMBER = re.compile(r"\d+")


class Swap(NamedTuple):
    """Characters of a piece of text, and what takes their place."""

    start: int
    end: int
    new: str


def a_word(text: str, rng: random.Random, token: str) -> Swap | None:
    """A word that no text has, in the place of one."""
    found = list(_WORD.finditer(text))
    if not found:
        return None
    one = rng.choice(found)
    return Swap(one.start(), one.end(), token)


def more_words(text: str, rng: random.Random, token: str) -> Swap | None:
    """Words put between two others."""
    found = list(_WORD.finditer(text))
    if len(found) < 2:
        return None
    at = rng.choice(found[1:]).start()
    return Swap(at, at, f"{token} or not ")


def fewer_words(text: str, rng: random.Random, token: str) -> Swap | None:
    """A word gone."""
    del token
    found = list(_WORD.finditer(text))
    if len(found) < 2:
        return None
    one = rng.choice(found)
    return Swap(one.start(), one.end(), "")


def a_number(text: str, rng: random.Random, token: str) -> Swap | None:
    """Another number."""
    del token
    found = list(_NUMBER.finditer(text))
    if not found:
        return None
    one = rng.choice(found)
    return Swap(one.start(), one.end(), str(int(one[0]) + rng.randint(1, 40)))


def a_look_alike(text: str, rng: random.Random, token: str) -> Swap | None:
    """A letter of another alphabet that looks the same."""
    del token
    found = [at for at, each in enumerate(text) if each != each.translate(_LOOK_ALIKE)]
    if not found:
        return None
    at = rng.choice(found)
    return Swap(at, at + 1, text[at].translate(_LOOK_ALIKE))


def a_character_nobody_sees(text: str, rng: random.Random, token: str) -> Swap | None:
    """A character without width inside a word."""
    del token
    found = list(_WORD.finditer(text))
    if not found:
        return None
    at = rng.choice(found).start() + 2
    return Swap(at, at, rng.choice("\u200b\u200d\u2060\u00ad\u202e"))


Making = Callable[[str, random.Random, str], Swap | None]
SWAPS: dict[str, Making] = {
    "word": a_word,
    "words added": more_words,
    "word gone": fewer_words,
    "number": a_number,
    "look-alike": a_look_alike,
    "unseen character": a_character_nobody_sees,
}


def _texts(root: etree._Element | None) -> Iterator[etree._Element]:
    """Pieces of text that a person reads and no change holds."""
    for each in () if root is None else root.iter(f"{W}t"):
        above = each.getparent()
        if above is None or above.tag != f"{W}r" or not (each.text or "").strip():
            continue
        hidden = above.find(f"{W}rPr/{W}vanish") is not None
        if not hidden and not is_tracked(each) and not inside(each, "rubyBase", "rt"):
            yield each


def _of(*names: str) -> Callable[[Word], Iterator[etree._Element]]:
    def find(word: Word) -> Iterator[etree._Element]:
        return (each for each in _texts(word.tree(BODY)) if inside(each, *names))

    return find


def _in_body(word: Word) -> Iterator[etree._Element]:
    special = ("tbl", "txbxContent", "sdt", "hyperlink", "fldSimple", "smartTag")
    for each in _texts(word.tree(BODY)):
        paragraph = next(each.iterancestors(f"{W}p"), None)
        if inside(each, *special) or paragraph is None:
            continue
        if paragraph.find(f".//{W}fldChar") is None and not _in_contents(paragraph):
            yield each


def _in_contents(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style is not None and style.get(f"{W}val", "").lower().startswith("toc")


def _in_field(word: Word) -> Iterator[etree._Element]:
    """The results of fields."""
    depth: list[bool] = []
    body = word.tree(BODY)
    for each in () if body is None else body.iter(f"{W}fldChar", f"{W}t"):
        kind = each.get(f"{W}fldCharType")
        if kind == "begin":
            depth.append(False)
        elif kind == "separate" and depth:
            depth[-1] = True
        elif kind == "end" and depth:
            depth.pop()
        elif depth and all(depth) and (each.text or "").strip() and not is_tracked(each):
            yield each


def _part(prefix: str) -> Callable[[Word], Iterator[etree._Element]]:
    def find(word: Word) -> Iterator[etree._Element]:
        for name in word.parts:
            if name.startswith(f"word/{prefix}") and name.endswith(".xml"):
                yield from _texts(word.tree(name))

    return find


PLACES: dict[str, Callable[[Word], Iterator[etree._Element]]] = {
    "text": _in_body,
    "table": _of("tc"),
    "text box": _of("txbxContent"),
    "content control": _of("sdtContent"),
    "link": _of("hyperlink"),
    "field": _in_field,
    "footnote": _part("footnotes"),
    "endnote": _part("endnotes"),
    "header": _part("header"),
    "footer": _part("footer"),
}


def swap(
    word: Word, place: str, making: Making, rng: random.Random, token: str, *, tracked: bool
) -> str | None:
    """Change words in a place of a file.

    Returns:
        The words that came, or those that went where none came; ``None`` where nothing fits.
    """
    for at in shuffled(PLACES[place](word), rng):
        text = at.text or ""
        made = making(text, rng, token)
        if made is None or _is_copied(at):
            continue
        gone = text[made.start : made.end]
        if tracked:
            substitute(word, at, *made)
        else:
            at.text = text[: made.start] + made.new + text[made.end :]
        return made.new or gone
    return None


def _is_copied(at: etree._Element) -> bool:
    """Whether it is the copy of a text box that stands in the file twice, and is not read."""
    return any(str(each.tag).endswith("}Fallback") for each in at.iterancestors())
