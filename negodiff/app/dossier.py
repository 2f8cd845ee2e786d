"""The dossier of an opened negotiation: ``report`` as a value."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from negodiff.app.bylines import bylines_of
from negodiff.app.comparing import unknown_of
from negodiff.app.opened import Opened
from negodiff.app.overview import overview_of
from negodiff.app.tracing import trail_of
from negodiff.app.turns import days_per_turn
from negodiff.app.whole import last_whole, standing
from negodiff.diff.pairs import compare
from negodiff.model.comparison import Comparison, Side
from negodiff.model.log import LogEntry
from negodiff.model.point import Point
from negodiff.model.record import DraftKind
from negodiff.model.relation import Relation
from negodiff.model.weight import Weight
from negodiff.points.development import beside, development, with_points
from negodiff.points.dossier import Change, Dossier, Exchange, History, batches, contrast, until
from negodiff.points.pictures import moves, strips, tiers
from negodiff.points.reading import passages
from negodiff.points.sheet import Sheet
from negodiff.points.trail import Trail
from negodiff.structure.brackets import count_pairs_of

_Changes = Mapping[str, Mapping[str, Change]]
"""By a point's id and a draft's number: what the draft did to the point's words."""


def dossier_of(opened: Opened, at: int, reader: str = "") -> Dossier:
    """Everything that a report tells as of a draft.

    Args:
        opened: The negotiation, with the annotations that the reader may see.
        at: The draft's position; of later ones nothing is told.
        reader: Code of the party that it is made for, or "" for one's own team. It sees the cover
            notes of its own drafts alone.
    """
    points = _points(opened, at)
    sheets = [opened.sheet(place) for place in range(at + 1)]
    sides = [_side(opened, place) for place in range(at + 1)]
    compared = [compare(old, new) for old, new in pairwise(sides)]
    overview = overview_of(opened, at, in_words=True)
    trails = {point.id: trail_of(opened, point) for point in points}
    known = _changes(compared, sheets)
    histories = tuple(
        History(
            row,
            trails[row.point],
            _complete(trails[row.point], known.get(row.point, {})),
            contrast(row),
        )
        for row in overview.rows
    )
    bylines = bylines_of(opened, at)
    return Dossier(
        overview,
        batches(overview.outstanding, *standing(opened, at)),
        opened.folder.recorded,
        not reader and any(each.note or each.source for each in opened.annotations),
        _entries(opened, at, sides, compared, reader),
        opened.draft(at).language,
        _exchange(opened, at, sheets, compared),
        tiers(sheets),
        strips(opened.course, opened.exchanges, at, last_whole(opened.facts, at)),
        moves(move for history in histories for leg in history.trail.legs for move in leg.moves),
        histories,
        passages(opened.draft(at), sheets[at], bylines.lines),
        bylines.by_party,
        reader,
    )


def _points(opened: Opened, at: int) -> tuple[Point, ...]:
    later = len(opened.exchanges) - 1 - at
    known = (until(point, later, opened.exchanges[at].number) for point in opened.points)
    return tuple(point for point in known if point is not None)


def _side(opened: Opened, at: int) -> Side:
    """A draft as one side of a comparison."""
    entry, facts, draft = opened.entries[at], opened.facts[at], opened.draft(at)
    brackets = count_pairs_of(draft)
    number = opened.exchanges[at].number
    return Side(
        draft, entry.path, facts.sha256, number, facts.party or None, facts.date or None, brackets,
        partial=facts.kind is DraftKind.PARTIAL,
    )  # fmt: skip


def _changes(compared: Sequence[Comparison], sheets: Sequence[Sheet]) -> _Changes:
    found: dict[str, dict[str, Change]] = {}
    for at, comparison in enumerate(compared):
        old, new = sheets[at], sheets[at + 1]
        for pair in with_points(comparison.pairs, beside(old, new)):
            if pair.point is not None and Relation.UNCHANGED not in pair.relations:
                change = Change(pair.weight, pair.flags)
                found.setdefault(pair.point, {})[new.draft] = change
    return found


def _complete(trail: Trail, known: Mapping[str, Change]) -> Mapping[str, Change]:
    """What each draft did to a point; a change that no pair of drafts shows is substantive.

    Such words differ from those of a draft further back: what nobody judged is never made light of.
    """
    found = dict(known)
    for leg in trail.legs:
        draft = leg.step.draft
        if leg.changed and (draft not in found or found[draft].weight is None):
            flags = found[draft].flags if draft in found else ()
            found[draft] = Change(Weight.SUBSTANTIVE, flags)
    return found


def _entries(
    opened: Opened, at: int, sides: Sequence[Side], compared: Sequence[Comparison], reader: str
) -> tuple[LogEntry, ...]:
    days = list(days_per_turn(opened.facts))
    facts = [
        each if not reader or reader in each.sides else each._replace(note="")
        for each in opened.facts
    ]
    return tuple(
        LogEntry(
            opened.entries[place].number,
            opened.entries[place].path,
            facts[place],
            days[place],
            compared[place - 1].counts if place else None,
            sides[place].brackets,
        )
        for place in range(at + 1)
    )


def _exchange(
    opened: Opened, at: int, sheets: Sequence[Sheet], compared: Sequence[Comparison]
) -> Exchange | None:
    if not at:
        return None
    old, new, comparison = sheets[at - 1], sheets[at], compared[-1]
    became = development(old, new, beside(old, new), unknown_of(opened, (at - 1, at)))
    return Exchange(became, comparison.counts, comparison.findings)
