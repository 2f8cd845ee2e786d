"""Changes that are no mere words: paragraphs, rows, levels, numbers, fields, links, hidden text."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator

from lxml import etree

from .package import (
    RELATIONS,
    R,
    W,
    Word,
    child,
    inside,
    is_tracked,
    run,
    shuffled,
    words_of,
)

_VAL = f"{W}val"
Change = Callable[[Word, random.Random, str, bool], str | None]
"""Takes the file, chance, a word that no text has, and whether to track; gives what shows it: words
that the answer must name, "" where a place will do, ``None`` where the file has no place for it."""


def _paragraphs(word: Word) -> Iterator[etree._Element]:
    """Paragraphs of words that stand in the body itself and can be moved whole."""
    body = word.body.find(f"{W}body")
    for each in () if body is None else body.iterchildren(f"{W}p"):
        special = ("fldChar", "sectPr", "drawing", "pict", "object", "footnoteReference",
                   "endnoteReference", "bookmarkStart", "bookmarkEnd", "commentRangeStart",
                   "commentRangeEnd", "ins", "del", "moveFrom", "moveTo", "pPrChange",
                   "AlternateContent")  # fmt: skip
        plain = all(str(inner.tag).rpartition("}")[2] not in special for inner in each.iter())
        if plain and len(words_of(each).split()) > 3:
            yield each


def _mark(paragraph: etree._Element, change: etree._Element) -> None:
    """Track a change of a paragraph's mark."""
    properties = child(paragraph, "pPr")
    look = properties.find(f"{W}rPr")
    if look is None:
        look = etree.SubElement(properties, f"{W}rPr")
    look.insert(0, change)


def _wrapped(word: Word, paragraph: etree._Element, name: str) -> None:
    """Put all runs of a paragraph into a tracked change."""
    runs = [each for each in paragraph if each.tag != f"{W}pPr"]
    mark = word.change(name)
    for each in runs:
        mark.append(each)
        if name in ("del",):
            for text in each.iter(f"{W}t"):
                text.tag = f"{W}delText"
    paragraph.append(mark)


def paragraph_added(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """A paragraph between two others, in the manner of the first."""
    for each in shuffled(_paragraphs(word), rng):
        made = etree.Element(f"{W}p")
        properties = each.find(f"{W}pPr")
        if properties is not None:
            made.append(copy.deepcopy(properties))
        made.append(run(f"Each side keeps {token} for itself alone."))
        if tracked:
            _wrapped(word, made, "ins")
            _mark(made, word.change("ins"))
        each.addnext(made)
        return token
    return None


def paragraph_gone(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """A paragraph taken out."""
    del token
    for each in shuffled(_paragraphs(word), rng):
        following = each.getnext()
        if following is None or following.tag != f"{W}p":
            continue
        if tracked:
            _wrapped(word, each, "del")
            _mark(each, word.change("del"))
        else:
            above = each.getparent()
            assert above is not None
            above.remove(each)
        return ""
    return None


def paragraph_moved(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """A paragraph put behind another one, some way off."""
    del token
    held = list(_paragraphs(word))
    far = [(at, to) for at in range(len(held)) for to in range(len(held)) if abs(at - to) > 2]
    far = [(at, to) for at, to in far if len(words_of(held[at]).split()) > 6]
    if not far:
        return None
    at, to = rng.choice(far)
    one, target = held[at], held[to]
    if sum(words_of(each) == words_of(one) for each in held) > 1:
        return None
    if tracked:
        again = copy.deepcopy(one)
        _wrapped(word, again, "moveTo")
        _mark(again, word.change("ins"))
        _wrapped(word, one, "moveFrom")
        _mark(one, word.change("moveFrom"))
        target.addnext(again)
    else:
        target.addnext(one)
    return ""


def row_added(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """A row of a table copied, its first words others."""
    for each in shuffled(word.body.iter(f"{W}tr"), rng):
        marks = (*(f"{W}{name}" for name in ("del", "moveFrom", "footnoteReference")), f"{W}ins")
        if (
            is_tracked(each)
            or not words_of(each).strip()
            or next(each.iter(*marks), None) is not None
        ):
            continue
        made = copy.deepcopy(each)
        texts = [text for text in made.iter(f"{W}t") if (text.text or "").strip()]
        if not texts:
            continue
        texts[0].text = f"{token} {texts[0].text}"
        if tracked:
            child(made, "trPr").append(word.change("ins"))
            for paragraph in made.iter(f"{W}p"):
                _wrapped(word, paragraph, "ins")
        each.addnext(made)
        return token
    return None


def _listed(word: Word) -> Iterator[etree._Element]:
    """Paragraphs that state their place in a list themselves."""
    for each in word.body.iter(f"{W}p"):
        properties = each.find(f"{W}pPr")
        if properties is None or properties.find(f"{W}pPrChange") is not None:
            continue
        num = properties.find(f"{W}numPr/{W}numId")
        plain = not is_tracked(each) and not inside(each, "txbxContent")
        if num is not None and num.get(_VAL) != "0" and plain and words_of(each).strip():
            yield each


def _remember(word: Word, properties: etree._Element, old: etree._Element) -> None:
    """Track a change of a paragraph's properties."""
    for name in ("rPr", "sectPr", "pPrChange"):
        for each in old.findall(f"{W}{name}"):
            old.remove(each)
    change = word.change("pPrChange")
    change.append(old)
    properties.append(change)


def level_changed(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """Another level of the list, that of what stands above or below."""
    del token
    for each in shuffled(_listed(word), rng):
        properties = child(each, "pPr")
        old = copy.deepcopy(properties)
        stated = child(child(properties, "numPr"), "ilvl")
        level = int(stated.get(_VAL, "0"))
        stated.set(_VAL, str(level + 1 if level < 1 else level - 1))
        if tracked:
            _remember(word, properties, old)
        return ""
    return None


def number_off(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """A paragraph taken out of its list."""
    del token
    for each in shuffled(_listed(word), rng):
        properties = child(each, "pPr")
        old = copy.deepcopy(properties)
        child(child(properties, "numPr"), "numId", first=False).set(_VAL, "0")
        if tracked:
            _remember(word, properties, old)
        return ""
    return None


def _definition(word: Word, paragraph: etree._Element, *, list_of: bool) -> etree._Element | None:
    """The definition of a paragraph's list, or that of its level."""
    root = word.tree("word/numbering.xml")
    stated = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    if root is None or stated is None:
        return None
    num = next((n for n in root.iter(f"{W}num") if n.get(f"{W}numId") == stated.get(_VAL)), None)
    link = None if num is None else num.find(f"{W}abstractNumId")
    if num is None or link is None or list_of:
        return num
    abstract = next(
        (a for a in root.iter(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == link.get(_VAL)),
        None,
    )
    level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
    wanted = "0" if level is None else level.get(_VAL, "0")
    overridden = num.find(f"{W}lvlOverride/{W}lvl") is not None
    if abstract is None or overridden:
        return None
    return next((lv for lv in abstract.iter(f"{W}lvl") if lv.get(f"{W}ilvl") == wanted), None)


def _is_bullet(definition: etree._Element) -> bool:
    form = definition.find(f"{W}numFmt")
    return form is not None and form.get(_VAL) in ("bullet", "none")


def restarted(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """A list that begins with another number."""
    del token
    for each in () if tracked else shuffled(_listed(word), rng):
        num = _definition(word, each, list_of=True)
        level = _definition(word, each, list_of=False)
        stated = each.find(f"{W}pPr/{W}numPr/{W}ilvl")
        if num is None or level is None or _is_bullet(level):
            continue
        if num.find(f"{W}lvlOverride") is not None:
            continue
        at = "0" if stated is None else stated.get(_VAL, "0")
        override = etree.SubElement(num, f"{W}lvlOverride", {f"{W}ilvl": at})
        etree.SubElement(override, f"{W}startOverride", {_VAL: "7"})
        return ""
    return None


def number_worded(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """Other words around a number: in the definition of its list."""
    for each in () if tracked else shuffled(_listed(word), rng):
        level = _definition(word, each, list_of=False)
        text = None if level is None else level.find(f"{W}lvlText")
        if level is None or text is None or _is_bullet(level):
            continue
        text.set(_VAL, f"{token} {text.get(_VAL, '')}")
        return token
    return None


def number_spelled(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """Letters in the place of figures: in the definition of a list."""
    del token
    for each in () if tracked else shuffled(_listed(word), rng):
        level = _definition(word, each, list_of=False)
        form = None if level is None else level.find(f"{W}numFmt")
        text = None if level is None else level.find(f"{W}lvlText")
        if form is None or text is None or "%" not in text.get(_VAL, ""):
            continue
        if form.get(_VAL) in ("decimal", "lowerLetter", "lowerRoman", "upperRoman"):
            form.set(_VAL, "upperLetter")
            return ""
    return None


def field_told_otherwise(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """Another instruction of a field: what it shows will change when somebody updates it."""
    for each in () if tracked else shuffled(word.body.iter(f"{W}instrText", f"{W}fldSimple"), rng):
        if is_tracked(each):
            continue
        code = each.get(f"{W}instr", "") if each.tag == f"{W}fldSimple" else each.text or ""
        kind = code.split()[:1]
        if kind and kind[0].upper() in ("REF", "DOCPROPERTY", "HYPERLINK", "DOCVARIABLE", "IF"):
            changed = code.replace(kind[0], f"{kind[0]} {token}", 1)
            if each.tag == f"{W}fldSimple":
                each.set(f"{W}instr", changed)
            else:
                each.text = changed
            return token
    return None


def link_bent(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """Another target of a link, its words the same."""
    rels = word.tree("word/_rels/document.xml.rels")
    if rels is None or tracked:
        return None
    used = {
        each.get(f"{R}id") for each in word.body.iter(f"{W}hyperlink") if words_of(each).strip()
    }
    for each in shuffled(rels.iter(f"{RELATIONS}Relationship"), rng):
        if each.get("Id") in used and each.get("TargetMode") == "External":
            each.set("Target", f"https://{token}.example/")
            return token
    return None


def hidden_words(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """Words that nobody sees unless they show hidden text."""
    for each in shuffled(_paragraphs(word), rng):
        made = run(f" {token} of no effect")
        look = child(made, "rPr")
        etree.SubElement(look, f"{W}vanish")
        if tracked:
            mark = word.change("ins")
            mark.append(made)
            made = mark
        each.append(made)
        return token
    return None


def words_hidden(word: Word, rng: random.Random, token: str, tracked: bool) -> str | None:
    """Words that were to be seen, hidden."""
    del token
    for each in shuffled(_paragraphs(word), rng):
        runs = [r for r in each.findall(f"{W}r") if words_of(r).strip()]
        for one in runs:
            look = child(one, "rPr")
            if look.find(f"{W}vanish") is not None or look.find(f"{W}rPrChange") is not None:
                continue
            old = copy.deepcopy(look)
            etree.SubElement(look, f"{W}vanish")
            if tracked:
                change = word.change("rPrChange")
                change.append(old)
                look.append(change)
            return words_of(one).split()[0]
    return None


CHANGES: dict[str, Change] = {
    "paragraph added": paragraph_added,
    "paragraph gone": paragraph_gone,
    "paragraph moved": paragraph_moved,
    "row added": row_added,
    "list level": level_changed,
    "number off": number_off,
    "list restarted": restarted,
    "number worded": number_worded,
    "number spelled": number_spelled,
    "field instruction": field_told_otherwise,
    "link target": link_bent,
    "hidden words added": hidden_words,
    "words hidden": words_hidden,
}
