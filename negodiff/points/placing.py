"""Which point, in which draft, each annotation speaks of.

A citation speaks of the clause and of every point below it. A point that is not in the text of the
draft is found by its last citation. Withdrawn annotations are left out.
"""

from collections.abc import Sequence
from typing import NamedTuple

from negodiff.model.clause import Draft
from negodiff.model.record import Act, Annotation
from negodiff.points.lineage import Lineage, Pin
from negodiff.points.negotiation import Exchange, positions_of
from negodiff.points.words import level

Key = tuple[int, str]
"""Position of a draft, id of a point."""


class Placed(NamedTuple):
    """An annotation on one point.

    Attributes:
        annotation: What was recorded.
        stale: The words it was made on are not those of its draft.
    """

    annotation: Annotation
    stale: bool


class Placing(NamedTuple):
    """All annotations in force.

    Attributes:
        by_point: What was said of a point in a draft, in the order of the records.
        packages: (position of the draft, annotation, ids of the members).
        unplaced: Those that lead to no point.
    """

    by_point: dict[Key, list[Placed]]
    packages: tuple[tuple[int, Annotation, tuple[str, ...]], ...]
    unplaced: tuple[Annotation, ...]


def in_force(annotations: Sequence[Annotation]) -> list[Annotation]:
    """The annotations that were not withdrawn, in the order in which they were recorded.

    An annotation that withdraws another replaces it; a withdrawal may itself be withdrawn. What
    was recorded later about the same point of the same draft counts, whatever date it gives.
    """
    by_id = {each.id: each for each in annotations}
    withdrawals: dict[str, list[str]] = {}
    for each in annotations:
        if each.withdraws:
            withdrawals.setdefault(each.withdraws, []).append(each.id)
    void: set[str] = set()

    def stands(name: str, seen: frozenset[str]) -> bool:
        return not any(
            stands(other, seen | {name}) for other in withdrawals.get(name, ()) if other not in seen
        )

    for name in withdrawals:
        if name in by_id and not stands(name, frozenset()):
            void.add(name)
    return [each for each in annotations if each.id not in void]


def pins_of(
    annotations: Sequence[Annotation], exchanges: Sequence[Exchange]
) -> tuple[list[Pin], list[Annotation]]:
    """What people declared to be one point, and the declarations that lead nowhere."""
    drafts = positions_of(exchanges)
    found: list[Pin] = []
    lost: list[Annotation] = []
    for each in in_force(annotations):
        if each.act is not Act.SAME_AS:
            continue
        here = _clause(exchanges, drafts, each.draft, each.ref)
        there = [_clause(exchanges, drafts, *other) for other in each.others]
        places = [place for place in there if place is not None]
        if here is None or not places:
            lost.append(each)
        else:
            found.extend(Pin(here, place) for place in places)
    return found, lost


def place(
    annotations: Sequence[Annotation], exchanges: Sequence[Exchange], lineage: Lineage
) -> Placing:
    """Find the points that the annotations speak of."""
    drafts = positions_of(exchanges)
    finder = _Finder(exchanges, lineage)
    by_point: dict[Key, list[Placed]] = {}
    packages: list[tuple[int, Annotation, tuple[str, ...]]] = []
    unplaced: list[Annotation] = []
    for each in in_force(annotations):
        if each.act is Act.SAME_AS:
            continue
        at = drafts.get(each.draft)
        ids = finder.points(at, each.ref) if at is not None else ()
        if at is None or not ids:
            unplaced.append(each)
            continue
        if each.act is Act.PACKAGE:
            members = list(ids)
            for other_draft, other_ref in each.others:
                members.extend(finder.points(drafts.get(other_draft, at), other_ref))
            packages.append((at, each, tuple(dict.fromkeys(members))))
            continue
        for name in ids:
            stale = (
                len(ids) == 1 and bool(each.words) and not finder.has_words(at, name, each.words)
            )
            by_point.setdefault((at, name), []).append(Placed(each, stale))
    return Placing(by_point, tuple(packages), tuple(unplaced))


def _same(ref: str) -> str:
    return "".join(ref.split()).casefold()


def _clause(
    exchanges: Sequence[Exchange], drafts: dict[str, int], draft: str, ref: str
) -> tuple[int, int] | None:
    at = drafts.get(draft)
    if at is None:
        return None
    wanted = _same(ref)
    found = [
        clause
        for clause, each in enumerate(exchanges[at].draft.clauses)
        if _same(each.ref) == wanted
    ]
    # Of an article and its only paragraph, which share a citation, the paragraph has the words.
    return (at, found[-1]) if found else None


class _Finder:
    """Citations of the drafts, read when an annotation asks for them."""

    def __init__(self, exchanges: Sequence[Exchange], lineage: Lineage) -> None:
        self._exchanges = exchanges
        self._tracks = {track.id: track for track in lineage.tracks}
        self._by_clause: dict[int, dict[int, str]] = {}

    def _points_in(self, at: int) -> dict[int, str]:
        found = self._by_clause.get(at)
        if found is None:
            found = self._by_clause[at] = {
                unit.clause: track.id
                for track in self._tracks.values()
                if at >= track.first and (unit := track.units[at - track.first]) is not None
            }
        return found

    def points(self, at: int, ref: str) -> tuple[str, ...]:
        """Ids of the points a citation means in a draft, or meant last when they are gone."""
        if ref in self._tracks and self._tracks[ref].first <= at:
            return (ref,)
        wanted = _same(ref)
        here = _below(self._exchanges[at].draft, wanted)
        if here:
            points = self._points_in(at)
            return tuple(points[clause] for clause in here if clause in points)
        for earlier in range(at - 1, -1, -1):
            points = self._points_in(earlier)
            clauses = _below(self._exchanges[earlier].draft, wanted)
            ids = [points[clause] for clause in clauses if clause in points]
            gone = [name for name in ids if self._unit(at, name) is None]
            if gone:
                return tuple(gone)
        return ()

    def _unit(self, at: int, name: str) -> object | None:
        track = self._tracks[name]
        return track.units[at - track.first]

    def has_words(self, at: int, name: str, words: str) -> bool:
        """Whether a point had these words in a draft, or last before it."""
        track = self._tracks[name]
        for unit in reversed(track.units[: at - track.first + 1]):
            if unit is not None:
                return level(words) in (level(unit.words), level(unit.text))
        return False


def _below(draft: Draft, wanted: str) -> list[int]:
    """The clause cited and all clauses below it: who says "Article 5" means all of it."""
    inside: set[int] = set()
    for at, clause in enumerate(draft.clauses):
        if clause.parent in inside or _same(clause.ref) == wanted:
            inside.add(at)
    return sorted(inside)
