"""Pairs of drafts beside the checkout: texts, and Word files changed at random, always alike."""

import random
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from negodiff.report.ooxml.word import tag
from tests.readers.word.oracle import FILES

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
_MAIN = "word/document.xml"
_P, _T, _ROW = tag("p"), tag("t"), tag("tr")
_WORDS = "routes border council within ninety days shall may goods transit notify review".split()
_BOUND = tuple(map(tag, ("sectPr", "fldChar", "drawing", "pict", "footnoteReference")))
"""What cannot be copied or parted without more."""


class Drafts(NamedTuple):
    """Two drafts of one text."""

    name: str
    old: bytes
    new: bytes
    ending: str


def texts() -> Iterator[Drafts]:
    """The versions of the texts of the corpus, each with the next one."""
    folders = sorted({file.parent for file in CORPUS.rglob("*.md")})
    for folder in folders if CORPUS.is_dir() else ():
        for old, new in pairwise(sorted(folder.glob("[0-9]*.md"))):
            name = f"{folder.name}-{new.stem}"
            yield Drafts(name, old.read_bytes(), new.read_bytes(), ".md")


def changed(seeds: range = range(1)) -> Iterator[Drafts]:
    """The Word files, each with what chance makes of it; without those it can do nothing to."""
    for file in FILES:
        for seed in seeds:
            data = file.read_bytes()
            new = _changed(data, random.Random(f"{file.stem} {seed}"))
            if new is not None:
                yield Drafts(f"{file.stem}-{seed}", data, new, ".docx")


def _changed(data: bytes, chance: random.Random) -> bytes | None:
    """A Word file with some words, paragraphs and rows put in, taken out and moved."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    root = etree.fromstring(parts[_MAIN])
    done = 0
    for _ in range(8):
        paragraphs = [each for each in root.iter(_P) if len(_text(each).split()) > 1]
        if not paragraphs:
            return None
        done += chance.choice(_WAYS)(chance.choice(paragraphs), chance)
    parts[_MAIN] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue() if done else None


def _text(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(_T))


def _is_free(paragraph: etree._Element) -> bool:
    above = paragraph.getparent()
    bound = next(paragraph.iter(*_BOUND), None) is not None
    return not bound and above is not None and len(above.findall(_P)) > 2


def _edit(paragraph: etree._Element, chance: random.Random) -> bool:
    words = chance.choice([each for each in paragraph.iter(_T) if (each.text or "").split()])
    cut = (words.text or "").split(" ")
    at = chance.randrange(len(cut))
    cut[at : at + chance.randrange(3)] = chance.sample(_WORDS, chance.randint(1, 2))
    words.text = " ".join(cut)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return True


def _take_out(paragraph: etree._Element, chance: random.Random) -> bool:
    above = paragraph.getparent()
    if above is None or not _is_free(paragraph):
        return False
    above.remove(paragraph)
    return True


def _put_in(paragraph: etree._Element, chance: random.Random) -> bool:
    if not _is_free(paragraph):
        return False
    copied = deepcopy(paragraph)
    for each in copied.iter(_T):
        each.text = " ".join(chance.choices(_WORDS, k=5))
    paragraph.addnext(copied)
    return True


def _move(paragraph: etree._Element, chance: random.Random) -> bool:
    above = paragraph.getparent()
    if above is None or not _is_free(paragraph):
        return False
    chance.choice([each for each in above.findall(_P) if each is not paragraph]).addprevious(
        paragraph
    )
    return True


def _row(paragraph: etree._Element, chance: random.Random) -> bool:
    """Take out or double the row of a table that a paragraph stands in."""
    row = next(paragraph.iterancestors(_ROW), None)
    table = None if row is None else row.getparent()
    if row is None or table is None or next(row.iter(*_BOUND, tag("vMerge")), None) is not None:
        return False
    if chance.random() < 0.5 and len(table.findall(_ROW)) > 1:
        table.remove(row)
        return True
    copied = deepcopy(row)
    for each in copied.iter(_T):
        each.text = chance.choice(_WORDS)
    row.addnext(copied)
    return True


_WAYS = [_edit, _edit, _edit, _take_out, _put_in, _move, _row]
