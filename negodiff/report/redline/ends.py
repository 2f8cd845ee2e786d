"""Ends of paragraphs where programs would join, or leave, what they should not.

LibreOffice takes words put in at the end of a paragraph and those put in at the start of the next
one for one insertion, and the end between them with it. And neither it nor Word can do without the
last end of a text, a cell or a note, whatever is said of it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from copy import deepcopy
from itertools import pairwise
from typing import Final

from lxml import etree

from negodiff.model.comparison import Op
from negodiff.report.ooxml.word import element, tag
from negodiff.report.redline.paragraphs import mark_end, properties, without_end
from negodiff.report.redline.scripts import Script, Scripts
from negodiff.report.redline.text import Text
from negodiff.report.redline.tokens import Token
from negodiff.report.redline.tracked import MARKS, MOVES, Changes

_P: Final = tag("p")
_PPR: Final = tag("pPr")
_CHANGE: Final = tag("pPrChange")
_SIGNS: Final = {tag(name): op for names in (MARKS, MOVES) for op, name in names.items()}
_PUT_IN: Final = (tag("ins"), tag("moveTo"))
_SECTION: Final = tag("sectPr")
_POINTS: Final = frozenset(
    map(
        tag,
        (
            "bookmarkStart", "bookmarkEnd", "proofErr", "moveFromRangeStart", "moveFromRangeEnd",
            "moveToRangeStart", "moveToRangeEnd", "commentRangeStart", "commentRangeEnd",
        ),
    )
)  # fmt: skip
"""What stands between paragraphs and is none."""
_HOLDERS: Final = tuple(map(tag, ("body", "tc", "footnote", "endnote", "txbxContent")))


def keep_apart(scripts: Scripts, new: Text, whole: Callable[[int], Hashable]) -> None:
    """End a paragraph with words taken out, where the next one begins with words put in.

    Args:
        scripts: What becomes of the paragraphs.
        new: The characters of the file.
        whole: What a character can only be changed together with; ``None`` for one alone.
    """
    for (paragraph, script), (following, after) in pairwise(scripts.of.items()):
        if script.mark is Op.SAME and not after.before and _next(paragraph) is following:
            written = (item for item in after.items if not _is_computed(item, new))
            first = next(written, None)
            if isinstance(first, Token) and first.op is Op.INSERT:
                _end_with_deletion(script, whole)


def _end_with_deletion(script: Script, whole: Callable[[int], Hashable]) -> None:
    """Tell what was put in at the end of a paragraph before what was taken out there.

    Where nothing was, the last word that was kept is put in and taken out.
    """
    items = script.items
    first = len(items)
    while first and _is(items[first - 1], Op.INSERT):
        first -= 1
    if first == len(items):
        return
    begin = first
    while begin and _is(items[begin - 1], Op.DELETE):
        begin -= 1
    if begin < first:
        items[begin:] = [*items[first:], *items[begin:first]]
        return
    word: list[Token] = []
    for item in reversed(items[:first]):
        if not isinstance(item, Token) or item.op is not Op.SAME or item.text == " ":
            break
        if item.old < 0 or item.new < 0 or whole(item.new) is not None:
            return
        word.insert(0, item)
    put_in = [each._replace(op=Op.INSERT, old=-1) for each in word]
    taken_out = [each._replace(op=Op.DELETE, new=-1) for each in word]
    items[first - len(word) :] = [*put_in, *items[first:], *taken_out]


def _is(item: object, op: Op) -> bool:
    return isinstance(item, Token) and item.op is op and not item.move


def _is_computed(item: object, new: Text) -> bool:
    """Whether something is part of a number, or the space after it."""
    if not isinstance(item, Token):
        return False
    return item.text == " " or (item.new >= 0 and new.chars[item.new].leaf < 0)


def settle_last(root: etree._Element, changes: Changes) -> None:
    """See to it that the last end of every text in a part is one that both drafts have."""
    for holder in root.iter(*_HOLDERS):
        last = next(_blocks(reversed(holder)), None)
        op = _sign_of(last)
        if last is None or op is None:
            continue
        first = last
        before = _previous(first)
        while before is not None and _sign_of(before) is op:
            first, before = before, _previous(before)
        if before is not None and next(before.iter(_SECTION), None) is None:
            _settle(before, first, last, op, changes)


def settle_looks(root: etree._Element, changes: Changes) -> None:
    """See to it that nothing is left of paragraphs that are put in, once that is rejected.

    Of such that are followed by an empty one, or hold more than one kind of change, as what was
    moved and edited on the way does, LibreOffice leaves the style and the number to the next.
    """
    followed: dict[etree._Element, etree._Element] = {}
    paragraphs = list(root.iter(_P))
    behind = _behind_empty(paragraphs)
    for paragraph in reversed(paragraphs):
        following = _next(paragraph)
        if not _goes(paragraph) or following is None or following.tag != _P:
            continue
        last = followed.get(following, following)
        if _goes(last):
            continue
        followed[paragraph] = last
        was, now = _rejected(last), _rejected(paragraph)
        alike = etree.tostring(was) == etree.tostring(now)
        left = not alike and (_is_empty(last) or _is_mixed(paragraph))
        if left or paragraph in behind:
            _become(paragraph, _plain(properties(paragraph)), was, changes)


def _behind_empty(paragraphs: Iterable[etree._Element]) -> set[etree._Element]:
    """Those that are put in behind an empty paragraph which has others before it.

    Unless a change of their look is told, too, LibreOffice takes all of them for one insertion.
    """
    found: set[etree._Element] = set()
    for paragraph in paragraphs:
        before = _previous(paragraph)
        if before is None or not _goes(paragraph):
            continue
        first = None if _goes(before) or not _is_empty(before) else _previous(before)
        if before in found or (first is not None and _goes(first)):
            found.add(paragraph)
    return found


def _goes(paragraph: etree._Element) -> bool:
    """Whether a paragraph is put in with all that it holds."""
    return _sign_of(paragraph) is Op.INSERT and _is_empty(paragraph)


def _is_mixed(paragraph: etree._Element) -> bool:
    """Whether what is put in with a paragraph is partly moved there, and partly new."""
    return len({each.tag for each in paragraph.iter(*_PUT_IN)}) > 1


def _is_empty(paragraph: etree._Element) -> bool:
    """Whether a paragraph holds nothing once all changes are rejected."""
    runs = paragraph.iter(tag("r"))
    kept = (run for run in runs if next(run.iterancestors(*_PUT_IN), None) is None)
    return not any(map(_shows, (child for run in kept for child in run)))


def _shows(child: etree._Element) -> bool:
    if child.tag == tag("t"):
        return bool(child.text)
    return child.tag not in (tag("rPr"), tag("lastRenderedPageBreak"))


def _settle(
    before: etree._Element,
    first: etree._Element,
    last: etree._Element,
    op: Op,
    changes: Changes,
) -> None:
    """Give the change of the last end to the end before all that changed with it.

    Args:
        before: The paragraph before them: kept, or changed the other way.
        first: The first of them.
        last: The last of them.
        op: What happened to them.
        changes: Makes the tracked changes.
    """
    rejected, accepted = _rejected(before), _plain(properties(before))
    look = properties(last).find(tag("rPr"))
    for sign in [] if look is None else [each for each in look if each.tag in _SIGNS]:
        sign.getparent().remove(sign)  # type: ignore[union-attr] # its look holds it
    if _sign_of(before) is None:
        mark_end(before, op, changes)
        joined = [last]
    else:
        _join(before, first)
        joined = [last] if first is last else [first, last]
    # Of paragraphs that are joined, Word keeps the last one's properties, LibreOffice the first's.
    for each in joined:
        if op is Op.DELETE:
            _become(each, accepted, _plain(properties(each)), changes)
        else:
            _become(each, _plain(properties(each)), rejected, changes)


def _become(
    paragraph: etree._Element, now: etree._Element, was: etree._Element, changes: Changes
) -> None:
    """Give a paragraph the properties that it has when all is accepted, and when rejected."""
    own = properties(paragraph)
    kept = [each for each in own if each.tag in (tag("rPr"), _SECTION)]
    own[:] = [*map(deepcopy, now), *kept, changes.made("pPrChange", deepcopy(was))]


def _join(before: etree._Element, first: etree._Element) -> None:
    """Put what a paragraph holds at the start of the next one, and take it away."""
    place = 1 if len(first) and first[0].tag == _PPR else 0
    first[place:place] = [each for each in before if each.tag != _PPR]
    above = before.getparent()
    if above is not None:
        above.remove(before)


def _plain(own: etree._Element) -> etree._Element:
    """A paragraph's properties without what belongs to its end."""
    kept = (each for each in without_end(own) if each.tag not in (tag("rPr"), _CHANGE))
    return element("pPr", *map(deepcopy, kept))


def _rejected(paragraph: etree._Element) -> etree._Element:
    """A paragraph's properties once all changes are rejected."""
    own = properties(paragraph)
    was = own.find(f"{_CHANGE}/{tag('pPr')}")
    return _plain(own if was is None else was)


def _sign_of(each: etree._Element | None) -> Op | None:
    """What happened to a paragraph's end; ``None`` for nothing."""
    look = None if each is None or each.tag != _P else each.find(f"{_PPR}/{tag('rPr')}")
    signs = [] if look is None else [_SIGNS[sign.tag] for sign in look if sign.tag in _SIGNS]
    return signs[0] if signs else None


def _previous(paragraph: etree._Element) -> etree._Element | None:
    found = next(_blocks(paragraph.itersiblings(preceding=True)), None)
    return None if found is None or found.tag != _P else found


def _next(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph or table that stands right after one."""
    return next(_blocks(paragraph.itersiblings()), None)


def _blocks(elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
    return (each for each in elements if each.tag not in _POINTS and each.tag != _SECTION)
