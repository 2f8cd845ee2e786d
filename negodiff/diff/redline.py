"""The word-level difference of two texts. The only place that knows diff-match-patch.

Three steps. *Anchors*: chunks (a word with its signs and the space behind it) that occur once in
both texts, in the same order, are the same chunk; this is the idea of patience diff, it keeps
phrases together and makes the cost nearly linear. *Gaps*: what stands between two anchors is cut
into tokens and given to diff-match-patch, without its timeout, so that the load of the machine
never changes a redline. *Phrases*: words in common that are shorter than the changes on both sides
of them are told as changed, too, so that a person reads phrases, not crumbs; the rule is the one
of diff-match-patch's semantic clean-up, applied to whole tokens.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from negodiff.align.order import longest_increasing
from negodiff.model.comparison import Op, Piece, Redline
from negodiff.text.tokens import tokens, unspaced

_CHUNK = re.compile(r"\S+\s*|\s+")
_GAP_CELLS = 10_000
"""Largest gap (old tokens times new tokens) whose exact difference is worth its quadratic cost."""

_SAME, _DELETE, _INSERT = Op.SAME, Op.DELETE, Op.INSERT
_Edit = tuple[Op, str]
_Span = tuple[int, int, int, int]
"""Start and end in the old sequence, start and end in the new one."""


def redline(old: str, new: str) -> Redline:
    """The difference of two texts, word by word.

    Returns:
        Pieces whose SAME and DELETE texts join to ``old``, SAME and INSERT texts to ``new``,
        exactly. Within one change the deletion stands before the insertion. Empty for two empty
        texts.
    """
    if old == new:
        return (Piece(_SAME, old),) if old else ()
    if not old:
        return (Piece(_INSERT, new),)
    if not new:
        return (Piece(_DELETE, old),)
    cut = tokens if unspaced(old) or unspaced(new) else _CHUNK.findall
    edits: list[_Edit] = []
    _compare_chunks(cut(old), cut(new), edits)
    return _phrases(_joined(edits))


def _compare_chunks(old: Sequence[str], new: Sequence[str], edits: list[_Edit]) -> None:
    """Append the differences of two sequences, anchored on what is unique to both."""
    pending: list[_Span | str] = [(0, len(old), 0, len(new))]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            edits.append((_SAME, item))
            continue
        start, end, new_start, new_end = item
        first, shift = start, new_start - start
        while start < end and start + shift < new_end and old[start] == new[start + shift]:
            start += 1
        if start > first:
            edits.append((_SAME, "".join(old[first:start])))
            new_start = start + shift
        last, shift = end, new_end - end
        while end > start and end + shift > new_start and old[end - 1] == new[end - 1 + shift]:
            end -= 1
        if end < last:
            pending.append("".join(old[end:last]))
            new_end = end + shift
        if start == end or new_start == new_end:
            edits.append((_DELETE, "".join(old[start:end])))
            edits.append((_INSERT, "".join(new[new_start:new_end])))
            continue
        found = _anchors(old, new, (start, end, new_start, new_end))
        if not found:
            _compare_gap("".join(old[start:end]), "".join(new[new_start:new_end]), edits)
            continue
        spans: list[_Span | str] = []
        for at, new_at in found:
            spans.append((start, at, new_start, new_at))
            spans.append(old[at])
            start, new_start = at + 1, new_at + 1
        spans.append((start, end, new_start, new_end))
        pending.extend(reversed(spans))


def _anchors(old: Sequence[str], new: Sequence[str], span: _Span) -> list[tuple[int, int]]:
    """Positions of what occurs once on both sides of ``span``, as far as in the same order."""
    start, end, new_start, new_end = span
    where: dict[str, int] = {}
    for at in range(new_start, new_end):
        chunk = new[at]
        where[chunk] = -1 if chunk in where else at
    once: dict[str, int] = {}
    for at in range(start, end):
        chunk = old[at]
        if where.get(chunk, -1) >= 0:
            once[chunk] = -1 if chunk in once else at
    pairs = [(at, where[chunk]) for chunk, at in once.items() if at >= 0]
    if len(pairs) == 1 and (end - start) > 4 and (new_end - new_start) > 4:
        # One shared word between two stretches is as likely chance as anchor.
        chunk = old[pairs[0][0]]
        if len(chunk) < 5:
            return []
    pairs.sort()
    return [pairs[at] for at in longest_increasing([new_at for _, new_at in pairs])]


def _compare_gap(old: str, new: str, edits: list[_Edit]) -> None:
    """Append the exact difference of two short texts, or the replacement of two long ones."""
    old_tokens, new_tokens = tokens(old), tokens(new)
    shorter = min(len(old_tokens), len(new_tokens))
    head = 0
    while head < shorter and old_tokens[head] == new_tokens[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old_tokens[-1 - tail] == new_tokens[-1 - tail]:
        tail += 1
    end = len(old_tokens) - tail
    old_middle, new_middle = old_tokens[head:end], new_tokens[head : len(new_tokens) - tail]
    if head:
        edits.append((_SAME, "".join(old_tokens[:head])))
    cells = len(old_middle) * len(new_middle)
    if 1 < cells <= _GAP_CELLS and not set(old_middle).isdisjoint(new_middle):
        _compare_tokens(old_middle, new_middle, edits)
    else:
        edits.append((_DELETE, "".join(old_middle)))
        edits.append((_INSERT, "".join(new_middle)))
    if tail:
        edits.append((_SAME, "".join(old_tokens[end:])))


def _compare_tokens(old: list[str], new: list[str], edits: list[_Edit]) -> None:
    """Append the exact difference: each token becomes one character for diff-match-patch."""
    codes: dict[str, str] = {}
    sides = []
    for side in (old, new):
        for token in side:
            if token not in codes:
                codes[token] = chr(len(codes))
        sides.append("".join([codes[token] for token in side]))
    known = list(codes)
    for operation, coded in _engine().diff_main(sides[0], sides[1], False):
        op = _SAME if operation == 0 else _DELETE if operation < 0 else _INSERT
        edits.append((op, "".join([known[ord(code)] for code in coded])))


@lru_cache(maxsize=1)
def _engine() -> Any:
    from diff_match_patch import diff_match_patch  # noqa: PLC0415 - costs 10 ms, often not needed

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return engine


def _joined(edits: list[_Edit]) -> list[tuple[str, str, str]]:
    """Group edits as (same, deleted, inserted), each group ending where words agree again."""
    groups: list[tuple[str, str, str]] = []
    same: list[str] = []
    deleted: list[str] = []
    inserted: list[str] = []
    for op, text in edits:
        if not text:
            continue
        if op is _SAME:
            if deleted or inserted:
                groups.append(("".join(same), "".join(deleted), "".join(inserted)))
                same, deleted, inserted = [], [], []
            same.append(text)
        elif op is _DELETE:
            deleted.append(text)
        else:
            inserted.append(text)
    groups.append(("".join(same), "".join(deleted), "".join(inserted)))
    return groups


def _phrases(groups: list[tuple[str, str, str]]) -> Redline:
    """Swallow words in common that are shorter than the changes on both sides of them."""
    kept: list[tuple[str, str, str]] = []
    for group in groups:
        kept.append(group)
        while len(kept) > 1:
            before, (same, deleted, inserted) = kept[-2], kept[-1]
            if not (before[1] or before[2]) or not (deleted or inserted):
                break
            size = len(same)
            between = same.strip()  # white space alone keeps no two words apart
            if between and (
                size >= max(map(len, before[1:])) or size >= max(len(deleted), len(inserted))
            ):
                break
            kept[-2:] = [(before[0], before[1] + same + deleted, before[2] + same + inserted)]
    pieces: list[Piece] = []
    for same, deleted, inserted in kept:
        if same:
            pieces.append(Piece(_SAME, same))
        if deleted:
            pieces.append(Piece(_DELETE, deleted))
        if inserted:
            pieces.append(Piece(_INSERT, inserted))
    return tuple(pieces)
