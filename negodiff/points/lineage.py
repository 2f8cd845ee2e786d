"""Clauses followed through all drafts: which one is the same point as which.

Links between successive drafts are given; what is added here is what no pair of drafts can show:
a clause that was gone and comes back is the same again, a part of a split keeps its origin, and
what a person pinned wins over every inference. A draft changes nothing about those before it.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from negodiff.model.clause import Draft
from negodiff.model.relation import Link, Relation
from negodiff.points.returns import Gone, pairs_of, recognise
from negodiff.points.units import Unit, units_of
from negodiff.points.words import level


class Pin(NamedTuple):
    """A person's word that two clauses are one point; each is (draft, clause), by position."""

    old: tuple[int, int]
    new: tuple[int, int]


class Track(NamedTuple):
    """One point's way through the drafts.

    Attributes:
        id: "P001"; given in the order of first appearance, never from numbering.
        first: Position of the first draft that had it.
        units: From that draft on, the point in each draft, or ``None`` where it is not in the text.
        relations: From that draft on, what happened to it since the draft before.
        origin: Id of the point it was split from, or "".
        ended: Position of the draft in which it was merged into another, or ``None``.
        ended_in: Id of that other point, or "".
    """

    id: str
    first: int
    units: tuple[Unit | None, ...]
    relations: tuple[tuple[Relation, ...], ...]
    origin: str
    ended: int | None
    ended_in: str


class Junction(NamedTuple):
    """A split or a merge of points: between which, in which draft.

    Attributes:
        draft: Position of the draft that has the result.
        old: Ids before, in the old draft's reading order.
        new: Ids after, in the new draft's reading order; the main ones are among both.
    """

    draft: int
    old: tuple[str, ...]
    new: tuple[str, ...]


class Lineage(NamedTuple):
    """All points of a negotiation and their ways.

    Attributes:
        tracks: In the order of their ids.
        threads: For each draft, for each clause, a number that its counterparts share.
        junctions: Splits and merges, in order.
    """

    tracks: tuple[Track, ...]
    threads: tuple[tuple[int, ...], ...]
    junctions: tuple[Junction, ...]


_NONE: tuple[Relation, ...] = ()
_ADDED = (Relation.ADDED,)
_REMOVED = (Relation.REMOVED,)
_MERGED = (Relation.MERGED,)
_SPLIT = (Relation.SPLIT,)


def follow(
    drafts: Sequence[Draft],
    links_between: Sequence[tuple[Link, ...]],
    pins: Iterable[Pin] = (),
) -> Lineage:
    """Follow every point through all drafts.

    Args:
        drafts: In the order in which they were sent.
        links_between: The links between each draft and the next, one fewer than drafts.
        pins: Clauses that a person declared to be one point.

    Returns:
        The lineage. Its part up to any draft is what the drafts up to there alone would give.
    """
    if not drafts:
        return Lineage((), (), ())
    follower = Follower()
    by_draft = by_newer(pins)
    for at, draft in enumerate(drafts):
        links = links_between[at - 1] if at else ()
        follower.take(at, draft, links, by_draft.get(at, {}))
    return follower.lineage()


def by_newer(pins: Iterable[Pin]) -> dict[int, dict[int, tuple[int, int]]]:
    """Pins by the newer draft and its clause: the draft and clause that it is one with."""
    by_draft: dict[int, dict[int, tuple[int, int]]] = {}
    for pin in pins:
        old, new = sorted((pin.old, pin.new))
        if old[0] < new[0]:
            by_draft.setdefault(new[0], {})[new[1]] = old
    return by_draft


class Growing:
    """A track in the making. Changed by :class:`Follower` alone."""

    __slots__ = ("ended", "ended_in", "first", "id", "origin", "relations", "units")

    def __init__(self, name: str, first: int, origin: str) -> None:
        self.id = name
        self.first = first
        self.origin = origin
        self.units: list[Unit | None] = []
        self.relations: list[tuple[Relation, ...]] = []
        self.ended: int | None = None
        self.ended_in = ""

    def put(self, draft: int, unit: Unit | None, relations: tuple[Relation, ...]) -> None:
        """Note what it is in the next draft."""
        self.units.append(unit)
        self.relations.append(relations)


class Follower:
    """Takes one draft after another.

    Attributes:
        count: How many threads there are.
        threads: For each draft taken, the thread of each clause.
        tracks: The tracks by their threads, in the order of their ids.
        gone: What left the text, by thread.
    """

    def __init__(self) -> None:
        self.count = 0
        self.threads: list[list[int]] = []
        self.tracks: dict[int, Growing] = {}
        self.gone: dict[int, Gone] = {}
        self._junctions: list[Junction] = []
        self._last = Draft(())
        self._last_units: dict[int, Unit] = {}

    def after(self, draft: Draft) -> dict[int, Unit]:
        """Go on after a draft that was taken elsewhere; its points by their clauses."""
        self._last = draft
        self._last_units = units_of(draft)
        return self._last_units

    def take(
        self, at: int, draft: Draft, links: tuple[Link, ...], pins: dict[int, tuple[int, int]]
    ) -> None:
        """Take one draft; ``pins`` are (draft, clause) by the clause of this draft."""
        units = units_of(draft)
        before = self.threads[-1] if self.threads else []
        threads = [-1] * len(draft.clauses)
        relations: dict[int, tuple[Relation, ...]] = {}
        origins: dict[int, int] = {}
        joined: list[Link] = []
        pinned = {self.threads[old_draft][old] for old_draft, old in pins.values()}
        for link in links:
            if not link.old or not link.new:
                continue
            old, new = link.old[0], link.new[0]
            if len(link.old) + len(link.new) > 2:
                old, new = self._main(link, draft)
                joined.append(link)
                origins.update((part, before[old]) for part in link.new if part != new)
            thread = before[old]
            if thread in relations:  # an identity goes on in one clause only
                origins[new] = thread
            elif thread not in pinned:
                threads[new] = thread
                relations[thread] = link.relations
        for clause, (old_draft, old_clause) in pins.items():
            threads[clause] = self.threads[old_draft][old_clause]
            relations.setdefault(threads[clause], _NONE)
        self._recognise(draft, units, threads, relations, origins)
        self._number(threads)
        self._write(at, units, threads, relations, origins)
        self._join(at, before, threads, joined)
        self._note_gone(threads, before)
        self._last = draft
        self._last_units = units

    def _main(self, link: Link, draft: Draft) -> tuple[int, int]:
        """The pair that carries the identity: the most words in common, the first of equals."""
        best, main = -1, (link.old[0], link.new[0])
        for old in link.old:
            one = set(self._last.clauses[old].text.split())
            for new in link.new:
                common = len(one.intersection(draft.clauses[new].text.split()))
                if common > best:
                    best, main = common, (old, new)
        return main

    def _recognise(
        self,
        draft: Draft,
        units: dict[int, Unit],
        threads: list[int],
        relations: dict[int, tuple[Relation, ...]],
        origins: dict[int, int],
    ) -> None:
        """Let clauses without counterpart be what was gone, where that is sure."""
        if not self.gone:
            return
        present = set(threads)
        gone = [item for thread, item in self.gone.items() if thread not in present]
        added = [at for at, thread in enumerate(threads) if thread < 0]
        if not gone or not added:
            return
        for clause, thread in recognise(draft, units, added, gone):
            threads[clause] = thread
            relations[thread] = _SPLIT if clause in origins else _ADDED

    def _number(self, threads: list[int]) -> None:
        for at, thread in enumerate(threads):
            if thread < 0:
                threads[at] = self.count
                self.count += 1
        self.threads.append(threads)

    def _write(
        self,
        at: int,
        units: dict[int, Unit],
        threads: list[int],
        relations: dict[int, tuple[Relation, ...]],
        origins: dict[int, int],
    ) -> None:
        present: set[int] = set()
        for clause, unit in units.items():
            thread = threads[clause]
            present.add(thread)
            track = self.tracks.get(thread)
            if track is None:
                origin = self.tracks.get(origins.get(clause, -1))
                name = f"P{len(self.tracks) + 1:03d}"
                track = self.tracks[thread] = Growing(name, at, origin.id if origin else "")
                known = _SPLIT if origin else _ADDED
                track.put(at, unit, known if at else _NONE)
            else:
                track.put(at, unit, relations.get(thread, _NONE))
                track.ended, track.ended_in = None, ""
        for thread, track in self.tracks.items():
            if thread not in present:
                was = track.units[-1]
                track.put(at, None, _REMOVED if was is not None else _NONE)

    def _join(self, at: int, before: list[int], threads: list[int], joined: list[Link]) -> None:
        """Note splits and merges, and end what was merged into another."""
        for link in joined:
            old = [self.tracks.get(before[place]) for place in link.old]
            new = [self.tracks.get(threads[place]) for place in link.new]
            old_ids = tuple(track.id for track in old if track is not None)
            new_ids = tuple(track.id for track in new if track is not None)
            if not old_ids or not new_ids:
                continue
            self._junctions.append(Junction(at, old_ids, new_ids))
            for track in old:
                if track is not None and track.units[-1] is None:
                    track.ended, track.ended_in = at, new_ids[0]
                    track.relations[-1] = _MERGED

    def _note_gone(self, threads: list[int], before: list[int]) -> None:
        """Keep what the draft before had and this one has not, to know it again."""
        present = set(threads)
        for thread in present & self.gone.keys():
            del self.gone[thread]
        for clause, thread in enumerate(before):
            if thread in present:
                continue
            unit = self._last_units.get(clause)
            track = self.tracks.get(thread)
            words = unit.text if unit is not None else ""
            heading = unit.heading if unit is not None else self._last.clauses[clause].heading
            self.gone[thread] = Gone(
                thread,
                self._last.clauses[clause].ref,
                level(heading),
                level(words),
                unit is not None,
                track is not None and track.ended is not None,
                pairs_of(words) if words else frozenset(),
            )

    def lineage(self) -> Lineage:
        """What was found."""
        tracks = tuple(
            Track(
                track.id,
                track.first,
                tuple(track.units),
                tuple(track.relations),
                track.origin,
                track.ended,
                track.ended_in,
            )
            for track in self.tracks.values()
        )
        threads = tuple(tuple(each) for each in self.threads)
        return Lineage(tracks, threads, tuple(self._junctions))
