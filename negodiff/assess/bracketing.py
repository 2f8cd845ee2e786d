"""Brackets of disagreement that a change sets or clears, alternatives chosen, blanks filled.

Brackets are matched within the pair's own words; one that opens here and closes in a later clause
still counts as set or cleared here.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from negodiff.assess.changes import Change
from negodiff.assess.marks import has_mark
from negodiff.model.weight import Flag, Rule
from negodiff.structure.bracket_tree import BracketTree, Nature
from negodiff.structure.bracket_tree import scan as read_brackets
from negodiff.structure.brackets import Span

_SIGNS = r"[\[\]［］〔〕【】]"
_BETWEEN = r"[\]］〕】]\s*[\[［〔【]"
_WORD = r"\w+"
_MOST_READINGS = 64
"""Beyond so many ways to read the brackets, only that which keeps all words is looked at."""


scan = lru_cache(maxsize=16)(read_brackets)
"""The brackets of a text: of one pair's words they are asked for several times."""


class Bracketing(NamedTuple):
    """What a change does to brackets and blanks.

    Attributes:
        flags: Brackets set and cleared, alternatives chosen, blanks filled and left.
        whole: Nothing else changed: some reading of the old brackets is one of the new.
    """

    flags: tuple[Flag, ...]
    whole: bool


def blank_in(text: str) -> str:
    """The first place left open in ``text``, as printed, or ""."""
    if not has_mark(text):
        return ""
    blanks = scan(text).blanks
    return text[blanks[0].start : blanks[0].end] if blanks else ""


def bracketed_in(text: str) -> str:
    """The outermost brackets of disagreement in ``text`` with what is in them, or ""."""
    if not has_mark(text):
        return ""
    told: list[str] = []
    behind = 0
    for pair in scan(text).pairs:
        if pair.nature is not Nature.BLANK and pair.start >= behind:
            told.append(text[pair.start : pair.end])
            behind = pair.end
    return " ".join(told)


def without_signs(change: Change) -> Change:
    """The place without its bracket signs, alternatives kept apart."""
    old, new = re.sub(_BETWEEN, " | ", change.old), re.sub(_BETWEEN, " | ", change.new)
    return change._replace(old=re.sub(_SIGNS, " ", old), new=re.sub(_SIGNS, " ", new))


def bracketing(old: str, new: str, changes: list[Change]) -> Bracketing:
    """What happened to the brackets between two texts that differ in ``changes``."""
    before, after = scan(old), scan(new)
    map_new = _Mapping(changes)
    flags = [
        *_chosen(old, new, before, map_new),
        *_blanks(old, new, before, after, changes),
    ]
    told = {flag.old for flag in flags if flag.rule is Rule.ALTERNATIVE_CHOSEN}
    flags += _set_and_cleared(old, new, before, after, changes, told)
    return Bracketing(tuple(flags), bool(_readings(old, before) & _readings(new, after)))


class _Mapping:
    """Where a stretch of the old text stands in the new one."""

    def __init__(self, changes: list[Change]) -> None:
        self._changes = changes

    def __call__(self, span: Span) -> Span:
        return Span(self._place(span.start, last=False), self._place(span.end, last=True))

    def _place(self, at: int, *, last: bool) -> int:
        shift = 0
        for change in self._changes:
            if at < change.old_start or (at == change.old_start and last and change.old):
                break
            end = change.old_start + len(change.old)
            if at < end or (at == end and (last or not change.old)):
                outer = at - change.old_start
                if change.new.startswith(change.old[:outer]) and not last:
                    return change.new_start + outer
                return change.new_start + (len(change.new) if last else 0)
            shift = change.new_start + len(change.new) - end
        return at + shift


def _touched(span: Span, changes: list[Change], *, side: int) -> bool:
    """Whether the opening or the closing sign of a pair is among the changed words."""
    for change in changes:
        start = change.new_start if side else change.old_start
        end = start + len(change.new if side else change.old)
        if start <= span.start < end or start < span.end <= end:
            return True
    return False


def _pairs(text: str, tree: BracketTree, changes: list[Change], *, side: int) -> list[str]:
    """The bracketed words whose signs changed."""
    return [
        text[pair.start : pair.end]
        for pair in tree.pairs
        if pair.nature is not Nature.BLANK
        and _touched(Span(pair.start, pair.end), changes, side=side)
    ]


def _set_and_cleared(
    old: str,
    new: str,
    before: BracketTree,
    after: BracketTree,
    changes: list[Change],
    told: set[str],
) -> Iterator[Flag]:
    gone = _pairs(old, before, changes, side=0)
    come = _pairs(new, after, changes, side=1)
    for text in list(gone):
        if text in come:
            come.remove(text)
            gone.remove(text)
    gone = [text for text in gone if not any(text in run for run in told)]
    if gone:
        yield Flag(Rule.BRACKETS_CLEARED, " ".join(gone), "")
    if come:
        yield Flag(Rule.BRACKETS_SET, "", " ".join(come))
    loose = len(after.unmatched) - len(before.unmatched)
    if loose < 0 and not gone:
        yield Flag(Rule.BRACKETS_CLEARED, before.unmatched[0].sign, "")
    if loose > 0 and not come:
        yield Flag(Rule.BRACKETS_SET, "", after.unmatched[0].sign)


def _chosen(old: str, new: str, before: BracketTree, map_new: _Mapping) -> Iterator[Flag]:
    """Alternatives of which the new text has one, without brackets."""
    for run in before.alternatives:
        members = [before.pairs[at] for at in run.members]
        span = Span(members[0].start, members[-1].end)
        there = Span(*map_new(span))
        text = new[there.start : there.end]
        if re.search(_SIGNS, text):
            continue
        for member in members:
            if _folded(old[member.body : member.end - 1]) == _folded(text) != ():
                yield Flag(Rule.ALTERNATIVE_CHOSEN, old[span.start : span.end], text.strip())
                break


def _blanks(
    old: str, new: str, before: BracketTree, after: BracketTree, changes: list[Change]
) -> Iterator[Flag]:
    """Blanks that were filled; those that are left are told by whoever sees the whole text."""
    left = {new[blank.start : blank.end] for blank in after.blanks}
    for change in changes:
        start, end = change.old_start, change.old_start + len(change.old)
        inside = [blank for blank in before.blanks if start <= blank.start and blank.end <= end]
        if not inside:
            continue
        pattern, at = "", start
        for blank in inside:
            pattern += re.escape(old[at : blank.start]) + r"(.+?)"
            at = blank.end
        filled = re.fullmatch(pattern + re.escape(old[at:end]), change.new, re.DOTALL)
        if filled is None and change.new.strip():
            filled = re.fullmatch(r"\s*(.+?)\s*", change.new, re.DOTALL)
        for blank, text in zip(inside, filled.groups() if filled else (), strict=False):
            if text not in left:
                yield Flag(Rule.BLANK_FILLED, old[blank.start : blank.end], text)


def _folded(text: str) -> tuple[str, ...]:
    return tuple(re.findall(_WORD, text.lower()))


def _readings(text: str, tree: BracketTree) -> set[tuple[str, ...]]:
    """Every way to read the outermost brackets: one of several alternatives, all or nothing."""
    parts: list[tuple[str, ...]] = []
    at = 0
    member_of = {at: run for run in tree.alternatives for at in run.members}
    count = 1
    for place, pair in enumerate(tree.pairs):
        if pair.parent >= 0 or pair.start < at:
            continue
        run = member_of.get(place)
        parts.append((text[at : pair.start],))
        if run is not None:
            chosen = [tree.pairs[member] for member in run.members]
            parts.append(tuple(_inside(text, each.body, each.end) for each in chosen))
            at = chosen[-1].end
        else:
            parts.append((_inside(text, pair.body, pair.end), ""))
            at = pair.end
        count *= len(parts[-1])
    parts.append((text[at:],))
    if count > _MOST_READINGS:
        return {_folded(text)}
    return {_folded("".join(choice)) for choice in product(*parts)}


def _inside(text: str, start: int, end: int) -> str:
    return re.sub(_SIGNS, "", text[start : end - 1])
