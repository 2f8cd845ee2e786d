"""A negotiation pursued from where an earlier run left off.

From a checkpoint the drafts that followed are taken without the earlier ones being read again. What
comes out is what :func:`negodiff.points.course.pursue` gives, without the points' earlier steps.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from negodiff.model.record import Annotation
from negodiff.points.checkpoint import Checkpoint
from negodiff.points.course import Pursuit, course_of
from negodiff.points.frozen import Plain, frozen_draft
from negodiff.points.lineage import Follower, Lineage, by_newer
from negodiff.points.memory import (
    frozen_folds,
    frozen_follower,
    frozen_pursuit,
    placed_before,
    thawed_follower,
    wake,
)
from negodiff.points.negotiation import (
    Course,
    Exchange,
    Negotiation,
    known_after,
    positions_of,
)
from negodiff.points.placing import Placing, in_force, pins_of, place
from negodiff.points.sheet import Fold, Folder, Sheet, advance, article_count, sheet_of
from negodiff.points.tallies import Teller


class NotResumableError(Exception):
    """What was recorded asks for more of the past than a checkpoint has: pursue it all."""


class Travelled(NamedTuple):
    """What came of a journey.

    Attributes:
        course: The whole course, if it began at the first draft.
        checkpoints: After how many drafts: the checkpoint there.
        sheets: The same: where everything stands there.
    """

    course: Course | None
    checkpoints: Mapping[int, Checkpoint]
    sheets: Mapping[int, Sheet]


def travel(
    negotiation: Negotiation, stops: Iterable[int], start: Checkpoint | None = None
) -> Travelled:
    """Pursue a negotiation, from its first draft or from a checkpoint.

    Args:
        negotiation: All drafts; those before the checkpoint are read only if somebody asks.
        stops: After how many drafts to leave a checkpoint.
        start: Where to begin; everything known until there is what the negotiation says of it.

    Raises:
        NotResumableError: The checkpoint has not what is needed.
        ValueError, TypeError, KeyError, IndexError: The checkpoint is none.
    """
    exchanges, links = negotiation.exchanges, negotiation.links
    wanted = frozenset(stops)
    begin = start.taken if start is not None else 0
    positions = positions_of(exchanges)
    level = {each.id: known_after(each, positions) for each in negotiation.annotations}
    new = [
        each for each in in_force(negotiation.annotations) if not begin or level[each.id] > begin
    ]
    pins, lost = pins_of(new, exchanges)
    follower = Follower() if start is None else thawed_follower(start, exchanges[begin - 1].draft)
    by_draft = by_newer(pins)
    followed: dict[int, Plain] = {}
    for at in range(begin, len(exchanges)):
        between = links[at - 1] if at else ()
        follower.take(at, exchanges[at].draft, between, by_draft.get(at, {}))
        if at + 1 in wanted:
            followed[at + 1] = frozen_follower(follower)
    lineage = follower.lineage()
    placing = place(new, exchanges, lineage)
    folds: dict[str, Fold] = {}
    before: dict[str, tuple[Fold, Plain]] = {}
    if start is not None:
        _refuse_what_asks_for_the_past(placing, lost, lineage, positions, begin)
        annotations = {each.id: each for each in negotiation.annotations}
        placing = placed_before(start, placing, annotations)
        before = start.known_folds()
        folds = {name: fold for name, (fold, _) in before.items()}
    pursuit = Pursuit(negotiation, lineage, placing)
    if start is not None:
        wake(start, pursuit, before, annotations)
    unplaced = [each.id for each in (*lost, *placing.unplaced)]
    levels = [(name, level[name]) for name in unplaced]
    maker = _Maker(exchanges, lineage, placing, start, before, levels)
    found: dict[int, Checkpoint] = {}
    sheets: dict[int, Sheet] = {}
    for at in range(begin, len(exchanges)):
        pursuit.take(at)
        maker.take(at, pursuit)
        if start is not None:
            folds = {
                name: advance(folds.get(name), name, run.kind, run.steps[-1], maker.owners(at))
                for name, run in pursuit.runs.items()
            }
        if at + 1 in wanted:
            if start is None:
                folds = maker.folds(pursuit, at)
            found[at + 1] = made = maker.checkpoint(at, pursuit, folds, followed[at + 1])
            sheets[at + 1] = sheet_of(folds.values(), made.number, made.articles)
    course = course_of(pursuit, negotiation, lineage, lost) if not begin else None
    return Travelled(course, found, sheets)


class _Maker:
    """Makes checkpoints, and keeps what all of them have."""

    def __init__(
        self,
        exchanges: Sequence[Exchange],
        lineage: Lineage,
        placing: Placing,
        start: Checkpoint | None,
        before: Mapping[str, tuple[Fold, Plain]],
        unplaced: Sequence[tuple[str, int]],
    ) -> None:
        self._exchanges = exchanges
        self._placing = placing
        self._folder = Folder(exchanges, lineage.threads)
        self.owners = self._folder.owners
        self._articles = list(start.articles) if start is not None else []
        self._tallies = list(start.tallies) if start is not None else []
        self._teller = Teller((name, fold) for name, (fold, _) in before.items())
        self._said = start.said if start is not None else ()
        self._lost = start.unplaced if start is not None else ()
        self._unplaced = unplaced
        self._start = start
        self._before = before

    def take(self, at: int, pursuit: Pursuit) -> None:
        """Take one draft that was pursued."""
        exchange = self._exchanges[at]
        self._articles.append((exchange.number, article_count(exchange)))
        self._tallies.append(self._teller.take(exchange.number, pursuit.runs))

    def folds(self, pursuit: Pursuit, at: int) -> dict[str, Fold]:
        """The folds of all points whose whole way is known."""
        return {
            name: self._folder.fold(name, run.kind, run.steps, at)
            for name, run in pursuit.runs.items()
        }

    def checkpoint(
        self, at: int, pursuit: Pursuit, folds: Mapping[str, Fold], follower: Plain
    ) -> Checkpoint:
        """The checkpoint after a draft, with what was recorded until then."""
        exchange = self._exchanges[at]
        said = tuple(
            (place, tuple([each.annotation.id for each in placed]))
            for place, placed in self._placing.by_point.items()
            if place[0] <= at
        )
        return Checkpoint(
            at + 1,
            exchange.number,
            tuple(self._articles),
            tuple(self._tallies),
            frozen_draft(exchange.draft),
            follower,
            frozen_folds(folds, self._before),
            tuple(
                (since, each.id, members)
                for since, each, members in self._placing.packages
                if since <= at
            ),
            (*self._said, *said),
            (*self._lost, *(name for name, level in self._unplaced if level <= at + 1)),
            frozen_pursuit(pursuit, self._start),
        )


def _refuse_what_asks_for_the_past(
    placing: Placing,
    lost: Sequence[Annotation],
    lineage: Lineage,
    positions: Mapping[str, int],
    begin: int,
) -> None:
    """Stop where an annotation speaks of what only the earlier drafts can tell.

    Raises:
        NotResumableError: One does.
    """
    tracks = {track.id: track for track in lineage.tracks}
    gone = any(tracks[name].units[at - tracks[name].first] is None for at, name in placing.by_point)
    elsewhere = any(
        positions.get(draft, -1) < begin
        for _, each, _ in placing.packages
        for draft, _ in each.others
    )
    if placing.unplaced or lost or gone or elsewhere:
        raise NotResumableError
