"""Comparing two drafts with two processes, where that is possible and there is enough to do.

One reads the old draft while the other reads the new one; later each works out part of the pairs.
What comes out is the same. For the command line, whose process is its own: other programs that use
this package are never copied.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from negodiff.api import compare_sources, read_side
from negodiff.diff.pairs import Work
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison, Side
from negodiff.model.plain import (
    Plain,
    findings_from_plain,
    findings_to_plain,
    judged_from_plain,
    judged_to_plain,
    side_from_plain,
    side_to_plain,
)
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.twin import TwinLostError, can_fork, twin

_LARGE = 400_000
"""Bytes from which on sharing out the reading of a draft saves more than making a process costs."""
_MUCH = 60_000
"""Letters to be compared from which on the same is true of working out the pairs."""
_OWN_SHARE = 0.6
"""Share of the pairs' work that is done here; the twin also looks for what there is to notice."""


def compare_in_two(old: Source, new: Source, reading: Reading = AS_IT_IS) -> Comparison:
    """Compare two drafts, as :func:`negodiff.api.compare_sources` does, in half the time.

    Where both are large and there is a processor to spare, a copy of this process reads the old
    draft; where there is much to compare, another one works out some of the pairs.
    """
    if not can_fork():
        return compare_sources(old, new, reading)
    work = Work(*_read(old, new, reading))
    end = len(work.costs)
    middle = _middle(work.costs)
    copy = twin(lambda: rest_of(work, range(middle, end))) if middle else None
    if copy is None:
        return work.comparison(work.judged(range(end)), work.noticed())
    with copy:
        judged = list(work.judged(range(middle)))
        try:
            rest, findings = copy.answer()
        except TwinLostError:
            return work.comparison((*judged, *work.judged(range(middle, end))), work.noticed())
    judged += judged_from_plain(rest)
    return work.comparison(judged, findings_from_plain(findings))


def _read(old: Source, new: Source, reading: Reading) -> tuple[Side, Side]:
    """Both drafts. What is wrong with the old one is told first."""
    large = min(len(old.data), len(new.data)) >= _LARGE
    copy = twin(lambda: draft_of(old, reading)) if large else None
    if copy is None:
        return read_side(old, reading), read_side(new, reading)
    with copy:
        try:
            new_side: Side | Exception = read_side(new, reading)
        except Exception as error:
            new_side = error
        try:
            plain = copy.answer()
        except TwinLostError:
            plain = None
    old_side = side_from_plain(plain) if plain else read_side(old, reading)
    if isinstance(new_side, Exception):
        raise new_side
    return old_side, new_side


def draft_of(source: Source, reading: Reading) -> Iterator[Plain]:
    """What the first twin does: read a draft."""
    yield side_to_plain(read_side(source, reading))


def rest_of(work: Work, pairs: range) -> Iterator[Plain]:
    """What the second twin does: work out the last pairs, then what there is to notice."""
    judged = judged_to_plain(work.judged(pairs))
    yield judged, findings_to_plain(work.noticed())


def _middle(costs: Sequence[int]) -> int:
    """How many of the pairs are worked out here; 0 where it is not worth sharing them out."""
    done = list(accumulate(costs))
    if not done or done[-1] < _MUCH:
        return 0
    return next(at for at, cost in enumerate(done) if cost >= _OWN_SHARE * done[-1])
