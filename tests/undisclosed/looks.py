"""Changes of looks that alter nothing printed: nobody needs to be told of them."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable

from lxml import etree

from .package import SPACE, W, Word, child, is_tracked, shuffled, words_of

_VAL = f"{W}val"
Look = Callable[[Word, random.Random], bool]
"""Changes the looks of a file; false where there is no place for it."""


def _runs(word: Word, rng: random.Random) -> list[etree._Element]:
    found = shuffled(word.body.iter(f"{W}r"), rng)
    return [each for each in found if not is_tracked(each) and len(words_of(each).split()) > 2]


def _with_property(name: str, value: str) -> Look:
    def change(word: Word, rng: random.Random) -> bool:
        for each in _runs(word, rng)[:3]:
            child(child(each, "rPr"), name).set(_VAL, value)
            return True
        return False

    return change


def _taken_apart(word: Word, rng: random.Random) -> bool:
    """One run made two, as a program that checks spelling does."""
    for each in _runs(word, rng):
        text = each.find(f"{W}t")
        if text is None or len(each.findall(f"{W}t")) > 1 or text.getnext() is not None:
            continue
        if text.get(SPACE) != "preserve" and (text.text or "") != (text.text or "").strip():
            continue
        whole = text.text or ""
        again = copy.deepcopy(each)
        second = again.find(f"{W}t")
        assert second is not None
        half = len(whole) // 2
        text.text, second.text = whole[:half], whole[half:]
        for one in (text, second):
            one.set(SPACE, "preserve")
        for one in again.findall(f"{W}footnoteReference"):
            again.remove(one)
        if again.find(f"{W}tab") is not None or again.find(f"{W}br") is not None:
            text.text = whole
            continue
        again.set(f"{W}rsidR", "00AB12CD")
        each.addnext(again)
        each.addnext(etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"}))
        return True
    return False


def _bookmarked(word: Word, rng: random.Random) -> bool:
    for each in _runs(word, rng):
        each.addprevious(etree.Element(f"{W}bookmarkStart", {f"{W}id": "777", f"{W}name": "_x"}))
        each.addnext(etree.Element(f"{W}bookmarkEnd", {f"{W}id": "777"}))
        return True
    return False


def _spaced(word: Word, rng: random.Random) -> bool:
    for each in shuffled(word.body.iter(f"{W}p"), rng):
        spacing = child(child(each, "pPr"), "spacing", first=False)
        spacing.set(f"{W}after", "480")
        return True
    return False


def _indented(word: Word, rng: random.Random) -> bool:
    for each in shuffled(word.body.iter(f"{W}p"), rng):
        child(child(each, "pPr"), "ind", first=False).set(f"{W}left", "1440")
        return True
    return False


def _page_broken(word: Word, rng: random.Random) -> bool:
    for each in _runs(word, rng):
        each.insert(0, etree.Element(f"{W}lastRenderedPageBreak"))
        return True
    return False


def _another_paper(word: Word, rng: random.Random) -> bool:
    del rng
    for each in word.body.iter(f"{W}pgSz"):
        each.set(f"{W}h", "15840")
        return True
    return False


LOOKS: dict[str, Look] = {
    "size of letters": _with_property("sz", "30"),
    "language": _with_property("lang", "fr-FR"),
    "underlined": _with_property("u", "single"),
    "slanted": _with_property("i", "1"),
    "run taken apart": _taken_apart,
    "bookmark": _bookmarked,
    "space after": _spaced,
    "indent": _indented,
    "page rendered": _page_broken,
    "paper": _another_paper,
}
