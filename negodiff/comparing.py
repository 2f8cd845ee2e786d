"""Comparing two drafts with two processes, where that is possible and there is enough to do.

One reads the old draft while the other reads the new one. Then one links their clauses, while the
other works out redlines of clauses that will most likely be linked, and at last each judges part of
the pairs. What comes out is the same. For the command line, whose process is its own: other
programs that use this package are never copied.
"""

from collections.abc import Iterator

from negodiff.align.align import align, likely
from negodiff.api import compare_sources, read_side
from negodiff.diff.pairs import Work, compare
from negodiff.ledger.source import Source
from negodiff.model.comparison import Comparison, Judged, Side
from negodiff.model.finding import Finding
from negodiff.model.plain import (
    Plain,
    findings_from_plain,
    findings_to_plain,
    judged_from_plain,
    judged_to_plain,
    links_from_plain,
    links_to_plain,
    side_from_plain,
    side_to_plain,
)
from negodiff.readers.reading import AS_IT_IS, Reading
from negodiff.twin import Hear, Twin, TwinLostError, can_fork, twin

_LARGE = 400_000
"""Bytes from which on sharing out the reading of a draft saves more than making a process costs."""
_MUCH = 60_000
"""Letters of either draft from which on the same is true of comparing them."""
_TWINS_SHARE = 0.65
"""Share of the pairs' work that the twin does: it has made most of its redlines before."""


def compare_in_two(old: Source, new: Source, reading: Reading = AS_IT_IS) -> Comparison:
    """Compare two drafts, as :func:`negodiff.api.compare_sources` does, in half the time.

    Where both are large and there is a processor to spare, a copy of this process reads the old
    draft; where there is much to compare, another one works out some of the pairs.
    """
    if not can_fork():
        return compare_sources(old, new, reading)
    sides = _read(old, new, reading)
    copy = twin(lambda hear: pairs_of(*sides, hear)) if min(map(_letters, sides)) >= _MUCH else None
    if copy is None:
        return compare(*sides)
    with copy:
        links = align(sides[0].draft, sides[1].draft)
        copy.tell(links_to_plain(links))
        work = Work(*sides, links)
        shared = work.later(_TWINS_SHARE)
        others = frozenset(shared)
        own = list(work.judged(at for at in range(len(work.costs)) if at not in others))
        told, findings = _answer(copy, work, shared)
    mine, theirs = iter(own), iter(told)
    judged = [next(theirs if at in others else mine) for at in range(len(work.costs))]
    return work.comparison(judged, findings)


def _answer(copy: Twin, work: Work, shared: list[int]) -> tuple[list[Judged], tuple[Finding, ...]]:
    """What the twin worked out, and noticed; where it is lost, it is worked out here."""
    try:
        judged, findings = copy.answer()
    except TwinLostError:
        return list(work.judged(shared)), work.noticed()
    return judged_from_plain(judged), findings_from_plain(findings)


def _read(old: Source, new: Source, reading: Reading) -> tuple[Side, Side]:
    """Both drafts. What is wrong with the old one is told first."""
    large = min(len(old.data), len(new.data)) >= _LARGE
    copy = twin(lambda _: draft_of(old, reading)) if large else None
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


def pairs_of(old: Side, new: Side, hear: Hear) -> Iterator[Plain]:
    """What the second twin does: work out the last pairs, then what there is to notice.

    While it waits for the links, it works out what does not take them, and redlines of likely ones.
    """
    guessed = Work(old, new, likely(old.draft, new.draft))
    ahead = guessed.ahead(guessed.later(_TWINS_SHARE))
    work = Work(old, new, links_from_plain(hear()), ahead)
    judged = judged_to_plain(work.judged(work.later(_TWINS_SHARE)))
    yield judged, findings_to_plain(work.noticed())


def _letters(side: Side) -> int:
    return sum([len(clause.text) for clause in side.draft.clauses])
