"""Everything that a report tells of a negotiation, as one value."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from negodiff.diff.redline import redline
from negodiff.model.clause import Draft
from negodiff.model.comparison import Redline
from negodiff.model.development import Development
from negodiff.model.finding import Finding
from negodiff.model.log import LogEntry
from negodiff.model.point import Point, Stance
from negodiff.model.relation import Relation
from negodiff.model.weight import Flag, Weight
from negodiff.points.overview import Open, Overview
from negodiff.points.pictures import Moved, Strip, Tier
from negodiff.points.reading import Passage
from negodiff.points.sheet import Row
from negodiff.points.table import owner_of
from negodiff.points.trail import Trail
from negodiff.points.whose import Share


class Change(NamedTuple):
    """What one draft did to the words of a point.

    Attributes:
        weight: What it amounts to, or ``None`` where no word changed.
        flags: What it does.
    """

    weight: Weight | None
    flags: tuple[Flag, ...]


class Contrast(NamedTuple):
    """Two sides' words on an open point, beside each other.

    Attributes:
        one: Code of one side.
        other: Code of the other.
        redline: What is only the one's is deleted, what is only the other's inserted.
    """

    one: str
    other: str
    redline: Redline


class History(NamedTuple):
    """One point with all that is known of it.

    Attributes:
        row: Where it stands.
        trail: Its way through the drafts, as far as the one that is reported of.
        changes: What each draft did to its words, by the draft's number.
        contrast: The sides' words, where exactly two hold words of their own; else ``None``.
    """

    row: Row
    trail: Trail
    changes: Mapping[str, Change]
    contrast: Contrast | None


class Batch(NamedTuple):
    """The outstanding issues of one article, or of what else stands at the top of the text.

    Attributes:
        ref: Its citation; "" for what is no longer in the text.
        heading: Its heading, or "".
        issues: Them, in reading order.
    """

    ref: str
    heading: str
    issues: tuple[Open, ...]


class Exchange(NamedTuple):
    """What the draft that is reported of did to the one before it.

    Attributes:
        development: What became of the points.
        relations: How many clauses carry each relation.
        findings: What it has that is to be looked at, and the draft before had not.
    """

    development: Development
    relations: Mapping[Relation, int]
    findings: tuple[Finding, ...]


class Dossier(NamedTuple):
    """What a report tells.

    Attributes:
        overview: Where everything stands after one draft, and the lists.
        outstanding: The outstanding issues by the articles that hold them.
        recorded: The drafts are recorded; else the folder is one of plain files.
        internal: It has words that people recorded and that were chosen for no reader.
        drafts: The drafts until then, with days and brackets.
        language: ISO 639-1 code of the drafts' language, or "und".
        exchange: What the last of them did; ``None`` for the first draft.
        tiers: Points by state, after each draft.
        strips: Articles by drafts.
        moves: Who moved toward whom.
        histories: Every point, in the reading order of the overview.
        text: The draft's whole text.
        shares: Who brought in how much of it, by party.
        reader: Code of the party that it is made for, or "" for one's own team.
    """

    overview: Overview
    outstanding: tuple[Batch, ...]
    recorded: bool
    internal: bool
    drafts: tuple[LogEntry, ...]
    language: str
    exchange: Exchange | None
    tiers: tuple[Tier, ...]
    strips: tuple[Strip, ...]
    moves: tuple[Moved, ...]
    histories: tuple[History, ...]
    text: tuple[Passage, ...]
    shares: tuple[Share, ...]
    reader: str = ""


def batches(
    issues: Iterable[Open], draft: Draft, clauses: Mapping[str, int | None]
) -> tuple[Batch, ...]:
    """Outstanding issues by the articles that hold them; what left the text stands by itself.

    Args:
        issues: In reading order.
        draft: The text in which they are open.
        clauses: The clause of each point in it, by its id.
    """
    found = []
    for owner, group in groupby(issues, key=lambda each: owner_of(draft, clauses[each.row.point])):
        clause = None if owner is None else draft.clauses[owner]
        ref, heading = ("", "") if clause is None else (clause.ref, clause.heading or "")
        found.append(Batch(ref, heading, tuple(group)))
    return tuple(found)


def until(point: Point, count: int, last: str) -> Point | None:
    """A point as it was known after a draft; ``None`` where it was not there yet.

    Args:
        point: The point, with steps until the last draft of all.
        count: How many drafts came after that draft.
        last: The draft's number.
    """
    steps = point.steps[: max(len(point.steps) - count, 0)]
    if not steps:
        return None
    assert steps[-1].draft == last, "a point has a step for every draft from its first on"
    ended = point.ended_in if "merged" in steps[-1].flags else ""
    return point._replace(steps=steps, ended_in=ended)


def contrast(row: Row) -> Contrast | None:
    """The words of the two sides of an open point; ``None`` where they are not two."""
    spoken = [
        each for each in row.step.positions if each.stance is Stance.TEXT and each.text is not None
    ]
    if row.step.state.settled or len(spoken) != 2 or spoken[0].text == spoken[1].text:
        return None
    one, other = spoken
    return Contrast(one.party, other.party, redline(one.text or "", other.text or ""))
