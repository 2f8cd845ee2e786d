"""A redline as runs: signs around what changed, and the unchanged between folded."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from negodiff.model.clause import Clause
from negodiff.model.comparison import Op, Pair, Piece
from negodiff.report.terminal.breaks import word_spans
from negodiff.report.terminal.ink import Ink, Run, foreign

# Signs that no draft uses: square brackets and braces mean something there.
SIGNS = {Op.DELETE: ("‹-", "-›"), Op.INSERT: ("‹+", "+›")}
_SIGN_INK = {Op.DELETE: Ink.DELETED_SIGN, Op.INSERT: Ink.INSERTED_SIGN}
_INK = {Op.DELETE: Ink.DELETED, Op.INSERT: Ink.INSERTED}

_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)

_CHARACTERS_PER_WORD = 3
"""In scripts without spaces, how many characters are shown where another shows a word."""

LEAST_FOLDED = 4
"""Fewer words than this are shown rather than counted."""


class Mark(NamedTuple):
    """Where one of several clauses begins in a joined text."""

    ref: str


def redline_runs(pair: Pair, context: int) -> list[Run]:
    """The redline of ``pair`` as runs, with ``context`` unchanged words around each change.

    Where a clause was split or clauses were merged, the reference of each part stands where its
    words begin.
    """
    if len(pair.new) > 1:
        return _runs(_joins(_cut(pair.redline, pair.new, Op.INSERT)), context)
    if len(pair.old) > 1:
        return _runs(_joins(_cut(pair.redline, pair.old, Op.DELETE)), context)
    return _runs(pair.redline, context)


def side_runs(pair: Pair, side: Op, context: int) -> list[Run]:
    """What one side of ``pair`` says: ``DELETE`` the old one, ``INSERT`` the new one.

    As :func:`redline_runs`, but with only that side's own changes and parts.
    """
    clauses = pair.old if side is Op.DELETE else pair.new
    pieces = [piece for piece in pair.redline if piece.op in (Op.SAME, side)]
    if len(pair.old) > 1 or len(pair.new) > 1:
        return _runs(_joins(_cut(pieces, clauses, side)), context)
    return _runs(pieces, context)


def _runs(pieces: Sequence[Piece | Mark], context: int) -> list[Run]:
    runs: list[Run] = []
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        if isinstance(piece, Mark):
            runs.extend(_mark(piece, at_start=not runs))
        elif piece.op is Op.SAME:
            runs.extend(fold(piece.text, before=context, after=context if at < last else 0))
        else:
            runs.extend(changed(piece.op, piece.text))
    return runs


def _joins(pieces: Iterator[Piece | Mark]) -> list[Piece | Mark]:
    """``pieces`` with the white space between parts unsigned: the marks tell where they part."""
    told: list[Piece | Mark] = []
    for piece in pieces:
        after_mark = bool(told) and isinstance(told[-1], Mark)
        if isinstance(piece, Mark):
            told.append(piece)
        elif not piece.text.isspace():
            told.append(piece._replace(text=piece.text.lstrip()) if after_mark else piece)
        elif told and not after_mark:
            told.append(Piece(Op.SAME, " "))
    return told


def changed(op: Op, text: str) -> Iterator[Run]:
    """Words taken out or put in, between their signs.

    White space at either end stands outside the signs. A line feed among them is shown as ``¶``.
    """
    opening, closing = SIGNS[op]
    edges = _EDGES.fullmatch(text)
    assert edges is not None
    before, words, after = edges.groups()
    if not words:
        before, words, after = "", text, ""
    if before:
        yield Run(before.replace("\n", " "))
    yield Run(opening, _SIGN_INK[op])
    yield from foreign(words.replace("\n", "¶\n" if op is Op.INSERT else "¶ "), _INK[op])
    yield Run(closing, _SIGN_INK[op])
    if after:
        yield Run(after)


def fold(text: str, *, before: int, after: int) -> Iterator[Run]:
    """Unchanged words, with only the first ``before`` and the last ``after`` of them when long."""
    words, unspaced = word_spans(text)
    if unspaced:
        before, after = before * _CHARACTERS_PER_WORD, after * _CHARACTERS_PER_WORD
    hidden = len(words) - before - after
    if hidden < LEAST_FOLDED:
        yield from foreign(text)
        return
    if before:
        yield from foreign(text[: words[before - 1][1]])
        yield Run(" ")
    elif text[:1].isspace():
        yield Run(" ")
    unit = "characters" if unspaced else "words"
    yield Run(f"… ({hidden:,} {unit})" + (" …" if after else ""), Ink.FOLD)
    if after:
        yield Run(" ")
        yield from foreign(text[words[-after][0] :])
    else:
        yield from foreign(text[words[-1][1] :])


def _mark(mark: Mark, *, at_start: bool) -> Iterator[Run]:
    if not at_start:
        yield Run("\n")
    yield from foreign(f"{mark.ref}: ", Ink.REF)


def _cut(redline: Iterable[Piece], clauses: tuple[Clause, ...], side: Op) -> Iterator[Piece | Mark]:
    """The redline's pieces, cut where each of several ``clauses`` of ``side`` begins."""
    if len(clauses) < 2:
        yield from redline
        return
    ahead = iter(clauses[1:])
    yield Mark(clauses[0].ref)
    left = len(clauses[0].words) + 1
    upcoming = next(ahead, None)
    for op, text in redline:
        if op not in (side, Op.SAME):
            yield Piece(op, text)
            continue
        while upcoming is not None and len(text) >= left:
            if head := text[: left - 1]:
                yield Piece(op, head)
            yield Mark(upcoming.ref)
            text = text[left:]
            left = len(upcoming.words) + 1
            upcoming = next(ahead, None)
        left -= len(text)
        if text:
            yield Piece(op, text)
