"""A draft written out again, in a form that reads as the same clauses: ``export`` as a value."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import PurePath
from typing import NamedTuple

from negodiff.api import read_blocks, read_draft
from negodiff.app.opened import Opened
from negodiff.app.whole import last_whole, rows_in
from negodiff.errors import InputError
from negodiff.ledger.source import Source
from negodiff.model.block import Block
from negodiff.model.clause import Draft, Kind
from negodiff.model.comparison import Side
from negodiff.points.compiled import compiled
from negodiff.points.sheet import Row
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.structure.written import alike, is_same, numbered_items, reworded, written

Writer = Callable[[Sequence[Block]], bytes]
"""Makes a file of blocks."""


class Chosen(NamedTuple):
    """A draft to be written out.

    Attributes:
        source: Its file.
        side: What is to be written: the draft as read, or with brackets computed from positions.
        reading: How it was read.
        texts: The clauses whose words are not those of the file, by position in the draft as read.
        added: How many clauses the file does not have.
        points: Ids of the points that its clauses are, by position, as far as they are known.
    """

    source: Source
    side: Side
    reading: Reading = AS_IT_IS
    texts: Mapping[int, str] = {}
    added: int = 0
    points: Mapping[int, str] = {}


class Exported(NamedTuple):
    """A draft written out.

    Attributes:
        data: The file's bytes.
        unlike: How many clauses are not read back as they were; mostly none.
    """

    data: bytes
    unlike: int


def loose(source: Source, reading: Reading) -> Chosen:
    """A draft as it is read; raises as :func:`negodiff.api.read_draft` does."""
    side, _ = read_draft(source, reading)
    return Chosen(source, side, reading)


def with_points(found: Chosen, opened: Opened) -> Chosen:
    """The same draft with the points of its negotiation, where it is one of its drafts."""
    sums = [facts.sha256 for facts in opened.facts]
    if found.side.sha256 not in sums:
        return found
    at = sums.index(found.side.sha256)
    if len(found.side.draft.clauses) != len(opened.draft(at).clauses):
        return found  # with the changes of several sides in it, the file reads otherwise
    return found._replace(points=_points(opened, at))


def bracketed(opened: Opened, at: int) -> Chosen:
    """A draft of a negotiation with brackets computed from the positions after it.

    A partial text says nothing of what it leaves alone, so that the positions after it are woven
    into the last text before it that was a whole one.

    Args:
        opened: The negotiation.
        at: The draft's position.
    """
    numbers = {exchange.number for exchange in opened.exchanges[: at + 1]}
    points = [
        point._replace(steps=tuple(step for step in point.steps if step.draft in numbers))
        for point in opened.points
    ]
    base = last_whole(opened.facts, at)
    source = opened.entries[base].read()
    side = opened.side(base)
    parties = [party.code for party in opened.parties]
    drafts = {exchange.number: exchange for exchange in opened.exchanges}
    rows: Sequence[Row] = opened.sheet(at).rows
    if base != at:
        rows = rows_in(rows, opened.sheet(base))
    found = compiled(side.draft, rows, points, parties, lambda number: drafts[number].draft)
    ids = {} if found.added else _points(opened, base)
    return Chosen(
        source, side._replace(draft=found.draft), opened.reading, found.texts, found.added, ids
    )


def _points(opened: Opened, at: int) -> dict[int, str]:
    rows = opened.sheet(at).rows
    return {row.step.clause: row.point for row in rows if row.step.clause is not None}


def titled(side: Side) -> str:
    """What a draft calls itself: its title, else its number or its file's name."""
    title = next((each for each in side.draft.clauses if each.kind is Kind.TITLE), None)
    if title is not None:
        return title.words
    return f"draft {side.name}" if side.name else PurePath(side.path).stem


def exported(
    found: Chosen, writers: Sequence[Writer], name: str, *, indented: bool = False
) -> Exported:
    """Write a draft so that it reads as the same clauses.

    Several forms are tried, the most usual first, and each is read back; the first that gives the
    same clauses is taken, or else the one that gives most of them.

    Args:
        found: The draft.
        writers: Make the file, each in a way of its own; the first is the most usual.
        name: What a file so made is called, for its ending.
        indented: Set subparagraphs in; for files in which white space before words means nothing.
    """
    draft = found.side.draft
    best: Exported | None = None
    forms = [*_forms(found, indented=indented)]
    for write, blocks in product(writers, forms):
        data = write(blocks)
        again = _again(data, name, draft.language)
        if again is not None and is_same(again, draft):
            return Exported(data, 0)
        unlike = len(draft.clauses) - (alike(again, draft) if again is not None else 0)
        if best is None or unlike < best.unlike:
            best = Exported(data, unlike)
    assert best is not None, "there is always the usual form"
    return best


def _forms(found: Chosen, *, indented: bool) -> Iterator[list[Block]]:
    usual = written(found.side.draft, indented=indented)
    yield numbered_items(usual)
    yield usual
    if not found.added:
        kept = list(read_blocks(found.source, found.reading))
        if found.texts:
            read, _ = read_draft(found.source, found.reading)
            kept = reworded(kept, read.draft, found.texts)
        yield numbered_items(kept)
        yield kept


def _again(data: bytes, name: str, language: str) -> Draft | None:
    reading = Reading(language=None if language == "und" else language)
    try:
        side, _ = read_draft(Source(data, name), reading)
    except InputError:
        return None
    return side.draft
