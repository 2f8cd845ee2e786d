"""Where everything stands, from the cache as far as that goes, and else pursued.

A checkpoint is kept after the last draft and after the one before it: asking again costs nothing
but reading one, a draft or a word of people's that was added is taken from one, and so is what is
recorded of the last draft. Everything else pursues the whole negotiation. The engine is imported
only when there is something to pursue.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from negodiff.app.cache import Cache, program
from negodiff.model.record import Act, Annotation
from negodiff.model.relation import Link
from negodiff.points.checkpoint import Checkpoint
from negodiff.points.negotiation import (
    Course,
    Exchange,
    Negotiation,
    known_after,
    positions_of,
)
from negodiff.points.sheet import Sheet, sheet
from negodiff.points.tallies import After

if TYPE_CHECKING:
    from negodiff.points.journey import Travelled

_FAULTS = (ValueError, TypeError, KeyError, IndexError, EOFError, AttributeError)
"""What data that is no checkpoint, though its sum is right, can lead to."""
_FAR = 16
"""So many drafts before the one asked for a checkpoint is looked for."""


class Links(Sequence[tuple[Link, ...]]):
    """The links between each draft and the next, found when somebody asks for them."""

    def __init__(self, exchanges: Sequence[Exchange]) -> None:
        self._exchanges = exchanges
        self._known: dict[int, tuple[Link, ...]] = {}

    def __len__(self) -> int:
        """One fewer than there are drafts."""
        return max(len(self._exchanges) - 1, 0)

    def __getitem__(self, at: int) -> tuple[Link, ...]:  # type: ignore[override]
        """The links between the draft at a position and the next."""
        if at not in self._known:
            from negodiff.align.align import align  # noqa: PLC0415

            old, new = self._exchanges[at], self._exchanges[at + 1]
            self._known[at] = align(old.draft, new.draft)
        return self._known[at]


class Reckoning:
    """The course of one negotiation, or as much of it as is asked for.

    Attributes:
        negotiation: Its drafts and what was recorded; links and weights are found here.
    """

    def __init__(self, negotiation: Negotiation, cache: Cache | None) -> None:
        self.negotiation = negotiation
        self._positions = positions_of(negotiation.exchanges)
        self._cache = None if self._looks_ahead() else cache
        self._course: Course | None = None
        self._known: dict[int, Checkpoint] = {}
        self._sheets: dict[int, Sheet] = {}

    def sheet(self, at: int) -> Sheet:
        """Where everything stands after a draft, by its position."""
        if at + 1 not in self._sheets and self._course is None:
            self._reach(at + 1)
        if at + 1 not in self._sheets:
            self._sheets[at + 1] = sheet(self.course, self.negotiation.exchanges, at)
        return self._sheets[at + 1]

    @property
    def course(self) -> Course:
        """Every point through all drafts."""
        if self._course is None:
            self._pursue(frozenset())
        assert self._course is not None
        return self._course

    @cached_property
    def tallies(self) -> tuple[After, ...]:
        """How the points stood after each draft."""
        total = len(self.negotiation.exchanges)
        if self._reach(total) is None:
            self._pursue(frozenset({total}))
        return self._known[total].tallies

    @cached_property
    def packages(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the points that stand or fall together, by the annotation's id."""
        if self._course is None and (tip := self._reach(len(self.negotiation.exchanges))):
            return {name: members for _, name, members in tip.packages}
        return self.course.packages

    @cached_property
    def said(self) -> Mapping[tuple[int, str], tuple[Annotation, ...]]:
        """What people recorded of a point, by the draft's position and the point's id."""
        if self._course is None and (tip := self._reach(len(self.negotiation.exchanges))):
            return {
                place: tuple(self._annotations[name] for name in names) for place, names in tip.said
            }
        return self.course.said

    @cached_property
    def unplaced(self) -> tuple[Annotation, ...]:
        """Annotations that lead to no point."""
        if self._course is None and (tip := self._reach(len(self.negotiation.exchanges))):
            return tuple(self._annotations[name] for name in tip.unplaced)
        return self.course.unplaced

    @cached_property
    def _annotations(self) -> dict[str, Annotation]:
        return {each.id: each for each in self.negotiation.annotations}

    def _reach(self, count: int) -> Checkpoint | None:
        """The checkpoint after so many drafts and its sheet: what was kept, or what is made."""
        if count in self._known or self._cache is None:
            return self._known.get(count)
        kept = self._load(count)
        if kept is not None and self._take(count, kept):
            return kept
        if not self._go_on(count):
            total = len(self.negotiation.exchanges)
            self._pursue(frozenset({count, total, total - 1} - {0}))
        return self._known.get(count)

    def _load(self, count: int) -> Checkpoint | None:
        data = self._cache.load(self._keys[count]) if self._cache else None
        try:
            found = Checkpoint.read(data) if data is not None else None
        except _FAULTS:
            return None
        return found if found is not None and found.taken == count else None

    def _take(self, count: int, checkpoint: Checkpoint) -> bool:
        """Take over a checkpoint and its sheet, if it is one."""
        try:
            self._sheets[count] = checkpoint.sheet()
        except _FAULTS:
            return False
        self._known[count] = checkpoint
        return True

    def _go_on(self, count: int) -> bool:
        """Go on from an earlier checkpoint, if there is one."""
        assert self._cache is not None
        from negodiff.points.journey import NotResumableError, travel  # noqa: PLC0415

        for earlier in range(count - 1, max(count - 1 - _FAR, 0), -1):
            if not self._cache.holds(self._keys[earlier]):
                continue
            start = self._load(earlier)
            if start is None:
                continue
            stops = {count} if earlier == count - 1 else {count, count - 1}
            try:
                self._keep(travel(self._until(count, start), stops, start))
            except (NotResumableError, *_FAULTS):
                return False
            return True
        return False

    def _pursue(self, stops: frozenset[int]) -> None:
        """Pursue it all, and keep checkpoints after so many drafts."""
        from negodiff.points.journey import travel  # noqa: PLC0415

        done = travel(self._until(len(self.negotiation.exchanges), None), stops)
        self._course = done.course
        self._keep(done)

    def _keep(self, done: "Travelled") -> None:
        self._sheets.update(done.sheets)
        self._known.update(done.checkpoints)
        if self._cache is not None:
            for count, checkpoint in done.checkpoints.items():
                self._cache.keep(self._keys[count], checkpoint.written())

    def _until(self, count: int, start: Checkpoint | None) -> Negotiation:
        """The first drafts and what was recorded of them, ready to be pursued."""
        from negodiff.points.weighing import weighing  # noqa: PLC0415

        exchanges = list(self.negotiation.exchanges[:count])
        if start is not None:
            number, facts = exchanges[start.taken - 1][:2]
            exchanges[start.taken - 1] = Exchange(number, facts, start.last_draft())
        links = Links(exchanges)
        said = self.negotiation.annotations
        if count < len(self.negotiation.exchanges):
            said = tuple(each for each in said if known_after(each, self._positions) <= count)
        return self.negotiation._replace(
            exchanges=tuple(exchanges),
            links=links,
            annotations=said,
            weigh=weighing(exchanges, links),
        )

    def _looks_ahead(self) -> bool:
        """Whether a package names a draft later than its own, so that the past depends on it."""
        return any(
            self._positions.get(each.draft, -1) + 1 < known_after(each, self._positions)
            for each in self.negotiation.annotations
            if each.act is Act.PACKAGE
        )

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        """For each number of drafts, what everything that is known after them depends on."""
        made = self.negotiation
        said: dict[int, list[str]] = {}
        for each in made.annotations:
            count = known_after(each, self._positions)
            said.setdefault(count, []).append(repr(tuple(each)))
        digest = sha256(repr((program(), made.parties, made.options, said.get(0))).encode())
        keys = [digest.hexdigest()]
        for count, exchange in enumerate(made.exchanges, start=1):
            about = repr((exchange.number, tuple(exchange.facts), said.get(count)))
            digest.update(about.encode("utf-8", "backslashreplace"))
            keys.append(digest.hexdigest())
        return tuple(keys)
