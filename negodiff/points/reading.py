"""The text of a draft as it is read from top to bottom, with the point that each clause is."""

from collections.abc import Sequence
from typing import NamedTuple

from negodiff.model.clause import Clause, Draft, Kind
from negodiff.points.bylines import Byline
from negodiff.points.sheet import Row, Sheet
from negodiff.points.whose import Run
from negodiff.structure.show import folded

_TOPS = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.ANNEX})


class Passage(NamedTuple):
    """One clause of the text.

    Attributes:
        place: Its position in the draft.
        clause: The clause; an article with its only paragraph is one.
        depth: How deep it stands in a list, within its article.
        row: Where its point stands, or ``None`` where it is no point that is listed.
        heading: Who brought in the words of its heading; joined they are the heading.
        text: The same of its text.
    """

    place: int
    clause: Clause
    depth: int
    row: Row | None
    heading: tuple[Run, ...]
    text: tuple[Run, ...]


def passages(draft: Draft, sheet: Sheet, lines: Sequence[Byline]) -> tuple[Passage, ...]:
    """The clauses of a draft in reading order.

    Args:
        draft: The draft.
        sheet: Where its points stand after it.
        lines: Who brought in the words of its points.
    """
    runs = {line.point: line.runs for line in lines}
    rows = {row.step.clause: row for row in sheet.rows if row.step.clause is not None}
    depths = _depths(draft)
    found = []
    for clause, place, child in folded(draft):
        row = rows.get(place if child is None else child)
        own = runs.get(row.point, ()) if row is not None else ()
        heading, text = _split(clause, own)
        found.append(Passage(place, clause, depths[place], row, heading, text))
    return tuple(found)


def _depths(draft: Draft) -> list[int]:
    found: list[int] = []
    for clause in draft.clauses:
        if clause.parent < 0 or clause.kind in _TOPS:
            found.append(0)
            continue
        found.append(found[clause.parent] + (clause.kind is Kind.SUBPARAGRAPH))
    return found


def _split(clause: Clause, runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The runs of a clause's heading and those of its text; unknown where the words are others."""
    whole = "".join(run.text for run in runs)
    heading, text = clause.heading, clause.text
    if heading and whole == clause.words and text:
        return _cut(runs, 0, len(heading)), _cut(runs, len(heading) + 1, len(whole))
    if heading and whole == heading:
        return runs, ()
    plain = (Run(heading, "", ""),) if heading else ()
    if whole == text:
        return plain, runs
    return plain, (Run(text, "", ""),) if text else ()


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    found = []
    at = 0
    for run in runs:
        piece = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if piece:
            found.append(run._replace(text=piece))
    return tuple(found)
