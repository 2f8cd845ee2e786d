"""What stands in a cell of the comparative table: words and their looks.

Words of a draft are told from ours: each format makes them harmless in its own way.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from negodiff.model.comparison import Op
from negodiff.model.point import PositionBasis, State
from negodiff.model.record import DraftKind
from negodiff.points.sheet import Row
from negodiff.points.table import Column, ColumnKind, Entry, Line
from negodiff.report import standing
from negodiff.report.safe import reads_right_to_left

NOTHING = "—"


class Look(StrEnum):
    """How some words look."""

    PLAIN = "plain"
    STRONG = "strong"
    NOTE = "note"
    INSERTED = "inserted"
    DELETED = "deleted"


class Run(NamedTuple):
    """Some words of a cell.

    Attributes:
        text: Them; a line feed ends a line.
        look: How they look.
        foreign: They come from a draft alone, not from a sentence of ours that quotes one.
    """

    text: str
    look: Look = Look.PLAIN
    foreign: bool = False


Paragraph = tuple[Run, ...]
"""Some words that stand on lines of their own."""
Cell = tuple[Paragraph, ...]


def right_to_left(paragraph: Paragraph) -> bool:
    """Whether a paragraph is set from right to left: one of foreign words that are written so."""
    return all(run.foreign for run in paragraph) and reads_right_to_left(
        "".join(run.text for run in paragraph)
    )


def other_refs(line: Line) -> Iterator[Paragraph]:
    """The numbers that it has in the drafts where it is cited otherwise than now."""
    for ref, drafts in groupby(line.refs, key=lambda each: each[1]):
        if ref == line.row.ref:
            continue
        numbers = [draft for draft, _ in drafts]
        told = f"draft {numbers[0]}" if len(numbers) == 1 else f"drafts {numbers[0]}–{numbers[-1]}"
        yield (Run(f"{told}: ", Look.NOTE), Run(ref, Look.NOTE, foreign=True))


def position(entry: Entry | None, row: Row, column: Column, *, marks: bool) -> Cell:
    """What a column holds on a point, and where that is from; words that differ marked."""
    if entry is None:
        return ((Run(_absent(column), Look.NOTE),),)
    below = _source(entry, row, column)
    if entry.text is None:
        words: Paragraph = (Run(standing.stance(entry.stance), Look.NOTE),)
    elif marks:
        words = tuple(run for op, text in entry.words for run in _marked(op, text))
    else:
        words = (Run(entry.text, foreign=True),)
    return (words, below) if below else (words,)


def _marked(op: Op, text: str) -> Iterator[Run]:
    """A piece of a redline, its mark on the words and not on the space around them."""
    words = text.strip()
    if op is Op.SAME or not words:
        yield Run(text, _LOOKS[op], foreign=True)
        return
    at = text.index(words)
    for part, look in (
        (text[:at], Look.PLAIN),
        (words, _LOOKS[op]),
        (text[at + len(words) :], Look.PLAIN),
    ):
        if part:
            yield Run(part, look, foreign=True)


def _source(entry: Entry, row: Row, column: Column) -> Paragraph:
    """Where the words are from: the draft, unless the column is one, and another number there."""
    since = standing.source_of(entry.draft, reported=entry.reported)
    told = [since] if since and column.facts is None else []
    if entry.basis is not None and entry.basis is not PositionBasis.TACIT:
        told.append(str(entry.basis))
    runs = [Run(", ".join(told), Look.NOTE)] if told else []
    if entry.ref and entry.ref != row.ref:
        runs += [Run(", " if told else "", Look.NOTE), Run(entry.ref, Look.NOTE, foreign=True)]
    return tuple(run for run in runs if run.text)


_LOOKS = {Op.SAME: Look.PLAIN, Op.INSERT: Look.INSERTED, Op.DELETE: Look.DELETED}


def _absent(column: Column) -> str:
    if column.facts is not None and column.facts.kind is DraftKind.PARTIAL:
        return "not in this partial draft"
    return "no answer yet" if column.kind is ColumnKind.PARTY else NOTHING


def compromise(line: Line, offered: Mapping[str, str]) -> Cell:
    """The settled words, or what is offered for the point where it is open, by its id."""
    if line.settled is not None:
        return ((Run(line.settled, foreign=True),),)
    if line.row.step.state is State.DROPPED:
        return ((Run("dropped", Look.NOTE),),)
    text = offered.get(line.row.point, "")
    return ((Run(text, foreign=True),),) if text else ()


def remarks(line: Line, names: Mapping[str, str]) -> Cell:
    """Why it stands so, how long it has been open, and what people recorded."""
    row = line.row
    told: list[Paragraph] = []
    chairs = line.settled is not None and line.settled != row.step.text
    if not row.step.state.settled or row.step.event is not None or chairs:
        told.append((Run(row.step.why),))
    if opened := standing.open_for(row):
        told.append((Run(opened[0].upper() + opened[1:] + "."),))
    if row.step.reopened:
        times = {1: "once", 2: "twice"}.get(row.step.reopened, f"{row.step.reopened} times")
        told.append((Run(f"Reopened {times} so far."),))
    told += [(Run(f"{flag[0].upper()}{flag[1:]}."),) for flag in standing.flags(row)]
    told += [(Run(standing.annotation(each, names)),) for each in line.said]
    return tuple(told)
